//! Procedures.

use guide::model::{Handed, Visit};

use super::due;
use super::event::condition;
use super::fields::Fields;
use super::values::{Reader, count, date, id, number, one_or_list, word, words};
use crate::findings::wording::{conflicting_keys, duplicate_key};
use crate::place::Place;
use crate::source::{
    BringSource, ConditionSource, DaySource, FeeSource, OfficeSource, OnlineSource, Per, ProcedureSource,
    SourceSource, ValidSource, WorthSource,
};
use crate::yaml::{Node, NodeKind};

pub(crate) fn procedure(reader: &mut Reader, owner: &Place, node: &Node) -> ProcedureSource {
    let mut fields = Fields::of(reader, node, owner);
    let procedure = ProcedureSource {
        name: fields.words(reader, "name"),
        summary: fields.words(reader, "summary"),
        due: fields.one_or_list(reader, "due", due::due),
        who: fields.maybe_words(reader, "who"),
        bring: fields.list(reader, "bring", bring),
        windows: fields.one_or_list(reader, "window", office),
        online: fields.maybe(reader, "online", online),
        post: fields.maybe_words(reader, "post"),
        worth: fields.maybe(reader, "worth", worth),
        because: fields.maybe_words(reader, "because"),
        fees: fields.one_or_list(reader, "fee", fee),
        after: fields.one_or_list(reader, "after", id),
        keywords: fields.one_or_list(reader, "keywords", words),
        variant_of: fields.maybe(reader, "variant-of", id),
        law: fields.one_or_list(reader, "law", words),
        source: fields.need(reader, "source", source),
        checked: fields.need(reader, "checked", date),
        check_by: fields.need(reader, "check-by", date),
        owner: fields.maybe_words(reader, "owner"),
        checked_by: fields.maybe_words(reader, "checked-by"),
        approved_by: fields.maybe_words(reader, "approved-by"),
        valid: fields.maybe(reader, "valid", valid).unwrap_or_default(),
        missed: fields.maybe_words(reader, "missed"),
        note: fields.maybe_words(reader, "note"),
    };
    fields.end(reader);
    procedure
}

/// A window, or `{window, if}`.
fn office(reader: &mut Reader, node: &Node) -> Option<OfficeSource> {
    if let NodeKind::Scalar { .. } = node.kind {
        let condition = None;
        return id(reader, node).map(|window| OfficeSource { window, condition });
    }
    let mut fields = Fields::of(reader, node, &node.place);
    let window = fields.need(reader, "window", id);
    let condition = fields.maybe(reader, "if", condition);
    fields.end(reader);
    let window = window?;
    Some(OfficeSource { window, condition })
}

/// A fee in words, or `{text, if}`.
fn fee(reader: &mut Reader, node: &Node) -> Option<FeeSource> {
    if let NodeKind::Scalar { .. } = node.kind {
        return words(reader, node).map(|text| FeeSource {
            text,
            is_plain: true,
            condition: None,
        });
    }
    let mut fields = Fields::of(reader, node, &node.place);
    let text = fields.need(reader, "text", words);
    let condition = fields.maybe(reader, "if", condition);
    fields.end(reader);
    Some(FeeSource {
        text: text?,
        is_plain: false,
        condition,
    })
}

/// A text, or a text with an amount, which says how often it is paid.
fn worth(reader: &mut Reader, node: &Node) -> Option<WorthSource> {
    const PER: [(&str, Per); 3] = [("once", Per::Once), ("month", Per::Month), ("year", Per::Year)];
    if let NodeKind::Scalar { .. } = node.kind {
        let yen = None;
        return words(reader, node).map(|text| WorthSource { text, yen });
    }
    let mut fields = Fields::of(reader, node, &node.place);
    let text = fields.need(reader, "text", words);
    let yen = fields.maybe(reader, "yen", number);
    let per = fields.maybe(reader, "per", |reader, node| word(reader, node, &PER));
    match (fields.has("yen"), fields.has("per")) {
        (true, false) => fields.missing(reader, "per"),
        (false, true) => fields.missing(reader, "yen"),
        (true, true) | (false, false) => {}
    }
    fields.end(reader);
    Some(WorthSource {
        text: text?,
        yen: yen.zip(per).map(|(yen, per)| (yen, per.value)),
    })
}

fn bring(reader: &mut Reader, node: &Node) -> Option<BringSource> {
    if let NodeKind::Scalar { .. } = node.kind {
        return id(reader, node).map(only);
    }
    let mut fields = Fields::of(reader, node, &node.place);
    let item = fields.need(reader, "item", id);
    let condition = fields.maybe(reader, "if", condition);
    let case = fields.maybe_words(reader, "case");
    let note = fields.maybe_words(reader, "note");
    let copies = fields.maybe(reader, "copies", |reader, node| count(reader, node, 20));
    let for_each = fields.maybe_words(reader, "for-each");
    if let (Some(place), true) = (fields.place("copies"), for_each.is_some()) {
        reader.report(conflicting_keys::found(place, "copies", "for-each"));
    }
    let handed = fields.maybe(reader, "handed", |reader, node| word(reader, node, &HANDED));
    let proxy = fields.maybe(reader, "for", |reader, node| word(reader, node, &[("proxy", ())]));
    fields.end(reader);
    Some(BringSource {
        condition,
        case,
        note,
        copies,
        for_each,
        handed,
        proxy: proxy.is_some(),
        ..only(item?)
    })
}

const HANDED: [(&str, Handed); 3] = [
    ("in", Handed::In),
    ("shown", Handed::Shown),
    ("unknown", Handed::Unknown),
];

fn only(item: crate::source::Id) -> BringSource {
    BringSource {
        item,
        condition: None,
        case: None,
        note: None,
        copies: None,
        for_each: None,
        handed: None,
        proxy: false,
    }
}

fn online(reader: &mut Reader, node: &Node) -> Option<OnlineSource> {
    const VISIT: [(&str, Visit); 2] = [
        ("not-needed", Visit::NotNeeded),
        ("still-needed", Visit::StillNeeded),
    ];
    let mut fields = Fields::of(reader, node, &node.place);
    let online = OnlineSource {
        service: fields.words(reader, "service"),
        url: fields.maybe(reader, "url", words),
        visit: fields.need(reader, "visit", |reader, node| word(reader, node, &VISIT)),
        needs: fields.one_or_list(reader, "needs", id),
        note: fields.maybe_words(reader, "note"),
    };
    let is_lost = fields.is_lost();
    fields.end(reader);
    (!is_lost).then_some(online)
}

fn source(reader: &mut Reader, node: &Node) -> Option<SourceSource> {
    let mut fields = Fields::of(reader, node, &node.place);
    let source = SourceSource {
        title: fields.words(reader, "title"),
        url: fields.maybe(reader, "url", words),
    };
    let is_lost = fields.is_lost();
    fields.end(reader);
    (!is_lost).then_some(source)
}

/// One stretch, or two: of today, and of a day of the household (`of`).
fn valid(reader: &mut Reader, node: &Node) -> Option<ValidSource> {
    let mut valid = ValidSource::default();
    let mut places: [Option<&Place>; 2] = [None; 2];
    for (place, range) in one_or_list(reader, node, |reader, node| {
        Some((&node.place, stretch(reader, node)))
    }) {
        let [today, day] = &mut places;
        let (first, key) = match range.of {
            Some(_) => (day, "of"),
            None if range.until.is_some() => (today, "until"),
            None => (today, "from"),
        };
        match first.replace(place) {
            Some(first) => reader.report(duplicate_key::found(place, key, Some(first))),
            None if range.of.is_some() => valid.of = range.of,
            None => (valid.from, valid.until) = (range.from, range.until),
        }
    }
    Some(valid)
}

fn stretch(reader: &mut Reader, node: &Node) -> ValidSource {
    let mut fields = Fields::of(reader, node, &node.place);
    let of = fields.maybe(reader, "of", id);
    let is_missing = !fields.has("from") && !fields.has("until");
    let (from, until) = (
        fields.maybe(reader, "from", date),
        fields.maybe(reader, "until", date),
    );
    fields.end_with_one(reader, is_missing, "from");
    let Some(of) = of else {
        return ValidSource {
            from,
            until,
            of: None,
        };
    };
    let place = node.place.clone();
    let of = ConditionSource::Day(DaySource {
        place,
        date: of,
        from,
        until,
    });
    ValidSource {
        of: Some(of),
        ..ValidSource::default()
    }
}
