//! What stands around the sections: whose plan it is, what to say of it as a whole, and what needs nothing done.

use guide::Answer;
use yew::prelude::*;

use super::{PlanUi, folded_part, row};
use crate::msg::Msg;
use crate::parts::words::{filled, joined, say};
use crate::parts::{boxed, contact, title};
use crate::state::Route;

/// The heading, and what is said of the plan as a whole.
pub(super) fn head(plan: &PlanUi<'_>) -> Html {
    let event = plan.guide().id.clone();
    html! {
        <header class="plan-head">
            <div class="line">
                { title(plan, say(plan.words.result())) }
                { plan.link("link no-print", say(plan.plan.change_answers()), Route::Review { event }) }
            </div>
            { about(plan) }
            { go_on(plan) }
            { calm(plan) }
            { progress(plan) }
        </header>
    }
}

/// Whose plan it is, in the person's own answers.
fn about(plan: &PlanUi<'_>) -> Html {
    let guide = plan.guide();
    let about = &plan.page.agenda.about;
    let mut event = plan.text(guide, guide.title);
    if let Some((_, day)) = about.day {
        event = filled(plan.plan.about_day(), [event, plan.day(day)]);
    }
    let facts = about
        .facts
        .iter()
        .map(|fact| plan.text(guide, guide.questions[*fact].short));
    html! { <p class="about">{ joined(std::iter::once(event).chain(facts), plan.plan.dot()) }</p> }
}

fn go_on(plan: &PlanUi<'_>) -> Html {
    if plan.page.interview.next.is_none() {
        return Html::default();
    }
    let event = plan.guide().id.clone();
    html! {
        <div class="box info no-print">
            <p>{ plan.words.go_on_lead() }</p>
            <p>{ plan.button("button small", say(plan.words.go_on()), Msg::QuestionsChosen { event }) }</p>
        </div>
    }
}

/// Nothing found, or nothing known: no dead end, but somebody to call.
fn calm(plan: &PlanUi<'_>) -> Html {
    let made = plan.made();
    let is_empty = made.summary.certain + made.summary.possible + made.offers.len() == 0;
    let answered = &plan.page.interview.answered;
    let mut answers = answered.iter().flat_map(|screen| &screen.answers);
    let is_unsure = !answered.is_empty() && answers.all(|answer| *answer == Answer::Unsure);
    let (heading, words) = match (is_empty, is_unsure) {
        (true, _) => (plan.words.nothing_title(), plan.words.nothing()),
        (false, true) => (plan.words.all_unsure_title(), plan.words.all_unsure()),
        (false, false) => return Html::default(),
    };
    let call = plan.state.index().map(|index| contact(plan, index));
    boxed(
        "box info",
        say(heading),
        html! { <><p>{ words }</p>{ call.unwrap_or_default() }</> },
    )
}

/// How much is done of what certainly has to be, once something is.
fn progress(plan: &PlanUi<'_>) -> Html {
    let agenda = &plan.page.agenda;
    let visits = agenda.visits.iter().flat_map(|visit| &visit.rows);
    let rows = || {
        visits
            .clone()
            .chain(agenda.from_home.iter().map(|home| &home.row))
    };
    let (all, done) = (rows().count(), rows().filter(|row| row.is_done).count());
    if done == 0 {
        return Html::default();
    }
    let said = filled(
        plan.plan.progress(),
        [say(all.to_string()), say(done.to_string())],
    );
    html! {
        <div class="progress">
            <p>{ said }</p>
            <progress aria-hidden="true" value={done.to_string()} max={all.to_string()} />
        </div>
    }
}

/// What people ask about though it needs nothing.
pub(super) fn nothing_to_do(plan: &PlanUi<'_>) -> Html {
    let rows = &plan.page.agenda.nothing_to_do;
    if rows.is_empty() {
        return Html::default();
    }
    folded_part(plan, "knows", plan.words.knows(), rows.len(), || {
        row::list(
            rows.iter()
                .map(|some| row::view(plan, some, row::Shows::Bare, Html::default())),
        )
    })
}
