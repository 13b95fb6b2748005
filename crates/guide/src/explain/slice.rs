//! One procedure in the rule tree: the places that list it, what must hold on the way to each, and the questions
//! that can still make a difference to it.

use crate::facts::{Bits, Condition, Facts, Truth};
use crate::ids::{Ix, ProcedureIx, QuestionIx};
use crate::interview::Certainty;
use crate::model::{Guide, Kind, Op, Program, Text};

/// A branch on the way to a step, and the side that leads there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Turn<'g> {
    pub(crate) at: usize,
    pub(crate) condition: &'g Condition,
    pub(crate) holds: bool,
}

/// The branches that a step stands in, from the outermost.
#[derive(Clone, Debug)]
pub(crate) struct Way<'g> {
    pub(crate) at: usize,
    pub(crate) turns: Vec<Turn<'g>>,
}

/// A step that lists the procedure.
#[derive(Clone, Debug)]
pub(crate) struct Stand<'g> {
    pub(crate) way: Way<'g>,
    pub(crate) kind: Kind,
    pub(crate) note: Option<Text>,
}

/// A step that asks a question which can matter to the procedure.
struct Asking<'g> {
    question: QuestionIx,
    way: Way<'g>,
}

/// What the tree says about one procedure, whatever is answered.
pub(crate) struct Focus<'g> {
    pub(crate) guide: &'g Guide,
    pub(crate) procedure: ProcedureIx,
    pub(crate) stands: Vec<Stand<'g>>,
    asking: Vec<Asking<'g>>,
    /// Every question that could ever make a difference.
    all: Bits,
}

impl Turn<'_> {
    pub(crate) fn truth(&self, facts: &Facts) -> Truth {
        match self.holds {
            true => self.condition.truth(facts),
            false => self.condition.truth(facts).negated(),
        }
    }
}

impl<'g> Way<'g> {
    fn to(program: &'g Program, at: usize) -> Self {
        let (mut here, mut turns) = (0, Vec::new());
        while here < at {
            here = match program.op(here) {
                Op::Branch {
                    condition,
                    otherwise,
                    join,
                } if at < join.at() => {
                    let holds = at < otherwise.at();
                    turns.push(Turn {
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
        Self { at, turns }
    }

    fn is_closed_off(&self, facts: &Facts) -> bool {
        self.turns.iter().any(|turn| turn.truth(facts) == Truth::No)
    }
}

impl<'g> Focus<'g> {
    pub(crate) fn on(guide: &'g Guide, procedure: ProcedureIx) -> Self {
        let stands = (0..guide.program.ops.len()).filter_map(|at| match guide.program.op(at) {
            Op::List {
                kind,
                procedure: listed,
                note,
            } if *listed == procedure => Some(Stand {
                way: Way::to(&guide.program, at),
                kind: *kind,
                note: *note,
            }),
            _ => None,
        });
        let mut focus = Self {
            guide,
            procedure,
            stands: stands.collect(),
            asking: Vec::new(),
            all: Bits::default(),
        };
        focus.gather();
        focus
    }

    /// Finds every question that could matter: those in conditions on the way, those that settle one of these, and
    /// those in conditions on the way to where one of these is asked.
    fn gather(&mut self) {
        let mut found = Vec::new();
        for stand in &self.stands {
            conditions(&stand.way, &mut found);
        }
        while let Some(question) = found.pop() {
            if self.all.has(question.at()) {
                continue;
            }
            self.all.set(question.at());
            found.extend(self.guide.touched(question));
            for at in 0..self.guide.program.ops.len() {
                if self.guide.program.op(at).questions().contains(&question) {
                    let way = Way::to(&self.guide.program, at);
                    conditions(&way, &mut found);
                    self.asking.push(Asking { question, way });
                }
            }
        }
    }

    /// Whether the answer to `question` could ever make a difference.
    pub(crate) fn concerns(&self, question: QuestionIx) -> bool {
        self.all.has(question.at())
    }

    /// The questions that can still make a difference after the question step at `at`.
    pub(crate) fn open(&self, at: usize, facts: &Facts, listed: Listed, answers: Take) -> Bits {
        let mut search = Search {
            focus: self,
            at,
            facts,
            answers,
            open: Bits::default(),
            until: vec![0; self.guide.questions.len()],
            queue: Vec::new(),
        };
        let later = self.stands.iter().filter(|stand| stand.way.at > at);
        for stand in later.filter(|stand| listed.is_weaker_than(stand.kind)) {
            search.add(&stand.way);
        }
        search.finish();
        search.open
    }
}

/// How a procedure is listed so far.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed(pub(crate) Option<(Kind, Certainty)>);

impl Listed {
    fn is_weaker_than(self, kind: Kind) -> bool {
        self.0.is_none_or(|listed| (kind, Certainty::Certain) < listed)
    }
}

/// Which answers are considered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Take {
    /// A fact that is asked in time needs no other question to settle it.
    Needed,
    /// Every question whose answer has a part in it.
    All,
}

/// Collects open questions, each with the last step that uses it.
struct Search<'a, 'g> {
    focus: &'a Focus<'g>,
    at: usize,
    facts: &'a Facts,
    answers: Take,
    open: Bits,
    until: Vec<usize>,
    queue: Vec<(QuestionIx, usize)>,
}

impl Search<'_, '_> {
    fn add(&mut self, way: &Way<'_>) {
        if way.is_closed_off(self.facts) {
            return;
        }
        for (depth, turn) in way.turns.iter().enumerate() {
            if turn.truth(self.facts) != Truth::Unknown {
                continue;
            }
            for question in turn.condition.grounds(self.facts) {
                self.open.set(question.at());
                if self.answers == Take::Needed && self.is_sure(question, &way.turns, depth) {
                    continue;
                }
                let touched = self.focus.guide.touched(question);
                self.queue.extend(touched.map(|touched| (touched, turn.at)));
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
            let (focus, at) = (self.focus, self.at);
            if self.answers == Take::All {
                // What settles it keeps it from being asked, and so from settling others.
                let touched = focus.guide.touched(question);
                self.queue.extend(touched.map(|touched| (touched, until)));
            }
            let asked = focus.asking.iter().filter(|asking| asking.question == question);
            for asking in asked.filter(|asking| at < asking.way.at && asking.way.at < until) {
                self.add(&asking.way);
            }
        }
    }

    /// Whether a household that comes to the branch at `depth` has surely been asked by then.
    fn is_sure(&self, question: QuestionIx, turns: &[Turn<'_>], depth: usize) -> bool {
        if self.facts.is_closed(question) {
            return true;
        }
        let Some(branch) = turns.get(depth) else {
            return false;
        };
        let asked = self.focus.asking.iter().filter(|asking| {
            asking.question == question && self.at <= asking.way.at && asking.way.at < branch.at
        });
        let mut before = asked.filter(|asking| {
            let shared = asking.way.turns.iter().zip(turns);
            asking.way.turns.len() <= depth
                && shared
                    .into_iter()
                    .all(|(one, other)| one.at == other.at && one.holds == other.holds)
        });
        before.any(|asking| {
            asking.way.turns.iter().enumerate().all(|(depth, turn)| {
                turn.truth(self.facts) != Truth::Unknown
                    || turn
                        .condition
                        .grounds(self.facts)
                        .into_iter()
                        .all(|ground| self.is_sure(ground, turns, depth))
            })
        })
    }
}

fn conditions(way: &Way<'_>, found: &mut Vec<QuestionIx>) {
    for turn in &way.turns {
        turn.condition.questions(&mut |question| found.push(question));
    }
}
