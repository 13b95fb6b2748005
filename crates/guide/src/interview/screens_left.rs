//! How many screens are left, at least and at most: exact, by trying every way of answering once for each
//! situation that differs in what can still matter.

use super::answers::{Answer, Answers};
use super::known_facts::{answers_on, learn};
use super::masks::{Masks, masks};
use super::relevance::{ListedProcedures, Relevance};
use super::screen::Screen;
use super::stepper::Stepper;
use super::walk::{Pending, Walk};
use crate::facts::{Bits, Facts};
use crate::ids::{Ix, QuestionIx};
use crate::model::Guide;

/// At least and at most so many screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Never fewer screens than this.
    pub least: u16,
    /// Never more screens than this.
    pub most: u16,
}

impl Bounds {
    /// No screen is left.
    pub const NONE: Self = Self { least: 0, most: 0 };

    fn or(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
        }
    }

    fn plus_one(self) -> Self {
        Self {
            least: self.least.saturating_add(1),
            most: self.most.saturating_add(1),
        }
    }
}

/// How many screens are left, the next one included. Far more work than the walk alone: it tries what may be answered.
/// Who asks again and again keeps [`Counts`].
pub fn left(guide: &Guide, answers: &Answers) -> Bounds {
    Counts::default().left(guide, answers)
}

/// Beyond this many situations the count stops being exact (no real guide comes near: the sample ward needs up to 8,800); what it says stays true.
const MOST_SITUATIONS: usize = 20_000;

const ANSWERS: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Unsure];

/// What has been counted of one guide. Kept from one answer to the next, all that follows an answer is known already.
#[derive(Debug, Default)]
pub struct Counts {
    /// What can still matter from each step on; empty until something is counted.
    masks: Vec<Masks>,
    /// For each step, the situations counted there, sorted. (A hash map would be more to download.)
    known: Vec<Vec<(Situation, Bounds)>>,
    situations: usize,
}

/// At one step: the check boxes still to be tried, and what can still matter of all that is known, as sets of bits.
type Situation = Vec<u64>;

impl Counts {
    /// How many screens are left, the next one included: the same as [`left`], as long as all calls together
    /// meet no more than 20,000 situations; beyond, what it says is true but not exact. All calls are about one guide (its
    /// texts may be others).
    pub fn left(&mut self, guide: &Guide, answers: &Answers) -> Bounds {
        let relevance = Relevance::new(guide);
        let (_, pending) = Walk::over(guide, answers, &relevance, None);
        let Some(Pending { at, facts, listed }) = pending else {
            return Bounds::NONE;
        };
        let mut questions = guide.questions.iter().map(|(question, _)| question);
        let mut anew = Self::default();
        let counts =
            if questions.any(|question| answers.get(question).is_some() && !facts.is_closed(question)) {
                &mut anew // something is answered ahead: what is counted holds for these answers only
            } else {
                self
            };
        ScreenCounter::new(guide, answers, &relevance, counts).count(at, &facts, &listed)
    }

    /// What was counted for a situation, or where it belongs.
    fn find(&self, at: usize, situation: &Situation) -> Result<Bounds, usize> {
        let counted = self.known.get(at).map_or(&[][..], Vec::as_slice);
        let place = counted.binary_search_by(|(known, _)| known.cmp(situation))?;
        counted.get(place).map(|(_, bounds)| *bounds).ok_or(place)
    }

    fn keep(&mut self, at: usize, situation: Situation, bounds: Bounds) {
        if let (Err(place), Some(counted)) = (self.find(at, &situation), self.known.get_mut(at)) {
            counted.insert(place, (situation, bounds));
            self.situations += 1;
        }
    }

    fn situation(
        &self,
        at: usize,
        open: &[QuestionIx],
        facts: &Facts,
        listed: &ListedProcedures,
    ) -> Situation {
        let mut situation = Situation::new();
        let Some(masks) = self.masks.get(at + 1) else {
            return situation;
        };
        let mut to_try = Bits::default();
        let open = open.iter().filter(|question| !facts.is_closed(**question));
        open.for_each(|question| to_try.set(question.at()));
        facts.write_yes(&masks.yes, &mut situation);
        facts.write_no(&masks.no, &mut situation);
        facts.write_closed(&masks.closed, &mut situation);
        listed.write(&masks.listed, &mut situation);
        Bits::write_common(&to_try, [&to_try], &mut situation);
        situation
    }
}

/// Counts screens from a step on.
struct ScreenCounter<'g, 'c> {
    guide: &'g Guide,
    answers: &'g Answers,
    relevance: &'g Relevance<'g>,
    counts: &'c mut Counts,
}

impl<'g, 'c> ScreenCounter<'g, 'c> {
    fn new(
        guide: &'g Guide,
        answers: &'g Answers,
        relevance: &'g Relevance<'g>,
        counts: &'c mut Counts,
    ) -> Self {
        if counts.masks.is_empty() {
            counts.masks = masks(relevance);
            counts.known = vec![Vec::new(); guide.program.ops.len()];
        }
        Self {
            guide,
            answers,
            relevance,
            counts,
        }
    }

    /// The screens from the step at `at` on. Unlike the walk, it enters only what is certain: nothing is asked in
    /// a block that is merely possible.
    fn count(&mut self, at: usize, facts: &Facts, listed: &ListedProcedures) -> Bounds {
        let (mut facts, mut listed) = (facts.clone(), listed.clone());
        let mut steps = Stepper::from(&self.guide.program, at);
        while let Some(at) = steps.next_question(&facts, &mut listed) {
            let Some(screen) = self.relevance.screen(at, &facts, &listed) else {
                continue;
            };
            match answers_on(&screen, self.guide, &facts, self.answers) {
                Some((known, _)) => facts = known,
                None => return self.try_answers(at, &screen, &facts, &listed).plus_one(),
            }
        }
        Bounds::NONE
    }

    fn try_answers(
        &mut self,
        at: usize,
        screen: &Screen,
        facts: &Facts,
        listed: &ListedProcedures,
    ) -> Bounds {
        self.try_each(at, screen.questions(), facts, listed)
    }

    /// Tries every answer to every one of `open`, one after the other, then counts what follows.
    fn try_each(
        &mut self,
        at: usize,
        open: &[QuestionIx],
        facts: &Facts,
        listed: &ListedProcedures,
    ) -> Bounds {
        let Some((question, rest)) = open.split_first() else {
            return self.count(at + 1, facts, listed);
        };
        if facts.is_closed(*question) {
            return self.try_each(at, rest, facts, listed);
        }
        let situation = self.counts.situation(at, open, facts, listed);
        if let Ok(known) = self.counts.find(at, &situation) {
            return known;
        }
        if self.counts.situations >= MOST_SITUATIONS {
            return self.rough(at, facts);
        }
        let mut found: Option<Bounds> = None;
        for answer in ANSWERS {
            let mut facts = facts.clone();
            learn(self.guide, &mut facts, *question, answer);
            let bounds = self.try_each(at, rest, &facts, listed);
            found = Some(found.map_or(bounds, |found| found.or(bounds)));
        }
        let found = found.unwrap_or(Bounds::NONE);
        self.counts.keep(at, situation, found);
        found
    }

    /// True bounds without trying: every later screen with an open question on it may come, or none.
    fn rough(&self, at: usize, facts: &Facts) -> Bounds {
        let program = &self.guide.program;
        let later = (at + 1..program.ops.len()).filter(|at| {
            let mut questions = program.op(*at).questions().iter();
            questions.any(|question| !facts.is_closed(*question))
        });
        Bounds {
            least: 0,
            most: u16::try_from(later.count()).unwrap_or(u16::MAX),
        }
    }
}
