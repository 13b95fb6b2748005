//! 「自分に必要か調べる」: the verdict, the next question that decides it, the answers it comes from, and what would change
//! it. After an answer the focus goes to the next question, or to the verdict.

use guide::ids::QuestionIx;
use guide::{Answer, Change, Changes, Guide, Verdict};
use yew::prelude::*;

use crate::msg::Msg;
use crate::page::procedure_page::{CHANGES, OneProcedure, VERDICT, question_element};
use crate::parts::block::{list, para};
use crate::parts::reason::{answer_word, answered};
use crate::parts::words::{around, joined, say};
use crate::parts::{Ui, fold, screen_reader_only};
use crate::text::counted;

/// The part.
pub(super) fn view(ui: &Ui<'_>, guide: &Guide, found: &OneProcedure) -> Html {
    let class = match found.settling.verdict {
        Verdict::Certain(_) => "box good",
        Verdict::Possible => "box info",
        Verdict::Not => "box",
    };
    let reasons = match found.is_listed() {
        true => ui.words.reason(),
        false => ui.plan.p_why_not(),
    };
    html! {
        <section id="check" class="place">
            <h2>{ ui.plan.p_check() }</h2>
            <p {class} id={VERDICT} tabindex="-1"><b>{ super::said(ui.plan, found) }</b></p>
            { questions(ui, guide, found) }
            { answers(ui, guide, reasons, &found.reasons) }
            { answers(ui, guide, ui.plan.p_answers(), &found.answers) }
            { changes(ui, guide, found) }
        </section>
    }
}

fn questions(ui: &Ui<'_>, guide: &Guide, found: &OneProcedure) -> Html {
    if found.open.is_empty() {
        return Html::default();
    }
    let left = counted(ui.words.left(), &[usize::from(found.settling.left)]);
    html! {
        <div class="stack">
            { para("soft", html! { <>{ ui.plan.p_check_lead() }{ " " }{ say(left) }</> }) }
            { for found.open.iter().map(|question| asked(ui, guide, *question)) }
        </div>
    }
}

fn asked(ui: &Ui<'_>, guide: &Guide, question: QuestionIx) -> Html {
    let row = &guide.questions[question];
    let id = question_element(&row.id);
    let answers = [Answer::Yes, Answer::No, Answer::Unsure].map(|answer| {
        let msg = Msg::Settled {
            question: row.id.clone(),
            answer: Some(answer),
        };
        ui.button("answer", say(answer_word(ui, answer)), msg)
    });
    html! {
        <div key={row.id.clone()} class="stack">
            <h3 id={id.clone()} tabindex="-1">{ ui.text(guide, row.ask) }</h3>
            { ui.fine(guide, row.help) }
            <div class="answers" role="group" aria-labelledby={id}>{ for answers }</div>
        </div>
    }
}

/// Answers that were given, each with a way to take it back.
fn answers(ui: &Ui<'_>, guide: &Guide, heading: &'static str, given: &[(QuestionIx, Answer)]) -> Html {
    if given.is_empty() {
        return Html::default();
    }
    let given = given.iter().map(|(question, answer)| {
        let row = &guide.questions[*question];
        let msg = Msg::Settled {
            question: row.id.clone(),
            answer: None,
        };
        let about = screen_reader_only(around("({})", ui.text(guide, row.short)));
        let label = html! { <>{ ui.plan.p_take_back() }{ about }</> };
        let answer = answered(ui, guide, *question, *answer);
        html! { <div class="row"><span>{ answer }</span>{ ui.button("link", label, msg) }</div> }
    });
    html! { <div><h3>{ heading }</h3>{ list("", given.collect()) }</div> }
}

/// What would take it off the list, or put it there.
fn changes(ui: &Ui<'_>, guide: &Guide, found: &OneProcedure) -> Html {
    if !found.can_change {
        return Html::default();
    }
    let heading = match found.is_listed() {
        true => ui.plan.p_would_remove(),
        false => ui.plan.p_would_add(),
    };
    fold::headed(ui, "h3", CHANGES, say(heading), || match &found.changes {
        Some(Changes::Found(changes)) => list("", ways(ui, guide, changes)),
        Some(Changes::TooFar) => para("", say(ui.plan.p_too_far())),
        Some(Changes::Impossible) | None => para("", say(ui.plan.p_impossible())),
    })
}

fn ways(ui: &Ui<'_>, guide: &Guide, changes: &[Change]) -> Vec<Html> {
    let way = |(at, change): (usize, &Change)| {
        let answers = change.answers.iter();
        let answers = answers.map(|(question, answer)| answered(ui, guide, *question, *answer));
        let answers = joined(answers, ui.words.comma());
        match at {
            0 => answers,
            _ => html! { <>{ ui.plan.p_or() }{ " " }{ answers }</> },
        }
    };
    changes.iter().enumerate().map(way).collect()
}
