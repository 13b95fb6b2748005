//! The small blocks that pages are put together from: a paragraph, a list, a chip.

use yew::prelude::*;

/// A paragraph.
pub fn para(class: &'static str, inside: Html) -> Html {
    html! { <p {class}>{ inside }</p> }
}

/// A list; `class` begins with `plain` where it has no bullets.
pub fn list(class: &'static str, items: Vec<Html>) -> Html {
    html! { <ul {class}>{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul> }
}

/// A short label with a coloured ground. The words carry the meaning; `class` begins with `chip`.
pub fn chip(class: &'static str, label: Html) -> Html {
    html! { <span {class}>{ label }</span> }
}
