//! Which facts a wish about one procedure takes, and how many answers that changes at least. It never promises that
//! they are enough: only a walk tells.

use super::slice::{Focus, Way};
use crate::facts::{Bits, Condition, Facts, Literal, Truth};
use crate::ids::{Ix, QuestionIx};
use crate::interview::{Answer, Answers, given_facts};
use crate::model::Guide;

/// Facts that, all together, make something so.
pub(crate) type Term = Vec<Literal>;

/// More terms than this are not looked at one by one; then nothing is left out for want of a term.
const MOST_TERMS: usize = 256;

/// Tries of joining terms before they count as possible together.
const MOST_JOINS: usize = 2_000;

/// All ways to make a condition hold (or not), as its author wrote it; none where there are too many.
pub(crate) fn terms(condition: &Condition, holds: bool) -> Option<Vec<Term>> {
    match condition {
        Condition::Fact(question) => Some(vec![vec![Literal {
            question: *question,
            holds,
        }]]),
        Condition::Not(part) => terms(part, !holds),
        Condition::All(parts) | Condition::Any(parts) => {
            let parts = parts.iter().map(|part| terms(part, holds));
            if matches!(condition, Condition::All(_)) == holds {
                together(parts)
            } else {
                either(parts)
            }
        }
    }
}

fn either(parts: impl Iterator<Item = Option<Vec<Term>>>) -> Option<Vec<Term>> {
    let mut found = Vec::new();
    for part in parts {
        found.extend(part?);
    }
    (found.len() <= MOST_TERMS).then_some(found)
}

fn together(parts: impl Iterator<Item = Option<Vec<Term>>>) -> Option<Vec<Term>> {
    let mut found: Vec<Term> = vec![Vec::new()];
    for part in parts {
        let part = part?;
        if found.len() * part.len() > MOST_TERMS {
            return None;
        }
        let joined = found
            .iter()
            .flat_map(|one| part.iter().filter_map(|other| joined(one, other)));
        found = joined.collect();
    }
    Some(found)
}

/// Both terms; none where they contradict each other.
fn joined(one: &Term, other: &Term) -> Option<Term> {
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

/// What must be so for a wish to come true: of every group one term at least.
pub(crate) struct Wants<'g> {
    guide: &'g Guide,
    groups: Vec<Vec<Term>>,
}

impl<'g> Wants<'g> {
    /// To come to one of the places that list the procedure.
    pub(crate) fn to_come(focus: &Focus<'g>) -> Self {
        let ways = focus.stands.iter().map(|stand| way_in(&stand.way));
        Self::new(focus.guide, [either(ways)].into_iter())
    }

    /// To pass by all of them.
    pub(crate) fn to_pass(focus: &Focus<'g>) -> Self {
        Self::new(focus.guide, focus.stands.iter().map(|stand| way_by(&stand.way)))
    }

    fn new(guide: &'g Guide, groups: impl Iterator<Item = Option<Vec<Term>>>) -> Self {
        let given = given_facts(guide);
        let groups = groups.flatten().map(|terms| {
            let terms = terms.into_iter().filter_map(|term| left(guide, term, &given));
            terms.collect()
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

    fn can_join(&self, so_far: &Term, groups: &[Vec<Term>], tries: &mut usize) -> bool {
        let Some((group, rest)) = groups.split_first() else {
            return true;
        };
        *tries += 1;
        *tries > MOST_JOINS
            || group.iter().any(|term| {
                joined(so_far, term)
                    .is_some_and(|both| is_consistent(self.guide, &both) && self.can_join(&both, rest, tries))
            })
    }

    /// At least so many answers must change besides those that are `changed` already; none where these stand in the
    /// way. Whatever follows from an answer that is there counts as had.
    pub(crate) fn least(&self, answers: &Answers, changed: &[(QuestionIx, Answer)]) -> Option<usize> {
        let had = Had::of(self.guide, answers);
        let mut most = 0;
        for group in &self.groups {
            let open = group.iter().filter(|term| !self.is_barred(term, changed));
            most = most.max(open.map(|term| self.missing(term, &had)).min()?);
        }
        Some(most)
    }

    /// Whether a changed answer contradicts a term.
    fn is_barred(&self, term: &Term, changed: &[(QuestionIx, Answer)]) -> bool {
        let facts = changed
            .iter()
            .filter_map(|(question, answer)| fact(*question, *answer));
        facts.into_iter().any(|fact| {
            let follows = self.guide.follows(fact);
            term.iter().any(|wanted| {
                let against = wanted.opposite();
                fact == against || follows.contains(&against)
            })
        })
    }

    /// So many facts of the term are neither had nor to be had by the same answer as another.
    fn missing(&self, term: &Term, had: &Had) -> usize {
        let mut apart: Vec<Literal> = Vec::new();
        for wanted in term.iter().filter(|wanted| !had.has(**wanted)) {
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

fn way_in(way: &Way<'_>) -> Option<Vec<Term>> {
    together(way.turns.iter().map(|turn| terms(turn.condition, turn.holds)))
}

fn way_by(way: &Way<'_>) -> Option<Vec<Term>> {
    either(way.turns.iter().map(|turn| terms(turn.condition, !turn.holds)))
}

/// What the event does not give of a term already; none where the term is against it or against itself.
fn left(guide: &Guide, term: Term, given: &Facts) -> Option<Term> {
    let mut left = Vec::new();
    for fact in term {
        match (given.truth(fact.question), fact.holds) {
            (Truth::Unknown, _) => left.push(fact),
            (Truth::Yes, true) | (Truth::No, false) => {}
            (Truth::Yes, false) | (Truth::No, true) => return None,
        }
    }
    is_consistent(guide, &left).then_some(left)
}

fn is_consistent(guide: &Guide, term: &Term) -> bool {
    term.iter().all(|fact| {
        let follows = guide.follows(*fact);
        !term.iter().any(|other| follows.contains(&other.opposite()))
    })
}

/// Every fact that some answer says or implies.
#[derive(Default)]
struct Had {
    yes: Bits,
    no: Bits,
}

impl Had {
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
