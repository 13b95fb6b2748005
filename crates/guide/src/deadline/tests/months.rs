//! Periods in weeks and months that count from the next day (民法140条・143条). Start, last day as counted, last day that holds.

use super::{check, months, weeks};
use crate::model::{ClosedDay, FirstDay};

/// 会社法915条1項.
#[test]
fn within_2_weeks() {
    check(
        weeks(2),
        FirstDay::NotCounted,
        ClosedDay::NextOpen,
        &[
            // plain: day 1 is 04-02, up to the day before 04-16
            ("2026-04-01", "2026-04-15", "2026-04-15"),
            // first day a Sunday: day 1 is 03-30, up to the day before 04-13 (Sun)
            ("2026-03-29", "2026-04-12", "2026-04-13"),
            // month's end: day 1 is 02-01, up to the day before 02-15 (Sat)
            ("2026-01-31", "2026-02-14", "2026-02-16"),
            // 29 February: day 1 is 03-01, up to the day before 03-15
            ("2028-02-29", "2028-03-14", "2028-03-14"),
            // 29 February: day 1 is 02-16, up to the day before 03-01
            ("2028-02-15", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-20, up to the day before 05-04 (Sun 憲法記念日)
            ("2026-04-19", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 04-20, up to the day before 05-04 (Mon 憲法記念日)
            ("2027-04-19", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 12-16, up to the day before 12-30 (Tue 年末年始)
            ("2026-12-15", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 03-09, up to the day before 03-23 (Mon 振替休日)
            ("2027-03-08", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 09-09, up to the day before 09-23 (Tue 国民の休日)
            ("2026-09-08", "2026-09-22", "2026-09-24"),
        ],
    );
}

/// 地方税法384条の3.
#[test]
fn within_3_months() {
    check(
        months(3),
        FirstDay::NotCounted,
        ClosedDay::NextOpen,
        &[
            // plain: day 1 is 04-02, up to the day before 07-02
            ("2026-04-01", "2026-07-01", "2026-07-01"),
            // first day a Sunday: day 1 is 03-30, up to the day before 06-30
            ("2026-03-29", "2026-06-29", "2026-06-29"),
            // month's end: day 1 is 01-31; no day 31 in the last month, so its end
            ("2026-01-30", "2026-04-30", "2026-04-30"),
            // 29 February: day 1 is 03-01, up to the day before 06-01
            ("2028-02-29", "2028-05-31", "2028-05-31"),
            // 29 February: day 1 is 12-01, up to the day before 03-01
            ("2027-11-30", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 02-04, up to the day before 05-04 (Sun 憲法記念日)
            ("2026-02-03", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 02-04, up to the day before 05-04 (Mon 憲法記念日)
            ("2027-02-03", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 09-30, up to the day before 12-30 (Tue 年末年始)
            ("2026-09-29", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 12-23, up to the day before 03-23 (Mon 振替休日)
            ("2026-12-22", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 06-23, up to the day before 09-23 (Tue 国民の休日)
            ("2026-06-22", "2026-09-22", "2026-09-24"),
        ],
    );
}

/// 所得税法124条・125条 (準確定申告).
#[test]
fn within_4_months() {
    check(
        months(4),
        FirstDay::NotCounted,
        ClosedDay::NextOpen,
        &[
            // plain: day 1 is 04-04, up to the day before 08-04
            ("2026-04-03", "2026-08-03", "2026-08-03"),
            // first day a Sunday: day 1 is 03-30, up to the day before 07-30
            ("2026-03-29", "2026-07-29", "2026-07-29"),
            // month's end: day 1 is 05-31; no day 31 in the last month, so its end
            ("2026-05-30", "2026-09-30", "2026-09-30"),
            // 29 February: day 1 is 03-01, up to the day before 07-01
            ("2028-02-29", "2028-06-30", "2028-06-30"),
            // 29 February: day 1 is 11-01, up to the day before 03-01
            ("2027-10-31", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 01-04, up to the day before 05-04 (Sun 憲法記念日)
            ("2026-01-03", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 01-04, up to the day before 05-04 (Mon 憲法記念日)
            ("2027-01-03", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 08-30, up to the day before 12-30 (Tue 年末年始)
            ("2026-08-29", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 11-23, up to the day before 03-23 (Mon 振替休日)
            ("2026-11-22", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 05-23, up to the day before 09-23 (Tue 国民の休日)
            ("2026-05-22", "2026-09-22", "2026-09-24"),
        ],
    );
}

/// 相続税法27条.
#[test]
fn within_10_months() {
    check(
        months(10),
        FirstDay::NotCounted,
        ClosedDay::NextOpen,
        &[
            // plain: day 1 is 04-02, up to the day before 02-02
            ("2026-04-01", "2027-02-01", "2027-02-01"),
            // first day a Sunday: day 1 is 03-30, up to the day before 01-30
            ("2026-03-29", "2027-01-29", "2027-01-29"),
            // month's end: day 1 is 01-31; no day 31 in the last month, so its end
            ("2026-01-30", "2026-11-30", "2026-11-30"),
            // 29 February: day 1 is 03-01, up to the day before 01-01 (Sun 年末年始)
            ("2028-02-29", "2028-12-31", "2029-01-04"),
            // 29 February: day 1 is 05-01, up to the day before 03-01
            ("2027-04-30", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 07-04, up to the day before 05-04 (Sun 憲法記念日)
            ("2025-07-03", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 07-04, up to the day before 05-04 (Mon 憲法記念日)
            ("2026-07-03", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 03-01, up to the day before 01-01 (Thu 年末年始)
            ("2026-02-28", "2026-12-31", "2027-01-04"),
            // substitute holiday: day 1 is 05-23, up to the day before 03-23 (Mon 振替休日)
            ("2026-05-22", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 11-23, up to the day before 09-23 (Tue 国民の休日)
            ("2025-11-22", "2026-09-22", "2026-09-24"),
        ],
    );
}
