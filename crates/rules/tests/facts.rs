//! The sample ward against the researched fact tables (`tests/facts`): nothing is lost, and every procedure is listed
//! for exactly the households that its condition in the table names.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the impossible must fail"
)]

mod facts {
    pub(crate) mod compare;
    mod details;
    pub(crate) mod exceptions;
    pub(crate) mod formula;
    pub(crate) mod table;
}

use std::collections::{BTreeMap, BTreeSet};

use facts::compare::compare;
use facts::exceptions::{Exceptions, exceptions};
use facts::table::{Entry, entries, left_out_page, pack};
use guide::Guide;
use rules::LinkedPack;

/// So many households are tried by chance for every combination of the facts that a condition names.
const HOUSEHOLDS: u64 = 6;

/// Before an exception counts as needless, this many: what tells it from its table may be rare.
const MANY: u64 = 64;

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
            let condition = exceptions.condition(entry, event);
            if let Err(difference) = held_to(
                &pack,
                &exceptions,
                event,
                &entry.id,
                condition,
                HOUSEHOLDS,
                &mut tried,
            ) {
                wrong.insert(format!("{event}: {}", entry.id), difference);
            }
        }
    }
    for also in &exceptions.also {
        let condition = &also.listed_when;
        if let Err(difference) = held_to(
            &pack,
            &exceptions,
            &also.event,
            &also.id,
            condition,
            HOUSEHOLDS,
            &mut tried,
        ) {
            wrong.insert(format!("{}: {} (also)", also.event, also.id), difference);
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
fn every_listing_is_in_a_table_or_explained() {
    let (pack, exceptions) = (pack(), exceptions());
    let tables = in_tables();
    let explained: BTreeSet<(&str, &str)> = exceptions
        .also
        .iter()
        .map(|also| (&*also.event, &*also.id))
        .collect();
    let mut unexplained = Vec::new();
    for guide in pack.events.iter().map(|event| &event.guide) {
        let mut listed: Vec<&str> = guide
            .procedures
            .iter()
            .map(|(_, procedure)| &*procedure.id)
            .collect();
        listed.retain(|id| !explained.contains(&(&*guide.id, *id)));
        listed.retain(|id| !tables.contains(&(guide.id.clone(), (*id).to_owned())));
        unexplained.extend(listed.iter().map(|id| format!("{}: {id}", guide.id)));
    }
    assert!(
        unexplained.is_empty(),
        "neither in a table nor in `also`: {unexplained:?}"
    );
}

#[test]
fn exceptions_are_still_needed() {
    let (pack, exceptions) = (pack(), exceptions());
    let mut idle = Vec::new();
    for entry in entries() {
        let mut changed = entry.events.clone();
        changed.retain(|event| exceptions.changes(&entry.id, event));
        for event in changed {
            if held_to(
                &pack,
                &exceptions,
                &event,
                &entry.id,
                &entry.conditions,
                MANY,
                &mut 0,
            )
            .is_ok()
            {
                idle.push(format!("{event}: {} follows its table", entry.id));
            }
        }
    }
    let tables = in_tables();
    for also in &exceptions.also {
        if tables.contains(&(also.event.clone(), also.id.clone())) {
            idle.push(format!("{}: {} is in a table", also.event, also.id));
        }
    }
    for fixed in exceptions.all_fixed() {
        if !is_missed(&pack, &exceptions, &fixed.fact, &fixed.event) {
            idle.push(format!("{}: nothing depends on {}", fixed.event, fixed.fact));
        }
    }
    assert!(idle.is_empty(), "not needed after all: {idle:?}");
}

/// Life events and ids, as the tables have them.
fn in_tables() -> BTreeSet<(String, String)> {
    let pairs = |entry: Entry| {
        entry
            .events
            .into_iter()
            .map(move |event| (event, entry.id.clone()))
    };
    entries().into_iter().flat_map(pairs).collect()
}

fn guide<'p>(pack: &'p LinkedPack, event: &str) -> Option<&'p Guide> {
    let mut guides = pack.events.iter().map(|linked| &linked.guide);
    guides.find(|guide| guide.id == event)
}

fn held_to(
    pack: &LinkedPack,
    exceptions: &Exceptions,
    event: &str,
    procedure: &str,
    condition: &str,
    households: u64,
    tried: &mut u64,
) -> Result<(), String> {
    let guide = guide(pack, event).ok_or("the pack has no such life event")?;
    compare(
        guide,
        procedure,
        condition,
        &|fact| exceptions.fixed(fact, event),
        households,
        tried,
    )
}

/// Whether a condition depends on a fact that the life event does not ask.
fn is_missed(pack: &LinkedPack, exceptions: &Exceptions, fact: &str, event: &str) -> bool {
    let Some(guide) = guide(pack, event) else {
        return false;
    };
    let fixed = |id: &str| (id != fact).then(|| exceptions.fixed(id, event)).flatten();
    let mut entries = entries().into_iter();
    guide.question_by_id(fact).is_none()
        && entries.any(|entry| {
            let condition = exceptions.condition(&entry, event);
            entry.events.iter().any(|of_entry| of_entry == event)
                && compare(guide, &entry.id, condition, &fixed, HOUSEHOLDS, &mut 0).is_err()
        })
}
