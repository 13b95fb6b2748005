//! Days before, days from which on, and days of the calendar.

use super::{day, days, found, last, months, moved_in, weeks, years};
use crate::day::format;
use crate::due::{ClosedDay, DueDay, DueRule, Period, Shift, Year};

/// 住民基本台帳法24条 「あらかじめ」, 公職選挙法30条の5, 国外転出者のマイナンバーカード: the day before is the last
/// one, and no closed day moves it.
#[test]
fn before_a_day() {
    let cases = [
        // plain
        ("2026-04-01", "2026-03-31", None),
        // first of a month, after 29 February
        ("2028-03-01", "2028-02-29", None),
        // 05-06 is 振替休日, the last open day before Golden Week is Friday 05-01
        ("2026-05-07", "2026-05-06", Some("2026-05-01")),
        // 2027-05-05 is こどもの日, 05-01 a Saturday
        ("2027-05-06", "2027-05-05", Some("2027-04-30")),
        // 01-03 is within 12-29..01-03; 12-28 is a Monday
        ("2027-01-04", "2027-01-03", Some("2026-12-28")),
        // 03-22 is 振替休日 of 春分の日
        ("2027-03-23", "2027-03-22", Some("2027-03-19")),
        // 09-22 lies between 敬老の日 and 秋分の日
        ("2026-09-23", "2026-09-22", Some("2026-09-18")),
    ];
    for (of, before, go_by) in cases {
        let rule = DueRule::Before {
            of: moved_in(),
            earlier: None,
        };
        let found = last(rule, day(of));
        assert_eq!(format(found.last_day), before, "before {of}");
        assert_eq!(found.go_by.map(format).as_deref(), go_by, "before {of}");
        assert_eq!(found.moved_because(), None);
    }
}

/// 「14日前まで」: the day itself is not counted backwards either (民法140条), and the day reached still counts.
#[test]
fn a_period_before_a_day() {
    let cases = [
        // 04-29 is one day before, 04-16 fourteen
        ("2026-04-30", days(14), "2026-04-16"),
        // 8 weeks are 56 days
        ("2026-03-02", weeks(8), "2026-01-05"),
        // there is no 02-31
        ("2026-03-31", months(1), "2026-02-28"),
        ("2028-03-31", months(1), "2028-02-29"),
        ("2028-02-29", years(1), "2027-02-28"),
    ];
    for (of, period, last_day) in cases {
        let earlier = Some(period);
        let rule = DueRule::Before {
            of: moved_in(),
            earlier,
        };
        assert_eq!(format(last(rule, day(of)).last_day), last_day, "before {of}");
    }
}

/// Possible only from a day on; closed days do not matter.
#[test]
fn possible_from_a_day() {
    let (earlier, later) = (true, false);
    let shift = |period: Period, earlier| Some(Shift { period, earlier });
    let cases = [
        ("2026-04-01", None, "2026-04-01"),
        // 56 days before
        ("2026-03-02", shift(weeks(8), earlier), "2026-01-05"),
        // マイナポータル: 30 days before moving
        ("2026-04-01", shift(days(30), earlier), "2026-03-02"),
        ("2026-04-01", shift(days(30), later), "2026-05-01"),
        // there is no 02-30
        ("2026-01-30", shift(months(1), later), "2026-02-28"),
    ];
    for (of, shift, first_day) in cases {
        let of_day = day(of);
        let opens = DueDay::Opens {
            from: of_day,
            first_day: day(first_day),
        };
        assert_eq!(
            found(
                DueRule::From {
                    of: moved_in(),
                    shift
                },
                of_day
            ),
            opens,
            "from {of}"
        );
    }
}

/// 所得税法120条 (3月15日まで) and the like: a day of the calendar, moved like any other last day.
#[test]
fn on_a_day_of_the_calendar() {
    let cases = [
        ("2026-04-01", Year::Next, (3, 15), "2027-03-15"),
        ("2026-04-01", Year::Same, (12, 28), "2026-12-28"),
        // the main day itself is not too late
        ("2026-03-13", Year::Coming, (3, 13), "2026-03-13"),
        ("2026-03-14", Year::Coming, (3, 12), "2027-03-12"),
        // 2026-03-15 is a Sunday
        ("2025-04-01", Year::Next, (3, 15), "2026-03-16"),
        // no 29 February: the 28th, in 2027 a Sunday
        ("2026-04-01", Year::Next, (2, 29), "2027-03-01"),
        ("2027-04-01", Year::Next, (2, 29), "2028-02-29"),
        // Golden Week
        ("2026-04-01", Year::Same, (5, 3), "2026-05-07"),
        ("2027-04-01", Year::Same, (5, 3), "2027-05-06"),
        // the last day of a year
        ("2026-04-01", Year::Same, (12, 31), "2027-01-04"),
        // in-between and substitute holidays
        ("2026-04-01", Year::Same, (9, 22), "2026-09-24"),
        ("2026-04-01", Year::Next, (3, 22), "2027-03-23"),
    ];
    for (main, year, (month, date), last_day) in cases {
        let rule = DueRule::On {
            month,
            day: date,
            year,
            closed_day: ClosedDay::NextOpen,
        };
        assert_eq!(
            format(last(rule, day(main)).last_day),
            last_day,
            "{month}-{date} from {main}"
        );
    }
}
