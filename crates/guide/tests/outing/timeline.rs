//! By date.

use guide::deadline::{DueKind, DueRule, Shift};
use guide::ids::{DateIx, Ix, ProcedureIx};
use guide::model::Step;
use guide::plan::PlanChoices;
use guide::plan::timeline::{Heading, Scale, Span, Timeline, TimelineRow, timeline};
use guide::testing;
use guide::*;
use proptest::prelude::*;

use crate::town::{TODAY, at, list, planned, town, within};

fn with(dues: Vec<guide::deadline::Deadline>) -> Procedure {
    Procedure {
        due: dues,
        ..at(&[0], &[])
    }
}

fn promptly(kind: DueKind) -> guide::deadline::Deadline {
    testing::deadline(kind, DueRule::Promptly)
}

fn from_the_day(kind: DueKind) -> guide::deadline::Deadline {
    let rule = DueRule::From {
        of: DateIx::new(0),
        shift: None::<Shift>,
    };
    testing::deadline(kind, rule)
}

/// The procedure, which of its deadlines, and the days left.
type Shown = (usize, usize, Option<i32>);

fn shown(timeline: &Timeline) -> Vec<(Heading, Vec<Shown>)> {
    let row = |row: &TimelineRow| (row.procedure.at(), row.due, row.days);
    let groups = timeline.groups.iter();
    groups
        .map(|group| (group.heading, group.rows.iter().map(row).collect()))
        .collect()
}

/// Counted from today.
fn of(procedures: Vec<Procedure>, from: Option<Date>) -> Timeline {
    let guide = town(procedures);
    timeline(&planned(&guide, &[], from, &PlanChoices::default()), TODAY)
}

#[test]
fn what_is_lost_for_good_leads_then_late_then_dated_then_undated() {
    let from = guide::date(2026, 4, 1);
    let procedures = vec![
        with(vec![promptly(DueKind::Legal), within(30, DueKind::Legal)]),
        with(vec![within(14, DueKind::Advised)]),
        with(vec![within(5, DueKind::Legal)]),
        with(vec![
            within(90, DueKind::Irreversible),
            within(3, DueKind::Irreversible),
        ]),
        with(vec![within(3, DueKind::Claim), from_the_day(DueKind::Opens)]),
        with(vec![within(9, DueKind::Before)]),
    ];
    assert_eq!(
        shown(&of(procedures, Some(from))),
        [
            (Heading::Irreversible, vec![(3, 1, Some(-6)), (3, 0, Some(81))]),
            (Heading::Late, vec![(2, 0, Some(-4))]),
            (
                Heading::Dated,
                vec![(5, 0, Some(0)), (1, 0, Some(5)), (0, 1, Some(21))]
            ),
            (Heading::Undated, vec![(0, 0, None)]),
            (Heading::Claim, vec![(4, 0, Some(-6))]),
            (Heading::Opens, vec![(4, 1, Some(-9))]),
        ]
    );
}

#[test]
fn what_has_passed_and_costs_nothing_is_not_told() {
    let procedures = vec![
        with(vec![within(5, DueKind::Advised), within(20, DueKind::Advised)]),
        with(vec![within(5, DueKind::Before)]),
        with(vec![within(5, DueKind::Claim)]),
    ];
    assert_eq!(
        shown(&of(procedures, Some(guide::date(2026, 4, 1)))),
        [
            (Heading::Dated, vec![(0, 1, Some(11))]),
            (Heading::Claim, vec![(2, 0, Some(-4))])
        ]
    );
}

#[test]
fn without_a_day_given_the_order_of_the_plan_stands() {
    let procedures = vec![
        with(vec![within(30, DueKind::Legal)]),
        with(vec![within(3, DueKind::Legal)]),
        with(vec![from_the_day(DueKind::Legal)]),
    ];
    assert_eq!(
        shown(&of(procedures, None)),
        [(Heading::Undated, vec![(0, 0, None), (1, 0, None), (2, 0, None)])]
    );
}

#[test]
fn same_days_stand_in_the_order_of_the_plan() {
    let procedures = [7, 5, 7, 5].map(|days| with(vec![within(days, DueKind::Legal)]));
    let timeline = of(procedures.to_vec(), Some(TODAY));
    let order: Vec<usize> = timeline.groups[0]
        .rows
        .iter()
        .map(|row| row.procedure.at())
        .collect();
    assert_eq!(order, [1, 3, 0, 2]);
}

#[test]
fn a_certain_deadline_of_a_possible_procedure_is_possible() {
    let mut guide = town(vec![with(vec![within(5, DueKind::Legal)])]);
    guide.program = Program::new(&[Step::Ask {
        question: guide::ids::QuestionIx::new(0),
        if_yes: vec![list(Kind::Offer, 0)],
        if_no: vec![],
    }]);
    let certainty = |answer| {
        let plan = planned(&guide, &[answer], Some(TODAY), &PlanChoices::default());
        timeline(&plan, TODAY).groups[0].rows[0].certainty
    };
    assert_eq!(certainty(Answer::Unsure), Certainty::Possible);
    assert_eq!(certainty(Answer::Yes), Certainty::Certain);
}

#[test]
fn marks_go_as_far_as_the_plan() {
    let days = |last| {
        let marks = Scale::new(TODAY, last).marks();
        marks.iter().map(|mark| mark.day).collect::<Vec<Date>>()
    };
    let day = |month, day| Date::new(2026, month, day).unwrap();
    assert_eq!(days(TODAY), [TODAY, day(4, 17)], "a week at least");
    assert_eq!(days(day(5, 10)), [TODAY, day(4, 17), day(4, 24), day(5, 10)]);
    assert_eq!(days(day(5, 9)), [TODAY, day(4, 17), day(4, 24)]);
    let month_end = Scale::new(guide::date(2027, 1, 31), guide::date(2027, 3, 1)).marks();
    assert!(
        month_end
            .iter()
            .any(|mark| mark.day == guide::date(2027, 2, 28) && mark.span != Span::Today)
    );
}

#[test]
fn the_next_days_are_wide_and_the_years_to_come_narrow() {
    let scale = Scale::new(TODAY, guide::date(2027, 4, 10));
    let width = |from, to| scale.position(to) - scale.position(from);
    assert_eq!((scale.position(-30), scale.position(0)), (0, 0));
    assert_eq!((scale.position(365), scale.position(9999)), (1000, 1000));
    assert!(width(0, 7) > 100, "{}", width(0, 7));
    assert!(width(0, 7) > width(7, 14) && width(7, 14) > width(358, 365));
    assert!(scale.position(31) > 300 && scale.position(31) < 500);
}

fn deadline() -> impl Strategy<Value = guide::deadline::Deadline> {
    let kind = prop_oneof![
        Just(DueKind::Irreversible),
        Just(DueKind::Legal),
        Just(DueKind::Before),
        Just(DueKind::Advised),
        Just(DueKind::Claim),
        Just(DueKind::Opens),
    ];
    (kind, 0_u16..500, 0..4).prop_map(|(kind, days, rule)| match rule {
        0 => promptly(kind),
        1 => from_the_day(kind),
        _ => within(days, kind),
    })
}

/// Whether the day has passed so many days after the main one, and costs nothing.
fn says_nothing_after(deadline: &guide::deadline::Deadline, days: i32) -> bool {
    let costs_nothing = matches!(deadline.kind, DueKind::Before | DueKind::Advised | DueKind::Opens);
    let has_passed = match deadline.rule {
        DueRule::Within { period, .. } => i32::from(period.count) < days,
        _ => false,
    };
    costs_nothing && has_passed
}

proptest! {
    #[test]
    fn every_deadline_that_is_told_is_on_the_timeline_once_and_in_order(
        dues in prop::collection::vec(prop::collection::vec(deadline(), 0..4), 1..8),
        past in 0..300,
        is_known: bool,
    ) {
        let procedures: Vec<Procedure> = dues.iter().cloned().map(with).collect();
        let from = TODAY.checked_sub(past).unwrap();
        let timeline = of(procedures, is_known.then_some(from));
        let mut rows: Vec<(usize, usize)> = Vec::new();
        for group in &timeline.groups {
            prop_assert!(!group.rows.is_empty());
            rows.extend(group.rows.iter().map(|row| (row.procedure.at(), row.due)));
            let key = |row: &TimelineRow| (row.day.is_none(), row.day);
            prop_assert!(group.rows.iter().map(key).is_sorted());
        }
        prop_assert!(timeline.groups.iter().map(|group| group.heading).is_sorted());
        rows.sort_unstable();
        let all = dues.iter().enumerate().flat_map(|(at, dues)| dues.iter().enumerate().map(move |(due, row)| (at, due, row)));
        let told = all.filter(|(.., row)| !(is_known && says_nothing_after(row, past)));
        prop_assert_eq!(rows, told.map(|(at, due, _)| (at, due)).collect::<Vec<_>>());
    }

    #[test]
    fn a_later_day_is_never_nearer(reach in 0..40_000, days in -400_i32..40_000) {
        let last = TODAY.checked_add(reach).unwrap();
        let scale = Scale::new(TODAY, last);
        prop_assert!(scale.position(days) <= scale.position(days + 1));
        prop_assert!(scale.position(days) <= 1000);
        prop_assert_eq!(scale.position(reach.max(7)), 1000);
        let marks = scale.marks();
        let later = marks.windows(2).all(|pair| pair[0].day < pair[1].day && pair[0].position <= pair[1].position);
        prop_assert!(later);
    }
}

#[test]
fn a_procedure_is_found_on_its_plan() {
    let guide = town(vec![at(&[0], &[])]);
    let plan = planned(&guide, &[], None, &PlanChoices::default());
    assert!(plan.entry(ProcedureIx::new(0)).is_some() && plan.entry(ProcedureIx::new(1)).is_none());
}
