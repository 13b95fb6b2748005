//! A scheme that exists only for some days of the household: who was born by a day can claim it later, too.

#[path = "common/planned.rs"]
mod common;

use guide::deadline::Dates;
use guide::facts::Implications;
use guide::ids::{DateIx, Ix, ProcedureIx, QuestionIx};
use guide::plan::agenda::Agenda;
use guide::plan::{Plan, Scheme};
use guide::testing::{GuideBuilder, ask, day, event_date, need, procedure};
use guide::*;

const TODAY: Date = guide::date(2027, 6, 1);

fn born() -> DateIx {
    DateIx::new(0)
}

fn gift() -> ProcedureIx {
    ProcedureIx::new(0)
}

/// For births until the end of March 2027, to be claimed until the end of September 2027; for who says yes to question 0.
fn guide() -> Guide {
    let gift_row = Procedure {
        valid_until: Some(guide::date(2027, 9, 30)),
        valid_for: Some(Condition::Day(DayTest {
            date: born(),
            from: None,
            until: Some(guide::date(2027, 3, 31)),
        })),
        ..procedure("gift")
    };
    GuideBuilder::asking(Implications::default().close(1))
        .steps(&[ask(QuestionIx::new(0), vec![need(gift())])])
        .procedures(vec![gift_row])
        .dates(vec![event_date("born")])
        .build()
}

fn planned(answer: Answer, born_on: Option<&str>) -> (Plan, Agenda) {
    let dates = Dates::from_iter(born_on.map(|written| (born(), day(written))));
    common::planned(&guide(), &[answer], &dates, TODAY)
}

#[test]
fn who_was_born_in_time_can_claim_it_after_that_day_too() {
    let (plan, agenda) = planned(Answer::Yes, Some("2027-03-31"));
    let entry = plan.entry(gift()).unwrap();
    assert!(entry.is_certain() && entry.open_days.is_empty());
    assert_eq!(entry.scheme, Scheme::Running);
    assert!(agenda.to_confirm.is_empty());
}

#[test]
fn who_was_born_later_has_it_on_no_plan() {
    let (plan, agenda) = planned(Answer::Yes, Some("2027-04-01"));
    assert!(plan.entry(gift()).is_none());
    assert_eq!(plan.summary.certain + plan.summary.possible, 0);
    assert!(agenda.to_confirm.is_empty());
}

#[test]
fn without_the_day_it_may_apply_and_the_day_is_asked_for() {
    let (plan, agenda) = planned(Answer::Yes, None);
    let entry = plan.entry(gift()).unwrap();
    assert_eq!(entry.listing.certainty, Certainty::Possible);
    assert_eq!(
        (entry.valid, entry.open_days.as_slice()),
        (Some(Certainty::Possible), &[born()][..])
    );
    let [group] = agenda.to_confirm.as_slice() else {
        panic!("{:?}", agenda.to_confirm);
    };
    assert_eq!(
        (group.question, group.day, group.rows.len()),
        (None, Some(born()), 1)
    );
}

#[test]
fn a_question_that_is_open_comes_before_the_day() {
    let (plan, agenda) = planned(Answer::Unsure, None);
    assert!(!plan.entry(gift()).unwrap().is_certain());
    let groups: Vec<_> = agenda
        .to_confirm
        .iter()
        .map(|group| (group.question, group.day))
        .collect();
    assert_eq!(groups, [(Some(QuestionIx::new(0)), None)]);
    let (plan, _) = planned(Answer::Unsure, Some("2027-04-01"));
    assert!(plan.entry(gift()).is_none(), "whatever the answer");
}

#[test]
fn an_outcome_on_days_lists_no_more_and_nothing_more_surely() {
    let guide = guide();
    for answer in [Answer::Yes, Answer::No, Answer::Unsure] {
        let mut answers = Answers::new();
        answers.set(QuestionIx::new(0), answer);
        let outcome = interview(&guide, &answers).outcome;
        for written in [None, Some("2027-03-31"), Some("2027-04-01")] {
            let dates = Dates::from_iter(written.map(|written| (born(), day(written))));
            let on = outcome.on(&guide, &dates);
            assert_eq!(on.facts, outcome.facts);
            for listing in &on.listings {
                let before = outcome.listing(listing.procedure).unwrap();
                assert!(before.certainty <= listing.certainty);
            }
        }
    }
}
