//! What is known of the household at one point of the walk: facts answered, and facts settled by those.

use crate::answers::Answer;
use crate::condition::Truth;
use crate::ids::{Ix, QuestionIx};
use crate::model::{Literal, Question};
use crate::relevance::Masks;
use crate::table::Table;

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

    /// Takes an answer in, with everything it settles. An already settled fact is left as it is.
    pub fn learn(&mut self, questions: &Table<QuestionIx, Question>, question: QuestionIx, answer: Answer) {
        match answer {
            Answer::Unsure => self.unsure.set(question.at()),
            Answer::Yes => self.settle(
                questions,
                Literal {
                    question,
                    holds: true,
                },
            ),
            Answer::No => self.settle(
                questions,
                Literal {
                    question,
                    holds: false,
                },
            ),
        }
    }

    /// Settles a fact and all that follows from it. The lists of what follows are complete (the linker closes
    /// them), so one level is enough.
    pub fn settle(&mut self, questions: &Table<QuestionIx, Question>, fact: Literal) {
        if self.truth(fact.question) != Truth::Unknown {
            return;
        }
        self.note(fact);
        let row = &questions[fact.question];
        let follows = if fact.holds {
            &row.settles_if_yes
        } else {
            &row.settles_if_no
        };
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

    /// These facts reduced to what `masks` keeps, added to `into`: two situations that agree on it go on alike.
    pub(crate) fn write(&self, masks: &Masks, into: &mut Vec<u64>) {
        self.yes.write(&masks.yes, into);
        self.no.write(&masks.no, into);
        for (at, mask) in masks.closed.0.iter().enumerate() {
            into.push(mask & (self.yes.word(at) | self.no.word(at) | self.unsure.word(at)));
        }
    }
}

/// A small set of positions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    pub(crate) fn has(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    pub(crate) fn set(&mut self, at: usize) {
        if self.0.len() <= at / 64 {
            self.0.resize(at / 64 + 1, 0);
        }
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// The common positions, added to `into`: as many words as `mask` has.
    pub(crate) fn write(&self, mask: &Self, into: &mut Vec<u64>) {
        let words = mask.0.iter().enumerate();
        into.extend(words.map(|(at, word)| word & self.word(at)));
    }

    fn word(&self, at: usize) -> u64 {
        self.0.get(at).copied().unwrap_or(0)
    }
}
