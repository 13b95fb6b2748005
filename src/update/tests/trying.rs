//! Answers tried out on the plan.

use guide::Answer::{No, Yes};

use super::person::Person;
use crate::msg::Msg;
use crate::state::Route;

const PLAN: &str = "/move-in/result?yes=has-dog&no=has-child,has-moped,has-seal";

fn tried(question: &str, answer: guide::Answer) -> Msg {
    let question = question.to_owned();
    Msg::AnswerTried { question, answer }
}

fn visit() -> Person {
    let mut visit = Person::at(PLAN);
    visit.send(tried("has-dog", No));
    visit.send(tried("is-insured", Yes));
    visit
}

#[test]
fn the_plan_shows_what_is_tried_out_and_the_address_does_not() {
    let mut visit = visit();
    assert_eq!(visit.plan(), ["p0"]);
    assert_eq!(visit.address(), PLAN);
    assert_eq!(visit.entries.len(), 1);
    let shown = visit.state.link(&visit.state.route);
    assert_eq!(
        shown, "#/move-in/result?yes=is-insured&no=has-child,has-dog,has-moped,has-seal",
        "a link on the plan leads to what is shown"
    );
    visit.reload();
    assert_eq!(visit.plan(), ["p0", "p1", "p6"]);
}

/// Nothing of a trial is left.
fn is_as_before(visit: &Person) -> bool {
    visit.state.visit.tried_from.is_none()
        && visit.state.visit.answers == Person::at(PLAN).state.visit.answers
}

#[test]
fn what_is_tried_out_can_be_undone() {
    let mut visit = visit();
    visit.send(Msg::TryUndone);
    assert!(is_as_before(&visit));
    assert_eq!(visit.plan(), ["p0", "p1", "p6"]);
    visit.send(Msg::TryUndone);
    assert!(is_as_before(&visit), "nothing more to undo");
}

#[test]
fn what_is_tried_out_can_be_taken_as_so() {
    let mut visit = visit();
    visit.send(Msg::TryTaken);
    let taken = "/move-in/result?yes=is-insured&no=has-child,has-dog,has-moped,has-seal";
    assert_eq!(visit.address(), taken);
    visit.send(Msg::TryUndone);
    visit.reload();
    assert_eq!(visit.plan(), ["p0"]);
}

#[test]
fn what_is_tried_out_does_not_wander_to_other_pages() {
    let event = || "move-in".to_owned();
    let ways = [
        Msg::PageChosen {
            route: Route::Review { event: event() },
        },
        Msg::ChangeChosen {
            question: "has-dog".to_owned(),
        },
        Msg::WentBack,
        Msg::HistoryWalked {
            fragment: "/move-in/review?yes=has-dog".to_owned(),
        },
    ];
    for way in ways {
        let mut visit = visit();
        visit.send(way.clone());
        assert!(is_as_before(&visit), "{way:?}");
        visit.send(Msg::HistoryWalked {
            fragment: PLAN.to_owned(),
        });
        assert_eq!(visit.plan(), ["p0", "p1", "p6"], "{way:?}");
    }
}

#[test]
fn a_question_that_only_a_trial_opens_is_not_asked_after_it() {
    let mut visit = Person::at(PLAN);
    visit.send(tried("has-child", Yes));
    visit.send(Msg::ChangeChosen {
        question: "has-preschooler".to_owned(),
    });
    assert_eq!(visit.questions(), ["is-insured"], "the first that is open");
}

#[test]
fn a_link_or_an_opened_plan_ends_a_trial() {
    let mut visit = visit();
    visit.send(Msg::LinkOpened {
        fragment: "/move-in/review?no=has-dog".to_owned(),
    });
    let linked = [("has-dog".to_owned(), No)].into();
    assert_eq!(
        (&visit.state.visit.answers, &visit.state.visit.tried_from),
        (&linked, &None)
    );
    let mut visit = self::visit();
    let answers = [("is-first-child".to_owned(), Yes)].into();
    visit.send(Msg::PlanOpened {
        event: "birth".to_owned(),
        answers,
        dates: Default::default(),
        shared: Default::default(),
    });
    assert_eq!(visit.address(), "/birth/result?yes=is-first-child");
}
