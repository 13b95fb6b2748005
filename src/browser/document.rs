//! Title, language, focus, live region, print.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use guide::Lang;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::focus::Focus;
use crate::parts::HEADING;

/// Sets the document's title.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// Shows the help that stands in index.html, with the telephone number, below a page that knows none itself.
pub(crate) fn show_help(is_shown: bool) {
    if let Some(html) = document().document_element() {
        _ = html.class_list().toggle_with_force("no-index", is_shown); // fails for bad class names only
    }
}

/// Sets the language of the document.
pub(crate) fn set_lang(lang: Lang) {
    if let Some(html) = document().document_element() {
        _ = html.set_attribute("lang", lang.tag()); // fails for bad attribute names only
    }
}

/// Puts the focus on an element; where the page stands is left to history.
pub(super) fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(id == HEADING);
        _ = element.focus_with_options(&options);
    }
}

/// Puts the focus on an element and leaves the page where it stands.
pub(super) fn focus_still(id: &str) {
    if let Some(element) = element(id) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.focus_with_options(&options);
    }
}

/// Puts the focus on the first of the elements that is there, and leaves the page where it stands.
pub(super) fn focus_first(ids: &[&str]) {
    if let Some(id) = ids.iter().find(|id| element(id).is_some()) {
        focus_still(id);
    }
}

/// Puts the focus on an element, and shows the page from there.
pub(super) fn focus_at_top(id: &str) {
    focus_still(id);
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Takes the focus off what has it. Before a page gives way to another: taking a focused element out makes the browser
/// work out the styles of both pages at that moment, which takes longer than drawing them.
pub(crate) fn let_go_of_focus() {
    let element = document().active_element();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        _ = element.blur(); // does not fail where the element is in the document
    }
}

/// Shows the page from its top, as a new page is shown.
pub(super) fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// The app's own element, with where the focus is in it.
#[derive(Default)]
pub(crate) struct Redrawing(Option<(Element, Focus)>);

impl Redrawing {
    /// Before all of the page is drawn anew.
    pub(crate) fn begin() -> Self {
        let app = document().get_element_by_id("app");
        Self(app.and_then(|app| Some((app.clone(), Focus::inside(&app)?))))
    }

    /// Before `app` is drawn with what was typed elsewhere: the focus and its caret come once that stands there.
    pub(super) fn with(app: Element, focus: Option<Focus>) -> Self {
        Self(focus.map(|focus| (app, focus)))
    }

    /// Once it is drawn: what had the focus has it again.
    pub(crate) fn end(self) {
        if let Some((app, focus)) = self.0 {
            focus.give_back(&app);
        }
    }
}

/// Loads the page anew, once for files of this format: they belong to a newer app. The answers stand in the address.
pub(super) fn start_anew(format: u16) {
    const DONE: &str = "michishirube-started-anew";
    let Some(tab) = window().session_storage().ok().flatten() else {
        return; // the page says what to do
    };
    let format = format.to_string();
    if tab.get_item(DONE).ok().flatten().as_ref() != Some(&format) && tab.set_item(DONE, &format).is_ok() {
        _ = window().location().reload(); // refused only where the page is being left
    }
}

/// Whether there is room for two columns beside each other. The style sheet asks the same.
pub(super) fn is_wide() -> bool {
    let query = window().match_media("(min-width: 64rem)").ok().flatten();
    query.is_some_and(|query| query.matches())
}

/// Says something to screen readers.
pub(super) fn announce(text: &str) {
    if let Some(region) = document().get_element_by_id("announcement") {
        region.set_text_content(Some(text));
    }
}

/// Opens the print dialog, once what is being drawn stands there.
pub(super) fn print() {
    Timeout::new(0, || _ = window().print()).forget(); // a browser without a printer refuses; nothing is lost
}
