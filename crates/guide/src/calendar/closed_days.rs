//! Days on which the offices are closed.

use jiff_core::civil::Weekday;
use serde::{Deserialize, Serialize};

use super::holidays::{Holiday, holiday};
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

/// Why the offices are closed on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// By the law on national holidays.
    Holiday(Holiday),
    /// In a stretch of every year that runs over the new year.
    NewYear,
    /// In another stretch of every year.
    Yearly,
    /// As every week on this day.
    Weekly,
    /// On this day only.
    Own,
}

impl Calendar {
    /// Why the offices are closed on `date`; none where they are open. What tells a resident most comes first.
    pub fn closed_because(&self, date: Date) -> Option<Closed> {
        let weekly = || self.weekly.has(date.weekday()).then_some(Closed::Weekly);
        match self.closed_as_exception(date) {
            _ if self.is_special(date) => None,
            Some(Closed::Own) => weekly().or(Some(Closed::Own)),
            exception => exception.or_else(weekly),
        }
    }

    /// Whether the offices are open on `date` although they would be closed.
    pub fn is_special(&self, date: Date) -> bool {
        self.open.contains(&Day(date))
    }

    /// Why the offices are closed on `date`, the closed days of every week apart: those do not bind a window that has
    /// hours of its own on them.
    pub fn closed_as_exception(&self, date: Date) -> Option<Closed> {
        if self.is_special(date) {
            return None;
        }
        let national = || holiday(date).filter(|_| self.national_holidays);
        let yearly = || self.yearly.iter().find(|span| span.has(date));
        let own = || self.closed.contains(&Day(date)).then_some(Closed::Own);
        let reason = national().map(Closed::Holiday);
        reason.or_else(|| yearly().map(|span| span.reason())).or_else(own)
    }

    /// The first open day on or after `date`; `date` itself where none comes within a year.
    pub fn next_open(&self, date: Date) -> Date {
        self.nearest_open(date, |day| day.tomorrow().ok())
    }

    /// The last open day on or before `date`; `date` itself where there is none within a year.
    pub fn last_open(&self, date: Date) -> Date {
        self.nearest_open(date, |day| day.yesterday().ok())
    }

    fn nearest_open(&self, date: Date, step: impl Fn(Date) -> Option<Date>) -> Date {
        std::iter::successors(Some(date), |day| step(*day))
            .take(MOST_CLOSED_DAYS)
            .find(|day| self.closed_because(*day).is_none())
            .unwrap_or(date)
    }
}

/// No office is closed longer; a calendar that never opens must not be searched for ever.
const MOST_CLOSED_DAYS: usize = 366;

/// A stretch of every year, both ends included; it may run over the new year (`12-29..01-03`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearlySpan {
    /// First month and day.
    pub from: (i8, i8),
    /// Last month and day.
    pub to: (i8, i8),
}

impl YearlySpan {
    fn has(self, date: Date) -> bool {
        let day = (date.month(), date.day());
        if self.runs_over_new_year() {
            day >= self.from || day <= self.to
        } else {
            day >= self.from && day <= self.to
        }
    }

    fn runs_over_new_year(self) -> bool {
        self.from > self.to
    }

    fn reason(self) -> Closed {
        if self.runs_over_new_year() {
            Closed::NewYear
        } else {
            Closed::Yearly
        }
    }
}

/// A civil date in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day(#[serde(with = "super::day")] pub Date);

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

/// Which of a month's days of one weekday: the 2nd and the 4th Sunday. None written is every one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ordinals(u8);

impl Ordinals {
    /// The number of the last one, which is the fourth or the fifth; the others go by their own, 1 to 5.
    pub const LAST: u8 = 6;

    /// Those with these numbers.
    pub fn new(numbers: impl IntoIterator<Item = u8>) -> Self {
        Self(numbers.into_iter().fold(0, |set, number| set | 1 << (number & 7)))
    }

    /// Whether `date` is one of them among the days of its weekday.
    pub fn has(self, date: Date) -> bool {
        let number = date.day().unsigned_abs().div_ceil(7);
        let is_last = date.day() + 7 > date.days_in_month();
        self.0 == 0 || self.0 >> number & 1 == 1 || is_last && self.0 >> Self::LAST & 1 == 1
    }

    /// Their numbers in order; none where every one is meant.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (1..=Self::LAST).filter(move |number| self.0 >> number & 1 == 1)
    }
}

#[cfg(test)]
mod tests;
