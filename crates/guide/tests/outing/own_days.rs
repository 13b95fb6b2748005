//! Open or closed on days of its own: some days of a month, single days, and a calendar that is not the municipality's.

use guide::calendar::{Calendar, Closed, Day, Ordinals, Weekdays, YearlySpan};
use guide::ids::{Ix, WindowIx};
use guide::model::{Hours, Window};
use guide::opening::{Opening, Why, is_closed, next_open, opening};
use guide::testing::{hours, ward_calendar, window};
use guide::{Date, Guide, Table};
use jiff_core::civil::Weekday::{self, Friday, Monday, Sunday, Thursday, Tuesday, Wednesday};

use crate::town::town;

const WEEK: [Weekday; 5] = [Monday, Tuesday, Wednesday, Thursday, Friday];

fn window_0() -> WindowIx {
    WindowIx::new(0)
}

fn day(text: &str) -> Date {
    guide::day::parse(text).unwrap()
}

/// A ward with the usual calendar and one window.
fn ward(row: Window) -> Guide {
    let mut guide = town(Vec::new());
    guide.calendar = ward_calendar();
    guide.windows = Table::new(vec![row]);
    guide
}

/// On weekdays, on the second and fourth Sunday, and on Saturday 27 March 2027.
fn desk() -> Window {
    Window {
        hours: vec![
            hours(WEEK, 510, 1020),
            Hours {
                nth: Ordinals::new([2, 4]),
                ..hours([Sunday], 540, 720)
            },
            Hours {
                dates: vec![Day(day("2027-03-27")), Day(day("2027-03-26"))],
                ..hours([], 540, 600)
            },
        ],
        ..window("desk")
    }
}

fn how(row: Window, date: &str) -> Opening {
    opening(&ward(row), window_0(), day(date))
}

/// From and to, where it is certainly open.
fn open(row: Window, date: &str) -> Vec<(u16, u16)> {
    match how(row, date) {
        Opening::Open(times) => times.iter().map(|times| (times.from, times.to)).collect(),
        other => unreachable!("{date}: {other:?}"),
    }
}

fn closed(because: Closed) -> Opening {
    Opening::Closed(Why::Offices(because))
}

#[test]
fn some_sundays_of_a_month_are_certain() {
    assert_eq!(open(desk(), "2026-04-12"), [(540, 720)]);
    assert_eq!(open(desk(), "2026-04-26"), [(540, 720)]);
    for other in ["2026-04-05", "2026-04-19", "2026-05-31"] {
        assert_eq!(how(desk(), other), closed(Closed::Weekly), "{other}");
    }
    let holiday = how(desk(), "2026-05-03"); // the first Sunday; the second one of August 2030 is a holiday
    assert!(!holiday.is_sure());
    assert!(matches!(
        how(desk(), "2030-08-11"),
        Opening::Closed(Why::Offices(Closed::Holiday(_)))
    ));
    let next = next_open(&ward(desk()), window_0(), day("2026-04-10"));
    assert_eq!(next.map(|(day, _)| day), Some(day("2026-04-12")));
}

#[test]
fn hours_of_a_single_day_go_before_the_week_and_before_closures() {
    assert_eq!(open(desk(), "2027-03-27"), [(540, 600)]);
    assert_eq!(
        open(desk(), "2027-03-26"),
        [(540, 600)],
        "in place of those of the week"
    );
    let new_year = Hours {
        dates: vec![Day(day("2026-12-30"))],
        ..hours([], 540, 600)
    };
    let mut row = desk();
    row.hours.push(new_year);
    assert_eq!(open(row, "2026-12-30"), [(540, 600)]);
    let outside = Window {
        external: true,
        ..desk()
    };
    assert!(how(outside, "2027-03-27").is_sure());
}

/// Closed on Mondays and from 1 to 10 September, not on holidays; open on 31 December 2026.
fn own() -> Calendar {
    Calendar {
        weekly: Weekdays::new([Monday]),
        national_holidays: false,
        yearly: vec![YearlySpan {
            from: (9, 1),
            to: (9, 10),
        }],
        closed: vec![Day(day("2026-06-09"))],
        open: vec![Day(day("2026-09-03"))],
    }
}

#[test]
fn a_calendar_of_its_own_takes_the_place_of_the_municipalitys() {
    let row = || Window {
        calendar: Some(own()),
        ..desk()
    };
    assert!(
        how(row(), "2026-05-05").is_sure(),
        "a holiday that it does not keep"
    );
    assert_eq!(how(row(), "2026-06-09"), closed(Closed::Own));
    assert_eq!(how(row(), "2026-09-02"), closed(Closed::Yearly));
    assert!(how(row(), "2026-09-03").is_sure());
    assert_eq!(
        how(row(), "2026-04-18"),
        Opening::Closed(Why::NoHours),
        "a Saturday that only the municipality closes"
    );
    let outside = Window {
        external: true,
        ..row()
    };
    assert!(
        how(outside.clone(), "2026-12-30").is_sure(),
        "what is written is certain"
    );
    assert_eq!(how(outside, "2026-06-09"), closed(Closed::Own));
}

#[test]
fn without_hours_only_closed_days_of_its_own_are_known() {
    let row = || Window {
        calendar: Some(own()),
        ..window("library")
    };
    assert_eq!(how(row(), "2026-04-13"), closed(Closed::Weekly));
    assert_eq!(how(row(), "2026-04-14"), Opening::Unknown);
    assert_eq!(how(window("library"), "2026-05-05"), Opening::Unknown);
    let is_shut = |row: Window, date| is_closed(&ward(row), window_0(), day(date));
    assert!(is_shut(row(), "2026-04-13") && !is_shut(row(), "2026-05-05"));
    assert!(is_shut(window("library"), "2026-05-05"));
}
