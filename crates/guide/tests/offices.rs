//! Windows and fees by condition: where a person can do it and what it costs, before and after the facts are known.
#![expect(clippy::unwrap_used, reason = "a test that meets the impossible must fail")]

use guide::Certainty::{Certain, Possible};
use guide::deadline::Dates;
use guide::facts::Implications;
use guide::ids::{Ix, ProcedureIx, QuestionIx, WindowIx};
use guide::model::{Fee, FeeIf, Office};
use guide::plan::{Entry, Plan, PlanChoices, plan};
use guide::testing::{self, GuideBuilder, TEXT, ask, need, procedure};
use guide::*;
use proptest::prelude::*;

const TODAY: Date = guide::date(2026, 11, 30);

fn fact(at: u16) -> Condition {
    Condition::Fact(QuestionIx::new(at))
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

/// A branch for who lives near it (question 0), the main desk for everybody, and the hospital for who gives birth there
/// (question 1). Who lives near pays nothing, everybody else does.
fn guide(windows: Vec<Office>) -> Guide {
    let fee = |condition| FeeIf {
        fee: Fee {
            text: TEXT,
            yen: None,
        },
        condition,
    };
    let notification = Procedure {
        windows,
        fees: vec![fee(Some(fact(0))), fee(Some(not(fact(0)))), fee(None)],
        ..procedure("notification")
    };
    GuideBuilder::asking(Implications::default().close(2))
        .steps(&[
            need(ProcedureIx::new(0)),
            ask(QuestionIx::new(0), Vec::new()),
            ask(QuestionIx::new(1), Vec::new()),
        ])
        .procedures(vec![notification])
        .windows(["branch", "main", "hospital"].map(testing::window).into())
        .build()
}

fn three() -> Vec<Office> {
    let office = |at, condition| Office {
        condition,
        ..WindowIx::new(at).into()
    };
    vec![
        office(0, Some(fact(0))),
        office(1, None),
        office(2, Some(fact(1))),
    ]
}

fn planned(windows: Vec<Office>, answers: [Option<Answer>; 2], choices: &PlanChoices) -> Plan {
    let guide = guide(windows);
    let mut known = Answers::new();
    for (at, answer) in (0..).zip(answers) {
        answer
            .into_iter()
            .for_each(|answer| known.set(QuestionIx::new(at), answer));
    }
    let outcome = interview(&guide, &known).outcome;
    plan(&guide, &outcome, &Dates::new(), choices, TODAY)
}

fn entry(answers: [Option<Answer>; 2]) -> Entry {
    let plan = planned(three(), answers, &PlanChoices::default());
    plan.entry(ProcedureIx::new(0)).unwrap().clone()
}

fn offices(entry: &Entry) -> Vec<usize> {
    entry.offices.iter().map(|window| window.at()).collect()
}

#[test]
fn only_windows_that_apply_are_told_and_the_first_of_them_is_taken() {
    let near = entry([Some(Answer::Yes), Some(Answer::No)]);
    assert_eq!(offices(&near), [0, 1]);
    assert_eq!(near.also_at, [WindowIx::new(1)]);
    assert_eq!(near.fees, [(0, Certain), (2, Certain)]);
    let far = entry([Some(Answer::No), Some(Answer::Yes)]);
    assert_eq!(offices(&far), [1, 2]);
    assert_eq!(far.fees, [(1, Certain), (2, Certain)]);
}

#[test]
fn what_only_may_apply_is_kept_behind_what_does() {
    let unsure = entry([Some(Answer::Unsure), Some(Answer::No)]);
    assert_eq!(offices(&unsure), [1, 0]);
    assert_eq!(unsure.fees, [(0, Possible), (1, Possible), (2, Certain)]);
}

#[test]
fn an_office_can_be_chosen_only_where_it_applies() {
    let choices = PlanChoices {
        offices: vec![(ProcedureIx::new(0), WindowIx::new(2))],
        ..PlanChoices::default()
    };
    let at = |second| planned(three(), [Some(Answer::No), Some(second)], &choices).stops[0].window;
    assert_eq!(at(Answer::Yes), WindowIx::new(2));
    assert_eq!(at(Answer::No), WindowIx::new(1));
}

#[test]
fn where_no_window_is_left_no_visit_is_needed() {
    let plan = planned(
        three().split_off(2),
        [None, Some(Answer::No)],
        &PlanChoices::default(),
    );
    assert_eq!((plan.stops.len(), plan.without_visit.len()), (0, 1));
}

fn answer() -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        Just(None),
        Just(Some(Answer::Yes)),
        Just(Some(Answer::No)),
        Just(Some(Answer::Unsure)),
    ]
}

proptest! {
    #[test]
    fn who_is_unsure_is_told_at_least_what_either_answer_brings(first in answer(), second in answer()) {
        let known = entry([first, second]);
        for unsure in [
            entry([Some(Answer::Unsure), second]),
            entry([first, Some(Answer::Unsure)]),
        ] {
            prop_assert!(known.offices.iter().all(|window| unsure.offices.contains(window)));
            prop_assert!(known.fees.iter().all(|(at, _)| unsure.fees.iter().any(|(other, _)| other == at)));
        }
    }
}
