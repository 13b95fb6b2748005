//! What unfolds when its button is pressed. What is folded is not in the page at all: that keeps long pages quick.

use yew::prelude::*;

use super::Ui;
use crate::msg::Msg;

/// The button with what unfolds below it. `id` tells this fold from the others of the page; `inside` is worked out only
/// where it is open.
pub fn fold(ui: &Ui<'_>, id: &str, label: Html, inside: impl FnOnce() -> Html) -> Html {
    let inside = is_open(ui, id).then(inside);
    html! { <div class="fold">{ handle(ui, id, label) }{ unfolded(ui, id, inside) }</div> }
}

/// The same where the button is a heading too: `level` is `h2`, `h3` or `h4`.
pub fn headed(
    ui: &Ui<'_>,
    level: &'static str,
    id: &str,
    label: Html,
    inside: impl FnOnce() -> Html,
) -> Html {
    let inside = is_open(ui, id).then(inside);
    html! {
        <div class="fold"><@{level}>{ handle(ui, id, label) }</@>{ unfolded(ui, id, inside) }</div>
    }
}

/// Whether the fold with this id is open.
pub fn is_open(ui: &Ui<'_>, id: &str) -> bool {
    ui.state.opened.iter().any(|opened| opened == id)
}

/// The button alone, where what it unfolds stands elsewhere. A jump may lead to it: its id in the page is that of the fold.
pub fn handle(ui: &Ui<'_>, id: &str, label: Html) -> Html {
    let is_open = is_open(ui, id);
    let pressed = ui.press(Msg::FoldToggled { id: id.to_owned() });
    html! {
        <button
            type="button"
            id={ui.id(id)}
            class="folding"
            aria-expanded={if is_open { "true" } else { "false" }}
            aria-controls={is_open.then(|| inside_id(ui, id))}
            onclick={pressed}
        >
            <span>{ label }</span>
        </button>
    }
}

fn unfolded(ui: &Ui<'_>, id: &str, inside: Option<Html>) -> Html {
    match inside {
        Some(inside) => html! { <div id={inside_id(ui, id)} class="unfolded">{ inside }</div> },
        None => Html::default(),
    }
}

fn inside_id(ui: &Ui<'_>, id: &str) -> AttrValue {
    ui.id(&["in-", id].concat())
}
