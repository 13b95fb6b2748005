//! What a person has answered. The answers are the whole state of a visit: everything else is computed from them.

use serde::{Deserialize, Serialize};

use crate::ids::{Ix, QuestionIx};

/// One answer to one yes/no question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    by_question: Vec<Option<Answer>>, // never ends with `None`, so that equal answers compare equal
}

impl Answers {
    /// No answers yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The answer to `question`, if there is one.
    pub fn get(&self, question: QuestionIx) -> Option<Answer> {
        self.by_question.get(question.at()).copied().flatten()
    }

    /// Sets or replaces the answer to `question`.
    pub fn set(&mut self, question: QuestionIx, answer: Answer) {
        if self.by_question.len() <= question.at() {
            self.by_question.resize(question.at() + 1, None);
        }
        self.put(question, Some(answer));
    }

    /// Takes the answer to `question` back.
    pub fn forget(&mut self, question: QuestionIx) {
        self.put(question, None);
        while self.by_question.last() == Some(&None) {
            self.by_question.pop();
        }
    }

    fn put(&mut self, question: QuestionIx, answer: Option<Answer>) {
        if let Some(place) = self.by_question.get_mut(question.at()) {
            *place = answer;
        }
    }

    /// All answers, in the order of the guide's questions.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionIx, Answer)> {
        let numbered = self.by_question.iter().zip(0..);
        numbered.filter_map(|(answer, at)| Some((QuestionIx::new(at), (*answer)?)))
    }
}

impl FromIterator<(QuestionIx, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionIx, Answer)>>(given: I) -> Self {
        let mut answers = Self::new();
        given
            .into_iter()
            .for_each(|(question, answer)| answers.set(question, answer));
        answers
    }
}
