//! Time passes while a page is open: the clock is read again each minute and when somebody comes back.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use gloo::utils::document;
use yew::Callback;

use super::clock;
use crate::msg::Msg;

/// How often the clock is looked at, in milliseconds. A page that slept while the device did is right so soon after.
const LOOK: u32 = 5_000;

/// Minutes away after which rules and app may have been published anew.
const WHILE: i64 = 10;

/// Tells what time does.
pub(super) struct Time {
    _look: Interval,
    _shown: EventListener,
}

impl Time {
    /// Begins to watch.
    pub(super) fn start(on: &Callback<Msg>) -> Self {
        let seen = Rc::new(Cell::new(clock::now()));
        let (of_look, on_look) = (Rc::clone(&seen), on.clone());
        let look = Interval::new(LOOK, move || {
            let now = clock::now();
            if !document().hidden() && of_look.replace(now) != now {
                on_look.emit(Msg::TimePassed);
            }
        });
        let on = on.clone();
        let shown = EventListener::new(&document(), "visibilitychange", move |_| {
            if document().hidden() {
                seen.set(clock::now());
                return;
            }
            let now = clock::now();
            let away = now.unix_seconds() - seen.replace(now).unix_seconds();
            on.emit(if away < WHILE * 60 {
                Msg::TimePassed
            } else {
                Msg::CameBack
            });
        });
        Self {
            _look: look,
            _shown: shown,
        }
    }
}
