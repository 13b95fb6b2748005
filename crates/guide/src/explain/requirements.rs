//! Which facts a wish about one procedure takes, and how many answers that changes at least. It never promises that
//! they are enough: only a walk tells.

use super::slice::{BranchPath, ProcedureSlice};
use crate::facts::{Bits, Condition, Facts, Literal, Truth};
use crate::ids::{Ix, QuestionIx};
use crate::interview::{Answer, Answers, given_facts};
use crate::model::Guide;

/// Facts that, all together, make something so.
pub(crate) type Conjunction = Vec<Literal>;

/// More conjunctions than this are not looked at one by one; then nothing is left out for want of a conjunction.
const MOST_CONJUNCTIONS: usize = 256;

/// Tries of joining conjunctions before they count as possible together.
const MOST_JOINS: usize = 2_000;

/// All ways to make a condition hold (or not), as its author wrote it; none where there are too many.
pub(crate) fn conjunctions(condition: &Condition, holds: bool) -> Option<Vec<Conjunction>> {
    match condition {
        Condition::Fact(question) => Some(vec![vec![Literal {
            question: *question,
            holds,
        }]]),
        Condition::Not(part) => conjunctions(part, !holds),
        Condition::Day(_) => None, // no answer decides it
        Condition::All(parts) | Condition::Any(parts) => {
            let parts = parts.iter().map(|part| conjunctions(part, holds));
            if matches!(condition, Condition::All(_)) == holds {
                together(parts)
            } else {
                either(parts)
            }
        }
    }
}

fn either(parts: impl Iterator<Item = Option<Vec<Conjunction>>>) -> Option<Vec<Conjunction>> {
    let mut found = Vec::new();
    for part in parts {
        found.extend(part?);
    }
    (found.len() <= MOST_CONJUNCTIONS).then_some(found)
}

fn together(parts: impl Iterator<Item = Option<Vec<Conjunction>>>) -> Option<Vec<Conjunction>> {
    let mut found: Vec<Conjunction> = vec![Vec::new()];
    for part in parts {
        let part = part?;
        if found.len() * part.len() > MOST_CONJUNCTIONS {
            return None;
        }
        let joined = found
            .iter()
            .flat_map(|one| part.iter().filter_map(|other| joined(one, other)));
        found = joined.collect();
    }
    Some(found)
}

/// Both conjunctions; none where they contradict each other.
fn joined(one: &Conjunction, other: &Conjunction) -> Option<Conjunction> {
    let mut both = one.clone();
    for fact in other {
        if both.contains(&fact.opposite()) {
            return None;
        }
        if !both.contains(fact) {
            both.push(*fact);
        }
    }
    Some(both)
}

/// What must be so for a wish to come true: of every group one conjunction at least.
pub(crate) struct Requirements<'g> {
    guide: &'g Guide,
    groups: Vec<Vec<Conjunction>>,
}

impl<'g> Requirements<'g> {
    /// What takes the household to one of the places that list the procedure.
    pub(crate) fn to_reach_one(slice: &ProcedureSlice<'g>) -> Self {
        let ways = slice
            .occurrences
            .iter()
            .map(|occurrence| to_reach(&occurrence.path));
        Self::new(slice.guide, [either(ways)].into_iter())
    }

    /// What takes the household past all of them.
    pub(crate) fn to_avoid_all(slice: &ProcedureSlice<'g>) -> Self {
        Self::new(
            slice.guide,
            slice
                .occurrences
                .iter()
                .map(|occurrence| to_avoid(&occurrence.path)),
        )
    }

    fn new(guide: &'g Guide, groups: impl Iterator<Item = Option<Vec<Conjunction>>>) -> Self {
        let given = given_facts(guide);
        let groups = groups.flatten().map(|conjunctions| {
            let conjunctions = conjunctions
                .into_iter()
                .filter_map(|conjunction| left(guide, conjunction, &given));
            conjunctions.collect()
        });
        Self {
            guide,
            groups: groups.collect(),
        }
    }

    /// Whether no household at all can have it so.
    pub(crate) fn is_impossible(&self) -> bool {
        !self.can_join(&Vec::new(), &self.groups, &mut 0)
    }

    fn can_join(&self, so_far: &Conjunction, groups: &[Vec<Conjunction>], tries: &mut usize) -> bool {
        let Some((group, rest)) = groups.split_first() else {
            return true;
        };
        *tries += 1;
        *tries > MOST_JOINS
            || group.iter().any(|conjunction| {
                joined(so_far, conjunction)
                    .is_some_and(|both| is_consistent(self.guide, &both) && self.can_join(&both, rest, tries))
            })
    }

    /// At least so many answers must change besides those that are `changed` already; none where these stand in the
    /// way. Whatever follows from an answer that is there counts as had.
    pub(crate) fn least(&self, answers: &Answers, changed: &[(QuestionIx, Answer)]) -> Option<usize> {
        let had = ImpliedFacts::of(self.guide, answers);
        let mut most = 0;
        for group in &self.groups {
            let open = group
                .iter()
                .filter(|conjunction| !self.is_barred(conjunction, changed));
            most = most.max(open.map(|conjunction| self.missing(conjunction, &had)).min()?);
        }
        Some(most)
    }

    /// Whether a changed answer contradicts a conjunction.
    fn is_barred(&self, conjunction: &Conjunction, changed: &[(QuestionIx, Answer)]) -> bool {
        let facts = changed
            .iter()
            .filter_map(|(question, answer)| fact(*question, *answer));
        facts.into_iter().any(|fact| {
            let follows = self.guide.follows(fact);
            conjunction.iter().any(|wanted| {
                let against = wanted.opposite();
                fact == against || follows.contains(&against)
            })
        })
    }

    /// So many facts of the conjunction are neither had nor to be had by the same answer as another.
    fn missing(&self, conjunction: &Conjunction, had: &ImpliedFacts) -> usize {
        let mut apart: Vec<Literal> = Vec::new();
        for wanted in conjunction.iter().filter(|wanted| !had.has(**wanted)) {
            if !apart.iter().any(|other| self.share_an_answer(*wanted, *other)) {
                apart.push(*wanted);
            }
        }
        apart.len()
    }

    /// Whether one answer can settle both: what a fact follows from is the contrary of what its contrary leads to.
    fn share_an_answer(&self, one: Literal, other: Literal) -> bool {
        let of_one = self.guide.follows(one.opposite());
        let of_other = self.guide.follows(other.opposite());
        of_one.contains(&other.opposite())
            || of_other.contains(&one.opposite())
            || of_one.iter().any(|fact| of_other.contains(fact))
    }
}

fn to_reach(path: &BranchPath<'_>) -> Option<Vec<Conjunction>> {
    together(
        path.sides
            .iter()
            .map(|side| conjunctions(side.condition, side.holds)),
    )
}

fn to_avoid(path: &BranchPath<'_>) -> Option<Vec<Conjunction>> {
    either(
        path.sides
            .iter()
            .map(|side| conjunctions(side.condition, !side.holds)),
    )
}

/// What the event does not give of a conjunction already; none where the conjunction is against it or against itself.
fn left(guide: &Guide, conjunction: Conjunction, given: &Facts) -> Option<Conjunction> {
    let mut left = Vec::new();
    for fact in conjunction {
        match (given.truth(fact.question), fact.holds) {
            (Truth::Unknown, _) => left.push(fact),
            (Truth::Yes, true) | (Truth::No, false) => {}
            (Truth::Yes, false) | (Truth::No, true) => return None,
        }
    }
    is_consistent(guide, &left).then_some(left)
}

fn is_consistent(guide: &Guide, conjunction: &Conjunction) -> bool {
    conjunction.iter().all(|fact| {
        let follows = guide.follows(*fact);
        !conjunction
            .iter()
            .any(|other| follows.contains(&other.opposite()))
    })
}

/// Every fact that some answer says or implies.
#[derive(Default)]
struct ImpliedFacts {
    yes: Bits,
    no: Bits,
}

impl ImpliedFacts {
    fn of(guide: &Guide, answers: &Answers) -> Self {
        let mut had = Self::default();
        for fact in answers
            .iter()
            .filter_map(|(question, answer)| fact(question, answer))
        {
            if guide.questions.contains(fact.question) {
                had.add(fact);
                guide.follows(fact).iter().for_each(|fact| had.add(*fact));
            }
        }
        had
    }

    fn add(&mut self, fact: Literal) {
        let side = if fact.holds { &mut self.yes } else { &mut self.no };
        side.set(fact.question.at());
    }

    fn has(&self, fact: Literal) -> bool {
        let side = if fact.holds { &self.yes } else { &self.no };
        side.has(fact.question.at())
    }
}

fn fact(question: QuestionIx, answer: Answer) -> Option<Literal> {
    let holds = match answer {
        Answer::Yes => true,
        Answer::No => false,
        Answer::Unsure => return None,
    };
    Some(Literal { question, holds })
}
