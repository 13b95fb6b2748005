//! What hangs on a day of the household: before the day is given nothing is lost, and after it only what belongs to it stays.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets the impossible must fail"
)]

#[path = "common/planned.rs"]
mod common;

use guide::deadline::{ClosedDay, Dates, Deadline, DueKind, DueRule, Year};
use guide::facts::Implications;
use guide::ids::{DateIx, DocumentIx, Ix, ProcedureIx, QuestionIx};
use guide::model::{Bring, EventDate};
use guide::plan::{Entry, PlanChoices, plan};
use guide::testing::{
    GuideBuilder, ask, bring, day, days, deadline, document, event_date, need, procedure, within, years,
};
use guide::*;
use proptest::prelude::*;

const TODAY: Date = guide::date(2026, 11, 30);

fn died() -> DateIx {
    DateIx::new(0)
}

fn known() -> DateIx {
    DateIx::new(1)
}

/// 相続登記 (令和3年法律24号附則5条6項): three years from the day it became known, or where that was before April 2024 the
/// last day of March 2027. One paper for who knew later, another one for who knew earlier or lives here (question 0).
fn guide() -> Guide {
    let since = |from: Option<&str>, until: Option<&str>| {
        Condition::Day(DayTest {
            date: known(),
            from: from.map(day),
            until: until.map(day),
        })
    };
    let later = since(Some("2024-04-01"), None);
    let earlier = since(None, Some("2024-03-31"));
    let last = DueRule::On {
        month: 3,
        day: 31,
        year: Year::Exactly(2027),
        closed_day: ClosedDay::AsIs,
    };
    let due = |rule, condition| Deadline {
        condition: Some(condition),
        ..deadline(DueKind::Legal, rule)
    };
    let paper = |at, condition| Bring {
        condition: Some(condition),
        ..bring(DocumentIx::new(at))
    };
    let here = Condition::Fact(QuestionIx::new(0));
    let registration = Procedure {
        due: vec![
            due(within(years(3), known()), later.clone()),
            due(last, earlier.clone()),
        ],
        bring: vec![paper(0, later), paper(1, Condition::Any(vec![earlier, here]))],
        ..procedure("registration")
    };
    GuideBuilder::asking(Implications::default().close(1))
        .steps(&[need(ProcedureIx::new(0)), ask(QuestionIx::new(0), Vec::new())])
        .procedures(vec![registration])
        .documents(vec![document("new"), document("old")])
        .dates(vec![
            event_date("died"),
            EventDate {
                not_before: Some(died()),
                ..event_date("known")
            },
        ])
        .build()
}

fn entry(answer: Option<Answer>, days: &[(DateIx, &str)]) -> Entry {
    let guide = guide();
    let mut answers = Answers::new();
    answer
        .into_iter()
        .for_each(|answer| answers.set(QuestionIx::new(0), answer));
    let dates = Dates::from_iter(days.iter().map(|(date, written)| (*date, day(written))));
    let outcome = interview(&guide, &answers).outcome;
    let plan = plan(&guide, &outcome, &dates, &PlanChoices::default(), TODAY);
    plan.entry(ProcedureIx::new(0)).unwrap().clone()
}

/// Positions, each with how surely it applies.
type Told = Vec<(usize, Certainty)>;

/// Which deadlines and papers are told, and how surely.
fn told(entry: &Entry) -> (Told, Told) {
    let dues = entry.dues.iter().map(|due| (due.at, due.certainty));
    let papers = entry.bring.iter().map(|item| (item.at, item.certainty));
    (dues.collect(), papers.collect())
}

use Certainty::{Certain, Possible};

#[test]
fn a_day_that_is_given_settles_it() {
    let later = entry(Some(Answer::No), &[(known(), "2024-04-01")]);
    assert_eq!(told(&later), (vec![(0, Certain)], vec![(0, Certain)]));
    assert_eq!(later.last_day(), Some(day("2027-04-01")));
    let earlier = entry(Some(Answer::No), &[(known(), "2024-03-31")]);
    assert_eq!(told(&earlier), (vec![(1, Certain)], vec![(1, Certain)]));
    assert_eq!(earlier.last_day(), Some(day("2027-03-31")));
    assert!(earlier.key_day(TODAY).is_some_and(|told| !told.is_late()));
    assert!(earlier.asks(&guide()).is_empty());
}

#[test]
fn a_missing_day_is_asked_for_and_nothing_is_lost() {
    let open = entry(Some(Answer::No), &[(died(), "2015-05-01")]);
    let both = vec![(0, Possible), (1, Possible)];
    assert_eq!(told(&open), (both.clone(), both));
    assert_eq!(open.last_day(), None);
    assert_eq!(open.asks(&guide()), [known()]);
    // what may have passed years ago is not told instead of the day to come
    assert_eq!(open.key_day(TODAY).map(|told| told.day), Some(day("2027-03-31")));
}

#[test]
fn a_day_that_it_never_precedes_settles_it_too() {
    let died_later = entry(Some(Answer::No), &[(died(), "2026-05-01")]);
    assert_eq!(told(&died_later), (vec![(0, Certain)], vec![(0, Certain)]));
    assert_eq!(died_later.open_days, []);
}

#[test]
fn facts_and_days_are_weighed_together() {
    let (_, papers) = told(&entry(Some(Answer::Yes), &[]));
    assert_eq!(papers, [(0, Possible), (1, Certain)]);
    let (_, papers) = told(&entry(Some(Answer::Unsure), &[(known(), "2026-01-01")]));
    assert_eq!(papers, [(0, Certain), (1, Possible)]);
}

/// A deadline that has passed if question 0 holds, and one of five days from now that holds for everybody.
fn one_that_may_be_late(answer: Answer) -> (Entry, ProcedureIx) {
    let mut guide = guide();
    let condition = Some(Condition::Fact(QuestionIx::new(0)));
    let rule = within(years(3), known());
    let late = Procedure {
        due: vec![Deadline {
            condition,
            ..deadline(DueKind::Legal, rule)
        }],
        ..procedure("late")
    };
    let soon = Procedure {
        due: vec![deadline(DueKind::Legal, within(days(5), died()))],
        ..procedure("soon")
    };
    guide.procedures = Table::new(vec![late, soon]);
    let steps = [0, 1].map(|at| need(ProcedureIx::new(at)));
    guide.program = Program::new(&[&[ask(QuestionIx::new(0), Vec::new())][..], &steps].concat());
    let dates = Dates::from_iter([(known(), day("2020-01-01")), (died(), TODAY)]);
    let (plan, agenda) = common::planned(&guide, &[answer], &dates, TODAY);
    let entry = plan.entry(ProcedureIx::new(0)).unwrap().clone();
    (entry, agenda.first[0].procedures[0])
}

#[test]
fn what_may_apply_and_has_passed_is_no_alarm() {
    let (late, first) = one_that_may_be_late(Answer::Yes);
    assert!(late.is_pressing() && first == ProcedureIx::new(0));
    let (perhaps, first) = one_that_may_be_late(Answer::Unsure);
    assert!(!perhaps.is_pressing() && first == ProcedureIx::new(1));
    assert_eq!(perhaps.last_day(), None);
}

proptest! {
    #[test]
    fn without_a_day_at_least_what_any_day_brings_is_told(offset in -2000_i32..2000) {
        let known_day = guide::date(2024, 4, 1).checked_add(offset).unwrap();
        let text = guide::day::format(known_day);
        for answer in [None, Some(Answer::Yes), Some(Answer::No), Some(Answer::Unsure)] {
            let (open_dues, open_papers) = told(&entry(answer, &[]));
            let (dues, papers) = told(&entry(answer, &[(known(), &text)]));
            let covers = |open: &[(usize, Certainty)], given: &[(usize, Certainty)]| {
                given.iter().all(|(at, _)| open.iter().any(|(other, _)| other == at))
            };
            prop_assert!(covers(&open_dues, &dues) && covers(&open_papers, &papers), "{text} {answer:?}");
        }
    }
}
