//! The one place that carries out an [`Op`]: what a step of the rule tree does, given what is known, and where it goes
//! on. The walk, the count of screens, the hand-over code and the interview about one procedure all go by it, and differ
//! only in what they make of it.

use super::relevance::ListedProcedures;
use crate::facts::{Condition, Facts, Truth};
use crate::ids::{Ix, ProcedureIx};
use crate::model::{Block, Kind, Op, Program, Text};

/// What a step does.
pub(crate) enum Stepped<'g> {
    /// It lists a procedure.
    Lists {
        /// How it is listed.
        kind: Kind,
        /// The procedure.
        procedure: ProcedureIx,
        /// The remark that stands there.
        note: Option<Text>,
        /// The reason that stands there.
        because: Option<Text>,
    },
    /// It asks, where something is left to ask.
    Asks,
    /// It leads into a block, for its condition is settled.
    Enters {
        /// The condition.
        condition: &'g Condition,
        /// The block that applies.
        block: Block,
        /// The block that does not.
        left_out: Block,
    },
    /// Its condition is not known: either block may apply.
    MayEnter {
        /// The condition.
        condition: &'g Condition,
        /// The block for "yes", then the one for "no".
        blocks: [Block; 2],
    },
    /// It does nothing but go on elsewhere.
    Jumps,
}

/// Goes through steps in order, past the blocks of each: who wants to know of these goes into them.
pub(crate) struct Stepper<'g> {
    program: &'g Program,
    rest: Block,
}

impl<'g> Stepper<'g> {
    /// From the step at `from` to the end.
    pub(crate) fn from(program: &'g Program, from: usize) -> Self {
        let to = program.ops.len();
        Self::over(program, Block { from, to })
    }

    /// Through a block.
    pub(crate) fn over(program: &'g Program, block: Block) -> Self {
        Self { program, rest: block }
    }

    /// The next step, by its position, and what it does for somebody of whom `facts` are known.
    pub(crate) fn next(&mut self, facts: &Facts) -> Option<(usize, Stepped<'g>)> {
        let at = self.rest.from;
        if at >= self.rest.to {
            return None;
        }
        self.rest.from = at + 1;
        let stepped = match self.program.op(at) {
            Op::List {
                kind,
                procedure,
                note,
                because,
            } => Stepped::Lists {
                kind: *kind,
                procedure: *procedure,
                note: *note,
                because: *because,
            },
            Op::Ask { .. } | Op::Pick { .. } => Stepped::Asks,
            Op::Branch {
                condition,
                otherwise,
                join,
            } => {
                self.rest.from = join.at();
                let (then, other) = self.program.blocks(at, *otherwise, *join);
                branch(condition, condition.truth(facts), then, other)
            }
            Op::Jump { to } => {
                self.rest.from = to.at();
                Stepped::Jumps
            }
        };
        Some((at, stepped))
    }

    /// The next question step that is certainly come to. Blocks that are certain are gone into, those that are merely
    /// possible are not; what is listed on the way is added to `listed`.
    pub(crate) fn next_question(&mut self, facts: &Facts, listed: &mut ListedProcedures) -> Option<usize> {
        while let Some((at, stepped)) = self.next(facts) {
            match stepped {
                Stepped::Lists { kind, procedure, .. } => listed.add(kind, procedure),
                Stepped::Asks => return Some(at),
                Stepped::Enters { block, .. } => self.rest.from = block.from, // from its end the tree leads on by itself
                Stepped::MayEnter { .. } | Stepped::Jumps => {}
            }
        }
        None
    }
}

fn branch(condition: &Condition, truth: Truth, then: Block, other: Block) -> Stepped<'_> {
    let (block, left_out) = match truth {
        Truth::Yes => (then, other),
        Truth::No => (other, then),
        Truth::Unknown => {
            return Stepped::MayEnter {
                condition,
                blocks: [then, other],
            };
        }
    };
    Stepped::Enters {
        condition,
        block,
        left_out,
    }
}
