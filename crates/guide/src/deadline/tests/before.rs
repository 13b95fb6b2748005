//! At least a period before a day. 「…前まで」: the day itself is not counted backwards either (民法140条), the day
//! reached still counts, and no closed day moves it. The day, the last day before it, the last open day up to then.

use super::{check_before, days, months, weeks, years};

/// 児童福祉法 (乳児等通園支援事業).
#[test]
fn at_least_2_days_before() {
    check_before(
        Some(days(2)),
        &[
            // plain: day 1 backwards is 04-16, day 2 04-15
            ("2026-04-17", "2026-04-15", None),
            // first day a Sunday, not counted: day 1 backwards is 03-28, day 2 03-27
            ("2026-03-29", "2026-03-27", None),
            // month's end: day 1 backwards is 05-31, day 2 05-30 (Sat; last open Fri 05-29)
            ("2026-06-01", "2026-05-30", Some("2026-05-29")),
            // 29 February: day 1 backwards is 02-28, day 2 02-27 (Sun; last open Fri 02-25)
            ("2028-02-29", "2028-02-27", Some("2028-02-25")),
            // 29 February: day 1 backwards is 03-01, day 2 02-29
            ("2028-03-02", "2028-02-29", None),
            // Golden Week 2026: day 1 backwards is 05-06, day 2 05-05 (Tue こどもの日; last open Fri 05-01)
            ("2026-05-07", "2026-05-05", Some("2026-05-01")),
            // Golden Week 2027: day 1 backwards is 05-06, day 2 05-05 (Wed こどもの日; last open Fri 04-30)
            ("2027-05-07", "2027-05-05", Some("2027-04-30")),
            // new year: day 1 backwards is 01-04, day 2 01-03 (Sun 年末年始; last open Mon 12-28)
            ("2027-01-05", "2027-01-03", Some("2026-12-28")),
            // substitute holiday: day 1 backwards is 03-23, day 2 03-22 (Mon 振替休日; last open Fri 03-19)
            ("2027-03-24", "2027-03-22", Some("2027-03-19")),
            // in-between holiday: day 1 backwards is 09-23, day 2 09-22 (Tue 国民の休日; last open Fri 09-18)
            ("2026-09-24", "2026-09-22", Some("2026-09-18")),
        ],
    );
}

/// 公営住宅の条例 (返還届).
#[test]
fn at_least_14_days_before() {
    check_before(
        Some(days(14)),
        &[
            // plain: day 1 backwards is 04-28, day 14 04-15
            ("2026-04-29", "2026-04-15", None),
            // first day a Sunday, not counted: day 1 backwards is 03-28, day 14 03-15 (Sun; last open Fri 03-13)
            ("2026-03-29", "2026-03-15", Some("2026-03-13")),
            // month's end: day 1 backwards is 05-31, day 14 05-18
            ("2026-06-01", "2026-05-18", None),
            // 29 February: day 1 backwards is 02-28, day 14 02-15
            ("2028-02-29", "2028-02-15", None),
            // 29 February: day 1 backwards is 03-13, day 14 02-29
            ("2028-03-14", "2028-02-29", None),
            // Golden Week 2026: day 1 backwards is 05-18, day 14 05-05 (Tue こどもの日; last open Fri 05-01)
            ("2026-05-19", "2026-05-05", Some("2026-05-01")),
            // Golden Week 2027: day 1 backwards is 05-18, day 14 05-05 (Wed こどもの日; last open Fri 04-30)
            ("2027-05-19", "2027-05-05", Some("2027-04-30")),
            // new year: day 1 backwards is 01-16, day 14 01-03 (Sun 年末年始; last open Mon 12-28)
            ("2027-01-17", "2027-01-03", Some("2026-12-28")),
            // substitute holiday: day 1 backwards is 04-04, day 14 03-22 (Mon 振替休日; last open Fri 03-19)
            ("2027-04-05", "2027-03-22", Some("2027-03-19")),
            // in-between holiday: day 1 backwards is 10-05, day 14 09-22 (Tue 国民の休日; last open Fri 09-18)
            ("2026-10-06", "2026-09-22", Some("2026-09-18")),
        ],
    );
}

/// 予防接種法5条 (RSウイルス): up to 36 weeks and 6 days.
#[test]
fn at_least_22_days_before() {
    check_before(
        Some(days(22)),
        &[
            // plain: day 1 backwards is 05-06, day 22 04-15
            ("2026-05-07", "2026-04-15", None),
            // first day a Sunday, not counted: day 1 backwards is 03-28, day 22 03-07 (Sat; last open Fri 03-06)
            ("2026-03-29", "2026-03-07", Some("2026-03-06")),
            // month's end: day 1 backwards is 05-31, day 22 05-10 (Sun; last open Fri 05-08)
            ("2026-06-01", "2026-05-10", Some("2026-05-08")),
            // 29 February: day 1 backwards is 02-28, day 22 02-07
            ("2028-02-29", "2028-02-07", None),
            // 29 February: day 1 backwards is 03-21, day 22 02-29
            ("2028-03-22", "2028-02-29", None),
            // Golden Week 2026: day 1 backwards is 05-26, day 22 05-05 (Tue こどもの日; last open Fri 05-01)
            ("2026-05-27", "2026-05-05", Some("2026-05-01")),
            // Golden Week 2027: day 1 backwards is 05-26, day 22 05-05 (Wed こどもの日; last open Fri 04-30)
            ("2027-05-27", "2027-05-05", Some("2027-04-30")),
            // new year: day 1 backwards is 01-24, day 22 01-03 (Sun 年末年始; last open Mon 12-28)
            ("2027-01-25", "2027-01-03", Some("2026-12-28")),
            // substitute holiday: day 1 backwards is 04-12, day 22 03-22 (Mon 振替休日; last open Fri 03-19)
            ("2027-04-13", "2027-03-22", Some("2027-03-19")),
            // in-between holiday: day 1 backwards is 10-13, day 22 09-22 (Tue 国民の休日; last open Fri 09-18)
            ("2026-10-14", "2026-09-22", Some("2026-09-18")),
        ],
    );
}

/// 育児・介護休業法9条の3 (産後パパ育休).
#[test]
fn at_least_2_weeks_before() {
    check_before(
        Some(weeks(2)),
        &[
            // plain: day 1 backwards is 04-28, day 14 04-15
            ("2026-04-29", "2026-04-15", None),
            // first day a Sunday, not counted: day 1 backwards is 03-28, day 14 03-15 (Sun; last open Fri 03-13)
            ("2026-03-29", "2026-03-15", Some("2026-03-13")),
            // month's end: day 1 backwards is 05-31, day 14 05-18
            ("2026-06-01", "2026-05-18", None),
            // 29 February: day 1 backwards is 02-28, day 14 02-15
            ("2028-02-29", "2028-02-15", None),
            // 29 February: day 1 backwards is 03-13, day 14 02-29
            ("2028-03-14", "2028-02-29", None),
            // Golden Week 2026: day 1 backwards is 05-18, day 14 05-05 (Tue こどもの日; last open Fri 05-01)
            ("2026-05-19", "2026-05-05", Some("2026-05-01")),
            // Golden Week 2027: day 1 backwards is 05-18, day 14 05-05 (Wed こどもの日; last open Fri 04-30)
            ("2027-05-19", "2027-05-05", Some("2027-04-30")),
            // new year: day 1 backwards is 01-16, day 14 01-03 (Sun 年末年始; last open Mon 12-28)
            ("2027-01-17", "2027-01-03", Some("2026-12-28")),
            // substitute holiday: day 1 backwards is 04-04, day 14 03-22 (Mon 振替休日; last open Fri 03-19)
            ("2027-04-05", "2027-03-22", Some("2027-03-19")),
            // in-between holiday: day 1 backwards is 10-05, day 14 09-22 (Tue 国民の休日; last open Fri 09-18)
            ("2026-10-06", "2026-09-22", Some("2026-09-18")),
        ],
    );
}

/// 労働基準法65条 (産前の休み).
#[test]
fn at_least_6_weeks_before() {
    check_before(
        Some(weeks(6)),
        &[
            // plain: day 1 backwards is 05-26, day 42 04-15
            ("2026-05-27", "2026-04-15", None),
            // first day a Sunday, not counted: day 1 backwards is 03-28, day 42 02-15 (Sun; last open Fri 02-13)
            ("2026-03-29", "2026-02-15", Some("2026-02-13")),
            // month's end: day 1 backwards is 05-31, day 42 04-20
            ("2026-06-01", "2026-04-20", None),
            // 29 February: day 1 backwards is 02-28, day 42 01-18
            ("2028-02-29", "2028-01-18", None),
            // 29 February: day 1 backwards is 04-10, day 42 02-29
            ("2028-04-11", "2028-02-29", None),
            // Golden Week 2026: day 1 backwards is 06-15, day 42 05-05 (Tue こどもの日; last open Fri 05-01)
            ("2026-06-16", "2026-05-05", Some("2026-05-01")),
            // Golden Week 2027: day 1 backwards is 06-15, day 42 05-05 (Wed こどもの日; last open Fri 04-30)
            ("2027-06-16", "2027-05-05", Some("2027-04-30")),
            // new year: day 1 backwards is 02-13, day 42 01-03 (Sun 年末年始; last open Mon 12-28)
            ("2027-02-14", "2027-01-03", Some("2026-12-28")),
            // substitute holiday: day 1 backwards is 05-02, day 42 03-22 (Mon 振替休日; last open Fri 03-19)
            ("2027-05-03", "2027-03-22", Some("2027-03-19")),
            // in-between holiday: day 1 backwards is 11-02, day 42 09-22 (Tue 国民の休日; last open Fri 09-18)
            ("2026-11-03", "2026-09-22", Some("2026-09-18")),
        ],
    );
}

/// 労働基準法65条 (産前の休み, 多胎).
#[test]
fn at_least_14_weeks_before() {
    check_before(
        Some(weeks(14)),
        &[
            // plain: day 1 backwards is 07-21, day 98 04-15
            ("2026-07-22", "2026-04-15", None),
            // first day a Sunday, not counted: day 1 backwards is 03-28, day 98 12-21 (Sun; last open Fri 12-19)
            ("2026-03-29", "2025-12-21", Some("2025-12-19")),
            // month's end: day 1 backwards is 05-31, day 98 02-23 (Mon 天皇誕生日; last open Fri 02-20)
            ("2026-06-01", "2026-02-23", Some("2026-02-20")),
            // 29 February: day 1 backwards is 02-28, day 98 11-23 (Tue 勤労感謝の日; last open Mon 11-22)
            ("2028-02-29", "2027-11-23", Some("2027-11-22")),
            // 29 February: day 1 backwards is 06-05, day 98 02-29
            ("2028-06-06", "2028-02-29", None),
            // Golden Week 2026: day 1 backwards is 08-10, day 98 05-05 (Tue こどもの日; last open Fri 05-01)
            ("2026-08-11", "2026-05-05", Some("2026-05-01")),
            // Golden Week 2027: day 1 backwards is 08-10, day 98 05-05 (Wed こどもの日; last open Fri 04-30)
            ("2027-08-11", "2027-05-05", Some("2027-04-30")),
            // new year: day 1 backwards is 04-10, day 98 01-03 (Sun 年末年始; last open Mon 12-28)
            ("2027-04-11", "2027-01-03", Some("2026-12-28")),
            // substitute holiday: day 1 backwards is 06-27, day 98 03-22 (Mon 振替休日; last open Fri 03-19)
            ("2027-06-28", "2027-03-22", Some("2027-03-19")),
            // in-between holiday: day 1 backwards is 12-28, day 98 09-22 (Tue 国民の休日; last open Fri 09-18)
            ("2026-12-29", "2026-09-22", Some("2026-09-18")),
        ],
    );
}

/// 育児・介護休業法6条 (育児休業).
#[test]
fn at_least_1_month_before() {
    check_before(
        Some(months(1)),
        &[
            // plain: a month earlier is 04-15
            ("2026-05-15", "2026-04-15", None),
            // first day a Sunday, not counted: there is no 02-29, so the end of its month, 02-28 (Sat; last open Fri 02-27)
            ("2026-03-29", "2026-02-28", Some("2026-02-27")),
            // month's end: there is no 02-31, so the end of its month, 02-28 (Sat; last open Fri 02-27)
            ("2026-03-31", "2026-02-28", Some("2026-02-27")),
            // 29 February: a month earlier is 01-29 (Sat; last open Fri 01-28)
            ("2028-02-29", "2028-01-29", Some("2028-01-28")),
            // 29 February: there is no 02-31, so the end of its month, 02-29
            ("2028-03-31", "2028-02-29", None),
            // Golden Week 2026: a month earlier is 05-05 (Tue こどもの日; last open Fri 05-01)
            ("2026-06-05", "2026-05-05", Some("2026-05-01")),
            // Golden Week 2027: a month earlier is 05-05 (Wed こどもの日; last open Fri 04-30)
            ("2027-06-05", "2027-05-05", Some("2027-04-30")),
            // new year: a month earlier is 01-03 (Sun 年末年始; last open Mon 12-28)
            ("2027-02-03", "2027-01-03", Some("2026-12-28")),
            // substitute holiday: a month earlier is 03-22 (Mon 振替休日; last open Fri 03-19)
            ("2027-04-22", "2027-03-22", Some("2027-03-19")),
            // in-between holiday: a month earlier is 09-22 (Tue 国民の休日; last open Fri 09-18)
            ("2026-10-22", "2026-09-22", Some("2026-09-18")),
        ],
    );
}

/// The sample ward has no such reading.
#[test]
fn at_least_1_year_before() {
    // there is no 2027-02-29; 02-28 is a Sunday, 02-26 a Friday
    check_before(
        Some(years(1)),
        &[("2028-02-29", "2027-02-28", Some("2027-02-26"))],
    );
}
