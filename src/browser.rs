//! The only door to the browser: carries effects out, and turns what happens outside into messages at once.

mod clock;
mod document;
mod fetch;
mod history;
mod storage;

use std::rc::Rc;

use gloo::events::EventListener;
use guide::publish::INDEX_FILE;
use wasm_bindgen::JsCast as _;
use web_sys::PageTransitionEvent;
use yew::Callback;

use crate::effect::Effect;
use crate::msg::Msg;
use crate::state::{English, Front};
use history::History;

pub(crate) use document::{set_lang, set_title};

/// The browser at work for one page: its listeners live as long as this.
pub(crate) struct Browser {
    history: Rc<History>,
    on: Callback<Msg>,
    _listeners: [EventListener; 3],
}

impl Browser {
    /// Begins to listen, and tells how the app was started.
    pub(crate) fn start(on: Callback<Msg>) -> Self {
        let history = Rc::new(History::start(on.clone()));
        let listeners = listen(&history, &on);
        on.emit(Msg::Started {
            today: clock::today(),
            fragment: history.fragment(),
            lang: storage::lang(),
        });
        Self {
            history,
            on,
            _listeners: listeners,
        }
    }

    /// Does what the update asked for, once the page is drawn. `announcement` says what the page shows.
    pub(crate) fn carry_out(&self, effect: Effect, announcement: &str) {
        match effect {
            Effect::FetchFront => fetch_front(self.on.clone()),
            Effect::FetchWords => fetch_words(self.on.clone()),
            Effect::FetchGuide {
                event,
                file,
                rest,
                overlay,
            } => fetch_guide(self.on.clone(), event, file, rest, overlay),
            Effect::Push { fragment } => self.history.push(&fragment),
            Effect::Replace { fragment } => self.history.replace(&fragment),
            Effect::Back { otherwise } => self.history.back(&otherwise),
            Effect::EndVisit { fragment } => self.history.end(&fragment),
            Effect::Arrive => {
                document::announce(announcement);
                document::focus("heading");
            }
            Effect::Announce => document::announce(announcement),
            Effect::FocusProblem => document::focus("problem"),
            Effect::FocusHeading => document::focus("heading"),
            Effect::KeepLang { lang } => storage::keep_lang(lang),
            Effect::Print => document::print(),
        }
    }
}

fn listen(history: &Rc<History>, on: &Callback<Msg>) -> [EventListener; 3] {
    let window = gloo::utils::window();
    let arrived = |name: &'static str| {
        let history = Rc::clone(history);
        EventListener::new(&window, name, move |_| history.arrived())
    };
    let (history, on) = (Rc::clone(history), on.clone());
    let shown = EventListener::new(&window, "pageshow", move |event| {
        let event = event.dyn_ref::<PageTransitionEvent>();
        if event.is_some_and(PageTransitionEvent::persisted) {
            history.woken();
            let today = clock::today();
            on.emit(Msg::DayRead { today });
        }
    });
    [arrived("popstate"), arrived("hashchange"), shown]
}

fn fetch_front(on: Callback<Msg>) {
    wasm_bindgen_futures::spawn_local(async move {
        let front = fetch::front(INDEX_FILE).await;
        let front = front.unwrap_or_else(Front::Failed);
        on.emit(Msg::FrontFetched { front });
    });
}

fn fetch_words(on: Callback<Msg>) {
    wasm_bindgen_futures::spawn_local(async move {
        let english = fetch::words().await;
        let english = english.unwrap_or(English::Failed);
        on.emit(Msg::WordsFetched { english });
    });
}

fn fetch_guide(
    on: Callback<Msg>,
    event: String,
    file: String,
    rest: String,
    overlay: Option<(guide::Lang, String)>,
) {
    wasm_bindgen_futures::spawn_local(async move {
        let fetched = |result| Msg::GuideFetched {
            event: event.clone(),
            file: file.clone(),
            result,
        };
        let mut files = match fetch::Files::first(&file, overlay).await {
            Ok(files) => files,
            Err(failure) => return on.emit(fetched(Err(failure))),
        };
        on.emit(fetched(files.read()));
        match files.complete(&rest).await {
            Ok(()) => on.emit(fetched(files.read())),
            Err(failure) => on.emit(Msg::RestFailed { event, file, failure }),
        }
    });
}
