//! A scenario's screens → the steps and branches of its event that it walks for certain, and how the conditions of
//! the procedures it gets turned out.

use std::collections::BTreeSet;

use guide::Answer;

use super::facts::Facts;
use super::goals::{Key, conditions};
use crate::checks::analysis::theory::Theory;
use crate::source::{EventSource, Id, Pack, StepSource, Steps};

/// What was asked and answered, a screen at a time.
type Screens = [Vec<(String, Answer)>];

/// Everything that is exercised by answering so.
pub(super) fn walked<'p>(
    pack: &'p Pack,
    event: &'p EventSource,
    theory: &Theory<'p>,
    screens: &Screens,
) -> BTreeSet<Key<'p>> {
    let mut walk = Walk {
        facts: Facts::given(theory, event),
        screens,
        seen: BTreeSet::new(),
        listed: BTreeSet::new(),
    };
    walk.block(&event.steps);
    let listed = walk.listed.iter().filter_map(|id| pack.procedures.get(id));
    let conditions = listed.flat_map(conditions);
    let decided = conditions.filter_map(|condition| {
        let holds = walk.facts.holds(condition.condition)?;
        Some(Key::side(condition.condition.place(), holds))
    });
    let decided: Vec<Key<'p>> = decided.collect();
    walk.seen.extend(decided);
    walk.seen
}

struct Walk<'p, 'w> {
    facts: Facts<'w, 'p>,
    /// Those still to come.
    screens: &'w Screens,
    seen: BTreeSet<Key<'p>>,
    listed: BTreeSet<&'p str>,
}

impl<'p> Walk<'p, '_> {
    fn block(&mut self, steps: &'p Steps) {
        for step in steps {
            match &step.value {
                StepSource::List { procedures, .. } => {
                    self.seen.extend(procedures.iter().map(|id| Key::step(&id.place)));
                    self.listed.extend(procedures.iter().map(|id| id.value.as_str()));
                }
                StepSource::Ask {
                    question,
                    if_yes,
                    if_no,
                } => {
                    self.screen(|id| *id == question.value);
                    self.sides(question, [if_yes, if_no]);
                }
                StepSource::Pick { options, .. } => {
                    self.screen(|id| options.iter().any(|(option, _)| option.value == *id));
                    for (question, steps) in options {
                        self.sides(question, [steps, NOTHING]);
                    }
                }
                StepSource::When {
                    condition,
                    then,
                    otherwise,
                } => {
                    let holds = self.facts.holds(condition);
                    self.side(Key::side(condition.place(), true), holds == Some(true), then);
                    self.side(
                        Key::side(condition.place(), false),
                        holds == Some(false),
                        otherwise,
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

    fn sides(&mut self, question: &'p Id, [yes, no]: [&'p Steps; 2]) {
        let truth = self.facts.truth(&question.value);
        self.side(Key::side(&question.place, true), truth == Some(true), yes);
        self.side(Key::side(&question.place, false), truth == Some(false), no);
    }

    fn side(&mut self, key: Key<'p>, is_taken: bool, steps: &'p Steps) {
        if is_taken {
            self.seen.insert(key);
            self.block(steps);
        }
    }
}

/// What follows a check box that is left empty.
pub(super) const NOTHING: &Steps = &Vec::new();
