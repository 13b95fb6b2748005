//! Why, why not and what would change it, on small guides in words.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets the impossible must fail"
)]

mod common;

use common::small;
use guide::Literal;
use guide::facts::Implications;
use guide::ids::{Ix, ProcedureIx, QuestionIx};
use guide::model::Step;
use guide::*;

macro_rules! names {
    ($($name:ident: $of:ident = $at:literal)*) => {
        $(fn $name() -> $of { $of::new($at) })*
    };
}

names! {
    child: QuestionIx = 0
    baby: QuestionIx = 1
    alone: QuestionIx = 2
    abroad: QuestionIx = 3
    allowance: ProcedureIx = 0
    notice: ProcedureIx = 1
    passport: ProcedureIx = 2
    vaccine: ProcedureIx = 3
}

/// Everybody: notice. From abroad (the event says no): passport. Lives alone? Has a child? → allowance; a baby?
/// → vaccine.
fn family() -> Guide {
    let mut says = Implications::default();
    says.implies(baby(), child());
    says.excludes(alone(), child());
    let steps = [
        need(notice()),
        Step::When {
            condition: Condition::Fact(abroad()),
            then: vec![need(passport())],
            otherwise: Vec::new(),
        },
        ask(alone(), Vec::new()),
        ask(
            child(),
            vec![need(allowance()), ask(baby(), vec![need(vaccine())])],
        ),
    ];
    let mut guide = small(says.close(4)).steps(&steps).build();
    guide.given = vec![Literal {
        question: abroad(),
        holds: false,
    }];
    guide
}

fn need(procedure: ProcedureIx) -> Step {
    Step::List {
        kind: Kind::Need,
        procedure,
        note: None,
        because: None,
    }
}

fn ask(question: QuestionIx, if_yes: Vec<Step>) -> Step {
    Step::Ask {
        question,
        if_yes,
        if_no: Vec::new(),
    }
}

fn answers(of: &[(QuestionIx, Answer)]) -> Answers {
    let mut answers = Answers::new();
    of.iter()
        .for_each(|(question, answer)| answers.set(*question, *answer));
    answers
}

fn reason(guide: &Guide, answers: &Answers, procedure: ProcedureIx) -> Reason {
    let explained = explain(guide, answers, procedure);
    *explained.occurrences.first().unwrap().reasons.first().unwrap()
}

fn smallest(guide: &Guide, answers: &Answers, procedure: ProcedureIx) -> Vec<(QuestionIx, Answer)> {
    match changes(guide, answers, procedure) {
        Changes::Found(found) => found.first().unwrap().answers.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_reason_says_where_it_is_known_from() {
    let guide = family();
    let single = answers(&[(alone(), Answer::Yes)]);
    let implied = reason(&guide, &single, allowance());
    assert_eq!((implied.question, implied.given), (child(), Given::No));
    let by_living_alone = Origin::Implied {
        by: alone(),
        answer: Answer::Yes,
    };
    assert_eq!(implied.origin, by_living_alone);
    assert_eq!(reason(&guide, &single, passport()).origin, Origin::Event);
    let childless = answers(&[(alone(), Answer::No), (child(), Answer::No)]);
    assert_eq!(reason(&guide, &childless, allowance()).origin, Origin::Answered);
    assert_eq!(reason(&guide, &Answers::new(), allowance()).origin, Origin::Open);
}

#[test]
fn what_everybody_has_needs_no_reason_and_no_answer_removes_it() {
    let guide = family();
    let explained = explain(&guide, &Answers::new(), notice());
    assert!(explained.occurrences.first().unwrap().reasons.is_empty());
    assert_eq!(changes(&guide, &Answers::new(), notice()), Changes::Impossible);
}

#[test]
fn what_the_event_excludes_is_impossible() {
    let guide = family();
    assert_eq!(changes(&guide, &Answers::new(), passport()), Changes::Impossible);
}

#[test]
fn an_answer_that_implies_otherwise_changes_along() {
    let guide = family();
    let single = answers(&[(alone(), Answer::Yes)]);
    let both = [(alone(), Answer::No), (child(), Answer::Yes)];
    assert_eq!(smallest(&guide, &single, allowance()), both);
    let three = [
        (alone(), Answer::No),
        (child(), Answer::Yes),
        (baby(), Answer::Yes),
    ];
    assert_eq!(smallest(&guide, &single, vaccine()), three);
}

#[test]
fn what_is_listed_comes_off_the_list_by_one_answer() {
    let guide = family();
    let parent = answers(&[
        (alone(), Answer::No),
        (child(), Answer::Yes),
        (baby(), Answer::Yes),
    ]);
    let Changes::Found(found) = changes(&guide, &parent, allowance()) else {
        panic!("nothing found")
    };
    let found: Vec<_> = found.into_iter().map(|change| change.answers).collect();
    assert_eq!(found, [[(alone(), Answer::Yes)], [(child(), Answer::No)]]);
}

#[test]
fn boxes_beside_a_new_tick_are_left_empty() {
    let steps = [ask(
        abroad(),
        vec![Step::Pick {
            prompt: Text(0),
            help: None,
            options: vec![
                (alone(), vec![need(notice())]),
                (child(), vec![need(allowance())]),
            ],
        }],
    )];
    let guide = small(Implications::default().close(4)).steps(&steps).build();
    let known = answers(&[(abroad(), Answer::No)]);
    let Changes::Found(found) = changes(&guide, &known, allowance()) else {
        panic!("nothing found")
    };
    let change = found.first().unwrap();
    assert_eq!(change.answers, [(abroad(), Answer::Yes), (child(), Answer::Yes)]);
    assert_eq!(change.left_empty, [alone()]);
    assert_eq!(change.applied(&known).get(alone()), Some(Answer::No));
}

#[test]
fn more_answers_than_five_are_too_far() {
    let chain = (0..6).rev().fold(vec![need(notice())], |steps, at| {
        vec![ask(QuestionIx::new(at), steps)]
    });
    let guide = small(Implications::default().close(6)).steps(&chain).build();
    assert_eq!(
        changes(&guide, &answers(&[(child(), Answer::No)]), notice()),
        Changes::TooFar
    );
}

#[test]
fn only_what_matters_is_asked_to_settle_one_procedure() {
    let guide = family();
    let first = decide_one(&guide, &Answers::new(), allowance());
    assert_eq!((first.next, first.left), (Some(Screen::Question(child())), 1));
    let first = decide_one(&guide, &Answers::new(), vaccine());
    assert_eq!((first.next, first.left), (Some(Screen::Question(child())), 2));
    let notice = decide_one(&guide, &Answers::new(), notice());
    assert_eq!(
        (notice.next, notice.verdict),
        (None, Verdict::Certain(Kind::Need))
    );
    assert_eq!(
        decide_one(&guide, &Answers::new(), passport()).verdict,
        Verdict::Not
    );
    let unsure = decide_one(&guide, &answers(&[(child(), Answer::Unsure)]), vaccine());
    assert_eq!((unsure.next, unsure.verdict), (None, Verdict::Possible));
}

#[test]
fn a_smallest_obstacle_is_named() {
    let condition = Condition::All(vec![
        Condition::Any(vec![Condition::Fact(child()), Condition::Fact(baby())]),
        Condition::Fact(alone()),
    ]);
    let steps = [
        ask(child(), Vec::new()),
        ask(baby(), Vec::new()),
        ask(alone(), Vec::new()),
        Step::When {
            condition,
            then: vec![need(notice())],
            otherwise: Vec::new(),
        },
    ];
    let guide = small(Implications::default().close(4)).steps(&steps).build();
    let none = answers(&[(child(), Answer::No), (baby(), Answer::No), (alone(), Answer::No)]);
    let explained = explain(&guide, &none, notice());
    let place = explained.occurrences.first().unwrap();
    assert_eq!(place.reached, None);
    assert_eq!(
        place
            .reasons
            .iter()
            .map(|reason| reason.question)
            .collect::<Vec<_>>(),
        [alone()]
    );
}
