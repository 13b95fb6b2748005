//! Rules → the first screens as HTML, for `index.html`: the start page, and of every life event its own page and its first
//! question. The build writes them there (`src/bin/first-page.rs`), so that nobody waits for a program to begin.
//!
//! They are the app's own views. Each stands in an element whose id is the fragment of that page, so links between them work
//! without any program; `public/boot.js` shows the one that is asked for and notes what is pressed on it.

use std::rc::Rc;

use guide::Guide;
use guide::day::UNIX_EPOCH;
use guide::publish::{self, EventCard, FirstFile, Index, Refusal};
use yew::prelude::*;

use crate::link::print;
use crate::msg::Msg;
use crate::native;
use crate::page::{Page, page};
use crate::parts::Ui;
use crate::state::{Clock, Front, Load, Loaded, Route, State, Translation};
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
    let Some(index) = index_of(&file)? else {
        return Ok(None);
    };
    let mut state = visit_of_nobody(&index);
    for card in index.groups.iter().flat_map(|group| &group.events) {
        let guide = publish::read_guide(&read(&file, &card.file)?);
        let guide = guide.map_err(|refusal| Failure::Refused(card.file.clone(), refusal))?;
        let loaded = Loaded::new(Rc::new(guide.guide), Translation::NotAsked);
        state.guides.insert(card.id.clone(), Load::Ready(loaded));
    }
    Ok(Some(FirstPage {
        screens: native::html(screens(&state, &index)),
        name: index.name.ja.clone(),
        phone: index.contact.phone.clone(),
    }))
}

/// Nobody's visit. Nothing made here shows a day that depends on today.
pub(crate) fn visit_of_nobody(index: &Index) -> State {
    State {
        clock: Some(Clock {
            today: UNIX_EPOCH,
            minutes: 0,
            ahead_of_utc: 0,
        }),
        front: Front::Ready(Rc::new(index.clone())),
        ..State::default()
    }
}

fn read(file: &impl Fn(&str) -> Option<Vec<u8>>, name: &str) -> Result<Vec<u8>, Failure> {
    file(name).ok_or_else(|| Failure::Missing(name.to_owned()))
}

/// The first file; none where the rules have errors.
pub(crate) fn index_of(file: &impl Fn(&str) -> Option<Vec<u8>>) -> Result<Option<Index>, Failure> {
    let name = publish::INDEX_FILE;
    match publish::read_first_file(&read(file, name)?) {
        Ok(FirstFile::Index(index)) => Ok(Some(index)),
        Ok(FirstFile::Problems(_)) => Ok(None),
        Err(refusal) => Err(Failure::Refused(name.to_owned(), refusal)),
    }
}

/// The guide of a life event with all its texts.
pub(crate) fn whole_guide(
    file: &impl Fn(&str) -> Option<Vec<u8>>,
    card: &EventCard,
) -> Result<Guide, Failure> {
    let refused = |refusal| Failure::Refused(card.file.clone(), refusal);
    let mut guide = publish::read_guide(&read(file, &card.file)?).map_err(refused)?;
    publish::complete_guide(&mut guide, &read(file, &card.plan_texts)?).map_err(refused)?;
    Ok(guide.guide)
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
            { view::skip(&ui) }
            { view::top(&ui) }
            <main id="first-main">
                <div class="first-screen quiet" id="first-wait">
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
        <div class="first-screen" id={id.clone()} data-shape={view::shape(&page)} data-title={view::title(state, &page)}>
            { view::body(&ui, &page) }
        </div>
    }
}
