//! `pack.yaml`.

use guide::Lang;

use super::fields::Fields;
use super::opening::calendar;
use super::values::{self, Reader, date, id, number, word, words};
use crate::place::Place;
use crate::source::{At, ContactSource, GroupSource, HeadSource, Id};
use crate::yaml::{Node, NodeKind};

pub(crate) fn head(reader: &mut Reader, owner: &Place, node: &Node) -> HeadSource {
    let mut fields = Fields::of(reader, node, owner);
    let id = fields.words(reader, "id");
    if !id.value.is_empty() {
        values::check_id(reader, &id);
    }
    let head = HeadSource {
        format: fields.need(reader, "format", number),
        id,
        name: fields.words(reader, "name"),
        version: fields.need(reader, "version", date),
        contact: fields.need(reader, "contact", contact),
        languages: languages(reader, &mut fields),
        groups: fields.need(reader, "events", groups).unwrap_or_default(),
        often: fields.one_or_list(reader, "often", values::id),
        calendar: calendar(reader, &mut fields),
    };
    fields.end(reader);
    head
}

fn contact(reader: &mut Reader, node: &Node) -> Option<ContactSource> {
    let mut fields = Fields::of(reader, node, &node.place);
    let contact = ContactSource {
        name: fields.words(reader, "name"),
        phone: fields.words(reader, "phone"),
    };
    fields.end(reader);
    Some(contact)
}

fn languages(reader: &mut Reader, fields: &mut Fields<'_>) -> Vec<At<Lang>> {
    const KNOWN: [(&str, Lang); 2] = [("ja", Lang::Ja), ("en", Lang::En)];
    fields.one_or_list(reader, "languages", |reader, node| word(reader, node, &KNOWN))
}

fn groups(reader: &mut Reader, node: &Node) -> Option<Vec<GroupSource>> {
    let items = values::list(reader, node, |reader, node| match node.kind {
        NodeKind::Scalar { .. } => id(reader, node).map(alone),
        NodeKind::List(_) | NodeKind::Map(_) => group(reader, node),
    });
    let mut groups: Vec<GroupSource> = Vec::new();
    for item in items {
        match groups.last_mut() {
            Some(last) if last.title.is_none() && item.title.is_none() => last.events.extend(item.events),
            _ => groups.push(item),
        }
    }
    Some(groups)
}

fn alone(event: Id) -> GroupSource {
    GroupSource {
        title: None,
        events: vec![event],
    }
}

fn group(reader: &mut Reader, node: &Node) -> Option<GroupSource> {
    let mut fields = Fields::of(reader, node, &node.place);
    let title = fields.need(reader, "group", words);
    let events = fields.need(reader, "events", |reader, node| {
        Some(values::list(reader, node, id))
    });
    fields.end(reader);
    Some(GroupSource {
        title: Some(title?),
        events: events?,
    })
}
