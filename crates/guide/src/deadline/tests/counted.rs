//! Periods whose first day is counted (戸籍法43条, 「起算して」). Start, last day as counted, last day that holds.

use super::{check, days, months};
use crate::model::{ClosedDay, FirstDay};

/// 戸籍法86条 (死亡届).
#[test]
fn within_7_days_counted() {
    check(
        days(7),
        FirstDay::Counted,
        ClosedDay::NextOpen,
        &[
            // plain: day 1 is 04-01, day 7 04-07
            ("2026-04-01", "2026-04-07", "2026-04-07"),
            // first day a Sunday, counted all the same: day 1 is 03-29, day 7 04-04 (Sat)
            ("2026-03-29", "2026-04-04", "2026-04-06"),
            // month's end: day 1 is 01-31, day 7 02-06
            ("2026-01-31", "2026-02-06", "2026-02-06"),
            // 29 February: day 1 is 02-29, day 7 03-06
            ("2028-02-29", "2028-03-06", "2028-03-06"),
            // 29 February: day 1 is 02-23, day 7 02-29
            ("2028-02-23", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-27, day 7 05-03 (Sun 憲法記念日)
            ("2026-04-27", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 04-27, day 7 05-03 (Mon 憲法記念日)
            ("2027-04-27", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 12-23, day 7 12-29 (Tue 年末年始)
            ("2026-12-23", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 03-16, day 7 03-22 (Mon 振替休日)
            ("2027-03-16", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 09-16, day 7 09-22 (Tue 国民の休日)
            ("2026-09-16", "2026-09-22", "2026-09-24"),
        ],
    );
}

/// 戸籍法63条・68条の2.
#[test]
fn within_10_days_counted() {
    check(
        days(10),
        FirstDay::Counted,
        ClosedDay::NextOpen,
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
            // Golden Week 2026: day 1 is 04-24, day 10 05-03 (Sun 憲法記念日)
            ("2026-04-24", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 04-24, day 10 05-03 (Mon 憲法記念日)
            ("2027-04-24", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 12-20, day 10 12-29 (Tue 年末年始)
            ("2026-12-20", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 03-13, day 10 03-22 (Mon 振替休日)
            ("2027-03-13", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 09-13, day 10 09-22 (Tue 国民の休日)
            ("2026-09-13", "2026-09-22", "2026-09-24"),
        ],
    );
}

/// 戸籍法49条 (出生届).
#[test]
fn within_14_days_counted() {
    check(
        days(14),
        FirstDay::Counted,
        ClosedDay::NextOpen,
        &[
            // plain: day 1 is 04-01, day 14 04-14
            ("2026-04-01", "2026-04-14", "2026-04-14"),
            // first day a Sunday, counted all the same: day 1 is 03-29, day 14 04-11 (Sat)
            ("2026-03-29", "2026-04-11", "2026-04-13"),
            // month's end: day 1 is 01-31, day 14 02-13
            ("2026-01-31", "2026-02-13", "2026-02-13"),
            // 29 February: day 1 is 02-29, day 14 03-13
            ("2028-02-29", "2028-03-13", "2028-03-13"),
            // 29 February: day 1 is 02-16, day 14 02-29
            ("2028-02-16", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-20, day 14 05-03 (Sun 憲法記念日)
            ("2026-04-20", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 04-20, day 14 05-03 (Mon 憲法記念日)
            ("2027-04-20", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 12-16, day 14 12-29 (Tue 年末年始)
            ("2026-12-16", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 03-09, day 14 03-22 (Mon 振替休日)
            ("2027-03-09", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 09-09, day 14 09-22 (Tue 国民の休日)
            ("2026-09-09", "2026-09-22", "2026-09-24"),
        ],
    );
}

/// 戸籍法86条 (国外).
#[test]
fn within_3_months_counted() {
    check(
        months(3),
        FirstDay::Counted,
        ClosedDay::NextOpen,
        &[
            // plain: day 1 is 04-01, up to the day before 07-01
            ("2026-04-01", "2026-06-30", "2026-06-30"),
            // first day a Sunday, counted all the same: day 1 is 03-29, up to the day before 06-29 (Sun)
            ("2026-03-29", "2026-06-28", "2026-06-29"),
            // month's end: day 1 is 01-31; no day 31 in the last month, so its end
            ("2026-01-31", "2026-04-30", "2026-04-30"),
            // 29 February: day 1 is 02-29, up to the day before 05-29 (Sun)
            ("2028-02-29", "2028-05-28", "2028-05-29"),
            // 29 February: day 1 is 12-01, up to the day before 03-01
            ("2027-12-01", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 02-04, up to the day before 05-04 (Sun 憲法記念日)
            ("2026-02-04", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 02-04, up to the day before 05-04 (Mon 憲法記念日)
            ("2027-02-04", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 09-30, up to the day before 12-30 (Tue 年末年始)
            ("2026-09-30", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 12-23, up to the day before 03-23 (Mon 振替休日)
            ("2026-12-23", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 06-23, up to the day before 09-23 (Tue 国民の休日)
            ("2026-06-23", "2026-09-22", "2026-09-24"),
        ],
    );
}
