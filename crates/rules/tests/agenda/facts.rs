//! Facts that are told: why something is on the plan, and whose plan it is.

use guide::model::Question;
use guide::plan::agenda::Row;
use guide::{Answer, Guide, Lang, Table};

use crate::household::Told;
use crate::town::{day, moved, town};

/// Why `procedure` is there, by what was answered.
fn reason<'g>(told: &Told<'g>, procedure: &str) -> Vec<&'g str> {
    let facts = row(told, procedure).reason.iter();
    facts.map(|question| told.question(*question)).collect()
}

fn row<'t>(told: &'t Told<'_>, procedure: &str) -> &'t Row {
    let agenda = &told.agenda;
    let visits = agenda.visits.iter().flat_map(|visit| &visit.rows);
    let homes = agenda.from_home.iter().map(|home| &home.row);
    let confirm = agenda
        .to_confirm
        .iter()
        .flat_map(|group| group.rows.iter().map(|row| &row.row));
    let mut rows = visits.chain(homes).chain(confirm);
    rows.find(|row| told.procedure(row.procedure) == procedure)
        .unwrap()
}

fn family() -> Guide {
    let steps = "
- need: all
- pick: あてはまるものを選んでください。
  from:
    has-child: []
    has-pupil: [{need: school}]
    has-dog: [{need: dog}]
    has-car: []
    is-employed: []
- when: has-child
  then: [{need: child}]
- when: {all: [has-child, has-car, has-dog, is-employed]}
  then: [{need: much}]
- when: {not: has-car}
  then: [{need: bus}]
- when: {all: [has-dog, {not: has-car}]}
  then: [{need: walk}]
- when: has-dog
  then: [{need: either}]
- when: {all: [{not: has-dog}, {not: has-child}, has-car]}
  then: [{need: either}]
";
    let ids = ["all", "school", "dog", "child", "much", "bus", "walk", "either"];
    town(&ids.map(|id| (id, "window: desk")), steps.trim())
}

#[test]
fn a_reason_is_what_the_person_said_yes_to() {
    let guide = family();
    let told = moved(&guide)
        .answer(&["has-pupil", "has-dog"], Answer::Yes)
        .told();
    assert_eq!(reason(&told, "school"), ["has-pupil"]);
    assert_eq!(
        reason(&told, "child"),
        ["has-pupil"],
        "what follows from an answer is told by that answer"
    );
    assert_eq!(reason(&told, "walk"), ["has-dog"], "never the negation");
    assert_eq!(reason(&told, "either"), ["has-dog"]);
}

#[test]
fn nothing_is_said_where_everybody_gets_it_or_only_a_no_led_there() {
    let guide = family();
    let told = moved(&guide).told();
    assert_eq!(reason(&told, "all"), [""; 0]);
    assert_eq!(reason(&told, "bus"), [""; 0]);
    let unsure = moved(&guide).answer(&["has-dog"], Answer::Unsure).told();
    assert_eq!(reason(&unsure, "dog"), [""; 0], "nobody knows yet");
}

#[test]
fn a_reason_of_the_rules_stands_instead_and_only_where_it_is_certain() {
    let because = "because: 車のない方のためのものです。";
    let bus = format!("window: desk\n{because}");
    let steps = "
- ask: has-car
  if-yes: [{need: dog, because: 車のある方は、犬も乗せます。}]
  if-no: [{need: [bus, walk]}]
- ask: has-dog
  if-yes: [{need: dog}]
";
    let guide = town(
        &[("bus", &bus), ("walk", "window: desk"), ("dog", &bus)],
        steps.trim(),
    );
    let said = |told: &Told<'_>, procedure: &str| {
        let row = row(told, procedure);
        assert!(row.because.is_none() || row.reason.is_empty());
        row.because
            .map(|text| guide.texts.shown(text, Lang::Ja).text.to_owned())
    };
    let told = moved(&guide).told();
    assert_eq!(
        said(&told, "bus").as_deref(),
        Some("車のない方のためのものです。")
    );
    assert_eq!(said(&told, "walk"), None);
    let unsure = moved(&guide).answer(&["has-car"], Answer::Unsure).told();
    assert_eq!(said(&unsure, "bus"), None, "nobody knows yet");
    let with_car = moved(&guide).answer(&["has-car", "has-dog"], Answer::Yes).told();
    let own = said(&with_car, "dog");
    assert_eq!(
        own.as_deref(),
        Some("車のある方は、犬も乗せます。"),
        "the step's own"
    );
}

#[test]
fn a_reason_has_at_most_three_facts() {
    let guide = family();
    let all = ["has-child", "has-car", "has-dog", "is-employed"];
    let told = moved(&guide).answer(&all, Answer::Yes).told();
    assert_eq!(reason(&told, "much"), ["has-car", "has-dog", "is-employed"]);
}

fn about<'g>(told: &Told<'g>) -> Vec<&'g str> {
    told.agenda
        .about
        .facts
        .iter()
        .map(|question| told.question(*question))
        .collect()
}

#[test]
fn the_line_names_what_brings_most_and_nothing_twice() {
    let guide = family();
    let yes = ["has-pupil", "has-child", "has-dog", "has-car", "is-employed"];
    let told = moved(&guide).answer(&yes, Answer::Yes).told();
    assert_eq!(
        about(&told),
        ["has-dog", "has-child", "has-car", "is-employed"],
        "a pupil is a child"
    );
    assert_eq!(
        told.agenda.about.day.map(|(date, day)| (told.date(date), day)),
        Some(("moved", day(11, 25)))
    );
}

#[test]
fn the_line_never_names_a_no_an_unsure_or_a_sensitive_answer() {
    let guide = family();
    let mut household = moved(&guide).answer(&["has-dog", "has-car"], Answer::Yes);
    household = household.answer(&["has-pupil"], Answer::Unsure);
    assert_eq!(
        about(&household.told()),
        ["has-dog"],
        "the car brings nothing here"
    );
    let mut guide = guide.clone();
    let rows = guide.questions.iter().map(|(_, row)| Question {
        is_sensitive: row.id == "has-dog",
        ..row.clone()
    });
    guide.questions = Table::new(rows.collect());
    household.guide = &guide;
    assert_eq!(about(&household.told()), [""; 0]);
}
