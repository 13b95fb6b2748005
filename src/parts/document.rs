//! What one procedure asks for: each document with its copies, what will do instead, what stays at the office, and where it
//! is had.

use guide::deadline::Dates;
use guide::ids::DocumentIx;
use guide::model::{Bring, Obtain, Parts};
use guide::plan::{AskReason, AskedDocument, Copies, Item, Pieces, asked_documents};
use guide::{Condition, Facts, Guide, Procedure, Text, Truth};
use yew::prelude::*;

use super::Ui;
use super::block::{list, para};
use super::reason;
use super::words::{around, aside, joined, say};
use crate::msg::Msg;
use crate::text;

/// A procedure of which the papers are told, to a household of which these facts are known.
#[derive(Clone, Copy)]
pub struct Papers<'p> {
    /// Its guide.
    pub guide: &'p Guide,
    /// What is known.
    pub facts: &'p Facts,
    /// The days that are known.
    pub dates: &'p Dates,
    /// The procedure.
    pub procedure: &'p Procedure,
    /// What it asks for.
    pub items: &'p [Item],
}

/// What the person brings.
pub fn own(ui: &Ui<'_>, papers: Papers<'_>) -> Html {
    lines(ui, papers, false).unwrap_or_else(|| para("", say(ui.words.bring_nothing())))
}

/// What somebody brings who goes in the person's place; none where nothing is asked of them.
pub fn for_proxy(ui: &Ui<'_>, papers: Papers<'_>) -> Option<Html> {
    lines(ui, papers, true)
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

/// マイナンバーカード、または年金手帳と社員証; each with the condition that it has left.
pub fn in_words(ui: &Ui<'_>, guide: &Guide, facts: &Facts, parts: &Parts) -> Html {
    let (some, between) = match parts {
        Parts::Document(document) => return name(ui, guide, *document),
        Parts::If(condition, part) => {
            let part = in_words(ui, guide, facts, part);
            let case = reason::open_facts(ui, guide, &condition.open(facts, &|_| Truth::Unknown).facts);
            return html! { <>{ part }{ aside(ui.lang, case) }</> };
        }
        Parts::AnyOf(some) => (some, ui.words.or()),
        Parts::AllOf(every) => (every, ui.words.and()),
    };
    joined(some.iter().map(|part| in_words(ui, guide, facts, part)), between)
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

/// 2通, 引っ越す方の人数分; nothing for one.
pub fn pieces(ui: &Ui<'_>, guide: &Guide, pieces: &Pieces) -> Option<Html> {
    let copies = |copies: Copies| text::copies(ui.words, copies.least, copies.most);
    let each = pieces.each.iter().map(|each| {
        let said = for_each(ui, guide, each.of);
        match copies(each.copies) {
            copies if copies.is_empty() => said,
            copies => html! { <>{ said }{ " × " }{ copies }</> },
        }
    });
    let own = match pieces.copies.most {
        1 if !pieces.each.is_empty() => text::counted(ui.words.copies(), &[1]),
        _ => copies(pieces.copies),
    };
    let own = (!own.is_empty()).then(|| say(own));
    let said: Vec<Html> = own.into_iter().chain(each).collect();
    (!said.is_empty()).then(|| joined(said, ui.words.and()))
}

/// 引っ越す方の人数分
fn for_each(ui: &Ui<'_>, guide: &Guide, whom: Text) -> Html {
    around(ui.words.for_each(), ui.text(guide, whom))
}

fn lines(ui: &Ui<'_>, papers: Papers<'_>, is_proxy: bool) -> Option<Html> {
    let Papers {
        guide,
        facts,
        dates,
        procedure,
        items,
    } = papers;
    let asked = asked_documents(guide, (facts, dates), procedure, items, is_proxy);
    let lines: Vec<Html> = asked.iter().map(|asked| line(ui, papers, asked)).collect();
    (!lines.is_empty()).then(|| list("documents", lines))
}

/// 住民票の写し 2通, with all that is to be known of it here.
fn line(ui: &Ui<'_>, papers: Papers<'_>, asked: &AskedDocument) -> Html {
    let Papers { guide, facts, .. } = papers;
    let row = &guide.documents[asked.document];
    let copies = text::copies(ui.words, asked.copies.least, asked.copies.most);
    let made_of = asked.made_of.as_ref();
    let made_of = made_of.map(|parts| in_words(ui, guide, facts, &without_unasked(parts, facts)));
    let handed = asked.is_kept.then(|| say(ui.words.handed_in()));
    html! {
        <>
            <p>
                <b>{ name(ui, guide, asked.document) }</b>
                if !copies.is_empty() {
                    { " " }<b>{ say(copies) }</b>
                }
            </p>
            { for asked.reasons.iter().map(|reason| why(ui, papers, reason)) }
            { for made_of.map(|made_of| para("fine", made_of)) }
            { ui.fine(guide, row.note) }
            { for handed.map(|handed| para("fine", handed)) }
            { for row.get.as_ref().map(|get| obtain(ui, guide, get)) }
        </>
    }
}

/// Where something will do for sure, the alternatives without those that hang on what nobody was asked: these can be chosen
/// in the list of what to bring. What hangs on an answer that somebody was not sure of stays, with its condition.
fn without_unasked(parts: &Parts, facts: &Facts) -> Parts {
    let Parts::AnyOf(ways) = parts else {
        return parts.clone();
    };
    let is_asked = |condition: &Condition| {
        let open = condition.open(facts, &|_| Truth::Unknown).facts;
        open.iter().any(|fact| facts.is_closed(fact.question))
    };
    let is_sure = |way: &Parts| !matches!(way, Parts::If(..));
    let is_told = |way: &&Parts| match way {
        Parts::If(condition, _) => is_asked(condition),
        Parts::Document(_) | Parts::AnyOf(_) | Parts::AllOf(_) => true,
    };
    match ways.iter().any(is_sure) {
        true => Parts::AnyOf(ways.iter().filter(is_told).cloned().collect()),
        false => parts.clone(),
    }
}

/// In which case it is asked for, and what is to be known then.
fn why(ui: &Ui<'_>, papers: Papers<'_>, reason: &AskReason) -> Html {
    let Papers { guide, procedure, .. } = papers;
    let Some(bring) = procedure.bring.get(reason.at) else {
        return Html::default();
    };
    html! {
        <>
            if !reason.open.is_empty() {
                { para("stale", open(ui, guide, bring, reason)) }
            }
            { ui.fine(guide, bring.case) }
            { for bring.for_each.map(|whom| para("", for_each(ui, guide, whom))) }
            { ui.fine(guide, bring.note) }
        </>
    }
}

/// What it hangs on; of a day alone, how it must lie.
fn open(ui: &Ui<'_>, guide: &Guide, bring: &Bring, reason: &AskReason) -> Html {
    match &bring.condition {
        Some(Condition::Day(test)) => around(ui.plan.only_if_day(), say(test.in_words(guide, ui.lang, true))),
        _ => reason::open(ui, guide, &reason.open),
    }
}
