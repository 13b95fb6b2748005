//! Which questions are worth asking: one that is settled, or whose answer could change nothing, is not asked.
//!
//! An answer changes nothing when everything it could add is on the list already, at least as surely and as
//! strongly. What this module cannot prove needless is asked.

use super::screen::Screen;
use crate::facts::{Bits, Facts};
use crate::ids::{Ix, ProcedureIx, QuestionIx};
use crate::model::{Block, Guide, Kind, Op};

/// What the guide's tree says about its own questions, worked out once a walk.
pub(crate) struct Relevance<'g> {
    pub(super) guide: &'g Guide,
    /// For each question, the steps that use it.
    uses: Vec<Vec<usize>>,
    /// Questions on which documents, deadlines or the way online depend.
    details: Bits,
    /// Procedures listed at more than one place.
    shared: Bits,
    /// For each question, the last step that makes it worth asking whatever is known, and one more.
    worth_until: Vec<usize>,
}

/// Which procedures are certainly on the list, and how strongly.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct ListedProcedures(Bits);

const KINDS: usize = 3;

impl ListedProcedures {
    pub(crate) fn add(&mut self, kind: Kind, procedure: ProcedureIx) {
        self.0.set(procedure.at() * KINDS + kind as usize);
    }

    fn has(&self, kind: Kind, procedure: ProcedureIx) -> bool {
        (0..=kind as usize).any(|stronger| self.0.has(procedure.at() * KINDS + stronger))
    }

    /// Marks what is noted where a procedure is listed so strongly or more.
    fn mark(kind: Kind, procedure: ProcedureIx, mask: &mut Bits) {
        (0..=kind as usize).for_each(|stronger| mask.set(procedure.at() * KINDS + stronger));
    }

    /// Those of `mask`, added to `into`.
    pub(crate) fn write(&self, mask: &Bits, into: &mut Vec<u64>) {
        Bits::write_common(mask, [&self.0], into);
    }
}

impl<'g> Relevance<'g> {
    pub(crate) fn new(guide: &'g Guide) -> Self {
        let mut uses = vec![Vec::new(); guide.questions.len()];
        let mut listed = Bits::default();
        let mut shared = Bits::default();
        for at in 0..guide.program.ops.len() {
            let mut note = |question: QuestionIx| {
                if let Some(list) = uses.get_mut(question.at()) {
                    list.push(at);
                }
            };
            match guide.program.op(at) {
                Op::Ask { question } => note(*question),
                Op::Pick { options, .. } => options.iter().copied().for_each(note),
                Op::Branch { condition, .. } => condition.questions(&mut note),
                Op::List { procedure, .. } if listed.has(procedure.at()) => shared.set(procedure.at()),
                Op::List { procedure, .. } => listed.set(procedure.at()),
                Op::Jump { .. } => {}
            }
        }
        let mut relevance = Self {
            guide,
            uses,
            details: detail_questions(guide),
            shared,
            worth_until: Vec::new(),
        };
        let until = |uses: &Vec<usize>| {
            uses.iter()
                .rfind(|used| !relevance.lists_only_shared(**used))
                .map_or(0, |used| used + 1)
        };
        relevance.worth_until = relevance.uses.iter().map(until).collect();
        relevance
    }

    /// The screen that the question step at `at` shows, if there is anything left to ask there.
    pub(crate) fn screen(&self, at: usize, facts: &Facts, listed: &ListedProcedures) -> Option<Screen> {
        Screen::of(self.guide.program.op(at), |question| {
            !facts.is_closed(question) && !self.changes_nothing(at, question, facts, listed)
        })
    }

    fn changes_nothing(
        &self,
        at: usize,
        question: QuestionIx,
        facts: &Facts,
        listed: &ListedProcedures,
    ) -> bool {
        self.could_be_idle(at, question)
            && self.guide.touched(question).all(|touched| {
                facts.is_closed(touched)
                    || !self.details.has(touched.at())
                        && self
                            .uses_after(at, touched)
                            .all(|used| self.adds_nothing(used, listed))
            })
    }

    /// Whether every step that uses `question` after `at` lists only procedures that stand elsewhere too, and no detail
    /// of a procedure depends on it. Where this is false the question is always worth asking, whatever is known.
    pub(crate) fn could_be_idle(&self, at: usize, question: QuestionIx) -> bool {
        let is_worth = self.worth_until.get(question.at());
        is_worth.is_none_or(|until| *until <= at + 1) && !self.details.has(question.at())
    }

    fn lists_only_shared(&self, used: usize) -> bool {
        self.listings(used)
            .is_some_and(|mut lists| lists.all(|(_, procedure, note)| self.is_shared(procedure) && !note))
    }

    fn uses_after(&self, at: usize, question: QuestionIx) -> impl Iterator<Item = usize> {
        let uses = self.uses.get(question.at()).map_or(&[][..], Vec::as_slice);
        uses.iter().copied().filter(move |used| *used > at)
    }

    fn adds_nothing(&self, used: usize, listed: &ListedProcedures) -> bool {
        self.listings(used)
            .is_some_and(|mut lists| lists.all(|(kind, procedure, _)| listed.has(kind, procedure)))
    }

    /// What a branch lists, with whether there is a remark; none if it asks something, or is no branch.
    fn listings(&self, used: usize) -> Option<impl Iterator<Item = (Kind, ProcedureIx, bool)>> {
        let Op::Branch { join, .. } = self.guide.program.op(used) else {
            return None;
        };
        let inside = Block {
            from: used + 1,
            to: join.at(),
        };
        if self.asks(inside) {
            return None;
        }
        let lists = (inside.from..inside.to).filter_map(|at| match self.guide.program.op(at) {
            Op::List {
                kind,
                procedure,
                note,
                ..
            } => Some((*kind, *procedure, note.is_some())),
            Op::Ask { .. } | Op::Pick { .. } | Op::Branch { .. } | Op::Jump { .. } => None,
        });
        Some(lists)
    }

    /// Whether a block asks anything.
    pub(super) fn asks(&self, block: Block) -> bool {
        (block.from..block.to).any(|at| matches!(self.guide.program.op(at), Op::Ask { .. } | Op::Pick { .. }))
    }

    /// Marks the listings that could make the answer to `question` needless after `at`.
    pub(super) fn mark_listings(&self, at: usize, question: QuestionIx, mask: &mut Bits) {
        let uses = self.uses_after(at, question);
        let listings = uses.filter_map(|used| self.listings(used)).flatten();
        listings.for_each(|(kind, procedure, _)| ListedProcedures::mark(kind, procedure, mask));
    }

    /// Whether a block lists anything of `mask`.
    pub(super) fn lists_any(&self, block: Block, mask: &Bits) -> bool {
        (block.from..block.to).any(|at| match self.guide.program.op(at) {
            Op::List { kind, procedure, .. } => mask.has(procedure.at() * KINDS + *kind as usize),
            Op::Ask { .. } | Op::Pick { .. } | Op::Branch { .. } | Op::Jump { .. } => false,
        })
    }

    /// Whether the procedure is listed at more than one place.
    fn is_shared(&self, procedure: ProcedureIx) -> bool {
        self.shared.has(procedure.at())
    }
}

fn detail_questions(guide: &Guide) -> Bits {
    let mut details = Bits::default();
    for (_, procedure) in guide.procedures.iter() {
        for condition in procedure.conditions() {
            condition.questions(&mut |question| details.set(question.at()));
        }
        let needs = procedure.online.iter().flat_map(|online| &online.needs);
        needs.for_each(|question| details.set(question.at()));
    }
    for parts in guide.documents.iter().filter_map(|(_, row)| row.made_of.as_ref()) {
        parts.conditions(&mut |condition| condition.questions(&mut |question| details.set(question.at())));
    }
    details
}
