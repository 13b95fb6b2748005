//! National holidays of Japan, computed from 国民の祝日に関する法律 as in force since 2022.
//!
//! Earlier years had special laws (the accession of 2019, the Olympic years 2020 and 2021) and are not covered.
//! The days of the equinoxes are announced each February for the year after; later years follow the formula,
//! which agrees with the observatory's forecast. No crate: what builds on this toolchain is unkept, or brings
//! in a second date library (`docs/deadlines.md`).

use jiff_core::civil::Weekday;

use crate::Date;
use crate::lang::Lang;

/// A day off by law, with its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// As the law calls it: 憲法記念日.
    ja: &'static str,
    /// As the Cabinet Office translates it.
    en: &'static str,
}

impl Holiday {
    /// Its name in `lang`.
    pub fn name(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.ja,
            Lang::En => self.en,
        }
    }
}

/// The holiday on `date`, if the law makes it one (art. 3).
pub fn holiday(date: Date) -> Option<Holiday> {
    named(date)
        .or_else(|| is_substitute(date).then_some(SUBSTITUTE))
        .or_else(|| is_in_between(date).then_some(IN_BETWEEN))
}

/// Art. 2: the days the law names, by month.
const NAMED: [(i8, When, Holiday); 16] = [
    (1, When::Day(1), of("元日", "New Year's Day")),
    (1, When::Monday(2), of("成人の日", "Coming of Age Day")),
    (2, When::Day(11), of("建国記念の日", "National Foundation Day")),
    (2, When::Day(23), of("天皇誕生日", "Emperor's Birthday")),
    (3, When::Equinox, of("春分の日", "Vernal Equinox Day")),
    (4, When::Day(29), of("昭和の日", "Showa Day")),
    (5, When::Day(3), of("憲法記念日", "Constitution Memorial Day")),
    (5, When::Day(4), of("みどりの日", "Greenery Day")),
    (5, When::Day(5), of("こどもの日", "Children's Day")),
    (7, When::Monday(3), of("海の日", "Marine Day")),
    (8, When::Day(11), of("山の日", "Mountain Day")),
    (9, When::Monday(3), of("敬老の日", "Respect for the Aged Day")),
    (9, When::Equinox, of("秋分の日", "Autumnal Equinox Day")),
    (10, When::Monday(2), of("スポーツの日", "Sports Day")),
    (11, When::Day(3), of("文化の日", "Culture Day")),
    (11, When::Day(23), of("勤労感謝の日", "Labour Thanksgiving Day")),
];
const SUBSTITUTE: Holiday = of("振替休日", "substitute holiday");
const IN_BETWEEN: Holiday = of("国民の休日", "day between two holidays");

const fn of(ja: &'static str, en: &'static str) -> Holiday {
    Holiday { ja, en }
}

/// Where in its month a named holiday lies.
#[derive(Clone, Copy)]
enum When {
    /// Always on this day.
    Day(i8),
    /// On the n-th Monday.
    Monday(i8),
    /// On the equinox of the month.
    Equinox,
}

fn named(date: Date) -> Option<Holiday> {
    let is_on = |when| match when {
        When::Day(day) => date.day() == day,
        When::Monday(nth) => date.weekday() == Weekday::Monday && (date.day() - 1) / 7 + 1 == nth,
        When::Equinox => i64::from(date.day()) == equinox(date),
    };
    NAMED
        .iter()
        .find(|(month, when, _)| date.month() == *month && is_on(*when))
        .map(|(_, _, holiday)| *holiday)
}

/// The day of the equinox in the year and month of `date` (March or September), by the usual approximation for
/// 1980 to 2099: so many millionths of a day on from 1980, less the leap days since.
fn equinox(date: Date) -> i64 {
    let years = i64::from(date.year()) - 1980;
    let in_1980 = if date.month() == 3 { 20_843_100 } else { 23_248_800 };
    (in_1980 + 242_194 * years).div_euclid(1_000_000) - years.div_euclid(4)
}

/// Art. 3(2): when a named day is a Sunday, the next day that is not a named one is off. So `date` is, when the
/// named days right before it reach back to a Sunday. There are never more than three in a row.
fn is_substitute(date: Date) -> bool {
    let mut before = date;
    while let Ok(day) = before.yesterday() {
        if named(day).is_none() {
            return false;
        }
        if day.weekday() == Weekday::Sunday {
            return true;
        }
        before = day;
    }
    false
}

/// Art. 3(3): a day with a named day on both sides is off.
fn is_in_between(date: Date) -> bool {
    let is_named = |day: Result<Date, _>| day.is_ok_and(|day| named(day).is_some());
    is_named(date.yesterday()) && is_named(date.tomorrow())
}
