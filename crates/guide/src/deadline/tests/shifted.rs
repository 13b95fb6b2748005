//! Periods that count from a day earlier or later than their date, and periods that hold to the end of a month.
//! Start, last day as counted, last day that holds.

use super::{check, days, found, months, weeks, years};
use crate::deadline::DueDay;
use crate::model::{ClosedDay, DueRule, FirstDay, Period, Shift};

fn shifted(period: Period, earlier: bool, counted: bool) -> FirstDay {
    let shift = Shift { period, earlier };
    if counted {
        FirstDay::CountedFrom(shift)
    } else {
        FirstDay::NotCountedFrom(shift)
    }
}

const TO_MONTH_END: ClosedDay = ClosedDay::MonthEnd;

/// 子ども・子育て支援法 (妊婦のための支援給付の2回目): 「出産予定日の8週間前の日から2年」.
#[test]
fn within_2_years_from_8_weeks_before() {
    check(
        years(2),
        shifted(weeks(8), true, true),
        ClosedDay::AsIs,
        &[
            // plain: 56 days back is 02-04, day 1; up to the day before 02-04
            ("2026-04-01", "2028-02-03", "2028-02-03"),
            // first day a Sunday, counted all the same: 56 days back is 03-01; up to the day before 03-01
            ("2026-04-26", "2028-02-29", "2028-02-29"),
            // month's end: 56 days back is 02-28; up to the day before 02-28 (Sun)
            ("2026-04-25", "2028-02-27", "2028-02-27"),
            // 29 February: 56 days back is 02-29; no day 29 in the last month, so its end
            ("2028-04-25", "2030-02-28", "2030-02-28"),
            // Golden Week 2026: 56 days back is 05-03; up to the day before 05-03 (Sat)
            ("2024-06-28", "2026-05-02", "2026-05-02"),
            // Golden Week 2027: 56 days back is 05-03; up to the day before 05-03 (Sun)
            ("2025-06-28", "2027-05-02", "2027-05-02"),
            // new year: 56 days back is 12-30; up to the day before 12-30 (Tue 年末年始)
            ("2025-02-24", "2026-12-29", "2026-12-29"),
            // substitute holiday: 56 days back is 03-23; up to the day before 03-23 (Mon 振替休日)
            ("2025-05-18", "2027-03-22", "2027-03-22"),
            // in-between holiday: 56 days back is 09-23; up to the day before 09-23 (Tue 国民の休日)
            ("2024-11-18", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 雇用保険法施行規則101条の30 (育児休業給付): 「起算して四箇月を経過する日の属する月の末日まで」.
#[test]
fn within_4_months_to_the_end_of_the_month() {
    check(
        months(4),
        FirstDay::Counted,
        TO_MONTH_END,
        &[
            // plain: up to the day before 08-10, so the end of August
            ("2026-04-10", "2026-08-31", "2026-08-31"),
            // first day the first of a month, counted: up to 07-31, so the end of July
            ("2026-04-01", "2026-07-31", "2026-07-31"),
            // first day a Sunday, counted all the same: up to 02-28, so the end of February (Sun)
            ("2026-11-01", "2027-02-28", "2027-03-01"),
            // month's end: no 31 in the last month, so 02-28 (Sun)
            ("2026-10-31", "2027-02-28", "2027-03-01"),
            // 29 February: up to the day before 02-29
            ("2027-10-29", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: up to the day before 05-04 (Sun 憲法記念日), so the end of May (Sun)
            ("2026-01-04", "2026-05-31", "2026-06-01"),
            // Golden Week 2027: up to the day before 05-04 (Mon 憲法記念日), so the end of May (Mon)
            ("2027-01-04", "2027-05-31", "2027-05-31"),
            // up to the day before 04-03: the end of April (Fri), between two holidays
            ("2026-12-03", "2027-04-30", "2027-04-30"),
            // new year: up to the day before 12-20, so 12-31 (Thu 年末年始)
            ("2026-08-20", "2026-12-31", "2027-01-04"),
            // substitute holiday: up to the day before 04-15, so 04-30 (Mon 振替休日 of Sun 昭和の日)
            ("2028-12-15", "2029-04-30", "2029-05-01"),
            // in-between holiday: up to the day before 09-23 (Tue 国民の休日), so the end of September (Wed)
            ("2026-05-23", "2026-09-30", "2026-09-30"),
        ],
    );
}

/// 雇用保険法施行規則101条の33 (出生時育児休業給付): from the day 8 weeks after the birth 「起算して二箇月」.
#[test]
fn within_2_months_from_8_weeks_after_to_the_end_of_the_month() {
    check(
        months(2),
        shifted(weeks(8), false, true),
        TO_MONTH_END,
        &[
            // plain: 56 days on is 05-27, day 1; up to the day before 07-27
            ("2026-04-01", "2026-07-31", "2026-07-31"),
            // first day a Sunday, counted all the same: 56 days on is 11-01; up to 12-31 (Thu 年末年始)
            ("2026-09-06", "2026-12-31", "2027-01-04"),
            // month's end: 56 days on is 01-29; up to the day before 03-29
            ("2026-12-04", "2027-03-31", "2027-03-31"),
            // 29 February: 56 days on is 12-25; up to the day before 02-25
            ("2027-10-30", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: 56 days on is 03-04; up to the day before 05-04, so the end of May (Sun)
            ("2026-01-07", "2026-05-31", "2026-06-01"),
            // Golden Week 2027: 56 days on is 03-04; up to the day before 05-04, so the end of May (Mon)
            ("2027-01-07", "2027-05-31", "2027-05-31"),
            // new year: 56 days on is 10-20; up to the day before 12-20: 12-31 (Thu 年末年始)
            ("2026-08-25", "2026-12-31", "2027-01-04"),
            // substitute holiday: 56 days on is 02-15; up to the day before 04-15, so 04-30 (Mon 振替休日)
            ("2028-12-21", "2029-04-30", "2029-05-01"),
            // in-between holiday: 56 days on is 07-23; up to 09-22 (Tue 国民の休日), so 09-30 (Wed)
            ("2026-05-28", "2026-09-30", "2026-09-30"),
            // 56 days on is 11-20; up to the day before 01-20: 01-31 (Sun)
            ("2026-09-25", "2027-01-31", "2027-02-01"),
        ],
    );
}

#[test]
fn the_end_of_a_month_may_stay_on_a_closed_day() {
    let stays = ClosedDay::MonthEndAsIs;
    let cases = [("2026-10-31", "2027-02-28", "2027-02-28")];
    check(months(4), FirstDay::Counted, stays, &cases);
}

#[test]
fn a_shift_past_the_ends_of_the_calendar_stays_in_words() {
    for (earlier, day) in [
        (true, crate::Date::constant(-9999, 1, 2)),
        (false, crate::Date::constant(9999, 12, 30)),
    ] {
        let rule = DueRule::Within {
            period: days(1),
            of: super::moved_in(),
            first_day: shifted(years(100), earlier, true),
            closed_day: TO_MONTH_END,
        };
        assert_eq!(found(rule, day), DueDay::InWords);
    }
}
