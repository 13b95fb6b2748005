//! Periods in years that count from the next day, and stay where no law moves a closed last day.
//! Start, last day as counted, last day that holds.

use super::{check, years};
use crate::model::{ClosedDay, FirstDay};

/// 区と都の要綱.
#[test]
fn within_1_year_as_it_is() {
    check(
        years(1),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, up to the day before 04-02
            ("2026-04-01", "2027-04-01", "2027-04-01"),
            // first day a Sunday: day 1 is 03-30, up to the day before 03-30
            ("2026-03-29", "2027-03-29", "2027-03-29"),
            // month's end: day 1 is 02-01, up to the day before 02-01 (Sun: stays)
            ("2026-01-31", "2027-01-31", "2027-01-31"),
            // 29 February: day 1 is 02-29; no day 29 in the last month, so its end
            ("2028-02-28", "2029-02-28", "2029-02-28"),
            // 29 February: day 1 is 03-01, up to the day before 03-01
            ("2028-02-29", "2029-02-28", "2029-02-28"),
            // Golden Week 2026: day 1 is 05-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2025-05-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 05-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2026-05-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2025-12-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2026-03-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2025-09-22", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 国民健康保険法110条, 健康保険法193条, 労働者災害補償保険法42条.
#[test]
fn within_2_years_as_it_is() {
    check(
        years(2),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-04, up to the day before 04-04
            ("2026-04-03", "2028-04-03", "2028-04-03"),
            // first day a Sunday: day 1 is 03-30, up to the day before 03-30
            ("2026-03-29", "2028-03-29", "2028-03-29"),
            // month's end: day 1 is 02-01, up to the day before 02-01
            ("2026-01-31", "2028-01-31", "2028-01-31"),
            // 29 February: day 1 is 02-29; no day 29 in the last month, so its end
            ("2028-02-28", "2030-02-28", "2030-02-28"),
            // 29 February: day 1 is 03-01, up to the day before 03-01
            ("2028-02-29", "2030-02-28", "2030-02-28"),
            // Golden Week 2026: day 1 is 05-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2024-05-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 05-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2025-05-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2024-12-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2025-03-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2024-09-22", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 不動産登記法76条の2, 保険法95条.
#[test]
fn within_3_years_as_it_is() {
    check(
        years(3),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-03, up to the day before 04-03
            ("2026-04-02", "2029-04-02", "2029-04-02"),
            // first day a Sunday: day 1 is 03-30, up to the day before 03-30
            ("2026-03-29", "2029-03-29", "2029-03-29"),
            // month's end: day 1 is 02-01, up to the day before 02-01
            ("2026-01-31", "2029-01-31", "2029-01-31"),
            // 29 February: day 1 is 02-29; no day 29 in the last month, so its end
            ("2028-02-28", "2031-02-28", "2031-02-28"),
            // 29 February: day 1 is 03-01, up to the day before 03-01
            ("2028-02-29", "2031-02-28", "2031-02-28"),
            // Golden Week 2026: day 1 is 05-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2023-05-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 05-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2024-05-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2023-12-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2024-03-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2023-09-22", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 国民年金法102条, 厚生年金保険法92条.
#[test]
fn within_5_years_as_it_is() {
    check(
        years(5),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, up to the day before 04-02
            ("2026-04-01", "2031-04-01", "2031-04-01"),
            // first day a Sunday: day 1 is 03-30, up to the day before 03-30 (Sat: stays)
            ("2026-03-29", "2031-03-29", "2031-03-29"),
            // month's end: day 1 is 02-01, up to the day before 02-01
            ("2026-01-31", "2031-01-31", "2031-01-31"),
            // 29 February: day 1 is 02-29; no day 29 in the last month, so its end
            ("2028-02-28", "2033-02-28", "2033-02-28"),
            // 29 February: day 1 is 03-01, up to the day before 03-01
            ("2028-02-29", "2033-02-28", "2033-02-28"),
            // Golden Week 2026: day 1 is 05-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2021-05-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 05-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2022-05-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2021-12-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2022-03-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2021-09-22", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 犯罪被害者等給付金支給法10条2項.
#[test]
fn within_7_years_as_it_is() {
    check(
        years(7),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, up to the day before 04-02
            ("2026-04-01", "2033-04-01", "2033-04-01"),
            // first day a Sunday: day 1 is 03-30, up to the day before 03-30
            ("2026-03-29", "2033-03-29", "2033-03-29"),
            // month's end: day 1 is 02-01, up to the day before 02-01
            ("2026-01-31", "2033-01-31", "2033-01-31"),
            // 29 February: day 1 is 02-29; no day 29 in the last month, so its end
            ("2028-02-28", "2035-02-28", "2035-02-28"),
            // 29 February: day 1 is 03-01, up to the day before 03-01
            ("2028-02-29", "2035-02-28", "2035-02-28"),
            // Golden Week 2026: day 1 is 05-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2019-05-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 05-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2020-05-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2019-12-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2020-03-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2019-09-22", "2026-09-22", "2026-09-22"),
        ],
    );
}
