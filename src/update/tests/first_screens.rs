//! The app takes over from the first screens.

use guide::Answer::{No, Yes};
use guide::Lang;

use super::person::Person;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::noted::{Noted, Pressed};
use crate::page::{Page, page};
use crate::state::{Route, UncheckedMeans};

fn id(text: &str) -> String {
    text.to_owned()
}

/// Somebody who was on a first screen when the app came.
fn covered(fragment: &str) -> Person {
    let mut person = Person::offline(fragment);
    person.is_covered = true;
    person.is_online = true;
    person.start();
    person.deliver_front();
    person
}

fn take_over(person: &mut Person, noted: Noted) -> Vec<Effect> {
    person.take_effects();
    person.send(Msg::TookOver { noted });
    person.take_effects()
}

fn pressed(pressed: Pressed) -> Noted {
    Noted {
        pressed: Some(pressed),
        ..Noted::default()
    }
}

#[test]
fn nothing_is_said_or_moved_before_the_app_is_seen() {
    let mut person = covered("/move-in");
    let effects = person.take_effects();
    let moves = |effect: &Effect| matches!(effect, Effect::Arrive | Effect::Announce | Effect::FocusHeading);
    assert!(!effects.iter().any(moves), "{effects:?}");
    let effects = take_over(&mut person, Noted::default());
    assert_eq!(effects, [Effect::Uncover], "the focus stays where it is");
    assert!(matches!(page(&person.state), Page::Event(_)));
}

#[test]
fn an_answer_pressed_before_leads_to_the_next_question() {
    let mut person = covered("/move-in/q/has-dog");
    let answer = Pressed::Answer {
        question: id("has-dog"),
        answer: Yes,
    };
    let effects = take_over(&mut person, pressed(answer));
    assert_eq!(person.questions(), ["has-child"]);
    assert_eq!(person.address(), "/move-in/q/has-child?yes=has-dog");
    assert_eq!(effects.first(), Some(&Effect::Uncover));
    assert!(effects.contains(&Effect::Arrive), "the next question is read out");
    person.back();
    assert_eq!(person.questions(), ["has-dog"]);
}

#[test]
fn an_answer_to_a_question_that_was_left_counts_for_nothing() {
    let mut person = covered("/move-in/q/has-dog");
    let answer = Pressed::Answer {
        question: id("has-child"),
        answer: No,
    };
    take_over(&mut person, pressed(answer));
    assert_eq!(person.questions(), ["has-dog"]);
    assert!(person.state.visit.answers.is_empty());
}

#[test]
fn ticks_and_marks_stand_as_they_stood_and_can_be_handed_in() {
    let noted = Noted {
        ticked: vec![id("has-moped")],
        unsure: vec![id("has-seal")],
        unchecked: Some(UncheckedMeans::Unsure),
        ..Noted::default()
    };
    let at = "/move-in/q/has-moped?no=has-dog,has-child";
    let mut person = covered(at);
    take_over(&mut person, noted.clone());
    assert_eq!(person.question().draft.ticked, ["has-moped"]);
    assert_eq!(person.question().draft.unsure, ["has-seal"]);
    let mut person = covered(at);
    let noted = Noted {
        pressed: Some(Pressed::Next),
        ..noted
    };
    take_over(&mut person, noted);
    assert_eq!(person.questions(), ["is-insured"]);
    assert_eq!(person.state.visit.answers.get("has-moped"), Some(&Yes));
}

#[test]
fn nothing_chosen_and_handed_in_is_refused_as_ever() {
    let mut person = covered("/move-in/q/has-moped?no=has-dog,has-child");
    let effects = take_over(&mut person, pressed(Pressed::Next));
    assert!(person.question().draft.is_empty_refused);
    assert!(effects.contains(&Effect::FocusProblem));
}

#[test]
fn a_day_and_a_search_typed_before_are_kept() {
    let mut person = covered("/move-in");
    let noted = Noted {
        days: vec![(id("moved-in"), id("2026-04-01"))],
        ..Noted::default()
    };
    take_over(&mut person, noted);
    assert_eq!(person.address(), "/move-in?moved-in=2026-04-01");
    let mut person = covered("/");
    let noted = Noted {
        search: id("犬"),
        ..Noted::default()
    };
    take_over(&mut person, noted);
    assert_eq!(person.state.search, "犬");
}

#[test]
fn english_pressed_before_is_english() {
    let mut person = covered("/");
    take_over(&mut person, pressed(Pressed::Lang(Lang::En)));
    assert_eq!(person.state.shown_lang(), Lang::En);
}

#[test]
fn the_app_takes_over_once() {
    let mut person = covered("/move-in/q/has-dog");
    take_over(&mut person, Noted::default());
    let answer = Pressed::Answer {
        question: id("has-dog"),
        answer: Yes,
    };
    assert_eq!(take_over(&mut person, pressed(answer)), []);
    assert!(person.state.visit.answers.is_empty());
    person.send(Msg::EndChosen);
    assert!(!person.state.is_covered);
    assert_eq!(person.state.route, Route::Start);
}
