//! What this guide is, and what it is not.

use yew::prelude::*;

use crate::parts::{Ui, para, title};
use crate::state::AboutPage;

/// The page.
pub fn view(ui: &Ui<'_>, page: &AboutPage) -> Html {
    let (index, words) = (&page.index, ui.words);
    let section = |heading: &'static str, paragraphs: Html| {
        html! { <section class="stack"><h2>{heading}</h2>{paragraphs}</section> }
    };
    let texts = |texts: &'static [&'static str]| {
        texts
            .iter()
            .map(|text| para("", (*text).into()))
            .collect::<Html>()
    };
    html! {
        <>
            {title(words.about.into())}
            {para("lead", words.about_lead.into())}
            {for words.about_sections.iter().map(|(heading, paragraphs)| section(heading, texts(paragraphs)))}
            {section(words.about_version, html! {
                <p>{ui.translated(&index.name)}{words.comma}{words.version}{" "}{index.version.clone()}</p>
            })}
        </>
    }
}
