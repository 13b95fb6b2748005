//! Files that come late, damaged or not at all.

use std::rc::Rc;

use guide::Guide;
use guide::publish::Problem;

use super::person::Person;
use super::sample;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, Waiting, WhatFor, page};
use crate::state::{Failure, Front, Route, Translation};

fn event(id: &str) -> Msg {
    Msg::PageChosen {
        route: Route::Event { event: id.to_owned() },
    }
}

fn failure(visit: &Person) -> Option<(WhatFor, Failure)> {
    match page(&visit.state) {
        Page::Failed(Waiting { what, failure, .. }) => Some((what, failure)),
        _ => None,
    }
}

#[test]
fn the_start_page_needs_only_the_index() {
    let mut visit = Person::offline("/");
    assert_eq!(visit.take_effects(), [Effect::FetchFront]);
    visit.deliver_front();
    assert_eq!(visit.take_effects(), [Effect::Announce]);
    assert!(matches!(page(&visit.state), Page::Start(_)));
}

#[test]
fn every_failure_can_be_tried_again() {
    let failures = [
        Failure::Offline,
        Failure::Missing,
        Failure::Refused(500),
        Failure::Foreign,
        Failure::OtherFormat(2),
        Failure::Damaged,
        Failure::Unexpected,
    ];
    for expected in failures {
        let mut visit = Person::offline("/move-in");
        visit.send(Msg::FrontFetched {
            front: Front::Failed(expected),
        });
        assert_eq!(failure(&visit), Some((WhatFor::Front, expected)));
        visit.take_effects();
        visit.send(Msg::RetryChosen);
        assert!(visit.take_effects().contains(&Effect::FetchFront));
        visit.deliver_front();
        visit.send(Msg::GuideFetched {
            event: "move-in".to_owned(),
            file: "move-in-1.guide".to_owned(),
            result: Err(expected),
        });
        if expected.is_of_another_version() {
            assert!(
                visit.take_effects().contains(&Effect::FetchFront),
                "perhaps it is"
            );
            visit.deliver_front();
        }
        assert_eq!(failure(&visit), Some((WhatFor::Guide, expected)));
        visit.is_online = true;
        visit.send(Msg::RetryChosen);
        assert!(matches!(page(&visit.state), Page::Event(_)));
    }
}

#[test]
fn a_late_file_of_an_older_choice_changes_nothing_shown() {
    let mut visit = Person::offline("/");
    visit.deliver_front();
    visit.send(event("move-in"));
    visit.send(event("birth"));
    visit.deliver_guide("move-in", Translation::NotAsked);
    assert_eq!(page(&visit.state), Page::Loading(WhatFor::Guide));
    visit.send(Msg::GuideFetched {
        event: "birth".to_owned(),
        file: "birth-0.guide".to_owned(),
        result: Ok((sample::move_in(), Translation::NotAsked)),
    });
    assert_eq!(
        page(&visit.state),
        Page::Loading(WhatFor::Guide),
        "a file that was not asked for"
    );
    visit.deliver_guide("birth", Translation::NotAsked);
    assert!(matches!(page(&visit.state), Page::Event(shown) if shown.guide.id == "birth"));
}

#[test]
fn all_procedures_are_shown_without_any_guide() {
    let mut visit = Person::offline("/procedures");
    visit.deliver_front();
    assert!(matches!(page(&visit.state), Page::Search(shown) if shown.searched.is_none()));
    assert!(visit.shown().contains(ui_text::JA.loading()), "the page says so");
    visit.deliver_catalogue();
    assert!(matches!(page(&visit.state), Page::Search(shown) if shown.searched.is_some()));
    let is_guide = |effect: &Effect| matches!(effect, Effect::FetchGuide { .. });
    assert!(!visit.take_effects().iter().any(is_guide));
}

#[test]
fn a_broken_preview_shows_its_problems_and_mending_brings_the_guide_back() {
    let problem = Problem {
        code: "unknown-question".into(),
        is_error: true,
        file: "events/move-in.yaml".into(),
        line: 3,
        column: 5,
        source: "- ask: has-dgo".into(),
        headline: "知らない質問です".into(),
        labels: vec![],
        help: None,
    };
    let mut visit = Person::offline("/move-in/q/has-child?yes=has-dog");
    visit.send(Msg::FrontFetched {
        front: Front::Problems(Rc::new(vec![problem])),
    });
    assert!(matches!(page(&visit.state), Page::Problems(shown) if shown.problems.len() == 1));
    assert_eq!(
        visit.address(),
        "/move-in/q/has-child?yes=has-dog",
        "the answers stay"
    );
    visit.is_online = true;
    visit.reload();
    assert_eq!(visit.questions(), ["has-child"]);
}

/// What is fetched of moving in: its first part, or all.
fn came(guide: Rc<Guide>) -> Msg {
    Msg::GuideFetched {
        event: "move-in".to_owned(),
        file: "move-in-1.guide".to_owned(),
        result: Ok((guide, Translation::NotAsked)),
    }
}

#[test]
fn questions_do_not_wait_for_the_texts_of_the_plan() {
    let mut visit = Person::offline("/move-in");
    visit.deliver_front();
    visit.send(came(sample::move_in_begun()));
    visit.send(Msg::QuestionsChosen {
        event: "move-in".to_owned(),
    });
    assert_eq!(visit.questions(), ["has-dog"]);
    visit.take_effects();
    visit.send(came(sample::move_in()));
    assert_eq!(visit.take_effects(), [], "nothing moves under the person's hands");
}

#[test]
fn the_plan_waits_for_its_texts_and_is_announced_when_they_come() {
    let mut visit = Person::offline("/move-in/result");
    visit.deliver_front();
    visit.send(came(sample::move_in_begun()));
    assert_eq!(page(&visit.state), Page::Loading(WhatFor::Guide));
    visit.take_effects();
    visit.send(came(sample::move_in()));
    assert_eq!(visit.plan().len(), 7);
    let effects = visit.take_effects();
    assert!(matches!(effects[..], [Effect::Arrive]));
}

#[test]
fn texts_of_the_plan_that_do_not_come_can_be_tried_again() {
    let mut visit = Person::offline("/move-in/result");
    visit.deliver_front();
    visit.send(came(sample::move_in_begun()));
    visit.send(Msg::RestFailed {
        event: "move-in".to_owned(),
        file: "move-in-1.guide".to_owned(),
        failure: Failure::Offline,
    });
    assert_eq!(failure(&visit), Some((WhatFor::Guide, Failure::Offline)));
    visit.is_online = true;
    visit.send(Msg::RetryChosen);
    assert_eq!(visit.plan().len(), 7);
}
