//! The start: what this is, the search, and the life events to choose from, those that most people come for first.

use guide::publish::{EventCard, Group, Index};
use yew::prelude::*;

use crate::page::StartPage;
use crate::parts::words::say;
use crate::parts::{Ui, boxed, search_field, title};
use crate::state::Route;
use crate::text::counted;

/// Pages for browsers without scripts, which the build makes ([`plain_pages`](crate::plain_pages)).
const PLAIN: &str = "plain/index.html";

/// The page.
pub fn view(ui: &Ui<'_>, page: &StartPage) -> Html {
    let (index, words) = (&page.index, ui.words);
    let all = || index.groups.iter().flat_map(|group| &group.events);
    let often = index.often.iter();
    let often = often.filter_map(|event| all().find(|card| card.id == *event));
    html! {
        <>
            <div key="start" class="parts">
                if ui.state.has_ended {
                    { boxed("box good", say(words.visit_ended()), html! { <p>{ words.visit_ended_more() }</p> }) }
                }
                { title(ui, say(words.start_title())) }
                <p>{ words.start_lead() }</p>
                { sample(ui, index) }
            </div>
            { search_field::view(ui) }
            <div key="events" class="parts">
                <h2 class="minor">{ words.start_choose() }</h2>
                if !index.often.is_empty() {
                    <ul class="plain often">
                        { for often.map(|card| html! { <li>{ short_card(ui, card) }</li> }) }
                    </ul>
                }
                { for index.groups.iter().map(|some| group(ui, index, some)) }
                { boxed("box info", say(words.start_private()), html! { <p>{ words.start_private_more() }</p> }) }
                <p class="fine"><a href={PLAIN}>{ words.plain_pages() }</a></p>
            </div>
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

/// The life events of a group that do not stand above already.
fn group(ui: &Ui<'_>, index: &Index, group: &Group) -> Html {
    let others = group.events.iter().filter(|card| !index.often.contains(&card.id));
    let others: Vec<Html> = others
        .map(|event| html! { <li>{ card(ui, event) }</li> })
        .collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <>
            if let Some(title) = &group.title {
                <h3>{ ui.translated(title) }</h3>
            }
            <ul class="plain cards">{ for others }</ul>
        </>
    }
}

fn short_card(ui: &Ui<'_>, card: &EventCard) -> Html {
    let event = card.id.clone();
    ui.link(
        "pickcard",
        html! { <b class="phrase">{ ui.translated(&card.title) }</b> },
        Route::Event { event },
    )
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
