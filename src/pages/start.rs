//! The start: what this is, and the life events to choose from.

use guide::publish::{EventCard, Group, Index};
use yew::prelude::*;

use crate::parts::{Ui, list, para, title};
use crate::state::{Route, StartPage};

/// The page.
pub fn view(ui: &Ui<'_>, page: &StartPage) -> Html {
    let index = &page.index;
    html! {
        <>
            {title(ui.words.start_title.into())}
            {para("lead", ui.words.start_lead.into())}
            {sample(ui, index)}
            <h2>{ui.words.start_choose}</h2>
            {for index.groups.iter().map(|some| group(ui, some))}
            <div class="box info">
                <p><b>{ui.words.start_private}</b></p>
                {para("", ui.words.start_private_more.into())}
            </div>
        </>
    }
}

/// Packs that show what a guide looks like say so in their name; nobody may take them for a real office.
fn sample(ui: &Ui<'_>, index: &Index) -> Html {
    if !index.name.ja.contains("見本") {
        return Html::default();
    }
    html! {
        <div class="box warn">
            <p><b>{ui.words.sample_title}</b></p>
            {para("", ui.words.sample.into())}
        </div>
    }
}

fn group(ui: &Ui<'_>, group: &Group) -> Html {
    html! {
        <>
            {for group.title.as_ref().map(|title| html! { <h3>{ui.translated(title)}</h3> })}
            {list("cards", group.events.iter().map(|event| card(ui, event)))}
        </>
    }
}

fn card(ui: &Ui<'_>, card: &EventCard) -> Html {
    let label = html! {
        <>
            <b class="phrase">{ui.translated(&card.title)}</b>
            <span>{ui.translated(&card.lead)}</span>
            <span class="fine">{(ui.words.card_counts)(card.most, card.procedures)}</span>
        </>
    };
    ui.link(
        "pickcard",
        label,
        Route::Event {
            event: card.id.clone(),
        },
    )
}
