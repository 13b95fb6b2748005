//! What the theory says is compared with trying every household.

use proptest::prelude::*;

use super::{Claim, Premise, Theory};
use crate::source::{At, ConditionSource, Id, Pack, PackFile, Place};

const FACTS: usize = 5;

/// A random condition over the facts.
#[derive(Clone, Debug)]
enum Plain {
    Fact(usize),
    All(Vec<Plain>),
    Any(Vec<Plain>),
    Not(Box<Plain>),
}

fn plain() -> impl Strategy<Value = Plain> {
    let leaf = (0..FACTS).prop_map(Plain::Fact);
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Plain::All),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Plain::Any),
            inner.prop_map(|part| Plain::Not(Box::new(part))),
        ]
    })
}

fn holds(condition: &Plain, household: usize) -> bool {
    match condition {
        Plain::Fact(fact) => household >> fact & 1 == 1,
        Plain::All(parts) => parts.iter().all(|part| holds(part, household)),
        Plain::Any(parts) => parts.iter().any(|part| holds(part, household)),
        Plain::Not(part) => !holds(part, household),
    }
}

fn id(fact: usize) -> Id {
    At::new(format!("fact-{fact}"), Place::whole_file("test"))
}

fn source(condition: &Plain) -> ConditionSource {
    let place = Place::whole_file("test");
    let several = |parts: &[Plain]| At::new(parts.iter().map(source).collect(), place.clone());
    match condition {
        Plain::Fact(fact) => ConditionSource::Fact(id(*fact)),
        Plain::All(parts) => ConditionSource::All(several(parts)),
        Plain::Any(parts) => ConditionSource::Any(several(parts)),
        Plain::Not(part) => ConditionSource::Not(At::new(Box::new(source(part)), place)),
    }
}

/// A pack whose questions say "`a` means `b`" and "not both `a` and `b`".
fn pack(implies: &[(usize, usize)], excludes: &[(usize, usize)]) -> Pack {
    let list = |those: Vec<usize>| {
        those
            .iter()
            .map(|fact| format!("fact-{fact}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let questions = (0..FACTS).map(|fact| {
        let special = list(
            implies
                .iter()
                .filter(|(_, to)| *to == fact)
                .map(|(from, _)| *from)
                .collect(),
        );
        let other = list(
            excludes
                .iter()
                .filter(|(one, _)| *one == fact)
                .map(|(_, two)| *two)
                .collect(),
        );
        format!("fact-{fact}: {{ask: a, short: b, implied-by: [{special}], excludes: [{other}]}}\n")
    });
    let text: String = questions.collect();
    let file = PackFile {
        path: "questions/all.yaml".to_owned(),
        bytes: text.into_bytes(),
    };
    crate::read(&[file]).0
}

fn pairs() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..FACTS, 0..FACTS), 0..4)
}

proptest! {
    #[test]
    fn what_is_possible_is_what_some_household_has(
        implies in pairs(),
        excludes in pairs(),
        conditions in prop::collection::vec((plain(), any::<bool>()), 0..4),
    ) {
        let pack = pack(&implies, &excludes);
        let theory = Theory::new(&pack);
        let place = Place::whole_file("test");
        let sources: Vec<(ConditionSource, bool)> =
            conditions.iter().map(|(condition, wanted)| (source(condition), *wanted)).collect();
        let premises: Vec<Premise<'_>> = sources
            .iter()
            .map(|(condition, wanted)| Premise { claim: Claim::Condition(condition, *wanted), place: &place })
            .collect();
        let exists = (0..1usize << FACTS).any(|household| {
            let fact = |at: &usize| household >> at & 1 == 1;
            implies.iter().all(|(from, to)| !fact(from) || fact(to))
                && excludes.iter().all(|(one, two)| !fact(one) || !fact(two))
                && conditions.iter().all(|(condition, wanted)| holds(condition, household) == *wanted)
        });
        prop_assert_eq!(theory.possible(&premises), exists);
    }
}
