//! What every view of a sheet is told, and what only sheets are put together from.

use std::ops::Deref;

use guide::Guide;
use guide::ids::ProcedureIx;
use ui_text::plan::Words as More;

use super::el::{Gather, Html, all, el, el_with, one, pressed, said, text, tick, voice, word};
use super::html::On;
use super::old::Ui;
use crate::msg::Msg;
use crate::state::{Route, State};

/// The state, the interface texts, and those of sheets besides.
#[derive(Clone, Copy)]
pub(super) struct Kit<'s> {
    ui: Ui<'s>,
    /// The texts of plans, procedures and the search.
    pub(super) more: &'static More,
}

impl<'s> Deref for Kit<'s> {
    type Target = Ui<'s>;

    fn deref(&self) -> &Self::Target {
        &self.ui
    }
}

impl<'s> Kit<'s> {
    /// For one drawing.
    pub(super) fn new(state: &'s State) -> Self {
        let ui = Ui::new(state);
        let more = state.plan_words();
        Self { ui, more }
    }

    /// The name of a procedure.
    pub(super) fn name(&self, guide: &Guide, procedure: ProcedureIx) -> Html {
        self.text(guide, guide.procedures[procedure].name)
    }

    /// The name of a procedure, leading to its own page.
    pub(super) fn name_link(&self, guide: &Guide, procedure: ProcedureIx) -> Html {
        let route = Route::Procedure {
            event: guide.id.clone(),
            procedure: guide.procedures[procedure].id.clone(),
        };
        self.link("link", self.name(guide, procedure), route)
    }

    /// Where there is a choice: a button that says whether it is the one taken.
    pub(super) fn choose(&self, label: Html, is_taken: bool, msg: Msg) -> Html {
        let attributes = vec![
            ("type", "button".into()),
            ("class", "button small".into()),
            ("aria-pressed", if is_taken { "true" } else { "false" }.into()),
        ];
        pressed("button", attributes, On::Press(msg), label)
    }

    /// A box with its label; `about` is for voices, where the label alone is one of many.
    pub(super) fn tick(
        &self,
        class: &'static str,
        label: &'static str,
        about: Html,
        is_ticked: bool,
        msg: Msg,
    ) -> Html {
        let attributes = vec![("type", "checkbox".into()), ("autocomplete", "off".into())];
        let label = one("span", "", all(vec![word(label), voice(about)]));
        el("label", class, vec![tick(attributes, is_ticked, msg), label])
    }
}

/// A part of a sheet that the list at its top leads to.
pub(super) fn part(id: &'static str, heading: &'static str, inside: Vec<Html>) -> Html {
    let title = el_with(
        "h2",
        vec![("id", id.into()), ("tabindex", "-1".into())],
        vec![word(heading)],
    );
    let mut parts = vec![title];
    parts.extend(inside);
    el("section", "place", parts)
}

/// A box with a line in bold and what belongs to it.
pub(super) fn told(class: &'static str, headline: &'static str, inside: Vec<Html>) -> Html {
    let mut parts = vec![one("p", "", text("b", "", headline))];
    parts.extend(inside);
    el("div", class, parts)
}

/// `words` with `parts` in their places, one after the other.
pub(super) fn filled(words: &'static str, parts: Vec<Html>) -> Html {
    let (mut said, mut rest) = (Vec::new(), words);
    for part in parts {
        let (before, behind) = crate::text::around_place(rest);
        said.add(word(before));
        said.add(part);
        rest = behind;
    }
    said.add(word(rest));
    all(said)
}

/// A number as it is read, with commas between thousands.
pub(super) fn number(number: u32) -> Html {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    said(text)
}

/// Minutes after midnight as on a clock: 8:30.
pub(super) fn clock(minutes: u16) -> Html {
    said(format!("{}:{:02}", minutes / 60, minutes % 60))
}
