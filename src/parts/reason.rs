//! Why a procedure is on a person's list: plain positive statements, and answers as they were given.

use guide::ids::QuestionIx;
use guide::{Answer, Guide, Literal};
use yew::prelude::*;

use super::Ui;
use super::words::{around, joined, say};

/// Facts that hold, as one statement: 子どもがいる、犬を飼っている.
pub fn statement(ui: &Ui<'_>, guide: &Guide, facts: &[QuestionIx]) -> Html {
    let facts = facts
        .iter()
        .map(|fact| ui.text(guide, guide.questions[*fact].short));
    joined(facts, ui.words.comma())
}

/// What open facts must be, for something to be needed: 犬を飼っているとき.
pub fn open(ui: &Ui<'_>, guide: &Guide, facts: &[Literal]) -> Html {
    let short = |fact: &Literal| ui.text(guide, guide.questions[fact.question].short);
    match facts {
        [fact] if fact.holds => around(ui.plan.case_yes(), short(fact)),
        [fact] => around(ui.plan.case_no(), short(fact)),
        facts => {
            let shorts = facts.iter().map(|fact| around(ui.plan.quoted(), short(fact)));
            around(ui.plan.case_facts(), joined(shorts, ""))
        }
    }
}

/// An answer, given or thought of: 犬を飼っている：はい.
pub fn answered(ui: &Ui<'_>, guide: &Guide, question: QuestionIx, answer: Answer) -> Html {
    let short = ui.text(guide, guide.questions[question].short);
    html! { <>{ short }{ ui.words.colon() }<b>{ say(answer_word(ui, answer)) }</b></> }
}

/// はい, いいえ or わからない.
pub fn answer_word(ui: &Ui<'_>, answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => ui.words.yes(),
        Answer::No => ui.words.no(),
        Answer::Unsure => ui.words.unsure(),
    }
}
