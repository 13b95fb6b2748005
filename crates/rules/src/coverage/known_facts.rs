//! What is known of a household while a scenario goes through an event, for all questions of the pack.

use guide::{Answer, Date, Truth};

use crate::checks::analysis::theory::Theory;
use crate::source::{ConditionSource, EventSource};

/// Facts that are settled, by position.
pub(super) struct KnownFacts<'t, 'p> {
    theory: &'t Theory<'p>,
    known: Vec<Option<bool>>,
}

impl<'t, 'p> KnownFacts<'t, 'p> {
    /// What the event itself settles.
    pub(super) fn given(theory: &'t Theory<'p>, event: &EventSource) -> Self {
        let known = vec![None; theory.len()];
        let mut facts = Self { theory, known };
        let given = event.given.facts();
        given.for_each(|(id, holds)| facts.settle(&id.value, holds));
        facts
    }

    /// Takes in the answers on one screen: ticks first, since a box left empty must not speak against them.
    pub(super) fn learn(&mut self, screen: &[(String, Answer)]) {
        for (turn, holds) in [(Answer::Yes, true), (Answer::No, false)] {
            let answers = screen.iter().filter(|(_, answer)| *answer == turn);
            answers.for_each(|(id, _)| self.settle(id, holds));
        }
    }

    /// Settles a fact with all that follows; one that is settled stays as it is.
    fn settle(&mut self, id: &str, holds: bool) {
        if self.truth(id) != Truth::Unknown {
            return;
        }
        for side in self.theory.follows(id, holds) {
            if let Some(known @ None) = self.known.get_mut(side.position()) {
                *known = Some(side.holds());
            }
        }
    }

    /// What is known of a question.
    pub(super) fn truth(&self, id: &str) -> Truth {
        let position = self.theory.position(id);
        match position.and_then(|at| self.known.get(at).copied().flatten()) {
            Some(true) => Truth::Yes,
            Some(false) => Truth::No,
            None => Truth::Unknown,
        }
    }

    /// What is known of a condition.
    pub(super) fn truth_of(&self, condition: &ConditionSource) -> Truth {
        self.truth_on(condition, &[])
    }

    /// What is known of a condition where these days are given.
    pub(super) fn truth_on(&self, condition: &ConditionSource, days: &[(String, Date)]) -> Truth {
        condition.truth_on(&|id| self.truth(id), &|test| {
            let given = days.iter().find(|(id, _)| *id == test.date.value);
            match given.map(|(_, day)| test.has(*day)) {
                Some(true) => Truth::Yes,
                Some(false) => Truth::No,
                None => Truth::Unknown,
            }
        })
    }
}
