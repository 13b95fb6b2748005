//! Why a procedure is on a person's list: plain positive statements, and answers as they were given.

use guide::ids::{DateIx, QuestionIx};
use guide::{Answer, Condition, Guide, Literal, Open};
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

/// What must be so for something to be needed, as far as it is open: 犬を飼っているとき、生まれた日によります.
pub fn open(ui: &Ui<'_>, guide: &Guide, open: &Open) -> Html {
    let facts = (!open.facts.is_empty()).then(|| open_facts(ui, guide, &open.facts));
    let days = open.days.iter().map(|date| open_day(ui, guide, *date));
    joined(facts.into_iter().chain(days), ui.words.comma())
}

/// 生まれた日によります
pub fn open_day(ui: &Ui<'_>, guide: &Guide, date: DateIx) -> Html {
    around(ui.plan.case_day(), ui.text(guide, guide.dates[date].name))
}

/// What open facts must be: 犬を飼っているとき.
pub fn open_facts(ui: &Ui<'_>, guide: &Guide, facts: &[Literal]) -> Html {
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

/// In which case something of a procedure applies, where facts that hold or a day say it; else `otherwise`.
pub fn only_if(ui: &Ui<'_>, guide: &Guide, condition: Option<&Condition>, otherwise: &'static str) -> Html {
    if let Some(Condition::Day(test)) = condition {
        return around(ui.plan.only_if_day(), say(test.in_words(guide, ui.lang, true)));
    }
    let mut facts = Vec::new();
    match condition.is_some_and(|condition| all_hold(condition, &mut facts)) {
        true => around(ui.plan.only_if(), statement(ui, guide, &facts)),
        false => say(otherwise),
    }
}

/// Gathers the facts of a condition that is nothing but facts that all hold; false for any other.
fn all_hold(condition: &Condition, facts: &mut Vec<QuestionIx>) -> bool {
    match condition {
        Condition::Fact(fact) => {
            facts.push(*fact);
            true
        }
        Condition::All(parts) => !parts.is_empty() && parts.iter().all(|part| all_hold(part, facts)),
        Condition::Any(_) | Condition::Not(_) | Condition::Day(_) => false,
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
