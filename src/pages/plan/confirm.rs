//! 「確かめたいこと」: what only may apply, by the question that decides it, with the answer to be given in place.

use guide::ids::QuestionIx;
use guide::plan::agenda::{PossibleRow, ToConfirm};
use guide::{Answer, Given, Screen};
use yew::prelude::*;

use super::row::{self, Shows};
use super::{CONFIRM, PlanUi, folded_part};
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
    let groups: Vec<Html> = groups
        .filter(|some| some.given == given)
        .map(|some| group(plan, some))
        .collect();
    if groups.is_empty() {
        return Html::default();
    }
    html! { <><h3>{ heading }</h3>{ for groups }</> }
}

fn group(plan: &PlanUi<'_>, group: &ToConfirm) -> Html {
    let guide = plan.guide();
    let head = match group.question {
        Some(question) => html! {
            <>
                <p><b>{ plan.text(guide, guide.questions[question].ask) }</b></p>
                { plan.fine(guide, guide.questions[question].help) }
                { answers(plan, question) }
            </>
        },
        None => html! { <p><b>{ plan.plan.confirm_later() }</b></p> },
    };
    let rows = group
        .rows
        .iter()
        .map(|some: &PossibleRow| row::view(plan, &some.row, Shows::Bare, Html::default()));
    html! { <div class="confirm">{ head }{ row::list(rows) }</div> }
}

/// The buttons that answer `question` where it stands. A box among others is answered on its own screen, with the others.
pub(super) fn answers(plan: &PlanUi<'_>, question: QuestionIx) -> Html {
    let guide = plan.guide();
    let row = &guide.questions[question];
    let next = plan.page.interview.next.as_ref();
    if let Some(Screen::Pick { options, .. }) = next
        && options.len() > 1
        && options.contains(&question)
    {
        let event = guide.id.clone();
        let msg = Msg::QuestionsChosen { event };
        return html! { <p class="no-print">{ plan.button("button small", say(plan.plan.confirm_answer()), msg) }</p> };
    }
    let way = |answer: Answer| {
        let msg = Msg::Settled {
            question: row.id.clone(),
            answer: Some(answer),
        };
        let about = screen_reader_only(around("({})", plan.text(guide, row.short)));
        let label = html! { <>{ in_words(plan, answer) }{ about }</> };
        plan.button("button small", label, msg)
    };
    html! { <div class="row no-print">{ for [Answer::Yes, Answer::No].map(way) }</div> }
}
