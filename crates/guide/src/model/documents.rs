//! What is to be brought: things, what they consist of, and where they are had.

use serde::{Deserialize, Serialize};

use super::deadline::Period;
use super::procedure::Fee;
use super::texts::Text;
use crate::facts::{Condition, Facts, Truth};
use crate::ids::{DocumentIx, WindowIx};

/// A thing to bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Stable id: links and ticks name it.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// What to look out for.
    pub note: Option<Text>,
    /// What it consists of, where it is not one thing.
    pub made_of: Option<Parts>,
    /// Where it is had.
    pub get: Option<Obtain>,
    /// What it can be shown instead of, where one such paper spares many.
    pub replaces: Option<Replaces>,
}

/// The documents that one paper can be shown instead of. It is proposed where it spares enough of them, and never
/// taken unasked where something else will do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaces {
    /// The documents; those that the guide does not use are left out.
    pub documents: Vec<DocumentIx>,
    /// What to know before getting it.
    pub note: Option<Text>,
}

/// What a document consists of. The vocabulary is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Parts {
    /// Another document.
    Document(DocumentIx),
    /// One of these will do.
    AnyOf(Vec<Parts>),
    /// All of these together.
    AllOf(Vec<Parts>),
    /// Only where this holds: among alternatives one that others cannot take, in a whole a part that others need not.
    If(Condition, Box<Parts>),
}

impl Parts {
    /// What is left of it for a household of which this is known: nothing that is ruled out, and no condition that
    /// holds. None where nothing is left.
    pub fn left(&self, facts: &Facts) -> Option<Self> {
        let several = |parts: &[Self]| {
            let left: Vec<Self> = parts.iter().filter_map(|part| part.left(facts)).collect();
            (!left.is_empty()).then_some(left)
        };
        match self {
            Self::Document(_) => Some(self.clone()),
            Self::AnyOf(parts) => several(parts).map(Self::AnyOf),
            Self::AllOf(parts) => several(parts).map(Self::AllOf),
            Self::If(condition, part) => {
                let part = part.left(facts)?;
                match condition.truth(facts) {
                    Truth::Yes => Some(part),
                    Truth::No => None,
                    Truth::Unknown => Some(Self::If(condition.clone(), Box::new(part))),
                }
            }
        }
    }

    /// Calls `each` for every condition in it.
    pub(crate) fn conditions<'p>(&'p self, each: &mut impl FnMut(&'p Condition)) {
        match self {
            Self::Document(_) => {}
            Self::AnyOf(parts) | Self::AllOf(parts) => parts.iter().for_each(|part| part.conditions(each)),
            Self::If(condition, part) => {
                each(condition);
                part.conditions(each);
            }
        }
    }
}

/// Where a document is had, what it costs and how long that takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obtain {
    /// The window that issues it, where it is one of the pack's.
    pub window: Option<WindowIx>,
    /// Where else it is had, in words.
    pub place: Option<Text>,
    /// What it costs.
    pub fee: Option<Fee>,
    /// How long it takes.
    pub takes: Option<Period>,
    /// What else to know.
    pub note: Option<Text>,
}
