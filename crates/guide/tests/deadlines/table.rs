//! One row of the table → the rule it is about, and what must come of it. The words of the columns are in `README.md`.

use guide::Date;
use guide::deadline::{ClosedDay, DueRule, FirstDay, Period, Shift, Unit, Year};
use guide::testing::{day, moved_in};

/// The whole table.
const TABLE: &str = include_str!("cases.csv");

/// What stands for "none" in a column.
const NONE: &str = "–";

/// A case, as it is written.
#[derive(Debug)]
pub(crate) struct Case {
    /// The line, from 1.
    pub(crate) line: usize,
    pub(crate) reading: &'static str,
    /// What it is a case of, such as 「年末年始」.
    pub(crate) label: &'static str,
    pub(crate) rule: DueRule,
    pub(crate) start: Date,
    pub(crate) expected: Expected,
    /// How it was reckoned by hand.
    pub(crate) derivation: &'static str,
}

/// What must come of it.
#[derive(Debug)]
pub(crate) enum Expected {
    /// The last day as counted, and the one that holds.
    Within(Date, Date),
    /// The last day, and where that is a closed one the last open day before it.
    Before(Date, Option<Date>),
    /// The first day.
    From(Date),
    /// The last day that holds.
    On(Date),
}

/// Every case there is.
pub(crate) fn cases() -> Vec<Case> {
    let rows = TABLE.trim_start_matches('\u{feff}').lines().zip(1..).skip(1);
    rows.map(|(row, line)| case(row, line)).collect()
}

fn case(row: &'static str, line: usize) -> Case {
    let columns: Vec<&str> = row.split(',').collect();
    let [
        reading,
        _,
        rule,
        length,
        from,
        closed,
        label,
        start,
        counted,
        last,
        go_by,
        derivation,
    ] = columns[..]
    else {
        panic!("line {line} has {} columns", columns.len());
    };
    let of = moved_in();
    let (rule, expected) = match rule {
        "以内" => (
            DueRule::Within {
                period: period(length),
                of,
                first_day: first_day(from),
                closed_day: closed_day(closed),
            },
            Expected::Within(day(counted), day(last)),
        ),
        "前まで" => (
            DueRule::Before {
                of,
                earlier: (length != NONE).then(|| period(length)),
            },
            Expected::Before(day(last), (!go_by.is_empty()).then(|| day(go_by))),
        ),
        "から" => (
            DueRule::From {
                of,
                shift: (length != NONE).then(|| Shift {
                    period: period(length),
                    earlier: one_of(from, [("前", true), ("後", false)]),
                }),
            },
            Expected::From(day(last)),
        ),
        "暦の日" => (calendar_day(length, from, closed), Expected::On(day(last))),
        other => panic!("line {line}: {other}"),
    };
    Case {
        line,
        reading,
        label,
        rule,
        start: day(start),
        expected,
        derivation,
    }
}

fn one_of<T>(text: &str, of: impl IntoIterator<Item = (&'static str, T)>) -> T {
    let mut known = of.into_iter();
    let found = known.find(|(word, _)| *word == text);
    found
        .unwrap_or_else(|| panic!("{text} is no word of this column"))
        .1
}

/// 14日, 2週間, 3か月, 1年.
fn period(text: &str) -> Period {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap();
    let (count, unit) = text.split_at(end);
    let units = [
        ("日", Unit::Days),
        ("週間", Unit::Weeks),
        ("か月", Unit::Months),
        ("年", Unit::Years),
    ];
    Period {
        count: count.parse().unwrap(),
        unit: one_of(unit, units),
    }
}

/// 翌日, 当日, 8週間前の当日.
fn first_day(text: &str) -> FirstDay {
    let Some((shift, first)) = text.split_once('の') else {
        return one_of(
            text,
            [("当日", FirstDay::Counted), ("翌日", FirstDay::NotCounted)],
        );
    };
    let (length, earlier) = match shift.strip_suffix('前') {
        Some(length) => (length, true),
        None => (shift.strip_suffix('後').unwrap(), false),
    };
    let shift = Shift {
        period: period(length),
        earlier,
    };
    let both = [
        ("当日", FirstDay::CountedFrom(shift)),
        ("翌日", FirstDay::NotCountedFrom(shift)),
    ];
    one_of(first, both)
}

fn closed_day(text: &str) -> ClosedDay {
    let all = [
        ("次の開庁日", ClosedDay::NextOpen),
        ("そのまま", ClosedDay::AsIs),
        ("月末。閉庁日なら次の開庁日", ClosedDay::MonthEnd),
        ("月末。そのまま", ClosedDay::MonthEndAsIs),
        ("次の開庁日。またはその月の末日", ClosedDay::OrMonthEnd),
        ("そのまま。またはその月の末日", ClosedDay::OrMonthEndAsIs),
    ];
    one_of(text, all)
}

/// 3月15日 of which year.
fn calendar_day(text: &str, year: &str, closed: &str) -> DueRule {
    let (month, day) = text.trim_end_matches('日').split_once('月').unwrap();
    let years = [
        ("その年", Year::Same),
        ("翌年", Year::Next),
        ("次に来る年", Year::Coming),
    ];
    DueRule::On {
        month: month.parse().unwrap(),
        day: day.parse().unwrap(),
        year: one_of(year, years),
        closed_day: closed_day(closed),
    }
}
