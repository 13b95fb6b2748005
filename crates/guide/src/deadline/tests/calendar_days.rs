//! Days before a day, and days of the calendar.

use super::{check_before, day, last};
use crate::calendar::day::format;
use crate::model::{ClosedDay, DueRule, Year};

/// 住民基本台帳法24条 「あらかじめ」, 公職選挙法30条の5, 国外転出者のマイナンバーカード: the day before is the last
/// one, and no closed day moves it.
#[test]
fn before_a_day() {
    check_before(
        None,
        &[
            // plain: 04-15 is day 1 backwards
            ("2026-04-16", "2026-04-15", None),
            // first day a Sunday, not counted: 03-28 is day 1 backwards (Sat; last open Fri 03-27)
            ("2026-03-29", "2026-03-28", Some("2026-03-27")),
            // month's end: 05-31 is day 1 backwards (Sun; last open Fri 05-29)
            ("2026-06-01", "2026-05-31", Some("2026-05-29")),
            // 29 February: 02-28 is day 1 backwards
            ("2028-02-29", "2028-02-28", None),
            // 29 February: 02-29 is day 1 backwards
            ("2028-03-01", "2028-02-29", None),
            // Golden Week 2026: 05-05 is day 1 backwards (Tue こどもの日; last open Fri 05-01)
            ("2026-05-06", "2026-05-05", Some("2026-05-01")),
            // Golden Week 2027: 05-05 is day 1 backwards (Wed こどもの日; last open Fri 04-30)
            ("2027-05-06", "2027-05-05", Some("2027-04-30")),
            // new year: 01-03 is day 1 backwards (Sun 年末年始; last open Mon 12-28)
            ("2027-01-04", "2027-01-03", Some("2026-12-28")),
            // substitute holiday: 03-22 is day 1 backwards (Mon 振替休日; last open Fri 03-19)
            ("2027-03-23", "2027-03-22", Some("2027-03-19")),
            // in-between holiday: 09-22 is day 1 backwards (Tue 国民の休日; last open Fri 09-18)
            ("2026-09-23", "2026-09-22", Some("2026-09-18")),
        ],
    );
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
