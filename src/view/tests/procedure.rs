//! The page of one procedure, part by part.

use guide::Answer::{No, Unsure, Yes};

use super::{FAMILY, answered, at, event, html, part};
use crate::state::{Route, State};

fn one(id: &str) -> Route {
    Route::Procedure {
        event: event(),
        procedure: id.into(),
    }
}

/// 「自分に必要か調べる」 with these answers, with its folds open.
fn check(id: &str, answers: &[(&str, guide::Answer)], opened: &[&str]) -> String {
    let state = State {
        opened: opened.iter().map(|id| (*id).to_owned()).collect(),
        ..answered(one(id), answers)
    };
    part(&html(&state), "<section id=\"check\"")
}

macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident: $html:expr;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(stringify!($name), $html);
        }
    )*};
}

parts! {
    procedure_to_be_settled: check("dog", &[], &[]);
    procedure_needed: check("dog", &[("has-dog", Yes)], &[]);
    procedure_not_needed: check("dog", &[("has-dog", No)], &["changes"]);
    procedure_possible: check("dog", &[("has-dog", Unsure)], &[]);
    procedure_facts: part(&html(&answered(one("notification"), &FAMILY)), "<section id=\"facts\"");
    procedure_windows: part(&html(&answered(one("notification"), &FAMILY)), "<section id=\"windows\"");
    procedure_unknown: part(&html(&at(one("cat"))), "<main");
}

#[test]
fn what_would_change_the_verdict_is_looked_for_only_when_it_is_wanted() {
    let closed = check("dog", &[("has-dog", No)], &[]);
    assert!(closed.contains("aria-expanded=\"false\"") && !closed.contains("id=\"in-changes\""));
    let open = check("dog", &[("has-dog", No)], &["changes"]);
    let changes = part(&open, "<div id=\"in-changes\"");
    assert!(
        changes.contains("犬を飼っている") && changes.contains("はい"),
        "{changes}"
    );
}

#[test]
fn what_everybody_needs_has_neither_a_reason_nor_what_would_change_it() {
    let check = check("notification", &FAMILY, &[]);
    assert!(check.contains(ui_text::plan::JA.p_need()));
    assert!(
        !check.contains("<h3>") && !check.contains("aria-expanded"),
        "{check}"
    );
}

#[test]
fn an_answer_that_speaks_against_something_is_quoted_and_no_reason_for_what_is_needed() {
    let check = check("insurance", &FAMILY, &[]);
    assert!(!check.contains(ui_text::JA.reason()), "{check}");
    let given = &check[check.find(ui_text::plan::JA.p_answers()).unwrap()..];
    assert!(
        given.contains("会社の健康保険に入っている") && given.contains("いいえ"),
        "{check}"
    );
}

#[test]
fn who_goes_in_the_persons_place_is_told_what_to_bring_and_nobody_else() {
    let mut state = answered(one("notification"), &FAMILY);
    assert!(!html(&state).contains("委任状"));
    state.visit.choices.is_proxy = true;
    assert!(html(&state).contains("委任状"));
}

#[test]
fn the_window_is_the_one_that_was_chosen_and_the_others_unfold() {
    let mut state = answered(one("notification"), &FAMILY);
    state.visit.choices.offices = [("notification".to_owned(), 1)].into();
    let windows = part(&html(&state), "<section id=\"windows\"");
    let heading = part(&windows, "<h3>");
    assert!(heading.contains("東出張所"), "{heading}");
    assert!(
        !windows.contains("午前中が混み合います"),
        "the other one is folded"
    );
    state.opened = vec!["window-0".to_owned()];
    assert!(html(&state).contains("午前中が混み合います"));
}

#[test]
fn a_scheme_that_has_not_begun_says_so() {
    let text = html(&answered(one("ticket"), &FAMILY));
    assert!(text.contains("5月1日（金）から始まる制度です"), "{text}");
}

#[test]
fn a_deadline_says_its_day_once() {
    let facts = part(
        &html(&answered(one("notification"), &FAMILY)),
        "<section id=\"facts\"",
    );
    assert_eq!(facts.matches("4月15日").count(), 1, "{facts}");
}

#[test]
fn nobody_is_alarmed_by_a_deadline_of_what_is_not_needed() {
    let of = |answer| {
        let mut state = answered(one("insurance"), &[("has-card", Yes), ("insured", answer)]);
        state.visit.dates = [("moved-in".to_owned(), guide::day::parse("2026-01-01").unwrap())].into();
        part(&html(&state), "<section id=\"facts\"")
    };
    assert!(of(No).contains("chip bad") && of(No).contains("日過ぎています"));
    let not_needed = of(Yes);
    assert!(
        !not_needed.contains("過ぎています") && !not_needed.contains("type=\"date\""),
        "{not_needed}"
    );
    assert!(not_needed.contains("14日以内"), "{not_needed}");
    assert!(of(Unsure).contains(ui_text::JA.due_possible()));
}

#[test]
fn what_no_law_sets_is_the_wards_own_target_and_not_told_like_a_law() {
    let facts = part(&html(&answered(one("licence"), &FAMILY)), "<section id=\"facts\"");
    assert!(facts.contains(ui_text::JA.own_target()), "{facts}");
    let of_a_law = part(
        &html(&answered(one("notification"), &FAMILY)),
        "<section id=\"facts\"",
    );
    assert!(of_a_law.contains(ui_text::JA.kind_legal()) && !of_a_law.contains(ui_text::JA.own_target()));
}
