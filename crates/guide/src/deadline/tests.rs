//! Due dates derived by hand from the law, row by row of `docs/deadlines.md`.

mod before;
mod calendar_days;
mod counted;
mod counted_as_is;
mod days;
mod days_as_is;
mod edges;
mod laws;
mod months;
mod months_as_is;
mod opens;
mod shifted;
mod years;
mod years_as_is;

use super::sample::{day, days, deadline, guide, months, moved_in, weeks, years};
use super::{ClosedDay, Dates, DueDay, DueKind, DueRule, FirstDay, LastDay, Period, due_date};
use crate::Date;
use crate::calendar::day::format;

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

/// (At least a period) before each day, the second day must be the last, and the third the last open one where the
/// second is closed.
fn check_before(earlier: Option<Period>, cases: &[(&str, &str, Option<&str>)]) {
    let of = moved_in();
    for (start, last_day, go_by) in cases {
        let found = last(DueRule::Before { of, earlier }, day(start));
        assert_eq!(format(found.last_day), *last_day, "before {start}");
        assert_eq!(found.go_by.map(format).as_deref(), *go_by, "before {start}");
        assert_eq!(found.moved_because(), None, "before {start}");
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

/// What every period is tested with: how the comment above such a case begins, and what comment or case must show.
const CASES: [(&str, &str); 9] = [
    ("plain", ""),
    ("first day", ""),
    ("month's end", ""),
    ("29 February", "02-29"),
    ("Golden Week 2026", "2026-05-"),
    ("Golden Week 2027", "2027-05-"),
    ("new year", "年末年始"),
    ("substitute holiday", "振替休日"),
    ("in-between holiday", "国民の休日"),
];

/// Every test that the table of readings names is there, and has every kind of case.
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
        ("before", include_str!("tests/before.rs")),
        ("opens", include_str!("tests/opens.rs")),
        ("calendar_days", include_str!("tests/calendar_days.rs")),
        ("edges", include_str!("tests/edges.rs")),
    ];
    let page = include_str!("../../../../docs/deadlines.md");
    let (_, table) = page.split_once("## Each period").unwrap();
    let (periods, others) = table.split_once("### Other rules").unwrap();
    let (periods, others) = (named(periods), named(others));
    assert!(periods.len() > 40 && others.len() > 3);
    let mut wrong = Vec::new();
    for (module, test) in periods.iter().chain(&others) {
        let source = modules.iter().find(|(name, _)| name == module);
        let Some(body) = source.and_then(|(_, source)| body(source, test)) else {
            wrong.push(format!("{module}::{test} is not there"));
            continue;
        };
        if *module == "edges" || others.contains(&(*module, *test)) {
            continue; // no period
        }
        let missing = CASES
            .iter()
            .filter(|(label, shows)| !has_case(body, label, shows));
        wrong.extend(missing.map(|(label, _)| format!("{module}::{test} has no case: {label}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The tests named at the ends of the rows.
fn named(table: &str) -> Vec<(&str, &str)> {
    let rows = table.lines().filter(|line| line.starts_with('|'));
    let tests = rows.filter_map(|row| {
        let (_, test) = row.trim_end_matches([' ', '|', '`']).rsplit_once('`')?;
        test.split_once("::")
    });
    tests.collect()
}

fn body<'s>(source: &'s str, test: &str) -> Option<&'s str> {
    let (_, rest) = source.split_once(&format!("fn {test}()"))?;
    rest.split_once("\n}").map(|(body, _)| body)
}

/// A comment that begins with `label`, and right below it a case; one of them shows what the label says.
fn has_case(body: &str, label: &str, shows: &str) -> bool {
    let lines = body.lines().map(str::trim);
    lines.clone().zip(lines.skip(1)).any(|(comment, case)| {
        let text = comment
            .strip_prefix("// ")
            .and_then(|text| text.strip_prefix(label));
        text.is_some_and(|text| text.starts_with([':', ' ']))
            && case.starts_with("(\"")
            && (comment.contains(shows) || case.contains(shows))
    })
}

#[test]
fn a_label_alone_is_no_case() {
    let case = "    // new year: 12-29 (Tue 年末年始)\n    (\"2026-12-15\", \"2026-12-29\", \"2027-01-04\"),";
    let [(new_year, shows), (plain, _)] = [CASES[6], CASES[0]];
    assert!(has_case(case, new_year, shows));
    assert!(!has_case(case, plain, ""));
    assert!(!has_case(&case.replace("年末年始", ""), new_year, shows));
    assert!(!has_case("// new year: 年末年始\n// plain:", new_year, shows));
}
