//! What another answer changes.

use guide::deadline::DueKind;
use guide::ids::{Ix, ProcedureIx, QuestionIx};
use guide::model::Step;
use guide::plan::PlanChoices;
use guide::plan::diff::{PlanDiff, StandingChange, diff};
use guide::*;

use crate::town::{TODAY, at, choices, list, planned, town, within};

fn ask(question: u16, if_yes: Vec<Step>, if_no: Vec<Step>) -> Step {
    Step::Ask {
        question: QuestionIx::new(question),
        if_yes,
        if_no,
    }
}

/// Everybody needs p0, with a deadline and another that applies only with yes to question 0; yes to question 0 needs p1,
/// no offers p2.
fn guide() -> Guide {
    let mut conditional = within(3, DueKind::Legal);
    conditional.condition = Some(Condition::Fact(QuestionIx::new(0)));
    let first = Procedure {
        due: vec![within(5, DueKind::Legal), conditional],
        ..at(&[0, 4], &[])
    };
    let mut guide = town(vec![first, at(&[1], &[]), at(&[2], &[])]);
    let steps = [
        list(Kind::Need, 0),
        ask(0, vec![list(Kind::Need, 1)], vec![list(Kind::Offer, 2)]),
        ask(1, vec![list(Kind::Need, 2)], vec![]),
    ];
    guide.program = Program::new(&steps);
    guide
}

fn changes(before: [Answer; 2], after: [Answer; 2]) -> PlanDiff {
    let plan = |answers: [Answer; 2]| planned(&guide(), &answers, Some(TODAY), &PlanChoices::default());
    diff(&plan(before), &plan(after))
}

use Answer::{No, Unsure, Yes};

fn of(list: &[ProcedureIx]) -> Vec<usize> {
    list.iter().map(|procedure| procedure.at()).collect()
}

#[test]
fn the_same_answers_change_nothing() {
    for answer in [Yes, No, Unsure] {
        assert!(changes([answer, No], [answer, No]).is_empty());
    }
}

#[test]
fn another_answer_brings_and_takes() {
    let found = changes([No, No], [Yes, No]);
    assert_eq!((of(&found.came), of(&found.went)), (vec![1], vec![2]));
    assert!(found.standings.is_empty());
    let back = changes([Yes, No], [No, No]);
    assert_eq!((of(&back.came), of(&back.went)), (vec![2], vec![1]));
}

#[test]
fn what_becomes_sure_or_another_kind_is_told() {
    let sure = |turned: &StandingChange| {
        let (before, after) = (turned.before, turned.after);
        (
            turned.procedure.at(),
            (before.kind, before.certainty),
            (after.kind, after.certainty),
        )
    };
    let found = changes([Unsure, No], [Yes, No]);
    let certain = (
        1,
        (Kind::Need, Certainty::Possible),
        (Kind::Need, Certainty::Certain),
    );
    assert_eq!(found.standings.iter().map(sure).collect::<Vec<_>>(), [certain]);
    let found = changes([No, No], [No, Yes]);
    let kind = (
        2,
        (Kind::Offer, Certainty::Certain),
        (Kind::Need, Certainty::Certain),
    );
    assert_eq!(found.standings.iter().map(sure).collect::<Vec<_>>(), [kind]);
}

#[test]
fn a_deadline_that_comes_or_goes_is_told_with_its_day() {
    let found = changes([No, No], [Yes, No]);
    let [change] = found.dues.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!((change.procedure.at(), change.due, change.before), (0, 1, None));
    let day = change.after.and_then(|due| due.last_day());
    assert_eq!(day, Some(guide::date(2026, 4, 13)));
    let [change] = changes([Yes, No], [No, No]).dues[..] else {
        panic!("one deadline goes")
    };
    assert!(change.before.is_some() && change.after.is_none());
}

#[test]
fn another_day_moves_deadlines_and_another_office_does_not() {
    let guide = guide();
    let plan = |day, choices: &PlanChoices| planned(&guide, &[No, No], day, choices);
    let none = PlanChoices::default();
    let before = plan(Some(TODAY), &none);
    let later = TODAY.tomorrow().unwrap();
    let moved = diff(&before, &plan(Some(later), &none));
    assert_eq!(moved.dues.len(), 1);
    assert!(moved.dues[0].before != moved.dues[0].after);
    assert_eq!(diff(&before, &plan(None, &none)).dues.len(), 1);
    assert!(diff(&before, &plan(Some(TODAY), &choices(&[(0, 4)]))).is_empty());
}
