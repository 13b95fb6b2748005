//! The field of the search. It stands on the start page and on the page of the search, as one and the same element: what is
//! typed on the first goes on on the second, with the focus, the caret and the kana that are not converted yet.

use yew::prelude::*;

use super::Ui;
use crate::msg::Msg;

/// The id of the field.
pub const FIELD: &str = "search";

/// The field with its label. Both pages have it among siblings that all have keys of their own.
pub fn view(ui: &Ui<'_>) -> Html {
    let typed = ui.input(|text| Msg::SearchTyped { text });
    html! {
        <div key={FIELD} class="field">
            <label for={ui.id(FIELD)}>{ ui.plan.search() }</label>
            <input
                type="search"
                id={ui.id(FIELD)}
                data-search=""
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                maxlength="80"
                placeholder={ui.plan.search_hint()}
                value={ui.state.search.clone()}
                oninput={typed}
            />
        </div>
    }
}
