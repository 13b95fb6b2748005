//! The field for a day.

use guide::Guide;

use super::el::{self, Gather, Html, el, el_with, folded, para, text, word};
use super::html::On;
use super::old::Ui;
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
    let problem = if field.doubted.is_some() {
        ui.words.date_wrong()
    } else {
        ""
    };
    let mut attributes = vec![
        ("type", "date".into()),
        ("id", input.clone().into()),
        ("autocomplete", "off".into()),
        ("aria-describedby", [&help, " ", &wrong].concat().into()),
    ];
    if field.doubted.is_some() {
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

/// The days that deadlines on the list count from, to give or change. Where they are many, only the first is open.
pub fn days(ui: &Ui<'_>, guide: &Guide, dates: &[DateField], class: &'static str) -> Html {
    if dates.is_empty() {
        return Html::default();
    }
    let is_missing = dates.iter().any(|date| date.day.is_none());
    let heading = if is_missing {
        ui.words.dates_missing()
    } else {
        ui.words.dates_given()
    };
    let mut inside = vec![text("h2", "minor", heading)];
    let mut fields: Vec<Html> = dates.iter().map(|date| day(ui, guide, date)).collect();
    if fields.len() > MOST_DAYS {
        let more = el("div", "days", fields.split_off(1));
        inside.append(&mut fields);
        inside.add(folded(word(ui.words.dates_more()), more));
    } else {
        inside.append(&mut fields);
    }
    el("section", class, inside)
}

/// More fields than that would push the plan out of sight.
const MOST_DAYS: usize = 3;
