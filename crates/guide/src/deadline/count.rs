//! Counting periods as 民法138条–143条 do. `None` where the calendar ends (before the year -9999, after 9999).

use crate::Date;
use crate::model::{FirstDay, Period, Shift, Unit};

/// The last day of a period that counts from `start`, or from a day so much earlier or later.
///
/// 民法140条: the first day is not counted unless the law says so (戸籍法43条). 民法143条2項: weeks, months and
/// years end on the day before the one that corresponds to the first day counted; where the last month has no
/// such day, on the last day of that month.
pub fn period_end(start: Date, period: Period, first_day: FirstDay) -> Option<Date> {
    let start = match first_day.shift() {
        Some(shift) => shifted(start, shift)?,
        None => start,
    };
    let first = if first_day.is_counted() {
        start
    } else {
        start.tomorrow().ok()?
    };
    match corresponding(first, i32::from(period.count), period.unit)? {
        Corresponding::Day(day) => day.yesterday().ok(),
        Corresponding::Missing { month_end } => Some(month_end),
    }
}

/// The day that corresponds to `day` a period earlier or later; the month's last where there is no such day.
pub fn shifted(day: Date, shift: Shift) -> Option<Date> {
    let count = i32::from(shift.period.count);
    let count = if shift.earlier { -count } else { count };
    match corresponding(day, count, shift.period.unit)? {
        Corresponding::Day(day) | Corresponding::Missing { month_end: day } => Some(day),
    }
}

enum Corresponding {
    Day(Date),
    Missing { month_end: Date },
}

fn corresponding(day: Date, count: i32, unit: Unit) -> Option<Corresponding> {
    match unit {
        Unit::Days => plus_days(day, count),
        Unit::Weeks => plus_days(day, count * 7),
        Unit::Months => plus_months(day, count),
        Unit::Years => plus_months(day, count * 12),
    }
}

fn plus_days(day: Date, days: i32) -> Option<Corresponding> {
    day.checked_add(days).ok().map(Corresponding::Day)
}

fn plus_months(day: Date, months: i32) -> Option<Corresponding> {
    let month = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + months;
    let year = i16::try_from(month.div_euclid(12)).ok()?;
    let first = Date::new(year, i8::try_from(month.rem_euclid(12) + 1).ok()?, 1).ok()?;
    Some(match Date::new(year, first.month(), day.day()) {
        Ok(day) => Corresponding::Day(day),
        Err(_) => Corresponding::Missing {
            month_end: first.last_of_month(),
        },
    })
}
