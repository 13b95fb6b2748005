//! Every procedure of the pack, to be searched while typing, or to be chosen by life event.

use guide::publish::EventCard;
use guide::search::{Catalogue, Hit, Listed};
use yew::prelude::*;

use crate::msg::Msg;
use crate::page::SearchPage;
use crate::page::search_page::SearchResult;
use crate::parts::block::{list, para};
use crate::parts::words::{aside, say};
use crate::parts::{Ui, fold, search_field, title};
use crate::state::{Route, State};
use crate::text::counted;

/// The page.
pub fn view(ui: &Ui<'_>, page: &SearchPage) -> Html {
    let words = ui.words;
    let rest = match &page.searched {
        Some((catalogue, result)) => html! {
            <>
                { found(ui, catalogue, result) }
                <h2>{ ui.plan.search_by_event() }</h2>
                { para("", say(words.catalogue_lead())) }
                <div>{ for cards(page).map(|card| by_event(ui, catalogue, card)) }</div>
            </>
        },
        None => para("soft", say(words.loading())),
    };
    html! {
        <>
            <div key="procedures" class="parts">{ title(ui, say(words.catalogue())) }</div>
            { search_field::view(ui) }
            <div key="found" class="parts">{ rest }</div>
        </>
    }
}

/// What the live region says of what was found.
pub fn news(state: &State, page: &SearchPage) -> String {
    let words = state.plan_words();
    match page.searched.as_ref().map(|(_, result)| &**result) {
        Some(SearchResult::Hits { all, .. }) => counted(words.search_count(), &[*all]),
        Some(SearchResult::Nothing { .. }) => words.search_none().to_owned(),
        Some(SearchResult::Blank) | None => String::new(),
    }
}

fn cards(page: &SearchPage) -> impl Iterator<Item = &EventCard> {
    page.index.groups.iter().flat_map(|group| &group.events)
}

fn found(ui: &Ui<'_>, catalogue: &Catalogue, result: &SearchResult) -> Html {
    match result {
        SearchResult::Blank => Html::default(),
        SearchResult::Nothing {
            not_here,
            near_event,
            nearest,
        } => html! {
            <div class="box">
                { para("", say(ui.plan.search_none())) }
                { for not_here.as_ref().map(|name| named(ui, ui.plan.search_not_here(), ui.translated(name))) }
                { for near_event.as_ref().and_then(|event| near(ui, event)) }
                { for nearest.as_ref().map(|nearest| meant(ui, nearest)) }
            </div>
        },
        SearchResult::Hits { hits, all } => html! {
            <>
                <p>
                    <b>{ say(counted(ui.plan.search_count(), &[*all])) }</b>
                    if *all > hits.len() {
                        { " " }<span class="fine">{ say(counted(ui.plan.search_more(), &[hits.len()])) }</span>
                    }
                </p>
                { list("plain goods", hits.iter().filter_map(|found| hit(ui, catalogue, found)).collect()) }
            </>
        },
    }
}

/// このガイドにないもの：パスポート
fn named(ui: &Ui<'_>, label: &'static str, name: Html) -> Html {
    html! { <p>{ label }{ ui.words.colon() }{ name }</p> }
}

/// The life event that is nearest to what was typed.
fn near(ui: &Ui<'_>, event: &str) -> Option<Html> {
    let card = ui.state.card(event)?;
    let route = Route::Event {
        event: event.to_owned(),
    };
    let link = ui.link("link", ui.translated(&card.title), route);
    Some(named(ui, ui.plan.search_near_event(), link))
}

/// 「もしかして」: a press searches for it.
fn meant(ui: &Ui<'_>, nearest: &str) -> Html {
    let text = nearest.to_owned();
    let button = ui.button("link", say(text.clone()), Msg::SearchTyped { text });
    named(ui, ui.plan.search_nearest(), button)
}

/// A procedure that matches: its name, the life event it belongs to, and what it is.
fn hit(ui: &Ui<'_>, catalogue: &Catalogue, hit: &Hit) -> Option<Html> {
    let listed = catalogue.procedures().get(hit.procedure)?;
    let event = event_of(ui, catalogue, listed, hit)?;
    let name = html! { <span>{ marked(ui, listed, hit) }</span> };
    let title = ui.state.card(event).map(|card| ui.translated(&card.title));
    Some(html! {
        <>
            { ui.link("link", name, procedure(event, listed)) }
            <p class="fine"><b>{ for title }</b>{ " " }{ ui.translated(&listed.summary) }</p>
        </>
    })
}

/// The life event of a hit: the one that the person has looked at already, for there are answers to it; else the one that
/// fits what was typed.
fn event_of<'c>(ui: &Ui<'_>, catalogue: &'c Catalogue, listed: &'c Listed, hit: &Hit) -> Option<&'c str> {
    let known = catalogue
        .events_of(listed)
        .find(|event| ui.state.guide(event).is_some());
    let fitting = || catalogue.events().get(hit.event).map(|event| event.id.as_str());
    known.or_else(fitting)
}

fn procedure(event: &str, listed: &Listed) -> Route {
    Route::Procedure {
        event: event.to_owned(),
        procedure: listed.id.clone(),
    }
}

/// The name, with what was typed marked in it.
fn marked(ui: &Ui<'_>, listed: &Listed, hit: &Hit) -> Html {
    let shown = listed.name.shown(ui.lang);
    if hit.marks.is_empty() || shown.lang != ui.lang {
        return ui.translated(&listed.name);
    }
    let text = |from: usize, to: usize| say(shown.text.get(from..to).unwrap_or_default().to_owned());
    let (mut parts, mut from) = (Vec::new(), 0);
    for mark in &hit.marks {
        parts.push(text(from, mark.start));
        parts.push(html! { <mark>{ text(mark.start, mark.end) }</mark> });
        from = mark.end;
    }
    parts.push(text(from, shown.text.len()));
    parts.into_iter().collect()
}

/// All procedures of a life event. They fill several screens, so they are folded.
fn by_event(ui: &Ui<'_>, catalogue: &Catalogue, card: &EventCard) -> Html {
    let count = counted(ui.words.count(), &[usize::from(card.procedures)]);
    let label = html! { <>{ ui.translated(&card.title) }{ aside(ui.lang, say(count)) }</> };
    fold::fold(ui, &card.id, label, || {
        let is_of = |listed: &&Listed| catalogue.events_of(listed).any(|event| event == card.id);
        let listed = catalogue.procedures().iter().filter(is_of);
        let link =
            |listed: &Listed| ui.link("link", ui.translated(&listed.name), procedure(&card.id, listed));
        list("plain names", listed.map(link).collect())
    })
}
