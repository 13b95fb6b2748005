//! A guide for tests: two days, the calendar of a ward, a few words.

use super::{Deadline, DueKind, DueRule, Period, Unit};
use crate::Date;
use crate::calendar::{Calendar, Day, Weekdays, YearlySpan};
use crate::ids::{DateIx, Ix};
use crate::lang::Lang;
use crate::model::{EventDate, Guide, Overlay, Program, Text, Texts};
use crate::table::Table;
use jiff::civil::Weekday;

/// Its day `moved-in` is the main one, `moved-out` another.
pub(crate) fn guide() -> Guide {
    let date = |id: &str, name| EventDate {
        id: id.into(),
        name: Text(name),
        ask: Text(0),
        help: None,
        plausible: None,
    };
    let mut texts = Texts::new(
        ["文", "住み始めた日", "引っ越す日", "区が決める締切日まで"]
            .map(Into::into)
            .into(),
    );
    let entries = [
        None,
        Some("The day you moved in"),
        Some("the day you move out"),
        Some("by the day the ward sets."),
    ];
    let entries = entries.map(|entry| entry.map(Into::into)).into();
    texts
        .translate(Overlay {
            lang: Lang::En,
            entries,
        })
        .unwrap();
    Guide {
        id: "event".into(),
        pack: "pack".into(),
        version: "1".into(),
        title: Text(0),
        lead: Text(0),
        date: Some(moved_in()),
        given: Vec::new(),
        calendar: ward(),
        questions: Table::new(Vec::new()),
        dates: Table::new(vec![date("moved-in", 1), date("moved-out", 2)]),
        documents: Table::new(Vec::new()),
        sites: Table::new(Vec::new()),
        windows: Table::new(Vec::new()),
        procedures: Table::new(Vec::new()),
        program: Program::new(&[]),
        texts,
    }
}

/// Where a day is in [`guide`].
pub(crate) fn moved_in() -> DateIx {
    DateIx::new(0)
}

/// Where the other day is in [`guide`].
pub(crate) fn moved_out() -> DateIx {
    DateIx::new(1)
}

/// The words of a deadline that an office sets.
pub(crate) const STATED: Text = Text(3);

/// Saturdays, Sundays, national holidays, 29 December to 3 January (地方自治法4条の2); closed on Monday
/// 2027-02-15, open on Sunday 2027-03-28.
pub(crate) fn ward() -> Calendar {
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

/// A day as written.
pub(crate) fn day(text: &str) -> Date {
    crate::day::parse(text).unwrap()
}

/// A deadline with this rule.
pub(crate) fn deadline(kind: DueKind, rule: DueRule) -> Deadline {
    Deadline {
        kind,
        rule,
        condition: None,
        law: None,
        note: None,
    }
}

pub(crate) fn days(count: u16) -> Period {
    Period {
        count,
        unit: Unit::Days,
    }
}

pub(crate) fn weeks(count: u16) -> Period {
    Period {
        count,
        unit: Unit::Weeks,
    }
}

pub(crate) fn months(count: u16) -> Period {
    Period {
        count,
        unit: Unit::Months,
    }
}

pub(crate) fn years(count: u16) -> Period {
    Period {
        count,
        unit: Unit::Years,
    }
}
