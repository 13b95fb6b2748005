//! Rules → the first screens as HTML, for `index.html`: the start page, and of every life event its own page and its first
//! question. The build writes them there (`src/bin/first-page.rs`), so that nobody waits for a program to begin.
//!
//! They are the app's own views. Each stands in an element whose id is the fragment of that page, so links between them work
//! without any program; `public/boot.js` shows the one that is asked for and notes what is pressed on it.

use std::rc::Rc;

use guide::publish::{self, FirstFile, Index, Refusal};
use guide::{Date, Guide};
use yew::prelude::*;

use crate::link::print;
use crate::msg::Msg;
use crate::native;
use crate::parts::Ui;
use crate::state::{Clock, Front, Load, Loaded, Page, Route, State, Translation, page};
use crate::text::meanwhile;
use crate::view;

/// Why the first screens cannot be made.
#[derive(Debug)]
pub enum Failure {
    /// A file of the guide cannot be read.
    Refused(String, Refusal),
    /// A file of the guide is not there.
    Missing(String),
}

/// What goes into the page.
#[derive(Debug)]
pub struct FirstPage {
    /// The screens, one after the other, inside of the frame that the app has as well.
    pub screens: String,
    /// The pack's name, in Japanese.
    pub name: String,
    /// Whom to call.
    pub phone: String,
}

/// Makes the first screens from published files; `file` gives a file by its name. None for a preview of rules that have
/// errors: the app shows those.
///
/// # Errors
///
/// Fails where a file is missing or cannot be read.
pub fn first_page(file: impl Fn(&str) -> Option<Vec<u8>>) -> Result<Option<FirstPage>, Failure> {
    let read = |name: &str| file(name).ok_or_else(|| Failure::Missing(name.to_owned()));
    let refused = |name: &str, refusal| Failure::Refused(name.to_owned(), refusal);
    let bytes = read(publish::INDEX_FILE)?;
    let front = publish::read_first_file(&bytes).map_err(|refusal| refused(publish::INDEX_FILE, refusal))?;
    let FirstFile::Index(index) = front else {
        return Ok(None);
    };
    let mut state = state(Rc::new(index.clone()));
    for card in index.groups.iter().flat_map(|group| &group.events) {
        let bytes = read(&card.file)?;
        let guide = publish::read_guide(&bytes).map_err(|refusal| refused(&card.file, refusal))?;
        let loaded = Loaded::new(Rc::new(guide.guide), Translation::NotAsked);
        state.guides.insert(card.id.clone(), Load::Ready(loaded));
    }
    Ok(Some(FirstPage {
        screens: native::html(screens(&state, &index)),
        name: index.name.ja.clone(),
        phone: index.contact.phone.clone(),
    }))
}

/// Nobody's visit. No first screen shows a day that depends on today.
fn state(index: Rc<Index>) -> State {
    State {
        clock: Some(Clock {
            today: Date::constant(1970, 1, 1),
            minutes: 0,
            ahead_of_utc: 0,
        }),
        front: Front::Ready(index),
        ..State::default()
    }
}

fn screens(state: &State, index: &Index) -> Html {
    let on = Callback::<Msg>::noop();
    let ui = Ui::new(state, &on);
    let mut routes = Vec::new();
    for card in index.groups.iter().flat_map(|group| &group.events) {
        let event = Route::Event {
            event: card.id.clone(),
        };
        if let Page::Event(shown) = page(&at(state, event.clone())) {
            routes.extend([event, shown.next]);
        }
    }
    routes.push(Route::Start); // the last one: it is shown where none of the others is asked for
    html! {
        <div class="frame" lang="ja">
            { view::top(&ui) }
            <main id="first-main">
                <div class="first quiet" id="first-wait">
                    <p role="status">{ ui.words.loading() }{ " " }<span lang="en">{ meanwhile::LOADING }</span></p>
                </div>
                { for routes.into_iter().map(|route| screen(&at(state, route), &on)) }
            </main>
            { view::bottom(&ui) }
        </div>
    }
}

fn at(state: &State, route: Route) -> State {
    State {
        route,
        ..state.clone()
    }
}

fn screen(state: &State, on: &Callback<Msg>) -> Html {
    let page = page(state);
    let id = print(state, &state.route);
    let ui = Ui::new(state, on).within(&id);
    html! {
        <div class="first" id={id.clone()} data-shape={view::shape(&page)} data-title={view::title(state, &page)}>
            { view::body(&ui, &page) }
        </div>
    }
}

/// The guide of a life event, for what else is made of it.
pub(crate) fn whole_guide(
    file: impl Fn(&str) -> Option<Vec<u8>>,
    guide: &str,
    rest: &str,
) -> Result<Guide, Failure> {
    let read = |name: &str| file(name).ok_or_else(|| Failure::Missing(name.to_owned()));
    let refused = |refusal| Failure::Refused(guide.to_owned(), refusal);
    let mut first = publish::read_guide(&read(guide)?).map_err(refused)?;
    publish::complete_guide(&mut first, &read(rest)?).map_err(refused)?;
    Ok(first.guide)
}
