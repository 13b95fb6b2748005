//! The field for a day.

use guide::{Date, Guide};
use yew::prelude::*;

use super::Ui;
use super::words::{around, say};
use crate::msg::Msg;
use crate::page::DateField;
use crate::state::{DayDoubt, DoubtedDay};

/// The id of the field for this date.
pub fn id_of(date: &str) -> String {
    ["date-", date].concat()
}

/// The field with its question, help, and what is wrong with what was typed.
pub fn day(ui: &Ui<'_>, guide: &Guide, field: &DateField) -> Html {
    let row = &guide.dates[field.date];
    let id = |what: &str| ui.id(&[what, &field.id].concat());
    let described_by = [id("help-").as_str(), " ", &id("wrong-")].concat();
    let date = field.id.clone();
    let changed = ui.change(move |text| Msg::DateChanged {
        date: date.clone(),
        text,
    });
    let value = match &field.doubted {
        Some(doubted) => Some(doubted.typed.clone()),
        None => field.day.map(guide::day::format),
    };
    html! {
        <div class="field">
            <label for={id("date-")}>
                { ui.text(guide, row.ask) }<span class="soft">{ ui.words.date_optional() }</span>
            </label>
            <div class="fine" id={id("help-")}>
                if let Some(help) = row.help {
                    <p>{ ui.text(guide, help) }</p>
                }
            </div>
            <input
                type="date"
                id={id("date-")}
                name={field.id.clone()}
                autocomplete="off"
                aria-describedby={described_by}
                aria-invalid={field.doubted.as_ref().map(|_| "true")}
                value={value}
                onchange={changed}
            />
            <p class="wrong" id={id("wrong-")}>{ field.doubted.as_ref().map(|doubted| asked_back(ui, doubted)) }</p>
            if let Some(DayDoubt::Hardly { meant }) = field.doubted.as_ref().map(|doubted| doubted.doubt) {
                <p>{ confirm(ui, &field.id, meant) }</p>
            }
        </div>
    }
}

/// What is wrong with what was typed, or whether it is meant.
fn asked_back(ui: &Ui<'_>, doubted: &DoubtedDay) -> Html {
    match doubted.doubt {
        DayDoubt::NoDay => say(ui.words.date_wrong()),
        DayDoubt::Hardly { meant } => around(ui.words.date_asked_back(), ui.full_day(meant)),
    }
}

fn confirm(ui: &Ui<'_>, date: &str, meant: Date) -> Html {
    let msg = Msg::DayConfirmed {
        date: date.to_owned(),
        day: meant,
    };
    ui.button(
        "button small",
        around(ui.words.date_confirm(), ui.full_day(meant)),
        msg,
    )
}
