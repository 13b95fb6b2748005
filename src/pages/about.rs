//! What this guide is, and what it is not.

use crate::parts::el::{Gather, Html, all, el, joined, para, said, text, word};
use crate::parts::{Ui, title};
use crate::state::AboutPage;

/// The page.
pub fn view(ui: &Ui<'_>, page: &AboutPage) -> Html {
    let (index, words) = (&page.index, ui.words);
    let mut inside = vec![title(word(words.about())), text("p", "lead", words.about_lead())];
    for words in [
        words.about_limits(),
        words.about_answers(),
        words.about_access(),
        words.about_licence(),
    ] {
        let mut lines = words.split('\n');
        let heading = lines.next().unwrap_or_default();
        inside.add(section(heading, lines.map(|line| text("p", "", line)).collect()));
    }
    let version = vec![
        ui.translated(&index.name),
        word(words.version()),
        said(index.version.clone()),
    ];
    inside.add(section(
        words.about_version(),
        vec![para("", joined(version, " "))],
    ));
    all(inside)
}

fn section(heading: &'static str, paragraphs: Vec<Html>) -> Html {
    let mut inside = vec![text("h2", "", heading)];
    inside.extend(paragraphs);
    el("section", "stack", inside)
}
