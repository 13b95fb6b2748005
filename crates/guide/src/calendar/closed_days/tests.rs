//! The calendar of a ward, and the official list of holidays.

use super::{Calendar, Closed, Day, Ordinals, YearlySpan};
use crate::Date;
use crate::calendar::day::{format, parse};
use crate::calendar::holiday;
use crate::lang::Lang;
use crate::testing::{day, ward_calendar};

/// 2024 to 2027 as the Cabinet Office lists them (国民の祝日について, 2026-02-02); later years by the law as it is now,
/// with the equinoxes that the observatory forecasts. Substitute holidays are marked `*`, in-between ones `+`.
const OFFICIAL: [(i16, &str); 12] = [
    (
        2024,
        "01-01 01-08 02-11 02-12* 02-23 03-20 04-29 05-03 05-04 05-05 \
         05-06* 07-15 08-11 08-12* 09-16 09-22 09-23* 10-14 11-03 11-04* 11-23",
    ),
    (
        2025,
        "01-01 01-13 02-11 02-23 02-24* 03-20 04-29 05-03 05-04 \
         05-05 05-06* 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24*",
    ),
    (
        2026,
        "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 \
         05-06* 07-20 08-11 09-21 09-22+ 09-23 10-12 11-03 11-23",
    ),
    (
        2027,
        "01-01 01-11 02-11 02-23 03-21 03-22* 04-29 05-03 \
         05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23",
    ),
    (
        2028,
        "01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 \
         05-05 07-17 08-11 09-18 09-22 10-09 11-03 11-23",
    ),
    (
        2029,
        "01-01 01-08 02-11 02-12* 02-23 03-20 04-29 04-30* 05-03 \
         05-04 05-05 07-16 08-11 09-17 09-23 09-24* 10-08 11-03 11-23",
    ),
    (
        2030,
        "01-01 01-14 02-11 02-23 03-20 04-29 05-03 05-04 05-05 \
         05-06* 07-15 08-11 08-12* 09-16 09-23 10-14 11-03 11-04* 11-23",
    ),
    (
        2031,
        "01-01 01-13 02-11 02-23 02-24* 03-21 04-29 05-03 05-04 \
         05-05 05-06* 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24*",
    ),
    (
        2032,
        "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 \
         05-05 07-19 08-11 09-20 09-21+ 09-22 10-11 11-03 11-23",
    ),
    (
        2033,
        "01-01 01-10 02-11 02-23 03-20 03-21* 04-29 05-03 \
         05-04 05-05 07-18 08-11 09-19 09-23 10-10 11-03 11-23",
    ),
    (
        2034,
        "01-01 01-02* 01-09 02-11 02-23 03-20 04-29 05-03 \
         05-04 05-05 07-17 08-11 09-18 09-23 10-09 11-03 11-23",
    ),
    (
        2035,
        "01-01 01-08 02-11 02-12* 02-23 03-21 04-29 04-30* 05-03 \
         05-04 05-05 07-16 08-11 09-17 09-23 09-24* 10-08 11-03 11-23",
    ),
];

#[test]
fn holidays_are_those_of_the_official_list() {
    for (year, official) in OFFICIAL {
        let computed: Vec<String> = days_of(year)
            .filter_map(|date| Some((date, holiday(date)?.name(Lang::Ja))))
            .map(|(date, name)| format(date).split_at(5).1.to_owned() + mark(name))
            .collect();
        assert_eq!(computed.join(" "), official, "{year}");
    }
}

fn mark(name: &str) -> &'static str {
    match name {
        "振替休日" => "*",
        "国民の休日" => "+",
        _ => "",
    }
}

fn days_of(year: i16) -> impl Iterator<Item = Date> {
    std::iter::successors(Date::new(year, 1, 1).ok(), |day| day.tomorrow().ok())
        .take_while(move |date| date.year() == year)
}

#[test]
fn holidays_have_their_names() {
    let name = |date, lang| holiday(day(date)).map(|holiday| holiday.name(lang));
    assert_eq!(name("2026-05-03", Lang::Ja), Some("憲法記念日"));
    assert_eq!(name("2026-05-03", Lang::En), Some("Constitution Memorial Day"));
    assert_eq!(name("2027-10-11", Lang::Ja), Some("スポーツの日"));
    assert_eq!(name("2026-09-22", Lang::Ja), Some("国民の休日"));
    assert_eq!(name("2026-05-07", Lang::Ja), None);
}

#[test]
fn a_closed_day_says_why() {
    let why = |date| ward_calendar().closed_because(day(date));
    assert_eq!(why("2026-04-01"), None);
    assert_eq!(why("2026-04-04"), Some(Closed::Weekly));
    assert_eq!(why("2026-05-03").map(name), Some("憲法記念日")); // a Sunday too
    assert_eq!(why("2026-12-28"), None);
    assert_eq!(why("2026-12-29"), Some(Closed::NewYear));
    assert_eq!(why("2027-01-01").map(name), Some("元日"));
    assert_eq!(why("2027-01-03"), Some(Closed::NewYear));
    assert_eq!(why("2027-01-04"), None);
    assert_eq!(why("2027-02-15"), Some(Closed::Own));
    assert_eq!(why("2027-03-28"), None); // a Sunday, but open
}

fn name(closed: Closed) -> &'static str {
    match closed {
        Closed::Holiday(holiday) => holiday.name(Lang::Ja),
        other => panic!("not a holiday: {other:?}"),
    }
}

#[test]
fn an_open_day_wins_over_everything() {
    let mut calendar = ward_calendar();
    for date in ["2026-05-03", "2027-01-01", "2027-02-15", "2026-04-04"] {
        calendar.open.push(Day(day(date)));
        assert_eq!(calendar.closed_because(day(date)), None, "{date}");
    }
}

#[test]
fn stretches_of_the_year_include_both_ends() {
    let closed = |from, to, date: &str| {
        let calendar = Calendar {
            yearly: vec![YearlySpan { from, to }],
            ..Calendar::default()
        };
        calendar.closed_because(parse(date).unwrap())
    };
    let (from, to) = ((8, 13), (8, 15));
    for (date, is_closed) in [
        ("2026-08-12", false),
        ("2026-08-13", true),
        ("2026-08-15", true),
        ("2026-08-16", false),
    ] {
        assert_eq!(
            closed(from, to, date),
            is_closed.then_some(Closed::Yearly),
            "{date}"
        );
    }
    assert_eq!(closed((2, 29), (2, 29), "2028-02-29"), Some(Closed::Yearly));
    assert_eq!(closed((2, 29), (2, 29), "2027-03-01"), None);
}

#[test]
fn the_nearest_open_days_lie_around_a_closing() {
    let calendar = ward_calendar();
    for (date, before, after) in [
        ("2026-05-01", "2026-05-01", "2026-05-01"),
        ("2026-05-03", "2026-05-01", "2026-05-07"),
        ("2027-05-03", "2027-04-30", "2027-05-06"),
        ("2026-12-29", "2026-12-28", "2027-01-04"),
        ("2029-01-01", "2028-12-28", "2029-01-04"),
        ("2026-09-19", "2026-09-18", "2026-09-24"),
        ("2032-09-21", "2032-09-17", "2032-09-23"),
        ("2027-03-27", "2027-03-26", "2027-03-28"),
    ] {
        assert_eq!(calendar.last_open(day(date)), day(before), "before {date}");
        assert_eq!(calendar.next_open(day(date)), day(after), "after {date}");
    }
}

#[test]
fn a_calendar_that_never_opens_is_not_searched_for_ever() {
    let calendar = Calendar {
        yearly: vec![YearlySpan {
            from: (1, 1),
            to: (12, 31),
        }],
        ..Calendar::default()
    };
    for date in [day("2026-04-01"), Date::MAX, Date::MIN] {
        assert_eq!(calendar.next_open(date), date);
        assert_eq!(calendar.last_open(date), date);
    }
}

#[test]
fn some_days_of_a_month_go_by_their_number_or_are_the_last() {
    let has = |numbers: &[u8], date: &str| Ordinals::new(numbers.iter().copied()).has(day(date));
    // Sundays of March 2026: 1, 8, 15, 22, 29; of February 2026: 1, 8, 15, 22
    for (numbers, date, is_one) in [
        (&[2, 4][..], "2026-03-08", true),
        (&[2, 4], "2026-03-14", true), // the second Saturday
        (&[2, 4], "2026-03-15", false),
        (&[2, 4], "2026-03-22", true),
        (&[2, 4], "2026-03-29", false),
        (&[1], "2026-03-01", true),
        (&[1], "2026-03-07", true),
        (&[1], "2026-03-08", false),
        (&[5], "2026-03-29", true),
        (&[5], "2026-02-22", false),
        (&[Ordinals::LAST], "2026-03-29", true),
        (&[Ordinals::LAST], "2026-03-24", false), // a Tuesday; the last is the 31st
        (&[Ordinals::LAST], "2026-02-22", true),
        (&[Ordinals::LAST], "2028-02-29", true),
        (&[Ordinals::LAST], "2028-02-22", false),
        (&[], "2026-03-15", true),
    ] {
        assert_eq!(has(numbers, date), is_one, "{numbers:?} {date}");
    }
    let numbers = Ordinals::new([4, 2, Ordinals::LAST]).iter();
    assert_eq!(numbers.collect::<Vec<_>>(), [2, 4, Ordinals::LAST]);
}
