//! Writes down what happens to one procedure while a walk goes on: where it is listed, where it is skipped, and
//! which screens make a difference to it.

use super::slice::{ListedSoFar, ProcedureSlice, SearchScope};
use crate::facts::{Bits, Facts};
use crate::ids::Ix;
use crate::interview::{Because, Certainty, Observer, Outcome, Screen};
use crate::model::{Block, Op};

/// What the walk is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To say why.
    Explain,
    /// To ask nothing but what matters to the procedure.
    Decide,
    /// To find answers that put it on the list.
    Add,
    /// To find answers that take it off the list.
    Remove,
}

/// Looks on at a walk, and keeps what it saw of one procedure.
pub(crate) struct WalkTrace<'g> {
    slice: &'g ProcedureSlice<'g>,
    purpose: Purpose,
    /// One for each place that lists the procedure.
    pub(crate) visited: Vec<Option<Visited>>,
    /// The screens that make a difference, answered or not.
    pub(crate) shown: Vec<ShownScreen>,
}

/// What happened at a place that lists the procedure.
pub(crate) enum Visited {
    /// The walk came there.
    Listed(Certainty, Vec<Because>),
    /// The walk passed by, with these facts known.
    Skipped(Facts),
}

/// A screen, with the questions that make a difference.
pub(crate) struct ShownScreen {
    pub(crate) at: usize,
    pub(crate) screen: Screen,
    pub(crate) matters: Bits,
}

impl<'g> WalkTrace<'g> {
    pub(crate) fn new(slice: &'g ProcedureSlice<'g>, purpose: Purpose) -> Self {
        Self {
            slice,
            purpose,
            visited: slice.occurrences.iter().map(|_| None).collect(),
            shown: Vec::new(),
        }
    }

    /// How the procedure is listed so far.
    fn listed_so_far(&self, outcome: &Outcome) -> ListedSoFar {
        let listing = outcome.listing(self.slice.procedure);
        ListedSoFar(listing.map(|listing| (listing.kind, listing.certainty)))
    }

    fn note(&mut self, block: Block, visited: impl Fn() -> Visited) {
        for (occurrence, place) in self.slice.occurrences.iter().zip(&mut self.visited) {
            if (block.from..block.to).contains(&occurrence.path.at) {
                *place = Some(visited());
            }
        }
    }

    /// The screen that asks nothing but what matters to the procedure.
    fn needed(&self, op: &Op, at: usize, facts: &Facts, listed: ListedSoFar) -> Option<Screen> {
        if !self.concerns(op) {
            return None;
        }
        let open = self.slice.open(at, facts, listed, SearchScope::Needed);
        Screen::of(op, |question| {
            !facts.is_closed(question) && open.has(question.at())
        })
    }

    /// Notes a screen, if it makes a difference.
    fn note_screen(&mut self, at: usize, screen: &Screen, facts: &Facts, listed: ListedSoFar) {
        let (is_wanted, listed, scope) = match self.purpose {
            Purpose::Explain => return,
            Purpose::Decide => (true, listed, SearchScope::Needed),
            Purpose::Add => (true, ListedSoFar(None), SearchScope::All),
            Purpose::Remove => (listed.0.is_none(), ListedSoFar(None), SearchScope::All),
        };
        if is_wanted && self.concerns(self.slice.guide.program.op(at)) {
            self.shown.push(ShownScreen {
                at,
                screen: screen.clone(),
                matters: self.slice.open(at, facts, listed, scope),
            });
        }
    }

    fn concerns(&self, op: &Op) -> bool {
        op.questions()
            .iter()
            .any(|question| self.slice.concerns(*question))
    }
}

impl Observer for WalkTrace<'_> {
    fn listed(&mut self, at: usize, certainty: Certainty, path: &[Vec<Because>]) {
        self.note(Block { from: at, to: at + 1 }, || {
            Visited::Listed(certainty, path.concat())
        });
    }

    fn skipped(&mut self, block: Block, facts: &Facts) {
        self.note(block, || Visited::Skipped(facts.clone()));
    }

    fn screen(
        &mut self,
        at: usize,
        facts: &Facts,
        outcome: &Outcome,
        worth: &dyn Fn() -> Option<Screen>,
    ) -> Option<Screen> {
        let listed = self.listed_so_far(outcome);
        let screen = match self.purpose {
            Purpose::Decide => self.needed(self.slice.guide.program.op(at), at, facts, listed),
            Purpose::Explain | Purpose::Add | Purpose::Remove => worth(),
        }?;
        self.note_screen(at, &screen, facts, listed);
        Some(screen)
    }
}
