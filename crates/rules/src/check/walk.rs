//! Goes through an event's steps with what is known at each of them, and asks the checks of steps about it.

use std::collections::{BTreeMap, BTreeSet};

use super::theory::{Held, Theory, What};
use super::{
    exclusive_options, idle_question, repeated_question, settled_condition, settled_question,
    too_many_options, unknowable_fact, unreachable_step, unused_wording,
};
use crate::diagnostic::Diagnostic;
use crate::source::{ConditionSource, Entry, EventSource, Id, Pack, Place, StepSource, Steps};

/// What an event can get to know, and what it lists.
#[derive(Default)]
pub(super) struct Reach<'p> {
    /// Questions that may be settled one way or the other.
    pub(super) knowable: BTreeSet<&'p str>,
    /// Procedures on the list of some household.
    pub(super) listed: BTreeSet<&'p str>,
}

/// What is known at a step.
#[derive(Clone)]
struct Point<'p> {
    /// What holds here.
    held: Vec<Held<'p>>,
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
    let mut places = BTreeMap::new();
    ask_places(&event.value.steps, &mut places);
    let mut walk = Walk {
        theory,
        places,
        unknowable: BTreeSet::new(),
        listed: BTreeSet::new(),
        out,
    };
    let mut point = walk.start(&event.value);
    if theory.possible(&point.held) {
        walk.block(&event.value.steps, &mut point);
    }
    let mut used = BTreeSet::new();
    uses(&event.value.steps, &mut used);
    details(pack, &walk.listed, &mut used);
    idle_question::check(theory, &event.value.steps, &used, walk.out);
    used.extend(walk.places.keys());
    used.extend(point.held.iter().filter_map(given));
    unused_wording::check(&event.value, &used, walk.out);
    Reach {
        knowable: point.knowable,
        listed: walk.listed,
    }
}

fn given<'p>(held: &Held<'p>) -> Option<&'p str> {
    match held.what {
        What::Given(id, _) => Some(id),
        What::Answer(..) | What::Condition(..) => None,
    }
}

/// The first place where each question is asked.
fn ask_places<'p>(steps: &'p Steps, places: &mut BTreeMap<&'p str, &'p Place>) {
    for step in steps {
        match &step.value {
            StepSource::Ask { question, .. } => {
                places.entry(&question.value).or_insert(&question.place);
            }
            StepSource::Pick { options, .. } => {
                for (question, _) in options {
                    places.entry(&question.value).or_insert(&question.place);
                }
            }
            StepSource::List { .. } | StepSource::When { .. } => {}
        }
        for block in step.value.blocks() {
            ask_places(block, places);
        }
    }
}

/// Facts on which steps depend, or whether something is asked.
fn uses<'p>(steps: &'p Steps, used: &mut BTreeSet<&'p str>) {
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
            uses(block, used);
        }
    }
}

/// Facts on which documents, deadlines and the ways online of the procedures listed depend.
fn details<'p>(pack: &'p Pack, listed: &BTreeSet<&str>, used: &mut BTreeSet<&'p str>) {
    for procedure in listed.iter().filter_map(|id| pack.procedures.get(id)) {
        let bring = procedure
            .bring
            .iter()
            .filter_map(|bring| bring.condition.as_ref());
        let due = procedure.due.iter().filter_map(|due| due.condition.as_ref());
        for condition in bring.chain(due) {
            condition.questions(&mut |id| used.extend([id.value.as_str()]));
        }
        let needs = procedure.online.iter().flat_map(|online| &online.needs);
        used.extend(needs.map(|id| id.value.as_str()));
    }
}

struct Walk<'p, 'w> {
    theory: &'w Theory<'p>,
    places: BTreeMap<&'p str, &'p Place>,
    /// Facts already reported as unknowable in this event.
    unknowable: BTreeSet<&'p str>,
    listed: BTreeSet<&'p str>,
    out: &'w mut Vec<Diagnostic>,
}

impl<'p> Walk<'p, '_> {
    fn start(&self, event: &'p EventSource) -> Point<'p> {
        let yes = event.given.yes_to.iter().map(|id| (id, true));
        let no = event.given.no_to.iter().map(|id| (id, false));
        let mut point = Point {
            held: Vec::new(),
            asked: BTreeMap::new(),
            knowable: BTreeSet::new(),
        };
        for (id, holds) in yes.chain(no) {
            let what = What::Given(&id.value, holds);
            point.held.push(Held {
                what,
                place: &id.place,
            });
            self.learn(&mut point, id, &[holds]);
        }
        point
    }

    /// Notes that `question` may be settled as any of `values`, with all that follows.
    fn learn(&self, point: &mut Point<'p>, question: &Id, values: &[bool]) {
        let Some(at) = self.theory.position(&question.value) else {
            return;
        };
        for holds in values {
            let follows = self.theory.follows(at * 2 + usize::from(*holds));
            let known = follows.iter().map(|literal| self.theory.id(literal / 2));
            point.knowable.extend(known);
        }
    }

    fn block(&mut self, steps: &'p Steps, point: &mut Point<'p>) {
        for step in steps {
            match &step.value {
                StepSource::List { procedures, .. } => {
                    self.listed.extend(procedures.iter().map(|id| id.value.as_str()));
                }
                StepSource::Ask {
                    question,
                    if_yes,
                    if_no,
                } => self.ask(question, if_yes, if_no, point),
                StepSource::Pick { prompt, options, .. } => {
                    too_many_options::check(&prompt.place, options.len(), self.out);
                    exclusive_options::check(self.theory, options, self.out);
                    self.pick(options, point);
                }
                StepSource::When {
                    condition,
                    then,
                    otherwise,
                } => {
                    self.when(condition, then, otherwise, point);
                }
            }
        }
    }

    fn ask(&mut self, question: &'p Id, if_yes: &'p Steps, if_no: &'p Steps, point: &mut Point<'p>) {
        let settled = self.theory.settled(&point.held, question);
        let dead = settled.map(|holds| if holds { if_no } else { if_yes });
        if dead.is_none_or(Vec::is_empty) {
            self.asked(question, settled, point);
        }
        self.note_asked(question, point);
        self.branch(
            if_yes,
            What::Answer(&question.value, true),
            &question.place,
            point,
        );
        self.branch(
            if_no,
            What::Answer(&question.value, false),
            &question.place,
            point,
        );
    }

    fn pick(&mut self, options: &'p [(Id, Steps)], point: &mut Point<'p>) {
        for (question, steps) in options {
            let settled = self.theory.settled(&point.held, question);
            if settled != Some(false) || steps.is_empty() {
                self.asked(question, settled, point);
            }
        }
        for (question, _) in options {
            self.note_asked(question, point);
        }
        for (question, steps) in options {
            self.branch(steps, What::Answer(&question.value, true), &question.place, point);
        }
    }

    /// Reports a question that cannot come up here, because it was asked or is settled.
    fn asked(&mut self, question: &'p Id, settled: Option<bool>, point: &Point<'p>) {
        if let Some(earlier) = point.asked.get(question.value.as_str()) {
            repeated_question::check(question, earlier, self.out);
        } else if let Some(holds) = settled {
            let because = self.because(What::Answer(&question.value, !holds), &question.place, point);
            settled_question::check(question, holds, &because, self.out);
        }
    }

    fn note_asked(&self, question: &'p Id, point: &mut Point<'p>) {
        point.asked.entry(&question.value).or_insert(&question.place);
        self.learn(point, question, &[true, false]);
    }

    fn when(
        &mut self,
        condition: &'p ConditionSource,
        then: &'p Steps,
        otherwise: &'p Steps,
        point: &mut Point<'p>,
    ) {
        let mut unknown = false;
        condition.questions(&mut |question| {
            unknown |= self.theory.position(&question.value).is_none();
            if !point.knowable.contains(question.value.as_str())
                && self.theory.position(&question.value).is_some()
            {
                unknown = true;
                if self.unknowable.insert(&question.value) {
                    unknowable_fact::check(
                        question,
                        self.places.get(question.value.as_str()).copied(),
                        self.out,
                    );
                }
            }
        });
        let never = self.with(What::Condition(condition, false), condition.place(), point);
        if !unknown && otherwise.is_empty() && !self.theory.possible(&never) {
            settled_condition::check(condition.place(), &self.minus_last(&never), self.out);
        }
        self.branch(then, What::Condition(condition, true), condition.place(), point);
        self.branch(
            otherwise,
            What::Condition(condition, false),
            condition.place(),
            point,
        );
    }

    /// Goes through a block that is entered where `what` holds too.
    fn branch(&mut self, steps: &'p Steps, what: What<'p>, place: &'p Place, point: &mut Point<'p>) {
        let Some(first) = steps.first() else {
            return;
        };
        let held = self.with(what, place, point);
        if !self.theory.possible(&held) {
            let because = self.theory.conflict(&held);
            return unreachable_step::check(&first.place, &because, self.out);
        }
        let mut inner = point.clone();
        inner.held = held;
        self.block(steps, &mut inner);
        point.knowable.append(&mut inner.knowable);
    }

    fn with(&self, what: What<'p>, place: &'p Place, point: &Point<'p>) -> Vec<Held<'p>> {
        let mut held = point.held.clone();
        held.push(Held { what, place });
        held
    }

    /// What on the way here speaks against `what`.
    fn because(&self, what: What<'p>, place: &'p Place, point: &Point<'p>) -> Vec<Held<'p>> {
        self.minus_last(&self.with(what, place, point))
    }

    /// The part of `held` that cannot hold together with its last, without that.
    fn minus_last(&self, held: &[Held<'p>]) -> Vec<Held<'p>> {
        let last = held.last().map(|held| held.place);
        let mut conflict = self.theory.conflict(held);
        conflict.retain(|held| Some(held.place) != last);
        conflict
    }
}
