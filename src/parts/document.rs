//! Things to bring: of one procedure, and the one list of everything.

use guide::ids::DocumentIx;
use guide::model::{Obtain, Parts};
use guide::plan::{Carry, Copies, Item};
use guide::procedure::{Bring, Fee, Handed};
use guide::{Certainty, Guide, Procedure};
use yew::prelude::*;

use super::{Ui, around, chip, fact, facts, joined, list, para};

/// What one procedure asks for. Alternatives stand beside the name; where a thing is had stands in the one list.
pub fn items(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, items: &[Item]) -> Html {
    let rows = items
        .iter()
        .filter_map(|item| Some((item, procedure.bring.get(item.at)?)));
    html! { <ul>{for rows.map(|(item, bring)| html! { <li>{one(ui, guide, item, bring)}</li> })}</ul> }
}

fn one(ui: &Ui<'_>, guide: &Guide, item: &Item, bring: &Bring) -> Html {
    let row = &guide.documents[item.document];
    let copies = u16::from(bring.copies);
    html! {
        <>
            {ui.text(guide, row.name)}{" "}{amount(ui, Copies { least: copies, most: copies })}
            if item.certainty == Certainty::Possible { {chip("warn", ui.words.bring_possible.into())} }
            if bring.proxy { {chip("", ui.words.for_proxy.into())} }
            {for row.made_of.as_ref().map(|parts| para("fine", in_words(ui, guide, parts)))}
            {for bring.note.map(|note| para("fine", ui.text(guide, note)))}
            if bring.handed == Handed::In { {para("fine", ui.words.handed_in.into())} }
        </>
    }
}

/// How many, where it is more than one.
fn amount(ui: &Ui<'_>, copies: Copies) -> Html {
    let amount = (ui.words.copies)(copies.least, copies.most);
    if amount.is_empty() {
        Html::default()
    } else {
        html! { <b>{amount}{" "}</b> }
    }
}

/// マイナンバーカード、または年金手帳と社員証
fn in_words(ui: &Ui<'_>, guide: &Guide, parts: &Parts) -> Html {
    match parts {
        Parts::Document(document) => name(ui, guide, *document),
        Parts::AnyOf(some) => joined(some.iter().map(|part| in_words(ui, guide, part)), ui.words.or),
        Parts::AllOf(all) => joined(all.iter().map(|part| in_words(ui, guide, part)), ui.words.and),
    }
}

fn name(ui: &Ui<'_>, guide: &Guide, document: DocumentIx) -> Html {
    ui.text(guide, guide.documents[document].name)
}

/// The list of everything to bring, each thing once.
pub fn carried(ui: &Ui<'_>, guide: &Guide, carried: &[Carry]) -> Html {
    list("goods", carried.iter().map(|carry| thing(ui, guide, carry)))
}

fn thing(ui: &Ui<'_>, guide: &Guide, carry: &Carry) -> Html {
    let row = &guide.documents[carry.document];
    html! {
        <>
            <p>
                <b class="thing">{name(ui, guide, carry.document)}</b>{" "}{amount(ui, carry.copies)}
                if carry.certainty == Certainty::Possible { {chip("warn", ui.words.bring_possible.into())} }
            </p>
            {for row.note.map(|note| para("fine", ui.text(guide, note)))}
            {for row.made_of.as_ref().map(|parts| choice(ui, guide, parts))}
            {facts(about(ui, guide, carry))}
        </>
    }
}

/// Alternatives one under the other; anything else in words.
fn choice(ui: &Ui<'_>, guide: &Guide, parts: &Parts) -> Html {
    let Parts::AnyOf(some) = parts else {
        return para("", in_words(ui, guide, parts));
    };
    html! {
        <div class="choice">
            <p class="fine">{ui.words.any_of}</p>
            <ul>{for some.iter().map(|part| html! { <li>{in_words(ui, guide, part)}</li> })}</ul>
        </div>
    }
}

fn about(ui: &Ui<'_>, guide: &Guide, carry: &Carry) -> Vec<Html> {
    let mut used: Vec<_> = carry.uses.iter().map(|used| used.procedure).collect();
    used.dedup();
    let names = used
        .iter()
        .map(|procedure| ui.text(guide, guide.procedures[*procedure].name));
    let get = guide.documents[carry.document].get.as_ref();
    let get = get.map(|get| fact(ui.words.get, obtain(ui, guide, get)));
    [
        Some(fact(
            ui.words.used_for,
            html! { <p>{joined(names, ui.words.comma)}</p> },
        )),
        get,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn obtain(ui: &Ui<'_>, guide: &Guide, get: &Obtain) -> Html {
    let window = get
        .window
        .map(|window| ui.text(guide, guide.windows[window].name));
    let place = get.place.map(|place| ui.text(guide, place));
    let takes = get
        .takes
        .map(|period| around(ui.words.takes, (ui.words.period)(period).into()));
    let fee = get.fee.as_ref().map(|paid| fee(ui, guide, paid));
    let said = [window, place, fee, takes].into_iter().flatten();
    html! { <><p>{joined(said, ui.words.comma)}</p>{for get.note.map(|note| para("fine", ui.text(guide, note)))}</> }
}

/// What something costs.
pub fn fee(ui: &Ui<'_>, guide: &Guide, fee: &Fee) -> Html {
    ui.text(guide, fee.text)
}
