//! 「おわる」 leaves nothing.

use super::person::Person;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, page};
use crate::state::{Route, State};

fn fresh() -> State {
    Person::at("/").state
}

#[test]
fn after_the_end_the_state_is_a_fresh_one() {
    let mut visit = Person::answered_all();
    visit.take_effects();
    visit.send(Msg::EndChosen);
    assert_eq!(
        visit.state,
        State {
            front: visit.state.front.clone(), // what everybody gets
            has_ended: true,
            ..fresh()
        }
    );
    let fragment = "/".to_owned();
    assert_eq!(
        visit.take_effects(),
        [Effect::ForgetKept, Effect::EndVisit { fragment }, Effect::Arrive]
    );
    visit.back();
    assert!(visit.state.visit.answers.is_empty());
}

#[test]
fn the_end_is_said_on_the_start_page_too() {
    let mut visit = Person::answered_all();
    visit.send(Msg::PageChosen { route: Route::Start });
    visit.take_effects();
    visit.send(Msg::EndChosen);
    assert!(visit.take_effects().contains(&Effect::Arrive));
}

#[test]
fn a_guide_that_arrives_after_the_end_is_ignored() {
    let mut visit = Person::offline("/move-in");
    visit.deliver_front();
    visit.send(Msg::EndChosen);
    visit.deliver_guide("move-in", crate::state::Translation::NotAsked);
    assert!(visit.state.guides.is_empty());
}

#[test]
fn an_entry_of_an_ended_visit_shows_the_start_page_and_is_cleaned() {
    let mut visit = Person::at("/");
    visit.entries[0] = "/move-in/result?yes=has-dog".to_owned();
    visit.send(Msg::VisitEnded);
    assert_eq!(visit.address(), "/");
    assert!(matches!(page(&visit.state), Page::Start(_)));
}

#[test]
fn the_language_outlives_the_visit() {
    let mut visit = Person::answered_all();
    visit.send(Msg::LangChosen {
        lang: guide::Lang::En,
    });
    visit.send(Msg::EndChosen);
    assert_eq!(visit.address(), "/?lang=en");
    assert!(visit.state.visit.answers.is_empty());
}
