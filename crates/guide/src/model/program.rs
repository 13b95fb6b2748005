//! The rule tree in the form that is walked: a flat list of steps in which blocks are ranges.
//!
//! `ask` and `when` become two independent things: [`Op::Ask`] makes a fact known (and costs a screen),
//! [`Op::Branch`] follows what is known (and costs nothing). Blocks nest and never jump back, so every walk ends.

use serde::{Deserialize, Serialize};

use super::procedure::Kind;
use super::texts::Text;
use crate::facts::Condition;
use crate::ids::{Ix, OpIx, ProcedureIx, QuestionIx};
use crate::table::Table;

/// A step of a life event as an author thinks of it; [`Program::new`] flattens a list of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// `need`, `offer`, `know`.
    List {
        /// Whether it must, may or need not be done.
        kind: Kind,
        /// The procedure.
        procedure: ProcedureIx,
        /// A remark for this place in the tree.
        note: Option<Text>,
        /// Why it is listed, in a plain sentence.
        because: Option<Text>,
    },
    /// `ask` with `if-yes` and `if-no`.
    Ask {
        /// The question.
        question: QuestionIx,
        /// What follows "yes".
        if_yes: Vec<Step>,
        /// What follows "no".
        if_no: Vec<Step>,
    },
    /// `pick`: several questions on one screen, with what follows each.
    Pick {
        /// The question above the check boxes.
        prompt: Text,
        /// How to tell the answers.
        help: Option<Text>,
        /// The check boxes, each with what follows a tick.
        options: Vec<(QuestionIx, Vec<Step>)>,
    },
    /// `when` with `then` and `else`; it never asks.
    When {
        /// What decides which block is followed.
        condition: Condition,
        /// What follows where it holds.
        then: Vec<Step>,
        /// What follows where it does not.
        otherwise: Vec<Step>,
    },
}

/// One step of the flat tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Op {
    /// Lists a procedure.
    List {
        /// How it is listed.
        kind: Kind,
        /// The procedure that is listed.
        procedure: ProcedureIx,
        /// A remark for this place in the tree.
        note: Option<Text>,
        /// Why it is listed, in a plain sentence.
        because: Option<Text>,
    },
    /// Asks a question, unless asking is over for it.
    Ask {
        /// The question that is asked.
        question: QuestionIx,
    },
    /// Asks several questions on one screen.
    Pick {
        /// The question above the check boxes.
        prompt: Text,
        /// How to tell the answers.
        help: Option<Text>,
        /// The check boxes.
        options: Vec<QuestionIx>,
    },
    /// Goes on at the next step if `condition` holds, at `otherwise` if it does not, and comes together again at
    /// `join`. Where the condition is unknown, both blocks are possible.
    Branch {
        /// What decides which block is followed.
        condition: Condition,
        /// Where the block for "no" begins.
        otherwise: OpIx,
        /// Where both come together.
        join: OpIx,
    },
    /// The end of a block for "yes" that has a block for "no" behind it.
    Jump {
        /// Where it goes on, always forward.
        to: OpIx,
    },
}

impl Op {
    /// The questions that this step asks.
    pub(crate) fn questions(&self) -> &[QuestionIx] {
        match self {
            Self::Ask { question } => std::slice::from_ref(question),
            Self::Pick { options, .. } => options,
            Self::List { .. } | Self::Branch { .. } | Self::Jump { .. } => &[],
        }
    }
}

/// The flat tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Program {
    /// The steps in order.
    pub ops: Table<OpIx, Op>,
}

/// Blocks nested deeper than this are refused: no author writes them, and every walk recurses once a level.
pub const DEEPEST: usize = 64;

impl Program {
    /// Flattens a list of steps. The linker has counted them: a tree has at most `u16::MAX` steps.
    pub fn new(steps: &[Step]) -> Self {
        let mut ops = Vec::new();
        flatten(steps, &mut ops);
        Self { ops: Table::new(ops) }
    }

    /// The block followed when `branch` at `at` holds (without its closing jump), and the one when it does not.
    pub(crate) fn blocks(&self, at: usize, otherwise: OpIx, join: OpIx) -> (Block, Block) {
        let then_end = if otherwise == join {
            otherwise.at()
        } else {
            otherwise.at().saturating_sub(1)
        };
        (
            Block {
                from: at + 1,
                to: then_end,
            },
            Block {
                from: otherwise.at(),
                to: join.at(),
            },
        )
    }

    /// The step at a position that a block or a walk arrived at.
    pub(crate) fn op(&self, at: usize) -> &Op {
        &self.ops[position(at)]
    }

    /// Whether blocks nest properly, jump only forward and stay within the list: true of everything the linker
    /// makes, asked of everything read from outside.
    pub(crate) fn is_sound(&self) -> bool {
        self.is_sound_block(
            Block {
                from: 0,
                to: self.ops.len(),
            },
            0,
        )
    }

    fn is_sound_block(&self, block: Block, depth: usize) -> bool {
        let mut at = block.from;
        while at < block.to {
            match self.op(at) {
                Op::Jump { .. } => return false,
                Op::Branch { otherwise, join, .. } => {
                    let ordered = at < otherwise.at() && otherwise <= join && join.at() <= block.to;
                    if !ordered || depth == DEEPEST {
                        return false;
                    }
                    let (then, other) = self.blocks(at, *otherwise, *join);
                    let closed = then.to == otherwise.at()
                        || then.to > at && matches!(self.op(then.to), Op::Jump { to } if to == join);
                    if !closed
                        || !self.is_sound_block(then, depth + 1)
                        || !self.is_sound_block(other, depth + 1)
                    {
                        return false;
                    }
                    at = join.at();
                }
                Op::List { .. } | Op::Ask { .. } | Op::Pick { .. } => at += 1,
            }
        }
        at == block.to
    }
}

/// A range of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) from: usize,
    pub(crate) to: usize,
}

fn flatten(steps: &[Step], ops: &mut Vec<Op>) {
    for step in steps {
        match step {
            Step::List {
                kind,
                procedure,
                note,
                because,
            } => {
                ops.push(Op::List {
                    kind: *kind,
                    procedure: *procedure,
                    note: *note,
                    because: *because,
                });
            }
            Step::Ask {
                question,
                if_yes,
                if_no,
            } => {
                ops.push(Op::Ask { question: *question });
                flatten_branch(&Condition::Fact(*question), if_yes, if_no, ops);
            }
            Step::Pick {
                prompt,
                help,
                options,
            } => {
                let asked = options.iter().map(|(question, _)| *question).collect();
                ops.push(Op::Pick {
                    prompt: *prompt,
                    help: *help,
                    options: asked,
                });
                for (question, steps) in options {
                    flatten_branch(&Condition::Fact(*question), steps, &[], ops);
                }
            }
            Step::When {
                condition,
                then,
                otherwise,
            } => flatten_branch(condition, then, otherwise, ops),
        }
    }
}

fn flatten_branch(condition: &Condition, then: &[Step], otherwise: &[Step], ops: &mut Vec<Op>) {
    if then.is_empty() && otherwise.is_empty() {
        return;
    }
    let branch = ops.len();
    ops.push(Op::Jump { to: OpIx::new(0) }); // its place; filled in below, when the ends are known
    flatten(then, ops);
    let jump = ops.len();
    ops.push(Op::Jump { to: OpIx::new(0) });
    flatten(otherwise, ops);
    if ops.len() == jump + 1 {
        ops.pop(); // nothing behind it to jump over
        let join = position(ops.len());
        put(
            ops,
            branch,
            Op::Branch {
                condition: condition.clone(),
                otherwise: join,
                join,
            },
        );
        return;
    }
    let join = position(ops.len());
    put(ops, jump, Op::Jump { to: join });
    put(
        ops,
        branch,
        Op::Branch {
            condition: condition.clone(),
            otherwise: position(jump + 1),
            join,
        },
    );
}

fn position(at: usize) -> OpIx {
    OpIx::new(u16::try_from(at).unwrap_or(u16::MAX))
}

fn put(ops: &mut [Op], at: usize, op: Op) {
    if let Some(place) = ops.get_mut(at) {
        *place = op;
    }
}
