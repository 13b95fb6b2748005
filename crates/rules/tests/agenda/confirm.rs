//! What only may apply, by the question that decides it.

use guide::{Answer, Given, Guide};

use crate::household::Told;
use crate::town::{moved, town, within};

/// Question, procedures, and how many further questions each has.
type Group<'g> = (Option<&'g str>, Vec<(&'g str, usize)>);

fn groups<'g>(told: &Told<'g>) -> Vec<Group<'g>> {
    let row = |row: &guide::plan::agenda::PossibleRow| (told.procedure(row.row.procedure), row.further.len());
    let groups = told.agenda.to_confirm.iter();
    groups
        .map(|group| {
            (
                group.question.map(|one| told.question(one)),
                group.rows.iter().map(row).collect(),
            )
        })
        .collect()
}

const STEPS: &str = "
- ask: has-child
  if-yes:
    - need: school
    - ask: is-ill
      if-yes: [{need: care}]
- ask: has-dog
  if-yes: [{need: dog}]
- when: {any: [has-dog, has-child]}
  then: [{offer: park}]
- when: is-ill
  then: [{offer: help}]
";

fn family() -> Guide {
    let procedures = [
        ("school", "window: desk"),
        ("care", "window: desk"),
        ("dog", &*within("legal", 20)),
        ("park", "window: money"),
        ("help", "window: money"),
    ];
    town(&procedures, STEPS.trim())
}

#[test]
fn one_answer_settles_several_and_the_most_pressing_group_leads() {
    let guide = family();
    let told = moved(&guide)
        .answer(&["has-child", "has-dog"], Answer::Unsure)
        .told();
    assert_eq!(
        groups(&told),
        [
            (Some("has-dog"), vec![("dog", 0)]),
            (
                Some("has-child"),
                vec![("school", 0), ("care", 1), ("park", 1), ("help", 1)]
            ),
        ]
    );
    assert!(
        told.agenda
            .to_confirm
            .iter()
            .all(|group| group.given == Given::Unsure)
    );
}

#[test]
fn what_is_asked_behind_an_open_question_is_decided_by_that_one() {
    let guide = family();
    let told = moved(&guide).answer(&["has-child"], Answer::Unsure).told();
    let help = guide.procedure_by_id("help").unwrap();
    let group = told
        .agenda
        .to_confirm
        .iter()
        .find(|group| group.rows.iter().any(|row| row.row.procedure == help));
    let group = group.unwrap();
    assert_eq!(
        group.question.map(|question| told.question(question)),
        Some("has-child")
    );
    let further = &group
        .rows
        .iter()
        .find(|row| row.row.procedure == help)
        .unwrap()
        .further;
    let further: Vec<_> = further
        .iter()
        .map(|fact| (told.question(fact.question), fact.given))
        .collect();
    assert_eq!(
        further,
        [("is-ill", Given::Open)],
        "nobody was asked yet, nobody is unsure"
    );
}

#[test]
fn what_is_asked_next_is_open_and_not_unsure() {
    let guide = family();
    let mut household = moved(&guide);
    household
        .answers
        .forget(guide.question_by_id("has-child").unwrap());
    let told = household.told();
    assert_eq!(told.agenda.to_confirm[0].given, Given::Open);
    assert_eq!(
        told.agenda.to_confirm[0].question.map(|one| told.question(one)),
        Some("has-child")
    );
}

#[test]
fn answering_in_place_moves_the_rows_out() {
    let steps = "- ask: has-child\n  if-yes: [{need: [school, bus]}]";
    let guide = town(&[("school", "window: desk"), ("bus", "window: desk")], steps);
    let counts = |answer| {
        let told = moved(&guide).answer(&["has-child"], answer).told();
        (told.agenda.to_confirm.len(), told.plan.entries().count())
    };
    assert_eq!(counts(Answer::Unsure), (1, 2));
    assert_eq!(counts(Answer::No), (0, 0));
    assert_eq!(counts(Answer::Yes), (0, 2));
}

#[test]
fn a_tick_sinks_in_its_group() {
    let guide = family();
    let told = moved(&guide)
        .answer(&["has-child"], Answer::Unsure)
        .done(&["school"])
        .told();
    let last = told.agenda.to_confirm[0].rows.last().unwrap();
    assert_eq!(
        (told.procedure(last.row.procedure), last.row.is_done),
        ("school", true)
    );
}
