//! The focus, found again where a page is drawn anew.

use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};

use gloo::utils::document;
use wasm_bindgen::JsCast as _;

/// By what an element is found again.
const MARKS: [&str; 11] = [
    "id",
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

/// What can have the focus.
const FOCUSABLE: &str = "a,button,input,select,summary,textarea";

/// Where the focus was: what marked the element, its place among all that can have the focus, and its caret.
pub(super) struct Focus {
    tag: String,
    marks: Vec<(&'static str, String)>,
    place: Option<u32>,
    caret: Option<u32>,
}

impl Focus {
    /// The focus inside of `page`, if it is there.
    pub(super) fn inside(page: &Element) -> Option<Self> {
        let element = document()
            .active_element()
            .filter(|element| page.contains(Some(element)))?;
        let marks = MARKS.iter();
        let marks = marks.filter_map(|name| Some((*name, element.get_attribute(name)?)));
        let all = page.query_selector_all(FOCUSABLE).ok()?;
        let is_it = |at: &u32| {
            all.item(*at)
                .is_some_and(|other| other.is_same_node(Some(&element)))
        };
        Some(Self {
            tag: element.tag_name(),
            marks: marks.collect(),
            place: (0..all.length()).find(is_it),
            caret: element
                .dyn_ref::<HtmlInputElement>()
                .and_then(|field| field.selection_start().ok()?),
        })
    }

    /// Gives the focus to the element of `page` that is the same. The page does not move for it.
    pub(super) fn give_back(&self, page: &Element) {
        let Some(element) = self.by_mark(page).or_else(|| self.by_place(page)) else {
            return;
        };
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.focus_with_options(&options); // does not fail where the element is in the document
        if let (Some(field), Some(caret)) = (element.dyn_ref::<HtmlInputElement>(), self.caret) {
            _ = field.set_selection_range(caret, caret); // a date field has no caret
        }
    }

    fn by_mark(&self, page: &Element) -> Option<HtmlElement> {
        let mut marks = self.marks.iter();
        marks.find_map(|(name, value)| marked(page, name, value))
    }
    fn by_place(&self, page: &Element) -> Option<HtmlElement> {
        let all = page.query_selector_all(FOCUSABLE).ok()?;
        let element: HtmlElement = all.item(self.place?)?.dyn_into().ok()?;
        (element.tag_name() == self.tag).then_some(element)
    }
}

fn marked(page: &Element, name: &str, value: &str) -> Option<HtmlElement> {
    let found = page.query_selector_all(&["[", name, "]"].concat()).ok()?;
    let all = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok());
    let mut same = all.filter(|other| other.get_attribute(name).as_deref() == Some(value));
    same.next()
}
