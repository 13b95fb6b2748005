//! 「確かめたいこと」: what only may apply, by the question that decides it, with the answer to be given in place.

use guide::ids::QuestionIx;
use guide::plan::agenda::{PossibleRow, ToConfirm};
use guide::{Answer, Given, Screen};
use yew::prelude::*;

use super::row::{self, Shows};
use super::{CONFIRM, PlanUi, day_field, folded_part};
use crate::msg::Msg;
use crate::parts::reason::answer_word as in_words;
use crate::parts::screen_reader_only;
use crate::parts::words::{around, say};

/// The whole section.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let groups = &plan.page.agenda.to_confirm;
    let count = groups.iter().map(|group| group.rows.len()).sum();
    if count == 0 {
        return Html::default();
    }
    folded_part(plan, CONFIRM, plan.plan.part_confirm(), count, || {
        html! {
            <>
                <p class="soft">{ plan.plan.confirm_lead() }</p>
                { of(plan, Given::Unsure, plan.plan.confirm_unsure()) }
                { of(plan, Given::Open, plan.plan.confirm_open()) }
            </>
        }
    })
}

/// What was asked and nobody is sure of, or what was not asked yet.
fn of(plan: &PlanUi<'_>, given: Given, heading: &'static str) -> Html {
    let groups = plan.page.agenda.to_confirm.iter();
    let groups = groups.filter(|some| some.given == given);
    let groups: Vec<Html> = groups.map(|some| group(plan, some)).collect();
    if groups.is_empty() {
        return Html::default();
    }
    let is_asked = plan
        .page
        .agenda
        .to_confirm
        .iter()
        .any(|some| some.given == given && some.day.is_none());
    let go_on = (given == Given::Open && is_asked).then(|| go_on(plan, plan.words.go_on()));
    html! { <><h3>{ heading }</h3>{ for go_on }{ for groups }</> }
}

fn group(plan: &PlanUi<'_>, group: &ToConfirm) -> Html {
    let guide = plan.guide();
    let head = match (group.question, group.day) {
        (Some(question), _) => html! {
            <>
                <p><b>{ plan.text(guide, guide.questions[question].ask) }</b></p>
                { plan.fine(guide, guide.questions[question].help) }
                if !is_box(plan, question) {
                    { yes_or_no(plan, question) }
                }
            </>
        },
        (None, Some(day)) => day_field::deciding(plan, day),
        (None, None) => html! { <p><b>{ plan.plan.confirm_later() }</b></p> },
    };
    let rows = group.rows.iter();
    let rows = rows.map(|some: &PossibleRow| row::view(plan, &some.row, Shows::Bare, Html::default()));
    html! { <div class="confirm">{ head }{ row::list(rows) }</div> }
}

/// The buttons that answer `question` where it stands; a box among others is answered on its own screen, with the others.
pub(super) fn answers(plan: &PlanUi<'_>, question: QuestionIx) -> Html {
    match is_box(plan, question) {
        true => go_on(plan, plan.plan.confirm_answer()),
        false => yes_or_no(plan, question),
    }
}

/// Whether it is one of several check boxes of the screen that comes next.
fn is_box(plan: &PlanUi<'_>, question: QuestionIx) -> bool {
    match &plan.page.interview.next {
        Some(Screen::Pick { options, .. }) => options.len() > 1 && options.contains(&question),
        Some(Screen::Question(_)) | None => false,
    }
}

fn go_on(plan: &PlanUi<'_>, label: &'static str) -> Html {
    let event = plan.guide().id.clone();
    let button = plan.button("button small", say(label), Msg::QuestionsChosen { event });
    html! { <p class="row no-print">{ button }</p> }
}

fn yes_or_no(plan: &PlanUi<'_>, question: QuestionIx) -> Html {
    let row = &plan.guide().questions[question];
    let way = |answer: Answer| {
        let msg = Msg::Settled {
            question: row.id.clone(),
            answer: Some(answer),
        };
        let about = screen_reader_only(around("({})", plan.text(plan.guide(), row.short)));
        let label = html! { <>{ in_words(plan, answer) }{ about }</> };
        plan.button("button small", label, msg)
    };
    html! { <div class="row no-print">{ for [Answer::Yes, Answer::No].map(way) }</div> }
}
