//! A fact with its value, and what can be known of one.

use serde::{Deserialize, Serialize};

use crate::ids::QuestionIx;

/// A fact with its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Literal {
    /// The fact.
    pub question: QuestionIx,
    /// Whether it holds.
    pub holds: bool,
}

impl Literal {
    /// The same fact with the other value.
    pub(crate) fn opposite(self) -> Self {
        Self {
            holds: !self.holds,
            ..self
        }
    }
}

/// True, false, or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// Not asked, or the person is not sure.
    Unknown,
}

impl Truth {
    /// The opposite; unknown stays unknown.
    pub fn negated(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }
}
