//! One walk over the rule tree, which answers everything: what to ask next, how much is left, what the answers
//! lead to and why.
//!
//! The law of the walk: whatever a household's true facts are, a plan made with "not sure" or open questions
//! lists at least what the plan with the true answers lists. Nothing disappears because somebody does not know.

use crate::answers::{Answer, Answers};
use crate::bounds::{Bounds, Counter};
use crate::condition::{Condition, Truth};
use crate::facts::Facts;
use crate::ids::{Ix, QuestionIx};
use crate::model::Guide;
use crate::outcome::{Because, Certainty, Listing, Outcome};
use crate::program::{Block, Op};
use crate::relevance::{Listed, Relevance};
use crate::texts::Text;

/// What an interview has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    /// What to ask next; none when everything that matters has been asked.
    pub next: Option<Screen>,
    /// The screens whose answers count, in the order they are asked.
    pub answered: Vec<AnsweredScreen>,
    /// What the answers lead to. While questions are open, everything behind them is possible.
    pub outcome: Outcome,
}

/// What stands on one screen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// One yes/no question.
    Question(QuestionIx),
    /// Check boxes.
    Pick {
        /// The question above them.
        prompt: Text,
        /// How to tell.
        help: Option<Text>,
        /// The facts that are still open and matter, at least one.
        options: Vec<QuestionIx>,
    },
}

impl Screen {
    /// The questions on this screen.
    pub fn questions(&self) -> &[QuestionIx] {
        match self {
            Self::Question(question) => std::slice::from_ref(question),
            Self::Pick { options, .. } => options,
        }
    }
}

/// A screen with the answers that were given on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweredScreen {
    /// The screen.
    pub screen: Screen,
    /// One answer a question, in the order of the screen.
    pub answers: Vec<Answer>,
}

/// Walks the guide with these answers.
pub fn interview(guide: &Guide, answers: &Answers) -> Interview {
    Walk::over(guide, answers, &Relevance::new(guide)).0
}

/// How many screens are left, the next one included. Far more work than the walk alone: it tries what may be answered.
pub fn left(guide: &Guide, answers: &Answers) -> Bounds {
    let relevance = Relevance::new(guide);
    let (_, pending) = Walk::over(guide, answers, &relevance);
    pending.map_or(Bounds::NONE, |pending| {
        Counter::new(guide, answers, &relevance).count(pending.at, &pending.facts, &pending.listed)
    })
}

/// What the life event itself settles, with all that follows from it.
pub fn given_facts(guide: &Guide) -> Facts {
    let mut facts = Facts::default();
    for literal in &guide.given {
        facts.settle(&guide.questions, *literal);
    }
    facts
}

struct Walk<'g> {
    guide: &'g Guide,
    answers: &'g Answers,
    relevance: &'g Relevance<'g>,
    facts: Facts,
    listed: Listed,
    /// The facts behind every block the walk is in.
    path: Vec<Vec<Because>>,
    next: Option<(Screen, Pending)>,
    answered: Vec<AnsweredScreen>,
    outcome: Outcome,
}

/// Where the first screen without answers stands, and what was known when the walk came to it.
struct Pending {
    at: usize,
    facts: Facts,
    listed: Listed,
}

impl<'g> Walk<'g> {
    /// The whole walk; what is left is not counted yet.
    fn over(
        guide: &'g Guide,
        answers: &'g Answers,
        relevance: &'g Relevance<'g>,
    ) -> (Interview, Option<Pending>) {
        let mut walk = Walk {
            guide,
            answers,
            relevance,
            facts: given_facts(guide),
            listed: Listed::default(),
            path: Vec::new(),
            next: None,
            answered: Vec::new(),
            outcome: Outcome::default(),
        };
        walk.run(
            Block {
                from: 0,
                to: guide.program.ops.len(),
            },
            Certainty::Certain,
        );
        walk.outcome.facts = walk.facts;
        let (next, pending) = walk.next.unzip();
        let (answered, outcome) = (walk.answered, walk.outcome);
        (
            Interview {
                next,
                answered,
                outcome,
            },
            pending,
        )
    }

    fn run(&mut self, block: Block, certainty: Certainty) {
        let mut at = block.from;
        while at < block.to {
            at = self.step(at, certainty);
        }
    }

    /// Does one step and says where to go on.
    fn step(&mut self, at: usize, certainty: Certainty) -> usize {
        let guide = self.guide;
        match guide.program.op(at) {
            Op::List {
                kind,
                procedure,
                note,
            } => {
                if certainty == Certainty::Certain {
                    self.listed.add(*kind, *procedure);
                }
                self.outcome.add(Listing {
                    procedure: *procedure,
                    kind: *kind,
                    certainty,
                    paths: vec![self.path.concat()],
                    notes: note.iter().copied().collect(),
                });
                at + 1
            }
            Op::Ask { .. } | Op::Pick { .. } => {
                if certainty == Certainty::Certain {
                    self.ask(at);
                }
                at + 1
            }
            Op::Branch {
                condition,
                otherwise,
                join,
            } => {
                let (then, other) = guide.program.blocks(at, *otherwise, *join);
                match condition.truth(&self.facts) {
                    Truth::Yes => self.enter(condition, then, certainty),
                    Truth::No => self.enter(condition, other, certainty),
                    Truth::Unknown => {
                        self.enter(condition, then, Certainty::Possible);
                        self.enter(condition, other, Certainty::Possible);
                    }
                }
                join.at()
            }
            Op::Jump { to } => to.at(),
        }
    }

    fn enter(&mut self, condition: &Condition, block: Block, certainty: Certainty) {
        let grounds = condition.grounds(&self.facts);
        self.path.push(
            grounds
                .into_iter()
                .map(|question| Because::of(question, &self.facts))
                .collect(),
        );
        self.run(block, certainty);
        self.path.pop();
    }

    fn ask(&mut self, at: usize) {
        let Some(screen) = self.relevance.screen(at, &self.facts, &self.listed) else {
            return;
        };
        match answers_on(&screen, self.guide, &self.facts, self.answers) {
            Some((facts, answers)) => {
                self.facts = facts;
                self.answered.push(AnsweredScreen { screen, answers });
            }
            None if self.next.is_none() => {
                let (facts, listed) = (self.facts.clone(), self.listed.clone());
                self.next = Some((screen, Pending { at, facts, listed }));
            }
            None => {}
        }
    }
}

/// What is known after a screen whose questions all have answers, and those answers; none while one is missing.
///
/// On a screen of check boxes, ticks are taken in first: a tick may settle a box beside it, and a box left empty
/// must not speak against a tick.
pub(crate) fn answers_on(
    screen: &Screen,
    guide: &Guide,
    facts: &Facts,
    answers: &Answers,
) -> Option<(Facts, Vec<Answer>)> {
    let given: Vec<Answer> = screen
        .questions()
        .iter()
        .map(|question| answers.get(*question))
        .collect::<Option<_>>()?;
    let mut facts = facts.clone();
    for turn in [Answer::Yes, Answer::No, Answer::Unsure] {
        for (question, answer) in screen.questions().iter().zip(&given) {
            if *answer == turn {
                facts.learn(&guide.questions, *question, turn);
            }
        }
    }
    Some((facts, given))
}
