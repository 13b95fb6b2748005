//! Periods in days that count from the next day, and stay where no law moves a closed last day.
//! Start, last day as counted, last day that holds.

use super::{check, days};
use crate::model::{ClosedDay, FirstDay};

/// 健康保険法施行規則38条 (被扶養者).
#[test]
fn within_5_days_as_it_is() {
    check(
        days(5),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, day 5 04-06
            ("2026-04-01", "2026-04-06", "2026-04-06"),
            // first day a Sunday: day 1 is 03-30, day 5 04-03
            ("2026-03-29", "2026-04-03", "2026-04-03"),
            // month's end: day 1 is 02-01, day 5 02-05
            ("2026-01-31", "2026-02-05", "2026-02-05"),
            // 29 February: day 1 is 03-01, day 5 03-05 (Sun: stays)
            ("2028-02-29", "2028-03-05", "2028-03-05"),
            // 29 February: day 1 is 02-25, day 5 02-29
            ("2028-02-24", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-29, day 5 05-03 (Sun 憲法記念日: stays)
            ("2026-04-28", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 04-29, day 5 05-03 (Mon 憲法記念日: stays)
            ("2027-04-28", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-25, day 5 12-29 (Tue 年末年始: stays)
            ("2026-12-24", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-18, day 5 03-22 (Mon 振替休日: stays)
            ("2027-03-17", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-18, day 5 09-22 (Tue 国民の休日: stays)
            ("2026-09-17", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 厚生年金保険法98条4項, 同法施行規則41条.
#[test]
fn within_10_days_as_it_is() {
    check(
        days(10),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-04, day 10 04-13
            ("2026-04-03", "2026-04-13", "2026-04-13"),
            // first day a Sunday: day 1 is 03-30, day 10 04-08
            ("2026-03-29", "2026-04-08", "2026-04-08"),
            // month's end: day 1 is 02-01, day 10 02-10
            ("2026-01-31", "2026-02-10", "2026-02-10"),
            // 29 February: day 1 is 03-01, day 10 03-10
            ("2028-02-29", "2028-03-10", "2028-03-10"),
            // 29 February: day 1 is 02-20, day 10 02-29
            ("2028-02-19", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-24, day 10 05-03 (Sun 憲法記念日: stays)
            ("2026-04-23", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 04-24, day 10 05-03 (Mon 憲法記念日: stays)
            ("2027-04-23", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-20, day 10 12-29 (Tue 年末年始: stays)
            ("2026-12-19", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-13, day 10 03-22 (Mon 振替休日: stays)
            ("2027-03-12", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-13, day 10 09-22 (Tue 国民の休日: stays)
            ("2026-09-12", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 国民年金法105条4項, 児童扶養手当法28条.
#[test]
fn within_14_days_as_it_is() {
    check(
        days(14),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, day 14 04-15
            ("2026-04-01", "2026-04-15", "2026-04-15"),
            // first day a Sunday: day 1 is 03-30, day 14 04-12 (Sun: stays)
            ("2026-03-29", "2026-04-12", "2026-04-12"),
            // month's end: day 1 is 02-01, day 14 02-14 (Sat: stays)
            ("2026-01-31", "2026-02-14", "2026-02-14"),
            // 29 February: day 1 is 03-01, day 14 03-14
            ("2028-02-29", "2028-03-14", "2028-03-14"),
            // 29 February: day 1 is 02-16, day 14 02-29
            ("2028-02-15", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-20, day 14 05-03 (Sun 憲法記念日: stays)
            ("2026-04-19", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 04-20, day 14 05-03 (Mon 憲法記念日: stays)
            ("2027-04-19", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-16, day 14 12-29 (Tue 年末年始: stays)
            ("2026-12-15", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-09, day 14 03-22 (Mon 振替休日: stays)
            ("2027-03-08", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-09, day 14 09-22 (Tue 国民の休日: stays)
            ("2026-09-08", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 児童手当法8条3項, 道路運送車両法13条・67条.
#[test]
fn within_15_days_as_it_is() {
    check(
        days(15),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, day 15 04-16
            ("2026-04-01", "2026-04-16", "2026-04-16"),
            // first day a Sunday: day 1 is 03-30, day 15 04-13
            ("2026-03-29", "2026-04-13", "2026-04-13"),
            // month's end: day 1 is 02-01, day 15 02-15 (Sun: stays)
            ("2026-01-31", "2026-02-15", "2026-02-15"),
            // 29 February: day 1 is 03-01, day 15 03-15
            ("2028-02-29", "2028-03-15", "2028-03-15"),
            // 29 February: day 1 is 02-15, day 15 02-29
            ("2028-02-14", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-19, day 15 05-03 (Sun 憲法記念日: stays)
            ("2026-04-18", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 04-19, day 15 05-03 (Mon 憲法記念日: stays)
            ("2027-04-18", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-15, day 15 12-29 (Tue 年末年始: stays)
            ("2026-12-14", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-08, day 15 03-22 (Mon 振替休日: stays)
            ("2027-03-07", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-08, day 15 09-22 (Tue 国民の休日: stays)
            ("2026-09-07", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 銃砲刀剣類所持等取締法17条.
#[test]
fn within_20_days_as_it_is() {
    check(
        days(20),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, day 20 04-21
            ("2026-04-01", "2026-04-21", "2026-04-21"),
            // first day a Sunday: day 1 is 03-30, day 20 04-18 (Sat: stays)
            ("2026-03-29", "2026-04-18", "2026-04-18"),
            // month's end: day 1 is 02-01, day 20 02-20
            ("2026-01-31", "2026-02-20", "2026-02-20"),
            // 29 February: day 1 is 03-01, day 20 03-20
            ("2028-02-29", "2028-03-20", "2028-03-20"),
            // 29 February: day 1 is 02-10, day 20 02-29
            ("2028-02-09", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 04-14, day 20 05-03 (Sun 憲法記念日: stays)
            ("2026-04-13", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 04-14, day 20 05-03 (Mon 憲法記念日: stays)
            ("2027-04-13", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 12-10, day 20 12-29 (Tue 年末年始: stays)
            ("2026-12-09", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 03-03, day 20 03-22 (Mon 振替休日: stays)
            ("2027-03-02", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 09-03, day 20 09-22 (Tue 国民の休日: stays)
            ("2026-09-02", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 出入国管理及び難民認定法22条の2, 医師法施行令6条.
#[test]
fn within_30_days_as_it_is() {
    check(
        days(30),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
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
            // Golden Week 2026: day 1 is 04-04, day 30 05-03 (Sun 憲法記念日: stays)
            ("2026-04-03", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 04-04, day 30 05-03 (Mon 憲法記念日: stays)
            ("2027-04-03", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 11-30, day 30 12-29 (Tue 年末年始: stays)
            ("2026-11-29", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 02-21, day 30 03-22 (Mon 振替休日: stays)
            ("2027-02-20", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 08-24, day 30 09-22 (Tue 国民の休日: stays)
            ("2026-08-23", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 母子保健法13条 (1か月児の健診).
#[test]
fn within_41_days_as_it_is() {
    check(
        days(41),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, day 41 05-12
            ("2026-04-01", "2026-05-12", "2026-05-12"),
            // first day a Sunday: day 1 is 03-30, day 41 05-09 (Sat: stays)
            ("2026-03-29", "2026-05-09", "2026-05-09"),
            // month's end: day 1 is 02-01, day 41 03-13
            ("2026-01-31", "2026-03-13", "2026-03-13"),
            // 29 February: day 1 is 03-01, day 41 04-10
            ("2028-02-29", "2028-04-10", "2028-04-10"),
            // 29 February: day 1 is 01-20, day 41 02-29
            ("2028-01-19", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 03-24, day 41 05-03 (Sun 憲法記念日: stays)
            ("2026-03-23", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 03-24, day 41 05-03 (Mon 憲法記念日: stays)
            ("2027-03-23", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 11-19, day 41 12-29 (Tue 年末年始: stays)
            ("2026-11-18", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 02-10, day 41 03-22 (Mon 振替休日: stays)
            ("2027-02-09", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 08-13, day 41 09-22 (Tue 国民の休日: stays)
            ("2026-08-12", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 母子保健法13条 (聴覚の検査).
#[test]
fn within_50_days_as_it_is() {
    check(
        days(50),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, day 50 05-21
            ("2026-04-01", "2026-05-21", "2026-05-21"),
            // first day a Sunday: day 1 is 03-30, day 50 05-18
            ("2026-03-29", "2026-05-18", "2026-05-18"),
            // month's end: day 1 is 02-01, day 50 03-22 (Sun: stays)
            ("2026-01-31", "2026-03-22", "2026-03-22"),
            // 29 February: day 1 is 03-01, day 50 04-19
            ("2028-02-29", "2028-04-19", "2028-04-19"),
            // 29 February: day 1 is 01-11, day 50 02-29
            ("2028-01-10", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 03-15, day 50 05-03 (Sun 憲法記念日: stays)
            ("2026-03-14", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 03-15, day 50 05-03 (Mon 憲法記念日: stays)
            ("2027-03-14", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 11-10, day 50 12-29 (Tue 年末年始: stays)
            ("2026-11-09", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 02-01, day 50 03-22 (Mon 振替休日: stays)
            ("2027-01-31", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 08-04, day 50 09-22 (Tue 国民の休日: stays)
            ("2026-08-03", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 入管特例法4条.
#[test]
fn within_60_days_as_it_is() {
    check(
        days(60),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-03, day 60 06-01
            ("2026-04-02", "2026-06-01", "2026-06-01"),
            // first day a Sunday: day 1 is 03-30, day 60 05-28
            ("2026-03-29", "2026-05-28", "2026-05-28"),
            // month's end: day 1 is 02-01, day 60 04-01
            ("2026-01-31", "2026-04-01", "2026-04-01"),
            // 29 February: day 1 is 03-01, day 60 04-29 (Sat: stays)
            ("2028-02-29", "2028-04-29", "2028-04-29"),
            // 29 February: day 1 is 01-01, day 60 02-29
            ("2027-12-31", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 03-05, day 60 05-03 (Sun 憲法記念日: stays)
            ("2026-03-04", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 03-05, day 60 05-03 (Mon 憲法記念日: stays)
            ("2027-03-04", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 10-31, day 60 12-29 (Tue 年末年始: stays)
            ("2026-10-30", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 01-22, day 60 03-22 (Mon 振替休日: stays)
            ("2027-01-21", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 07-25, day 60 09-22 (Tue 国民の休日: stays)
            ("2026-07-24", "2026-09-22", "2026-09-22"),
        ],
    );
}

/// 森林法10条の7の2; マイナンバーカードの継続利用.
#[test]
fn within_90_days_as_it_is() {
    check(
        days(90),
        FirstDay::NotCounted,
        ClosedDay::AsIs,
        &[
            // plain: day 1 is 04-02, day 90 06-30
            ("2026-04-01", "2026-06-30", "2026-06-30"),
            // first day a Sunday: day 1 is 03-30, day 90 06-27 (Sat: stays)
            ("2026-03-29", "2026-06-27", "2026-06-27"),
            // month's end: day 1 is 02-01, day 90 05-01
            ("2026-01-31", "2026-05-01", "2026-05-01"),
            // 29 February: day 1 is 03-01, day 90 05-29
            ("2028-02-29", "2028-05-29", "2028-05-29"),
            // 29 February: day 1 is 12-02, day 90 02-29
            ("2027-12-01", "2028-02-29", "2028-02-29"),
            // Golden Week 2026: day 1 is 02-03, day 90 05-03 (Sun 憲法記念日: stays)
            ("2026-02-02", "2026-05-03", "2026-05-03"),
            // Golden Week 2027: day 1 is 02-03, day 90 05-03 (Mon 憲法記念日: stays)
            ("2027-02-02", "2027-05-03", "2027-05-03"),
            // new year: day 1 is 10-01, day 90 12-29 (Tue 年末年始: stays)
            ("2026-09-30", "2026-12-29", "2026-12-29"),
            // substitute holiday: day 1 is 12-23, day 90 03-22 (Mon 振替休日: stays)
            ("2026-12-22", "2027-03-22", "2027-03-22"),
            // in-between holiday: day 1 is 06-25, day 90 09-22 (Tue 国民の休日: stays)
            ("2026-06-24", "2026-09-22", "2026-09-22"),
        ],
    );
}
