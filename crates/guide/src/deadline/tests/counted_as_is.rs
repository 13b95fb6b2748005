//! Periods whose first day is counted, and that stay where no law moves a closed last day.
//! Start, last day as counted, last day that holds.

use super::{check, days, months, years};
use crate::model::{ClosedDay, FirstDay};

/// 子ども・子育て支援法30条の5: by the day of the move itself, before the nursery is used.
#[test]
fn within_1_day_counted_as_it_is() {
    check(
        days(1),
        FirstDay::Counted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-15, and the last
            ("2026-04-15", "2026-04-15", "2026-04-15"),
            // first day a Sunday, counted all the same: day 1 is 03-29, and the last (Sun: stays)
            ("2026-03-29", "2026-03-29", "2026-03-29"),
            // month's end: day 1 is 01-31, and the last (Sat: stays)
            ("2026-01-31", "2026-01-31", "2026-01-31"),
            // 29 February: day 1 is 02-29, and the last
            ("2028-02-29", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 05-03, and the last (Sun 憲法記念日: stays)
            ("2026-05-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 05-03, and the last (Mon 憲法記念日: stays)
            ("2027-05-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-29, and the last (Tue 年末年始: stays)
            ("2026-12-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-22, and the last (Mon 振替休日: stays)
            ("2027-03-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-22, and the last (Tue 国民の休日: stays)
            ("2026-09-22", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 銃砲刀剣類所持等取締法8条4項.
#[test]
fn within_10_days_counted_as_it_is() {
    check(
        days(10),
        FirstDay::Counted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-01, day 10 04-10
            ("2026-04-01", "2026-04-10", "2026-04-10"),
            // first day a Sunday, counted all the same: day 1 is 03-29, day 10 04-07
            ("2026-03-29", "2026-04-07", "2026-04-07"),
            // month's end: day 1 is 01-31, day 10 02-09
            ("2026-01-31", "2026-02-09", "2026-02-09"),
            // 29 February: day 1 is 02-29, day 10 03-09
            ("2028-02-29", "2028-03-09", "2028-03-09"),
            // 29 February: day 1 is 02-20, day 10 02-29
            ("2028-02-20", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-24, day 10 05-03 (Sun 憲法記念日: stays)
            ("2026-04-24", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 04-24, day 10 05-03 (Mon 憲法記念日: stays)
            ("2027-04-24", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-20, day 10 12-29 (Tue 年末年始: stays)
            ("2026-12-20", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-13, day 10 03-22 (Mon 振替休日: stays)
            ("2027-03-13", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-13, day 10 09-22 (Tue 国民の休日: stays)
            ("2026-09-13", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 銃砲刀剣類所持等取締法8条6項.
#[test]
fn within_50_days_counted_as_it_is() {
    check(
        days(50),
        FirstDay::Counted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-01, day 50 05-20
            ("2026-04-01", "2026-05-20", "2026-05-20"),
            // first day a Sunday, counted all the same: day 1 is 03-29, day 50 05-17 (Sun: stays)
            ("2026-03-29", "2026-05-17", "2026-05-17"),
            // month's end: day 1 is 01-31, day 50 03-21 (Sat: stays)
            ("2026-01-31", "2026-03-21", "2026-03-21"),
            // 29 February: day 1 is 02-29, day 50 04-18
            ("2028-02-29", "2028-04-18", "2028-04-18"),
            // 29 February: day 1 is 01-11, day 50 02-29
            ("2028-01-11", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 03-15, day 50 05-03 (Sun 憲法記念日: stays)
            ("2026-03-15", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 03-15, day 50 05-03 (Mon 憲法記念日: stays)
            ("2027-03-15", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 11-10, day 50 12-29 (Tue 年末年始: stays)
            ("2026-11-10", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 02-01, day 50 03-22 (Mon 振替休日: stays)
            ("2027-02-01", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 08-04, day 50 09-22 (Tue 国民の休日: stays)
            ("2026-08-04", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 戸籍法49条・104条, 国籍法12条 (国外): the earlier reading.
#[test]
fn within_3_months_counted_as_it_is() {
    check(
        months(3),
        FirstDay::Counted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-01, up to the day before 07-01
            ("2026-04-01", "2026-06-30", "2026-06-30"),
            // first day a Sunday, counted all the same: day 1 is 03-29, up to the day before 06-29 (Sun: stays)
            ("2026-03-29", "2026-06-28", "2026-06-28"),
            // month's end: day 1 is 01-31; no day 31 in the last month, so its end
            ("2026-01-31", "2026-04-30", "2026-04-30"),
            // 29 February: day 1 is 02-29, up to the day before 05-29 (Sun: stays)
            ("2028-02-29", "2028-05-28", "2028-05-28"),
            // 29 February: day 1 is 12-01, up to the day before 03-01
            ("2027-12-01", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 02-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2026-02-04", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 02-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2027-02-04", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 09-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2026-09-30", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 12-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2026-12-23", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 06-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2026-06-23", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 母子保健法17条の2, 雇用保険法施行規則101条の25.
#[test]
fn within_1_year_counted_as_it_is() {
    check(
        years(1),
        FirstDay::Counted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-01, up to the day before 04-01
            ("2026-04-01", "2027-03-31", "2027-03-31"),
            // first day a Sunday, counted all the same: day 1 is 03-29, up to the day before 03-29 (Sun: stays)
            ("2026-03-29", "2027-03-28", "2027-03-28"),
            // month's end: day 1 is 01-31, up to the day before 01-31 (Sat: stays)
            ("2026-01-31", "2027-01-30", "2027-01-30"),
            // 29 February: day 1 is 02-29; no day 29 in the last month, so its end
            ("2028-02-29", "2029-02-28", "2029-02-28"),
            // 29 February: day 1 is 03-01, up to the day before 03-01
            ("2028-03-01", "2029-02-28", "2029-02-28"),
            // Golden Week 2026: day 1 is 05-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2025-05-04", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 05-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2026-05-04", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2025-12-30", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2026-03-23", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2025-09-23", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 子ども・子育て支援法10条の13 (妊婦のための支援給付); 国民年金法附則9条の3の2 (脱退一時金): the earlier reading.
#[test]
fn within_2_years_counted_as_it_is() {
    check(
        years(2),
        FirstDay::Counted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-01, up to the day before 04-01
            ("2026-04-01", "2028-03-31", "2028-03-31"),
            // first day a Sunday, counted all the same: day 1 is 03-29, up to the day before 03-29
            ("2026-03-29", "2028-03-28", "2028-03-28"),
            // month's end: day 1 is 01-31, up to the day before 01-31 (Sun: stays)
            ("2026-01-31", "2028-01-30", "2028-01-30"),
            // 29 February: day 1 is 02-29; no day 29 in the last month, so its end
            ("2028-02-29", "2030-02-28", "2030-02-28"),
            // 29 February: day 1 is 03-01, up to the day before 03-01
            ("2028-03-01", "2030-02-28", "2030-02-28"),
            // Golden Week 2026: day 1 is 05-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2024-05-04", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 05-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2025-05-04", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2024-12-30", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2025-03-23", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2024-09-23", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 原子爆弾被爆者に対する援護に関する法律32条.
#[test]
fn within_5_years_counted_as_it_is() {
    check(
        years(5),
        FirstDay::Counted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-01, up to the day before 04-01
            ("2026-04-01", "2031-03-31", "2031-03-31"),
            // first day a Sunday, counted all the same: day 1 is 03-29, up to the day before 03-29
            ("2026-03-29", "2031-03-28", "2031-03-28"),
            // month's end: day 1 is 01-31, up to the day before 01-31
            ("2026-01-31", "2031-01-30", "2031-01-30"),
            // 29 February: day 1 is 02-29; no day 29 in the last month, so its end
            ("2028-02-29", "2033-02-28", "2033-02-28"),
            // 29 February: day 1 is 03-01, up to the day before 03-01
            ("2028-03-01", "2033-02-28", "2033-02-28"),
            // Golden Week 2026: day 1 is 05-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2021-05-04", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 05-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2022-05-04", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2021-12-30", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2022-03-23", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2021-09-23", "2026-09-22", "2026-09-22"),
        ],
    );
}
