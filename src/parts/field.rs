//! The field for a day.

use guide::Guide;
use web_sys::HtmlInputElement;
use yew::TargetCast;
use yew::prelude::*;

use super::{Ui, para};
use crate::msg::Msg;
use crate::state::DateField;

/// The field with its question, help, and what is wrong with what was typed.
pub fn day(ui: &Ui<'_>, guide: &Guide, field: &DateField) -> Html {
    let row = &guide.dates[field.date];
    let (name, help, wrong) = (
        format!("date-{}", field.id),
        format!("help-{}", field.id),
        format!("wrong-{}", field.id),
    );
    html! {
        <div class="field">
            <label for={name.clone()}>{ui.text(guide, row.ask)}<span class="soft">{ui.words.date_optional}</span></label>
            <div class="fine" id={help.clone()}>{for row.help.map(|text| para("", ui.text(guide, text)))}</div>
            <input type="date" id={name} autocomplete="off" value={field.day.map(guide::day::format)}
                aria-describedby={format!("{help} {wrong}")} aria-invalid={field.is_bad.then_some("true")}
                onchange={changed(ui, field)} />
            <p class="wrong" id={wrong}>{if field.is_bad { ui.words.date_wrong } else { "" }}</p>
        </div>
    }
}

fn changed(ui: &Ui<'_>, field: &DateField) -> Callback<Event> {
    let date = field.id.clone();
    ui.on.reform(move |event: Event| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        Msg::DateChanged {
            date: date.clone(),
            text,
        }
    })
}
