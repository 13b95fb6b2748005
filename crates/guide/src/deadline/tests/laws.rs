//! What holds for every period, start and calendar.

use jiff_core::civil::Weekday;
use proptest::prelude::*;

use crate::Date;
use crate::calendar::days_between;
use crate::calendar::{Calendar, Day, Weekdays, YearlySpan};
use crate::deadline::due_date::last_day;
use crate::deadline::{period_end, shifted};
use crate::model::{ClosedDay, FirstDay, Period, Shift, Unit};
use crate::testing::day;

fn start() -> impl Strategy<Value = Date> {
    (0..4383).prop_map(|days| after(day("2024-01-01"), days)) // to the end of 2035
}

fn after(start: Date, days: i32) -> Date {
    start.checked_add(days).unwrap()
}

fn period() -> impl Strategy<Value = Period> {
    let unit = prop_oneof![
        Just(Unit::Days),
        Just(Unit::Weeks),
        Just(Unit::Months),
        Just(Unit::Years)
    ];
    (1..100u16, unit).prop_map(|(count, unit)| Period { count, unit })
}

fn first_day() -> impl Strategy<Value = FirstDay> {
    let shifted = (period(), any::<bool>(), any::<bool>()).prop_map(|(period, earlier, counted)| {
        let shift = Shift { period, earlier };
        if counted {
            FirstDay::CountedFrom(shift)
        } else {
            FirstDay::NotCountedFrom(shift)
        }
    });
    prop_oneof![Just(FirstDay::Counted), Just(FirstDay::NotCounted), shifted]
}

fn month_and_day() -> impl Strategy<Value = (i8, i8)> {
    (1..=12i8, 1..=31i8)
}

/// Calendars that are open on some day of the week; the stretches of the year may leave no such day for long.
fn calendar() -> impl Strategy<Value = Calendar> {
    let weekly = proptest::collection::vec(0..6i8, 0..5);
    let yearly = proptest::collection::vec((month_and_day(), month_and_day()), 0..3);
    let listed = || proptest::collection::vec(start().prop_map(Day), 0..5);
    (weekly, any::<bool>(), yearly, listed(), listed()).prop_map(
        |(weekly, national_holidays, yearly, closed, open)| Calendar {
            weekly: Weekdays::new(
                weekly
                    .into_iter()
                    .map(|at| Weekday::from_monday_zero_offset(at).unwrap()),
            ),
            national_holidays,
            yearly: yearly
                .into_iter()
                .map(|(from, to)| YearlySpan { from, to })
                .collect(),
            closed,
            open,
        },
    )
}

fn opens_within_a_year(calendar: &Calendar, date: Date) -> bool {
    (0..366).any(|days| calendar.closed_because(after(date, days)).is_none())
}

proptest! {
    #[test]
    fn the_last_day_is_open_where_closed_days_move_it(calendar in calendar(), counted in start()) {
        let found = last_day(&calendar, None, counted, ClosedDay::NextOpen);
        prop_assert!(found.last_day >= counted);
        prop_assert_eq!(found.go_by, None);
        if opens_within_a_year(&calendar, counted) {
            prop_assert_eq!(calendar.closed_because(found.last_day), None);
        } else {
            prop_assert_eq!(found.last_day, counted);
        }
    }

    #[test]
    fn the_last_day_stays_where_closed_days_do_not_move_it(calendar in calendar(), counted in start()) {
        let found = last_day(&calendar, None, counted, ClosedDay::AsIs);
        prop_assert_eq!(found.last_day, counted);
        prop_assert_eq!(found.moved_because(), None);
        if let Some(open) = found.go_by {
            prop_assert!(open < counted);
            prop_assert_eq!(calendar.closed_because(open), None);
        }
    }

    #[test]
    fn only_closed_days_lie_between_a_day_and_the_next_open_one(calendar in calendar(), date in start()) {
        let open = calendar.next_open(date);
        prop_assert_eq!(calendar.next_open(open), open);
        for days in 0..days_between(date, open) {
            prop_assert!(calendar.closed_because(after(date, days)).is_some());
        }
    }

    #[test]
    fn a_later_start_never_ends_earlier(
        calendar in calendar(), period in period(), first_day in first_day(), start in start(), later in 0..400i32,
    ) {
        let ends = |start| {
            let counted = period_end(start, period, first_day).unwrap();
            (counted, last_day(&calendar, None, counted, ClosedDay::NextOpen).last_day)
        };
        let (early, late) = (ends(start), ends(after(start, later)));
        prop_assert!(early.0 <= late.0);
        if opens_within_a_year(&calendar, early.0) && opens_within_a_year(&calendar, late.0) {
            prop_assert!(early.1 <= late.1);
        }
    }

    #[test]
    fn counting_the_first_day_never_gives_more_time(period in period(), start in start()) {
        let counted = period_end(start, period, FirstDay::Counted).unwrap();
        let not_counted = period_end(start, period, FirstDay::NotCounted).unwrap();
        prop_assert!(start <= counted);
        prop_assert!(counted <= not_counted);
        prop_assert!(days_between(counted, not_counted) <= 4); // 31 January, one month: 27 or 28 February
    }

    #[test]
    fn days_and_weeks_are_as_long_as_they_say(count in 1..3000u16, start in start()) {
        let length = |unit| {
            let end = period_end(start, Period { count, unit }, FirstDay::NotCounted).unwrap();
            days_between(start, end)
        };
        prop_assert_eq!(length(Unit::Days), i32::from(count));
        prop_assert_eq!(length(Unit::Weeks), i32::from(count) * 7);
    }

    #[test]
    fn a_year_is_twelve_months(count in 1..50u16, start in start(), first_day in first_day()) {
        let months = Period { count: count * 12, unit: Unit::Months };
        let years = Period { count, unit: Unit::Years };
        prop_assert_eq!(period_end(start, months, first_day), period_end(start, years, first_day));
    }

    #[test]
    fn a_month_ends_on_the_day_before_or_at_the_months_end(count in 1..200u16, start in start()) {
        let end = period_end(start, Period { count, unit: Unit::Months }, FirstDay::Counted).unwrap();
        let next = end.tomorrow().unwrap();
        prop_assert!(next.day() == start.day() || next.day() == 1 && end.day() < start.day());
    }

    #[test]
    fn earlier_and_later_lie_on_their_sides(period in period(), of in start()) {
        let to = |earlier| shifted(of, Shift { period, earlier }).unwrap();
        prop_assert!(to(true) < of && of < to(false));
    }

    #[test]
    fn no_day_and_no_period_stops_the_program(
        year in -9999..=9999i16, month in 1..=12i8, date in 1..=28i8, count: u16, first_day in first_day(),
    ) {
        let start = Date::new(year, month, date).unwrap();
        for unit in [Unit::Days, Unit::Weeks, Unit::Months, Unit::Years] {
            let period = Period { count, unit };
            let _ = period_end(start, period, first_day);
            let _ = (shifted(start, Shift { period, earlier: true }), shifted(start, Shift { period, earlier: false }));
        }
        let _ = crate::calendar::holiday(start);
    }
}
