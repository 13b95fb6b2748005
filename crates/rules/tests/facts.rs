//! The sample ward against the researched fact tables (`tests/facts`): nothing is lost, and every procedure is listed
//! for exactly the households that its condition in the table names.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the impossible must fail"
)]

mod facts {
    pub(crate) mod formula;
    pub(crate) mod table;
}

use std::collections::{BTreeMap, BTreeSet};

use facts::formula::Formula;
use facts::table::{Entry, entries, exceptions, left_out_page, pack};
use guide::ids::QuestionIx;
use guide::model::Literal;
use guide::{Answer, Answers, Certainty, Facts, Guide, Truth, interview};

/// Random households for every combination of the facts that a condition names.
const HOUSEHOLDS: u64 = 6;

#[test]
fn every_entry_is_in_the_pack_or_left_out_with_a_reason() {
    let (pack, exceptions, page) = (pack(), exceptions(), left_out_page());
    let mut wrong = Vec::new();
    for entry in entries() {
        let is_left_out = exceptions.leaves_out(&entry.id);
        let is_in = pack
            .events
            .iter()
            .any(|event| event.guide.procedure_by_id(&entry.id).is_some());
        match (is_in, is_left_out) {
            (true, true) => wrong.push(format!(
                "{} is in the pack, but exceptions.yaml leaves it out",
                entry.id
            )),
            (false, false) => wrong.push(format!("{} ({}) is nowhere", entry.id, entry.name)),
            (false, true) if !page.contains(&entry.id) => {
                wrong.push(format!("{} is not explained in left-out.md", entry.id));
            }
            (true, false) | (false, true) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn exceptions_name_entries_that_exist() {
    let known: BTreeSet<String> = entries().into_iter().map(|entry| entry.id).collect();
    let exceptions = exceptions();
    let unknown: Vec<_> = exceptions.ids().filter(|id| !known.contains(*id)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_procedure_is_listed_exactly_for_the_households_of_its_condition() {
    let (pack, exceptions) = (pack(), exceptions());
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    let mut tried = 0;
    for entry in entries().iter().filter(|entry| !exceptions.leaves_out(&entry.id)) {
        for event in &entry.events {
            let Some(linked) = pack.events.iter().find(|linked| linked.guide.id == *event) else {
                wrong.insert(
                    format!("{event}: {}", entry.id),
                    "the pack has no such life event".into(),
                );
                continue;
            };
            let condition = exceptions.condition(entry, event);
            if let Err(difference) = compare(&linked.guide, entry, &condition, &mut tried) {
                wrong.insert(format!("{event}: {}", entry.id), difference);
            }
        }
    }
    let list: Vec<String> = wrong
        .iter()
        .map(|(entry, what)| format!("{entry}: {what}"))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of the entries differ:\n{}",
        wrong.len(),
        list.join("\n")
    );
    assert!(tried > 1_000, "only {tried} households were tried");
}

#[test]
fn exceptions_are_still_needed() {
    let (pack, exceptions) = (pack(), exceptions());
    let mut idle = Vec::new();
    for entry in entries() {
        for event in entry
            .events
            .iter()
            .filter(|event| exceptions.changes(&entry.id, event))
        {
            let Some(linked) = pack.events.iter().find(|linked| linked.guide.id == *event) else {
                continue;
            };
            if compare(&linked.guide, &entry, &entry.conditions, &mut 0).is_ok() {
                idle.push(format!("{event}: {}", entry.id));
            }
        }
    }
    assert!(idle.is_empty(), "these follow their table after all: {idle:?}");
}

fn compare(guide: &Guide, entry: &Entry, condition: &str, tried: &mut u64) -> Result<(), String> {
    let formula = Formula::parse(condition).unwrap_or_else(|| panic!("{}: {condition}", entry.id));
    let named: Vec<QuestionIx> = formula
        .facts()
        .iter()
        .filter_map(|id| guide.question_by_id(id))
        .collect();
    for combination in 0..1_u32 << named.len() {
        for seed in 0..HOUSEHOLDS {
            *tried += 1;
            let household = household(guide, &named, combination, seed);
            let expected = formula.holds(&|id| {
                guide
                    .question_by_id(id)
                    .is_some_and(|question| household.truth(question) == Truth::Yes)
            });
            let listed = listed(guide, &entry.id, &household);
            if listed != expected.then_some(Certainty::Certain) {
                let facts = facts_of(guide, &household);
                return Err(format!(
                    "`{condition}` is {expected}, but the plan says {listed:?} for: {facts}"
                ));
            }
        }
    }
    Ok(())
}

/// The facts of a household: those a condition names as `combination` has them, the others by chance, as far as what
/// the event settles and what follows from what allows.
fn household(guide: &Guide, named: &[QuestionIx], combination: u32, seed: u64) -> Facts {
    let mut facts = Facts::default();
    guide
        .given
        .iter()
        .for_each(|literal| facts.settle(&guide.questions, *literal));
    for (at, question) in named.iter().enumerate() {
        facts.settle(
            &guide.questions,
            Literal {
                question: *question,
                holds: combination >> at & 1 == 1,
            },
        );
    }
    let mut chance = seed
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .wrapping_add(u64::from(combination) + 1);
    for (question, _) in guide.questions.iter() {
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        facts.settle(
            &guide.questions,
            Literal {
                question,
                holds: (chance >> 60) < seed * 2,
            },
        );
    }
    facts
}

fn listed(guide: &Guide, procedure: &str, household: &Facts) -> Option<Certainty> {
    let mut answers = Answers::new();
    for (question, _) in guide.questions.iter() {
        let holds = household.truth(question) == Truth::Yes;
        answers.set(question, if holds { Answer::Yes } else { Answer::No });
    }
    let procedure = guide.procedure_by_id(procedure)?;
    interview(guide, &answers)
        .outcome
        .listing(procedure)
        .map(|listing| listing.certainty)
}

fn facts_of(guide: &Guide, household: &Facts) -> String {
    let yes = guide
        .questions
        .iter()
        .filter(|(question, _)| household.truth(*question) == Truth::Yes);
    yes.map(|(_, question)| question.id.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}
