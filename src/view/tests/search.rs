//! The page of the search, part by part.

use super::{at, html, part};
use crate::state::{Route, State};

fn searched(text: &str) -> String {
    let state = State {
        search: text.into(),
        ..at(Route::Procedures)
    };
    part(&html(&state), "<main")
}

#[test]
fn search_found() {
    insta::assert_snapshot!("search_found", part(&searched("犬"), "<ul class=\"plain goods\""));
}

#[test]
fn search_not_found() {
    insta::assert_snapshot!(
        "search_not_found",
        part(&searched("宇宙船"), "<div class=\"box\"")
    );
}

#[test]
fn search_field() {
    insta::assert_snapshot!("search_field", part(&searched("犬"), "<div class=\"field\""));
}

#[test]
fn search_by_event() {
    let state = State {
        opened: vec!["move-in".into()],
        ..at(Route::Procedures)
    };
    let text = html(&state);
    insta::assert_snapshot!("search_by_event", part(&text, "<div class=\"fold\""));
    assert!(
        !html(&at(Route::Procedures)).contains("犬の登録の変更"),
        "folded, it is not in the page"
    );
}

#[test]
fn every_hit_names_its_life_event() {
    let text = searched("変更");
    let hits = part(&text, "<ul class=\"plain goods\"");
    assert!(hits.matches("<li>").count() > 1, "{hits}");
    assert_eq!(
        hits.matches("引っ越してきた").count(),
        hits.matches("<li>").count(),
        "{hits}"
    );
}

#[test]
fn the_field_stands_there_while_the_file_of_the_search_is_under_way() {
    let state = State {
        search: "犬".into(),
        catalogue: None,
        ..at(Route::Procedures)
    };
    let text = html(&state);
    assert!(text.contains("id=\"search\"") && text.contains(ui_text::JA.loading()));
}
