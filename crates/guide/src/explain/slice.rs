//! One procedure in the rule tree: the places that list it, what must hold on the path to each, and the questions
//! that can still make a difference to it.

use crate::facts::{Bits, Condition, Facts, Truth};
use crate::ids::{Ix, ProcedureIx, QuestionIx};
use crate::interview::Certainty;
use crate::model::{Guide, Kind, Op, Program, Text};

/// A branch on the path to a step, and the side that leads there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BranchSide<'g> {
    pub(crate) at: usize,
    pub(crate) condition: &'g Condition,
    pub(crate) holds: bool,
}

/// The branches that a step stands in, from the outermost.
#[derive(Clone, Debug)]
pub(crate) struct BranchPath<'g> {
    pub(crate) at: usize,
    pub(crate) sides: Vec<BranchSide<'g>>,
}

/// A step that lists the procedure.
#[derive(Clone, Debug)]
pub(crate) struct Occurrence<'g> {
    pub(crate) path: BranchPath<'g>,
    pub(crate) kind: Kind,
    pub(crate) note: Option<Text>,
}

/// A step that asks a question which can matter to the procedure.
struct Asking<'g> {
    question: QuestionIx,
    path: BranchPath<'g>,
}

/// What the tree says about one procedure, whatever is answered.
pub(crate) struct ProcedureSlice<'g> {
    pub(crate) guide: &'g Guide,
    pub(crate) procedure: ProcedureIx,
    pub(crate) occurrences: Vec<Occurrence<'g>>,
    asking: Vec<Asking<'g>>,
    /// Every question that could ever make a difference.
    all: Bits,
}

impl BranchSide<'_> {
    pub(crate) fn truth(&self, facts: &Facts) -> Truth {
        match self.holds {
            true => self.condition.truth(facts),
            false => self.condition.truth(facts).negated(),
        }
    }
}

impl<'g> BranchPath<'g> {
    fn to(program: &'g Program, at: usize) -> Self {
        let (mut here, mut sides) = (0, Vec::new());
        while here < at {
            here = match program.op(here) {
                Op::Branch {
                    condition,
                    otherwise,
                    join,
                } if at < join.at() => {
                    let holds = at < otherwise.at();
                    sides.push(BranchSide {
                        at: here,
                        condition,
                        holds,
                    });
                    if holds { here + 1 } else { otherwise.at() }
                }
                Op::Branch { join, .. } => join.at(),
                Op::List { .. } | Op::Ask { .. } | Op::Pick { .. } | Op::Jump { .. } => here + 1,
            };
        }
        Self { at, sides }
    }

    fn is_closed_off(&self, facts: &Facts) -> bool {
        self.sides.iter().any(|side| side.truth(facts) == Truth::No)
    }
}

impl<'g> ProcedureSlice<'g> {
    pub(crate) fn on(guide: &'g Guide, procedure: ProcedureIx) -> Self {
        let occurrences = (0..guide.program.ops.len()).filter_map(|at| match guide.program.op(at) {
            Op::List {
                kind,
                procedure: listed,
                note,
                ..
            } if *listed == procedure => Some(Occurrence {
                path: BranchPath::to(&guide.program, at),
                kind: *kind,
                note: *note,
            }),
            _ => None,
        });
        let mut slice = Self {
            guide,
            procedure,
            occurrences: occurrences.collect(),
            asking: Vec::new(),
            all: Bits::default(),
        };
        slice.gather();
        slice
    }

    /// Finds every question that could matter: those in conditions on the path, those that settle one of these, and
    /// those in conditions on the path to where one of these is asked.
    fn gather(&mut self) {
        let mut found = Vec::new();
        for occurrence in &self.occurrences {
            conditions(&occurrence.path, &mut found);
        }
        while let Some(question) = found.pop() {
            if self.all.has(question.at()) {
                continue;
            }
            self.all.set(question.at());
            found.extend(self.guide.touched(question));
            for at in 0..self.guide.program.ops.len() {
                if self.guide.program.op(at).questions().contains(&question) {
                    let path = BranchPath::to(&self.guide.program, at);
                    conditions(&path, &mut found);
                    self.asking.push(Asking { question, path });
                }
            }
        }
    }

    /// Whether the answer to `question` could ever make a difference.
    pub(crate) fn concerns(&self, question: QuestionIx) -> bool {
        self.all.has(question.at())
    }

    /// The questions that can still make a difference after the question step at `at`.
    pub(crate) fn open(&self, at: usize, facts: &Facts, listed: ListedSoFar, answers: SearchScope) -> Bits {
        let mut search = OpenSearch {
            slice: self,
            at,
            facts,
            answers,
            open: Bits::default(),
            until: vec![0; self.guide.questions.len()],
            queue: Vec::new(),
        };
        let later = self
            .occurrences
            .iter()
            .filter(|occurrence| occurrence.path.at > at);
        for occurrence in later.filter(|occurrence| listed.is_weaker_than(occurrence.kind)) {
            search.add(&occurrence.path);
        }
        search.finish();
        search.open
    }
}

/// How a procedure is listed so far.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListedSoFar(pub(crate) Option<(Kind, Certainty)>);

impl ListedSoFar {
    fn is_weaker_than(self, kind: Kind) -> bool {
        self.0.is_none_or(|listed| (kind, Certainty::Certain) < listed)
    }
}

/// Which answers are considered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SearchScope {
    /// A fact that is asked in time needs no other question to settle it.
    Needed,
    /// Every question whose answer has a part in it.
    All,
}

/// Collects open questions, each with the last step that uses it.
struct OpenSearch<'a, 'g> {
    slice: &'a ProcedureSlice<'g>,
    at: usize,
    facts: &'a Facts,
    answers: SearchScope,
    open: Bits,
    until: Vec<usize>,
    queue: Vec<(QuestionIx, usize)>,
}

impl OpenSearch<'_, '_> {
    fn add(&mut self, path: &BranchPath<'_>) {
        if path.is_closed_off(self.facts) {
            return;
        }
        for (depth, side) in path.sides.iter().enumerate() {
            if side.truth(self.facts) != Truth::Unknown {
                continue;
            }
            for question in side.condition.grounds(self.facts) {
                self.open.set(question.at());
                if self.answers == SearchScope::Needed && self.is_sure(question, &path.sides, depth) {
                    continue;
                }
                let touched = self.slice.guide.touched(question);
                self.queue.extend(touched.map(|touched| (touched, side.at)));
            }
        }
    }

    /// Where a question is asked matters, too, as far as it is asked before it is used.
    fn finish(&mut self) {
        while let Some((question, until)) = self.queue.pop() {
            let known = self.until.get(question.at()).copied().unwrap_or(usize::MAX);
            if known >= until || self.facts.truth(question) != Truth::Unknown {
                continue;
            }
            self.open.set(question.at());
            if let Some(place) = self.until.get_mut(question.at()) {
                *place = until;
            }
            let (slice, at) = (self.slice, self.at);
            if self.answers == SearchScope::All {
                // What settles it keeps it from being asked, and so from settling others.
                let touched = slice.guide.touched(question);
                self.queue.extend(touched.map(|touched| (touched, until)));
            }
            let asked = slice.asking.iter().filter(|asking| asking.question == question);
            for asking in asked.filter(|asking| at < asking.path.at && asking.path.at < until) {
                self.add(&asking.path);
            }
        }
    }

    /// Whether a household that comes to the branch at `depth` has surely been asked by then.
    fn is_sure(&self, question: QuestionIx, sides: &[BranchSide<'_>], depth: usize) -> bool {
        if self.facts.is_closed(question) {
            return true;
        }
        let Some(branch) = sides.get(depth) else {
            return false;
        };
        let asked = self.slice.asking.iter().filter(|asking| {
            asking.question == question && self.at <= asking.path.at && asking.path.at < branch.at
        });
        let mut before = asked.filter(|asking| {
            let shared = asking.path.sides.iter().zip(sides);
            asking.path.sides.len() <= depth
                && shared
                    .into_iter()
                    .all(|(one, other)| one.at == other.at && one.holds == other.holds)
        });
        before.any(|asking| {
            asking.path.sides.iter().enumerate().all(|(depth, side)| {
                side.truth(self.facts) != Truth::Unknown
                    || side
                        .condition
                        .grounds(self.facts)
                        .into_iter()
                        .all(|ground| self.is_sure(ground, sides, depth))
            })
        })
    }
}

fn conditions(path: &BranchPath<'_>, found: &mut Vec<QuestionIx>) {
    for side in &path.sides {
        side.condition.questions(&mut |question| found.push(question));
    }
}
