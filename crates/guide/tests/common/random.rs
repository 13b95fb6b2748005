//! Random guides and random households.

use std::ops::Range;

use guide::Literal;
use guide::facts::{Follows, Implications};
use guide::ids::{Ix, ProcedureIx, QuestionIx};
use guide::model::Step;
use guide::*;
use proptest::prelude::*;

use crate::common::{PROCEDURES, small};

/// How many questions a random guide has.
pub(crate) const QUESTIONS: u16 = 7;

pub(crate) fn question() -> impl Strategy<Value = QuestionIx> {
    (0..QUESTIONS).prop_map(QuestionIx::new)
}

pub(crate) fn condition() -> impl Strategy<Value = Condition> {
    let fact = question().prop_map(Condition::Fact);
    fact.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..3).prop_map(Condition::All),
            prop::collection::vec(inner.clone(), 1..3).prop_map(Condition::Any),
            inner.prop_map(|part| Condition::Not(Box::new(part))),
        ]
    })
}

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(block(), 2..7).prop_map(|blocks| blocks.concat())
}

fn block() -> impl Strategy<Value = Vec<Step>> {
    let kind = prop_oneof![Just(Kind::Need), Just(Kind::Offer), Just(Kind::Know)];
    let list = (kind, 0..PROCEDURES).prop_map(|(kind, procedure)| Step::List {
        kind,
        procedure: ProcedureIx::new(procedure),
        note: None,
        because: None,
    });
    let leaf = prop::collection::vec(list, 1..3);
    leaf.prop_recursive(4, 48, 3, |inner| {
        let block = prop_oneof![Just(Vec::new()), inner.clone()];
        let ask = (question(), block.clone(), block.clone()).prop_map(|(question, if_yes, if_no)| {
            vec![Step::Ask {
                question,
                if_yes,
                if_no,
            }]
        });
        let when = (condition(), block.clone(), block.clone()).prop_map(|(condition, then, otherwise)| {
            vec![Step::When {
                condition,
                then,
                otherwise,
            }]
        });
        let options = prop::collection::btree_map(0..QUESTIONS, block, 1..4);
        let pick = options.prop_map(|options| {
            let options = options
                .into_iter()
                .map(|(at, steps)| (QuestionIx::new(at), steps))
                .collect();
            vec![Step::Pick {
                prompt: Text(0),
                help: None,
                options,
            }]
        });
        let sequence = prop::collection::vec(inner, 2..4).prop_map(|blocks| blocks.concat());
        prop_oneof![3 => ask, 1 => when, 1 => pick, 3 => sequence]
    })
}

/// Statements between questions that leave every answer possible.
pub(crate) fn follows() -> impl Strategy<Value = Vec<Follows>> {
    statements(0..5)
}

/// So many statements between questions, as far as they leave every answer possible.
pub(crate) fn statements(how_many: Range<usize>) -> impl Strategy<Value = Vec<Follows>> {
    let statement = (0..QUESTIONS, 0..QUESTIONS, any::<bool>());
    prop::collection::vec(statement, how_many).prop_map(|statements| {
        let mut implications = Implications::default();
        for (one, other, excludes) in statements {
            let mut tried = implications.clone();
            let (one, other) = (QuestionIx::new(one), QuestionIx::new(other));
            if excludes {
                tried.excludes(one, other)
            } else {
                tried.implies(one, other)
            }
            if one != other && tried.close(QUESTIONS).iter().enumerate().all(possible) {
                implications = tried;
            }
        }
        implications.close(QUESTIONS)
    })
}

fn possible((at, follows): (usize, &Follows)) -> bool {
    [&follows.if_yes, &follows.if_no].iter().all(|side| {
        side.iter().all(|literal| {
            literal.question.at() != at
                && !side.contains(&Literal {
                    question: literal.question,
                    holds: !literal.holds,
                })
        })
    })
}

pub(crate) fn guide() -> impl Strategy<Value = Guide> {
    steps_and_guide().prop_map(|(_, guide)| guide)
}

/// A guide with the tree it was made from.
pub(crate) fn steps_and_guide() -> impl Strategy<Value = (Vec<Step>, Guide)> {
    let given = prop::collection::vec((question(), any::<bool>()), 0..4);
    (steps(), follows(), given).prop_map(|(steps, follows, wishes)| {
        let mut guide = small(follows).steps(&steps).build();
        for (question, holds) in wishes {
            give(&mut guide, Literal { question, holds });
        }
        (steps, guide)
    })
}

/// Lets the event settle `fact`, unless what it settles already speaks against it.
fn give(guide: &mut Guide, fact: Literal) {
    let against = if fact.holds { Truth::No } else { Truth::Yes };
    if given_facts(guide).truth(fact.question) != against {
        guide.given.push(fact);
    }
}

/// The true facts of a household, as far as the event and the statements of the guide allow: later wishes give way.
pub(crate) fn world(guide: &Guide, wishes: &[bool]) -> Vec<bool> {
    let mut facts = given_facts(guide);
    for (at, holds) in wishes.iter().enumerate() {
        let question = QuestionIx::new(u16::try_from(at).unwrap());
        guide.settle(
            &mut facts,
            Literal {
                question,
                holds: *holds,
            },
        );
    }
    guide
        .questions
        .iter()
        .map(|(question, _)| facts.truth(question) == Truth::Yes)
        .collect()
}

/// Answers screen after screen: truly, or "not sure" where `unsure` says so. Gives the screens asked, too.
pub(crate) fn answer_all(guide: &Guide, world: &[bool], unsure: &[bool]) -> (Answers, Vec<Screen>) {
    let (mut answers, mut screens) = (Answers::new(), Vec::new());
    while let Some(screen) = interview(guide, &answers).next {
        for question in screen.questions() {
            let truth = if world[question.at()] {
                Answer::Yes
            } else {
                Answer::No
            };
            answers.set(
                *question,
                if unsure[question.at()] {
                    Answer::Unsure
                } else {
                    truth
                },
            );
        }
        screens.push(screen);
        assert!(screens.len() <= 4 * usize::from(QUESTIONS), "a walk must end");
    }
    (answers, screens)
}

/// Whether each question holds, by the bits of a number.
pub(crate) fn facts_of(seed: u32) -> Vec<bool> {
    (0..QUESTIONS).map(|at| seed >> at & 1 == 1).collect()
}
