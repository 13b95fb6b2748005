//! Periods in years that count from the next day (民法140条・143条). Start, last day as counted, last day that holds.

use super::{check, years};
use crate::model::{ClosedDay, FirstDay};

/// 国民健康保険法110条, 不動産登記法76条の5.
#[test]
fn within_2_years() {
    check(
        years(2),
        FirstDay::NotCounted,
        ClosedDay::NextOpen,
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
            // Golden Week 2026: day 1 is 05-04, up to the day before 05-04 (Sun 憲法記念日)
            ("2024-05-03", "2026-05-03", "2026-05-07"),
            // Golden Week 2027: day 1 is 05-04, up to the day before 05-04 (Mon 憲法記念日)
            ("2025-05-03", "2027-05-03", "2027-05-06"),
            // new year: day 1 is 12-30, up to the day before 12-30 (Tue 年末年始)
            ("2024-12-29", "2026-12-29", "2027-01-04"),
            // substitute holiday: day 1 is 03-23, up to the day before 03-23 (Mon 振替休日)
            ("2025-03-22", "2027-03-22", "2027-03-23"),
            // in-between holiday: day 1 is 09-23, up to the day before 09-23 (Tue 国民の休日)
            ("2024-09-22", "2026-09-22", "2026-09-24"),
        ],
    );
}
