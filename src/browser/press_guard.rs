//! Input that was meant for the screen before: the second press of a quick double, and a key that is held down.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, KeyboardEvent, MouseEvent};

/// So long after a page has come, in milliseconds, a press on the place that was pressed before is not meant for it: a
/// double click takes up to half a second, and nobody reads a question in less.
const FRESH: u32 = 400;

/// Presses nearer than this are on the same place, in CSS pixels.
const SAME_PLACE: i32 = 30;

/// Says on the app's element that its page is fresh.
const MARK: &str = "data-fresh";

/// Watches presses.
pub(super) struct PressGuard {
    is_fresh: Rc<Cell<bool>>,
    /// Ends the time in which the page is fresh.
    end: Cell<Option<Timeout>>,
    _listeners: [EventListener; 2],
}

impl PressGuard {
    /// Begins to watch.
    pub(super) fn start() -> Self {
        let is_fresh = Rc::new(Cell::new(false));
        let of_click = Rc::clone(&is_fresh);
        let last = Cell::new((0, 0));
        let click = listen("click", move |event| {
            let Some(click) = event.dyn_ref::<MouseEvent>().filter(|click| click.detail() > 0) else {
                return; // from the keyboard
            };
            let here = (click.client_x(), click.client_y());
            let before = last.replace(here);
            if of_click.get() && is_same_place(here, before) {
                swallow(event);
            }
        });
        let key = listen("keydown", |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(is_held_down) {
                swallow(event);
            }
        });
        Self {
            is_fresh,
            end: Cell::new(None),
            _listeners: [click, key],
        }
    }

    /// Another page is shown.
    pub(super) fn page_came(&self) {
        self.is_fresh.set(true);
        if let Some(app) = app() {
            _ = app.set_attribute(MARK, ""); // fails for bad attribute names only
        }
        let is_fresh = Rc::clone(&self.is_fresh);
        self.end.set(Some(Timeout::new(FRESH, move || {
            is_fresh.set(false);
            if let Some(app) = app() {
                _ = app.remove_attribute(MARK);
            }
        })));
    }
}

fn app() -> Option<HtmlElement> {
    document().get_element_by_id("app")?.dyn_into().ok()
}

fn is_same_place((x, y): (i32, i32), (before_x, before_y): (i32, i32)) -> bool {
    (x - before_x).abs() < SAME_PLACE && (y - before_y).abs() < SAME_PLACE
}

/// A key that repeats of itself presses nothing again. In a field it goes on writing.
fn is_held_down(key: &KeyboardEvent) -> bool {
    let target = key
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let is_pressed =
        target.is_some_and(|target| ["BUTTON", "A", "SUMMARY"].contains(&target.tag_name().as_str()));
    key.repeat() && is_pressed && (key.key() == "Enter" || key.key() == " ")
}

fn listen(name: &'static str, act: impl Fn(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions {
        phase: gloo::events::EventListenerPhase::Capture,
        passive: false,
    };
    EventListener::new_with_options(&window(), name, options, move |event| act(event))
}

fn swallow(event: &Event) {
    event.prevent_default();
    event.stop_immediate_propagation();
}
