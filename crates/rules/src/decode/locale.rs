//! Translations.

use super::fields::Fields;
use super::values::{Reader, pairs, words};
use crate::findings::wording::duplicate_key;
use crate::source::{Entries, Id, LocaleSource, PackWording, Section, Wording};
use crate::yaml::Node;

/// The fields of each section that residents read in their own language by id.
const QUESTION: &[&str] = &["ask", "short", "help"];
const DATE: &[&str] = &["name", "ask", "help"];
const DOCUMENT: &[&str] = &["name", "note"];
const SITE: &[&str] = &["name", "address", "access"];
const WINDOW: &[&str] = &["name", "floor", "counter", "note"];
const PROCEDURE: &[&str] = &[
    "name", "summary", "who", "post", "fee", "missed", "because", "worth", "note",
];
const EVENT: &[&str] = &["title", "lead"];

/// The files a locale may have.
pub(crate) const FILES: [&str; 8] = [
    "pack",
    "phrases",
    "questions",
    "dates",
    "documents",
    "windows",
    "procedures",
    "events",
];

/// Reads one file of a locale; `file` is one of [`FILES`].
pub(crate) fn file(reader: &mut Reader, locale: &mut LocaleSource, file: &str, node: &Node) {
    match file {
        "pack" => locale.pack = pack(reader, node),
        "phrases" => phrases(reader, &mut locale.phrases, node),
        "questions" => section(reader, &mut locale.questions, node, QUESTION),
        "dates" => section(reader, &mut locale.dates, node, DATE),
        "documents" => section(reader, &mut locale.documents, node, DOCUMENT),
        "windows" => windows(reader, locale, node),
        "procedures" => section(reader, &mut locale.procedures, node, PROCEDURE),
        _ => section(reader, &mut locale.events, node, EVENT),
    }
}

fn pack(reader: &mut Reader, node: &Node) -> PackWording {
    let mut fields = Fields::of(reader, node, &node.place);
    let mut pack = PackWording {
        name: fields.maybe_words(reader, "name"),
        contact: fields.maybe_words(reader, "contact"),
        groups: Entries::default(),
    };
    if let Some((_, node)) = fields.node(reader, "groups") {
        phrases(reader, &mut pack.groups, node);
    }
    fields.end(reader);
    pack
}

fn phrases(reader: &mut Reader, into: &mut Entries<Wording>, node: &Node) {
    let read = pairs(reader, node, |reader, key, node| {
        reader.enter(&key.value);
        Some((key.clone(), words(reader, node)?))
    });
    add(reader, into, read);
}

fn windows(reader: &mut Reader, locale: &mut LocaleSource, node: &Node) {
    let mut fields = Fields::of(reader, node, &node.place);
    if let Some((_, node)) = fields.node(reader, "sites") {
        section(reader, &mut locale.sites, node, SITE);
    }
    if let Some((_, node)) = fields.node(reader, "windows") {
        section(reader, &mut locale.windows, node, WINDOW);
    }
    fields.end(reader);
}

fn section(reader: &mut Reader, into: &mut Section, node: &Node, known: &'static [&'static str]) {
    let read = pairs(reader, node, |reader, key, node| {
        Some((key.clone(), entry(reader, key, node, known)))
    });
    add(reader, into, read);
}

fn entry(reader: &mut Reader, id: &Id, node: &Node, known: &'static [&'static str]) -> Vec<(Id, Wording)> {
    let mut fields = Fields::of(reader, node, &id.place);
    let mut texts = Vec::new();
    for key in known {
        if let Some((place, node)) = fields.node(reader, key) {
            let text = words(reader, node);
            texts.extend(text.map(|text| (Id::new((*key).to_owned(), place.clone()), text)));
        }
    }
    fields.end(reader);
    texts
}

fn add<T>(reader: &mut Reader, into: &mut Entries<T>, entries: Vec<(Id, T)>) {
    for (id, value) in entries {
        let place = id.place.clone();
        let name = id.value.clone();
        if let Err(earlier) = into.add(id, value) {
            reader.report(duplicate_key::found(&place, &name, Some(&earlier.place)));
        }
    }
}
