//! Links: opened, damaged, of other rules.

use guide::Answer::{No, Yes};
use proptest::prelude::*;

use super::person::Person;
use crate::msg::Msg;
use crate::page::{Page, page};
use crate::state::{Dropped, Route};

fn id(text: &str) -> String {
    text.to_owned()
}

#[test]
fn a_damaged_link_keeps_what_is_sound_and_says_what_was_dropped() {
    let mut visit =
        Person::at("/move-in/q/has-cat?yes=has-dog,has-cat&no=has-child&moved-in=2026-02-30&born=2026-01-01");
    assert_eq!(visit.questions(), ["has-moped", "has-seal"]);
    let expected = [
        Dropped::Day(id("moved-in=2026-02-30")),
        Dropped::Question(id("has-cat")),
        Dropped::Date(id("born")),
    ];
    assert_eq!(visit.state.dropped, expected);
    assert_eq!(visit.address(), "/move-in/q/has-moped?yes=has-dog&no=has-child");
    visit.send(Msg::NoticeDismissed);
    assert_eq!(visit.state.dropped, []);
}

#[test]
fn an_unknown_life_event_leads_to_the_start() {
    let visit = Person::at("/wedding/q/has-dog?yes=has-dog");
    assert!(matches!(page(&visit.state), Page::Start(_)));
    assert_eq!(visit.state.dropped, [Dropped::Event(id("wedding"))]);
}

#[test]
fn a_question_not_yet_due_gives_way_to_the_one_before_it() {
    let visit = Person::at("/move-in/q/is-insured");
    assert_eq!(visit.questions(), ["has-dog"]);
    assert_eq!(visit.state.dropped, []);
}

#[test]
fn a_link_to_check_boxes_may_name_any_of_them() {
    let visit = Person::at("/move-in/q/has-seal?no=has-dog,has-child");
    assert_eq!(visit.questions(), ["has-moped", "has-seal"]);
    assert_eq!(visit.address(), "/move-in/q/has-moped?no=has-child,has-dog");
}

#[test]
fn a_link_opened_in_the_page_stands_as_it_is() {
    let mut visit = Person::answered_all();
    visit.send(Msg::LinkOpened {
        fragment: id("/move-in/q/has-child?no=has-dog&lang=en"),
    });
    assert_eq!(visit.questions(), ["has-child"]);
    assert_eq!(visit.state.visit.answers, [(id("has-dog"), No)].into());
}

#[test]
fn the_day_of_a_preview_is_kept_in_links() {
    let mut visit = Person::at("/move-in?today=2027-03-31");
    assert_eq!(
        visit.state.today().map(guide::day::format).as_deref(),
        Some("2027-03-31")
    );
    visit.send(Msg::PageChosen { route: Route::About });
    assert_eq!(visit.address(), "/about?today=2027-03-31");
}

#[test]
fn links_for_href_carry_the_answers() {
    let visit = Person::answered_all();
    let link = visit.state.link(&Route::About);
    assert_eq!(
        link,
        "#/about?yes=has-dog,has-moped,is-insured&no=has-child,has-seal"
    );
    assert_eq!(
        Person::at(&link[1..]).state.visit.answers.get("has-dog"),
        Some(&Yes)
    );
}

proptest! {
    #[test]
    fn no_address_stops_the_app(
        path in "(/?(move-in|birth|x|q|change|review|result|has-dog|é|%)){0,5}",
        params in "(\\?|&|=|,|yes=|no=|unsure=|has-dog|has-moped|is-insured|moved-in=2026-0[0-9]-31|lang=|en|%2|ü){0,12}",
    ) {
        let visit = Person::at(&format!("{path}?{params}"));
        prop_assert!(!matches!(page(&visit.state), Page::Loading(_)), "{:?}", visit.state.route);
        let again = Person::at(visit.address());
        prop_assert_eq!(&again.state.dropped, &[]);
        prop_assert_eq!(again.state.route, visit.state.route);
    }
}
