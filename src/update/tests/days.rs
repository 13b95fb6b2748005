//! Days as people type them.

use guide::day::{format, parse};

use super::person::Person;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, page};
use crate::state::{DayDoubt, Route};

fn id(text: &str) -> String {
    text.to_owned()
}

/// Somebody who typed `text` as the day they moved in; today is 10 April 2026.
fn typed(text: &str) -> Person {
    let mut person = Person::at("/move-in?moved-in=2026-03-01");
    person.send(Msg::DateChanged {
        date: id("moved-in"),
        text: id(text),
    });
    person
}

fn stored(person: &Person) -> Option<String> {
    person.state.visit.dates.get("moved-in").copied().map(format)
}

fn doubt(person: &Person) -> Option<DayDoubt> {
    let Page::Event(shown) = page(&person.state) else {
        panic!("not the page of the life event")
    };
    shown.date?.doubted.map(|doubted| doubted.doubt)
}

fn hardly(day: &str) -> Option<DayDoubt> {
    Some(DayDoubt::Hardly {
        meant: parse(day).unwrap(),
    })
}

#[test]
fn a_day_is_taken_however_it_is_written() {
    for text in ["2026-04-01", "R8.4.1", "令和８年４月１日", "2026/4/1"] {
        let person = typed(text);
        assert_eq!(
            (stored(&person).as_deref(), doubt(&person)),
            (Some("2026-04-01"), None),
            "{text}"
        );
    }
}

#[test]
fn an_empty_field_takes_the_day_back() {
    assert_eq!(stored(&typed(" ")), None);
}

#[test]
fn what_is_no_day_leaves_the_day_before_and_stays_in_the_field() {
    let person = typed("2026-02-30");
    assert_eq!(doubt(&person), Some(DayDoubt::NoDay));
    assert_eq!(stored(&person).as_deref(), Some("2026-03-01"));
    assert!(person.shown().contains("value=\"2026-02-30\""));
}

#[test]
fn the_year_8_and_a_far_year_are_asked_about_and_not_counted_from() {
    for (text, meant) in [
        ("0008-04-01", "2026-04-01"),
        ("2062-04-01", "2062-04-01"),
        ("1996-04-01", "1996-04-01"),
    ] {
        let mut person = typed(text);
        assert_eq!(doubt(&person), hardly(meant), "{text}");
        assert_eq!(stored(&person).as_deref(), Some("2026-03-01"), "{text}");
        assert!(!person.address().contains(text));
        person.send(Msg::DayConfirmed {
            date: id("moved-in"),
            day: parse(meant).unwrap(),
        });
        assert_eq!((stored(&person).as_deref(), doubt(&person)), (Some(meant), None));
    }
}

#[test]
fn a_doubt_is_left_behind_with_its_page() {
    let mut person = typed("2062-04-01");
    person.send(Msg::PageChosen { route: Route::About });
    person.back();
    assert_eq!(doubt(&person), None);
}

#[test]
fn nobody_goes_on_from_a_day_that_was_not_taken_unawares() {
    let mut person = typed("2062-04-01");
    let route = person.state.route.clone();
    person.take_effects();
    person.send(Msg::QuestionsChosen { event: id("move-in") });
    assert_eq!(person.state.route, route);
    let field = crate::parts::field::id_of("moved-in");
    assert_eq!(person.take_effects(), [Effect::FocusElement { id: field }]);
    person.send(Msg::DateChanged {
        date: id("moved-in"),
        text: String::new(),
    });
    person.send(Msg::QuestionsChosen { event: id("move-in") });
    assert_ne!(person.state.route, route);
}
