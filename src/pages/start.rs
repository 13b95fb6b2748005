//! The start: what this is, the search, and the life events to choose from.

use guide::publish::{EventCard, Group, Index};
use yew::prelude::*;

use crate::msg::Msg;
use crate::parts::words::say;
use crate::parts::{Ui, boxed, title};
use crate::state::{Route, StartPage};
use crate::text::counted;

/// The page.
pub fn view(ui: &Ui<'_>, page: &StartPage) -> Html {
    let words = ui.words;
    html! {
        <>
            { title(ui, say(words.start_title())) }
            <p class="lead">{ words.start_lead() }</p>
            { sample(ui, &page.index) }
            { search(ui) }
            <h2>{ words.start_choose() }</h2>
            { for page.index.groups.iter().map(|some| group(ui, some)) }
            { boxed("box info", say(words.start_private()), html! { <p>{ words.start_private_more() }</p> }) }
        </>
    }
}

/// Packs that show what a guide looks like say so in their name; nobody may take them for a real office.
fn sample(ui: &Ui<'_>, index: &Index) -> Html {
    if !index.name.ja.contains("見本") {
        return Html::default();
    }
    html! { <p class="fine">{ ui.words.sample() }</p> }
}

/// The field leads to the page of the search, with what is typed.
fn search(ui: &Ui<'_>) -> Html {
    let typed = ui.input(|text| Msg::SearchTyped { text });
    html! {
        <div class="field">
            <label for={ui.id("search")}>{ ui.plan.search() }</label>
            <input
                type="search"
                id={ui.id("search")}
                data-search=""
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                maxlength="80"
                placeholder={ui.plan.search_hint()}
                value={ui.state.search.clone()}
                oninput={typed}
            />
        </div>
    }
}

fn group(ui: &Ui<'_>, group: &Group) -> Html {
    html! {
        <>
            if let Some(title) = &group.title {
                <h3>{ ui.translated(title) }</h3>
            }
            <ul class="plain cards">
                { for group.events.iter().map(|event| html! { <li>{ card(ui, event) }</li> }) }
            </ul>
        </>
    }
}

fn card(ui: &Ui<'_>, card: &EventCard) -> Html {
    let counts = [usize::from(card.most), usize::from(card.procedures)];
    let label = html! {
        <>
            <b class="phrase">{ ui.translated(&card.title) }</b>
            <span>{ ui.translated(&card.lead) }</span>
            <span class="fine">{ say(counted(ui.words.card_counts(), &counts)) }</span>
        </>
    };
    let event = card.id.clone();
    ui.link("pickcard", label, Route::Event { event })
}
