//! Whose days win: what a window keeps of its site and of the municipality.

use guide::calendar::{Calendar, Closed};

use crate::check;
use crate::sample::with;

/// The calendar of the window `records`, with these lines at its site, at itself, and at the municipality.
fn own(site: &str, window: &str) -> Option<Calendar> {
    let windows = format!(
        "sites: {{main: {{name: 本庁舎{site}}}}}
windows:
  records: {{name: 住民記録窓口, site: main{window}}}
  elsewhere: {{name: 会社, external: true}}
"
    );
    let checked = check(&with("windows.yaml", &windows), None);
    let pack = checked
        .pack
        .unwrap_or_else(|| panic!("{:?}", checked.diagnostics));
    let guide = pack.guide("move-in").unwrap();
    let (_, records) = guide.windows.iter().find(|(_, row)| row.id == "records").unwrap();
    records.calendar.clone()
}

fn because(calendar: &Calendar, day: &str) -> Option<Closed> {
    calendar.closed_because(guide::day::parse(day).unwrap())
}

const SATURDAY: &str = "2026-04-18";
const MONDAY: &str = "2026-04-20";
const HOLIDAY: &str = "2026-05-05";
const NEW_YEAR: &str = "2026-12-30";

#[test]
fn without_days_of_its_own_it_has_no_calendar() {
    assert_eq!(own("", ""), None);
}

#[test]
fn what_recurs_takes_the_place_of_what_recurs_and_the_rest_stays() {
    let calendar = own(", closed: {weekly: [mon]}", "").unwrap();
    assert_eq!(because(&calendar, MONDAY), Some(Closed::Weekly));
    assert_eq!(because(&calendar, SATURDAY), None);
    assert!(matches!(because(&calendar, HOLIDAY), Some(Closed::Holiday(_))));
    assert_eq!(because(&calendar, NEW_YEAR), Some(Closed::NewYear));
    let calendar = own(
        ", closed: {weekly: [mon]}",
        ", closed: {weekly: [], holidays: none}",
    )
    .unwrap();
    assert_eq!(because(&calendar, MONDAY), None);
    assert_eq!(because(&calendar, HOLIDAY), None);
    let calendar = own("", ", closed: {yearly: [\"08-13..08-15\"]}").unwrap();
    assert_eq!(because(&calendar, NEW_YEAR), None);
    assert_eq!(because(&calendar, "2026-08-14"), Some(Closed::Yearly));
}

#[test]
fn single_days_are_added_and_the_nearer_one_wins() {
    let closed_site = ", closed: {dates: [2026-04-20, 2026-04-21]}";
    let calendar = own(closed_site, ", closed: {dates: [2026-04-22]}, open: [2026-04-21]").unwrap();
    assert_eq!(because(&calendar, MONDAY), Some(Closed::Own));
    assert_eq!(because(&calendar, "2026-04-21"), None);
    assert_eq!(because(&calendar, "2026-04-22"), Some(Closed::Own));
    assert_eq!(because(&calendar, SATURDAY), Some(Closed::Weekly));
    let calendar = own(", open: [2026-04-18]", ", closed: {dates: [2026-04-18]}").unwrap();
    assert_eq!(because(&calendar, SATURDAY), Some(Closed::Weekly), "closed again");
    assert!(calendar.open.is_empty());
}

#[test]
fn an_office_outside_keeps_what_recurs_by_law_and_a_shop_only_what_is_written() {
    let outside = own("", ", external: true, closed: {dates: [2026-04-20]}").unwrap();
    assert_eq!(because(&outside, MONDAY), Some(Closed::Own));
    assert_eq!(because(&outside, SATURDAY), Some(Closed::Weekly));
    assert_eq!(
        because(&outside, "2026-06-08"),
        None,
        "the municipality's own closure"
    );
    let inside = own("", ", closed: {dates: [2026-04-20]}").unwrap();
    assert_eq!(because(&inside, "2026-06-08"), Some(Closed::Own));
    let shop = own(
        "",
        ", external: true, office-days: false, closed: {weekly: [tue]}",
    )
    .unwrap();
    assert_eq!(because(&shop, SATURDAY), None);
    assert_eq!(because(&shop, NEW_YEAR), None);
    assert_eq!(because(&shop, "2026-04-21"), Some(Closed::Weekly));
}
