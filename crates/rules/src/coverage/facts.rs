//! What is known of a household while a scenario goes through an event, for all questions of the pack.

use guide::Answer;

use crate::checks::analysis::theory::Theory;
use crate::source::{ConditionSource, EventSource};

/// Facts that are settled, by position.
pub(super) struct Facts<'t, 'p> {
    theory: &'t Theory<'p>,
    known: Vec<Option<bool>>,
}

impl<'t, 'p> Facts<'t, 'p> {
    /// What the event itself settles.
    pub(super) fn given(theory: &'t Theory<'p>, event: &EventSource) -> Self {
        let known = vec![None; theory.len()];
        let mut facts = Self { theory, known };
        let yes = event.given.yes_to.iter().map(|id| (id, true));
        let no = event.given.no_to.iter().map(|id| (id, false));
        yes.chain(no)
            .for_each(|(id, holds)| facts.settle(&id.value, holds));
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
        let Some(at) = self.theory.position(id) else {
            return;
        };
        if self.at(at).is_some() {
            return;
        }
        for literal in self.theory.follows(at * 2 + usize::from(holds)) {
            if let Some(known @ None) = self.known.get_mut(literal / 2) {
                *known = Some(literal % 2 == 1);
            }
        }
    }

    fn at(&self, position: usize) -> Option<bool> {
        self.known.get(position).copied().flatten()
    }

    /// What is known of a question.
    pub(super) fn truth(&self, id: &str) -> Option<bool> {
        self.at(self.theory.position(id)?)
    }

    /// Whether a condition holds, where that is settled.
    pub(super) fn holds(&self, condition: &ConditionSource) -> Option<bool> {
        let decided = |parts: &[ConditionSource], by: bool| {
            let mut known = Some(!by);
            for part in parts {
                match self.holds(part) {
                    Some(holds) if holds == by => return Some(by),
                    Some(_) => {}
                    None => known = None,
                }
            }
            known
        };
        match condition {
            ConditionSource::Fact(id) => self.truth(&id.value),
            ConditionSource::All(parts) => decided(&parts.value, false),
            ConditionSource::Any(parts) => decided(&parts.value, true),
            ConditionSource::Not(part) => self.holds(&part.value).map(|holds| !holds),
        }
    }
}
