//! The page where a code is typed, part by part.

use super::{at, html, part};
use crate::state::{Route, State};

fn told(code: &str) -> String {
    let state = State {
        code: code.into(),
        here: "https://example.jp/guide/".into(),
        ..at(Route::Code)
    };
    part(&html(&state), "<div role=\"status\"")
}

#[test]
fn code_page() {
    insta::assert_snapshot!("code_page", part(&html(&at(Route::Code)), "<main"));
}

#[test]
fn code_mistyped() {
    insta::assert_snapshot!("code_mistyped", told("0000-0000-0000"));
}

#[test]
fn code_link() {
    insta::assert_snapshot!(
        "code_link",
        told("計画です https://example.jp/guide/#/move-in/result?yes=has-dog。")
    );
}

#[test]
fn a_link_to_somewhere_else_or_to_no_plan_opens_nothing() {
    for text in [
        "https://example.com/guide/#/move-in/result?yes=has-dog",
        "https://example.jp/guide/#/about",
        "https://example.jp/guide/#/no-such-event/result",
        "https://example.jp/guide/",
        "http://example.com",
    ] {
        let told = told(text);
        assert!(
            told.contains(ui_text::plan::JA.code_other_link()),
            "{text}: {told}"
        );
        assert!(!told.contains("<button"), "{text}: {told}");
    }
}

#[test]
fn a_link_of_this_site_is_known_however_it_is_written() {
    for text in [
        "https://example.jp/guide/#/move-in/result",
        "http://example.jp/guide/index.html?fbclid=1#/move-in",
        "https://example.jp/guide#/move-in/q/has-dog?no=has-dog",
        "#/move-in/result?yes=has-dog",
    ] {
        let told = told(text);
        assert!(told.contains(ui_text::plan::JA.code_open()), "{text}: {told}");
    }
}
