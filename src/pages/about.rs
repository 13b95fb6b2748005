//! What this guide is, and what it is not.

use yew::prelude::*;

use crate::page::AboutPage;
use crate::parts::words::say;
use crate::parts::{Ui, title};

/// The page.
pub fn view(ui: &Ui<'_>, page: &AboutPage) -> Html {
    let (index, words) = (&page.index, ui.words);
    let sections = [
        words.about_limits(),
        words.about_answers(),
        words.about_access(),
        words.about_licence(),
    ];
    html! {
        <>
            { title(ui, say(words.about())) }
            <p class="lead">{ words.about_lead() }</p>
            { for sections.map(section) }
            <section class="stack">
                <h2>{ words.about_version() }</h2>
                <p>{ ui.translated(&index.name) }{ " " }{ words.version() }{ " " }{ say(index.version.clone()) }</p>
            </section>
        </>
    }
}

/// The first line is the heading.
fn section(text: &'static str) -> Html {
    let mut lines = text.split('\n');
    let heading = lines.next().unwrap_or_default();
    html! {
        <section class="stack">
            <h2>{ heading }</h2>
            { for lines.map(|line| html! { <p>{ line }</p> }) }
        </section>
    }
}
