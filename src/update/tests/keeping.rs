//! Ticks kept on the device, where somebody wants that.

use super::person::Person;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::visit::{Persistence, Ticks};

const PLAN: &str = "/move-in/result?no=has-child,has-dog,has-moped,has-seal";

fn done(procedure: &str) -> Msg {
    Msg::DoneToggled {
        procedure: procedure.to_owned(),
    }
}

/// A visit with one tick, kept.
fn kept() -> Person {
    let mut visit = Person::at(PLAN);
    visit.send(done("p0"));
    visit.send(Msg::KeepToggled);
    visit
}

fn on_the_device(visit: &Person) -> Option<Vec<String>> {
    visit.device.as_deref().map(|text| Ticks::read(text).done)
}

#[test]
fn nothing_is_kept_that_nobody_wants_kept() {
    let mut visit = Person::at(PLAN);
    visit.send(done("p0"));
    assert_eq!(
        (visit.state.visit.persistence, &visit.device),
        (Persistence::Off, &None)
    );
    visit.reload();
    assert!(visit.state.visit.ticks.is_empty());
}

#[test]
fn ticks_that_are_kept_outlive_the_page() {
    let mut visit = kept();
    assert_eq!(visit.state.visit.persistence, Persistence::On);
    visit.send(done("p6"));
    assert_eq!(
        on_the_device(&visit),
        Some(vec!["p0".to_owned(), "p6".to_owned()])
    );
    visit.reload();
    assert_eq!(visit.state.visit.ticks.done, ["p0", "p6"]);
    assert_eq!(visit.state.visit.persistence, Persistence::On);
    visit.send(done("p6"));
    assert_eq!(on_the_device(&visit), Some(vec!["p0".to_owned()]));
}

#[test]
fn keeping_no_longer_deletes_what_was_kept_and_leaves_the_ticks() {
    let mut visit = kept();
    visit.take_effects();
    visit.send(Msg::KeepToggled);
    assert!(visit.take_effects().contains(&Effect::ForgetKept));
    assert_eq!(
        (visit.state.visit.persistence, &visit.device),
        (Persistence::Off, &None)
    );
    assert_eq!(visit.state.visit.ticks.done, ["p0"]);
    visit.send(done("p6"));
    assert_eq!(visit.device, None);
}

#[test]
fn a_browser_that_refuses_is_believed_and_can_be_asked_again() {
    let mut visit = Person::at(PLAN);
    visit.has_storage = false;
    visit.send(done("p0"));
    visit.send(Msg::KeepToggled);
    assert_eq!(
        (visit.state.visit.persistence, &visit.device),
        (Persistence::Refused, &None)
    );
    visit.take_effects();
    visit.send(done("p6"));
    let is_keep = |effect: &Effect| matches!(effect, Effect::Keep { .. });
    assert!(!visit.take_effects().iter().any(is_keep));
    assert_eq!(
        visit.state.visit.ticks.done,
        ["p0", "p6"],
        "everything else works"
    );
    visit.has_storage = true;
    visit.send(Msg::KeepToggled);
    assert_eq!(visit.state.visit.persistence, Persistence::On);
    assert_eq!(
        on_the_device(&visit),
        Some(vec!["p0".to_owned(), "p6".to_owned()])
    );
}

#[test]
fn what_was_kept_is_deleted_and_what_was_chosen_stands() {
    let mut visit = kept();
    visit.send(Msg::ProxyToggled);
    visit.take_effects();
    visit.send(Msg::KeptDeleted);
    assert!(visit.take_effects().contains(&Effect::ForgetKept));
    assert_eq!(
        (visit.state.visit.persistence, &visit.device),
        (Persistence::Off, &None)
    );
    assert!(visit.state.visit.ticks.is_empty());
    assert!(
        visit.state.visit.choices.is_proxy,
        "it stands in the address, not on the device"
    );
}

#[test]
fn the_end_of_a_visit_forgets_what_was_kept() {
    let mut visit = kept();
    visit.send(Msg::EndChosen);
    assert_eq!(visit.device, None);
    assert!(visit.state.visit.ticks.is_empty());
    visit.reload();
    assert_eq!(visit.state.visit.persistence, Persistence::Off);
}

#[test]
fn a_link_opened_in_the_page_leaves_the_ticks() {
    let mut visit = kept();
    visit.send(Msg::LinkOpened {
        fragment: "/move-in/result?yes=has-dog".to_owned(),
    });
    assert_eq!(visit.state.visit.ticks.done, ["p0"]);
    assert_eq!(visit.state.visit.persistence, Persistence::On);
}
