//! Scenarios as they went → which steps, branches, conditions, deadlines and documents of the pack none of them exercises,
//! each with a household that would.
//!
//! Only what is settled counts: a step that a scenario merely lists as possible is not exercised by it.

mod example;
mod exercised;
mod goals;
mod known_facts;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use guide::{Date, Guide};

use crate::checks::analysis::theory::Theory;
use crate::findings::Message;
use crate::link::LinkedPack;
use crate::scenario::{ScenarioResult, spoken_of};
use crate::source::{EventSource, Pack, Place};

use exercised::exercised;
use goals::{Goal, GoalKey, goals};

/// What the scenarios of a pack exercise, and what not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The life events, in the order of `pack.yaml`.
    pub events: Vec<EventCoverage>,
    /// Conditions of documents and deadlines, each counted as held and as not held. They belong to procedures, so
    /// any event that lists the procedure exercises them.
    pub conditions: Share,
    /// Deadlines that have a day: exercised where a scenario says it under `due`.
    pub deadlines: Share,
    /// Documents that somebody certainly needs: exercised where a scenario names them under `bring`.
    pub documents: Share,
    /// Everything that is not exercised, by place.
    pub gaps: Vec<Gap>,
}

/// What is exercised of one life event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventCoverage {
    /// The id of the life event.
    pub event: String,
    /// Every procedure at every place that lists it.
    pub steps: Share,
    /// Both sides of every question, check box and `when`.
    pub branches: Share,
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many are exercised.
    pub exercised: usize,
    /// How many there are. What no household can come to is not counted.
    pub all: usize,
}

/// Something that no scenario exercises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What kind of thing is not exercised.
    pub kind: GapKind,
    /// The life event; for a condition, one in which it can be so.
    pub event: String,
    /// Where it is written.
    pub place: Place,
    /// What is missing; makes sense alone.
    pub message: Message,
    /// Questions that, answered "yes" with all others "no", exercise it. Tried out; none where none were found.
    pub yes_to: Option<Vec<String>>,
    /// The days to give with them, where it hangs on days.
    pub dates: Vec<(String, Date)>,
}

/// What can be exercised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapKind {
    /// A procedure at one place of an event.
    Step,
    /// One side of a question, a check box or a `when`.
    Branch,
    /// `if` of a document or deadline, held or not held.
    Condition,
    /// A deadline, whose day nobody says.
    Deadline,
    /// A document of a procedure, which nobody expects.
    Document,
}

impl GapKind {
    /// Whether it belongs to a procedure, whatever event lists it.
    fn is_of_procedure(self) -> bool {
        matches!(self, Self::Condition | Self::Deadline | Self::Document)
    }
}

impl Share {
    /// This share and another one together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            exercised: self.exercised + other.exercised,
            all: self.all + other.all,
        }
    }

    fn count(&mut self, is_exercised: bool) {
        self.all += 1;
        self.exercised += usize::from(is_exercised);
    }
}

impl Coverage {
    /// The steps of all events.
    pub fn steps(&self) -> Share {
        let shares = self.events.iter().map(|event| event.steps);
        shares.fold(Share::default(), Share::and)
    }

    /// The branches of all events.
    pub fn branches(&self) -> Share {
        let shares = self.events.iter().map(|event| event.branches);
        shares.fold(Share::default(), Share::and)
    }

    fn event(&mut self, event: &EventGoals<'_>) {
        let mut counted = EventCoverage {
            event: event.id().to_owned(),
            steps: Share::default(),
            branches: Share::default(),
        };
        for goal in &event.goals {
            let share = match goal.kind {
                GapKind::Step => &mut counted.steps,
                GapKind::Branch => &mut counted.branches,
                GapKind::Condition | GapKind::Deadline | GapKind::Document => continue,
            };
            let is_exercised = event.exercises(goal);
            share.count(is_exercised);
            if !is_exercised {
                self.gaps.push(gap(event, goal));
            }
        }
        self.events.push(counted);
    }

    /// What belongs to procedures, each once; `events` are tried in their order for an example.
    fn of_procedures(&mut self, events: &[EventGoals<'_>]) {
        let mut wanted: BTreeMap<GoalKey<'_>, Vec<(&EventGoals<'_>, &Goal<'_>)>> = BTreeMap::new();
        for event in events {
            let goals = event.goals.iter().filter(|goal| goal.kind.is_of_procedure());
            goals.for_each(|goal| wanted.entry(goal.key).or_default().push((event, goal)));
        }
        for ways in wanted.into_values() {
            let Some((_, first)) = ways.first() else {
                continue;
            };
            let share = match first.kind {
                GapKind::Deadline => &mut self.deadlines,
                GapKind::Document => &mut self.documents,
                GapKind::Condition | GapKind::Step | GapKind::Branch => &mut self.conditions,
            };
            let is_exercised = events.iter().any(|event| event.exercises(first));
            share.count(is_exercised);
            if !is_exercised {
                let mut gaps = ways.iter().map(|(event, goal)| gap(event, goal));
                let first = gaps.next();
                let with_example = first
                    .clone()
                    .into_iter()
                    .chain(gaps)
                    .find(|gap| gap.yes_to.is_some());
                self.gaps.extend(with_example.or(first));
            }
        }
    }
}

/// What `tried` exercises of `pack`.
pub fn coverage(pack: &LinkedPack, tried: &[ScenarioResult]) -> Coverage {
    let theory = Theory::new(&pack.source);
    let events = pack.events.iter();
    let events: Vec<EventGoals<'_>> = events
        .filter_map(|linked| {
            let source = pack.source.events.get(&linked.guide.id)?;
            let event = EventGoals::new(&pack.source, &linked.guide, source, &theory, tried);
            Some(EventGoals {
                spoken_of: spoken_of_by(pack, &linked.guide, tried),
                ..event
            })
        })
        .collect();
    let mut coverage = Coverage::default();
    events.iter().for_each(|event| coverage.event(event));
    coverage.of_procedures(&events);
    coverage.gaps.sort_by(|a, b| a.place.cmp(&b.place));
    coverage
}

/// A life event with what is to be exercised in it, and what is.
struct EventGoals<'p> {
    pack: &'p Pack,
    guide: &'p Guide,
    source: &'p EventSource,
    theory: &'p Theory<'p>,
    goals: Vec<Goal<'p>>,
    /// What households come to.
    seen: BTreeSet<GoalKey<'p>>,
    /// What is said of them.
    spoken_of: BTreeSet<GoalKey<'p>>,
}

impl<'p> EventGoals<'p> {
    fn new(
        pack: &'p Pack,
        guide: &'p Guide,
        source: &'p EventSource,
        theory: &'p Theory<'p>,
        tried: &[ScenarioResult],
    ) -> Self {
        let mut event = Self {
            pack,
            guide,
            source,
            theory,
            goals: goals(pack, source, theory),
            seen: BTreeSet::new(),
            spoken_of: BTreeSet::new(),
        };
        for one in tried.iter().filter(|one| one.event == guide.id) {
            let seen = exercised(pack, source, theory, &one.screens, &one.days);
            event.seen.extend(seen);
        }
        event
    }

    /// Whether some scenario comes to a step or branch, or says something of a deadline or document.
    fn exercises(&self, goal: &Goal<'p>) -> bool {
        match goal.kind {
            GapKind::Step | GapKind::Branch | GapKind::Condition => self.seen.contains(&goal.key),
            GapKind::Deadline | GapKind::Document => self.spoken_of.contains(&goal.key),
        }
    }

    fn id(&self) -> &'p str {
        &self.guide.id
    }
}

/// Deadlines and documents of which these scenarios say something.
fn spoken_of_by<'p>(pack: &'p LinkedPack, guide: &Guide, tried: &[ScenarioResult]) -> BTreeSet<GoalKey<'p>> {
    let Some(guide) = pack.as_written(&guide.id) else {
        return BTreeSet::new();
    };
    let of_event = pack
        .source
        .scenarios
        .iter()
        .filter(|one| one.event.value == guide.id);
    let tried = of_event.filter(|one| tried.iter().any(|tried| tried.place == one.place));
    let places = tried.flat_map(|scenario| spoken_of(pack, &guide, scenario));
    places.map(GoalKey::of_procedure).collect()
}

fn gap(event: &EventGoals<'_>, goal: &Goal<'_>) -> Gap {
    let (yes_to, dates) = example::household(event, goal).unzip();
    Gap {
        kind: goal.kind,
        event: event.id().to_owned(),
        place: goal.key.place.clone(),
        message: goal.message.clone(),
        yes_to,
        dates: dates.unwrap_or_default(),
    }
}
