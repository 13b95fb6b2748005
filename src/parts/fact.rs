//! Lists of facts: a term, and what is said of it.

use yew::prelude::*;

/// A term and what is said of it, inside of [`facts`].
pub fn fact(term: impl Into<Html>, said: Html) -> Html {
    html! { <div><dt>{ term.into() }</dt><dd>{ said }</dd></div> }
}

/// A list of [`fact`]s; nothing where there are none.
pub fn facts(rows: impl IntoIterator<Item = Html>) -> Html {
    let mut rows = rows.into_iter().peekable();
    if rows.peek().is_none() {
        return Html::default();
    }
    html! { <dl class="facts">{ for rows }</dl> }
}
