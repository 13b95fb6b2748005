//! The first screens, which stand in the page before the app is here (`public/boot.js`): what was done on them, and the app
//! put in their place.

use gloo::utils::document;
use guide::{Answer, Lang};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

use super::document::Redrawing;
use super::focus::Focus;
use crate::noted::{Noted, Pressed};
use crate::state::UncheckedMeans;

/// Whether first screens stand in the page.
pub(super) fn is_there() -> bool {
    screens().is_some()
}

fn screens() -> Option<Element> {
    document().get_element_by_id("first-screens")
}

/// Puts the app in place of the first screens: what was done on them, and what is to have the focus once that is drawn.
pub(crate) fn take_over() -> (Noted, Redrawing) {
    (noted(), uncover())
}

/// What was done on the screen that is shown.
fn noted() -> Noted {
    let mut noted = Noted::default();
    let Some(screens) = screens() else {
        return noted;
    };
    noted.pressed = screens
        .get_attribute("data-pressed")
        .and_then(|text| pressed(&text));
    let Some(shown) = screens.query_selector(".first-screen.shown").ok().flatten() else {
        return noted;
    };
    for field in inputs(&shown) {
        let mark = |name: &str| field.get_attribute(name);
        if let Some(question) = mark("data-box").filter(|_| field.checked()) {
            noted.ticked.push(question);
        } else if let Some(question) = mark("data-unsure").filter(|_| field.checked()) {
            noted.unsure.push(question);
        } else if let Some(means) = mark("data-unchecked").filter(|_| field.checked()) {
            noted.unchecked = match means.as_str() {
                "none" => Some(UncheckedMeans::No),
                _ => Some(UncheckedMeans::Unsure),
            };
        } else if mark("data-search").is_some() {
            noted.search = field.value();
        }
    }
    // A day is typed on the page before the question that is shown.
    let days = inputs(&screens).into_iter();
    let days = days.filter(|field| field.type_() == "date" && !field.value().is_empty());
    noted.days = days.map(|field| (field.name(), field.value())).collect();
    noted
}

fn inputs(shown: &Element) -> Vec<HtmlInputElement> {
    let Ok(found) = shown.query_selector_all("input") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into().ok())
        .collect()
}

/// `answer yes has-dog`, `next` or `lang en`.
fn pressed(text: &str) -> Option<Pressed> {
    let mut words = text.split(' ');
    match words.next()? {
        "next" => Some(Pressed::Next),
        "lang" => Some(Pressed::Lang(Lang::from_tag(words.next()?)?)),
        "answer" => {
            let answer = match words.next()? {
                "yes" => Answer::Yes,
                "no" => Answer::No,
                _ => Answer::Unsure,
            };
            let question = words.next()?.to_owned();
            Some(Pressed::Answer { question, answer })
        }
        _ => None,
    }
}

/// Puts the app in place of the first screens. What had the focus has it again, with the caret where it was.
fn uncover() -> Redrawing {
    let (Some(screens), Some(app)) = (screens(), document().get_element_by_id("app")) else {
        return Redrawing::default();
    };
    let focus = Focus::inside(&screens);
    screens.remove();
    _ = app.remove_attribute("hidden"); // fails for bad attribute names only
    if let Some(focus) = &focus {
        focus.give_back(&app);
    }
    Redrawing::with(app, focus)
}
