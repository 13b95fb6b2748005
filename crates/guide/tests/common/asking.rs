//! Random guides in which nearly every answer makes a difference to what is asked.

use guide::ids::{Ix, ProcedureIx, QuestionIx};
use guide::model::Step;
use guide::*;
use proptest::prelude::*;

use crate::common::{PROCEDURES, small};
use crate::random::{QUESTIONS, condition, question, statements};

/// A guide that does little but ask: check boxes that speak against each other, and questions that depend on them.
pub(crate) fn asking_guide() -> impl Strategy<Value = Guide> {
    let list = || {
        (0..PROCEDURES).prop_map(|procedure| Step::List {
            kind: Kind::Need,
            procedure: ProcedureIx::new(procedure),
            note: None,
            because: None,
        })
    };
    let ask = move || {
        (question(), list()).prop_map(|(question, list)| Step::Ask {
            question,
            if_yes: vec![list],
            if_no: Vec::new(),
        })
    };
    let block = move || prop_oneof![list(), ask()].prop_map(|step| vec![step]);
    let pick = prop::collection::btree_map(0..QUESTIONS, block(), 3..6).prop_map(|options| {
        let options = options.into_iter();
        Step::Pick {
            prompt: Text(0),
            help: None,
            options: options.map(|(at, steps)| (QuestionIx::new(at), steps)).collect(),
        }
    });
    let when = (condition(), block(), block()).prop_map(|(condition, then, otherwise)| Step::When {
        condition,
        then,
        otherwise,
    });
    let steps = prop::collection::vec(prop_oneof![2 => pick, 1 => when, 1 => ask()], 1..4);
    (steps, statements(2..9)).prop_map(|(steps, follows)| small(follows).steps(&steps).build())
}
