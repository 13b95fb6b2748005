//! Which day is told of a procedure, and of what kind it is.

use guide::deadline::DueKind;
use guide::plan::agenda::{DayKind, KeyDay};
use guide::{Date, Guide, Lang};

use crate::household::Told;
use crate::town::{TODAY, day, moved, town};

/// One procedure with these deadlines, for everybody.
fn with(dues: &[&str]) -> Guide {
    let dues: String = dues
        .iter()
        .map(|due| format!("\n  - {{{due}, law: 町の法}}"))
        .collect();
    town(&[("only", &format!("window: desk\ndue:{dues}"))], "- need: only")
}

fn key(told: &Told<'_>) -> Option<(DayKind, Date, bool)> {
    let day = told.entry("only").key_day(TODAY);
    day.map(|day: KeyDay| (day.kind, day.day, day.is_late()))
}

/// Of somebody who moved on 25 November, on 30 November.
fn told_of(dues: &[&str]) -> Option<(DayKind, Date, bool)> {
    key(&moved(&with(dues)).told())
}

const TWO_WEEKS: &str = "kind: legal, within: 14 days, of: moved";

#[test]
fn the_earliest_last_day_is_told() {
    let last = Some((DayKind::LastDay, day(12, 9), false));
    assert_eq!(told_of(&[TWO_WEEKS]), last);
    assert_eq!(
        told_of(&["kind: claim, within: 30 days, of: moved", TWO_WEEKS]),
        last
    );
}

#[test]
fn a_duty_is_told_before_earlier_advice() {
    let advice = "kind: advised, within: 7 days, of: moved";
    assert_eq!(
        told_of(&[advice, TWO_WEEKS]),
        Some((DayKind::LastDay, day(12, 9), false))
    );
    assert_eq!(told_of(&[advice]), Some((DayKind::LastDay, day(12, 2), false)));
}

#[test]
fn an_opening_day_is_no_last_day() {
    let opens = "kind: opens, from: moved, later: 10 days";
    assert_eq!(told_of(&[opens]), Some((DayKind::Opens, day(12, 5), false)));
    let guide = with(&[opens, TWO_WEEKS]);
    let told = moved(&guide).told();
    assert_eq!(key(&told), Some((DayKind::LastDay, day(12, 9), false)));
    assert_eq!(told.entry("only").opens(TODAY), Some(day(12, 5)));
    assert_eq!(
        told_of(&["kind: opens, from: moved"]),
        None,
        "it is possible already"
    );
}

#[test]
fn late_is_what_costs_something() {
    for kind in ["legal", "claim", "irreversible"] {
        let told = told_of(&[&format!("kind: {kind}, within: 3 days, of: moved")]);
        assert_eq!(
            told,
            Some((DayKind::LastDay, day(11, 30), false)),
            "{kind}: moved on from a Saturday"
        );
        let told = told_of(&[&format!("kind: {kind}, within: 2 days, of: moved")]);
        assert_eq!(told, Some((DayKind::LastDay, day(11, 27), true)), "{kind}");
    }
    for kind in ["advised", "before"] {
        assert_eq!(
            told_of(&[&format!("kind: {kind}, within: 2 days, of: moved")]),
            None,
            "{kind}"
        );
    }
    assert_eq!(
        told_of(&["before: moved"]),
        None,
        "what came before the move is gone"
    );
}

#[test]
fn a_missing_day_is_asked_for_and_gives_an_estimate_where_that_is_safe() {
    let guide = with(&["kind: irreversible, within: 14 days, of: filed, closed-day: as-is"]);
    let told = moved(&guide).told();
    assert_eq!(
        key(&told),
        Some((DayKind::Estimate, day(12, 9), false)),
        "as if filed on the day of moving"
    );
    let row = &told.agenda.visits[0].rows[0];
    assert_eq!(
        row.asks.iter().map(|date| told.date(*date)).collect::<Vec<_>>(),
        ["filed"]
    );
    let given = moved(&guide).day("filed", day(11, 28)).told();
    assert_eq!(key(&given), Some((DayKind::LastDay, day(12, 12), false)));
    assert!(given.agenda.visits[0].rows[0].asks.is_empty());
}

#[test]
fn the_kind_of_day_is_said() {
    let badges = |dues: &[&str]| {
        let guide = with(dues);
        let told = moved(&guide).told();
        let day = told.entry("only").key_day(TODAY).unwrap();
        [Lang::Ja, Lang::En].map(|lang| day.badge(lang, TODAY))
    };
    assert_eq!(badges(&[TWO_WEEKS]), ["12月9日（水）まで", "by Wed 9 December"]);
    let opens = "kind: opens, from: moved, later: 10 days";
    assert_eq!(badges(&[opens]), ["12月5日（土）から", "from Sat 5 December"]);
    let filed = "kind: legal, within: 14 days, of: filed";
    assert_eq!(
        badges(&[filed]),
        ["12月9日（水）まで（目安）", "by about Wed 9 December"]
    );
}

#[test]
fn a_missing_day_of_which_nothing_is_known_gives_no_day() {
    let guide = with(&["kind: legal, within: 14 days, of: other"]);
    let told = moved(&guide).told();
    assert_eq!(key(&told), None);
    let asks = told.entry("only").asks(&guide);
    assert_eq!(
        asks.iter().map(|date| told.date(*date)).collect::<Vec<_>>(),
        ["other"]
    );
}

#[test]
fn an_estimate_is_never_an_alarm() {
    let guide = with(&["kind: legal, within: 3 days, of: filed"]);
    let told = moved(&guide).day("moved", day(11, 2)).told();
    assert_eq!(key(&told), None, "the day of filing may be later");
    assert_eq!(told.agenda.first[0].day, None);
    assert!(!told.agenda.first[0].asks.is_empty());
}

#[test]
fn a_day_of_the_calendar_asks_for_the_main_day() {
    let guide = with(&["kind: legal, on: \"12-28\", year: same"]);
    let mut household = moved(&guide);
    assert_eq!(
        key(&household.told()),
        Some((DayKind::LastDay, day(12, 28), false))
    );
    household.dates = guide::deadline::Dates::new();
    let asks = household.told().entry("only").asks(&guide);
    assert_eq!(asks.len(), 1);
    assert_eq!(household.told().date(asks[0]), "moved");
}

#[test]
fn the_calendar_has_every_day_of_what_is_not_ticked_off() {
    let dues = [
        TWO_WEEKS,
        "kind: opens, from: moved, later: 10 days",
        "before: moved",
        "promptly: true",
    ];
    let guide = with(&dues);
    let told = moved(&guide).told();
    let days = told
        .agenda
        .deadlines
        .iter()
        .map(|day| (day.day, day.kind, day.meaning));
    assert_eq!(
        days.collect::<Vec<_>>(),
        [
            (day(12, 5), DayKind::Opens, DueKind::Opens),
            (day(12, 9), DayKind::LastDay, DueKind::Legal)
        ]
    );
    assert!(moved(&guide).done(&["only"]).told().agenda.deadlines.is_empty());
}
