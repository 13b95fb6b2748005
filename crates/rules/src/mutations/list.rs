//! A pack → every mistake that is to be put in.

use guide::deadline::Period;

use super::change::{Change, Turn, Which};
use super::{MutationKind, TriedEvent};
use crate::findings::{IdKind, Message};
use crate::link::LinkedPack;
use crate::source::{
    ConditionSource, DocumentSource, DueSource, Entry, Id, PartsSource, Place, ProcedureSource, RuleSource,
};

/// A mistake.
pub(super) struct Mutation<'p> {
    pub(super) kind: MutationKind,
    /// Where it is put in.
    pub(super) place: &'p Place,
    pub(super) message: Message,
    /// What is not used there any more.
    pub(super) gone: Vec<(IdKind, &'p str)>,
    pub(super) change: Change<'p>,
}

/// Every mistake in what an event uses, in the order of files.
pub(super) fn every_mutation<'p>(pack: &'p LinkedPack, events: &[TriedEvent<'p>]) -> Vec<Mutation<'p>> {
    let mut all = Vec::new();
    for entry in &pack.source.procedures {
        let is_used = |event: &TriedEvent<'_>| event.guide.procedure_by_id(&entry.id.value).is_some();
        if events.iter().any(is_used) {
            of_procedure(entry, &mut all);
        }
    }
    for entry in &pack.source.documents {
        let is = |document: &guide::model::Document| document.id == entry.id.value;
        if events
            .iter()
            .any(|event| event.guide.documents.find(is).is_some())
        {
            of_document(entry, &mut all);
        }
    }
    all
}

fn of_procedure<'p>(entry: &'p Entry<ProcedureSource>, all: &mut Vec<Mutation<'p>>) {
    let id = entry.id.value.as_str();
    for (at, due) in entry.value.due.iter().enumerate() {
        all.extend(periods(due).into_iter().map(|(which, place, period)| {
            let change = Change::Period {
                procedure: id,
                at,
                which,
            };
            Mutation {
                kind: MutationKind::Period,
                place,
                message: longer(id, period),
                gone: Vec::new(),
                change,
            }
        }));
    }
    for (at, bring) in entry.value.bring.iter().enumerate() {
        all.extend(turns(bring.condition.as_ref(), |turn| {
            let change = Change::Paper {
                procedure: id,
                at,
                turn,
            };
            (paper_turned(id, &bring.item, turn), change)
        }));
    }
    for (at, office) in entry.value.windows.iter().enumerate() {
        all.extend(turns(office.condition.as_ref(), |turn| {
            let change = Change::Office {
                procedure: id,
                at,
                turn,
            };
            (office_turned(id, &office.window, turn), change)
        }));
        let window = &office.window;
        all.push(Mutation {
            kind: MutationKind::Window,
            place: &window.place,
            message: elsewhere(id, window),
            gone: vec![(IdKind::Window, &window.value)],
            change: Change::Window { procedure: id, at },
        });
    }
}

/// The condition gone, and the other way round.
fn turns<'p>(
    condition: Option<&'p ConditionSource>,
    turned: impl Fn(Turn) -> (Message, Change<'p>),
) -> Vec<Mutation<'p>> {
    let both = |condition: &'p ConditionSource| {
        [Turn::Dropped, Turn::Negated].map(|turn| {
            let (message, change) = turned(turn);
            Mutation {
                kind: MutationKind::Condition,
                place: condition.place(),
                message,
                gone: Vec::new(),
                change,
            }
        })
    };
    condition.into_iter().flat_map(both).collect()
}

/// The periods of a deadline.
fn periods(due: &DueSource) -> Vec<(Which, &Place, Period)> {
    match &due.rule {
        RuleSource::Within {
            period, first_day, ..
        } => {
            let own = (Which::Length, &period.place, period.value);
            let shift = first_day.shift();
            let shift = shift.map(|shift| (Which::Shift, &due.place, shift.period));
            std::iter::once(own).chain(shift).collect()
        }
        RuleSource::Before { earlier, .. } => {
            let earlier = earlier.iter();
            earlier
                .map(|period| (Which::Shift, &period.place, period.value))
                .collect()
        }
        RuleSource::From { shift, .. } => {
            let shift = shift.iter();
            shift
                .map(|shift| (Which::Shift, &shift.place, shift.value.period))
                .collect()
        }
        RuleSource::On { .. } | RuleSource::Promptly | RuleSource::Stated(_) => Vec::new(),
    }
}

fn of_document<'p>(entry: &'p Entry<DocumentSource>, all: &mut Vec<Mutation<'p>>) {
    if let Some(parts) = &entry.value.made_of {
        alternatives(&entry.id, parts, &mut Vec::new(), all);
    }
}

/// Every alternative below `parts`, which stands at `path`.
fn alternatives<'p>(
    document: &'p Id,
    parts: &'p PartsSource,
    path: &mut Vec<usize>,
    all: &mut Vec<Mutation<'p>>,
) {
    let (list, is_choice) = match parts {
        PartsSource::Document(_) => return,
        PartsSource::AnyOf(list) => (&list.value, true),
        PartsSource::AllOf(list) => (&list.value, false),
        PartsSource::If(condition, part) => {
            all.extend(turns(Some(condition), |turn| {
                let change = Change::Part {
                    document: &document.value,
                    path: path.clone(),
                    turn,
                };
                (part_turned(document, part, turn), change)
            }));
            return alternatives(document, part, path, all);
        }
    };
    for (at, part) in list.iter().enumerate() {
        path.push(at);
        let mut named = Vec::new();
        part.documents(&mut |id| named.push(id));
        if let (true, 2.., Some(first)) = (is_choice, list.len(), named.first()) {
            all.push(Mutation {
                kind: MutationKind::Alternative,
                place: &first.place,
                message: gone(&document.value, &named),
                gone: named
                    .iter()
                    .map(|id| (IdKind::Document, id.value.as_str()))
                    .collect(),
                change: Change::Alternative {
                    document: &document.value,
                    path: path.clone(),
                },
            });
        }
        alternatives(document, part, path, all);
        path.pop();
    }
}

fn longer(procedure: &str, period: Period) -> Message {
    let (count, more) = (period.count, period.count.saturating_add(1));
    Message::new(
        format!(
            "「{procedure}」の期間 {count} が {more} になっても、気づかれません（`due`・`late` に書いたシナリオがない）"
        ),
        format!(
            "nobody notices a period of {more} instead of {count} in `{procedure}` (no scenario says the day in `due` or `late`)"
        ),
    )
}

fn paper_turned(procedure: &str, item: &Id, turn: Turn) -> Message {
    let item = &item.value;
    let (ja, en) = match turn {
        Turn::Dropped => (
            "がなくなっても、気づかれません（要らない世帯の `not-bring` か `may-bring` がない）",
            "is gone (no `not-bring` or `may-bring` of a household that does not need it)",
        ),
        Turn::Negated => (
            "が逆になっても、気づかれません（`bring`・`may-bring`・`not-bring` に書いたシナリオがない）",
            "is the other way round (no scenario says it in `bring`, `may-bring` or `not-bring`)",
        ),
    };
    Message::new(
        format!("「{procedure}」の持ち物「{item}」の `if` {ja}"),
        format!("nobody notices if the `if` of `{item}` of `{procedure}` {en}"),
    )
}

fn office_turned(procedure: &str, window: &Id, turn: Turn) -> Message {
    let window = &window.value;
    let (ja, en) = gone_or_reversed(turn);
    Message::new(
        format!(
            "「{procedure}」の窓口「{window}」の `if` {ja}、気づかれません（`window` に書いたシナリオがない）"
        ),
        format!(
            "nobody notices if the `if` of `{window}` of `{procedure}` {en} (no scenario says it in `window`)"
        ),
    )
}

fn part_turned(document: &Id, part: &PartsSource, turn: Turn) -> Message {
    let mut named = Vec::new();
    part.documents(&mut |id| named.push(id.value.as_str()));
    let (document, (ja, en)) = (&document.value, gone_or_reversed(turn));
    Message::new(
        format!(
            "「{document}」の中の「{}」の `if` {ja}、気づかれません（`bring` の `any-of` などに書いたシナリオがない）",
            named.join("」「")
        ),
        format!(
            "nobody notices if the `if` of `{}` in `{document}` {en} (no scenario says it in `any-of` under `bring`)",
            named.join("`, `")
        ),
    )
}

fn gone_or_reversed(turn: Turn) -> (&'static str, &'static str) {
    match turn {
        Turn::Dropped => ("がなくなっても", "is gone"),
        Turn::Negated => ("が逆になっても", "is the other way round"),
    }
}

fn elsewhere(procedure: &str, window: &Id) -> Message {
    let window = &window.value;
    Message::new(
        format!(
            "「{procedure}」の窓口「{window}」がほかの窓口になっても、気づかれません（`window` に書いたシナリオがない）"
        ),
        format!(
            "nobody notices another window instead of `{window}` of `{procedure}` (no scenario says it in `window`)"
        ),
    )
}

fn gone(document: &str, named: &[&Id]) -> Message {
    let named: Vec<&str> = named.iter().map(|id| id.value.as_str()).collect();
    Message::new(
        format!(
            "「{document}」から「{}」がなくなっても、気づかれません（`bring` の `any-of` に書いたシナリオがない）",
            named.join("」「")
        ),
        format!(
            "nobody notices `{}` missing in `{document}` (no scenario says it in `any-of` under `bring`)",
            named.join("`, `")
        ),
    )
}
