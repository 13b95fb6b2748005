//! Due dates told in English.

use super::{Tell, day_of_month};
use crate::Date;
use crate::calendar::Closed;
use crate::deadline::{DueDate, DueDay, LastDay};
use crate::lang::Lang;
use crate::model::{DueKind, DueRule, FirstDay, Period, Shift, Unit, Year};

pub(super) fn sentence(due: &DueDate, tell: &Tell<'_>) -> String {
    match due.day {
        DueDay::Dated(last) => dated(due, last, tell),
        DueDay::Opens { from, first_day } => {
            let day = tell.day(first_day);
            match due.rule {
                DueRule::From { shift: Some(_), .. } => {
                    format!(
                        "You can do this from {day}: that is {}.",
                        how(&due.rule, from, tell)
                    )
                }
                _ => format!("You can do this from {day}."),
            }
        }
        DueDay::InWords => match due.rule {
            DueRule::From { .. } => format!("You can do this {}.", in_words(due, tell)),
            _ => format!("Please do this {}.", in_words(due, tell)),
        },
        DueDay::Promptly => promptly(due.kind).1.into(),
        DueDay::Stated => format!("{}. The window can tell you more.", capital(&in_words(due, tell))),
    }
}

pub(super) fn badge(due: &DueDate, tell: &Tell<'_>) -> String {
    match due.day {
        DueDay::Dated(last) => format!("by {}", tell.day(last.last_day)),
        DueDay::Opens { first_day, .. } => format!("from {}", tell.day(first_day)),
        DueDay::InWords | DueDay::Promptly | DueDay::Stated => in_words(due, tell),
    }
}

/// How a day lies to two others.
pub(super) fn lies(name: &str, from: Option<String>, until: Option<String>, holds: bool) -> String {
    match (from, until, holds) {
        (Some(from), None, true) => format!("{name} is {from} or later"),
        (Some(from), None, false) => format!("{name} is before {from}"),
        (None, Some(until), true) => format!("{name} is {until} or earlier"),
        (None, Some(until), false) => format!("{name} is after {until}"),
        (from, until, _) => {
            let (from, until) = (from.unwrap_or_default(), until.unwrap_or_default());
            let not = if holds { "" } else { "not " };
            format!("{name} is {not}from {from} to {until}")
        }
    }
}

/// Without a number of days, what being late means is all that can be told: short, and as a sentence. Only money
/// that is lost hurries anybody; what is merely advised does not.
fn promptly(kind: DueKind) -> (&'static str, &'static str) {
    match kind {
        DueKind::Irreversible | DueKind::Legal | DueKind::Before => (
            "without delay",
            "No number of days is set, but the law asks for this without delay. Please do it early.",
        ),
        DueKind::Claim => (
            "as soon as you can",
            "No number of days is set, but what is late may not be paid. Please do this as soon as you can.",
        ),
        DueKind::Advised | DueKind::Opens => (
            "in good time",
            "No number of days is set. Please do this in good time, when it suits you.",
        ),
    }
}

pub(super) fn late(kind: DueKind, day: &str) -> String {
    if kind == DueKind::Legal {
        return format!(
            "The last day was {day}. If you have not done this yet, please go as soon as you can."
        );
    }
    format!("The last day was {day}. It may be too late, but please ask at the window first.")
}

fn dated(due: &DueDate, last: LastDay, tell: &Tell<'_>) -> String {
    let rule = &due.rule;
    let day = tell.day(last.last_day);
    let how = last.from.map(|from| match due.is_month_of_the_day() {
        true => format!(
            "the end of the month of {} ({})",
            name(rule, tell),
            tell.short_day(from)
        ),
        false => how(rule, from, tell),
    });
    let go_by = last.go_by.map_or_else(String::new, |open| {
        let open = tell.day(open);
        format!(" The windows are closed on that day: if you come in person, please come by {open}.")
    });
    if let Some(closed) = last.moved_because() {
        let (counted, reason) = (tell.day(last.counted), reason(closed));
        if !due.is_counter_closed || last.go_by.is_some() {
            let why = how.map_or_else(|| counted.clone(), |how| format!("{how} is {counted}, which"));
            return format!("Please do this by {day}: {why} is not a working day.{go_by}");
        }
        let why = match how {
            Some(how) => format!("{how} is {counted}, when the windows are closed{reason}"),
            None => format!("the windows are closed on {counted}{reason}"),
        };
        return format!("Please do this by {day}, the next open day: {why}.");
    }
    let how = how.map_or_else(String::new, |how| format!(": that is {how}"));
    format!("Please do this by {day}{how}.{go_by}")
}

/// What a day is, seen from the day it counts from: "14 days after the day you moved in (1 April)".
fn how(rule: &DueRule, from: Date, tell: &Tell<'_>) -> String {
    let name = format!("{} ({})", name(rule, tell), tell.short_day(from));
    match *rule {
        DueRule::Within {
            period,
            first_day,
            closed_day,
            ..
        } => {
            let (name, length) = (start(first_day, name), length(period));
            if closed_day.is_month_end() {
                return month_end(&name, &length, first_day);
            }
            match (first_day.is_counted(), period.unit) {
                (true, Unit::Days) => format!("day {} with {name} as day 1", period.count),
                (false, Unit::Days | Unit::Weeks) => format!("{length} after {name}"),
                (true, _) => format!("the end of {length} that begin on {name}"),
                (false, _) => format!("the end of {length} that begin on the day after {name}"),
            }
        }
        DueRule::Before { earlier: None, .. } => format!("the day before {name}"),
        DueRule::Before {
            earlier: Some(period),
            ..
        } => format!("{} before {name}", length(period)),
        DueRule::From {
            shift: Some(shift), ..
        } => format!("{} {name}", distance(shift)),
        DueRule::From { shift: None, .. } | DueRule::On { .. } | DueRule::Promptly | DueRule::Stated(_) => {
            name
        }
    }
}

/// The rule without any day given: "within 14 days of the day you moved in".
fn in_words(due: &DueDate, tell: &Tell<'_>) -> String {
    let name = name(&due.rule, tell);
    match due.rule {
        DueRule::Within {
            period,
            first_day,
            closed_day,
            ..
        } => {
            let (name, length) = (start(first_day, name), length(period));
            if closed_day.is_month_end() {
                return "by ".to_owned() + &month_end(&name, &length, first_day);
            }
            let month = if closed_day.is_or_month_end() {
                ", or later in the same month"
            } else {
                ""
            };
            format!("within {length} of {name}{}{month}", counting(first_day))
        }
        DueRule::Before { earlier: None, .. } => format!("before {name}"),
        DueRule::Before {
            earlier: Some(period),
            ..
        } => format!("at least {} before {name}", length(period)),
        DueRule::From { shift: None, .. } => format!("from {name}"),
        DueRule::From {
            shift: Some(shift), ..
        } => format!("from {} {name}", distance(shift)),
        DueRule::On { month, day, year, .. } => {
            let year = if year == Year::Next {
                " of the next year"
            } else {
                ""
            };
            format!("by {}{year}", day_of_month(month, day, Lang::En))
        }
        DueRule::Promptly => promptly(due.kind).0.into(),
        DueRule::Stated(text) => tell.text(text).trim_end_matches(['.', '。']).into(),
    }
}

/// The name of the day within a sentence: a translation may begin with a capital.
fn name(rule: &DueRule, tell: &Tell<'_>) -> String {
    in_sentence(rule.counts_from().map_or("", |of| tell.name(of)))
}

pub(super) fn in_sentence(name: &str) -> String {
    first_letter(name, char::to_ascii_lowercase)
}

/// Words at the beginning of a sentence: a translation may begin small.
fn capital(words: &str) -> String {
    first_letter(words, char::to_ascii_uppercase)
}

fn first_letter(words: &str, change: fn(&char) -> char) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => change(&first).to_string() + letters.as_str(),
        None => String::new(),
    }
}

/// The day a period counts from: "the day 8 weeks before your due date".
fn start(first_day: FirstDay, name: String) -> String {
    match first_day.shift() {
        Some(shift) => format!("the day {} {name}", distance(shift)),
        None => name,
    }
}

fn month_end(name: &str, length: &str, first_day: FirstDay) -> String {
    format!(
        "the end of the month {length} after {name}{}",
        counting(first_day)
    )
}

fn counting(first_day: FirstDay) -> &'static str {
    if first_day.is_counted() {
        " (counting that day)"
    } else {
        ""
    }
}

fn distance(shift: Shift) -> String {
    let side = if shift.earlier { "before" } else { "after" };
    format!("{} {side}", length(shift.period))
}

fn length(period: Period) -> String {
    let unit = match period.unit {
        Unit::Days => "day",
        Unit::Weeks => "week",
        Unit::Months => "month",
        Unit::Years => "year",
    };
    let plural = if period.count == 1 { "" } else { "s" };
    format!("{} {unit}{plural}", period.count)
}

/// Why the windows are closed, where the weekday does not say it.
fn reason(closed: Closed) -> String {
    match closed {
        Closed::Holiday(holiday) => format!(" ({})", holiday.name(Lang::En)),
        Closed::NewYear => " (New Year closing)".into(),
        Closed::Yearly | Closed::Weekly | Closed::Own => String::new(),
    }
}
