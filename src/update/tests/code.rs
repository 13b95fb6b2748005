//! A code from paper or another device.

use guide::deadline::Dates;
use guide::handover_code::encode;
use guide::{Answer, Answers};

use super::person::Person;
use super::sample;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, TypedCode, WhatFor, page};
use crate::state::{Dropped, Failure};

/// The code of a visit with a dog and nothing else.
fn code() -> String {
    let guide = sample::move_in();
    let answers = [
        ("has-dog", Answer::Yes),
        ("has-child", Answer::No),
        ("has-moped", Answer::No),
        ("has-seal", Answer::No),
        ("is-insured", Answer::Yes),
    ];
    let answers = Answers::from_iter(guide.by_question(answers));
    let day = guide::day::parse("2026-04-01").unwrap();
    let dates = Dates::from_iter(guide.by_date([("moved-in", day)]));
    encode(&guide, &answers, &dates)
}

fn typed(text: &str) -> Msg {
    Msg::CodeTyped {
        text: text.to_owned(),
    }
}

/// What a press on the button of the page sends, where it has one.
fn buttons(visit: &Person) -> Vec<Msg> {
    match page(&visit.state) {
        Page::Code(TypedCode::Plan {
            event,
            answers,
            dates,
            shared,
            ..
        }) => vec![Msg::PlanOpened {
            event,
            answers,
            dates,
            shared,
        }],
        _ => Vec::new(),
    }
}

#[test]
fn a_typed_code_brings_its_guide_and_opens_its_plan() {
    let mut visit = Person::at("/code");
    assert_eq!(buttons(&visit), []);
    visit.take_effects();
    visit.send(typed(&code()));
    let is_fetch =
        |effect: &&Effect| matches!(effect, Effect::FetchGuide { event, .. } if event == "move-in");
    assert_eq!(visit.take_effects().iter().filter(is_fetch).count(), 1);
    let opened = buttons(&visit).remove(0);
    visit.send(opened);
    assert_eq!(
        visit.address(),
        "/move-in/result?yes=has-dog,is-insured&no=has-child,has-moped,has-seal&moved-in=2026-04-01&rules=2026-11-20"
    );
    assert_eq!(visit.plan(), ["p0", "p1"]);
    visit.back();
    assert_eq!(
        (&*visit.state.code, buttons(&visit).len()),
        ("", 0),
        "the field is empty"
    );
}

#[test]
fn where_the_guide_of_a_code_cannot_be_had_the_page_says_so_and_a_second_try_helps() {
    let mut visit = Person::at("/code");
    visit.is_online = false;
    visit.send(typed(&code()));
    visit.send(Msg::GuideFetched {
        event: "move-in".to_owned(),
        file: visit.state.card("move-in").unwrap().file.clone(),
        result: Err(Failure::Offline),
    });
    let Page::Failed(shown) = page(&visit.state) else {
        panic!("it does not say so")
    };
    assert_eq!((shown.what, shown.failure), (WhatFor::Guide, Failure::Offline));
    assert!(visit.take_effects().contains(&Effect::Arrive));
    visit.is_online = true;
    visit.send(Msg::RetryChosen);
    assert_eq!(buttons(&visit).len(), 1, "what was typed is still there");
    visit.send(Msg::RestFailed {
        event: "move-in".to_owned(),
        file: visit.state.card("move-in").unwrap().file.clone(),
        failure: Failure::Offline,
    });
    assert_eq!(buttons(&visit).len(), 1, "all texts are here already");
}

#[test]
fn a_code_stands_in_no_address() {
    let mut visit = Person::at("/code");
    visit.send(typed(&code()));
    assert_eq!((visit.address(), visit.entries.len()), ("/code", 1));
}

#[test]
fn a_mistyped_code_opens_nothing_and_fetches_nothing() {
    let mut visit = Person::at("/code");
    visit.take_effects();
    for text in ["x", "0000-0000-0000", "みほん", " "] {
        visit.send(typed(text));
        assert_eq!(buttons(&visit), [], "{text}");
    }
    let is_fetch = |effect: &Effect| matches!(effect, Effect::FetchGuide { .. });
    assert!(!visit.take_effects().iter().any(is_fetch));
}

/// The link of somebody's plan, as they copied it.
const LINK: &str =
    "https://example.jp/guide/#/move-in/result?yes=has-dog&no=has-child&moved-in=2026-04-01&office=p0.1";

#[test]
fn a_pasted_link_opens_its_plan_with_all_that_it_holds_and_nothing_else() {
    let mut visit = Person::at("/code?unsure=is-insured");
    visit.send(typed(&format!("うちの計画です。\n{LINK}。よろしく")));
    let Page::Code(TypedCode::Link { event, fragment }) = page(&visit.state) else {
        panic!("it is no link")
    };
    assert_eq!(event, "move-in");
    visit.send(Msg::LinkPasted { fragment });
    assert_eq!(visit.address(), LINK.split_once('#').unwrap().1);
    assert_eq!(visit.plan()[..2], ["p0", "p1"]);
    assert_eq!(visit.state.dropped, []);
    visit.back();
    assert_eq!(visit.state.code, "", "the field is empty");
}

#[test]
fn a_pasted_link_of_a_question_opens_the_plan_as_far_as_it_is_answered() {
    let mut visit = Person::at("/code");
    let fragment = "/move-in/q/has-child?yes=has-dog".to_owned();
    visit.send(Msg::LinkPasted { fragment });
    assert_eq!(visit.address(), "/move-in/result?yes=has-dog");
    assert_eq!(visit.entries.len(), 2);
}

#[test]
fn a_damaged_link_says_what_could_not_be_used() {
    let mut visit = Person::at("/code");
    let fragment = "/move-in/result?yes=has-dog,gone".to_owned();
    visit.send(Msg::LinkPasted { fragment });
    assert_eq!(visit.state.dropped, [Dropped::Question("gone".to_owned())]);
}
