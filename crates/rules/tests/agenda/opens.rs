//! When one can go to a window next. 30 November 2026 is a Monday.

use guide::Guide;
use guide::plan::agenda::{Opens, opens};

use crate::town::{TODAY, day, town};

fn at(guide: &Guide, window: &str, today: guide::Date, minutes: u16) -> Opens {
    let window = guide.windows.find(|row| row.id == window).unwrap();
    opens(guide, window, today, minutes)
}

fn hall() -> Guide {
    let all = [
        ("a", "window: desk"),
        ("b", "window: money"),
        ("c", "window: court"),
    ];
    town(&all, "- need: [a, b, c]")
}

#[test]
fn open_now_later_today_tomorrow_or_unknown() {
    let guide = hall();
    assert!(matches!(at(&guide, "desk", TODAY, 600), Opens::Now(times) if times.to == 17 * 60));
    let next = |minutes| match at(&guide, "desk", TODAY, minutes) {
        Opens::Next { day, times, is_sure } => (day, times.from, is_sure),
        other => panic!("{other:?}"),
    };
    assert_eq!(next(0), (TODAY, 510, true));
    assert_eq!(next(17 * 60), (day(12, 1), 510, true));
    assert_eq!(at(&guide, "court", TODAY, 600), Opens::Unknown);
}

#[test]
fn a_sure_day_goes_before_an_earlier_perhaps() {
    let guide = hall();
    let saturday = day(12, 5);
    let found = at(&guide, "money", saturday, 600);
    assert!(
        matches!(found, Opens::Next { day: next, is_sure: true, .. } if next == day(12, 7)),
        "{found:?}"
    );
    let sunday = at(&guide, "money", day(12, 6), 600);
    assert!(
        matches!(sunday, Opens::Now(times) if times.note.is_some()),
        "{sunday:?}"
    );
}
