//! Things to bring: of one procedure, and the one list of everything.

use guide::ids::DocumentIx;
use guide::model::{Bring, Handed};
use guide::model::{Obtain, Parts};
use guide::plan::{Copies, Item};
use guide::{Certainty, Guide, Procedure};

use super::el::{Gather, Html, all, around, fact, joined, list, one, para, said, text, word};
use super::old::Ui;

/// What one procedure asks for, by name.
pub(super) fn items(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, items: &[Item]) -> Html {
    let mut rows = Vec::new();
    for (item, bring) in asked(procedure, items).filter(|(_, bring)| !bring.proxy) {
        let mut row = vec![named(ui, guide, item, bring)];
        row.add(ui.fine(guide, bring.case));
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
pub(super) fn choices(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, items: &[Item]) -> Option<Html> {
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
pub(super) fn for_proxy(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, items: &[Item]) -> Option<Html> {
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
pub(super) fn in_words(ui: &Ui<'_>, guide: &Guide, parts: &Parts) -> Html {
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

/// Where a paper is had, what it costs and how long that takes.
pub(super) fn obtain(ui: &Ui<'_>, guide: &Guide, get: &Obtain) -> Html {
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
