//! How a due date lies to today.

use super::due_date::{DueDate, DueDay};
use crate::Date;
use crate::calendar::days_between;
use crate::model::DueKind;

/// How a due date lies to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The last day has passed, missing it costs something, and it can still be done.
    Late {
        /// By how many days, at least 1.
        days: u32,
    },
    /// Today is the last day.
    Today,
    /// The last day is to come.
    In {
        /// In how many days, at least 1.
        days: u32,
    },
    /// Possible only from a day that is still to come.
    NotYetOpen {
        /// In how many days, at least 1.
        days: u32,
    },
    /// The last day has passed and says nothing any more: it was advice, or it had to precede what has happened since.
    Passed,
    /// No day is known, or it is possible already.
    None,
}

/// How `due` lies to `today`.
pub fn status(due: &DueDate, today: Date) -> Status {
    match due.day {
        DueDay::Dated(last) => {
            let left = days_between(today, last.last_day);
            let days = left.unsigned_abs();
            match left {
                ..0 if costs_something(due.kind) => Status::Late { days },
                ..0 => Status::Passed,
                0 => Status::Today,
                1.. => Status::In { days },
            }
        }
        DueDay::Opens { first_day, .. } if first_day > today => Status::NotYetOpen {
            days: days_between(today, first_day).unsigned_abs(),
        },
        _ => Status::None,
    }
}

/// Whether a limit of this kind costs something when it has passed: a fine, money, or a right that is lost.
fn costs_something(kind: DueKind) -> bool {
    match kind {
        DueKind::Irreversible | DueKind::Legal | DueKind::Claim => true,
        DueKind::Before | DueKind::Advised | DueKind::Opens => false,
    }
}
