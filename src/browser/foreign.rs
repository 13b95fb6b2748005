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
    /// The page is being drawn: the next changes that are told are our own. Between drawing and [`drawn`](Self::drawn) Yew may
    /// give way to the browser, and others may change what has just been drawn.
    is_drawing: Rc<Cell<bool>>,
    /// What the browser calls.
    _seen: Closure<dyn Fn()>,
}

impl ForeignChanges {
    /// Begins to watch.
    pub(super) fn watch() -> Self {
        let has_seen = Rc::new(Cell::new(false));
        let is_drawing = Rc::new(Cell::new(false));
        let (seen_by_closure, drawing) = (Rc::clone(&has_seen), Rc::clone(&is_drawing));
        let seen = Closure::<dyn Fn()>::new(move || {
            if !drawing.replace(false) {
                seen_by_closure.set(true);
            }
        });
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
            is_drawing,
            _seen: seen,
        }
    }

    /// What changes next is our own drawing. What others have changed is gone with it only where all is drawn anew.
    pub(super) fn drawing(&self, is_anew: bool) {
        self.is_drawing.set(true);
        if is_anew {
            self.has_seen.set(false);
        }
    }

    /// The page is drawn. Where nobody else had a turn since, all that has changed by now is our own.
    pub(super) fn drawn(&self) {
        if self.is_drawing.replace(false)
            && let Some(observer) = &self.observer
        {
            observer.take_records();
        }
    }

    /// Whether others have changed something since all of the page was drawn.
    pub(super) fn has_seen_any(&self) -> bool {
        let waiting = self.observer.as_ref().map(MutationObserver::take_records);
        if waiting.is_some_and(|records| records.length() > 0) {
            self.has_seen.set(true);
        }
        self.has_seen.get()
    }
}
