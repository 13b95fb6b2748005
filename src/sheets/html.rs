//! A page as plain data: what views return. The app draws it with Yew; the plan's program, which has no Yew in it, sends
//! it to the app as bytes; tests read it.
//!
//! The vocabulary is closed: elements and attributes are those of [`NAMES`], so no text of the rules can become code.

use std::borrow::Cow;

use crate::msg::Msg;

/// A part of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Html {
    /// Nothing at all.
    #[default]
    Nothing,
    /// Words.
    Words(Cow<'static, str>),
    /// One after the other, with nothing around them.
    All(Vec<Html>),
    /// An element.
    Element(Box<Element>),
}

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// Its name.
    pub tag: Name,
    /// Its attributes.
    pub attributes: Vec<(Name, Cow<'static, str>)>,
    /// What is in it.
    pub inside: Vec<Html>,
    /// It is drawn anew where this is another than before.
    pub key: Option<String>,
    /// What stands in it, where it is a field.
    pub value: Option<String>,
    /// Whether it is ticked, where it is a box.
    pub is_ticked: Option<bool>,
    /// What happens when it is used.
    pub on: Option<On>,
}

/// How an element is used, and what has happened then.
#[derive(Clone, Debug, PartialEq)]
pub enum On {
    /// It was pressed.
    Press(Msg),
    /// It is a link, and was pressed plainly (with Ctrl and the like the browser opens a tab).
    Follow(Msg),
    /// Its tick or its text has changed: the text goes into the message.
    Change(Msg),
}

/// The name of an element or attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name(pub &'static str);
