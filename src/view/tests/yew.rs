//! What Yew draws of a page is the page.

use std::rc::Rc;
use std::sync::mpsc::channel;

use yew::LocalServerRenderer;
use yew::platform::Runtime;
use yew::prelude::*;

use super::{FAMILY, answered, at, drawn, event, picking};
use crate::app::draw::draw;
use crate::html::print::print;
use crate::state::{Rest, Route, State, page};

#[derive(Properties, PartialEq)]
struct Shown {
    page: Rc<crate::html::Html>,
}

#[component]
fn Whole(shown: &Shown) -> Html {
    draw(&shown.page, &Callback::noop())
}

fn whole(make: fn() -> State) -> crate::html::Html {
    let state = drawn(&make());
    crate::view::view(&state, &page(&state))
}

/// The page as Yew writes it, one tag a line.
fn html(make: fn() -> State) -> String {
    let (send, receive) = channel();
    Runtime::default().spawn_pinned(move || async move {
        let page = Rc::new(whole(make));
        let renderer = LocalServerRenderer::<Whole>::with_props(Shown { page });
        send.send(renderer.hydratable(false).render().await).unwrap();
    });
    let html = receive.recv().unwrap();
    html.replace('>', ">\n").replace('<', "\n<").replace("\n\n", "\n")
}

/// Tags with their attributes, which stand in no certain order, and texts.
fn parts(html: &str) -> Vec<Vec<String>> {
    let sorted = |line: &str| {
        let quoted = line.replace("&#x27;", "'").replace("&gt;", ">");
        let mut parts: Vec<String> = quoted
            .trim_matches(['<', '>'])
            .split("\" ")
            .map(str::to_owned)
            .collect();
        parts
            .iter_mut()
            .for_each(|part| *part = part.trim_matches('"').to_owned());
        parts.sort();
        parts
    };
    html.lines().map(sorted).collect()
}

#[test]
fn yew_draws_every_element_and_every_word() {
    let pages: [fn() -> State; 5] = [
        || at(Route::Start),
        || picking(Some(Rest::Unsure), true),
        || at(Route::Event { event: event() }),
        || answered(Route::Review { event: event() }, &FAMILY),
        || answered(Route::Result { event: event() }, &FAMILY),
    ];
    for make in pages {
        assert_eq!(parts(&html(make)), parts(&print(&whole(make))));
    }
}
