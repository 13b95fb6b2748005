//! Deadlines: exactly one rule, and what goes with it.

use guide::deadline::{ClosedDay, DueKind, FirstDay, Shift, Year};
use guide::{Date, day};

use super::event::condition;
use super::fields::Fields;
use super::values::{Reader, day_of_year, id, period, truth, word, words};
use crate::findings::wording::{conflicting_keys, unknown_word};
use crate::source::{At, DueSource, LawSource, RuleSource};
use crate::yaml::{Node, NodeKind};

const RULES: [&str; 6] = ["within", "before", "from", "on", "promptly", "stated"];

/// What goes with one rule or another.
const PARTS: [&str; 8] = [
    "of",
    "first-day",
    "closed-day",
    "earlier",
    "later",
    "month-end",
    "or",
    "year",
];

const KINDS: [(&str, DueKind); 6] = [
    ("irreversible", DueKind::Irreversible),
    ("legal", DueKind::Legal),
    ("claim", DueKind::Claim),
    ("before", DueKind::Before),
    ("opens", DueKind::Opens),
    ("advised", DueKind::Advised),
];

/// One deadline; `promptly` may stand alone.
pub(crate) fn due(reader: &mut Reader, node: &Node) -> Option<DueSource> {
    if let NodeKind::Scalar { text, .. } = &node.kind {
        return bare(reader, node, text.trim());
    }
    let mut fields = Fields::of(reader, node, &node.place);
    let kind = fields.maybe(reader, "kind", |reader, node| word(reader, node, &KINDS));
    let condition = fields.maybe(reader, "if", condition);
    let law = fields.maybe(reader, "law", law);
    let note = fields.maybe_words(reader, "note");
    let rule = rule(reader, &mut fields);
    fields.end(reader);
    Some(DueSource {
        place: node.place.clone(),
        kind,
        rule: rule?,
        condition,
        law,
        note,
    })
}

/// A law as it is cited; `none`, or `{none: why}`.
fn law(reader: &mut Reader, node: &Node) -> Option<LawSource> {
    let place = node.place.clone();
    match &node.kind {
        NodeKind::Scalar { text, plain: true } if text.trim() == "none" => {
            Some(LawSource::None { place, reason: None })
        }
        NodeKind::Map(_) => {
            let mut fields = Fields::of(reader, node, &place);
            let reason = fields.need(reader, "none", words);
            fields.end(reader);
            reason.is_some().then_some(LawSource::None { place, reason })
        }
        NodeKind::Scalar { .. } | NodeKind::List(_) => words(reader, node).map(LawSource::Cited),
    }
}

fn bare(reader: &mut Reader, node: &Node, text: &str) -> Option<DueSource> {
    if text != "promptly" {
        reader.report(unknown_word::found(&node.place, text, &["promptly"]));
        return None;
    }
    Some(DueSource {
        place: node.place.clone(),
        kind: None,
        rule: RuleSource::Promptly,
        condition: None,
        law: None,
        note: None,
    })
}

fn rule(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<RuleSource> {
    let written: Vec<&'static str> = RULES.into_iter().filter(|rule| fields.has(rule)).collect();
    let Some((first, others)) = written.split_first() else {
        fields.missing(reader, "within");
        RULES.into_iter().chain(["of"]).for_each(|key| fields.known(key));
        return None;
    };
    for other in others {
        if let Some(place) = fields.place(other) {
            reader.report(conflicting_keys::found(place, other, first));
        }
    }
    let rule = match *first {
        "within" => within(reader, fields),
        "before" => before(reader, fields),
        "from" => from(reader, fields),
        "on" => on(reader, fields),
        "promptly" => fields.maybe(reader, "promptly", promptly),
        _ => fields.maybe(reader, "stated", words).map(RuleSource::Stated),
    };
    RULES.into_iter().for_each(|key| fields.known(key));
    if !others.is_empty() {
        PARTS.into_iter().for_each(|key| fields.known(key)); // they may belong to the other rule
    }
    rule
}

fn within(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<RuleSource> {
    let period = fields.maybe(reader, "within", period);
    let of = fields.need(reader, "of", id);
    let first_day = first_day(reader, fields);
    let closed_day = closed_day(reader, fields);
    let closed_day = closed_day.map(|at| at.value).unwrap_or_default();
    let month_end = fields.maybe(reader, "month-end", truth);
    let or = fields.maybe(reader, "or", |reader, node| {
        word(reader, node, &[("month-end", ())])
    });
    if let (Some(place), true) = (fields.place("or"), fields.has("month-end")) {
        reader.report(conflicting_keys::found(place, "or", "month-end"));
    }
    let is_month_end = month_end.is_some_and(|at| at.value);
    Some(RuleSource::Within {
        period: period?,
        of: of?,
        first_day,
        closed_day: match (is_month_end, or.is_some(), closed_day.moves()) {
            (true, _, true) => ClosedDay::MonthEnd,
            (true, _, false) => ClosedDay::MonthEndAsIs,
            (false, true, true) => ClosedDay::OrMonthEnd,
            (false, true, false) => ClosedDay::OrMonthEndAsIs,
            (false, false, _) => closed_day,
        },
    })
}

/// `first-day`, seen from a day `earlier` or `later` where that is written.
fn first_day(reader: &mut Reader, fields: &mut Fields<'_>) -> FirstDay {
    const KNOWN: [(&str, FirstDay); 2] = [
        ("counted", FirstDay::Counted),
        ("not-counted", FirstDay::NotCounted),
    ];
    let first_day = fields.maybe(reader, "first-day", |reader, node| word(reader, node, &KNOWN));
    let first_day = first_day.map(|at| at.value).unwrap_or_default();
    match shift(reader, fields) {
        Some(shift) if first_day.is_counted() => FirstDay::CountedFrom(shift.value),
        Some(shift) => FirstDay::NotCountedFrom(shift.value),
        None => first_day,
    }
}

/// `earlier` or `later`.
fn shift(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<At<Shift>> {
    if let (Some(place), true) = (fields.place("later"), fields.has("earlier")) {
        reader.report(conflicting_keys::found(place, "later", "earlier"));
    }
    let mut shift = |key, earlier| {
        let period = fields.maybe(reader, key, period)?;
        Some(period.map(|period| Shift { period, earlier }))
    };
    let earlier = shift("earlier", true);
    let later = shift("later", false);
    earlier.or(later)
}

fn closed_day(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<At<ClosedDay>> {
    const KNOWN: [(&str, ClosedDay); 2] = [("next-open", ClosedDay::NextOpen), ("as-is", ClosedDay::AsIs)];
    fields.maybe(reader, "closed-day", |reader, node| word(reader, node, &KNOWN))
}

fn before(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<RuleSource> {
    let of = fields.maybe(reader, "before", id);
    let earlier = fields.maybe(reader, "earlier", period);
    Some(RuleSource::Before { of: of?, earlier })
}

fn from(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<RuleSource> {
    let of = fields.maybe(reader, "from", id);
    let shift = shift(reader, fields);
    Some(RuleSource::From { of: of?, shift })
}

fn on(reader: &mut Reader, fields: &mut Fields<'_>) -> Option<RuleSource> {
    const YEARS: [(&str, Year); 3] = [
        ("same", Year::Same),
        ("next", Year::Next),
        ("coming", Year::Coming),
    ];
    if let Some(day) = fields.maybe(reader, "on", whole_date) {
        if let Some(place) = fields.place("year") {
            reader.report(conflicting_keys::found(place, "year", "on"));
        }
        fields.known("year");
        return Some(RuleSource::On {
            day: day.clone().map(|day| (day.month(), day.day())),
            year: Some(day.map(|day| Year::Exactly(day.year()))),
            closed_day: closed_day(reader, fields),
        });
    }
    let day = fields.maybe(reader, "on", day_of_year);
    let year = fields.need(reader, "year", |reader, node| word(reader, node, &YEARS));
    let closed_day = closed_day(reader, fields);
    Some(RuleSource::On {
        day: day?,
        year,
        closed_day,
    })
}

/// A date with its year, `2027-03-31`; none, and nothing reported, for anything else.
fn whole_date(_: &mut Reader, node: &Node) -> Option<At<Date>> {
    match &node.kind {
        NodeKind::Scalar { text, .. } => Some(At::new(day::parse(text.trim())?, node.place.clone())),
        NodeKind::List(_) | NodeKind::Map(_) => None,
    }
}

fn promptly(reader: &mut Reader, node: &Node) -> Option<RuleSource> {
    truth(reader, node)?.value.then_some(RuleSource::Promptly)
}
