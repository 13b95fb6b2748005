//! Periods in months that count from the next day, and stay where no law moves a closed last day.
//! Start, last day as counted, last day that holds.

use super::{check, months};
use crate::model::{ClosedDay, FirstDay};

/// 健康保険法159条, 厚生年金保険法81条の2.
#[test]
fn within_1_month_as_it_is() {
    check(
        months(1),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, up to the day before 05-02
            ("2026-04-01", "2026-05-01", "2026-05-01"),
            // first day a Sunday: day 1 is 03-30, up to the day before 04-30
            ("2026-03-29", "2026-04-29", "2026-04-29"),
            // month's end: day 1 is 01-29; no day 29 in the last month, so its end (Sat: stays)
            ("2026-01-28", "2026-02-28", "2026-02-28"),
            // 29 February: day 1 is 03-01, up to the day before 04-01
            ("2028-02-29", "2028-03-31", "2028-03-31"),
            // 29 February: day 1 is 02-01, up to the day before 03-01
            ("2028-01-31", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2026-04-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 04-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2027-04-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 11-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2026-11-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 02-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2027-02-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 08-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2026-08-22", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 母子保健法13条 (産後の健診).
#[test]
fn within_2_months_as_it_is() {
    check(
        months(2),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, up to the day before 06-02
            ("2026-04-01", "2026-06-01", "2026-06-01"),
            // first day a Sunday: day 1 is 03-30, up to the day before 05-30
            ("2026-03-29", "2026-05-29", "2026-05-29"),
            // month's end: day 1 is 07-31; no day 31 in the last month, so its end
            ("2026-07-30", "2026-09-30", "2026-09-30"),
            // 29 February: day 1 is 03-01, up to the day before 05-01 (Sun: stays)
            ("2028-02-29", "2028-04-30", "2028-04-30"),
            // 29 February: day 1 is 01-01, up to the day before 03-01
            ("2027-12-31", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 03-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2026-03-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 03-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2027-03-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 10-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2026-10-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 01-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2027-01-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 07-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2026-07-22", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 民法915条 (相続放棄): the plan names the earlier day.
#[test]
fn within_3_months_as_it_is() {
    check(
        months(3),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
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
            // Golden Week 2026: day 1 is 02-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2026-02-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 02-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2027-02-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 09-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2026-09-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 12-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2026-12-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 06-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2026-06-22", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 雇用保険法施行規則17条の2, 公営住宅法27条.
#[test]
fn within_6_months_as_it_is() {
    check(
        months(6),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, up to the day before 10-02
            ("2026-04-01", "2026-10-01", "2026-10-01"),
            // first day a Sunday: day 1 is 03-30, up to the day before 09-30
            ("2026-03-29", "2026-09-29", "2026-09-29"),
            // month's end: day 1 is 03-31; no day 31 in the last month, so its end
            ("2026-03-30", "2026-09-30", "2026-09-30"),
            // 29 February: day 1 is 03-01, up to the day before 09-01
            ("2028-02-29", "2028-08-31", "2028-08-31"),
            // 29 February: day 1 is 09-01, up to the day before 03-01
            ("2027-08-31", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 11-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2025-11-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 11-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2026-11-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 06-30, up to the day before 12-30 (Tue 年末年始: stays)
            ("2026-06-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 09-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2026-09-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 03-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2026-03-22", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 農地法3条の3.
#[test]
fn within_10_months_as_it_is() {
    check(
        months(10),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, up to the day before 02-02
            ("2026-04-01", "2027-02-01", "2027-02-01"),
            // first day a Sunday: day 1 is 03-30, up to the day before 01-30
            ("2026-03-29", "2027-01-29", "2027-01-29"),
            // month's end: day 1 is 01-31; no day 31 in the last month, so its end
            ("2026-01-30", "2026-11-30", "2026-11-30"),
            // 29 February: day 1 is 03-01, up to the day before 01-01 (Sun: stays)
            ("2028-02-29", "2028-12-31", "2028-12-31"),
            // 29 February: day 1 is 05-01, up to the day before 03-01
            ("2027-04-30", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 07-04, up to the day before 05-04 (Sun 憲法記念日: stays)
            ("2025-07-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 07-04, up to the day before 05-04 (Mon 憲法記念日: stays)
            ("2026-07-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 03-01, up to the day before 01-01 (Thu 年末年始: stays)
            ("2026-02-28", "2026-12-31", "2026-12-31"),
            // substitute holiday: day 1 is 05-23, up to the day before 03-23 (Mon 振替休日: stays)
            ("2026-05-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 11-23, up to the day before 09-23 (Tue 国民の休日: stays)
            ("2025-11-22", "2026-09-22", "2026-09-22"),
        ],
    );
}
