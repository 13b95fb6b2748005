//! What is known of the household at one point of the walk: facts answered, and facts settled by those.

use super::bits::Bits;
use super::literal::{Literal, Truth};
use crate::ids::{Ix, QuestionIx};

/// Facts known to hold, known not to hold, and asked without a clear answer. Never contradictory: a fact that
/// is settled stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Facts {
    yes: Bits,
    no: Bits,
    unsure: Bits,
}

impl Facts {
    /// What is known of `question`; "not sure" is unknown.
    pub fn truth(&self, question: QuestionIx) -> Truth {
        if self.yes.has(question.at()) {
            Truth::Yes
        } else if self.no.has(question.at()) {
            Truth::No
        } else {
            Truth::Unknown
        }
    }

    /// Whether the person was asked and is not sure.
    pub fn is_unsure(&self, question: QuestionIx) -> bool {
        self.truth(question) == Truth::Unknown && self.unsure.has(question.at())
    }

    /// Whether asking is over for `question`: settled, or asked without a clear answer.
    pub fn is_closed(&self, question: QuestionIx) -> bool {
        self.truth(question) != Truth::Unknown || self.unsure.has(question.at())
    }

    /// Notes that the person was asked and is not sure.
    pub fn leave_open(&mut self, question: QuestionIx) {
        self.unsure.set(question.at());
    }

    /// Settles `fact` and all that `follows` from it. The lists of what follows are complete (the linker closes them),
    /// so one level is enough. What is settled already is left as it is.
    pub fn settle(&mut self, fact: Literal, follows: &[Literal]) {
        if self.truth(fact.question) != Truth::Unknown {
            return;
        }
        self.note(fact);
        for literal in follows {
            if self.truth(literal.question) == Truth::Unknown {
                self.note(*literal);
            }
        }
    }

    fn note(&mut self, fact: Literal) {
        let side = if fact.holds { &mut self.yes } else { &mut self.no };
        side.set(fact.question.at());
    }

    /// Those of the facts that hold which are in `mask`, added to `into`.
    pub(crate) fn write_yes(&self, mask: &Bits, into: &mut Vec<u64>) {
        Bits::write_common(mask, [&self.yes], into);
    }

    /// Those of the facts that do not hold which are in `mask`, added to `into`.
    pub(crate) fn write_no(&self, mask: &Bits, into: &mut Vec<u64>) {
        Bits::write_common(mask, [&self.no], into);
    }

    /// Those of the questions for which asking is over which are in `mask`, added to `into`.
    pub(crate) fn write_closed(&self, mask: &Bits, into: &mut Vec<u64>) {
        Bits::write_common(mask, [&self.yes, &self.no, &self.unsure], into);
    }
}
