//! "Do I need this?": the shortest interview that decides about one procedure.
//!
//! It is the ordinary walk, which leaves out every screen that makes no difference to the procedure. Its answers are
//! ordinary answers: the full interview goes on from them.

use super::slice::ProcedureSlice;
use super::trace::{Purpose, WalkTrace};
use crate::facts::{Bits, Facts};
use crate::ids::{Ix, ProcedureIx};
use crate::interview::{
    AnsweredScreen, Answers, Certainty, Listing, Relevance, Screen, Stepped, Stepper, Walk,
};
use crate::model::{Block, Guide, Kind};

/// How far one procedure is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What to ask next; none when it is decided.
    pub next: Option<Screen>,
    /// At most so many screens, the next one included.
    pub left: u16,
    /// The screens whose answers decide it so far.
    pub answered: Vec<AnsweredScreen>,
    /// Its entry on the list as far as it is answered.
    pub listing: Option<Listing>,
    /// What holds whatever else is asked in the full interview.
    pub verdict: Verdict,
}

/// What is known of one procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is on the list.
    Certain(Kind),
    /// It may be: something is left to ask, or the person is not sure.
    Possible,
    /// It is not on the list.
    Not,
}

/// Decides about one procedure as far as these answers go. Documents and deadlines do not matter here.
pub fn decide_one(guide: &Guide, answers: &Answers, procedure: ProcedureIx) -> Decision {
    let slice = ProcedureSlice::on(guide, procedure);
    let relevance = Relevance::new(guide);
    let mut trace = WalkTrace::new(&slice, Purpose::Decide);
    let (interview, pending) = Walk::over(guide, answers, &relevance, Some(&mut trace));
    let listing = interview.outcome.listing(procedure).cloned();
    let left = pending.map_or(0, |pending| {
        let shown = trace.shown.into_iter().find(|shown| shown.at == pending.at);
        let counter = ScreenCount {
            guide,
            answers,
            facts: pending.facts,
            open: shown.map(|shown| shown.matters).unwrap_or_default(),
        };
        counter.most(Block {
            from: pending.at,
            to: guide.program.ops.len(),
        })
    });
    let verdict = match (&interview.next, &listing) {
        (Some(_), _) => Verdict::Possible,
        (None, Some(listing)) if listing.certainty == Certainty::Certain => Verdict::Certain(listing.kind),
        (None, Some(_)) => Verdict::Possible,
        (None, None) => Verdict::Not,
    };
    Decision {
        next: interview.next,
        left,
        answered: interview.answered,
        listing,
        verdict,
    }
}

/// Counts the screens on the longest way from here.
struct ScreenCount<'a> {
    guide: &'a Guide,
    answers: &'a Answers,
    facts: Facts,
    /// The questions that make a difference.
    open: Bits,
}

impl ScreenCount<'_> {
    fn most(&self, block: Block) -> u16 {
        let mut steps = Stepper::over(&self.guide.program, block);
        let mut count = 0_u16;
        while let Some((at, stepped)) = steps.next(&self.facts) {
            let screens = match stepped {
                Stepped::Lists { .. } | Stepped::Jumps => 0,
                Stepped::Asks => u16::from(self.asks(at)),
                Stepped::Enters { block, .. } => self.most(block),
                Stepped::MayEnter {
                    blocks: [then, other],
                    ..
                } => self.most(then).max(self.most(other)),
            };
            count = count.saturating_add(screens);
        }
        count
    }

    /// Whether a step may ask something that is not answered yet.
    fn asks(&self, at: usize) -> bool {
        self.guide.program.op(at).questions().iter().any(|question| {
            self.open.has(question.at())
                && !self.facts.is_closed(*question)
                && self.answers.get(*question).is_none()
        })
    }
}
