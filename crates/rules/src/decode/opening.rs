//! When offices are open: hours, closed days, and days that are open all the same.

use guide::calendar::{Ordinals, Weekdays};
use jiff_core::civil::Weekday;

use super::fields::Fields;
use super::values::{Reader, date, one_or_list, scalar, time, word, yearly};
use crate::findings::StaticText;
use crate::findings::wording::{conflicting_keys, unknown_word};
use crate::source::{At, CalendarSource, HoursSource};
use crate::yaml::Node;

/// `closed` and `open`, which stand beside each other: in `pack.yaml`, at a site and at a window.
pub(crate) fn calendar(reader: &mut Reader, fields: &mut Fields<'_>) -> CalendarSource {
    let mut calendar = fields.maybe(reader, "closed", closed).unwrap_or_default();
    calendar.open = fields.one_or_list(reader, "open", date);
    calendar
}

fn closed(reader: &mut Reader, node: &Node) -> Option<CalendarSource> {
    let mut fields = Fields::of(reader, node, &node.place);
    let has = |key| fields.has(key).then_some(());
    let (has_weekly, has_yearly) = (has("weekly"), has("yearly"));
    let weekly = fields.one_or_list(reader, "weekly", weekdays);
    let holidays = fields.maybe(reader, "holidays", |reader, node| {
        word(reader, node, &[("japan", true), ("none", false)])
    });
    let yearly = fields.one_or_list(reader, "yearly", yearly);
    let calendar = CalendarSource {
        weekly: has_weekly.map(|()| weekly.into_iter().flatten().collect()),
        national_holidays: holidays.map(|holidays| holidays.value),
        yearly: has_yearly.map(|()| yearly),
        closed: fields.one_or_list(reader, "dates", date),
        open: Vec::new(),
    };
    fields.end(reader);
    Some(calendar)
}

/// `days`, and `nth` of them in a month; or single `dates`.
pub(crate) fn hours(reader: &mut Reader, node: &Node) -> Option<HoursSource> {
    let mut fields = Fields::of(reader, node, &node.place);
    let other = ["days", "nth"].into_iter().find(|key| fields.has(key));
    if let (Some(place), Some(other)) = (fields.place("dates"), other) {
        reader.report(conflicting_keys::found(place, "dates", other));
    }
    let is_missing = !fields.has("days") && !fields.has("dates");
    let days = fields.maybe(reader, "days", |reader, node| {
        let days = one_or_list(reader, node, weekdays);
        let days = Weekdays::new(days.into_iter().flatten().map(|day| day.value));
        Some(At::new(days, node.place.clone()))
    });
    let nth = fields.one_or_list(reader, "nth", ordinal);
    let dates = fields.one_or_list(reader, "dates", date);
    let from = fields.need(reader, "from", time);
    let to = fields.need(reader, "to", time);
    let note = fields.maybe_words(reader, "note");
    fields.end_with_one(reader, is_missing, "days");
    Some(HoursSource {
        days,
        nth: Ordinals::new(nth.into_iter().map(|number| number.value)),
        dates,
        from: from?,
        to: to?,
        note,
    })
}

/// Which of a month's days of one weekday: `2`, or `last`.
fn ordinal(reader: &mut Reader, node: &Node) -> Option<At<u8>> {
    const KNOWN: [(&str, u8); 6] = [
        ("1", 1),
        ("2", 2),
        ("3", 3),
        ("4", 4),
        ("5", 5),
        ("last", Ordinals::LAST),
    ];
    word(reader, node, &KNOWN)
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// `mon`, or `mon-fri`, which may run over Sunday.
fn weekdays(reader: &mut Reader, node: &Node) -> Option<Vec<At<Weekday>>> {
    let (text, _) = scalar(
        reader,
        node,
        StaticText("曜日（mon または mon-fri）", "days (mon, or mon-fri)"),
    )?;
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    let day = |name: &str| {
        let found = WEEKDAYS.iter().find(|(known, _)| *known == name.trim());
        found.map(|(_, day)| *day)
    };
    let Some((from, to)) = day(from).zip(day(to)) else {
        let mut known: Vec<&str> = WEEKDAYS.iter().map(|(name, _)| *name).collect();
        known.push("mon-fri");
        reader.report(unknown_word::found(&node.place, text, &known));
        return None;
    };
    let mut days = vec![At::new(from, node.place.clone())];
    let mut last = from;
    while last != to {
        last = last.next();
        days.push(At::new(last, node.place.clone()));
    }
    Some(days)
}
