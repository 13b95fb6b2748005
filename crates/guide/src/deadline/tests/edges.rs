//! What is not a day: rules in words, days not given, the ends of the calendar; and how a day lies to today.

use crate::Date;
use crate::calendar::Closed;
use crate::deadline::{Dates, DueDate, DueDay, LastDay, Status, due_date, status};
use crate::model::{ClosedDay, DueKind, DueRule, FirstDay, Period, Shift, Unit, Year};
use crate::testing::{STATED, day, days, deadline, months, moved_in, moved_out, ward, years};

const PLAIN: DueRule = DueRule::Promptly;

fn within(period: Period) -> DueRule {
    DueRule::Within {
        period,
        of: moved_in(),
        first_day: FirstDay::NotCounted,
        closed_day: ClosedDay::NextOpen,
    }
}

/// What `rule` comes to when the main day of the event is `main`.
fn found(rule: DueRule, main: Date) -> DueDay {
    let dates = Dates::from_iter([(moved_in(), main)]);
    due_date(&ward(), &deadline(DueKind::Legal, rule), &dates).day
}

fn last(rule: DueRule, main: Date) -> LastDay {
    match found(rule, main) {
        DueDay::Dated(last) => last,
        other => panic!("no last day: {other:?}"),
    }
}

#[test]
fn a_day_says_why_it_moved() {
    let reason = |start| last(within(days(14)), day(start)).moved_because();
    assert_eq!(reason("2026-04-01"), None);
    assert_eq!(reason("2026-04-18"), Some(Closed::Weekly)); // 05-02, a Saturday
    assert!(matches!(reason("2026-04-19"), Some(Closed::Holiday(_))));
    assert_eq!(reason("2026-12-15"), Some(Closed::NewYear)); // 12-29
    assert_eq!(reason("2027-02-01"), Some(Closed::Own)); // 02-15, a Monday
}

#[test]
fn without_its_day_a_rule_stays_in_words() {
    let mut dates = Dates::new();
    dates.set(moved_out(), day("2026-04-01"));
    let on = DueRule::On {
        month: 3,
        day: 15,
        year: Year::Next,
        closed_day: ClosedDay::NextOpen,
    };
    let (of, earlier, shift) = (moved_in(), None, None);
    for rule in [
        within(days(14)),
        DueRule::Before { of, earlier },
        DueRule::From { of, shift },
        on,
    ] {
        let due = due_date(&ward(), &deadline(DueKind::Legal, rule), &dates);
        assert_eq!(due.day, DueDay::InWords);
        assert_eq!((due.last_day(), due.first_day()), (None, None));
    }
    assert_eq!(found(PLAIN, day("2026-04-01")), DueDay::Promptly);
    assert_eq!(found(DueRule::Stated(STATED), day("2026-04-01")), DueDay::Stated);
}

#[test]
fn past_the_ends_of_the_calendar_a_rule_stays_in_words() {
    let of = moved_in();
    let many = |unit| Period {
        count: u16::MAX,
        unit,
    };
    let earlier = Some(many(Unit::Years));
    let shift = Some(Shift {
        period: many(Unit::Months),
        earlier: false,
    });
    assert_eq!(found(within(days(1)), Date::MAX), DueDay::InWords);
    assert_eq!(found(within(years(u16::MAX)), Date::MIN), DueDay::InWords);
    assert_eq!(
        found(within(months(u16::MAX)), day("9000-01-01")),
        DueDay::InWords
    );
    assert_eq!(
        found(DueRule::Before { of, earlier }, day("2026-04-01")),
        DueDay::InWords
    );
    assert_eq!(
        found(DueRule::Before { of, earlier: None }, Date::MIN),
        DueDay::InWords
    );
    assert_eq!(
        found(DueRule::From { of, shift }, day("9000-01-01")),
        DueDay::InWords
    );
    let on = DueRule::On {
        month: 12,
        day: 31,
        year: Year::Next,
        closed_day: ClosedDay::NextOpen,
    };
    assert_eq!(found(on, Date::MAX), DueDay::InWords);
}

#[test]
fn a_shift_past_the_ends_of_the_calendar_stays_in_words() {
    for (earlier, day) in [
        (true, crate::date(-9999, 1, 2)),
        (false, crate::date(9999, 12, 30)),
    ] {
        let shift = Shift {
            period: years(100),
            earlier,
        };
        let rule = DueRule::Within {
            period: days(1),
            of: moved_in(),
            first_day: FirstDay::CountedFrom(shift),
            closed_day: ClosedDay::MonthEnd,
        };
        assert_eq!(found(rule, day), DueDay::InWords);
    }
}

#[test]
fn a_day_lies_before_on_or_after_today() {
    let of_kind = |kind, rule| DueDate {
        kind,
        rule,
        day: found(rule, day("2026-04-01")),
        is_counter_closed: true,
    };
    let at = |rule, today| status(&of_kind(DueKind::Legal, rule), day(today));
    let rule = within(days(14)); // to 2026-04-15
    assert_eq!(at(rule, "2026-04-01"), Status::In { days: 14 });
    assert_eq!(at(rule, "2026-04-14"), Status::In { days: 1 });
    assert_eq!(at(rule, "2026-04-15"), Status::Today);
    assert_eq!(at(rule, "2026-04-16"), Status::Late { days: 1 });
    assert_eq!(at(rule, "2027-04-15"), Status::Late { days: 365 });
    for kind in [DueKind::Before, DueKind::Advised, DueKind::Opens] {
        let costs_nothing = of_kind(kind, rule);
        assert_eq!(
            status(&costs_nothing, day("2026-04-15")),
            Status::Today,
            "{kind:?}"
        );
        assert_eq!(
            status(&costs_nothing, day("2026-04-16")),
            Status::Passed,
            "{kind:?}"
        );
    }
    for kind in [DueKind::Irreversible, DueKind::Claim] {
        let late = status(&of_kind(kind, rule), day("2026-04-16"));
        assert_eq!(late, Status::Late { days: 1 }, "{kind:?}");
    }
    let opens = DueRule::From {
        of: moved_in(),
        shift: None,
    };
    assert_eq!(at(opens, "2026-03-01"), Status::NotYetOpen { days: 31 });
    assert_eq!(at(opens, "2026-04-01"), Status::None);
    assert_eq!(at(PLAIN, "2026-04-01"), Status::None);
}

#[test]
fn days_are_found_by_their_ids() {
    let (first, second) = (day("2026-04-01"), day("2026-03-31"));
    let mut dates =
        Dates::from_iter(ward().by_date([("moved-out", second), ("nonsense", first), ("moved-in", first)]));
    assert_eq!(
        dates.iter().collect::<Vec<_>>(),
        [(moved_in(), first), (moved_out(), second)]
    );
    dates.set(moved_in(), second);
    dates.forget(moved_out());
    assert_eq!(
        (dates.get(moved_in()), dates.get(moved_out())),
        (Some(second), None)
    );
}
