//! What is asked at once: one question, or several check boxes under one.

use super::answers::Answer;
use crate::ids::QuestionIx;
use crate::model::{Op, Text};

/// What stands on one screen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// One yes/no question.
    Question(QuestionIx),
    /// Check boxes.
    Pick {
        /// The question above them.
        prompt: Text,
        /// How to tell.
        help: Option<Text>,
        /// The facts that are still open and matter, at least one.
        options: Vec<QuestionIx>,
    },
}

impl Screen {
    /// The questions on this screen.
    pub fn questions(&self) -> &[QuestionIx] {
        match self {
            Self::Question(question) => std::slice::from_ref(question),
            Self::Pick { options, .. } => options,
        }
    }

    /// The screen that a question step shows for those of its questions that are `worth` asking.
    pub(crate) fn of(op: &Op, worth: impl Fn(QuestionIx) -> bool) -> Option<Self> {
        match op {
            Op::Ask { question } => worth(*question).then_some(Self::Question(*question)),
            Op::Pick {
                prompt,
                help,
                options,
            } => {
                let options: Vec<_> = options.iter().copied().filter(|one| worth(*one)).collect();
                (!options.is_empty()).then_some(Self::Pick {
                    prompt: *prompt,
                    help: *help,
                    options,
                })
            }
            Op::List { .. } | Op::Branch { .. } | Op::Jump { .. } => None,
        }
    }
}

/// A screen with the answers that were given on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweredScreen {
    /// The screen.
    pub screen: Screen,
    /// One answer a question, in the order of the screen.
    pub answers: Vec<Answer>,
}
