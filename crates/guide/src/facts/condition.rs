//! Conditions over facts, in Kleene's three-valued logic: an unknown fact never counts as "no".

use serde::{Deserialize, Serialize};

use super::known::Facts;
use super::literal::{Literal, Truth};
use crate::ids::QuestionIx;

/// When something applies. The vocabulary is closed: what cannot be said here is a new variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The fact holds.
    Fact(QuestionIx),
    /// All of these hold; empty holds always.
    All(Vec<Condition>),
    /// At least one of these holds; empty holds never.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// What is known of this condition, given `facts`.
    pub fn truth(&self, facts: &Facts) -> Truth {
        match self {
            Self::Fact(question) => facts.truth(*question),
            Self::All(parts) => all(parts.iter().map(|part| part.truth(facts))),
            Self::Any(parts) => all(parts.iter().map(|part| part.truth(facts).negated())).negated(),
            Self::Not(part) => part.truth(facts).negated(),
        }
    }

    /// Calls `each` for every question this condition names.
    pub fn questions(&self, each: &mut impl FnMut(QuestionIx)) {
        match self {
            Self::Fact(question) => each(*question),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.questions(each)),
            Self::Not(part) => part.questions(each),
        }
    }

    /// Calls `each` for every fact that can help to make this condition true (`holds`) or false: what it names, the
    /// way round that helps.
    pub(crate) fn literals(&self, holds: bool, each: &mut impl FnMut(Literal)) {
        match self {
            Self::Fact(question) => each(Literal {
                question: *question,
                holds,
            }),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.literals(holds, each)),
            Self::Not(part) => part.literals(!holds, each),
        }
    }

    /// Calls `each` for every fact that is certainly so where this condition holds (`holds`) or does not.
    pub(crate) fn says(&self, holds: bool, each: &mut impl FnMut(Literal)) {
        match self {
            Self::Fact(question) => each(Literal {
                question: *question,
                holds,
            }),
            Self::Not(part) => part.says(!holds, each),
            Self::All(parts) if holds => parts.iter().for_each(|part| part.says(true, each)),
            Self::Any(parts) if !holds => parts.iter().for_each(|part| part.says(false, each)),
            Self::All(_) | Self::Any(_) => {}
        }
    }

    /// The facts that this still hangs on under `facts`, the way round that makes it hold; none where it is settled.
    pub fn open(&self, facts: &Facts) -> Vec<Literal> {
        let mut open = Vec::new();
        if self.truth(facts) == Truth::Unknown {
            self.literals(true, &mut |literal| {
                if facts.truth(literal.question) == Truth::Unknown && !open.contains(&literal) {
                    open.push(literal);
                }
            });
        }
        open
    }

    /// The questions that make this condition what it is under `facts`: for a settled condition a smallest
    /// sufficient set (the first part that decides), for an unknown one every fact that is still open.
    pub fn grounds(&self, facts: &Facts) -> Vec<QuestionIx> {
        let mut found = Vec::new();
        self.collect_grounds(facts, &mut found);
        let mut seen = Vec::new();
        found.retain(|question| {
            !seen.contains(question) && {
                seen.push(*question);
                true
            }
        });
        found
    }

    fn collect_grounds(&self, facts: &Facts, found: &mut Vec<QuestionIx>) {
        let deciding = match self {
            Self::Fact(question) => return found.push(*question),
            Self::Not(part) => return part.collect_grounds(facts, found),
            Self::All(_) => Truth::No,
            Self::Any(_) => Truth::Yes,
        };
        let (Self::All(parts) | Self::Any(parts)) = self else {
            return;
        };
        let truth = self.truth(facts);
        if truth == deciding {
            if let Some(part) = parts.iter().find(|part| part.truth(facts) == truth) {
                part.collect_grounds(facts, found);
            }
            return;
        }
        for part in parts.iter().filter(|part| part.truth(facts) == truth) {
            part.collect_grounds(facts, found);
        }
    }
}

fn all(truths: impl Iterator<Item = Truth>) -> Truth {
    let mut result = Truth::Yes;
    for truth in truths {
        match truth {
            Truth::No => return Truth::No,
            Truth::Unknown => result = Truth::Unknown,
            Truth::Yes => {}
        }
    }
    result
}
