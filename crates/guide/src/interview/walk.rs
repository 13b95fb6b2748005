//! One walk over the rule tree, which answers everything: what to ask next, how much is left, what the answers
//! lead to and why.
//!
//! The law of the walk: whatever a household's true facts are, a plan made with "not sure" or open questions
//! lists at least what the plan with the true answers lists. Nothing disappears because somebody does not know.

use super::answers::Answers;
use super::known_facts::{answers_on, given_facts};
use super::outcome::{Because, Certainty, Listing, Outcome};
use super::relevance::{ListedProcedures, Relevance};
use super::screen::{AnsweredScreen, Screen};
use super::stepper::{Stepped, Stepper};
use crate::facts::{Condition, Facts};
use crate::model::{Block, Guide};

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

/// Walks the guide with these answers.
pub fn interview(guide: &Guide, answers: &Answers) -> Interview {
    Walk::over(guide, answers, &Relevance::new(guide), None).0
}

/// Somebody who looks on at a walk. The walk goes on alike, except that an observer may leave screens out.
pub(crate) trait Observer {
    /// The walk comes to the step at `at`, which lists something; `path` has the facts behind every block it is in.
    fn listed(&mut self, at: usize, certainty: Certainty, path: &[Vec<Because>]);

    /// The walk leaves a block out, with these facts known.
    fn skipped(&mut self, block: Block, facts: &Facts);

    /// The walk comes to the question step at `at`. Gives the screen to show there: by itself the walk shows what is
    /// `worth` asking.
    fn screen(
        &mut self,
        at: usize,
        facts: &Facts,
        outcome: &Outcome,
        worth: &dyn Fn() -> Option<Screen>,
    ) -> Option<Screen>;
}

/// The walk itself, for what is not told by the interview alone.
pub(crate) struct Walk<'g, 'w> {
    guide: &'g Guide,
    answers: &'g Answers,
    relevance: &'g Relevance<'g>,
    facts: Facts,
    listed: ListedProcedures,
    /// The facts behind every block the walk is in.
    path: Vec<Vec<Because>>,
    next: Option<(Screen, Pending)>,
    answered: Vec<AnsweredScreen>,
    outcome: Outcome,
    observer: Option<&'w mut dyn Observer>,
}

/// Where the first screen without answers stands, and what was known when the walk came to it.
pub(crate) struct Pending {
    pub(crate) at: usize,
    pub(crate) facts: Facts,
    pub(crate) listed: ListedProcedures,
}

impl<'g, 'w> Walk<'g, 'w> {
    /// The whole walk; what is left is not counted yet.
    pub(crate) fn over(
        guide: &'g Guide,
        answers: &'g Answers,
        relevance: &'g Relevance<'g>,
        observer: Option<&'w mut dyn Observer>,
    ) -> (Interview, Option<Pending>) {
        let mut walk = Walk {
            guide,
            answers,
            relevance,
            facts: given_facts(guide),
            listed: ListedProcedures::default(),
            path: Vec::new(),
            next: None,
            answered: Vec::new(),
            outcome: Outcome::default(),
            observer,
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
        let mut steps = Stepper::over(&self.guide.program, block);
        while let Some((at, stepped)) = steps.next(&self.facts) {
            match stepped {
                Stepped::Lists {
                    kind,
                    procedure,
                    note,
                    because,
                } => self.list(
                    at,
                    Listing {
                        procedure,
                        kind,
                        certainty,
                        paths: vec![self.path.concat()],
                        notes: note.into_iter().collect(),
                        because,
                    },
                ),
                Stepped::Asks if certainty == Certainty::Certain => self.ask(at),
                Stepped::Asks | Stepped::Jumps => {}
                Stepped::Enters {
                    condition,
                    block,
                    left_out,
                } => self.choose(condition, block, left_out, certainty),
                Stepped::MayEnter { condition, blocks } => {
                    for block in blocks {
                        self.enter(condition, block, Certainty::Possible);
                    }
                }
            }
        }
    }

    fn list(&mut self, at: usize, listing: Listing) {
        if listing.certainty == Certainty::Certain {
            self.listed.add(listing.kind, listing.procedure);
        }
        if let Some(observer) = &mut self.observer {
            observer.listed(at, listing.certainty, &self.path);
        }
        self.outcome.add(listing);
    }

    fn choose(&mut self, condition: &Condition, block: Block, left_out: Block, certainty: Certainty) {
        if let Some(observer) = &mut self.observer {
            observer.skipped(left_out, &self.facts);
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
        match &mut self.observer {
            Some(observer) => observer.screen(at, &self.facts, &self.outcome, &worth),
            None => worth(),
        }
    }
}
