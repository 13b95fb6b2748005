//! Open or closed.

use guide::calendar::holiday;
use guide::calendar::{Calendar, Closed, Day, Weekdays, YearlySpan};
use guide::ids::{Ix, WindowIx};
use guide::model::{Busy, Hours};
use guide::opening::{Now, Opening, Times, Why, busy, next_open, opening};
use guide::{Date, Guide, Text, testing};
use jiff_core::civil::Weekday::{self, Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};

use crate::town::town;

const WEEK: [Weekday; 5] = [Monday, Tuesday, Wednesday, Thursday, Friday];
/// An own window of the town, by position.
const DESK: u16 = 0;
/// An office outside.
const OUTSIDE: u16 = 8;

fn hours(days: &[Weekday], from: u16, to: u16, note: Option<Text>) -> Hours {
    Hours {
        note,
        ..testing::hours(days.iter().copied(), from * 60, to * 60)
    }
}

/// Closed on Saturdays, Sundays, holidays, over the new year, on Monday 8 June and Sunday 14 June 2026; open on Sunday
/// 29 March 2026.
fn ward(window: u16, hours: Vec<Hours>) -> Guide {
    let mut guide = town(Vec::new());
    guide.calendar = Calendar {
        weekly: Weekdays::new([Saturday, Sunday]),
        national_holidays: true,
        yearly: vec![YearlySpan {
            from: (12, 29),
            to: (1, 3),
        }],
        closed: vec![Day(day(6, 8)), Day(day(6, 14))],
        open: vec![Day(day(3, 29))],
    };
    guide.windows = guide::Table::new(
        (0..crate::town::WINDOWS)
            .map(|at| {
                let mut row = crate::town::window(at);
                if at == window {
                    row.hours = hours.clone();
                    row.busy = vec![crowd(&[3, 4]), crowd(&[])];
                }
                row
            })
            .collect(),
    );
    guide
}

fn crowd(months: &[u8]) -> Busy {
    Busy {
        months: months.to_vec(),
        note: Text(0),
    }
}

fn day(month: i8, day: i8) -> Date {
    Date::new(2026, month, day).unwrap()
}

fn on(guide: &Guide, window: u16, day: Date) -> Opening {
    opening(guide, WindowIx::new(window), day)
}

fn times(from: u16, to: u16, note: Option<Text>) -> Times {
    Times {
        from: from * 60,
        to: to * 60,
        note,
    }
}

/// Weekdays 9 to 17, and 9 to 12 on some Sundays.
fn desk() -> Guide {
    let rows = vec![hours(&WEEK, 9, 17, None), hours(&[Sunday], 9, 12, Some(Text(0)))];
    ward(DESK, rows)
}

#[test]
fn an_ordinary_weekday_is_open() {
    let plain = vec![times(9, 17, None)];
    assert_eq!(on(&desk(), DESK, day(4, 10)), Opening::Open(plain));
}

#[test]
fn some_sundays_are_a_perhaps() {
    let some = vec![times(9, 12, Some(Text(0)))];
    let sunday = on(&desk(), DESK, day(4, 12));
    assert_eq!(sunday, Opening::Perhaps(some));
    assert!(!sunday.is_sure());
}

#[test]
fn its_own_hours_win_over_the_weekend_but_not_over_closures() {
    let closed = |month, at| on(&desk(), DESK, day(month, at));
    let own = Opening::Closed(Why::Offices(Closed::Own));
    assert_eq!((closed(6, 8), closed(6, 14)), (own.clone(), own));
    let greenery = holiday(day(5, 4)).unwrap();
    assert_eq!(
        closed(5, 4),
        Opening::Closed(Why::Offices(Closed::Holiday(greenery)))
    );
    let constitution = holiday(day(5, 3)).unwrap(); // a Sunday
    assert_eq!(
        closed(5, 3),
        Opening::Closed(Why::Offices(Closed::Holiday(constitution)))
    );
    assert_eq!(closed(12, 30), Opening::Closed(Why::Offices(Closed::NewYear)));
    assert_eq!(
        closed(4, 11),
        Opening::Closed(Why::Offices(Closed::Weekly)),
        "Saturday"
    );
}

#[test]
fn a_day_without_hours_on_an_open_day_is_the_windows_own() {
    let guide = ward(DESK, vec![hours(&[Monday], 9, 17, None)]);
    assert_eq!(on(&guide, DESK, day(4, 10)), Opening::Closed(Why::NoHours));
}

#[test]
fn a_special_day_says_no_hours_that_nobody_wrote() {
    let guide = ward(DESK, vec![hours(&WEEK, 9, 17, None)]);
    assert_eq!(on(&guide, DESK, day(3, 29)), Opening::Special);
    assert!(matches!(on(&desk(), DESK, day(3, 29)), Opening::Perhaps(_)));
    let guide = ward(DESK, Vec::new());
    assert_eq!(on(&guide, DESK, day(3, 29)), Opening::Unknown);
}

#[test]
fn unknown_hours_are_unknown_also_on_holidays() {
    let guide = ward(DESK, Vec::new());
    assert_eq!(on(&guide, DESK, day(5, 4)), Opening::Unknown);
    assert_eq!(on(&guide, OUTSIDE, day(4, 12)), Opening::Unknown);
    assert_eq!(next_open(&guide, WindowIx::new(0), day(4, 10)), None);
}

#[test]
fn an_office_outside_keeps_its_own_days() {
    let office = ward(OUTSIDE, vec![hours(&WEEK, 9, 16, None)]);
    let plain = Opening::Open(vec![times(9, 16, None)]);
    assert_eq!(on(&office, OUTSIDE, day(6, 8)), plain, "the ward's own closure");
    assert_eq!(on(&office, OUTSIDE, day(4, 12)), Opening::Closed(Why::NoHours));
    assert_eq!(
        on(&office, OUTSIDE, day(3, 29)),
        Opening::Closed(Why::NoHours),
        "the ward's special day"
    );
    assert!(matches!(
        on(&office, OUTSIDE, day(5, 4)),
        Opening::Closed(Why::Offices(Closed::Holiday(_)))
    ));
    assert!(matches!(on(&office, OUTSIDE, day(12, 30)), Opening::Perhaps(_)));
    let shop = ward(OUTSIDE, vec![hours(&[Monday, Sunday], 10, 20, None)]);
    assert!(on(&shop, OUTSIDE, day(4, 12)).is_sure());
    assert!(matches!(on(&shop, OUTSIDE, day(5, 4)), Opening::Perhaps(_)));
}

#[test]
fn the_minute_tells_before_during_and_over() {
    let rows = vec![
        hours(&[Friday], 13, 17, None),
        hours(&[Friday], 9, 12, None),
        hours(&[Friday], 16, 19, Some(Text(0))),
    ];
    let friday = on(&ward(DESK, rows), DESK, day(4, 10));
    assert!(friday.is_sure());
    let (morning, noon) = (times(9, 12, None), times(13, 17, None));
    let evening = times(16, 19, Some(Text(0)));
    let at = |hour: u16| friday.at(hour * 60);
    assert_eq!(at(8), Now::Before(morning));
    assert_eq!(at(9), Now::During(morning));
    assert_eq!(at(12), Now::Before(noon), "at noon it has just closed");
    assert_eq!(at(16), Now::During(noon), "what is sure comes first");
    assert_eq!(at(18), Now::During(evening));
    assert_eq!(at(19), Now::Over);
    let monday = on(&desk(), DESK, day(6, 8));
    assert_eq!(monday.at(600), Now::Closed(Why::Offices(Closed::Own)));
    assert_eq!(Opening::Unknown.at(600), Now::Unknown);
}

#[test]
fn the_next_open_day_is_found_over_holidays() {
    let guide = ward(DESK, vec![hours(&WEEK, 9, 17, None)]);
    let next = |from| next_open(&guide, WindowIx::new(0), from).unwrap().0;
    assert_eq!(next(day(4, 10)), day(4, 13));
    assert_eq!(next(day(5, 1)), day(5, 7));
    assert_eq!(next(day(12, 28)), Date::new(2027, 1, 4).unwrap());
    let (perhaps, opening) = next_open(&desk(), WindowIx::new(0), day(4, 10)).unwrap();
    assert_eq!((perhaps, opening.is_sure()), (day(4, 12), false));
}

#[test]
fn crowds_are_told_in_their_months() {
    let count = |day| busy(&desk(), WindowIx::new(0), day).count();
    assert_eq!((count(day(4, 10)), count(day(5, 10))), (2, 1));
}

/// A window that opens on all weekdays is open exactly when the calendar says so.
#[test]
fn every_day_of_two_years_agrees_with_the_calendar() {
    let plain = ward(DESK, vec![hours(&WEEK, 9, 17, None)]);
    let mut date = guide::date(2026, 1, 1);
    while date.year() < 2028 {
        let found = on(&plain, DESK, date);
        match plain.calendar.closed_because(date) {
            None if date == day(3, 29) => assert_eq!(found, Opening::Special),
            None => assert!(found.is_sure(), "{date:?}"),
            Some(Closed::Weekly) => assert!(matches!(found, Opening::Closed(Why::Offices(_))), "{date:?}"),
            Some(closed) => assert_eq!(found, Opening::Closed(Why::Offices(closed)), "{date:?}"),
        }
        date = date.tomorrow().unwrap();
    }
}
