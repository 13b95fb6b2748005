//! Scenarios.

use guide::Date;

use super::event::ids_at;
use super::fields::Fields;
use super::values::{Reader, date, id, number, pairs, truth};
use crate::source::{At, Id, ScenarioSource};
use crate::yaml::Node;

pub(crate) fn scenario(reader: &mut Reader, node: &Node) -> Option<ScenarioSource> {
    let mut fields = Fields::of(reader, node, &node.place);
    let name = fields.words(reader, "name");
    let event = fields.need(reader, "event", id);
    let scenario = ScenarioSource {
        place: node.place.clone(),
        event: event.unwrap_or_else(|| At::new(String::new(), node.place.clone())),
        dates: fields.maybe(reader, "dates", days).unwrap_or_default(),
        yes_to: fields.one_or_list(reader, "yes-to", id),
        no_to: fields.one_or_list(reader, "no-to", id),
        unsure_of: fields.one_or_list(reader, "unsure-of", id),
        need: fields.maybe(reader, "need", ids_at),
        not_need: fields.one_or_list(reader, "not-need", id),
        offer: fields.one_or_list(reader, "offer", id),
        know: fields.one_or_list(reader, "know", id),
        possible: fields.one_or_list(reader, "possible", id),
        due: fields.maybe(reader, "due", days).unwrap_or_default(),
        most_screens: fields.maybe(reader, "screens", most_screens),
        complete: fields.maybe(reader, "complete", truth),
        name,
    };
    fields.end(reader);
    (!scenario.event.value.is_empty()).then_some(scenario)
}

fn days(reader: &mut Reader, node: &Node) -> Option<Vec<(Id, At<Date>)>> {
    Some(pairs(reader, node, |reader, key, node| {
        Some((key.clone(), date(reader, node)?))
    }))
}

fn most_screens(reader: &mut Reader, node: &Node) -> Option<At<u16>> {
    let mut fields = Fields::of(reader, node, &node.place);
    let most = fields.need(reader, "most", number);
    fields.end(reader);
    most
}
