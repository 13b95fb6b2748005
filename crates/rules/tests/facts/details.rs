//! What the pack says of each entry, besides when it is listed: what comes first, whose papers, by when, how sure.

use std::collections::{BTreeMap, BTreeSet};

use rules::source::{ConditionSource, ProcedureSource};

use super::exceptions::exceptions;
use super::formula::Formula;
use super::table::{Confidence, Entry, entries, pack, procedure_texts};

/// Sources that say so were not read in the law itself.
const NOT_READ: &str = "条文そのものは未参照";
/// Words that send a resident to whoever knows.
const SENDS: [&str; 7] = ["尋ね", "確かめ", "お確か", "相談", "お話し", "窓口へ", "聞いて"];

#[test]
fn what_comes_first_stands_in_after_or_has_a_reason() {
    let not_after = exceptions().not_after;
    let named: BTreeSet<(String, String)> =
        (not_after.iter().map(|one| (one.id.clone(), one.on.clone()))).collect();
    let mut missing = BTreeSet::new();
    each(|entry, procedure| {
        let first = entry.depends_on.iter();
        let lost = first.filter(|id| !procedure.after.iter().any(|after| after.value == **id));
        missing.extend(lost.map(|id| (entry.id.clone(), id.clone())));
    });
    assert_eq!(missing, named);
}

#[test]
fn conditions_of_documents_stand_in_if_or_have_a_reason() {
    let documents = exceptions().documents;
    let named: BTreeSet<(String, String)> =
        (documents.iter().map(|one| (one.id.clone(), one.when.clone()))).collect();
    let (mut missing, mut compared) = (BTreeSet::new(), 0);
    each(|entry, procedure| {
        for when in entry.documents.iter().filter(|when| is_condition(when)) {
            compared += 1;
            if when == "proxy" {
                assert!(procedure.bring.iter().any(|bring| bring.proxy), "{}", entry.id);
                continue;
            }
            let formula = Formula::parse(when).unwrap();
            let mut conditions = procedure
                .bring
                .iter()
                .filter_map(|bring| bring.condition.as_ref());
            if !conditions.any(|condition| formula.is_like(&formula_of(condition))) {
                missing.insert((entry.id.clone(), when.clone()));
            }
        }
    });
    assert_eq!(missing, named);
    assert!(compared > 20, "{compared}");
}

#[test]
fn a_deadline_of_the_tables_is_told_or_has_a_reason() {
    let named: BTreeSet<String> = exceptions().without_due.into_keys().collect();
    let mut missing = BTreeSet::new();
    each(|entry, procedure| {
        if entry.has_deadline && procedure.due.is_empty() {
            missing.insert(entry.id.clone());
        }
    });
    assert_eq!(missing, named);
}

/// Likely: within half a year; uncertain: within a quarter. In days, the longest that six or three months can be.
#[test]
fn the_less_sure_the_sooner_it_is_looked_at_again() {
    let open_points = exceptions().open_points;
    let mut wrong = Vec::new();
    each(|entry, procedure| {
        let is_open =
            open_points.contains_key(&entry.id) || entry.sources.iter().any(|from| from.contains(NOT_READ));
        let confidence = if is_open {
            entry.confidence.max(Confidence::Likely)
        } else {
            entry.confidence
        };
        let longest = match confidence {
            Confidence::Verified => return,
            Confidence::Likely => 184,
            Confidence::Uncertain => 92,
        };
        let (checked, check_by) = (
            procedure.checked.as_ref().unwrap(),
            procedure.check_by.as_ref().unwrap(),
        );
        if checked.value.until(check_by.value) > longest {
            wrong.push(format!("{}: {confidence:?}, {:?}", entry.id, check_by.value));
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn whatever_is_not_sure_says_whom_to_ask() {
    let texts = procedure_texts();
    let mut silent = BTreeSet::new();
    each(|entry, _| {
        let text = &texts[&entry.id];
        if entry.confidence > Confidence::Verified && !SENDS.iter().any(|word| text.contains(word)) {
            silent.insert(entry.id.clone());
        }
    });
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn open_points_are_not_known_to_the_tables() {
    let mut worst: BTreeMap<String, Confidence> = BTreeMap::new();
    for entry in entries() {
        let known = worst.entry(entry.id).or_insert(Confidence::Verified);
        *known = (*known).max(entry.confidence);
    }
    let points = exceptions().open_points;
    let idle: Vec<_> = points
        .keys()
        .filter(|id| worst.get(*id) != Some(&Confidence::Verified))
        .collect();
    assert!(idle.is_empty(), "{idle:?}");
}

/// Every entry of the tables with its procedure.
fn each(mut look: impl FnMut(&Entry, &ProcedureSource)) {
    let pack = pack();
    let mut seen = 0;
    for entry in entries() {
        if let Some(procedure) = pack.source.procedures.get(&entry.id) {
            seen += 1;
            look(&entry, procedure);
        }
    }
    assert!(seen > 300, "only {seen} entries were looked at");
}

/// Whether it is written in facts (or is the word for a proxy), not in words.
fn is_condition(when: &str) -> bool {
    !["always", "if-applicable"].contains(&when) && when.is_ascii()
}

fn formula_of(condition: &ConditionSource) -> Formula {
    let all = |parts: &[ConditionSource]| parts.iter().map(formula_of).collect();
    match condition {
        ConditionSource::Fact(id) => Formula::Fact(id.value.clone()),
        ConditionSource::All(parts) => Formula::All(all(&parts.value)),
        ConditionSource::Any(parts) => Formula::Any(all(&parts.value)),
        ConditionSource::Not(part) => Formula::Not(Box::new(formula_of(&part.value))),
        ConditionSource::Day(day) => unreachable!("{:?}: no table names a day", day.place),
    }
}
