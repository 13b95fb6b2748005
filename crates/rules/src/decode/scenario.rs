//! Scenarios.

use guide::Date;

use super::event::ids_at;
use super::fields::Fields;
use super::values::{Reader, date, id, number, one_or_list, pairs, truth, word};
use crate::findings::wording::missing_key;
use crate::source::{At, BroughtSource, Id, ScenarioSource};
use crate::yaml::{Node, NodeKind};

pub(crate) fn scenario(reader: &mut Reader, node: &Node) -> Option<ScenarioSource> {
    let mut fields = Fields::of(reader, node, &node.place);
    let name = fields.words(reader, "name");
    let event = fields.need(reader, "event", id);
    let scenario = ScenarioSource {
        place: node.place.clone(),
        event: event.unwrap_or_else(|| At::new(String::new(), node.place.clone())),
        dates: fields.maybe(reader, "dates", days).unwrap_or_default(),
        today: fields.maybe(reader, "today", date),
        yes_to: fields.one_or_list(reader, "yes-to", id),
        no_to: fields.one_or_list(reader, "no-to", id),
        unsure_of: fields.one_or_list(reader, "unsure-of", id),
        need: fields.maybe(reader, "need", ids_at),
        not_need: fields.one_or_list(reader, "not-need", id),
        offer: fields.one_or_list(reader, "offer", id),
        know: fields.one_or_list(reader, "know", id),
        possible: fields.one_or_list(reader, "possible", id),
        not_listed: fields.one_or_list(reader, "not-listed", id),
        due: fields.maybe(reader, "due", several_days).unwrap_or_default(),
        windows: fields.maybe(reader, "window", windows).unwrap_or_default(),
        bring: fields.one_or_list(reader, "bring", brought),
        may_bring: fields.one_or_list(reader, "may-bring", listed),
        not_bring: fields.one_or_list(reader, "not-bring", listed),
        first: fields.one_or_list(reader, "first", id),
        late: fields.one_or_list(reader, "late", id),
        most_screens: fields.maybe(reader, "screens", most_screens),
        complete: fields.maybe(reader, "complete", truth),
        name,
    };
    if scenario.today.is_none() && !fields.has("today") {
        // what comes first and what is late depends on the day
        let needs = fields.place("first").or_else(|| fields.place("late"));
        needs
            .into_iter()
            .for_each(|place| reader.report(missing_key::found(place, "today")));
    }
    fields.end(reader);
    (!scenario.event.value.is_empty()).then_some(scenario)
}

fn days(reader: &mut Reader, node: &Node) -> Option<Vec<(Id, At<Date>)>> {
    Some(pairs(reader, node, |reader, key, node| {
        Some((key.clone(), date(reader, node)?))
    }))
}

/// One day for each deadline that is named.
fn several_days(reader: &mut Reader, node: &Node) -> Option<Vec<(Id, At<Date>)>> {
    let several = pairs(reader, node, |reader, key, node| {
        let days = one_or_list(reader, node, date).into_iter();
        Some(days.map(|day| (key.clone(), day)).collect::<Vec<_>>())
    });
    Some(several.concat())
}

fn windows(reader: &mut Reader, node: &Node) -> Option<Vec<(Id, Vec<Id>)>> {
    Some(pairs(reader, node, |reader, procedure, node| {
        Some((procedure.clone(), one_or_list(reader, node, id)))
    }))
}

/// A document, or `{item, of, for, any-of}`.
fn brought(reader: &mut Reader, node: &Node) -> Option<BroughtSource> {
    item(reader, node, |reader, fields| {
        fields.one_or_list(reader, "any-of", id)
    })
}

/// A document, or `{item, of, for}`.
fn listed(reader: &mut Reader, node: &Node) -> Option<BroughtSource> {
    item(reader, node, |_, _| Vec::new())
}

fn item(
    reader: &mut Reader,
    node: &Node,
    any_of: impl FnOnce(&mut Reader, &mut Fields<'_>) -> Vec<Id>,
) -> Option<BroughtSource> {
    if let NodeKind::Scalar { .. } = node.kind {
        return id(reader, node).map(BroughtSource::of_item);
    }
    let mut fields = Fields::of(reader, node, &node.place);
    let item = fields.need(reader, "item", id);
    let of = fields.maybe(reader, "of", id);
    let proxy = fields.maybe(reader, "for", |reader, node| word(reader, node, &[("proxy", ())]));
    let any_of = any_of(reader, &mut fields);
    fields.end(reader);
    Some(BroughtSource {
        item: item?,
        of,
        proxy: proxy.is_some(),
        any_of,
    })
}

fn most_screens(reader: &mut Reader, node: &Node) -> Option<At<u16>> {
    let mut fields = Fields::of(reader, node, &node.place);
    let most = fields.need(reader, "most", number);
    fields.end(reader);
    most
}
