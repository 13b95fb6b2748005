//! Every procedure of the pack, to be searched while typing, or to be chosen by life event.

use guide::publish::EventCard;
use guide::search::{Catalogue, Event, Found, Hit, Listed, find};

use super::kit::{Kit, part};
use crate::html::On;
use crate::msg::Msg;
use crate::parts::el::{
    Gather, Html, all, around, el, el_with, folded, input, list, one, para, pressed, said, text, word,
};
use crate::parts::title;
use crate::sheet::Sheet;
use crate::state::{Route, State};
use crate::text::counted;

/// More hits than that help nobody.
const MOST: usize = 20;

/// The page without the list of all procedures, drawn.
pub(super) fn sheet(kit: &Kit<'_>, state: &State, catalogue: &Catalogue) -> Option<(Sheet, Vec<Html>)> {
    let found = find(catalogue, &state.search, kit.lang, MOST);
    let (announcement, hits) = hits(kit, catalogue, &found);
    let top = vec![
        title(word(kit.words.catalogue())),
        text("p", "lead", kit.words.catalogue_lead()),
        field(kit, state),
    ];
    let sheet = Sheet::of(&state.route, kit.words.catalogue(), &announcement);
    Some((sheet, vec![all(top), hits]))
}

fn field(kit: &Kit<'_>, state: &State) -> Html {
    let attributes = vec![
        ("type", "search".into()),
        ("id", "search".into()),
        ("autocomplete", "off".into()),
        ("spellcheck", "false".into()),
        ("enterkeyhint", "search".into()),
        ("maxlength", "80".into()),
        ("aria-describedby", "search-hint".into()),
    ];
    let typed = On::Type(Msg::SearchTyped { text: String::new() });
    let label = el_with(
        "label",
        vec![("for", "search".into())],
        vec![word(kit.more.search())],
    );
    let hint = vec![("class", "fine".into()), ("id", "search-hint".into())];
    let hint = el_with("p", hint, vec![word(kit.more.search_hint())]);
    el(
        "div",
        "field",
        vec![label, hint, input(attributes, Some(state.search.clone()), typed)],
    )
}

/// What was found, and what the live region says of it.
fn hits(kit: &Kit<'_>, catalogue: &Catalogue, found: &Found<'_>) -> (String, Html) {
    let more = kit.more;
    match found {
        Found::Blank => (String::new(), Html::Nothing),
        Found::Nothing {
            topic,
            event,
            nearest,
        } => {
            let mut inside = vec![text("p", "", more.search_none())];
            let named = |label, name| para("", all(vec![word(label), word(kit.words.colon()), name]));
            inside.add_some(topic.map(|topic| named(more.search_not_here(), kit.translated(&topic.name))));
            let near = |event: &Event| {
                let route = Route::Event {
                    event: event.id.clone(),
                };
                kit.link("link", kit.translated(&event.title), route)
            };
            inside.add_some(event.map(|event| named(more.search_near_event(), near(event))));
            inside.add_some(nearest.map(|word| instead(kit, word)));
            (more.search_none().to_owned(), el("div", "box", inside))
        }
        Found::Hits { hits, all: count } => {
            let news = counted(more.search_count(), &[*count]);
            let mut inside = vec![para("", one("b", "", said(news.clone())))];
            if *count > hits.len() {
                inside.add(para("fine", said(counted(more.search_more(), &[hits.len()]))));
            }
            let rows = hits.iter().filter_map(|hit| {
                let listed = catalogue.procedures().get(hit.procedure)?;
                Some(row(kit, catalogue, listed, Some(hit)))
            });
            inside.add(list("plain goods", rows.collect()));
            (news, all(inside))
        }
    }
}

fn instead(kit: &Kit<'_>, nearest: &str) -> Html {
    let msg = Msg::SearchTyped {
        text: nearest.to_owned(),
    };
    let attributes = vec![("type", "button".into()), ("class", "link".into())];
    let button = pressed("button", attributes, On::Press(msg), said(nearest.to_owned()));
    para(
        "",
        all(vec![
            word(kit.more.search_nearest()),
            word(kit.words.colon()),
            button,
        ]),
    )
}

fn row(kit: &Kit<'_>, catalogue: &Catalogue, listed: &Listed, hit: Option<&Hit>) -> Html {
    // The life event that the person has looked at already: there are answers to it. Else the one that was asked about.
    let events = listed.events.iter();
    let mut events = events.filter_map(|event| catalogue.events().get(usize::from(*event)));
    let known = events.clone().find(|event| kit.state.guide(&event.id).is_some());
    let asked = hit.and_then(|hit| catalogue.events().get(hit.event));
    let Some(event) = known.or(asked).or_else(|| events.next()) else {
        return Html::Nothing;
    };
    let name = marked(kit, listed, hit);
    let route = Route::Procedure {
        event: event.id.clone(),
        procedure: listed.id.clone(),
    };
    all(vec![
        para("", kit.link("link", name, route)),
        para("fine", kit.translated(&event.title)),
        para("fine", kit.translated(&listed.summary)),
    ])
}

/// The name, with what was typed marked in it.
fn marked(kit: &Kit<'_>, listed: &Listed, hit: Option<&Hit>) -> Html {
    let shown = listed.name.shown(kit.lang);
    let Some(hit) = hit.filter(|hit| !hit.marks.is_empty() && shown.lang == kit.lang) else {
        return kit.translated(&listed.name);
    };
    let (mut parts, mut from) = (Vec::new(), 0);
    for mark in &hit.marks {
        let (before, inside) = (shown.text.get(from..mark.start), shown.text.get(mark.clone()));
        parts.add(said(before.unwrap_or_default().to_owned()));
        parts.add(one("mark", "", said(inside.unwrap_or_default().to_owned())));
        from = mark.end;
    }
    parts.add(said(shown.text.get(from..).unwrap_or_default().to_owned()));
    el("span", "", parts) // a link lays out its parts one by one
}

/// All procedures, whatever is searched. Folded: the list of one life event fills several screens.
pub(super) fn by_event(kit: &Kit<'_>, state: &State, catalogue: &Catalogue) -> Option<Html> {
    let cards = state.index()?.groups.iter().flat_map(|group| &group.events);
    let lists = cards.map(|card| event(kit, catalogue, card)).collect();
    Some(part("events", kit.more.search_by_event(), lists))
}

fn event(kit: &Kit<'_>, catalogue: &Catalogue, card: &EventCard) -> Html {
    let is_of = |listed: &&Listed| catalogue.events_of(listed).any(|event| event == card.id);
    let listed: Vec<&Listed> = catalogue.procedures().iter().filter(is_of).collect();
    let rows = listed.iter().map(|listed| {
        let route = Route::Procedure {
            event: card.id.clone(),
            procedure: listed.id.clone(),
        };
        kit.link("link", kit.translated(&listed.name), route)
    });
    let count = said(counted(kit.words.count(), &[listed.len()]));
    let label = all(vec![kit.translated(&card.title), word(kit.words.colon()), count]);
    folded(around("{}", label), list("plain names", rows.collect()))
}
