//! From each step on: what can still make a difference to how many screens follow. Two situations that agree on it go on
//! alike, so one count does for both.

use super::relevance::Relevance;
use crate::facts::{Bits, Literal};
use crate::ids::{Ix, QuestionIx};
use crate::model::Op;

/// What can still make a difference from a step on.
///
/// Where a fact opens a block only when it holds, one that does not hold and one that nobody is sure of go on alike;
/// so facts known to hold and facts known not to hold have masks of their own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Masks {
    /// Facts that make a difference where they hold.
    pub(crate) yes: Bits,
    /// Facts that make a difference where they do not hold.
    pub(crate) no: Bits,
    /// Questions for which it makes a difference whether asking is over.
    pub(crate) closed: Bits,
    /// Listings that make a difference.
    pub(crate) listed: Bits,
}

impl Masks {
    fn branches_on(&mut self, literal: Literal) {
        let side = if literal.holds {
            &mut self.yes
        } else {
            &mut self.no
        };
        side.set(literal.question.at());
    }
}

/// For every step: which facts, and which listings, can still make a difference to how many screens follow.
pub(crate) fn masks(relevance: &Relevance<'_>) -> Vec<Masks> {
    let program = &relevance.guide.program;
    let mut masks = vec![Masks::default(); program.ops.len() + 1];
    let mut from_here = Masks::default();
    for (at, mask) in masks.iter_mut().enumerate().take(program.ops.len()).rev() {
        match program.op(at) {
            Op::Ask { question } => mark(relevance, at, *question, &mut from_here),
            Op::Pick { options, .. } => {
                let options = options.iter();
                options.for_each(|question| mark(relevance, at, *question, &mut from_here));
            }
            Op::Branch {
                condition,
                otherwise,
                join,
            } => {
                let (then, other) = program.blocks(at, *otherwise, *join);
                for (block, holds) in [(then, true), (other, false)] {
                    if relevance.asks(block) || relevance.lists_any(block, &from_here.listed) {
                        condition.literals(holds, &mut |literal| from_here.branches_on(literal));
                    }
                }
            }
            Op::List { .. } | Op::Jump { .. } => {}
        }
        mask.clone_from(&from_here);
    }
    masks
}

/// Whether a question is still open matters, and where it may be needless also what makes it so: whether asking is over
/// for all that its answer touches, and whether what they would list is on the list already.
fn mark(relevance: &Relevance<'_>, at: usize, question: QuestionIx, masks: &mut Masks) {
    masks.closed.set(question.at());
    if relevance.could_be_idle(at, question) {
        for touched in relevance.guide.touched(question) {
            masks.closed.set(touched.at());
            relevance.mark_listings(at, touched, &mut masks.listed);
        }
    }
}
