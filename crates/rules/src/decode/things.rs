//! Questions, dates, documents, sites and windows.

use guide::model::Payment;

use super::event::condition;
use super::fields::Fields;
use super::opening::{calendar, hours};
use super::values::{self, Reader, count, id, one_or_list, period, truth, word, words};
use crate::findings::wording::conflicting_keys;
use crate::place::Place;
use crate::source::{
    At, BusySource, DateSource, DocumentSource, ObtainSource, PartsSource, PlausibleSource, QuestionSource,
    ReplacesSource, SiteSource, WindowSource,
};
use crate::yaml::{Node, NodeKind};

pub(crate) fn question(reader: &mut Reader, owner: &Place, node: &Node) -> QuestionSource {
    let mut fields = Fields::of(reader, node, owner);
    let question = QuestionSource {
        ask: fields.words(reader, "ask"),
        short: fields.words(reader, "short"),
        help: fields.maybe_words(reader, "help"),
        is_sensitive: fields
            .maybe(reader, "sensitive", truth)
            .is_some_and(|sensitive| sensitive.value),
        implied_by: fields.one_or_list(reader, "implied-by", id),
        excludes: fields.one_or_list(reader, "excludes", id),
    };
    fields.end(reader);
    question
}

pub(crate) fn date(reader: &mut Reader, owner: &Place, node: &Node) -> DateSource {
    let mut fields = Fields::of(reader, node, owner);
    let date = DateSource {
        name: fields.words(reader, "name"),
        ask: fields.words(reader, "ask"),
        help: fields.maybe_words(reader, "help"),
        plausible: fields.maybe(reader, "plausible", |reader, node| Some(plausible(reader, node))),
        not_before: fields.maybe(reader, "not-before", id),
    };
    fields.end(reader);
    date
}

fn plausible(reader: &mut Reader, node: &Node) -> PlausibleSource {
    let mut fields = Fields::of(reader, node, &node.place);
    let is_missing = !fields.has("past") && !fields.has("future");
    let plausible = PlausibleSource {
        past: fields.maybe(reader, "past", period),
        future: fields.maybe(reader, "future", period),
    };
    fields.end_with_one(reader, is_missing, "past");
    plausible
}

pub(crate) fn document(reader: &mut Reader, owner: &Place, node: &Node) -> DocumentSource {
    let mut fields = Fields::of(reader, node, owner);
    let document = DocumentSource {
        name: fields.words(reader, "name"),
        note: fields.maybe_words(reader, "note"),
        made_of: made_of(reader, &mut fields),
        get: fields.maybe(reader, "get", |reader, node| Some(obtain(reader, node))),
        replaces: fields.maybe(reader, "replaces", |reader, node| Some(replaces(reader, node))),
    };
    fields.end(reader);
    document
}

/// `any-of` or `all-of` among the fields.
fn made_of(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<PartsSource> {
    if let (Some(any), true) = (fields.place("any-of"), fields.has("all-of")) {
        reader.report(conflicting_keys::found(any, "any-of", "all-of"));
    }
    let any = fields.node(reader, "any-of");
    let any = any.map(|(place, node)| At::new(values::list(reader, node, parts), place.clone()));
    let all = fields.node(reader, "all-of");
    let all = all.map(|(place, node)| At::new(values::list(reader, node, parts), place.clone()));
    any.map(PartsSource::AnyOf).or(all.map(PartsSource::AllOf))
}

fn parts(reader: &mut Reader, node: &Node) -> Option<PartsSource> {
    if let NodeKind::Scalar { .. } = node.kind {
        return id(reader, node).map(PartsSource::Document);
    }
    let mut fields = Fields::of(reader, node, &node.place);
    let item = fields.maybe(reader, "item", id).map(PartsSource::Document);
    let several = ["any-of", "all-of"].into_iter().find(|key| fields.has(key));
    if let (Some(place), Some(several)) = (fields.place("item"), several) {
        reader.report(conflicting_keys::found(place, "item", several));
    }
    let parts = item.or(made_of(reader, &mut fields));
    let condition = fields.maybe(reader, "if", condition);
    let is_missing = !fields.has("item") && several.is_none();
    fields.end_with_one(reader, is_missing, "item");
    match condition {
        Some(condition) => Some(PartsSource::If(condition, Box::new(parts?))),
        None => parts,
    }
}

fn obtain(reader: &mut Reader, node: &Node) -> ObtainSource {
    let mut fields = Fields::of(reader, node, &node.place);
    let obtain = ObtainSource {
        window: fields.maybe(reader, "window", id),
        place: fields.maybe_words(reader, "place"),
        fee: fields.maybe_words(reader, "fee"),
        takes: fields.maybe(reader, "takes", period),
        note: fields.maybe_words(reader, "note"),
    };
    fields.end(reader);
    obtain
}

/// Ids, or a mapping of `documents` and `note`.
fn replaces(reader: &mut Reader, node: &Node) -> ReplacesSource {
    let NodeKind::Map(_) = node.kind else {
        return ReplacesSource {
            documents: one_or_list(reader, node, id),
            note: None,
        };
    };
    let mut fields = Fields::of(reader, node, &node.place);
    let replaces = ReplacesSource {
        documents: fields
            .need(reader, "documents", |reader, node| {
                Some(one_or_list(reader, node, id))
            })
            .unwrap_or_default(),
        note: fields.maybe_words(reader, "note"),
    };
    fields.end(reader);
    replaces
}

pub(crate) fn site(reader: &mut Reader, owner: &Place, node: &Node) -> SiteSource {
    let mut fields = Fields::of(reader, node, owner);
    let site = SiteSource {
        name: fields.words(reader, "name"),
        address: fields.maybe_words(reader, "address"),
        map: fields.maybe(reader, "map", words),
        access: fields.maybe_words(reader, "access"),
        calendar: calendar(reader, &mut fields),
    };
    fields.end(reader);
    site
}

pub(crate) fn window(reader: &mut Reader, owner: &Place, node: &Node) -> WindowSource {
    let mut fields = Fields::of(reader, node, owner);
    let window = WindowSource {
        name: fields.words(reader, "name"),
        site: fields.maybe(reader, "site", id),
        external: fields
            .maybe(reader, "external", truth)
            .is_some_and(|external| external.value),
        office_days: fields
            .maybe(reader, "office-days", truth)
            .is_none_or(|office_days| office_days.value),
        floor: fields.maybe_words(reader, "floor"),
        counter: fields.maybe_words(reader, "counter"),
        hours: fields.one_or_list(reader, "hours", hours),
        calendar: calendar(reader, &mut fields),
        phone: fields.maybe(reader, "phone", words),
        payment: fields.one_or_list(reader, "payment", payment),
        reserve: fields.maybe(reader, "reserve", words),
        busy: fields.one_or_list(reader, "busy", busy),
        note: fields.maybe_words(reader, "note"),
    };
    fields.end(reader);
    window
}

fn payment(reader: &mut Reader, node: &Node) -> Option<At<Payment>> {
    const KNOWN: [(&str, Payment); 4] = [
        ("cash", Payment::Cash),
        ("card", Payment::Card),
        ("code", Payment::Code),
        ("ic", Payment::Ic),
    ];
    word(reader, node, &KNOWN)
}

fn busy(reader: &mut Reader, node: &Node) -> Option<BusySource> {
    let mut fields = Fields::of(reader, node, &node.place);
    let months = fields.one_or_list(reader, "months", |reader, node| count(reader, node, 12));
    let note = fields.need(reader, "note", words);
    fields.end(reader);
    Some(BusySource { months, note: note? })
}
