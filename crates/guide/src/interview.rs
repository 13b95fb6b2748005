//! One walk over the rule tree, which answers everything: what to ask next, how much is left, what the answers
//! lead to and why.
//!
//! The law of the walk: whatever a household's true facts are, a plan made with "not sure" or open questions
//! lists at least what the plan with the true answers lists. Nothing disappears because somebody does not know.

use crate::answers::{Answer, Answers};
use crate::bounds::{Bounds, Counts};
use crate::condition::{Condition, Truth};
use crate::facts::Facts;
use crate::ids::{Ix, QuestionIx};
use crate::model::Guide;
use crate::outcome::{Because, Certainty, Listing, Outcome};
use crate::program::{Block, Op};
use crate::relevance::{Listed, Relevance};
use crate::texts::Text;
use crate::watch::Watch;

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

    /// The screen that a question step shows for those of its questions that are `worth` asking.
    pub(crate) fn of(op: &Op, worth: impl Fn(QuestionIx) -> bool) -> Option<Self> {
        match op {
            Op::Ask { question } => worth(*question).then_some(Self::Question(*question)),
            Op::Pick {
                prompt,
                help,
                options,
            } => {
                let options: Vec<_> = options.iter().copied().filter(|one| worth(*one)).collect();
                (!options.is_empty()).then_some(Self::Pick {
                    prompt: *prompt,
                    help: *help,
                    options,
                })
            }
            Op::List { .. } | Op::Branch { .. } | Op::Jump { .. } => None,
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
    Walk::over(guide, answers, &Relevance::new(guide), None).0
}

/// How many screens are left, the next one included. Far more work than the walk alone: it tries what may be answered.
/// Who asks again and again keeps [`Counts`].
pub fn left(guide: &Guide, answers: &Answers) -> Bounds {
    Counts::default().left(guide, answers)
}

/// What the life event itself settles, with all that follows from it.
pub fn given_facts(guide: &Guide) -> Facts {
    let mut facts = Facts::default();
    for literal in &guide.given {
        facts.settle(&guide.questions, *literal);
    }
    facts
}

/// The walk itself, for what is not told by the interview alone.
pub(crate) struct Walk<'g, 'w> {
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
    /// Somebody who looks at one procedure.
    watch: Option<&'w mut Watch<'g>>,
}

/// Where the first screen without answers stands, and what was known when the walk came to it.
pub(crate) struct Pending {
    pub(crate) at: usize,
    pub(crate) facts: Facts,
    pub(crate) listed: Listed,
}

impl<'g, 'w> Walk<'g, 'w> {
    /// The whole walk; what is left is not counted yet.
    pub(crate) fn over(
        guide: &'g Guide,
        answers: &'g Answers,
        relevance: &'g Relevance<'g>,
        watch: Option<&'w mut Watch<'g>>,
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
            watch,
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
                if let Some(watch) = &mut self.watch {
                    watch.lists(at, certainty, &self.path);
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
                    Truth::Yes => self.choose(condition, then, other, certainty),
                    Truth::No => self.choose(condition, other, then, certainty),
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

    fn choose(&mut self, condition: &Condition, block: Block, left_out: Block, certainty: Certainty) {
        if let Some(watch) = &mut self.watch {
            watch.passes(left_out, &self.facts);
        }
        self.enter(condition, block, certainty);
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
        let Some(screen) = self.screen(at) else {
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

    fn screen(&mut self, at: usize) -> Option<Screen> {
        let worth = || self.relevance.screen(at, &self.facts, &self.listed);
        let Some(watch) = &mut self.watch else {
            return worth();
        };
        let listed = watch.listed(&self.outcome);
        let screen = watch.screen(at, &self.facts, listed).unwrap_or_else(worth)?;
        watch.shows(at, &screen, &self.facts, listed);
        Some(screen)
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
