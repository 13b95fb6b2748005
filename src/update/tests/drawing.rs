//! Pages of the second program: ordered once, drawn late, or not at all.

use std::rc::Rc;

use super::person::{MORNING, Person, Program};
use crate::effect::Effect;
use crate::html::print::print;
use crate::msg::Msg;
use crate::sheet::Sheet;
use crate::state::Clock;
use crate::state::{Failure, Front, Page, Route, Waiting, WhatFor, page};

const PLAN: &str = "/move-in/result?yes=has-dog&no=has-child,has-moped,has-seal,is-insured";

fn chosen(route: Route) -> Msg {
    Msg::PageChosen { route }
}

fn plan() -> Msg {
    let event = "move-in".to_owned();
    chosen(Route::Result { event })
}

fn review() -> Msg {
    let event = "move-in".to_owned();
    chosen(Route::Review { event })
}

fn is_loading(visit: &Person) -> bool {
    page(&visit.state) == Page::Loading(WhatFor::Program)
}

fn failure(visit: &Person) -> Option<Failure> {
    match page(&visit.state) {
        Page::Failed(Waiting {
            what: WhatFor::Program,
            failure,
            ..
        }) => Some(failure),
        _ => None,
    }
}

/// A visit whose second program has not come yet.
fn early(fragment: &str) -> Person {
    let mut visit = Person::offline(fragment);
    visit.program = Program::Coming;
    visit.is_online = true;
    visit.deliver_front();
    visit
}

#[test]
fn nothing_is_drawn_twice() {
    let mut visit = Person::at(PLAN);
    assert_eq!(visit.take_orders().len(), 1);
    for idle in [
        Msg::NoticeDismissed,
        Msg::ContentChosen,
        plan(),
        Msg::DayRead { clock: MORNING },
    ] {
        visit.send(idle);
        assert_eq!(visit.take_orders(), [], "nothing has changed");
    }
    let clock = Clock {
        minutes: MORNING.minutes + 1,
        ..MORNING
    };
    visit.send(Msg::DayRead { clock });
    assert_eq!(visit.take_orders().len(), 1, "windows close");
}

#[test]
fn pages_of_the_app_itself_are_not_ordered() {
    let mut visit = Person::begin();
    visit.answer("has-dog", guide::Answer::Yes);
    visit.send(chosen(Route::About));
    assert_eq!(visit.take_orders(), []);
}

#[test]
fn the_program_is_made_ready_while_questions_are_answered() {
    let visit = Person::at("/move-in");
    assert!(visit.effects.contains(&Effect::Prepare));
    assert!(!Person::at("/").effects.contains(&Effect::Prepare));
}

#[test]
fn the_plan_comes_when_the_program_has_come_and_is_announced_then() {
    let mut visit = early(PLAN);
    assert!(is_loading(&visit));
    let orders = visit.take_orders();
    visit.deliver_sheet(&orders[0]);
    assert_eq!(visit.plan(), ["p0", "p1", "p6"]);
    assert_eq!(visit.take_effects(), [Effect::Arrive]);
}

/// The first parts of a page.
fn begun(sheet: &Sheet, parts: usize) -> Msg {
    let parts = sheet.parts.iter().take(parts).cloned().collect();
    let sheet = Rc::new(Sheet {
        parts,
        ..sheet.clone()
    });
    Msg::Drawn { sheet }
}

#[test]
fn a_plan_is_shown_from_its_first_part_on_and_the_rest_is_asked_for() {
    let mut visit = early(PLAN);
    let orders = visit.take_orders();
    let whole = visit.drawn(&orders[0]).unwrap();
    visit.send(begun(&whole, 1));
    assert_eq!(visit.sheet().parts, whole.parts[..1]);
    assert_eq!(visit.take_effects(), [Effect::DrawMore, Effect::Arrive]);
    visit.send(begun(&whole, 2));
    assert_eq!(visit.take_effects(), [Effect::DrawMore], "it was announced");
    visit.send(begun(&whole, usize::MAX));
    assert!(visit.sheet().is_whole());
    assert_eq!(visit.take_effects(), []);
}

#[test]
fn a_plan_that_is_left_is_not_drawn_to_its_end() {
    let mut visit = early(PLAN);
    let orders = visit.take_orders();
    let whole = visit.drawn(&orders[0]).unwrap();
    visit.send(begun(&whole, 1));
    visit.send(review());
    visit.take_effects();
    visit.send(begun(&whole, 2));
    assert_eq!(visit.take_effects(), []);
    assert_eq!(visit.state.sheet, None);
}

#[test]
fn what_takes_the_place_of_a_page_that_is_shown_comes_whole() {
    let again = |visit: &mut Person| {
        let effects = visit.take_effects().into_iter();
        let orders = effects.filter_map(|effect| match effect {
            Effect::Draw { is_again, .. } => Some(is_again),
            _ => None,
        });
        orders.collect::<Vec<bool>>()
    };
    let mut visit = Person::at(PLAN);
    assert_eq!(again(&mut visit), [false]);
    visit.send(Msg::ProxyToggled);
    assert_eq!(again(&mut visit), [true]);
    visit.send(review());
    visit.back();
    assert_eq!(again(&mut visit), [false]);
}

#[test]
fn a_tick_draws_only_the_parts_anew_that_show_it() {
    let mut visit = Person::at(PLAN);
    let before = visit.take_orders();
    let before = visit.drawn(&before[0]).unwrap();
    visit.send(Msg::DoneToggled {
        procedure: "p0".to_owned(),
    });
    let after = visit.take_orders();
    let after = visit.drawn(&after[0]).unwrap();
    let pairs = before.parts.iter().zip(&after.parts);
    let changed: Vec<String> = pairs
        .filter(|(before, after)| before.0 != after.0)
        .map(|(_, after)| print(&after.0))
        .collect();
    assert_eq!((before.parts.len(), changed.len()), (after.parts.len(), 3));
    assert!(changed[0].contains("<progress"), "the sum: {}", changed[0]);
    assert!(changed[1].contains("card done"), "the card: {}", changed[1]);
    assert!(changed[2].contains('☑'), "the paper: {}", changed[2]);
}

#[test]
fn a_page_that_is_drawn_anew_stays_until_then() {
    let mut visit = Person::at(PLAN);
    visit.program = Program::Coming;
    let before = visit.sheet();
    visit.take_effects();
    visit.send(Msg::ProxyToggled);
    assert!(Rc::ptr_eq(&before, &visit.sheet()));
    let effects = visit.take_effects();
    assert!(!effects.contains(&Effect::Arrive) && !effects.contains(&Effect::Announce));
}

#[test]
fn a_sheet_that_comes_when_its_page_was_left_is_ignored_and_drawn_anew_on_return() {
    for elsewhere in [review(), chosen(Route::Procedures)] {
        let mut visit = early(PLAN);
        let late = visit.take_orders();
        visit.send(elsewhere);
        let before = page(&visit.state);
        visit.deliver_sheet(&late[0]);
        assert_eq!((page(&visit.state), &visit.state.sheet), (before, &None));
        visit.take_effects();
        visit.back();
        assert!(is_loading(&visit));
        let orders = visit.take_orders();
        assert_eq!(orders.len(), 1, "the sheet was thrown away");
        visit.deliver_sheet(&orders[0]);
        assert_eq!(visit.plan(), ["p0", "p1", "p6"]);
    }
}

#[test]
fn what_cannot_be_drawn_can_be_tried_again() {
    let mut visit = Person::offline(PLAN);
    visit.program = Program::Missing;
    visit.is_online = true;
    visit.deliver_front();
    assert_eq!(failure(&visit), Some(Failure::Offline));
    visit.take_effects();
    visit.send(Msg::RetryChosen);
    assert_eq!(failure(&visit), Some(Failure::Offline));
    assert_eq!(visit.take_orders().len(), 1);
    visit.program = Program::Here;
    visit.send(Msg::RetryChosen);
    assert_eq!(visit.plan(), ["p0", "p1", "p6"]);
}

#[test]
fn a_failure_is_left_behind_with_its_page() {
    let mut visit = Person::at("/move-in/review");
    visit.program = Program::Missing;
    visit.send(plan());
    assert_eq!(failure(&visit), Some(Failure::Offline));
    visit.back();
    assert!(matches!(page(&visit.state), Page::Review(_)));
    visit.program = Program::Here;
    visit.forward();
    assert_eq!(visit.sheet().route, visit.state.route);
}

#[test]
fn a_failure_that_comes_when_its_page_was_left_troubles_no_other_page() {
    let mut visit = early(PLAN);
    visit.send(review());
    visit.send(Msg::DrawingFailed {
        failure: Failure::Offline,
    });
    assert!(matches!(page(&visit.state), Page::Review(_)));
    visit.program = Program::Here;
    visit.send(plan());
    assert_eq!(visit.plan(), ["p0", "p1", "p6"]);
}

#[test]
fn new_rules_are_drawn_anew() {
    let mut visit = Person::at(PLAN);
    let before = visit.take_orders();
    visit.deliver_front();
    let after = visit.take_orders();
    assert_eq!(after.len(), 1);
    assert_ne!(after, before);
}

#[test]
fn nothing_is_ordered_before_its_files_are_here() {
    let mut visit = Person::offline("/procedures?lang=en");
    assert_eq!(visit.take_orders(), []);
    visit.deliver_front();
    assert_eq!(visit.take_orders(), [], "the words are awaited");
    visit.deliver_words();
    assert_eq!(visit.take_orders().len(), 1);
    let mut visit = Person::offline("/procedures");
    visit.send(Msg::FrontFetched {
        front: Front::Failed(Failure::Offline),
    });
    assert_eq!(visit.take_orders(), []);
}
