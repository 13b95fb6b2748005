use std::collections::BTreeSet;

use super::{Coverage, EventGoals, GapKind, Share, coverage};
use crate::check;
use crate::checks::analysis::theory::Theory;
use crate::link::LinkedPack;
use crate::sample::{file, pack, ward};
use crate::scenario::{finished, try_all};
use guide::{Answer, Certainty, Kind};

const EVENT: &str = "title: 引っ越してきた
lead: ほかの市区町村から引っ越してきた方
date: moved-in
steps:
  - need: move-in-notice
  - ask: has-child
    if-yes:
      - pick: どなたですか。
        from:
          has-baby: [{offer: child-allowance}]
          has-preschooler: []
  - when: {all: [has-child, {not: has-baby}]}
    then: [{know: child-allowance}]
";

fn linked(scenarios: &str) -> LinkedPack {
    let mut files = pack();
    let replaced = ["events/", "locales/", "scenarios/"];
    files.retain(|file| !replaced.iter().any(|folder| file.path.starts_with(folder)));
    files.push(file("events/move-in.yaml", EVENT));
    let procedures = files
        .iter_mut()
        .filter(|file| file.path.starts_with("procedures"));
    for file in procedures {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        file.bytes = text.replace("if: lives-alone", "if: has-baby").into_bytes();
    }
    files.push(file("scenarios/all.yaml", scenarios));
    let checked = check(&files, None);
    checked
        .pack
        .unwrap_or_else(|| panic!("{:#?}", checked.diagnostics))
}

fn covered(scenarios: &str) -> Coverage {
    let pack = linked(scenarios);
    coverage(&pack, &try_all(&pack, |_| true))
}

fn shares(coverage: &Coverage) -> [(usize, usize); 3] {
    let pair = |share: Share| (share.exercised, share.all);
    [
        pair(coverage.steps()),
        pair(coverage.branches()),
        pair(coverage.conditions),
    ]
}

/// What, place and the answers that would do, for each gap.
fn gaps(coverage: &Coverage) -> Vec<(GapKind, String, String)> {
    let gaps = coverage.gaps.iter();
    gaps.map(|gap| {
        let yes_to = gap.yes_to.as_ref().map_or("?".to_owned(), |ids| ids.join(" "));
        (gap.kind, gap.place.to_string(), yes_to)
    })
    .collect()
}

#[test]
fn what_no_scenario_walks_is_named_with_answers_that_would() {
    let coverage = covered("- {name: 一人, event: move-in}\n");
    assert_eq!(shares(&coverage), [(1, 3), (2, 8), (0, 2)]);
    let expected = [
        (GapKind::Branch, "events/move-in.yaml:6:10", "has-child"),
        (
            GapKind::Branch,
            "events/move-in.yaml:10:11",
            "has-child has-baby has-preschooler",
        ),
        (GapKind::Branch, "events/move-in.yaml:10:11", "has-child"),
        (
            GapKind::Step,
            "events/move-in.yaml:10:30",
            "has-child has-baby has-preschooler",
        ),
        (
            GapKind::Branch,
            "events/move-in.yaml:11:11",
            "has-child has-preschooler",
        ),
        (GapKind::Branch, "events/move-in.yaml:11:11", "has-child"),
        (GapKind::Branch, "events/move-in.yaml:12:12", "has-child"),
        (GapKind::Step, "events/move-in.yaml:13:19", "has-child"),
        (
            GapKind::Condition,
            "procedures/moving.yaml:14:35",
            "has-child has-baby has-preschooler",
        ),
        (GapKind::Condition, "procedures/moving.yaml:14:35", "has-child"),
        (
            GapKind::Document,
            "procedures/moving.yaml:14:18",
            "has-child has-baby has-preschooler",
        ),
        (GapKind::Deadline, "procedures/moving.yaml:4:8", ""),
        (GapKind::Document, "procedures/moving.yaml:5:11", ""),
    ];
    let found = gaps(&coverage);
    let found: Vec<_> = found
        .iter()
        .map(|(what, place, yes)| (*what, place.as_str(), yes.as_str()))
        .collect();
    assert_eq!(sorted(found), sorted(expected.to_vec()));
    assert_eq!(
        coverage.gaps[3].message.ja,
        "手順「offer: child-allowance」を通るシナリオがありません"
    );
}

fn sorted<'a>(mut gaps: Vec<(GapKind, &'a str, &'a str)>) -> Vec<(&'a str, &'a str, String)> {
    gaps.sort_by_key(|(what, place, yes)| (*place, *yes, format!("{what:?}")));
    let gaps = gaps.into_iter();
    gaps.map(|(what, place, yes)| (place, yes, format!("{what:?}")))
        .collect()
}

#[test]
fn what_is_only_possible_is_not_exercised() {
    let unsure = covered("- {name: 一人, event: move-in, unsure-of: [has-child]}\n");
    assert_eq!(shares(&unsure), [(1, 3), (0, 8), (0, 2)]);
}

#[test]
fn with_all_gaps_written_as_scenarios_none_is_left() {
    let mut scenarios = "- {name: 一人, event: move-in}\n".to_owned();
    for gap in covered(&scenarios).gaps {
        let ids = gap.yes_to.unwrap().join(", ");
        let said = match gap.kind {
            GapKind::Deadline => "dates: {moved-in: 2026-04-01}, due: {move-in-notice: 2026-04-15}",
            GapKind::Document => "bring: [id-document]",
            GapKind::Step | GapKind::Branch | GapKind::Condition => "screens: {most: 9}",
        };
        scenarios += &format!("- {{name: 例, event: {}, yes-to: [{ids}], {said}}}\n", gap.event);
    }
    let coverage = covered(&scenarios);
    assert_eq!(shares(&coverage), [(3, 3), (8, 8), (2, 2)]);
    assert_eq!((coverage.deadlines, coverage.documents), (all(1), all(2)));
    assert_eq!(coverage.gaps, []);
}

fn all(all: usize) -> Share {
    let exercised = all;
    Share { exercised, all }
}

#[test]
fn a_day_that_is_wrong_and_a_document_that_is_not_expected_exercise_nothing() {
    let wrong = covered(
        "- {name: 一人, event: move-in, dates: {moved-in: 2026-04-01}, due: {move-in-notice: 2026-04-16}, not-bring: [book]}\n",
    );
    assert_eq!((wrong.deadlines.exercised, wrong.documents.exercised), (0, 0));
    let bag =
        covered("- {name: 一人, event: move-in, yes-to: [has-child, has-baby], bring: [my-number-card]}\n");
    assert_eq!((bag.deadlines.exercised, bag.documents.exercised), (0, 2));
}

#[test]
fn sides_that_no_household_can_take_are_not_counted() {
    let mut files = pack();
    files.retain(|file| !file.path.starts_with("events/") && !file.path.starts_with("locales/"));
    files.push(file(
        "events/move-in.yaml",
        "title: 題\nlead: 文\ndate: moved-in\ngiven: {yes-to: [has-child]}\nsteps:\n  - need: move-in-notice\n  - need: child-allowance\n  - ask: has-baby\n  - ask: has-preschooler\n",
    ));
    let pack = check(&files, None).pack.unwrap();
    let coverage = coverage(&pack, &[]);
    // lives-alone, on which a document depends, is excluded by what the event gives
    assert_eq!(shares(&coverage), [(0, 2), (0, 4), (0, 1)]);
}

fn sample_ward() -> LinkedPack {
    check(&ward(), None).pack.unwrap()
}

/// The walk here and the engine's agree on every household of the sample ward.
#[test]
fn what_is_exercised_is_what_the_engine_lists_for_certain() {
    let pack = sample_ward();
    let theory = Theory::new(&pack.source);
    let tried = try_all(&pack, |_| true);
    assert!(tried.len() > 10);
    for (one, scenario) in tried.iter().zip(&pack.source.scenarios) {
        let guide = pack.guide(&one.event).unwrap();
        let source = pack.source.events.get(&one.event).unwrap();
        let event = EventGoals::new(&pack.source, guide, source, &theory, std::slice::from_ref(one));
        let steps = event.goals.iter().filter(|goal| goal.kind == GapKind::Step);
        let exercised: BTreeSet<String> = steps
            .filter(|goal| event.seen.contains(&goal.key))
            .map(|goal| goal.message.en.split(['`', ' ']).nth_back(1).unwrap().to_owned())
            .collect();
        let names = |ids: &[crate::source::Id], id: &str| ids.iter().any(|one| one.value == id);
        let interview = finished(guide, |id| match () {
            () if names(&scenario.yes_to, id) => Answer::Yes,
            () if names(&scenario.unsure_of, id) => Answer::Unsure,
            () => Answer::No,
        });
        for listing in &interview.outcome.listings {
            let id = &guide.procedures[listing.procedure].id;
            // what is certainly offered and possibly needed stands on the list as possibly needed
            let may_be_either = listing.certainty == Certainty::Possible && listing.kind != Kind::Know;
            let is_walked = exercised.contains(id);
            let is_certain = listing.certainty == Certainty::Certain;
            assert!(is_walked == is_certain || may_be_either, "{id}: {}", one.name);
        }
        let listed = |id: &String| {
            interview
                .outcome
                .listing(guide.procedure_by_id(id).unwrap())
                .is_some()
        };
        assert!(exercised.iter().all(listed), "{}", one.name);
    }
}

#[test]
fn every_gap_of_the_sample_ward_comes_with_answers() {
    let pack = sample_ward();
    let coverage = coverage(&pack, &[]);
    assert!(coverage.gaps.len() > 100);
    let without: Vec<_> = coverage.gaps.iter().filter(|gap| gap.yes_to.is_none()).collect();
    assert!(without.is_empty(), "{without:#?}");
}
