//! Conditions, and what follows from what.

use std::collections::BTreeMap;

use guide::Literal;
use guide::facts::{Follows, Implications};
use guide::ids::{Ix, QuestionIx};
use guide::{Condition, DayTest};

use super::tables::{Rows, Tables};
use crate::source::{ConditionSource, Pack, QuestionSource};

/// A condition with positions for ids.
pub(crate) fn condition(tables: &Tables<'_>, source: &ConditionSource) -> Option<Condition> {
    let several =
        |parts: &[ConditionSource]| parts.iter().filter_map(|part| condition(tables, part)).collect();
    Some(match source {
        ConditionSource::Fact(id) => Condition::Fact(tables.questions.get(id)?),
        ConditionSource::All(parts) => Condition::All(several(&parts.value)),
        ConditionSource::Any(parts) => Condition::Any(several(&parts.value)),
        ConditionSource::Not(part) => Condition::Not(Box::new(condition(tables, &part.value)?)),
        ConditionSource::Day(day) => Condition::Day(DayTest {
            date: tables.dates.get(&day.date)?,
            from: day.from.as_ref().map(|day| day.value),
            until: day.until.as_ref().map(|day| day.value),
        }),
    })
}

/// What follows from each question of a guide. Closed over all questions of the pack, since two of the guide's
/// may be tied by one that it does not use.
pub(crate) fn follows(pack: &Pack, rows: &Rows<'_, QuestionIx, QuestionSource>) -> Vec<Follows> {
    let numbered = pack.questions.ids().zip(0..=u16::MAX);
    let positions: BTreeMap<&str, QuestionIx> = numbered.map(|(id, at)| (id, QuestionIx::new(at))).collect();
    let closed = statements(pack, &positions).close(u16::try_from(positions.len()).unwrap_or(u16::MAX));
    let local: BTreeMap<QuestionIx, QuestionIx> = rows
        .entries
        .iter()
        .filter_map(|entry| {
            let global = positions.get(entry.id.value.as_str())?;
            Some((*global, rows.get(&entry.id)?))
        })
        .collect();
    let follows = local.keys().filter_map(|global| closed.get(global.at()));
    follows
        .map(|follows| Follows {
            if_yes: relocated(&follows.if_yes, &local),
            if_no: relocated(&follows.if_no, &local),
        })
        .collect()
}

fn statements(pack: &Pack, positions: &BTreeMap<&str, QuestionIx>) -> Implications {
    let mut statements = Implications::default();
    let position = |id: &str| positions.get(id).copied();
    for entry in &pack.questions {
        let Some(this) = position(&entry.id.value) else {
            continue;
        };
        let specials = entry.value.implied_by.iter();
        for special in specials.filter_map(|id| position(&id.value)) {
            statements.implies(special, this);
        }
        let others = entry.value.excludes.iter();
        for other in others.filter_map(|id| position(&id.value)) {
            statements.excludes(this, other);
        }
    }
    statements
}

fn relocated(literals: &[Literal], local: &BTreeMap<QuestionIx, QuestionIx>) -> Vec<Literal> {
    let known = literals.iter().filter_map(|literal| {
        let question = *local.get(&literal.question)?;
        Some(Literal {
            question,
            holds: literal.holds,
        })
    });
    known.collect()
}
