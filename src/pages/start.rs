//! The start: what this is, and the life events to choose from.

use guide::publish::{EventCard, Group, Index};

use crate::parts::el::{Gather, Html, all, el, list, one, para, said, text, word};
use crate::parts::{Ui, title};
use crate::state::{Route, StartPage};
use crate::text::counted;

/// The page.
pub fn view(ui: &Ui<'_>, page: &StartPage) -> Html {
    let words = ui.words;
    let mut inside = vec![
        title(word(words.start_title())),
        text("p", "lead", words.start_lead()),
        sample(ui, &page.index),
    ];
    inside.add(text("h2", "", words.start_choose()));
    inside.extend(page.index.groups.iter().map(|some| group(ui, some)));
    inside.add(told(
        "box info",
        words.start_private(),
        words.start_private_more(),
    ));
    all(inside)
}

/// A box with a line in bold and what there is to say of it.
fn told(class: &'static str, headline: &'static str, words: &'static str) -> Html {
    el(
        "div",
        class,
        vec![para("", text("b", "", headline)), text("p", "", words)],
    )
}

/// Packs that show what a guide looks like say so in their name; nobody may take them for a real office.
fn sample(ui: &Ui<'_>, index: &Index) -> Html {
    if index.name.ja.contains("見本") {
        return told("box warn", ui.words.sample_title(), ui.words.sample());
    }
    Html::default()
}

fn group(ui: &Ui<'_>, group: &Group) -> Html {
    let mut inside = Vec::new();
    inside.add_some(
        group
            .title
            .as_ref()
            .map(|title| one("h3", "", ui.translated(title))),
    );
    inside.add(list(
        "plain cards",
        group.events.iter().map(|event| card(ui, event)).collect(),
    ));
    all(inside)
}

fn card(ui: &Ui<'_>, card: &EventCard) -> Html {
    let counts = counted(
        ui.words.card_counts(),
        &[usize::from(card.most), usize::from(card.procedures)],
    );
    let label = all(vec![
        one("b", "phrase", ui.translated(&card.title)),
        one("span", "", ui.translated(&card.lead)),
        one("span", "fine", said(counts)),
    ]);
    ui.link(
        "pickcard",
        label,
        Route::Event {
            event: card.id.clone(),
        },
    )
}
