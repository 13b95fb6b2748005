//! The only door to the browser: carries effects out, and turns what happens outside into messages at once.

mod clock;
mod document;
mod export;
mod fetch;
mod first;
mod focus;
mod foreign;
mod history;
mod keep;
mod press_guard;
mod storage;
mod time;

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use guide::publish::INDEX_FILE;
use wasm_bindgen::JsCast as _;
use web_sys::PageTransitionEvent;
use yew::Callback;

use crate::effect::Effect;
use crate::files;
use crate::msg::Msg;
use crate::noted::Noted;
use crate::parts::HEADING;
use foreign::ForeignChanges;
use history::History;
use press_guard::PressGuard;
use time::Time;

pub(crate) use clock::now;
pub(crate) use document::{Redrawing, let_go_of_focus, set_lang, set_title, show_help};
pub(crate) use first::noted;

/// Some browsers say that they have printed before they have taken up the page: so long it stays as it is printed, in
/// milliseconds.
const LATE_PRINT: u32 = 1_000;

/// The browser at work for one page: its listeners live as long as this.
pub(crate) struct Browser {
    history: Rc<History>,
    foreign: ForeignChanges,
    press_guard: PressGuard,
    on: Callback<Msg>,
    _time: Time,
    _listeners: [EventListener; 6],
}

impl Browser {
    /// Begins to listen, and tells how the app was started.
    pub(crate) fn start(on: Callback<Msg>) -> Self {
        let history = History::start(on.clone());
        let listeners = listen(&history, &on);
        on.emit(Msg::Started {
            here: history::here(),
            device: export::device(),
            fragment: history.fragment(),
            lang: storage::lang(),
            is_covered: first::is_there(),
        });
        on.emit(Msg::WidthRead {
            is_wide: document::is_wide(),
        });
        if let Some(ticks) = keep::ticks() {
            on.emit(Msg::KeptFound { ticks });
        }
        Self {
            history,
            foreign: ForeignChanges::watch(),
            press_guard: PressGuard::start(),
            _time: Time::start(&on),
            on,
            _listeners: listeners,
        }
    }

    /// Does what the update asked for, once the page is drawn. `announcement` says what the page shows.
    pub(crate) fn carry_out(&self, effect: Effect, announcement: &str) {
        match effect {
            Effect::FetchFront => self.fetch_front(),
            Effect::FetchWords => self.fetch_words(),
            Effect::FetchGuide {
                event,
                file,
                rest,
                overlay,
            } => self.fetch_guide(event, file, rest, overlay),
            Effect::Push { fragment } => self.history.push(&fragment),
            Effect::Replace { fragment } => self.history.replace(&fragment),
            Effect::Back { otherwise } => self.history.back(&otherwise),
            Effect::EndVisit { fragment } => self.history.end(&fragment),
            Effect::Arrive => {
                self.press_guard.page_came();
                document::announce(announcement);
                document::focus(HEADING);
            }
            Effect::Announce => document::announce(announcement),
            Effect::FocusProblem => document::focus("problem"),
            Effect::FocusHeading => document::focus(HEADING),
            Effect::FocusElement { id } => document::focus(&id),
            Effect::FocusPart { part } => document::focus_at_top(&part),
            Effect::KeepFocus { ids } => document::focus_first(&ids),
            Effect::KeepLang { lang } => storage::keep_lang(lang),
            Effect::FetchCatalogue { file } => self.fetch_catalogue(file),
            Effect::Export { exported } => export::export(&exported, self.on.clone()),
            Effect::Keep { ticks } => {
                let kept = keep::keep(&ticks);
                self.on.emit(Msg::KeepingTried { kept });
            }
            Effect::ForgetKept => keep::forget(),
            Effect::ForgetLang => storage::forget_lang(),
            Effect::StartAnew { format } => document::start_anew(format),
            Effect::Uncover => first::uncover(),
            Effect::Print => document::print(),
        }
    }

    /// Whether somebody else has changed the page since it was drawn.
    pub(crate) fn was_changed(&self) -> bool {
        self.foreign.has_seen_any()
    }

    /// Another page is about to be drawn. Said before, because Yew may give way to the browser between drawing a page and
    /// telling that it is drawn: the second press of a quick double must not find it unguarded.
    pub(crate) fn page_comes(&self) {
        self.press_guard.page_came();
    }

    /// The page is drawn next; all of it anew, or what has changed.
    pub(crate) fn drawing(&self, is_anew: bool) {
        self.foreign.drawing(is_anew);
    }

    /// The page is drawn, and everything done that belongs to that.
    pub(crate) fn drawn(&self) {
        self.foreign.drawn();
    }

    /// The app has a page to show while the first screens still stand there: it takes over. What was done on them is
    /// [read](noted) when the message is taken in: until then somebody may press or tick.
    pub(crate) fn take_over(&self) {
        let noted = Noted::default();
        self.on.emit(Msg::TookOver { noted });
    }

    fn fetch_front(&self) {
        let on = self.on.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let front = files::front(fetch::fresh(INDEX_FILE).await);
            on.emit(Msg::FrontFetched { front });
        });
    }

    fn fetch_words(&self) {
        let on = self.on.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let english = files::words(fetch::fresh(ui_text::EN_FILE).await);
            on.emit(Msg::WordsFetched { english });
        });
    }

    fn fetch_catalogue(&self, file: String) {
        let on = self.on.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let result = files::catalogue(fetch::kept(&file).await);
            on.emit(Msg::CatalogueFetched { file, result });
        });
    }

    fn fetch_guide(&self, event: String, file: String, rest: String, overlay: Option<(guide::Lang, String)>) {
        let on = self.on.clone();
        wasm_bindgen_futures::spawn_local(async move {
            files::fetch_guide(event, file, rest, overlay, fetch::kept, |msg| on.emit(msg)).await;
        });
    }
}

fn listen(history: &Rc<History>, on: &Callback<Msg>) -> [EventListener; 6] {
    let window = gloo::utils::window();
    let arrived = |name: &'static str| {
        let history = Rc::clone(history);
        EventListener::new(&window, name, move |_| history.arrived())
    };
    let happened = |name: &'static str, msg: fn() -> Msg| {
        let on = on.clone();
        EventListener::new(&window, name, move |_| on.emit(msg()))
    };
    let width = happened("resize", || Msg::WidthRead {
        is_wide: document::is_wide(),
    });
    let began = happened("beforeprint", || Msg::PrintBegan);
    let printed = on.clone();
    let ended = EventListener::new(&window, "afterprint", move |_| {
        let on = printed.clone();
        Timeout::new(LATE_PRINT, move || on.emit(Msg::PrintEnded)).forget();
    });
    let (history, on) = (Rc::clone(history), on.clone());
    let shown = EventListener::new(&window, "pageshow", move |event| {
        let event = event.dyn_ref::<PageTransitionEvent>();
        if event.is_some_and(PageTransitionEvent::persisted) {
            history.woken();
            on.emit(Msg::CameBack);
        }
    });
    [
        arrived("popstate"),
        arrived("hashchange"),
        shown,
        width,
        began,
        ended,
    ]
}
