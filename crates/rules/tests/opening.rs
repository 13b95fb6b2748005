//! The windows of the sample ward, on every day of two years.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[path = "common/sample.rs"]
mod sample;

use guide::calendar::Closed;
use guide::ids::WindowIx;
use guide::model::Hours;
use guide::opening::{Opening, Why, next_open, opening};
use guide::{Date, Guide};

fn guides() -> Vec<Guide> {
    let found = sample::files();
    let pack = rules::check(&found, None).pack.unwrap();
    pack.events.into_iter().map(|event| event.guide).collect()
}

fn every_day(mut check: impl FnMut(Date)) {
    let mut day = guide::date(2026, 1, 1);
    while day.year() < 2028 {
        check(day);
        day = day.tomorrow().unwrap();
    }
}

fn check(guide: &Guide, window: WindowIx, day: Date) {
    let row = &guide.windows[window];
    let number = day.day().unsigned_abs().div_ceil(7);
    let is_one = |hours: &&Hours| {
        let numbers: Vec<u8> = hours.nth.iter().collect();
        hours.days.has(day.weekday()) && (numbers.is_empty() || numbers.contains(&number))
    };
    let rows = row.hours.iter().filter(is_one);
    let has_plain = rows.clone().any(|hours| hours.note.is_none());
    let has_rows = rows.count() > 0;
    let found = opening(guide, window, day);
    let id = &row.id;
    match guide.calendar.closed_because(day) {
        _ if row.hours.is_empty() => assert_eq!(found, Opening::Unknown, "{id} {day:?}"),
        Some(closed) if closed != Closed::Weekly => {
            assert_eq!(found, Opening::Closed(Why::Offices(closed)), "{id} {day:?}");
        }
        Some(closed) if !has_rows => {
            assert_eq!(found, Opening::Closed(Why::Offices(closed)), "{id} {day:?}");
        }
        None if !has_rows => assert_eq!(found, Opening::Closed(Why::NoHours), "{id} {day:?}"),
        _ if has_plain => assert!(found.is_sure(), "{id} {day:?} {found:?}"),
        _ => assert!(matches!(found, Opening::Perhaps(_)), "{id} {day:?} {found:?}"),
    }
}

#[test]
fn a_window_is_open_when_its_hours_and_the_calendar_say_so() {
    let mut sundays = 0;
    for guide in guides() {
        for (window, row) in guide.windows.iter() {
            every_day(|day| check(&guide, window, day));
            let on = |date| opening(&guide, window, date);
            let is_sure = on(guide::date(2026, 11, 22)).is_sure(); // the fourth Sunday; the 29th is the fifth
            sundays += usize::from(is_sure && !on(guide::date(2026, 11, 29)).is_sure());
            let next = next_open(&guide, window, guide::date(2026, 12, 28));
            assert_eq!(next.is_some(), !row.hours.is_empty(), "{}", row.id);
            let day = next.map(|(day, _)| day);
            assert!(day.is_none_or(|day| day >= guide::date(2027, 1, 4)), "{}", row.id);
        }
    }
    assert!(sundays > 0, "no window of the sample opens on some Sundays");
}
