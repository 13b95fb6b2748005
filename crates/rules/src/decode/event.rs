//! Life events: their steps and conditions.

use guide::Kind;

use super::fields::Fields;
use super::values::{self, Reader, id, list, one_or_list, pairs, words};
use crate::findings::wording::conflicting_keys;
use crate::place::Place;
use crate::source::{
    At, ConditionSource, DaySource, EventSource, GivenSource, Id, OwnWordsSource, StepSource, Steps,
};
use crate::yaml::{Node, NodeKind};

pub(crate) fn event(reader: &mut Reader, owner: &Place, node: &Node) -> EventSource {
    let mut fields = Fields::of(reader, node, owner);
    let event = EventSource {
        title: fields.words(reader, "title"),
        lead: fields.words(reader, "lead"),
        date: fields.maybe(reader, "date", id),
        given: fields.maybe(reader, "given", given).unwrap_or_default(),
        wording: fields.maybe(reader, "wording", wording).unwrap_or_default(),
        steps: fields.need(reader, "steps", steps).unwrap_or_default(),
    };
    fields.end(reader);
    event
}

fn given(reader: &mut Reader, node: &Node) -> Option<GivenSource> {
    let mut fields = Fields::of(reader, node, &node.place);
    let given = GivenSource {
        yes_to: fields.one_or_list(reader, "yes-to", id),
        no_to: fields.one_or_list(reader, "no-to", id),
    };
    fields.end(reader);
    Some(given)
}

fn wording(reader: &mut Reader, node: &Node) -> Option<Vec<(Id, OwnWordsSource)>> {
    Some(pairs(reader, node, |reader, question, node| {
        Some((question.clone(), own_words(reader, question, node)))
    }))
}

fn own_words(reader: &mut Reader, question: &Id, node: &Node) -> OwnWordsSource {
    let mut fields = Fields::of(reader, node, &question.place);
    let is_missing = !["ask", "short", "help"].iter().any(|key| fields.has(key));
    let words = OwnWordsSource {
        ask: fields.maybe_words(reader, "ask"),
        short: fields.maybe_words(reader, "short"),
        help: fields.maybe_words(reader, "help"),
    };
    fields.end_with_one(reader, is_missing, "ask");
    words
}

fn steps(reader: &mut Reader, node: &Node) -> Option<Steps> {
    Some(list(reader, node, step))
}

const LEADS: [&str; 6] = ["need", "offer", "know", "ask", "pick", "when"];

/// Every key of a step, whichever it is.
const ALL: [&str; 14] = [
    "need", "offer", "know", "ask", "pick", "when", "note", "because", "help", "if-yes", "if-no", "from",
    "then", "else",
];

fn step(reader: &mut Reader, node: &Node) -> Option<At<StepSource>> {
    let mut fields = Fields::of(reader, node, &node.place);
    let written: Vec<&'static str> = LEADS.into_iter().filter(|lead| fields.has(lead)).collect();
    let Some((lead, others)) = written.split_first() else {
        return no_lead(reader, fields);
    };
    for other in others {
        if let Some(place) = fields.place(other) {
            reader.report(conflicting_keys::found(place, other, lead));
        }
    }
    let step = match *lead {
        "need" => listing(reader, &mut fields, "need", Kind::Need),
        "offer" => listing(reader, &mut fields, "offer", Kind::Offer),
        "know" => listing(reader, &mut fields, "know", Kind::Know),
        "ask" => ask(reader, &mut fields),
        "pick" => pick(reader, &mut fields),
        _ => when(reader, &mut fields),
    };
    if !others.is_empty() {
        ALL.into_iter().for_each(|key| fields.known(key)); // they may belong to the other step
    }
    fields.end(reader);
    Some(At::new(step?, node.place.clone()))
}

/// A step that says nothing of what is to be done: its keys are probably misspelt.
fn no_lead(reader: &mut Reader, mut fields: Fields<'_>) -> Option<At<StepSource>> {
    ALL.into_iter().for_each(|key| fields.known(key));
    fields.end_with_one(reader, true, "need");
    None
}

fn listing(
    reader: &mut Reader,
    fields: &mut Fields<'_>,
    key: &'static str,
    kind: Kind,
) -> Option<StepSource> {
    let place = fields.place(key)?.clone();
    let procedures = fields.one_or_list(reader, key, id);
    let note = fields.maybe_words(reader, "note");
    let because = fields.maybe_words(reader, "because");
    Some(StepSource::List {
        kind: At::new(kind, place),
        procedures,
        note,
        because,
    })
}

fn ask(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<StepSource> {
    let question = fields.maybe(reader, "ask", id);
    let if_yes = fields.maybe(reader, "if-yes", steps).unwrap_or_default();
    let if_no = fields.maybe(reader, "if-no", steps).unwrap_or_default();
    Some(StepSource::Ask {
        question: question?,
        if_yes,
        if_no,
    })
}

fn pick(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<StepSource> {
    let prompt = fields.maybe(reader, "pick", words);
    let help = fields.maybe_words(reader, "help");
    let options = fields.need(reader, "from", |reader, node| {
        Some(pairs(reader, node, |reader, key, node| {
            Some((key.clone(), steps(reader, node)?))
        }))
    });
    Some(StepSource::Pick {
        prompt: prompt?,
        help,
        options: options?,
    })
}

fn when(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<StepSource> {
    let condition = fields.maybe(reader, "when", condition);
    let then = fields.maybe(reader, "then", steps).unwrap_or_default();
    let otherwise = fields.maybe(reader, "else", steps).unwrap_or_default();
    if !fields.has("then") && !fields.has("else") {
        fields.missing(reader, "then");
    }
    Some(StepSource::When {
        condition: condition?,
        then,
        otherwise,
    })
}

/// A question's id, `{date, from, until}`, or `all`, `any`, `not`.
pub(crate) fn condition(reader: &mut Reader, node: &Node) -> Option<ConditionSource> {
    if let NodeKind::Scalar { .. } = node.kind {
        return id(reader, node).map(ConditionSource::Fact);
    }
    let mut fields = Fields::of(reader, node, &node.place);
    let written: Vec<&str> = ["all", "any", "not", "date"]
        .into_iter()
        .filter(|key| fields.has(key))
        .collect();
    if let [first, others @ ..] = written.as_slice() {
        for other in others {
            if let Some(place) = fields.place(other) {
                reader.report(conflicting_keys::found(place, other, first));
            }
        }
    }
    let all = several(reader, &mut fields, "all").map(ConditionSource::All);
    let any = several(reader, &mut fields, "any").map(ConditionSource::Any);
    let not = fields.node(reader, "not").and_then(|(place, node)| {
        let part = condition(reader, node)?;
        Some(ConditionSource::Not(At::new(Box::new(part), place.clone())))
    });
    let day = day(reader, node, &mut fields);
    fields.end_with_one(reader, written.is_empty(), "all");
    all.or(any).or(not).or(day)
}

/// `date` with `from`, `until` or both.
fn day(reader: &mut Reader, node: &Node, fields: &mut Fields<'_>) -> Option<ConditionSource> {
    if !fields.has("date") {
        return None;
    }
    let id = fields.maybe(reader, "date", values::id);
    if !fields.has("from") && !fields.has("until") {
        fields.missing(reader, "from");
    }
    let from = fields.maybe(reader, "from", values::date);
    let until = fields.maybe(reader, "until", values::date);
    Some(ConditionSource::Day(DaySource {
        place: node.place.clone(),
        date: id?,
        from,
        until,
    }))
}

fn several(
    reader: &mut Reader,
    fields: &mut Fields<'_>,
    key: &'static str,
) -> Option<At<Vec<ConditionSource>>> {
    let (place, node) = fields.node(reader, key)?;
    let parts = list(reader, node, condition);
    Some(At::new(parts, place.clone()))
}

/// Ids of a list or one alone, with the place of the value.
pub(crate) fn ids_at(reader: &mut Reader, node: &Node) -> Option<At<Vec<crate::source::Id>>> {
    let ids = one_or_list(reader, node, values::id);
    Some(At::new(ids, node.place.clone()))
}
