//! Answering, going back and forward, reloading.

use guide::Answer::{No, Unsure, Yes};

use super::person::Person;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, page};
use crate::state::{Route, UncheckedMeans};

fn box_toggled(question: &str) -> Msg {
    Msg::BoxToggled {
        question: question.to_owned(),
    }
}

#[test]
fn a_whole_visit_leads_from_the_start_to_the_plan() {
    let mut visit = Person::at("/");
    assert!(matches!(page(&visit.state), Page::Start(_)));
    visit.send(Msg::PageChosen {
        route: Route::Event {
            event: "move-in".to_owned(),
        },
    });
    assert!(matches!(page(&visit.state), Page::Event(_)));
    visit.send(Msg::DateChanged {
        date: "moved-in".to_owned(),
        text: "2026-04-01".to_owned(),
    });
    visit.send(Msg::QuestionsChosen {
        event: "move-in".to_owned(),
    });
    assert_eq!((visit.question().number, visit.question().most_left), (1, 5));
    visit.answer("has-dog", Yes);
    visit.answer("has-child", Yes);
    visit.answer("has-preschooler", Unsure);
    visit.pick(&["has-seal"]);
    assert_eq!((visit.question().number, visit.question().most_left), (5, 1));
    visit.answer("is-insured", No);
    assert_eq!(visit.plan(), ["p0", "p1", "p2", "p3", "p5", "p6"]);
    let expected = "/move-in/result?yes=has-child,has-dog,has-seal&no=has-moped,is-insured&unsure=has-preschooler\
                    &moved-in=2026-04-01";
    assert_eq!(visit.address(), expected);
    assert_eq!(visit.entries.len(), 8);
}

#[test]
fn every_new_page_moves_the_focus_once() {
    let mut visit = Person::begin();
    visit.take_effects();
    visit.answer("has-dog", Yes);
    let fragment = "/move-in/q/has-child?yes=has-dog".to_owned();
    assert_eq!(visit.take_effects(), [Effect::Push { fragment }, Effect::Arrive]);
}

#[test]
fn going_back_and_forward_loses_nothing() {
    let mut visit = Person::answered_all();
    let plan = visit.plan();
    visit.back();
    visit.back();
    assert_eq!(visit.questions(), ["has-moped", "has-seal"]);
    assert!(
        visit.state.draft.ticked.contains(&"has-moped".to_owned()),
        "the boxes stand as they were"
    );
    visit.back();
    assert_eq!(visit.question().given, [No]);
    assert_eq!(visit.question().most_left, 4, "as it was said the first time");
    (0..3).for_each(|_| visit.forward());
    assert_eq!(visit.plan(), plan);
}

#[test]
fn an_entry_reached_by_back_holds_all_answers_for_a_reload() {
    let mut visit = Person::answered_all();
    (0..4).for_each(|_| visit.back());
    assert_eq!(visit.questions(), ["has-dog"]);
    visit.reload();
    assert_eq!(visit.question().given, [Yes]);
    visit.answer("has-dog", No);
    assert_eq!(
        visit.question().given,
        [No],
        "the next question comes with its answer"
    );
    (0..3).for_each(|_| {
        let first = visit.questions().swap_remove(0);
        match first.as_str() {
            "has-child" => visit.answer("has-child", No),
            "has-moped" => visit.pick(&[]),
            _ => visit.answer("is-insured", Yes),
        }
    });
    assert_eq!(visit.plan(), ["p0", "p4"]);
}

#[test]
fn a_reload_restores_the_question() {
    let mut visit = Person::begin();
    visit.answer("has-dog", Yes);
    visit.reload();
    assert_eq!(visit.questions(), ["has-child"]);
    assert_eq!(visit.state.dropped, []);
}

#[test]
fn the_button_back_goes_to_the_screen_before_even_without_history() {
    let mut visit = Person::at("/move-in/q/has-moped?yes=has-dog&no=has-child");
    visit.send(Msg::WentBack);
    assert_eq!(visit.questions(), ["has-child"]);
    visit.send(Msg::WentBack);
    visit.send(Msg::WentBack);
    assert_eq!(
        visit.state.route,
        Route::Event {
            event: "move-in".to_owned()
        }
    );
}

#[test]
fn the_second_press_of_a_double_click_answers_nothing() {
    let mut visit = Person::begin();
    visit.answer("has-dog", Yes);
    let before = visit.state.clone();
    visit.send(Msg::Answered {
        question: "has-dog".to_owned(),
        answer: No,
    });
    assert_eq!(visit.state, before);
}

#[test]
fn check_boxes_need_a_choice() {
    let mut visit = Person::at("/move-in/q/has-moped?no=has-dog,has-child");
    visit.pick(&[]);
    assert!(visit.question().draft.is_empty_refused);
    assert!(visit.effects.contains(&Effect::FocusProblem));
    visit.send(box_toggled("has-seal"));
    visit.send(Msg::UncheckedToggled {
        means: UncheckedMeans::No,
    });
    assert!(
        visit.question().draft.ticked.is_empty(),
        "none of them means none"
    );
    visit.send(box_toggled("has-seal"));
    assert_eq!(
        visit.question().draft.unchecked,
        None,
        "a tick means not none of them"
    );
    visit.send(Msg::UncheckedToggled {
        means: UncheckedMeans::Unsure,
    });
    visit.send(Msg::PickHandedIn);
    let answers = &visit.state.visit.answers;
    assert_eq!(
        (answers.get("has-seal"), answers.get("has-moped")),
        (Some(&Yes), Some(&Unsure))
    );
}

#[test]
fn answers_are_shared_by_life_events() {
    let mut visit = Person::answered_all();
    visit.send(Msg::PageChosen { route: Route::Start });
    visit.send(Msg::PageChosen {
        route: Route::Event {
            event: "birth".to_owned(),
        },
    });
    assert_eq!(
        visit.address(),
        "/birth?yes=is-insured",
        "only what this life event asks"
    );
    visit.send(Msg::QuestionsChosen {
        event: "birth".to_owned(),
    });
    visit.answer("is-first-child", Yes);
    assert_eq!(
        visit.question().given,
        [Yes],
        "asked again in its turn, with the answer known"
    );
    (0..4).for_each(|_| visit.back());
    assert_eq!(visit.plan(), ["p0", "p1", "p4"]);
}

#[test]
fn a_day_is_taken_in_only_when_it_is_one() {
    let mut visit = Person::at("/move-in");
    let typed = |text: &str| Msg::DateChanged {
        date: "moved-in".to_owned(),
        text: text.to_owned(),
    };
    visit.send(typed("2026-04-01"));
    assert_eq!(visit.address(), "/move-in?moved-in=2026-04-01");
    visit.send(typed("4月1日"));
    let Page::Event(shown) = page(&visit.state) else {
        panic!("the event's page")
    };
    assert!(
        shown
            .date
            .is_some_and(|field| field.doubted.is_some() && field.day.is_some())
    );
    visit.send(typed(""));
    assert_eq!(visit.address(), "/move-in");
    assert_eq!(visit.entries.len(), 1);
}
