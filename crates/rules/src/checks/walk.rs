//! Goes through an event's steps with what is known at each of them, and asks the checks of steps about it.

use std::collections::{BTreeMap, BTreeSet};

use super::analysis::brought::brought;
use super::analysis::theory::{Claim, Premise, Theory};
use super::{
    exclusive_options, idle_question, repeated_question, settled_condition, settled_question,
    too_many_options, unknowable_fact, unreachable_step, unused_wording,
};
use crate::findings::Diagnostic;
use crate::place::Place;
use crate::source::{ConditionSource, Entry, EventSource, Id, Pack, StepSource, Steps};

/// What an event can get to know, and what it lists.
#[derive(Default)]
pub(super) struct Reach<'p> {
    /// Questions that may be settled one way or the other.
    pub(super) knowable: BTreeSet<&'p str>,
    /// Procedures on the list of some household.
    pub(super) listed: BTreeSet<&'p str>,
}

/// What is known at a step.
#[derive(Clone, Default)]
struct Situation<'p> {
    /// What holds here.
    premises: Vec<Premise<'p>>,
    /// Questions asked on every way to here, with their places.
    asked: BTreeMap<&'p str, &'p Place>,
    /// Questions that may be settled here.
    knowable: BTreeSet<&'p str>,
}

/// Checks the steps of one event.
pub(super) fn walk<'p>(
    pack: &'p Pack,
    event: &'p Entry<EventSource>,
    theory: &Theory<'p>,
    out: &mut Vec<Diagnostic>,
) -> Reach<'p> {
    let steps = &event.value.steps;
    let mut places = BTreeMap::new();
    ask_places(steps, &mut places);
    let mut walk = StepChecker {
        theory,
        places,
        unknowable: BTreeSet::new(),
        listed: BTreeSet::new(),
        out,
    };
    let mut situation = walk.start(&event.value);
    if theory.possible(&situation.premises) {
        walk.block(steps, &mut situation);
    }
    let mut used = BTreeSet::new();
    deciding(steps, &mut used);
    deciding_details(pack, &walk.listed, &mut used);
    idle_question::check(theory, steps, &used, walk.out);
    used.extend(walk.places.keys());
    used.extend(event.value.given.facts().map(|(id, _)| id.value.as_str()));
    unused_wording::check(&event.value, &used, walk.out);
    Reach {
        knowable: situation.knowable,
        listed: walk.listed,
    }
}

/// The first place where each question is asked.
fn ask_places<'p>(steps: &'p Steps, places: &mut BTreeMap<&'p str, &'p Place>) {
    for step in steps {
        for question in step.value.asked() {
            places.entry(&question.value).or_insert(&question.place);
        }
        for block in step.value.blocks() {
            ask_places(block, places);
        }
    }
}

/// Facts on which steps depend, or whether something is asked.
fn deciding<'p>(steps: &'p Steps, used: &mut BTreeSet<&'p str>) {
    for step in steps {
        match &step.value {
            StepSource::Ask {
                question,
                if_yes,
                if_no,
            } if !if_yes.is_empty() || !if_no.is_empty() => {
                used.insert(&question.value);
            }
            StepSource::Pick { options, .. } => {
                let leading = options.iter().filter(|(_, steps)| !steps.is_empty());
                used.extend(leading.map(|(question, _)| question.value.as_str()));
            }
            StepSource::When { condition, .. } => {
                condition.questions(&mut |id| used.extend([id.value.as_str()]));
            }
            StepSource::Ask { .. } | StepSource::List { .. } => {}
        }
        for block in step.value.blocks() {
            deciding(block, used);
        }
    }
}

/// Facts on which documents, deadlines and the ways online of the procedures listed depend.
fn deciding_details<'p>(pack: &'p Pack, listed: &BTreeSet<&str>, used: &mut BTreeSet<&'p str>) {
    for procedure in listed.iter().filter_map(|id| pack.procedures.get(id)) {
        for condition in procedure.conditions() {
            condition.questions(&mut |id| used.extend([id.value.as_str()]));
        }
        let needs = procedure.online.iter().flat_map(|online| &online.needs);
        used.extend(needs.map(|id| id.value.as_str()));
        let documents = brought(pack, procedure).into_iter();
        for parts in documents.filter_map(|document| document.value.made_of.as_ref()) {
            parts.conditions(&mut |condition| {
                condition.questions(&mut |id| used.extend([id.value.as_str()]));
            });
        }
    }
}

struct StepChecker<'p, 'w> {
    theory: &'w Theory<'p>,
    places: BTreeMap<&'p str, &'p Place>,
    /// Facts already reported as unknowable in this event.
    unknowable: BTreeSet<&'p str>,
    listed: BTreeSet<&'p str>,
    out: &'w mut Vec<Diagnostic>,
}

impl<'p> StepChecker<'p, '_> {
    /// What the event settles before its first step.
    fn start(&self, event: &'p EventSource) -> Situation<'p> {
        let mut situation = Situation::default();
        for (id, holds) in event.given.facts() {
            let claim = Claim::Given(&id.value, holds);
            let place = &id.place;
            situation.premises.push(Premise { claim, place });
            situation
                .knowable
                .extend(self.theory.settled_by(&id.value, holds));
        }
        situation
    }

    fn block(&mut self, steps: &'p Steps, here: &mut Situation<'p>) {
        for step in steps {
            match &step.value {
                StepSource::List { procedures, .. } => {
                    self.listed.extend(procedures.iter().map(|id| id.value.as_str()));
                }
                StepSource::Ask {
                    question,
                    if_yes,
                    if_no,
                } => self.ask(question, if_yes, if_no, here),
                StepSource::Pick { prompt, options, .. } => {
                    too_many_options::check(&prompt.place, options.len(), self.out);
                    exclusive_options::check(self.theory, options, self.out);
                    self.pick(options, here);
                }
                StepSource::When {
                    condition,
                    then,
                    otherwise,
                } => self.when(condition, then, otherwise, here),
            }
        }
    }

    fn ask(&mut self, question: &'p Id, if_yes: &'p Steps, if_no: &'p Steps, here: &mut Situation<'p>) {
        let settled = self.theory.settled(&here.premises, question);
        let dead = settled.map(|holds| if holds { if_no } else { if_yes });
        if dead.is_none_or(Vec::is_empty) {
            self.check_question(question, settled, here);
        }
        self.learn(question, here);
        for (holds, steps) in [(true, if_yes), (false, if_no)] {
            self.branch(steps, answered(question, holds), here);
        }
    }

    fn pick(&mut self, options: &'p [(Id, Steps)], here: &mut Situation<'p>) {
        for (question, steps) in options {
            let settled = self.theory.settled(&here.premises, question);
            if settled != Some(false) || steps.is_empty() {
                self.check_question(question, settled, here);
            }
        }
        for (question, _) in options {
            self.learn(question, here);
        }
        for (question, steps) in options {
            self.branch(steps, answered(question, true), here);
        }
    }

    /// Reports a question that cannot come up here, because it was asked or is settled.
    fn check_question(&mut self, question: &'p Id, settled: Option<bool>, here: &Situation<'p>) {
        if let Some(earlier) = here.asked.get(question.value.as_str()) {
            repeated_question::check(question, earlier, self.out);
        } else if let Some(holds) = settled {
            let otherwise = [here.premises.as_slice(), &[answered(question, !holds)]].concat();
            settled_question::check(question, holds, &self.against_last(&otherwise), self.out);
        }
    }

    /// Notes that `question` has been asked, and may be settled either way from here on.
    fn learn(&self, question: &'p Id, here: &mut Situation<'p>) {
        here.asked.entry(&question.value).or_insert(&question.place);
        here.knowable.extend(self.theory.touched(&question.value));
    }

    fn when(
        &mut self,
        condition: &'p ConditionSource,
        then: &'p Steps,
        otherwise: &'p Steps,
        here: &mut Situation<'p>,
    ) {
        let is_known = self.check_knowable(condition, here);
        let decided = |holds| Premise {
            claim: Claim::Condition(condition, holds),
            place: condition.place(),
        };
        let never = [here.premises.as_slice(), &[decided(false)]].concat();
        if is_known && otherwise.is_empty() && !self.theory.possible(&never) {
            settled_condition::check(condition.place(), &self.against_last(&never), self.out);
        }
        self.branch(then, decided(true), here);
        self.branch(otherwise, decided(false), here);
    }

    /// Reports facts of a condition that nobody can know here, each once an event; whether there is none.
    fn check_knowable(&mut self, condition: &'p ConditionSource, here: &Situation<'p>) -> bool {
        let mut is_known = true;
        condition.questions(&mut |question| {
            let id = question.value.as_str();
            if here.knowable.contains(id) {
                return;
            }
            is_known = false;
            // an id that no question has is reported as such
            if self.theory.position(id).is_some() && self.unknowable.insert(id) {
                unknowable_fact::check(question, self.places.get(id).copied(), self.out);
            }
        });
        is_known
    }

    /// Goes through a block that is entered where `premise` holds too.
    fn branch(&mut self, steps: &'p Steps, premise: Premise<'p>, here: &mut Situation<'p>) {
        let Some(first) = steps.first() else {
            return;
        };
        let premises = [here.premises.as_slice(), &[premise]].concat();
        if !self.theory.possible(&premises) {
            let because = self.theory.conflict(&premises);
            return unreachable_step::check(&first.place, &because, self.out);
        }
        let mut inner = Situation {
            premises,
            ..here.clone()
        };
        self.block(steps, &mut inner);
        here.knowable.append(&mut inner.knowable);
    }

    /// The part of the premises that speaks against the last of them.
    fn against_last(&self, premises: &[Premise<'p>]) -> Vec<Premise<'p>> {
        let last = premises.last().map(|premise| premise.place);
        let mut conflict = self.theory.conflict(premises);
        conflict.retain(|premise| Some(premise.place) != last);
        conflict
    }
}

fn answered(question: &Id, holds: bool) -> Premise<'_> {
    Premise {
        claim: Claim::Answer(&question.value, holds),
        place: &question.place,
    }
}
