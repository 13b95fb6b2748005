//! The field for a day.

use guide::Guide;
use yew::prelude::*;

use super::Ui;
use crate::msg::Msg;
use crate::state::DateField;

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
                aria-invalid={field.is_bad.then_some("true")}
                value={field.day.map(guide::day::format)}
                onchange={changed}
            />
            <p class="wrong" id={id("wrong-")}>{ if field.is_bad { ui.words.date_wrong() } else { "" } }</p>
        </div>
    }
}
