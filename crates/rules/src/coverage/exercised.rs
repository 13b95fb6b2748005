//! A scenario's screens → the steps and branches of its event that it walks for certain, and how the conditions of
//! the procedures it gets turned out.

use std::collections::BTreeSet;

use guide::{Answer, Date, Truth};

use super::goals::{GoalKey, NOTHING, conditions, said_of};
use super::known_facts::KnownFacts;
use crate::checks::analysis::theory::Theory;
use crate::place::Place;
use crate::source::{EventSource, Pack, StepSource, Steps};

/// What was asked and answered, a screen at a time.
type Screens = [Vec<(String, Answer)>];

/// Everything that is exercised by answering so, with these days given.
pub(super) fn exercised<'p>(
    pack: &'p Pack,
    event: &'p EventSource,
    theory: &Theory<'p>,
    screens: &Screens,
    days: &[(String, Date)],
) -> BTreeSet<GoalKey<'p>> {
    let mut walk = CertainWalk {
        facts: KnownFacts::given(theory, event),
        screens,
        seen: BTreeSet::new(),
        listed: BTreeSet::new(),
    };
    walk.block(&event.steps);
    let listed = walk.listed.iter().filter_map(|id| pack.procedures.get(id));
    let conditions = listed.flat_map(conditions);
    let decided = conditions.filter_map(|condition| {
        let holds = match walk.facts.truth_on(condition.condition, days) {
            Truth::Yes => true,
            Truth::No => false,
            Truth::Unknown => return None,
        };
        Some(GoalKey::side(condition.condition.place(), holds))
    });
    let decided: Vec<GoalKey<'p>> = decided.collect();
    let listed = walk.listed.iter().filter_map(|id| pack.procedures.get(id));
    let said = listed.flat_map(said_of).filter(|said| {
        let truth = said
            .condition
            .map(|condition| walk.facts.truth_on(condition, days));
        truth.is_none_or(|truth| truth == Truth::Yes)
    });
    let said: Vec<GoalKey<'p>> = said.map(|said| GoalKey::of_procedure(said.place)).collect();
    walk.seen.extend(decided);
    walk.seen.extend(said);
    walk.seen
}

struct CertainWalk<'p, 'w> {
    facts: KnownFacts<'w, 'p>,
    /// Those still to come.
    screens: &'w Screens,
    seen: BTreeSet<GoalKey<'p>>,
    listed: BTreeSet<&'p str>,
}

impl<'p> CertainWalk<'p, '_> {
    fn block(&mut self, steps: &'p Steps) {
        for step in steps {
            match &step.value {
                StepSource::List { procedures, .. } => {
                    self.seen
                        .extend(procedures.iter().map(|id| GoalKey::step(&id.place)));
                    self.listed.extend(procedures.iter().map(|id| id.value.as_str()));
                }
                StepSource::Ask {
                    question,
                    if_yes,
                    if_no,
                } => {
                    self.screen(|id| *id == question.value);
                    let truth = self.facts.truth(&question.value);
                    self.sides(&question.place, truth, [if_yes, if_no]);
                }
                StepSource::Pick { options, .. } => {
                    self.screen(|id| options.iter().any(|(option, _)| option.value == *id));
                    for (question, steps) in options {
                        let truth = self.facts.truth(&question.value);
                        self.sides(&question.place, truth, [steps, NOTHING]);
                    }
                }
                StepSource::When {
                    condition,
                    then,
                    otherwise,
                } => {
                    self.sides(
                        condition.place(),
                        self.facts.truth_of(condition),
                        [then, otherwise],
                    );
                }
            }
        }
    }

    /// Takes in the next screen, if it asks what this step asks.
    fn screen(&mut self, asks: impl Fn(&String) -> bool) {
        if let Some((screen, rest)) = self.screens.split_first()
            && screen.iter().all(|(id, _)| asks(id))
        {
            self.facts.learn(screen);
            self.screens = rest;
        }
    }

    /// Goes into the side that is settled, where one is.
    fn sides(&mut self, place: &'p Place, truth: Truth, [yes, no]: [&'p Steps; 2]) {
        let (holds, steps) = match truth {
            Truth::Yes => (true, yes),
            Truth::No => (false, no),
            Truth::Unknown => return,
        };
        self.seen.insert(GoalKey::side(place, holds));
        self.block(steps);
    }
}
