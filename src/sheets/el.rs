//! Elements as plain function calls: what views are written in.

use std::borrow::Cow;

pub use super::html::Html;
use super::html::{Element, Name, On};
use crate::msg::Msg;
use crate::text::around_place;

/// An element with a class (none where it is empty) and what is in it.
pub fn el(tag: &'static str, class: &'static str, inside: Vec<Html>) -> Html {
    el_with(tag, class_of(class), inside)
}

fn class_of(class: &'static str) -> Vec<Attribute> {
    if class.is_empty() {
        Vec::new()
    } else {
        vec![("class", class.into())]
    }
}

/// Gathering what is inside of an element, out of line: `Vec::push` unfolds where it stands.
pub trait Gather {
    /// One more.
    fn add(&mut self, part: Html);
    /// One more, if there is one.
    fn add_some(&mut self, part: Option<Html>);
}

impl Gather for Vec<Html> {
    #[inline(never)]
    fn add(&mut self, part: Html) {
        self.push(part);
    }

    #[inline(never)]
    fn add_some(&mut self, part: Option<Html>) {
        if let Some(part) = part {
            self.push(part);
        }
    }
}

/// An element with one thing in it.
pub fn one(tag: &'static str, class: &'static str, inside: Html) -> Html {
    el(tag, class, vec![inside])
}

/// An element with words of the interface in it.
pub fn text(tag: &'static str, class: &'static str, words: &'static str) -> Html {
    one(tag, class, word(words))
}

/// An attribute's name and value.
pub type Attribute = (&'static str, Cow<'static, str>);

/// An element with attributes.
pub fn el_with(tag: &'static str, attributes: Vec<Attribute>, inside: Vec<Html>) -> Html {
    Html::Element(Box::new(element(tag, attributes, inside)))
}

#[inline(never)]
fn element(tag: &'static str, attributes: Vec<Attribute>, inside: Vec<Html>) -> Element {
    Element {
        tag: Name(tag),
        attributes: attributes
            .into_iter()
            .map(|(name, value)| (Name(name), value))
            .collect(),
        inside,
        key: None,
        value: None,
        is_ticked: None,
        on: None,
    }
}

/// An element that is drawn anew where its key is another than before.
pub fn keyed(tag: &'static str, attributes: Vec<Attribute>, key: String, inside: Vec<Html>) -> Html {
    Html::Element(Box::new(Element {
        key: Some(key),
        ..element(tag, attributes, inside)
    }))
}

/// An element that can be pressed.
pub fn pressed(tag: &'static str, attributes: Vec<Attribute>, on: On, label: Html) -> Html {
    Html::Element(Box::new(Element {
        on: Some(on),
        ..element(tag, attributes, vec![label])
    }))
}

/// A box with its tick.
pub fn tick(attributes: Vec<Attribute>, is_ticked: bool, msg: Msg) -> Html {
    Html::Element(Box::new(Element {
        is_ticked: Some(is_ticked),
        on: Some(On::Change(msg)),
        ..element("input", attributes, Vec::new())
    }))
}

/// A field with its text.
pub fn input(attributes: Vec<Attribute>, value: Option<String>, on: On) -> Html {
    Html::Element(Box::new(Element {
        value,
        on: Some(on),
        ..element("input", attributes, Vec::new())
    }))
}

/// One after the other, with nothing around them. Words beside words become one text: every text is a thing of its own
/// for the browser. All else keeps its place, so that what is pressed stays what it is.
#[inline(never)]
pub fn all(parts: Vec<Html>) -> Html {
    let mut run: Vec<Html> = Vec::with_capacity(parts.len());
    for part in parts {
        match (run.last_mut(), part) {
            (Some(Html::Words(before)), Html::Words(words)) => before.to_mut().push_str(&words),
            (_, part) => run.push(part),
        }
    }
    if let [Html::Words(words)] = run.as_mut_slice() {
        return Html::Words(std::mem::take(words));
    }
    Html::All(run)
}

/// Words of the interface.
pub fn word(text: &'static str) -> Html {
    Html::Words(Cow::Borrowed(text))
}

/// Words made at run time.
pub fn said(text: String) -> Html {
    Html::Words(Cow::Owned(text))
}

/// A paragraph.
pub fn para(class: &'static str, text: Html) -> Html {
    el("p", class, vec![text])
}

/// A short label with a coloured ground; the words carry the meaning. `class` begins with `chip`.
pub fn chip(class: &'static str, label: Html) -> Html {
    el("span", class, vec![label])
}

/// A term and what is said of it, inside of [`facts`].
pub fn fact(term: &'static str, said: Html) -> Html {
    el(
        "div",
        "",
        vec![el("dt", "", vec![word(term)]), el("dd", "", vec![said])],
    )
}

/// A list of [`fact`]s; nothing where there are none.
pub fn facts(rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        Html::default()
    } else {
        el("dl", "facts", rows)
    }
}

/// A list; `class` begins with `plain` where it has no bullets.
pub fn list(class: &'static str, items: Vec<Html>) -> Html {
    el(
        "ul",
        class,
        items.into_iter().map(|item| el("li", "", vec![item])).collect(),
    )
}

/// Words of ours around words of the rules.
pub fn around(text: &'static str, words: Html) -> Html {
    let (before, after) = around_place(text);
    all(vec![word(before), words, word(after)])
}

/// `parts` with `between` between them.
pub fn joined(parts: Vec<Html>, between: &'static str) -> Html {
    let mut list = Vec::with_capacity(parts.len() * 2);
    for part in parts {
        if !list.is_empty() {
            list.push(word(between));
        }
        list.push(part);
    }
    all(list)
}

/// Text for voices only, such as what a button of many is about.
pub fn voice(text: Html) -> Html {
    el("span", "hidden", vec![text])
}

/// The part of a page that folds.
pub fn folded(label: Html, inside: Html) -> Html {
    el("details", "", vec![el("summary", "", vec![label]), inside])
}
