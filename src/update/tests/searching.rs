//! The search: typed on its own page or on the start page.

use super::person::Person;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, page};
use crate::state::{Failure, Route};

fn id(text: &str) -> String {
    text.to_owned()
}

fn typed(text: &str) -> Msg {
    Msg::SearchTyped { text: id(text) }
}

fn field() -> Effect {
    Effect::FocusElement { id: id("search") }
}

#[test]
fn what_is_searched_for_stays_out_of_the_address_and_is_found_again_on_the_way_back() {
    let mut visit = Person::at("/procedures");
    visit.take_effects();
    visit.send(Msg::SearchTyped { text: id("犬") });
    assert!(visit.shown().contains("<mark>"));
    assert_eq!(visit.address(), "/procedures");
    visit.send(Msg::PageChosen {
        route: Route::Procedure {
            event: id("move-in"),
            procedure: id("p1"),
        },
    });
    visit.back();
    assert!(visit.shown().contains("<mark>"));
    visit.send(Msg::EndChosen);
    assert_eq!(visit.state.search, "");
}

#[test]
fn what_is_typed_on_the_start_page_is_searched_for_and_the_focus_stays_in_the_field() {
    let mut visit = Person::at("/");
    visit.take_effects();
    visit.send(typed("犬"));
    let effects = visit.take_effects();
    assert!(effects.contains(&field()), "{effects:?}");
    assert!(!effects.contains(&Effect::Arrive), "{effects:?}");
    assert_eq!((visit.address(), visit.entries.len()), ("/procedures", 2));
    assert!(visit.shown().contains("<mark>"));
    visit.send(typed("犬の"));
    assert_eq!(visit.entries.len(), 2, "the next letter is no step");
    visit.back();
    assert!(matches!(page(&visit.state), Page::Start(_)));
    assert!(visit.shown().contains("value=\"犬の\""), "nothing typed is lost");
}

#[test]
fn spaces_on_the_start_page_search_for_nothing() {
    let mut visit = Person::at("/");
    visit.send(typed(" 　"));
    assert!(matches!(page(&visit.state), Page::Start(_)));
}

#[test]
fn while_the_file_of_the_search_is_under_way_nothing_typed_is_lost_and_the_focus_stays() {
    let mut visit = Person::at("/");
    visit.is_online = false;
    visit.take_effects();
    visit.send(typed("犬"));
    visit.send(typed("犬の"));
    assert!(visit.shown().contains("value=\"犬の\""));
    visit.deliver_catalogue();
    let effects = visit.take_effects();
    assert!(!effects.contains(&Effect::Arrive), "{effects:?}");
    assert_eq!(effects.last(), Some(&Effect::Announce), "what was found is said");
    assert!(visit.shown().contains("<mark>"));
}

#[test]
fn where_the_file_of_the_search_cannot_be_had_what_was_typed_is_still_there_after_a_second_try() {
    let mut visit = Person::at("/");
    visit.is_online = false;
    visit.send(typed("犬"));
    visit.send(Msg::CatalogueFetched {
        file: id("search-1.guide"),
        result: Err(Failure::Offline),
    });
    assert!(matches!(page(&visit.state), Page::Failed(_)));
    visit.is_online = true;
    visit.send(Msg::RetryChosen);
    assert!(visit.shown().contains("value=\"犬\"") && visit.shown().contains("<mark>"));
}

#[test]
fn the_procedures_of_a_life_event_are_in_the_page_once_they_are_unfolded() {
    let mut visit = Person::at("/procedures");
    assert!(!visit.shown().contains("/move-in/p/p1"));
    visit.send(Msg::FoldToggled { id: id("move-in") });
    assert!(visit.shown().contains("/move-in/p/p1"));
}
