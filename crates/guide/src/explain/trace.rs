//! Writes down what happens to one procedure while a walk goes on: where it is listed, where it is passed by, and
//! which screens make a difference to it.

use super::slice::{Focus, Listed, Take};
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
    Settle,
    /// To find answers that put it on the list.
    Add,
    /// To find answers that take it off the list.
    Remove,
}

/// Looks on at a walk.
pub(crate) struct Watch<'g> {
    focus: &'g Focus<'g>,
    purpose: Purpose,
    /// One for each place that lists the procedure.
    pub(crate) met: Vec<Option<Met>>,
    /// The screens that make a difference, answered or not.
    pub(crate) shown: Vec<Shown>,
}

/// What happened at a place that lists the procedure.
pub(crate) enum Met {
    /// The walk came there.
    Listed(Certainty, Vec<Because>),
    /// The walk passed by, with these facts known.
    Passed(Facts),
}

/// A screen, with the questions that make a difference.
pub(crate) struct Shown {
    pub(crate) at: usize,
    pub(crate) screen: Screen,
    pub(crate) matters: Bits,
}

impl<'g> Watch<'g> {
    pub(crate) fn new(focus: &'g Focus<'g>, purpose: Purpose) -> Self {
        Self {
            focus,
            purpose,
            met: focus.stands.iter().map(|_| None).collect(),
            shown: Vec::new(),
        }
    }

    /// How the procedure is listed so far.
    fn listed_so_far(&self, outcome: &Outcome) -> Listed {
        let listing = outcome.listing(self.focus.procedure);
        Listed(listing.map(|listing| (listing.kind, listing.certainty)))
    }

    fn note(&mut self, block: Block, met: impl Fn() -> Met) {
        for (stand, place) in self.focus.stands.iter().zip(&mut self.met) {
            if (block.from..block.to).contains(&stand.way.at) {
                *place = Some(met());
            }
        }
    }

    /// The screen that asks nothing but what matters to the procedure.
    fn needed(&self, op: &Op, at: usize, facts: &Facts, listed: Listed) -> Option<Screen> {
        if !self.concerns(op) {
            return None;
        }
        let open = self.focus.open(at, facts, listed, Take::Needed);
        Screen::of(op, |question| {
            !facts.is_closed(question) && open.has(question.at())
        })
    }

    /// Notes a screen, if it makes a difference.
    fn note_screen(&mut self, at: usize, screen: &Screen, facts: &Facts, listed: Listed) {
        let (is_wanted, listed, take) = match self.purpose {
            Purpose::Explain => return,
            Purpose::Settle => (true, listed, Take::Needed),
            Purpose::Add => (true, Listed(None), Take::All),
            Purpose::Remove => (listed.0.is_none(), Listed(None), Take::All),
        };
        if is_wanted && self.concerns(self.focus.guide.program.op(at)) {
            self.shown.push(Shown {
                at,
                screen: screen.clone(),
                matters: self.focus.open(at, facts, listed, take),
            });
        }
    }

    fn concerns(&self, op: &Op) -> bool {
        op.questions()
            .iter()
            .any(|question| self.focus.concerns(*question))
    }
}

impl Observer for Watch<'_> {
    fn listed(&mut self, at: usize, certainty: Certainty, path: &[Vec<Because>]) {
        self.note(Block { from: at, to: at + 1 }, || {
            Met::Listed(certainty, path.concat())
        });
    }

    fn skipped(&mut self, block: Block, facts: &Facts) {
        self.note(block, || Met::Passed(facts.clone()));
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
            Purpose::Settle => self.needed(self.focus.guide.program.op(at), at, facts, listed),
            Purpose::Explain | Purpose::Add | Purpose::Remove => worth(),
        }?;
        self.note_screen(at, &screen, facts, listed);
        Some(screen)
    }
}
