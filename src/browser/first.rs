//! The first screens, which stand in the page before the app is here (`public/boot.js`): what was done on them, and the app
//! put in their place.

use gloo::utils::document;
use guide::{Answer, Lang};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

use crate::noted::{Noted, Pressed};
use crate::state::UncheckedMeans;

/// By what an element of a first screen is found again on the app's page.
const MARKS: [&str; 10] = [
    "data-box",
    "data-unsure",
    "data-unchecked",
    "data-answer",
    "data-next",
    "data-search",
    "data-lang",
    "data-back",
    "name",
    "href",
];

/// Whether first screens stand in the page.
pub(super) fn is_there() -> bool {
    screens().is_some()
}

fn screens() -> Option<Element> {
    document().get_element_by_id("first")
}

/// What was done on the screen that is shown.
pub(super) fn noted() -> Noted {
    let mut noted = Noted::default();
    let Some(screens) = screens() else {
        return noted;
    };
    noted.pressed = screens
        .get_attribute("data-pressed")
        .and_then(|text| pressed(&text));
    let Some(shown) = screens.query_selector(".first.shown").ok().flatten() else {
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
        } else if field.type_() == "date" && !field.value().is_empty() {
            noted.days.push((field.name(), field.value()));
        }
    }
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
pub(super) fn uncover() {
    let (Some(screens), Some(app)) = (screens(), document().get_element_by_id("app")) else {
        return;
    };
    let focused = document()
        .active_element()
        .filter(|element| screens.contains(Some(element)));
    let caret = focused
        .as_ref()
        .and_then(|element| element.dyn_ref::<HtmlInputElement>()?.selection_start().ok()?);
    let twin = focused.and_then(|element| twin(&app, &element));
    screens.remove();
    _ = app.remove_attribute("hidden"); // fails for bad attribute names only
    let Some(twin) = twin else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    _ = twin.focus_with_options(&options); // does not fail where the element is in the document
    if let (Some(field), Some(caret)) = (twin.dyn_ref::<HtmlInputElement>(), caret) {
        _ = field.set_selection_range(caret, caret); // a date field has no caret
    }
}

/// The element of the app's page that is what `element` was on the first screen.
fn twin(app: &Element, element: &Element) -> Option<HtmlElement> {
    let (name, value) = MARKS
        .iter()
        .find_map(|name| Some((name, element.get_attribute(name)?)))?;
    let found = app.query_selector_all(&["[", name, "]"].concat()).ok()?;
    let all = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok());
    let mut same = all.filter(|other| other.get_attribute(name).as_ref() == Some(&value));
    same.next()
}
