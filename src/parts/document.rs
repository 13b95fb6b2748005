//! Things to bring: of one procedure, and the one list of everything.

use guide::ids::DocumentIx;
use guide::model::{Obtain, Parts};
use guide::plan::{Copies, Item, Thing};
use guide::procedure::{Bring, Handed};
use guide::{Certainty, Guide, Procedure};
use yew::prelude::*;

use super::Ui;
use super::el::{Gather, all, around, fact, facts, joined, list, one, para, said, text, word};

/// What one procedure asks for, by name.
pub fn items(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, items: &[Item]) -> Html {
    let mut rows = Vec::new();
    for (item, bring) in asked(procedure, items).filter(|(_, bring)| !bring.proxy) {
        let mut row = vec![named(ui, guide, item, bring)];
        row.add(ui.fine(guide, bring.note));
        rows.add(all(row));
    }
    if rows.is_empty() {
        word(ui.words.bring_nothing())
    } else {
        list("", rows)
    }
}

/// What to know of those things: what will do instead, what stays at the office.
pub fn choices(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, items: &[Item]) -> Option<Html> {
    let mut rows = Vec::new();
    for (item, bring) in asked(procedure, items).filter(|(_, bring)| !bring.proxy) {
        let row = &guide.documents[item.document];
        let mut known: Vec<Html> = row
            .made_of
            .as_ref()
            .map(|parts| in_words(ui, guide, parts))
            .into_iter()
            .collect();
        if bring.handed == Handed::In {
            known.push(word(ui.words.handed_in()));
        }
        if !known.is_empty() {
            let known = joined(known, ui.words.comma());
            rows.add(all(vec![ui.text(guide, row.name), word(ui.words.colon()), known]));
        }
    }
    (!rows.is_empty()).then(|| fact(ui.words.bring_more(), list("", rows)))
}

/// What somebody needs who goes in the person's place.
pub fn for_proxy(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, items: &[Item]) -> Option<Html> {
    let proxy = asked(procedure, items).filter(|(_, bring)| bring.proxy);
    let rows: Vec<Html> = proxy.map(|(item, bring)| named(ui, guide, item, bring)).collect();
    (!rows.is_empty()).then(|| fact(ui.words.for_proxy(), list("", rows)))
}

fn asked<'p>(procedure: &'p Procedure, items: &'p [Item]) -> impl Iterator<Item = (&'p Item, &'p Bring)> {
    items
        .iter()
        .filter_map(|item| Some((item, procedure.bring.get(item.at)?)))
}

fn named(ui: &Ui<'_>, guide: &Guide, item: &Item, bring: &Bring) -> Html {
    let copies = u16::from(bring.copies);
    thing(
        ui,
        guide,
        item.document,
        Copies {
            least: copies,
            most: copies,
        },
        item.certainty,
    )
}

/// 住民票の写し 2通 [必要かもしれません]
fn thing(ui: &Ui<'_>, guide: &Guide, document: DocumentIx, copies: Copies, certainty: Certainty) -> Html {
    let mut parts = vec![name(ui, guide, document)];
    let amount = crate::text::copies(ui.words, copies.least, copies.most);
    if !amount.is_empty() {
        parts.add(one("b", "", said(amount)));
    }
    if certainty == Certainty::Possible {
        parts.add(text("span", "chip warn", ui.words.bring_possible()));
    }
    joined(parts, " ")
}

/// マイナンバーカード、または年金手帳と社員証
fn in_words(ui: &Ui<'_>, guide: &Guide, parts: &Parts) -> Html {
    let (some, between) = match parts {
        Parts::Document(document) => return name(ui, guide, *document),
        Parts::AnyOf(some) => (some, ui.words.or()),
        Parts::AllOf(every) => (every, ui.words.and()),
    };
    joined(
        some.iter().map(|part| in_words(ui, guide, part)).collect(),
        between,
    )
}

fn name(ui: &Ui<'_>, guide: &Guide, document: DocumentIx) -> Html {
    ui.text(guide, guide.documents[document].name)
}

/// The list of everything to bring, each thing once.
pub fn carried<'p>(ui: &Ui<'_>, guide: &Guide, carried: impl Iterator<Item = &'p Thing>) -> Html {
    list(
        "plain goods",
        carried.map(|carry| carry_one(ui, guide, carry)).collect(),
    )
}

fn carry_one(ui: &Ui<'_>, guide: &Guide, carry: &Thing) -> Html {
    let row = &guide.documents[carry.document];
    let mut inside = vec![para(
        "thing",
        thing(ui, guide, carry.document, carry.copies, carry.certainty),
    )];
    inside.add(ui.fine(guide, row.note));
    inside.add_some(row.made_of.as_ref().map(|parts| choice(ui, guide, parts)));
    let mut rows = vec![fact(ui.words.used_for(), para("", used_for(ui, guide, carry)))];
    rows.add_some(
        row.get
            .as_ref()
            .map(|get| fact(ui.words.get(), obtain(ui, guide, get))),
    );
    inside.add(facts(rows));
    all(inside)
}

/// Alternatives one under the other; anything else in words.
fn choice(ui: &Ui<'_>, guide: &Guide, parts: &Parts) -> Html {
    let Parts::AnyOf(some) = parts else {
        return para("", in_words(ui, guide, parts));
    };
    let some = some.iter().map(|part| in_words(ui, guide, part)).collect();
    all(vec![text("p", "fine", ui.words.any_of()), list("", some)])
}

fn used_for(ui: &Ui<'_>, guide: &Guide, carry: &Thing) -> Html {
    let names = carry
        .procedures()
        .iter()
        .map(|procedure| ui.text(guide, guide.procedures[*procedure].name))
        .collect();
    joined(names, ui.words.comma())
}

fn obtain(ui: &Ui<'_>, guide: &Guide, get: &Obtain) -> Html {
    let mut parts = Vec::new();
    parts.add_some(
        get.window
            .map(|window| ui.text(guide, guide.windows[window].name)),
    );
    parts.add_some(get.place.map(|place| ui.text(guide, place)));
    parts.add_some(get.fee.as_ref().map(|fee| ui.text(guide, fee.text)));
    parts.add_some(
        get.takes
            .map(|period| around(ui.words.takes(), said(crate::text::period(ui.words, period)))),
    );
    let mut inside = vec![para("", joined(parts, ui.words.comma()))];
    inside.add(ui.fine(guide, get.note));
    all(inside)
}
