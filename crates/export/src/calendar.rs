//! Days → an iCalendar file (RFC 5545) that any calendar program takes in.
//!
//! Written here because there is little to write: the `icalendar` crate brings chrono, uuid and a source of random
//! numbers along, which want a clock and do not build for a browser without settings of their own.

mod line;

use jiff_core::Timestamp;
use jiff_core::tz::Offset;

use crate::Date;
use line::Lines;

/// A calendar file. Without entries it is none that programs accept: RFC 5545, 3.6 wants at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What programs that make a calendar of its own of it call that.
    pub name: String,
    /// When the file is made, in seconds since 1970-01-01 UTC.
    pub made: i64,
    /// The days, in the order in which they are written.
    pub entries: Vec<Entry>,
}

/// A day in the calendar. It does not make the person busy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What tells it from all others, for good: see [`due_uid`] and [`visit_uid`].
    pub uid: String,
    /// The day.
    pub day: Date,
    /// What it says in the calendar.
    pub title: String,
    /// What it says when opened; may have several lines.
    pub description: String,
    /// Where to go.
    pub place: Option<String>,
    /// How many days before it reminds, at nine in the morning; 0 is the day itself. (Some programs, Google Calendar
    /// among them, set their own reminders instead.)
    pub alarms: Vec<u16>,
}

/// The same deadline has the same id in every file, so that bringing a newer file in changes the entry and makes no
/// second one. `due` is its place among the procedure's deadlines, from 0.
///
/// It names rules, not people (RFC 7986, 5.3 warns of that).
pub fn due_uid(pack: &str, event: &str, procedure: &str, due: usize) -> String {
    format!("due-{due}.{procedure}.{event}.{pack}@michishirube")
}

/// The id of the day on which somebody means to visit a window.
pub fn visit_uid(pack: &str, event: &str) -> String {
    format!("visit.{event}.{pack}@michishirube")
}

/// The text of the file, to be stored as UTF-8 without a byte order mark and served as `text/calendar`.
pub fn write(calendar: &Calendar) -> String {
    let mut lines = Lines::default();
    lines.push("BEGIN", "VCALENDAR");
    lines.push("VERSION", "2.0");
    lines.push("PRODID", "-//Michishirube//Michishirube//JA");
    lines.push("CALSCALE", "GREGORIAN");
    lines.push_text("NAME", &calendar.name); // RFC 7986, 5.1; below what programs read that are older
    lines.push_text("X-WR-CALNAME", &calendar.name);
    for entry in &calendar.entries {
        write_entry(&mut lines, entry, calendar.made);
    }
    lines.push("END", "VCALENDAR");
    lines.text()
}

/// 3.6.1: with a day and no time it lasts that day. The end (the day after, not included) is for programs that want
/// one.
fn write_entry(lines: &mut Lines, entry: &Entry, made: i64) {
    let stamp = stamp(made);
    lines.push("BEGIN", "VEVENT");
    lines.push_text("UID", &entry.uid);
    lines.push("DTSTAMP", &stamp);
    lines.push("LAST-MODIFIED", &stamp);
    lines.push("SEQUENCE", &sequence(made).to_string());
    lines.push("DTSTART;VALUE=DATE", &day(entry.day));
    if let Ok(end) = entry.day.tomorrow() {
        lines.push("DTEND;VALUE=DATE", &day(end));
    }
    lines.push_text("SUMMARY", &entry.title);
    if !entry.description.is_empty() {
        lines.push_text("DESCRIPTION", &entry.description);
    }
    if let Some(place) = &entry.place {
        lines.push_text("LOCATION", place);
    }
    lines.push("CLASS", "PRIVATE");
    lines.push("TRANSP", "TRANSPARENT");
    for days in &entry.alarms {
        write_alarm(lines, &entry.title, *days);
    }
    lines.push("END", "VEVENT");
}

/// 3.6.6; a description is required of an alarm that is shown.
fn write_alarm(lines: &mut Lines, title: &str, days_before: u16) {
    lines.push("BEGIN", "VALARM");
    lines.push("ACTION", "DISPLAY");
    lines.push_text("DESCRIPTION", title);
    lines.push("TRIGGER", &trigger(days_before));
    lines.push("END", "VALARM");
}

/// 3.8.6.3: from the beginning of the day, which is midnight where the person is. Nine in the morning a day before is
/// fifteen hours before that.
fn trigger(days_before: u16) -> String {
    match days_before.checked_sub(1) {
        None => "PT9H".to_owned(),
        Some(0) => "-PT15H".to_owned(),
        Some(days) => format!("-P{days}DT15H"),
    }
}

/// 3.3.4
fn day(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year().max(0), day.month(), day.day())
}

/// 3.3.5, in UTC.
fn stamp(made: i64) -> String {
    let at = Timestamp::from_second(made).unwrap_or(Timestamp::UNIX_EPOCH);
    let at = at.to_datetime(Offset::UTC);
    let (date, time) = (at.date(), at.time());
    format!(
        "{}T{:02}{:02}{:02}Z",
        day(date),
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// 3.8.7.4 wants a later file to have a larger number, and nobody here keeps count: the minutes since 2026 do, for
/// four thousand years.
fn sequence(made: i64) -> i32 {
    const YEAR_2026: i64 = 1_767_225_600;
    let minutes = made.saturating_sub(YEAR_2026).max(0) / 60;
    i32::try_from(minutes).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests;
