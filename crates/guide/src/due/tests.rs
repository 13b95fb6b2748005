//! Due dates derived by hand from the law, row by row of `docs/deadlines.md`.

mod calendar_days;
mod counted;
mod counted_as_is;
mod days;
mod days_as_is;
mod edges;
mod laws;
mod months;
mod months_as_is;
mod shifted;
mod years;
mod years_as_is;

use super::sample::{day, days, deadline, guide, months, moved_in, weeks, years};
use super::{ClosedDay, Dates, DueDay, DueKind, DueRule, FirstDay, LastDay, Period, due_date};
use crate::Date;
use crate::day::format;

/// A period from each start must end on the second day, and hold until the third.
fn check(period: Period, first_day: FirstDay, closed_day: ClosedDay, cases: &[(&str, &str, &str)]) {
    let rule = DueRule::Within {
        period,
        of: moved_in(),
        first_day,
        closed_day,
    };
    for (start, counted, last_day) in cases {
        let found = last(rule, day(start));
        assert_eq!(
            (format(found.counted).as_str(), format(found.last_day).as_str()),
            (*counted, *last_day),
            "from {start}"
        );
    }
}

/// What `rule` comes to when the main day of the event is `main`.
fn found(rule: DueRule, main: Date) -> DueDay {
    let mut dates = Dates::new();
    dates.set(moved_in(), main);
    due_date(&guide(), &deadline(DueKind::Legal, rule), &dates).day
}

fn last(rule: DueRule, main: Date) -> LastDay {
    match found(rule, main) {
        DueDay::Dated(last) => last,
        other => panic!("no last day: {other:?}"),
    }
}

/// Every test that the table of readings names is there.
#[test]
fn the_table_of_readings_names_its_tests() {
    let modules = [
        ("days", include_str!("tests/days.rs")),
        ("days_as_is", include_str!("tests/days_as_is.rs")),
        ("counted", include_str!("tests/counted.rs")),
        ("counted_as_is", include_str!("tests/counted_as_is.rs")),
        ("months", include_str!("tests/months.rs")),
        ("months_as_is", include_str!("tests/months_as_is.rs")),
        ("years", include_str!("tests/years.rs")),
        ("years_as_is", include_str!("tests/years_as_is.rs")),
        ("shifted", include_str!("tests/shifted.rs")),
        ("calendar_days", include_str!("tests/calendar_days.rs")),
        ("edges", include_str!("tests/edges.rs")),
    ];
    let (_, table) = include_str!("../../../../docs/deadlines.md")
        .split_once("## Each period")
        .unwrap();
    let rows = table.lines().filter(|line| line.starts_with('|'));
    let named = rows.filter_map(|row| {
        row.trim_end_matches([' ', '|', '`'])
            .rsplit_once('`')?
            .1
            .split_once("::")
    });
    let named: Vec<_> = named.collect();
    assert!(named.len() > 40);
    for (module, test) in named {
        let source = modules
            .iter()
            .find(|(name, _)| *name == module)
            .map_or("", |(_, source)| source);
        assert!(source.contains(&format!("fn {test}()")), "{module}::{test}");
    }
}
