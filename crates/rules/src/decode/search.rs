//! `search.yaml`: words that mean the same, words for life events, and what the pack has nothing on.

use super::fields::Fields;
use super::values::{self, Reader, id, list, one_or_list, pairs, words};
use crate::source::{Id, NotHereSource, SearchSource, Wording};
use crate::yaml::{Node, NodeKind};

pub(crate) fn search(reader: &mut Reader, node: &Node) -> SearchSource {
    let mut fields = Fields::of(reader, node, &node.place);
    let search = SearchSource {
        same: fields.list(reader, "same", group),
        events: fields.maybe(reader, "events", events).unwrap_or_default(),
        not_here: fields.list(reader, "not-here", not_here),
    };
    fields.end(reader);
    search
}

fn group(reader: &mut Reader, node: &Node) -> Option<Vec<Wording>> {
    let NodeKind::List(_) = &node.kind else {
        reader.wrong_type(node, values::LIST);
        return None;
    };
    Some(list(reader, node, words))
}

fn events(reader: &mut Reader, node: &Node) -> Option<Vec<(Id, Vec<Wording>)>> {
    Some(pairs(reader, node, |reader, key, node| {
        Some((key.clone(), one_or_list(reader, node, words)))
    }))
}

fn not_here(reader: &mut Reader, node: &Node) -> Option<NotHereSource> {
    let mut fields = Fields::of(reader, node, &node.place);
    let topic = NotHereSource {
        name: fields.words(reader, "name"),
        words: fields.one_or_list(reader, "words", words),
        near: fields.maybe(reader, "near", id),
    };
    let is_lost = fields.is_lost();
    fields.end(reader);
    (!is_lost).then_some(topic)
}
