//! A pack → the single mistakes in it that nobody would notice: for every period, condition of a document, window and
//! alternative one wrong one is put in its place, and tried with the scenarios.
//!
//! All in memory, on guides linked once. A mistake is noticed where a scenario fails that did not before, or where
//! `michi check` would report something as unused.

mod change;
mod example;
mod list;

use std::collections::BTreeMap;

use guide::{Guide, Interview};

use crate::checks::analysis::references::references;
use crate::findings::{Diagnostic, IdKind, Message};
use crate::link::LinkedPack;
use crate::scenario::{FinishedVisit, differences, walked};
use crate::source::{Place, ScenarioSource};

use change::Change;
pub use example::Example;
use list::{Mutation, every_mutation};

/// What was put in, and what of it nobody noticed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mutations {
    /// How many of each kind, in the order of [`MutationKind::ALL`].
    pub tried: [usize; MutationKind::ALL.len()],
    /// Those that nobody notices, by place.
    pub survivors: Vec<Survivor>,
}

/// A mistake that nobody notices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survivor {
    /// What kind of mistake.
    pub kind: MutationKind,
    /// Where it was put in.
    pub place: Place,
    /// What was put in, and what would notice it; makes sense alone.
    pub message: Message,
    /// A line that a scenario could say, and that would notice it; none where the households of all scenarios get the same
    /// plan with it.
    pub example: Option<Example>,
}

/// What kind of mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MutationKind {
    /// A period is one unit longer.
    Period,
    /// The `if` of a document is gone, or the other way round.
    Condition,
    /// Another window.
    Window,
    /// One of the things of which one will do is gone.
    Alternative,
}

impl MutationKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Period, Self::Condition, Self::Window, Self::Alternative];

    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Period => "period",
            Self::Condition => "condition",
            Self::Window => "window",
            Self::Alternative => "alternative",
        }
    }
}

impl Mutations {
    /// How many of a kind nobody notices.
    pub fn survivors_of(&self, kind: MutationKind) -> usize {
        self.survivors.iter().filter(|one| one.kind == kind).count()
    }
}

/// Puts every mistake in, one at a time.
pub fn mutations(pack: &LinkedPack) -> Mutations {
    let events = pack.events.iter();
    let mut events: Vec<TriedEvent<'_>> = events
        .filter_map(|event| TriedEvent::of(pack, &event.guide.id))
        .collect();
    let uses = Uses::of(pack);
    let mut found = Mutations::default();
    for mutation in every_mutation(pack, &events) {
        for (kind, tried) in MutationKind::ALL.iter().zip(&mut found.tried) {
            *tried += usize::from(*kind == mutation.kind);
        }
        let is_noticed = uses.would_be_gone(&mutation)
            || events
                .iter_mut()
                .any(|event| event.notices(pack, &mutation.change));
        if !is_noticed {
            found.survivors.push(Survivor {
                kind: mutation.kind,
                place: mutation.place.clone(),
                message: mutation.message,
                example: events
                    .iter_mut()
                    .find_map(|event| event.example(pack, &mutation.change)),
            });
        }
    }
    found.survivors.sort_by(|a, b| a.place.cmp(&b.place));
    found
}

/// An event with the scenarios that hold in it.
struct TriedEvent<'p> {
    guide: Guide,
    scenarios: Vec<(&'p ScenarioSource, Interview)>,
}

impl<'p> TriedEvent<'p> {
    fn of(pack: &'p LinkedPack, event: &str) -> Option<Self> {
        let guide = pack.as_written(event)?;
        let scenarios = pack.source.scenarios.iter();
        let of_event = scenarios.filter(|one| one.event.value == event);
        let tried = of_event.map(|scenario| (scenario, walked(&guide, scenario)));
        let sound = tried.filter(|(scenario, interview)| !fails(pack, &guide, scenario, interview));
        let scenarios = sound.collect();
        Some(Self { guide, scenarios })
    }

    /// Whether a scenario fails with the change. The guide is put right again.
    fn notices(&mut self, pack: &LinkedPack, change: &Change<'p>) -> bool {
        let saying: Vec<&(&ScenarioSource, Interview)> = self
            .scenarios
            .iter()
            .filter(|(scenario, interview)| change.may_concern(&self.guide, scenario, interview))
            .collect();
        if saying.is_empty() {
            return false;
        }
        let Some(undo) = change.put_in(&mut self.guide) else {
            return false;
        };
        let guide = &self.guide;
        let is_noticed = saying
            .iter()
            .any(|(scenario, interview)| match change.changes_answers() {
                true => fails(pack, guide, scenario, &walked(guide, scenario)),
                false => fails(pack, guide, scenario, interview),
            });
        undo.apply(&mut self.guide);
        is_noticed
    }
}

fn fails(pack: &LinkedPack, guide: &Guide, scenario: &ScenarioSource, interview: &Interview) -> bool {
    let visit = FinishedVisit::of(pack, guide, scenario, interview.clone());
    differences(pack, scenario, &visit)
        .iter()
        .any(Diagnostic::is_error)
}

/// How often each document and window is used: what is not used any more is reported by a check.
struct Uses<'p>(BTreeMap<(IdKind, &'p str), usize>);

impl<'p> Uses<'p> {
    fn of(pack: &'p LinkedPack) -> Self {
        let mut uses = BTreeMap::new();
        let used = references(&pack.source).into_iter().filter(|one| one.is_use);
        for one in used {
            *uses.entry((one.kind, one.id.value.as_str())).or_default() += 1;
        }
        Self(uses)
    }

    /// Whether something was used only where the mutation took it away.
    fn would_be_gone(&self, mutation: &Mutation<'_>) -> bool {
        let mut gone = mutation.gone.iter();
        gone.any(|(kind, id)| self.0.get(&(*kind, *id)) == Some(&1))
    }
}
