//! "Do I need this?": the shortest interview that settles one procedure.
//!
//! It is the ordinary walk, which leaves out every screen that makes no difference to the procedure. Its answers are
//! ordinary answers: the full interview goes on from them.

use crate::answers::Answers;
use crate::condition::Truth;
use crate::facts::{Bits, Facts};
use crate::focus::{Focus, asked_at};
use crate::ids::{Ix, ProcedureIx};
use crate::interview::{AnsweredScreen, Screen, Walk};
use crate::model::Guide;
use crate::outcome::{Certainty, Listing};
use crate::procedure::Kind;
use crate::program::{Block, Op};
use crate::relevance::Relevance;
use crate::watch::{Purpose, Watch};

/// How far one procedure is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settling {
    /// What to ask next; none when it is settled.
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

/// Settles one procedure as far as these answers go. Documents and deadlines do not matter here.
pub fn settle(guide: &Guide, answers: &Answers, procedure: ProcedureIx) -> Settling {
    let focus = Focus::on(guide, procedure);
    let relevance = Relevance::new(guide);
    let mut watch = Watch::new(&focus, Purpose::Settle);
    let (interview, pending) = Walk::over(guide, answers, &relevance, Some(&mut watch));
    let listing = interview.outcome.listing(procedure).cloned();
    let left = pending.map_or(0, |pending| {
        let shown = watch.shown.into_iter().find(|shown| shown.at == pending.at);
        let counter = Counter {
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
    Settling {
        next: interview.next,
        left,
        answered: interview.answered,
        listing,
        verdict,
    }
}

/// Counts the screens on the longest way from here.
struct Counter<'a> {
    guide: &'a Guide,
    answers: &'a Answers,
    facts: Facts,
    /// The questions that make a difference.
    open: Bits,
}

impl Counter<'_> {
    fn most(&self, block: Block) -> u16 {
        let (mut at, mut count) = (block.from, 0_u16);
        while at < block.to {
            match self.guide.program.op(at) {
                Op::Branch {
                    condition,
                    otherwise,
                    join,
                } => {
                    let (then, other) = self.guide.program.blocks(at, *otherwise, *join);
                    let screens = match condition.truth(&self.facts) {
                        Truth::Yes => self.most(then),
                        Truth::No => self.most(other),
                        Truth::Unknown => self.most(then).max(self.most(other)),
                    };
                    count = count.saturating_add(screens);
                    at = join.at();
                }
                Op::Jump { to } => at = to.at(),
                op => {
                    count = count.saturating_add(u16::from(self.asks(op)));
                    at += 1;
                }
            }
        }
        count
    }

    /// Whether a step may ask something that is not answered yet.
    fn asks(&self, op: &Op) -> bool {
        asked_at(op).iter().any(|question| {
            self.open.has(question.at())
                && !self.facts.is_closed(*question)
                && self.answers.get(*question).is_none()
        })
    }
}
