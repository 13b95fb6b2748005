//! Two plans of one guide → what one sentence says when an answer was changed: 「犬の登録が増えました」.

use super::add_new;
use super::day::KeyDay;
use crate::Date;
use crate::ids::ProcedureIx;
use crate::model::Kind;
use crate::plan::{Entry, Plan};

/// So many are named; of the others only the number is told.
const MOST_NAMED: usize = 2;

/// What an answer, a day or a choice changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeSummary {
    /// What is now certain and was not before.
    pub came: Named<ProcedureIx>,
    /// What was certain and is not any more.
    pub went: Named<ProcedureIx>,
    /// What only might have applied and does not.
    pub ruled_out: Named<ProcedureIx>,
    /// What is certain on both plans and has another day now.
    pub moved: Named<Moved>,
    /// How many procedures were to be confirmed, and how many are now.
    pub to_confirm: (usize, usize),
}

/// The first of several, and how many there are beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<T> {
    /// The first ones, in the order of the plan.
    pub first: Vec<T>,
    /// How many more.
    pub more: usize,
}

/// A day that changed. Never none on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The procedure.
    pub procedure: ProcedureIx,
    /// The day that was told of it.
    pub before: Option<KeyDay>,
    /// The day that is told of it now.
    pub after: Option<KeyDay>,
}

/// What is different on `after`. Both plans must be of the same guide and day.
pub fn change_summary(before: &Plan, after: &Plan, today: Date) -> ChangeSummary {
    let mut summary = ChangeSummary {
        to_confirm: (possible(before).count(), possible(after).count()),
        ..ChangeSummary::default()
    };
    for entry in certain(after) {
        let procedure = entry.listing.procedure;
        let known = before.entry(procedure).filter(|entry| entry.is_certain());
        match known.map(|known| known.key_day(today)) {
            None => summary.came.add(procedure),
            Some(day) if day_alone(day) != day_alone(entry.key_day(today)) => summary.moved.add(Moved {
                procedure,
                before: day,
                after: entry.key_day(today),
            }),
            Some(_) => {}
        }
    }
    for entry in certain(before) {
        let now = after.entry(entry.listing.procedure);
        if now.is_none_or(|now| !now.is_certain()) {
            summary.went.add(entry.listing.procedure);
        }
    }
    for entry in possible(before).filter(|entry| after.entry(entry.listing.procedure).is_none()) {
        summary.ruled_out.add(entry.listing.procedure);
    }
    summary
}

impl ChangeSummary {
    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        let (before, after) = self.to_confirm;
        self.came.is_empty()
            && self.went.is_empty()
            && self.ruled_out.is_empty()
            && self.moved.is_empty()
            && before == after
    }
}

impl<T: PartialEq> Named<T> {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.first.is_empty()
    }

    fn add(&mut self, new: T) {
        if self.first.len() < MOST_NAMED {
            add_new(&mut self.first, new);
        } else {
            self.more += 1;
        }
    }
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Self {
            first: Vec::new(),
            more: 0,
        }
    }
}

fn day_alone(day: Option<KeyDay>) -> Option<(super::DayKind, Date)> {
    day.map(|day| (day.kind, day.day))
}

fn certain(plan: &Plan) -> impl Iterator<Item = &Entry> {
    plan.entries()
        .filter(|entry| entry.is_certain() && entry.listing.kind != Kind::Know)
}

fn possible(plan: &Plan) -> impl Iterator<Item = &Entry> {
    plan.entries()
        .filter(|entry| !entry.is_certain() && entry.listing.kind != Kind::Know)
}
