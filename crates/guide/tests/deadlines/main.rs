//! Due dates reckoned by hand from the law, case by case (`cases.csv`): what the program says is held against them.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets the impossible must fail"
)]

mod table;

use guide::day::format;
use guide::deadline::{Dates, DueDay, DueKind, due_date};
use guide::testing::{deadline, moved_in, ward};
use table::{Case, Expected, cases};

#[test]
fn every_case_of_the_table_comes_out_as_reckoned_by_hand() {
    let guide = ward();
    let cases = cases();
    let wrong = cases.iter().filter_map(|case| {
        let dates = Dates::from_iter([(moved_in(), case.start)]);
        let found = due_date(&guide, &deadline(DueKind::Legal, case.rule), &dates).day;
        let is_right = is_as_expected(case, found);
        (!is_right).then(|| {
            format!(
                "line {}: {} from {:?}: {found:?}",
                case.line, case.reading, case.start
            )
        })
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(cases.len() >= 575, "cases are gone: {}", cases.len());
}

fn is_as_expected(case: &Case, found: DueDay) -> bool {
    match (&case.expected, found) {
        (Expected::Within(counted, last), DueDay::Dated(found)) => {
            (found.counted, found.last_day) == (*counted, *last)
        }
        (Expected::Before(last, go_by), DueDay::Dated(found)) => {
            (found.last_day, found.go_by) == (*last, *go_by) && found.moved_because().is_none()
        }
        (Expected::On(last), DueDay::Dated(found)) => found.last_day == *last,
        (Expected::From(first), DueDay::Opens { from, first_day }) => {
            (from, first_day) == (case.start, *first)
        }
        _ => false,
    }
}

/// Every reading has a case of each of these, and what such a case shows: in one of its days, or in how it was reckoned.
const LABELS: [(&str, &str); 9] = [
    ("ふつう", ""),
    ("起点が日曜", ""),
    ("月末", ""),
    ("2月29日", "02-29"),
    ("2026年の大型連休", "2026-05-"),
    ("2027年の大型連休", "2027-05-"),
    ("年末年始", "年末年始"),
    ("振替休日", "振替休日"),
    ("国民の休日", "国民の休日"),
];

/// What else a case may be of.
const OTHERS: [&str; 2] = ["その他", "起点が月初め"];

#[test]
fn every_label_is_known() {
    for case in cases() {
        let is_known = LABELS.iter().any(|(label, _)| *label == case.label);
        assert!(is_known || OTHERS.contains(&case.label), "{case:?}");
    }
}

/// Whether a case is one of those that a label asks for.
fn is_of(case: &Case, (label, shows): (&str, &str)) -> bool {
    case.label == label && (has_shown(case, shows) || case.derivation.contains(label))
}

#[test]
fn a_label_alone_is_no_case() {
    let mut cases = cases().into_iter();
    let mut new_year = cases.find(|case| case.label == "年末年始").unwrap();
    assert!(is_of(&new_year, LABELS[6]));
    assert!(!is_of(&new_year, LABELS[0]));
    new_year.derivation = "";
    assert!(!is_of(&new_year, LABELS[6]));
}

fn has_shown(case: &Case, what: &str) -> bool {
    let last = match case.expected {
        Expected::Within(counted, _) => counted,
        Expected::Before(last, _) | Expected::From(last) | Expected::On(last) => last,
    };
    let days = [case.start, last].map(format);
    days.iter().any(|day| day.contains(what)) || case.derivation.contains(what)
}

/// Every reading that the page of readings names is in the table, with each kind of case.
#[test]
fn the_readings_of_the_page_have_all_their_cases() {
    let cases = cases();
    let page = include_str!("../../../../docs/deadlines.md");
    let (_, table) = page.split_once("## Each period").unwrap();
    let (periods, others) = table.split_once("### Other rules").unwrap();
    let (periods, others) = (readings(periods), readings(others));
    assert!(periods.len() > 40 && others.len() > 3);
    let mut wrong = Vec::new();
    for reading in &periods {
        let of = |case: &&Case| case.reading == *reading;
        let missing = LABELS.iter().filter(|label| {
            let mut cases = cases.iter().filter(of);
            !reading.starts_with("edges::") && !cases.any(|case| is_of(case, **label))
        });
        wrong.extend(missing.map(|(label, _)| format!("{reading} has no case: {label}")));
    }
    let edges = include_str!("../../src/deadline/tests/edges.rs");
    for reading in periods.iter().chain(&others) {
        let is_test = reading
            .strip_prefix("edges::")
            .is_some_and(|name| edges.contains(&format!("fn {name}()")));
        if !is_test && !cases.iter().any(|case| case.reading == *reading) {
            wrong.push(format!("{reading} is not there"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The readings named at the ends of the rows.
fn readings(page: &str) -> Vec<&str> {
    let rows = page.lines().filter(|line| line.starts_with('|'));
    let named = rows.filter_map(|row| {
        let (_, reading) = row.trim_end_matches([' ', '|', '`']).rsplit_once('`')?;
        reading.contains("::").then_some(reading)
    });
    named.collect()
}
