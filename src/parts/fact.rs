//! Lists of facts: a term, and what is said of it.

use guide::{Guide, Text};
use yew::prelude::*;

use super::Ui;
use super::block::para;
use super::words::joined;

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

/// A term with a text of the rules; none where there is no text.
pub fn line(ui: &Ui<'_>, guide: &Guide, term: &'static str, said: Option<Text>) -> Option<Html> {
    said.map(|said| fact(term, para("", ui.text(guide, said))))
}

/// A term with several texts of the rules; none where there are none.
pub fn lines(ui: &Ui<'_>, guide: &Guide, term: &'static str, said: &[Text]) -> Option<Html> {
    let parts = said.iter().map(|said| ui.text(guide, *said));
    (!said.is_empty()).then(|| fact(term, para("", joined(parts, ui.words.comma()))))
}
