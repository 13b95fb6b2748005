//! Days on which the offices are closed.

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use crate::Date;

/// A pack's calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// Days of the week that are closed.
    pub weekly: Weekdays,
    /// Whether Japan's national holidays are closed.
    pub national_holidays: bool,
    /// Closed every year.
    pub yearly: Vec<YearlySpan>,
    /// Closed on these days only.
    pub closed: Vec<Day>,
    /// Open on these days although they would be closed.
    pub open: Vec<Day>,
}

/// A stretch of every year, both ends included; it may run over the new year (`12-29..01-03`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearlySpan {
    /// First month and day.
    pub from: (i8, i8),
    /// Last month and day.
    pub to: (i8, i8),
}

/// A civil date in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day(#[serde(with = "crate::day")] pub Date);

/// A set of days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weekdays(u8);

impl Weekdays {
    /// These days.
    pub fn new(days: impl IntoIterator<Item = Weekday>) -> Self {
        Self(
            days.into_iter()
                .fold(0, |set, day| set | 1 << day.to_monday_zero_offset()),
        )
    }

    /// Whether `day` is among them.
    pub fn has(self, day: Weekday) -> bool {
        self.0 >> day.to_monday_zero_offset() & 1 == 1
    }

    /// The days, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        (0..7)
            .filter_map(|at| Weekday::from_monday_zero_offset(at).ok())
            .filter(move |day| self.has(*day))
    }
}
