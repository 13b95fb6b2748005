//! What a person has answered. The answers are the whole state of a visit: everything else is computed from them.

use std::collections::BTreeMap;

use crate::ids::QuestionIx;
use crate::model::Guide;

/// One answer to one yes/no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// はい
    Yes,
    /// いいえ
    No,
    /// わからない: an answer like the others. What depends on it is listed as possible.
    Unsure,
}

/// Answers by question. Answers to questions that are not asked (any more) may be in it; they do not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    by_question: BTreeMap<QuestionIx, Answer>,
}

impl Answers {
    /// No answers yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The answers among `by_id` that `guide` has a question for; ids it does not know are left out.
    pub fn from_ids<'a>(guide: &Guide, by_id: impl IntoIterator<Item = (&'a str, Answer)>) -> Self {
        let by_question = by_id
            .into_iter()
            .filter_map(|(id, answer)| Some((guide.question_by_id(id)?, answer)))
            .collect();
        Self { by_question }
    }

    /// The answer to `question`, if there is one.
    pub fn get(&self, question: QuestionIx) -> Option<Answer> {
        self.by_question.get(&question).copied()
    }

    /// Sets or replaces the answer to `question`.
    pub fn set(&mut self, question: QuestionIx, answer: Answer) {
        self.by_question.insert(question, answer);
    }

    /// Takes the answer to `question` back.
    pub fn forget(&mut self, question: QuestionIx) {
        self.by_question.remove(&question);
    }

    /// All answers, in the order of the guide's questions.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionIx, Answer)> {
        self.by_question
            .iter()
            .map(|(question, answer)| (*question, *answer))
    }
}
