//! Every kind of due date, told in both languages.

mod away_from_counters;
mod before_and_from;
mod late;
mod or_month_end;
mod other;
mod own_days;
mod promptly;
mod shifted;
mod within;

use crate::deadline::Dates;
use crate::deadline::{DueDate, due_date};
use crate::lang::Lang;
use crate::model::{ClosedDay, DueKind, DueRule, FirstDay, Guide, Period, Shift, Year};
use crate::testing::{STATED, day, days, deadline, months, moved_in, moved_out, ward, weeks, years};

const TODAY: &str = "2026-04-01";

fn within(period: Period, first_day: FirstDay) -> DueRule {
    DueRule::Within {
        period,
        of: moved_in(),
        first_day,
        closed_day: ClosedDay::NextOpen,
    }
}

fn due(guide: &Guide, kind: DueKind, rule: DueRule, moved_in: Option<&str>) -> DueDate {
    let mut dates = Dates::from_iter(guide.by_date(moved_in.map(|date| ("moved-in", day(date)))));
    if let Some(date) = moved_in {
        dates.set(moved_out(), day(date));
    }
    due_date(guide, &deadline(kind, rule), &dates)
}

/// Rule, day given, then sentence and badge in Japanese, sentence and badge in English.
fn told(rule: DueRule, moved_in: Option<&str>) -> [String; 4] {
    let guide = ward();
    let due = due(&guide, DueKind::Legal, rule, moved_in);
    let in_lang = |lang| {
        let today = day(TODAY);
        [due.sentence(&guide, lang, today), due.badge(&guide, lang, today)]
    };
    let [[ja, ja_badge], [en, en_badge]] = [in_lang(Lang::Ja), in_lang(Lang::En)];
    [ja, ja_badge, en, en_badge]
}

fn before(earlier: Option<Period>) -> DueRule {
    DueRule::Before {
        of: moved_out(),
        earlier,
    }
}

fn from(shift: Option<Shift>) -> DueRule {
    DueRule::From {
        of: moved_in(),
        shift,
    }
}

fn on(month: i8, day: i8, year: Year) -> DueRule {
    DueRule::On {
        month,
        day,
        year,
        closed_day: ClosedDay::NextOpen,
    }
}

const COUNTED: FirstDay = FirstDay::Counted;
const NOT_COUNTED: FirstDay = FirstDay::NotCounted;

fn shift(period: Period, earlier: bool) -> Option<Shift> {
    Some(Shift { period, earlier })
}

fn check(cases: &[(DueRule, Option<&str>, [&str; 4])]) {
    for (rule, given, expected) in cases {
        assert_eq!(told(*rule, *given), *expected);
    }
}

#[test]
fn the_year_stands_where_it_is_not_todays() {
    let told = |date, lang| super::day_with_weekday(day(date), lang, day(TODAY));
    assert_eq!(told("2026-12-31", Lang::Ja), "12月31日（木）");
    assert_eq!(told("2027-01-01", Lang::Ja), "2027年1月1日（金）");
    assert_eq!(told("2026-12-31", Lang::En), "Thu 31 December");
    assert_eq!(told("2025-01-05", Lang::En), "Sun 5 January 2025");
}
