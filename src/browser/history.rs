//! The tab's history: every page an entry, and nothing left of a visit that has ended.
//!
//! Each entry carries the number of its visit and its place in it. A visit ends by going back to its first entry
//! and starting afresh from there, which drops every later entry; entries of it that are out of reach then (of an
//! earlier load, beyond what the browser counts) are cleaned when somebody comes to them.

mod entry;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::Callback;

use super::document::scroll_to_top;
use super::storage::{self, Visit};
use crate::msg::Msg;
use entry::Entry;

/// A page without answers.
const CLEAN: &str = "/";

/// How long the way back to a visit's first entry may take, in milliseconds, before the visit is ended in place.
const WAY_BACK: u32 = 1000;

/// Where the tab stands in its history.
pub(super) struct History {
    here: Cell<Entry>,
    /// The fragment of the present entry.
    fragment: RefCell<String>,
    /// Waits for the first entry of a visit that is being ended.
    ending: RefCell<Option<Timeout>>,
    on: Callback<Msg>,
}

impl History {
    /// Takes up the visit of this tab, or begins one.
    pub(super) fn start(on: Callback<Msg>) -> Self {
        let kept = storage::visit();
        let here = match (Entry::read(), kept) {
            (Some(entry), Some(visit)) if entry.visit != visit.number => Entry::first(visit.number),
            (Some(entry), _) => entry,
            (None, Some(visit)) => Entry::at(visit.number, last_position().saturating_sub(visit.base)),
            (None, None) => Entry::first(now()),
        };
        let is_foreign = Entry::read().is_some_and(|entry| entry.visit != here.visit);
        let history = Self {
            here: Cell::new(here),
            fragment: RefCell::new(if is_foreign {
                CLEAN.to_owned()
            } else {
                current_fragment()
            }),
            ending: RefCell::new(None),
            on,
        };
        if kept.is_none_or(|visit| visit.number != here.visit) {
            let base = last_position().saturating_sub(here.index);
            storage::keep_visit(Visit {
                number: here.visit,
                base,
            });
        }
        if storage::is_ending() {
            history.finish(CLEAN);
        } else {
            history.write();
        }
        history
    }

    /// The fragment of the present entry, without `#`.
    pub(super) fn fragment(&self) -> String {
        self.fragment.borrow().clone()
    }

    /// A new page.
    pub(super) fn push(&self, fragment: &str) {
        if self.is_ending() {
            return;
        }
        self.here.set(self.here.get().next());
        self.fragment.replace(fragment.to_owned());
        let address = address(fragment);
        _ = state().push_state_with_url(&self.here.get().state(), "", Some(&address)); // refused when far too often
        if self.here.get().index == 1 {
            self.keep_base();
        }
        scroll_to_top();
    }

    /// Now the first entry of the visit is the last but one of all: its position is known.
    fn keep_base(&self) {
        let number = self.here.get().visit;
        let base = last_position().saturating_sub(1);
        storage::keep_visit(Visit { number, base });
    }

    /// The present page has another address now.
    pub(super) fn replace(&self, fragment: &str) {
        if !self.is_ending() {
            self.fragment.replace(fragment.to_owned());
            self.write();
        }
    }

    /// One page back, where it is one of ours.
    pub(super) fn back(&self, otherwise: &str) {
        if self.here.get().step > 0 {
            _ = state().back();
            return;
        }
        self.replace(otherwise);
        scroll_to_top();
        let fragment = self.fragment();
        self.on.emit(Msg::HistoryWalked { fragment });
    }

    /// Ends the visit: back to its first entry, and from there a new way.
    pub(super) fn end(self: &Rc<Self>, fragment: &str) {
        let distance = self.here.get().index.min(last_position());
        let number = now().max(self.here.get().visit + 1);
        let base = last_position();
        storage::keep_visit(Visit { number, base });
        storage::keep_ending(true);
        self.here.set(Entry::first(number));
        self.replace(fragment);
        scroll_to_top();
        if distance == 0 {
            return self.finish(fragment);
        }
        let history = Rc::clone(self);
        let in_place = Timeout::new(WAY_BACK, move || history.finish(&history.fragment()));
        self.ending.replace(Some(in_place));
        let distance = i32::try_from(distance).unwrap_or(i32::MAX);
        _ = state().go_with_delta(-distance);
    }

    /// The visit's first entry is reached, or cannot be: clean entries from here on.
    fn finish(&self, fragment: &str) {
        drop(self.ending.take());
        storage::keep_ending(false);
        let number = storage::visit().map_or(self.here.get().visit, |visit| visit.number);
        self.here.set(Entry::first(number));
        self.replace(fragment);
        self.push(fragment); // drops every later entry
    }

    fn is_ending(&self) -> bool {
        self.ending.borrow().is_some()
    }

    /// Another entry was reached: by Back or Forward, by a link, or by typing an address.
    pub(super) fn arrived(&self) {
        if self.is_ending() {
            return self.finish(&self.fragment());
        }
        let fragment = current_fragment();
        let is_same = *self.fragment.borrow() == fragment;
        let here = self.here.get();
        match Entry::read() {
            Some(entry) if entry == here && is_same => {}
            Some(entry) if entry.visit == here.visit => {
                self.here.set(entry);
                self.fragment.replace(fragment.clone());
                scroll_to_top();
                self.on.emit(Msg::HistoryWalked { fragment });
            }
            Some(_) => self.clean(),
            None if is_same => self.write(),
            None => {
                self.here.set(here.next());
                self.fragment.replace(fragment.clone());
                self.write();
                scroll_to_top();
                self.on.emit(Msg::LinkOpened { fragment });
            }
        }
    }

    /// The page was kept asleep while another was shown; the visit may have been ended there.
    pub(super) fn woken(&self) {
        let visit = storage::visit().map_or(self.here.get().visit, |visit| visit.number);
        if visit == self.here.get().visit {
            return self.arrived();
        }
        self.here.set(Entry::first(visit));
        if storage::is_ending() {
            self.finish(CLEAN);
            self.on.emit(Msg::VisitEnded);
        } else {
            self.clean();
        }
    }

    /// An entry of a visit that is over: nothing of it stays.
    fn clean(&self) {
        self.here.set(Entry::first(self.here.get().visit));
        self.replace(CLEAN);
        self.on.emit(Msg::VisitEnded);
    }

    /// Writes the present entry.
    fn write(&self) {
        let address = address(&self.fragment.borrow());
        _ = state().replace_state_with_url(&self.here.get().state(), "", Some(&address));
    }
}

/// The address of an entry, without what others have put into it on the way (`?fbclid=…`).
fn address(fragment: &str) -> String {
    let path = window().location().pathname().unwrap_or_default();
    [&path, "#", fragment].concat()
}

/// The page's own address without its fragment, and without what others have put into it on the way.
pub(super) fn here() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split(['#', '?']).next().unwrap_or_default().to_owned()
}

fn current_fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// The position of the last entry of the tab's history.
fn last_position() -> u32 {
    state().length().unwrap_or(1).saturating_sub(1)
}

/// The moment, in milliseconds: the number of a visit that begins.
fn now() -> u64 {
    js_sys::Date::now() as u64
}

#[expect(
    clippy::expect_used,
    reason = "every browser window has a history; only a worker would not"
)]
fn state() -> web_sys::History {
    window().history().expect("a window has a history")
}
