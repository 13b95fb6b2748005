//! How a due date lies to today.

use super::due_date::{DueDate, DueDay};
use crate::Date;
use crate::calendar::days_between;

/// How a due date lies to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The last day has passed.
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
                ..0 => Status::Late { days },
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
