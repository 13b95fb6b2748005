//! What follows from what: closes the direct statements of the rules (`implied-by`, `excludes`) so that the walk
//! needs one look-up an answer.

use super::literal::Literal;
use crate::ids::{Ix, QuestionIx};

/// Direct statements "if this, then that".
#[derive(Clone, Debug, Default)]
pub struct Implications {
    direct: Vec<(Literal, Literal)>,
}

/// Everything that follows from each side of one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Follows {
    /// What follows from "yes".
    pub if_yes: Vec<Literal>,
    /// What follows from "no".
    pub if_no: Vec<Literal>,
}

impl Implications {
    /// `special` being so means that `general` is so.
    pub fn implies(&mut self, special: QuestionIx, general: QuestionIx) {
        self.state(yes(special), yes(general));
    }

    /// The two cannot both be so.
    pub fn excludes(&mut self, one: QuestionIx, other: QuestionIx) {
        self.state(yes(one), no(other));
    }

    /// Adds a statement and its contrapositive.
    fn state(&mut self, from: Literal, to: Literal) {
        self.direct.push((from, to));
        self.direct.push((to.opposite(), from.opposite()));
    }

    /// Everything that follows from each of the first `count` questions. Where a side follows from its own
    /// opposite, or leads to its opposite, the statements contradict each other: that side lists both.
    pub fn close(&self, count: u16) -> Vec<Follows> {
        (0..count)
            .map(QuestionIx::new)
            .map(|question| Follows {
                if_yes: self.from(yes(question)),
                if_no: self.from(no(question)),
            })
            .collect()
    }

    fn from(&self, start: Literal) -> Vec<Literal> {
        let mut found = vec![start];
        let mut next = 0;
        while let Some(literal) = found.get(next).copied() {
            next += 1;
            for (_, to) in self.direct.iter().filter(|(from, _)| *from == literal) {
                if !found.contains(to) {
                    found.push(*to);
                }
            }
        }
        found.remove(0);
        found.sort();
        found
    }
}

fn yes(question: QuestionIx) -> Literal {
    Literal {
        question,
        holds: true,
    }
}

fn no(question: QuestionIx) -> Literal {
    Literal {
        question,
        holds: false,
    }
}
