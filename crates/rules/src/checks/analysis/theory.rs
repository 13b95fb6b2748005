//! What facts can hold together: the statements of the questions (`implied-by`, `excludes`) and what a path through
//! an event adds to them. Exact: it tries cases, so nested conditions are seen through.

use std::collections::BTreeMap;

use crate::source::{ConditionSource, Id, Pack, Place};

/// A fact and whether it holds: twice its position, plus one if it holds.
pub(crate) type Literal = usize;

/// Cases tried before a question is left open; what is left open is not reported.
const MOST_CASES: usize = 5_000;

/// All questions of a pack with everything that follows from each side.
pub(crate) struct Theory<'p> {
    positions: BTreeMap<&'p str, usize>,
    ids: Vec<&'p str>,
    follows: Vec<Vec<Literal>>,
}

/// Something that holds on a path, and where the path says so.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Held<'p> {
    pub(crate) what: What<'p>,
    pub(crate) place: &'p Place,
}

/// What holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum What<'p> {
    /// The event gives it.
    Given(&'p str, bool),
    /// A question has this answer.
    Answer(&'p str, bool),
    /// A condition holds, or does not.
    Condition(&'p ConditionSource, bool),
}

impl<'p> Theory<'p> {
    pub(crate) fn new(pack: &'p Pack) -> Self {
        let ids: Vec<&str> = pack.questions.ids().collect();
        let positions: BTreeMap<&str, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let mut direct: Vec<Vec<Literal>> = vec![Vec::new(); ids.len() * 2];
        let mut state = |from: Literal, to: Literal| {
            for (from, to) in [(from, to), (to ^ 1, from ^ 1)] {
                if let Some(list) = direct.get_mut(from) {
                    list.push(to);
                }
            }
        };
        for entry in &pack.questions {
            let Some(this) = positions.get(entry.id.value.as_str()) else {
                continue;
            };
            for special in named(&positions, &entry.value.implied_by) {
                state(special * 2 + 1, this * 2 + 1);
            }
            for other in named(&positions, &entry.value.excludes) {
                state(this * 2 + 1, other * 2);
            }
        }
        let follows = (0..direct.len()).map(|from| closure(&direct, from)).collect();
        Self {
            positions,
            ids,
            follows,
        }
    }

    /// The position of a question; none for an id that has been reported already.
    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// The question at a position.
    pub(crate) fn id(&self, position: usize) -> &'p str {
        self.ids.get(position).copied().unwrap_or_default()
    }

    /// Everything that follows from a fact, the fact itself first.
    pub(crate) fn follows(&self, literal: Literal) -> &[Literal] {
        self.follows.get(literal).map_or(&[], Vec::as_slice)
    }

    /// The question and all that an answer to it may settle.
    pub(crate) fn touched(&self, id: &str) -> Vec<&'p str> {
        let sides = self.position(id).map_or([&[][..]; 2], |at| {
            [self.follows(at * 2), self.follows(at * 2 + 1)]
        });
        sides
            .concat()
            .into_iter()
            .map(|literal| self.id(literal / 2))
            .collect()
    }

    /// Whether the first question's "yes" settles the second one as `holds`.
    pub(crate) fn settles(&self, yes_to: &str, other: &str, holds: bool) -> bool {
        let (Some(from), Some(to)) = (self.position(yes_to), self.position(other)) else {
            return false;
        };
        self.follows(from * 2 + 1)
            .contains(&(to * 2 + usize::from(holds)))
    }

    /// How many questions there are.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether all of this can hold of one household.
    pub(crate) fn possible(&self, held: &[Held<'p>]) -> bool {
        self.household(held).is_some()
    }

    /// A household of which all of this holds: what is known of each question, by position.
    pub(crate) fn household(&self, held: &[Held<'p>]) -> Option<Vec<Option<bool>>> {
        let mut case = Case::new(self);
        let holds = held.iter().all(|held| match held.what {
            What::Given(id, holds) | What::Answer(id, holds) => case.assume(id, holds),
            What::Condition(condition, holds) => case.require(condition, holds),
        });
        if holds { case.solve(&mut 0) } else { None }
    }

    /// The value that `question` must have where all of `held` holds, if it must have one.
    pub(crate) fn settled(&self, held: &[Held<'p>], question: &'p Id) -> Option<bool> {
        self.position(&question.value)?;
        let with = |holds| {
            let what = What::Answer(&question.value, holds);
            let place = &question.place;
            let mut held = held.to_vec();
            held.push(Held { what, place });
            self.possible(&held)
        };
        match (with(true), with(false)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }

    /// A smallest part of `held` that cannot hold together, where the whole cannot.
    pub(crate) fn conflict(&self, held: &[Held<'p>]) -> Vec<Held<'p>> {
        let mut kept = held.to_vec();
        for at in (0..held.len()).rev() {
            let mut fewer = kept.clone();
            fewer.remove(at);
            if !self.possible(&fewer) {
                kept = fewer;
            }
        }
        kept
    }
}

fn named<'a>(positions: &'a BTreeMap<&str, usize>, ids: &'a [Id]) -> impl Iterator<Item = usize> {
    ids.iter()
        .filter_map(|id| positions.get(id.value.as_str()).copied())
}

fn closure(direct: &[Vec<Literal>], from: Literal) -> Vec<Literal> {
    let mut found = vec![from];
    let mut seen = vec![false; direct.len()];
    if let Some(seen) = seen.get_mut(from) {
        *seen = true;
    }
    let mut next = 0;
    while let Some(literal) = found.get(next).copied() {
        next += 1;
        for to in direct.get(literal).into_iter().flatten() {
            if let Some(seen @ false) = seen.get_mut(*to) {
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
        let Some(at) = self.theory.position(id) else {
            return true;
        };
        self.theory
            .follows(at * 2 + usize::from(holds))
            .iter()
            .all(|literal| {
                let value = literal % 2 == 1;
                match self.known.get_mut(literal / 2) {
                    Some(known @ None) => {
                        *known = Some(value);
                        true
                    }
                    Some(Some(known)) => *known == value,
                    None => true,
                }
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
