//! A ward to count days in.

use jiff_core::civil::Weekday;

use super::builder::GuideBuilder;
use super::rows::event_date;
use crate::Date;
use crate::calendar::{Calendar, Day, Weekdays, YearlySpan};
use crate::ids::{DateIx, Ix};
use crate::model::{EventDate, Guide, Text};

/// A day as it is written, `2026-04-01`.
///
/// # Panics
/// Where there is no such day: a test that says so is wrong.
#[expect(
    clippy::unwrap_used,
    reason = "a test that names a day that is not one must fail"
)]
pub fn day(text: &str) -> Date {
    crate::calendar::day::parse(text).unwrap()
}

/// The calendar of a ward: closed on Saturdays, Sundays, national holidays and from 29 December to 3 January
/// (地方自治法4条の2); closed on Monday 2027-02-15, open on Sunday 2027-03-28.
pub fn ward_calendar() -> Calendar {
    Calendar {
        weekly: Weekdays::new([Weekday::Saturday, Weekday::Sunday]),
        national_holidays: true,
        yearly: vec![YearlySpan {
            from: (12, 29),
            to: (1, 3),
        }],
        closed: vec![Day(day("2027-02-15"))],
        open: vec![Day(day("2027-03-28"))],
    }
}

/// A ward to count days in, with [its calendar](ward_calendar) and texts in both languages: its main day is
/// [`moved_in`], another one [`moved_out`], and [`STATED`] has the words of a day that it sets.
pub fn ward() -> Guide {
    let mut builder = GuideBuilder::new().calendar(ward_calendar());
    let mut date = |id, ja, en| EventDate {
        name: builder.translated(ja, Some(en)),
        ..event_date(id)
    };
    let dates = vec![
        date("moved-in", "住み始めた日", "The day you moved in"),
        date("moved-out", "引っ越す日", "the day you move out"),
    ];
    let stated = builder.translated("区が決める締切日まで", Some("by the day the ward sets."));
    debug_assert_eq!(stated, STATED);
    builder.dates(dates).build()
}

/// The main day of [`ward`].
pub fn moved_in() -> DateIx {
    DateIx::new(0)
}

/// The other day of [`ward`].
pub fn moved_out() -> DateIx {
    DateIx::new(1)
}

/// The words of a deadline that the [`ward`] sets.
pub const STATED: Text = Text(3);
