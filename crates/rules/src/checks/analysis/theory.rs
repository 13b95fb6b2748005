//! What facts can hold together: the statements of the questions (`implied-by`, `excludes`) and what a path through
//! an event adds to them. Exact: it tries cases, so nested conditions are seen through.

use std::collections::BTreeMap;

use crate::source::{ConditionSource, Id, Pack, Place};

/// Cases tried before a question is left open; what is left open is not reported.
const MOST_CASES: usize = 5_000;

/// All questions of a pack with everything that follows from each side.
pub(crate) struct Theory<'p> {
    positions: BTreeMap<&'p str, usize>,
    ids: Vec<&'p str>,
    follows: Vec<Vec<FactSide>>,
}

/// A question of the theory with one of its two answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FactSide(usize);

/// Something that holds on a path through an event, and where the path says so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Premise<'p> {
    pub(crate) claim: Claim<'p>,
    pub(crate) place: &'p Place,
}

/// Something that can hold of a household.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Claim<'p> {
    /// The event settles this question so.
    Given(&'p str, bool),
    /// A question has this answer.
    Answer(&'p str, bool),
    /// A condition holds, or does not.
    Condition(&'p ConditionSource, bool),
}

impl FactSide {
    fn new(position: usize, holds: bool) -> Self {
        Self(position * 2 + usize::from(holds))
    }

    /// The position of the question.
    pub(crate) fn position(self) -> usize {
        self.0 / 2
    }

    /// Whether it is the side on which the fact holds.
    pub(crate) fn holds(self) -> bool {
        self.0 % 2 == 1
    }

    fn opposite(self) -> Self {
        Self(self.0 ^ 1)
    }
}

impl<'p> Theory<'p> {
    pub(crate) fn new(pack: &'p Pack) -> Self {
        let ids: Vec<&str> = pack.questions.ids().collect();
        let positions: BTreeMap<&str, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let direct = statements(pack, &positions);
        let follows = (0..direct.len()).map(|side| closure(&direct, FactSide(side)));
        Self {
            follows: follows.collect(),
            positions,
            ids,
        }
    }

    /// The position of a question; none for an id that has been reported already.
    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// Whether all questions of a condition are there: else that is reported, and nothing follows from it.
    pub(crate) fn knows(&self, condition: &ConditionSource) -> bool {
        let mut knows = true;
        condition.questions(&mut |id| knows &= self.position(&id.value).is_some());
        knows
    }

    /// The question at a position.
    fn id(&self, position: usize) -> &'p str {
        self.ids.get(position).copied().unwrap_or_default()
    }

    /// Everything that follows where a question is so, that itself first; nothing for an unknown id.
    pub(crate) fn follows(&self, id: &str, holds: bool) -> &[FactSide] {
        let side = self.position(id).map(|at| FactSide::new(at, holds));
        let follows = side.and_then(|side| self.follows.get(side.0));
        follows.map_or(&[], Vec::as_slice)
    }

    /// The question and all that this answer to it settles.
    pub(crate) fn settled_by(&self, id: &str, holds: bool) -> impl Iterator<Item = &'p str> {
        self.follows(id, holds)
            .iter()
            .map(|side| self.id(side.position()))
    }

    /// The question and all that an answer to it may settle.
    pub(crate) fn touched(&self, id: &str) -> impl Iterator<Item = &'p str> {
        self.settled_by(id, true).chain(self.settled_by(id, false))
    }

    /// Whether the first question's "yes" settles the second one as `holds`.
    pub(crate) fn settles(&self, yes_to: &str, other: &str, holds: bool) -> bool {
        let other = self.position(other).map(|at| FactSide::new(at, holds));
        other.is_some_and(|other| self.follows(yes_to, true).contains(&other))
    }

    /// How many questions there are.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether all of this can hold of one household.
    pub(crate) fn possible(&self, premises: &[Premise<'p>]) -> bool {
        self.household(premises).is_some()
    }

    /// A household of which all of this holds: what is known of each question, by position.
    pub(crate) fn household(&self, premises: &[Premise<'p>]) -> Option<Vec<Option<bool>>> {
        let mut case = Case::new(self);
        let holds = premises.iter().all(|premise| match premise.claim {
            Claim::Given(id, holds) | Claim::Answer(id, holds) => case.assume(id, holds),
            Claim::Condition(condition, holds) => case.require(condition, holds),
        });
        if holds { case.solve(&mut 0) } else { None }
    }

    /// The value that `question` must have where all the premises hold, if it must have one.
    pub(crate) fn settled(&self, premises: &[Premise<'p>], question: &'p Id) -> Option<bool> {
        self.position(&question.value)?;
        let with = |holds| {
            let claim = Claim::Answer(&question.value, holds);
            let place = &question.place;
            self.possible(&[premises, &[Premise { claim, place }]].concat())
        };
        match (with(true), with(false)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }

    /// A smallest part of the premises that cannot hold together, where the whole cannot.
    pub(crate) fn conflict(&self, premises: &[Premise<'p>]) -> Vec<Premise<'p>> {
        let mut kept = premises.to_vec();
        for at in (0..premises.len()).rev() {
            let mut fewer = kept.clone();
            fewer.remove(at);
            if !self.possible(&fewer) {
                kept = fewer;
            }
        }
        kept
    }
}

/// What the questions themselves say of each other, from each side to the next, contrapositives included.
fn statements(pack: &Pack, positions: &BTreeMap<&str, usize>) -> Vec<Vec<FactSide>> {
    let mut direct: Vec<Vec<FactSide>> = vec![Vec::new(); positions.len() * 2];
    let mut state = |from: FactSide, to: FactSide| {
        for (from, to) in [(from, to), (to.opposite(), from.opposite())] {
            if let Some(list) = direct.get_mut(from.0) {
                list.push(to);
            }
        }
    };
    for entry in &pack.questions {
        let Some(this) = positions.get(entry.id.value.as_str()) else {
            continue;
        };
        for special in named(positions, &entry.value.implied_by) {
            state(FactSide::new(special, true), FactSide::new(*this, true));
        }
        for other in named(positions, &entry.value.excludes) {
            state(FactSide::new(*this, true), FactSide::new(other, false));
        }
    }
    direct
}

fn named<'a>(positions: &'a BTreeMap<&str, usize>, ids: &'a [Id]) -> impl Iterator<Item = usize> {
    ids.iter()
        .filter_map(|id| positions.get(id.value.as_str()).copied())
}

/// `from` and everything that it leads to.
fn closure(direct: &[Vec<FactSide>], from: FactSide) -> Vec<FactSide> {
    let mut found = vec![from];
    let mut seen = vec![false; direct.len()];
    if let Some(seen) = seen.get_mut(from.0) {
        *seen = true;
    }
    let mut next = 0;
    while let Some(side) = found.get(next).copied() {
        next += 1;
        for to in direct.get(side.0).into_iter().flatten() {
            if let Some(seen @ false) = seen.get_mut(to.0) {
                *seen = true;
                found.push(*to);
            }
        }
    }
    found
}

/// One way things may be: facts taken for true, and conditions of which one part must still be chosen.
#[derive(Clone)]
struct Case<'t, 'p> {
    theory: &'t Theory<'p>,
    known: Vec<Option<bool>>,
    open: Vec<(&'p [ConditionSource], bool)>,
}

impl<'t, 'p> Case<'t, 'p> {
    fn new(theory: &'t Theory<'p>) -> Self {
        Self {
            theory,
            known: vec![None; theory.ids.len()],
            open: Vec::new(),
        }
    }

    /// Takes a fact with all that follows from it; false where that contradicts what is known.
    fn assume(&mut self, id: &str, holds: bool) -> bool {
        let mut follows = self.theory.follows(id, holds).iter();
        follows.all(|side| match self.known.get_mut(side.position()) {
            Some(known @ None) => {
                *known = Some(side.holds());
                true
            }
            Some(Some(known)) => *known == side.holds(),
            None => true,
        })
    }

    /// Takes a condition (or its opposite) as holding.
    fn require(&mut self, condition: &'p ConditionSource, holds: bool) -> bool {
        match condition {
            ConditionSource::Fact(id) => self.assume(&id.value, holds),
            ConditionSource::Not(part) => self.require(&part.value, !holds),
            ConditionSource::All(parts) if holds => parts.value.iter().all(|part| self.require(part, true)),
            ConditionSource::Any(parts) if !holds => parts.value.iter().all(|part| self.require(part, false)),
            ConditionSource::All(parts) | ConditionSource::Any(parts) => {
                self.open.push((&parts.value, holds));
                true
            }
            ConditionSource::Day(_) => true, // a day may lie either way, whatever the answers are
        }
    }

    /// What is known where some choice of parts holds.
    fn solve(mut self, cases: &mut usize) -> Option<Vec<Option<bool>>> {
        let Some((parts, holds)) = self.open.pop() else {
            return Some(self.known);
        };
        parts.iter().find_map(|part| {
            *cases += 1;
            let mut case = self.clone();
            if *cases > MOST_CASES {
                return Some(case.known);
            }
            if case.require(part, holds) {
                case.solve(cases)
            } else {
                None
            }
        })
    }
}

#[cfg(test)]
mod tests;
