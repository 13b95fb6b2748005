//! What one procedure asks for: each document with its copies, what will do instead, what stays at the office, and where it
//! is had.

use guide::ids::{DocumentIx, QuestionIx};
use guide::model::{Bring, Handed};
use guide::model::{Obtain, Parts};
use guide::plan::Item;
use guide::{Certainty, Condition, Guide, Procedure};
use yew::prelude::*;

use super::Ui;
use super::block::{list, para};
use super::reason::statement;
use super::words::{around, joined, say};
use crate::msg::Msg;
use crate::text;

/// What the person brings.
pub fn own(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, items: &[Item]) -> Html {
    lines(ui, guide, procedure, items, false).unwrap_or_else(|| para("", say(ui.words.bring_nothing())))
}

/// What somebody brings who goes in the person's place; none where nothing is asked of them.
pub fn for_proxy(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, items: &[Item]) -> Option<Html> {
    lines(ui, guide, procedure, items, true)
}

/// 「代わりの人が行く」
pub fn proxy_switch(ui: &Ui<'_>) -> Html {
    let label = say(ui.plan.go_as_proxy());
    let is_on = ui.state.visit.choices.is_proxy;
    ui.check(
        "check small no-print",
        label,
        Html::default(),
        is_on,
        Msg::ProxyToggled,
    )
}

/// マイナンバーカード、または年金手帳と社員証
pub fn in_words(ui: &Ui<'_>, guide: &Guide, parts: &Parts) -> Html {
    let (some, between) = match parts {
        Parts::Document(document) => return name(ui, guide, *document),
        Parts::AnyOf(some) => (some, ui.words.or()),
        Parts::AllOf(every) => (every, ui.words.and()),
    };
    joined(some.iter().map(|part| in_words(ui, guide, part)), between)
}

/// Where a document is had, what it costs and how long that takes.
pub fn obtain(ui: &Ui<'_>, guide: &Guide, get: &Obtain) -> Html {
    let window = get.window.map(|window| guide.windows[window].name);
    let fee = get.fee.as_ref().map(|fee| fee.text);
    let texts = window.into_iter().chain(get.place).chain(fee);
    let mut parts: Vec<Html> = texts.map(|part| ui.text(guide, part)).collect();
    parts.extend(
        get.takes
            .map(|takes| around(ui.words.takes(), say(text::period(ui.words, takes)))),
    );
    html! { <>{ para("fine", joined(parts, ui.words.comma())) }{ ui.fine(guide, get.note) }</> }
}

/// The name of a document.
pub fn name(ui: &Ui<'_>, guide: &Guide, document: DocumentIx) -> Html {
    ui.text(guide, guide.documents[document].name)
}

fn lines(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, items: &[Item], is_proxy: bool) -> Option<Html> {
    let asked = items
        .iter()
        .filter_map(|item| Some((item, procedure.bring.get(item.at)?)));
    let asked = asked.filter(|(_, bring)| bring.proxy == is_proxy);
    let lines: Vec<Html> = asked.map(|(item, bring)| line(ui, guide, item, bring)).collect();
    (!lines.is_empty()).then(|| list("documents", lines))
}

/// 住民票の写し 2通, with all that is to be known of it here.
fn line(ui: &Ui<'_>, guide: &Guide, item: &Item, bring: &Bring) -> Html {
    let row = &guide.documents[item.document];
    let copies = u16::from(bring.copies);
    let copies = text::copies(ui.words, copies, copies);
    let made_of = row.made_of.as_ref().map(|parts| in_words(ui, guide, parts));
    let handed = (bring.handed == Handed::In).then(|| say(ui.words.handed_in()));
    html! {
        <>
            <p>
                <b>{ name(ui, guide, item.document) }</b>
                if !copies.is_empty() {
                    { " " }<b>{ say(copies) }</b>
                }
            </p>
            if item.certainty == Certainty::Possible {
                { para("stale", only_if(ui, guide, bring.condition.as_ref(), ui.words.bring_possible())) }
            }
            { ui.fine(guide, bring.case) }
            { ui.fine(guide, bring.note) }
            { for made_of.map(|made_of| para("fine", made_of)) }
            { ui.fine(guide, row.note) }
            { for handed.map(|handed| para("fine", handed)) }
            { for row.get.as_ref().map(|get| obtain(ui, guide, get)) }
        </>
    }
}

/// In which case something of a procedure applies, where facts that hold or a day say it; else `otherwise`.
pub fn only_if(ui: &Ui<'_>, guide: &Guide, condition: Option<&Condition>, otherwise: &'static str) -> Html {
    if let Some(Condition::Day(test)) = condition {
        return around(ui.plan.only_if(), say(test.in_words(guide, ui.lang, true)));
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
