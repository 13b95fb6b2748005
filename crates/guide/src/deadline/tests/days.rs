//! Periods in days that count from the next day (民法140条). Start, last day as counted, last day that holds.

use super::{check, days};
use crate::model::{ClosedDay, FirstDay};

/// 住民基本台帳法22条・23条・25条, 国民健康保険法9条, 介護保険法12条.
#[test]
fn within_14_days() {
    check(
        days(14),
        FirstDay::NotCounted,
        ClosedDay::NextOpen,
        &[
            // plain: day 1 is 04-02, day 14 04-15
            ("2026-04-01", "2026-04-15", "2026-04-15"),
            // first day a Sunday: day 1 is 03-30, day 14 04-12 (Sun)
            ("2026-03-29", "2026-04-12", "2026-04-13"),
            // month's end: day 1 is 02-01, day 14 02-14 (Sat)
            ("2026-01-31", "2026-02-14", "2026-02-16"),
            // 29 February: day 1 is 03-01, day 14 03-14
            ("2028-02-29", "2028-03-14", "2028-03-14"),
            // 29 February: day 1 is 02-16, day 14 02-29
            ("2028-02-15", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-20, day 14 05-03 (Sun 憲法記念日)
            ("2026-04-19", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 04-20, day 14 05-03 (Mon 憲法記念日)
            ("2027-04-19", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 12-16, day 14 12-29 (Tue 年末年始)
            ("2026-12-15", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 03-09, day 14 03-22 (Mon 振替休日)
            ("2027-03-08", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 09-09, day 14 09-22 (Tue 国民の休日)
            ("2026-09-08", "2026-09-22", "2026-09-24"),
        ],
    );
}

/// 児童手当法8条, 道路運送車両法12条・67条, 地方税法463条の19.
#[test]
fn within_15_days() {
    check(
        days(15),
        FirstDay::NotCounted,
        ClosedDay::NextOpen,
        &[
            // plain: day 1 is 04-02, day 15 04-16
            ("2026-04-01", "2026-04-16", "2026-04-16"),
            // first day a Sunday: day 1 is 03-30, day 15 04-13
            ("2026-03-29", "2026-04-13", "2026-04-13"),
            // month's end: day 1 is 02-01, day 15 02-15 (Sun)
            ("2026-01-31", "2026-02-15", "2026-02-16"),
            // 29 February: day 1 is 03-01, day 15 03-15
            ("2028-02-29", "2028-03-15", "2028-03-15"),
            // 29 February: day 1 is 02-15, day 15 02-29
            ("2028-02-14", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-19, day 15 05-03 (Sun 憲法記念日)
            ("2026-04-18", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 04-19, day 15 05-03 (Mon 憲法記念日)
            ("2027-04-18", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 12-15, day 15 12-29 (Tue 年末年始)
            ("2026-12-14", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 03-08, day 15 03-22 (Mon 振替休日)
            ("2027-03-07", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 09-08, day 15 09-22 (Tue 国民の休日)
            ("2026-09-07", "2026-09-22", "2026-09-24"),
        ],
    );
}

/// 狂犬病予防法4条4項.
#[test]
fn within_30_days() {
    check(
        days(30),
        FirstDay::NotCounted,
        ClosedDay::NextOpen,
        &[
            // plain: day 1 is 04-02, day 30 05-01
            ("2026-04-01", "2026-05-01", "2026-05-01"),
            // first day a Sunday: day 1 is 03-30, day 30 04-28
            ("2026-03-29", "2026-04-28", "2026-04-28"),
            // month's end: day 1 is 02-01, day 30 03-02
            ("2026-01-31", "2026-03-02", "2026-03-02"),
            // 29 February: day 1 is 03-01, day 30 03-30
            ("2028-02-29", "2028-03-30", "2028-03-30"),
            // 29 February: day 1 is 01-31, day 30 02-29
            ("2028-01-30", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-04, day 30 05-03 (Sun 憲法記念日)
            ("2026-04-03", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 04-04, day 30 05-03 (Mon 憲法記念日)
            ("2027-04-03", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 11-30, day 30 12-29 (Tue 年末年始)
            ("2026-11-29", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 02-21, day 30 03-22 (Mon 振替休日)
            ("2027-02-20", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 08-24, day 30 09-22 (Tue 国民の休日)
            ("2026-08-23", "2026-09-22", "2026-09-24"),
        ],
    );
}
