//! Plan → everything with a date on it, by date: one row a deadline, what cannot wait first.
//!
//! And the scale to draw it on: the next days wide, the years to come narrow. Whole numbers only.

mod scale;

use super::assemble::Plan;
use super::entries::{Due, Entry};
use crate::Date;
use crate::calendar::days_between;
use crate::deadline::{DueDay, Status};
use crate::ids::ProcedureIx;
use crate::interview::Certainty;
use crate::model::DueKind;

pub use scale::{Mark, Scale, Span};

/// Every deadline on a plan, by date, without those that have passed and say nothing any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The groups that have rows, in the order of [`Heading`].
    pub groups: Vec<TimelineGroup>,
    /// The scale that reaches the last day on the plan.
    pub scale: Scale,
}

/// Deadlines under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineGroup {
    /// What they have in common.
    pub heading: Heading,
    /// By day, then in the order of the plan; those without a day last.
    pub rows: Vec<TimelineRow>,
}

/// What deadlines have in common. Every deadline is under the first that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heading {
    /// Something is lost for good: whether late, to come or told in words, nothing stands before it.
    Irreversible,
    /// The day has passed.
    Late,
    /// Today or later.
    Dated,
    /// Without a day: promptly, as the office says, or the day it counts from was not given.
    Undated,
    /// Time limits of benefits, no duties: late, dated and undated.
    Claim,
    /// Not a last day but a first one.
    Opens,
}

/// One deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimelineRow {
    /// The procedure.
    pub procedure: ProcedureIx,
    /// Which of its deadlines.
    pub due: usize,
    /// What missing it means.
    pub kind: DueKind,
    /// The last day, or under [`Heading::Opens`] the first one.
    pub day: Option<Date>,
    /// Days from today to `day`; negative where it has passed.
    pub days: Option<i32>,
    /// Whether procedure and deadline both certainly apply.
    pub certainty: Certainty,
}

impl Heading {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [
        Self::Irreversible,
        Self::Late,
        Self::Dated,
        Self::Undated,
        Self::Claim,
        Self::Opens,
    ];

    fn of(due: &Due) -> Self {
        match (due.date.kind, due.date.day, due.status) {
            (DueKind::Opens, ..) | (_, DueDay::Opens { .. }, _) => Self::Opens,
            (DueKind::Irreversible, ..) => Self::Irreversible,
            (DueKind::Claim, ..) => Self::Claim,
            (_, _, Status::Late { .. }) => Self::Late,
            (_, DueDay::Dated(_), _) => Self::Dated,
            (_, DueDay::InWords | DueDay::Promptly | DueDay::Stated, _) => Self::Undated,
        }
    }
}

/// The timeline of `plan`, which must have been made with the same `today`.
pub fn timeline(plan: &Plan, today: Date) -> Timeline {
    let groups = Heading::ALL.map(|heading| TimelineGroup {
        heading,
        rows: rows(plan, heading, today),
    });
    let groups: Vec<TimelineGroup> = groups
        .into_iter()
        .filter(|group| !group.rows.is_empty())
        .collect();
    let rows = groups.iter().flat_map(|group| &group.rows);
    let reach = rows.filter_map(|row| row.day).max().unwrap_or(today);
    Timeline {
        groups,
        scale: Scale::new(today, reach),
    }
}

fn rows(plan: &Plan, heading: Heading, today: Date) -> Vec<TimelineRow> {
    let mut rows: Vec<TimelineRow> = Vec::new();
    for entry in plan.entries() {
        let told = entry.dues.iter().filter(|due| !due.has_passed());
        for due in told.filter(|due| Heading::of(due) == heading) {
            let row = row(entry, due, today);
            let at = rows.partition_point(|other| !is_before(&row, other));
            rows.insert(at, row);
        }
    }
    rows
}

/// Whether `row` has an earlier day; no day is the latest.
fn is_before(row: &TimelineRow, other: &TimelineRow) -> bool {
    match (row.day, other.day) {
        (Some(day), Some(other)) => day < other,
        (day, other) => day.is_some() && other.is_none(),
    }
}

fn row(entry: &Entry, due: &Due, today: Date) -> TimelineRow {
    let day = due.date.last_day().or(due.date.first_day());
    TimelineRow {
        procedure: entry.listing.procedure,
        due: due.at,
        kind: due.date.kind,
        day,
        days: day.map(|day| days_between(today, day)),
        certainty: entry.listing.certainty.max(due.certainty),
    }
}
