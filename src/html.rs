//! A page as plain data: what views return. The app draws it with Yew; the plan's program, which has no Yew in it, sends
//! it to the app as bytes; tests read it.
//!
//! The vocabulary is closed: elements and attributes are those of [`NAMES`], so no text of the rules can become code.

use std::borrow::Cow;
use std::rc::Rc;

use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::msg::Msg;

/// A part of a page.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
    /// A part that stays as it is until another takes its place, and the number of that place.
    #[serde(skip)]
    Part(usize, Part),
}

/// A part of a page that was drawn by itself; equal only to itself.
#[derive(Clone, Debug)]
pub struct Part(pub Rc<Html>);

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Part {}

/// An element.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum On {
    /// It was pressed.
    Press(Msg),
    /// It is a link, and was pressed plainly (with Ctrl and the like the browser opens a tab).
    Follow(Msg),
    /// Its tick or its text has changed: the text goes into the message.
    Change(Msg),
    /// Each letter typed: the text goes into the message.
    Type(Msg),
}

/// The name of an element or attribute, one of [`NAMES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name(pub &'static str);

/// Every element and attribute that a page may have.
pub const NAMES: &[&str] = &[
    "a",
    "article",
    "b",
    "br",
    "button",
    "code",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "input",
    "label",
    "legend",
    "li",
    "main",
    "mark",
    "nav",
    "ol",
    "option",
    "p",
    "path",
    "pre",
    "progress",
    "section",
    "select",
    "small",
    "span",
    "summary",
    "svg",
    "table",
    "tbody",
    "td",
    "textarea",
    "th",
    "thead",
    "time",
    "tr",
    "ul", //
    "aria-controls",
    "aria-current",
    "aria-describedby",
    "aria-expanded",
    "aria-hidden",
    "aria-invalid",
    "aria-label",
    "aria-labelledby",
    "aria-live",
    "aria-pressed",
    "autocomplete",
    "checked",
    "class",
    "colspan",
    "d",
    "datetime",
    "enterkeyhint",
    "fill",
    "for",
    "height",
    "href",
    "id",
    "inputmode",
    "lang",
    "max",
    "maxlength",
    "name",
    "open",
    "placeholder",
    "readonly",
    "rel",
    "role",
    "rows",
    "scope",
    "selected",
    "spellcheck",
    "stroke",
    "tabindex",
    "target",
    "title",
    "type",
    "value",
    "viewBox",
    "width",
    "x",
    "y",
    "rect",
    "line",
    "circle",
    "text",
    "g",
    "cx",
    "cy",
    "r",
    "x1",
    "x2",
    "y1",
    "y2",
    "text-anchor",
    "wrap",
    "min",
];

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let at = NAMES.iter().position(|name| *name == self.0);
        let at = at.and_then(|at| u8::try_from(at).ok());
        match at {
            Some(at) => to.serialize_u8(at),
            None => Err(S::Error::custom("a name that is not in NAMES")),
        }
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let at = u8::deserialize(from)?;
        let name = NAMES.get(usize::from(at)).copied();
        name.map(Self).ok_or_else(|| D::Error::custom("no such name"))
    }
}

/// The page as text, one tag a line: what tests compare and people read.
#[cfg(test)]
pub(crate) mod print {
    use super::{Element, Html};

    /// Elements that have no end.
    const VOID: [&str; 2] = ["input", "br"];

    pub(crate) fn print(html: &Html) -> String {
        let mut text = String::new();
        write(&mut text, html);
        text.replace('>', ">\n").replace('<', "\n<").replace("\n\n", "\n")
    }

    fn write(text: &mut String, html: &Html) {
        match html {
            Html::Nothing => {}
            Html::Words(words) => text.push_str(&escape(words)),
            Html::All(parts) => parts.iter().for_each(|part| write(text, part)),
            Html::Element(element) => write_element(text, element),
            Html::Part(_, part) => write(text, &part.0),
        }
    }

    fn write_element(text: &mut String, element: &Element) {
        let tag = element.tag.0;
        text.push_str(&format!("<{tag}"));
        if let Some(value) = &element.value {
            text.push_str(&format!(" value=\"{}\"", escape(value)));
        }
        if element.is_ticked == Some(true) {
            text.push_str(" checked");
        }
        for (name, value) in &element.attributes {
            text.push_str(&format!(" {}=\"{}\"", name.0, escape(value)));
        }
        text.push('>');
        element.inside.iter().for_each(|part| write(text, part));
        if !VOID.contains(&tag) {
            text.push_str(&format!("</{tag}>"));
        }
    }

    fn escape(text: &str) -> String {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('"', "&quot;")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Html, NAMES, Name, On};
    use crate::msg::Msg;
    use crate::parts::el::{el, el_with, input, keyed, pressed, tick, word};
    use crate::state::Failure;
    use crate::visit::Ticks;

    #[test]
    fn every_name_stands_once_and_has_a_byte_of_its_own() {
        let names: BTreeSet<_> = NAMES.iter().collect();
        assert_eq!(names.len(), NAMES.len());
        assert!(NAMES.len() <= 256);
        for name in NAMES {
            let sent = postcard::to_allocvec(&Name(name)).unwrap();
            assert_eq!((sent.len(), postcard::from_bytes(&sent)), (1, Ok(Name(name))));
        }
    }

    #[test]
    fn nothing_that_runs_is_a_name() {
        let runs = |name: &&&str| {
            name.starts_with("on") || ["script", "style", "iframe", "src", "srcdoc"].contains(*name)
        };
        assert_eq!(NAMES.iter().find(runs), None);
    }

    #[test]
    fn unknown_names_are_refused_both_ways() {
        assert!(postcard::to_allocvec(&el("script", "", vec![])).is_err());
        assert!(postcard::to_allocvec(&el_with("p", vec![("onclick", "x".into())], vec![])).is_err());
        let beyond = [u8::try_from(NAMES.len()).unwrap()];
        assert!(postcard::from_bytes::<Name>(&beyond).is_err());
    }

    #[test]
    fn a_page_comes_as_it_was_sent() {
        let msg = || Msg::SearchTyped { text: String::new() };
        let page = Html::All(vec![
            Html::Nothing,
            keyed(
                "main",
                vec![("id", "main".into())],
                "key".into(),
                vec![word("<&\">")],
            ),
            pressed(
                "a",
                vec![("href", "#/".into())],
                On::Follow(Msg::WentBack),
                word("もどる"),
            ),
            pressed("button", vec![], On::Press(Msg::EndChosen), word("おわる")),
            tick(vec![("type", "checkbox".into())], true, Msg::ProxyToggled),
            input(vec![], Some("犬".into()), On::Type(msg())),
            input(vec![], None, On::Change(msg())),
        ]);
        let sent = postcard::to_allocvec(&page).unwrap();
        assert_eq!(postcard::from_bytes(&sent), Ok(page));
    }

    #[test]
    fn what_only_the_browser_says_does_not_travel() {
        let said = [
            Msg::VisitEnded,
            Msg::LinkOpened {
                fragment: "/".to_owned(),
            },
            Msg::DrawingFailed {
                failure: Failure::Offline,
            },
            Msg::KeptFound {
                ticks: Ticks::default(),
            },
        ];
        for msg in said {
            let button = pressed("button", vec![], On::Press(msg.clone()), Html::Nothing);
            assert!(postcard::to_allocvec(&button).is_err(), "{msg:?}");
        }
    }
}
