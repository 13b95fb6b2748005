//! What would put a procedure on the list, or take it off: the fewest answers that change, each found by a real walk.
//!
//! Why no smaller change is overlooked: two walks with other answers go alike until the first screen on which they
//! are answered differently. So whatever leads to the goal changes, next in the order of the walk, a question on a
//! screen that the walk shows now; [`ProcedureSlice::open`] leaves out those that make no difference any more, and
//! [`Requirements::least`] those from which the goal is too far.

use super::requirements::Requirements;
use super::slice::ProcedureSlice;
use super::trace::{Purpose, ShownScreen, WalkTrace};
use crate::ids::{Ix, ProcedureIx, QuestionIx};
use crate::interview::{Answer, Answers, Certainty, Interview, Relevance, Screen, Walk, interview};
use crate::model::Guide;

/// What is wished for a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// It is certainly on the list.
    Listed,
    /// It is not on the list at all.
    NotListed,
}

/// What came of the search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changes {
    /// Changes that lead to the goal; none is smaller, and at most three are named.
    Found(Vec<Change>),
    /// No answers to this life event lead there.
    Impossible,
    /// Nothing was found as far as was searched. It may be possible or not.
    TooFar,
}

/// Answers that change. The others are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The questions with their new answers, in the order they are asked.
    pub answers: Vec<(QuestionIx, Answer)>,
    /// Check boxes on the same screens that had no answer: they are left empty, which means "no".
    pub left_empty: Vec<QuestionIx>,
}

impl Change {
    /// The answers after the change.
    pub fn applied(&self, answers: &Answers) -> Answers {
        let mut answers = answers.clone();
        for question in &self.left_empty {
            answers.set(*question, Answer::No);
        }
        for (question, answer) in &self.answers {
            answers.set(*question, *answer);
        }
        answers
    }
}

/// At most so many changes are named.
const MOST_FOUND: usize = 3;

/// A change of more answers than this helps nobody.
pub const MOST_ANSWERS: usize = 5;

/// The search gives up after so many walks. (One takes less than 0.1 ms natively, with the search around it; for the
/// sample ward the mean is 4 walks, and 105 the most.)
const MOST_WALKS: usize = 250;

/// What would take `procedure` off the list if it is there, certainly or possibly, else what would put it there.
pub fn changes(guide: &Guide, answers: &Answers, procedure: ProcedureIx) -> Changes {
    let goal = match interview(guide, answers).outcome.listing(procedure) {
        Some(_) => Goal::NotListed,
        None => Goal::Listed,
    };
    changes_to(guide, answers, procedure, goal).0
}

/// The smallest changes that lead to `goal` (one empty change where it is so already), and how many walks it took.
pub fn changes_to(guide: &Guide, answers: &Answers, procedure: ProcedureIx, goal: Goal) -> (Changes, usize) {
    let slice = ProcedureSlice::on(guide, procedure);
    let requirements = match goal {
        Goal::Listed => Requirements::to_reach_one(&slice),
        Goal::NotListed => Requirements::to_avoid_all(&slice),
    };
    if requirements.is_impossible() {
        return (Changes::Impossible, 0);
    }
    let mut search = ChangeSearch {
        slice: &slice,
        relevance: Relevance::new(guide),
        requirements,
        goal,
        answers,
        open: Vec::new(),
        found: Vec::new(),
        walks: 0,
        is_cut: false,
    };
    search.consider(Try::default());
    search.run();
    (search.result(), search.walks)
}

/// A change that may lead to the goal.
#[derive(Clone, Default)]
struct Try {
    change: Change,
    /// Where the last of its answers is asked: the step, and the place on its screen. What changes next is asked later.
    last: Option<(usize, usize)>,
    /// So many answers change at least before the goal is reached, these included.
    size: usize,
}

struct ChangeSearch<'g> {
    slice: &'g ProcedureSlice<'g>,
    relevance: Relevance<'g>,
    requirements: Requirements<'g>,
    goal: Goal,
    answers: &'g Answers,
    open: Vec<Try>,
    found: Vec<Change>,
    walks: usize,
    /// Whether something was left out because it is too large.
    is_cut: bool,
}

impl ChangeSearch<'_> {
    /// Tries the smallest first, so what is found first is smallest.
    fn run(&mut self) {
        while let Some(tried) = self.smallest() {
            let best = self.found.first().map(|change| change.answers.len());
            let is_larger = best.is_some_and(|best| tried.size > best);
            if is_larger || self.found.len() == MOST_FOUND {
                return;
            }
            if self.walks == MOST_WALKS {
                self.is_cut = true;
                return;
            }
            self.walk(&tried);
        }
    }

    fn result(&mut self) -> Changes {
        match (self.found.is_empty(), self.is_cut) {
            (false, _) => Changes::Found(std::mem::take(&mut self.found)),
            (true, true) => Changes::TooFar,
            (true, false) => Changes::Impossible,
        }
    }

    /// Of equal ones, the one that is nearest to its end, then the one found first.
    fn smallest(&mut self) -> Option<Try> {
        let rank = |tried: &Try| (tried.size, usize::MAX - tried.change.answers.len());
        let numbered = self.open.iter().enumerate();
        let at = numbered.min_by_key(|(at, tried)| (rank(tried), *at))?.0;
        Some(self.open.remove(at))
    }

    fn walk(&mut self, tried: &Try) {
        self.walks += 1;
        let answers = tried.change.applied(self.answers);
        let purpose = match self.goal {
            Goal::Listed => Purpose::Add,
            Goal::NotListed => Purpose::Remove,
        };
        let mut trace = WalkTrace::new(self.slice, purpose);
        let walked = Walk::over(self.slice.guide, &answers, &self.relevance, Some(&mut trace)).0;
        if self.is_reached(&walked) {
            if !self.found.iter().any(|found| same(found, &tried.change)) {
                self.found.push(tried.change.clone());
            }
            return;
        }
        for shown in &trace.shown {
            self.go_on(tried, shown, &answers);
        }
    }

    fn is_reached(&self, walked: &Interview) -> bool {
        let listing = walked.outcome.listing(self.slice.procedure);
        match self.goal {
            Goal::Listed => listing.is_some_and(|listing| listing.certainty == Certainty::Certain),
            Goal::NotListed => listing.is_none(),
        }
    }

    /// Changes one more answer, on this screen.
    fn go_on(&mut self, tried: &Try, shown: &ShownScreen, answers: &Answers) {
        let boxes = self.slice.guide.program.op(shown.at).questions();
        for question in shown.screen.questions() {
            let place = boxes
                .iter()
                .position(|one| one == question)
                .map(|on| (shown.at, on));
            if place <= tried.last {
                continue;
            }
            for answer in worth_trying(shown, *question, answers) {
                self.change(tried, shown, answers, (*question, answer), place);
            }
        }
    }

    fn change(
        &mut self,
        tried: &Try,
        shown: &ShownScreen,
        answers: &Answers,
        change: (QuestionIx, Answer),
        place: Option<(usize, usize)>,
    ) {
        let mut next = tried.clone();
        if next
            .change
            .answers
            .iter()
            .any(|(changed, _)| *changed == change.0)
        {
            return;
        }
        next.last = place;
        next.change.answers.push(change);
        next.change.left_empty.retain(|question| *question != change.0);
        let beside = shown.screen.questions().iter().copied();
        let beside = beside.filter(|question| *question != change.0 && answers.get(*question).is_none());
        next.change.left_empty.extend(beside);
        self.consider(next);
    }

    /// Keeps a change to be tried, if the goal can still be reached by it.
    fn consider(&mut self, mut next: Try) {
        let answers = next.change.applied(self.answers);
        let Some(least) = self.requirements.least(&answers, &next.change.answers) else {
            return;
        };
        next.size = next.change.answers.len() + least;
        if next.size > MOST_ANSWERS {
            self.is_cut = true;
            return;
        }
        self.open.push(next);
    }
}

/// The answers to a question on a screen that may make a difference.
fn worth_trying(shown: &ShownScreen, question: QuestionIx, answers: &Answers) -> Vec<Answer> {
    let matters = shown.matters.has(question.at());
    let yes = matters && answers.get(question) != Some(Answer::Yes);
    let no = match (answers.get(question), &shown.screen) {
        (Some(Answer::No), _) => false,
        (None, Screen::Pick { .. }) => first_empty(shown, answers) == Some(question),
        (Some(Answer::Yes | Answer::Unsure), _) | (None, Screen::Question(_)) => matters,
    };
    let both = [(yes, Answer::Yes), (no, Answer::No)];
    both.into_iter()
        .filter(|(is_worth, _)| *is_worth)
        .map(|(_, answer)| answer)
        .collect()
}

/// Leaving one box empty leaves all of them empty that have no answer: once is enough. Where they do not matter
/// themselves, the ticks beside them count only then.
fn first_empty(shown: &ShownScreen, answers: &Answers) -> Option<QuestionIx> {
    let boxes = shown.screen.questions().iter().copied();
    let empty: Vec<QuestionIx> = boxes
        .filter(|question| answers.get(*question).is_none())
        .collect();
    let mut mattering = empty.iter().filter(|question| shown.matters.has(question.at()));
    mattering.next().or(empty.first()).copied()
}

/// Whether two changes change the same answers.
fn same(one: &Change, other: &Change) -> bool {
    one.answers.len() == other.answers.len()
        && one.answers.iter().all(|answer| other.answers.contains(answer))
}
