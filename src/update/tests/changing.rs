//! The review page and its changes.

use guide::Answer::{No, Yes};

use super::person::Person;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, page};
use crate::state::Route;

fn review(visit: &mut Person) {
    visit.send(Msg::PageChosen {
        route: Route::Review {
            event: "move-in".to_owned(),
        },
    });
}

fn change(visit: &mut Person, question: &str) {
    visit.send(Msg::ChangeChosen {
        question: question.to_owned(),
    });
}

fn is_review(visit: &Person) -> bool {
    matches!(page(&visit.state), Page::Review(_))
}

#[test]
fn a_change_asks_only_what_it_opens_and_comes_back() {
    let mut visit = Person::answered_all();
    review(&mut visit);
    change(&mut visit, "has-child");
    assert_eq!(visit.question().given, [No]);
    visit.answer("has-child", Yes);
    visit.answer("has-preschooler", Yes);
    assert!(is_review(&visit));
    assert_eq!(
        visit.state.visit.answers.get("has-moped"),
        Some(&Yes),
        "later answers still stand"
    );
}

#[test]
fn a_change_that_opens_nothing_comes_back_at_once() {
    let mut visit = Person::answered_all();
    review(&mut visit);
    change(&mut visit, "has-moped");
    visit.pick(&["has-seal"]);
    assert!(is_review(&visit));
}

#[test]
fn a_change_while_questions_are_open_comes_back_too() {
    let mut visit = Person::begin();
    visit.answer("has-dog", Yes);
    review(&mut visit);
    change(&mut visit, "has-dog");
    visit.answer("has-dog", No);
    assert!(is_review(&visit));
}

#[test]
fn an_abandoned_branch_is_remembered() {
    let mut visit = Person::answered_all();
    review(&mut visit);
    change(&mut visit, "has-child");
    visit.answer("has-child", Yes);
    visit.answer("has-preschooler", Yes);
    change(&mut visit, "has-child");
    visit.answer("has-child", No);
    change(&mut visit, "has-child");
    visit.answer("has-child", Yes);
    assert!(is_review(&visit), "what was answered once is not asked again");
    visit.send(Msg::PageChosen {
        route: Route::Result {
            event: "move-in".to_owned(),
        },
    });
    assert_eq!(visit.plan(), ["p0", "p1", "p2", "p3", "p4"]);
}

#[test]
fn a_change_survives_a_reload_and_can_be_left_by_back() {
    let mut visit = Person::answered_all();
    review(&mut visit);
    change(&mut visit, "has-dog");
    visit.reload();
    assert!(visit.question().is_change);
    visit.send(Msg::WentBack);
    assert!(is_review(&visit));
}

const UNSURE: &str = "/move-in/result?no=has-child,has-moped,has-seal,is-insured&unsure=has-dog";

fn settled(answer: guide::Answer) -> Msg {
    Msg::Settled {
        question: "has-dog".to_owned(),
        answer: Some(answer),
    }
}

/// What the live region says of the page that is shown.
fn said(visit: &Person) -> String {
    crate::view::announcement(&visit.state, &page(&visit.state))
}

#[test]
fn an_answer_given_on_the_plan_says_what_came_and_can_be_taken_back() {
    let mut visit = Person::at(UNSURE);
    assert!(!said(&visit).contains("増えました"));
    visit.take_effects();
    visit.send(settled(Yes));
    assert!(said(&visit).contains("増えました"), "{}", said(&visit));
    assert!(visit.shown().contains(ui_text::plan::JA.changed()));
    let effects = visit.take_effects();
    assert!(effects.contains(&Effect::Announce), "{effects:?}");
    let is_list = |effect: &Effect| matches!(effect, Effect::KeepFocus { ids } if ids.starts_with(&[crate::pages::plan::CONFIRM]));
    assert!(effects.iter().any(is_list), "{effects:?}");
    visit.send(Msg::ChangeUndone);
    assert_eq!(visit.address(), UNSURE);
    assert!(!visit.shown().contains(ui_text::plan::JA.changed()));
}

#[test]
fn an_answer_that_rules_something_out_says_so_until_it_is_read() {
    let mut visit = Person::at(UNSURE);
    visit.send(settled(No));
    assert!(said(&visit).contains("関係しない"), "{}", said(&visit));
    visit.send(Msg::ChangeNoted);
    assert!(!visit.shown().contains(ui_text::plan::JA.changed()));
    assert_eq!(visit.state.visit.answers.get("has-dog"), Some(&No));
}

#[test]
fn a_change_on_the_way_over_the_review_is_told_on_the_plan() {
    let mut visit = Person::answered_all();
    review(&mut visit);
    change(&mut visit, "has-dog");
    visit.answer("has-dog", No);
    visit.send(Msg::PageChosen {
        route: Route::Result {
            event: "move-in".to_owned(),
        },
    });
    assert!(said(&visit).contains("なくなりました"), "{}", said(&visit));
}

#[test]
fn a_link_that_is_opened_is_compared_with_no_plan_of_before() {
    let mut visit = Person::answered_all();
    visit.send(Msg::LinkOpened {
        fragment: UNSURE.to_owned(),
    });
    assert_eq!(visit.state.visit.seen, None);
    assert!(!visit.shown().contains(ui_text::plan::JA.changed()));
}
