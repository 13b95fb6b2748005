//! What this guide is, and what it is not.

use yew::prelude::*;

use crate::parts::el::{all, el, joined, para, said, word};
use crate::parts::{Ui, title};
use crate::state::AboutPage;

/// The page.
pub fn view(ui: &Ui<'_>, page: &AboutPage) -> Html {
    let (index, words) = (&page.index, ui.words);
    let mut inside = vec![title(word(words.about)), para("lead", word(words.about_lead))];
    for (heading, paragraphs) in words.about_sections {
        inside.push(section(
            heading,
            paragraphs.iter().map(|text| para("", word(text))).collect(),
        ));
    }
    let version = vec![
        ui.translated(&index.name),
        word(words.version),
        said(index.version.clone()),
    ];
    inside.push(section(words.about_version, vec![para("", joined(version, " "))]));
    all(inside)
}

fn section(heading: &'static str, paragraphs: Vec<Html>) -> Html {
    let mut inside = vec![el("h2", "", vec![word(heading)])];
    inside.extend(paragraphs);
    el("section", "stack", inside)
}
