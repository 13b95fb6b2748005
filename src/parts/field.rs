//! The field for a day.

use guide::Guide;

use super::Ui;
use super::el::{self, Html, el, el_with, para, text, word};
use crate::html::On;
use crate::msg::Msg;
use crate::state::DateField;

/// The field with its question, help, and what is wrong with what was typed.
pub fn day(ui: &Ui<'_>, guide: &Guide, field: &DateField) -> Html {
    let row = &guide.dates[field.date];
    let name = |what: &str| [what, &field.id].concat();
    let (input, help, wrong) = (name("date-"), name("help-"), name("wrong-"));
    let optional = text("span", "soft", ui.words.date_optional());
    let told = row
        .help
        .map(|text| para("", ui.text(guide, text)))
        .into_iter()
        .collect();
    let problem = if field.is_bad { ui.words.date_wrong() } else { "" };
    let mut attributes = vec![
        ("type", "date".into()),
        ("id", input.clone().into()),
        ("autocomplete", "off".into()),
        ("aria-describedby", [&help, " ", &wrong].concat().into()),
    ];
    if field.is_bad {
        attributes.push(("aria-invalid", "true".into()));
    }
    el(
        "div",
        "field",
        vec![
            el_with(
                "label",
                vec![("for", input.into())],
                vec![ui.text(guide, row.ask), optional],
            ),
            el_with("div", vec![("class", "fine".into()), ("id", help.into())], told),
            el::input(
                attributes,
                field.day.map(guide::day::format),
                On::Change(Msg::DateChanged {
                    date: field.id.clone(),
                    text: String::new(),
                }),
            ),
            el_with(
                "p",
                vec![("class", "wrong".into()), ("id", wrong.into())],
                vec![word(problem)],
            ),
        ],
    )
}
