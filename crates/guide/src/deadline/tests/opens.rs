//! Possible only from a day on; a closed day moves neither it nor the day it counts from. The day, the first day on
//! which it is possible.

use super::{day, days, found, months, moved_in, weeks};
use crate::deadline::DueDay;
use crate::model::{DueRule, Period, Shift};

fn check(shift: Option<Shift>, cases: &[(&str, &str)]) {
    let of = moved_in();
    for (start, first_day) in cases {
        let opens = DueDay::Opens {
            from: day(start),
            first_day: day(first_day),
        };
        assert_eq!(
            found(DueRule::From { of, shift }, day(start)),
            opens,
            "from {start}"
        );
    }
}

fn earlier(period: Period) -> Option<Shift> {
    let earlier = true;
    Some(Shift { period, earlier })
}

fn later(period: Period) -> Option<Shift> {
    let earlier = false;
    Some(Shift { period, earlier })
}

/// 転入届 (住民基本台帳法22条: 「転入をした日」), not before the move.
#[test]
fn from_then_on() {
    check(
        None,
        &[
            // plain: that day itself
            ("2026-04-15", "2026-04-15"),
            // first day a Sunday, counted: that day itself (Sun: all the same)
            ("2026-03-29", "2026-03-29"),
            // month's end: that day itself (Sat: all the same)
            ("2026-01-31", "2026-01-31"),
            // 29 February: that day itself
            ("2028-02-29", "2028-02-29"),
            // Golden Week 2026: that day itself (Tue こどもの日: all the same)
            ("2026-05-05", "2026-05-05"),
            // Golden Week 2027: that day itself (Wed こどもの日: all the same)
            ("2027-05-05", "2027-05-05"),
            // new year: that day itself (Sun 年末年始: all the same)
            ("2027-01-03", "2027-01-03"),
            // substitute holiday: that day itself (Mon 振替休日: all the same)
            ("2027-03-22", "2027-03-22"),
            // in-between holiday: that day itself (Tue 国民の休日: all the same)
            ("2026-09-22", "2026-09-22"),
        ],
    );
}

/// 国外転出届, as offices take it.
#[test]
fn from_14_days_before() {
    check(
        earlier(days(14)),
        &[
            // plain: day 1 backwards is 04-28, day 14 04-15
            ("2026-04-29", "2026-04-15"),
            // first day a Sunday, not counted: day 1 backwards is 03-28, day 14 03-15 (Sun: all the same)
            ("2026-03-29", "2026-03-15"),
            // month's end: day 1 backwards is 05-31, day 14 05-18
            ("2026-06-01", "2026-05-18"),
            // 29 February: day 1 backwards is 02-28, day 14 02-15
            ("2028-02-29", "2028-02-15"),
            // 29 February: day 1 backwards is 03-13, day 14 02-29
            ("2028-03-14", "2028-02-29"),
            // Golden Week 2026: day 1 backwards is 05-18, day 14 05-05 (Tue こどもの日: all the same)
            ("2026-05-19", "2026-05-05"),
            // Golden Week 2027: day 1 backwards is 05-18, day 14 05-05 (Wed こどもの日: all the same)
            ("2027-05-19", "2027-05-05"),
            // new year: day 1 backwards is 01-16, day 14 01-03 (Sun 年末年始: all the same)
            ("2027-01-17", "2027-01-03"),
            // substitute holiday: day 1 backwards is 04-04, day 14 03-22 (Mon 振替休日: all the same)
            ("2027-04-05", "2027-03-22"),
            // in-between holiday: day 1 backwards is 10-05, day 14 09-22 (Tue 国民の休日: all the same)
            ("2026-10-06", "2026-09-22"),
        ],
    );
}

/// 母子保健法13条 (1か月児健診).
#[test]
fn from_28_days_after() {
    check(
        later(days(28)),
        &[
            // plain: day 1 is 03-19, day 28 04-15
            ("2026-03-18", "2026-04-15"),
            // first day a Sunday, not counted: day 1 is 03-30, day 28 04-26 (Sun: all the same)
            ("2026-03-29", "2026-04-26"),
            // month's end: day 1 is 02-01, day 28 02-28 (Sat: all the same)
            ("2026-01-31", "2026-02-28"),
            // 29 February: day 1 is 03-01, day 28 03-28
            ("2028-02-29", "2028-03-28"),
            // 29 February: day 1 is 02-02, day 28 02-29
            ("2028-02-01", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-08, day 28 05-05 (Tue こどもの日: all the same)
            ("2026-04-07", "2026-05-05"),
            // Golden Week 2027: day 1 is 04-08, day 28 05-05 (Wed こどもの日: all the same)
            ("2027-04-07", "2027-05-05"),
            // new year: day 1 is 12-07, day 28 01-03 (Sun 年末年始: all the same)
            ("2026-12-06", "2027-01-03"),
            // substitute holiday: day 1 is 02-23, day 28 03-22 (Mon 振替休日: all the same)
            ("2027-02-22", "2027-03-22"),
            // in-between holiday: day 1 is 08-26, day 28 09-22 (Tue 国民の休日: all the same)
            ("2026-08-25", "2026-09-22"),
        ],
    );
}

/// 子ども・子育て支援法 (妊婦のための支援給付の2回目).
#[test]
fn from_8_weeks_before() {
    check(
        earlier(weeks(8)),
        &[
            // plain: day 1 backwards is 06-09, day 56 04-15
            ("2026-06-10", "2026-04-15"),
            // first day a Sunday, not counted: day 1 backwards is 03-28, day 56 02-01 (Sun: all the same)
            ("2026-03-29", "2026-02-01"),
            // month's end: day 1 backwards is 05-31, day 56 04-06
            ("2026-06-01", "2026-04-06"),
            // 29 February: day 1 backwards is 02-28, day 56 01-04
            ("2028-02-29", "2028-01-04"),
            // 29 February: day 1 backwards is 04-24, day 56 02-29
            ("2028-04-25", "2028-02-29"),
            // Golden Week 2026: day 1 backwards is 06-29, day 56 05-05 (Tue こどもの日: all the same)
            ("2026-06-30", "2026-05-05"),
            // Golden Week 2027: day 1 backwards is 06-29, day 56 05-05 (Wed こどもの日: all the same)
            ("2027-06-30", "2027-05-05"),
            // new year: day 1 backwards is 02-27, day 56 01-03 (Sun 年末年始: all the same)
            ("2027-02-28", "2027-01-03"),
            // substitute holiday: day 1 backwards is 05-16, day 56 03-22 (Mon 振替休日: all the same)
            ("2027-05-17", "2027-03-22"),
            // in-between holiday: day 1 backwards is 11-16, day 56 09-22 (Tue 国民の休日: all the same)
            ("2026-11-17", "2026-09-22"),
        ],
    );
}

/// 予防接種法5条 (RSウイルス): from 28 weeks on.
#[test]
fn from_12_weeks_before() {
    check(
        earlier(weeks(12)),
        &[
            // plain: day 1 backwards is 07-07, day 84 04-15
            ("2026-07-08", "2026-04-15"),
            // first day a Sunday, not counted: day 1 backwards is 03-28, day 84 01-04 (Sun: all the same)
            ("2026-03-29", "2026-01-04"),
            // month's end: day 1 backwards is 05-31, day 84 03-09
            ("2026-06-01", "2026-03-09"),
            // 29 February: day 1 backwards is 02-28, day 84 12-07
            ("2028-02-29", "2027-12-07"),
            // 29 February: day 1 backwards is 05-22, day 84 02-29
            ("2028-05-23", "2028-02-29"),
            // Golden Week 2026: day 1 backwards is 07-27, day 84 05-05 (Tue こどもの日: all the same)
            ("2026-07-28", "2026-05-05"),
            // Golden Week 2027: day 1 backwards is 07-27, day 84 05-05 (Wed こどもの日: all the same)
            ("2027-07-28", "2027-05-05"),
            // new year: day 1 backwards is 03-27, day 84 01-03 (Sun 年末年始: all the same)
            ("2027-03-28", "2027-01-03"),
            // substitute holiday: day 1 backwards is 06-13, day 84 03-22 (Mon 振替休日: all the same)
            ("2027-06-14", "2027-03-22"),
            // in-between holiday: day 1 backwards is 12-14, day 84 09-22 (Tue 国民の休日: all the same)
            ("2026-12-15", "2026-09-22"),
        ],
    );
}

/// 国民年金法88条の2, 国民健康保険法81条 (産前産後).
#[test]
fn from_6_months_before() {
    check(
        earlier(months(6)),
        &[
            // plain: 6 months earlier is 04-15
            ("2026-10-15", "2026-04-15"),
            // first day a Sunday, not counted: 6 months earlier is 09-29
            ("2026-03-29", "2025-09-29"),
            // month's end: there is no 02-31, so the end of its month, 02-28 (Sat: all the same)
            ("2026-08-31", "2026-02-28"),
            // 29 February: 6 months earlier is 08-29 (Sun: all the same)
            ("2028-02-29", "2027-08-29"),
            // 29 February: there is no 02-31, so the end of its month, 02-29
            ("2028-08-31", "2028-02-29"),
            // Golden Week 2026: 6 months earlier is 05-05 (Tue こどもの日: all the same)
            ("2026-11-05", "2026-05-05"),
            // Golden Week 2027: 6 months earlier is 05-05 (Wed こどもの日: all the same)
            ("2027-11-05", "2027-05-05"),
            // new year: 6 months earlier is 01-03 (Sun 年末年始: all the same)
            ("2027-07-03", "2027-01-03"),
            // substitute holiday: 6 months earlier is 03-22 (Mon 振替休日: all the same)
            ("2027-09-22", "2027-03-22"),
            // in-between holiday: 6 months earlier is 09-22 (Tue 国民の休日: all the same)
            ("2027-03-22", "2026-09-22"),
        ],
    );
}

/// The sample ward has no such reading.
#[test]
fn from_1_month_after() {
    // there is no 02-30
    check(later(months(1)), &[("2026-01-30", "2026-02-28")]);
}
