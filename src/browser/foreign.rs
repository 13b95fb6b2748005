//! Changes to the page that are not ours: a browser's translation puts its own nodes in place of texts, and an extension
//! may do anything. What was changed so is drawn anew, never patched: a patch would write into nodes that are gone.

use std::cell::Cell;
use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{MutationObserver, MutationObserverInit};

/// Watches the app's element.
pub(super) struct ForeignChanges {
    observer: Option<MutationObserver>,
    has_seen: Rc<Cell<bool>>,
    /// What the browser calls.
    _seen: Closure<dyn Fn()>,
}

impl ForeignChanges {
    /// Begins to watch.
    pub(super) fn watch() -> Self {
        let has_seen = Rc::new(Cell::new(false));
        let of_closure = Rc::clone(&has_seen);
        let seen = Closure::<dyn Fn()>::new(move || of_closure.set(true));
        let observer = MutationObserver::new(seen.as_ref().unchecked_ref()).ok();
        let app = document().get_element_by_id("app");
        if let (Some(observer), Some(app)) = (&observer, app) {
            let options = MutationObserverInit::new();
            options.set_child_list(true);
            options.set_character_data(true);
            options.set_subtree(true);
            _ = observer.observe_with_options(&app, &options); // the options are sound
        }
        Self {
            observer,
            has_seen,
            _seen: seen,
        }
    }

    /// What has changed by now is our own drawing.
    pub(super) fn drawn(&self) {
        if let Some(observer) = &self.observer {
            observer.take_records();
        }
        self.has_seen.set(false);
    }

    /// Whether something has changed since the page was drawn.
    pub(super) fn has_seen_any(&self) -> bool {
        let is_waiting = self
            .observer
            .as_ref()
            .is_some_and(|observer| observer.take_records().length() > 0);
        self.has_seen.get() || is_waiting
    }
}
