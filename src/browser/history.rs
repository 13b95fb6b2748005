//! The tab's history: every page an entry, and nothing left of a visit that has ended.
//!
//! Each entry carries the number of its visit and its place in it. A visit ends by going back to its first entry
//! and starting afresh from there, which drops every later entry; entries of it that are out of reach then (of an
//! earlier load, beyond what the browser counts) are cleaned when somebody comes to them. What follows from what is
//! decided in [`tab`]; here it is carried out.

mod entry;
mod tab;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::Callback;

use super::document::scroll_to_top;
use super::storage::{self, Visit};
use crate::msg::Msg;
use entry::Entry;
use tab::{Operation, Seen, Tab};

/// How long the way back to a visit's first entry may take, in milliseconds, before the visit is ended in place.
const WAY_BACK: u32 = 1000;

/// The tab's history at work.
pub(super) struct History {
    tab: RefCell<Tab>,
    /// Waits for the first entry of a visit that is being ended.
    ending: RefCell<Option<Timeout>>,
    on: Callback<Msg>,
}

impl History {
    /// Takes up the visit of this tab, or begins one.
    pub(super) fn start(on: Callback<Msg>) -> Rc<Self> {
        let (tab, todo) = Tab::start(&seen());
        let history = Rc::new(Self {
            tab: RefCell::new(tab),
            ending: RefCell::new(None),
            on,
        });
        history.carry_out(todo);
        history
    }

    /// The fragment of the present entry, without `#`.
    pub(super) fn fragment(&self) -> String {
        self.tab.borrow().fragment().to_owned()
    }

    /// A new page.
    pub(super) fn push(self: &Rc<Self>, fragment: &str) {
        let todo = self.tab.borrow_mut().push(fragment);
        self.carry_out(todo);
    }

    /// The present page has another address now.
    pub(super) fn replace(self: &Rc<Self>, fragment: &str) {
        let todo = self.tab.borrow_mut().replace(fragment);
        self.carry_out(todo);
    }

    /// One page back, where it is one of ours.
    pub(super) fn back(self: &Rc<Self>, otherwise: &str) {
        let todo = self.tab.borrow_mut().back(otherwise);
        self.carry_out(todo);
    }

    /// Ends the visit.
    pub(super) fn end(self: &Rc<Self>, fragment: &str) {
        let todo = self.tab.borrow_mut().end(&seen(), fragment);
        self.carry_out(todo);
    }

    /// Another entry was reached: by Back or Forward, by a link, or by typing an address.
    pub(super) fn arrived(self: &Rc<Self>) {
        let todo = self.tab.borrow_mut().arrived(&seen());
        self.carry_out(todo);
    }

    /// The page was kept asleep while another was shown.
    pub(super) fn woken(self: &Rc<Self>) {
        let todo = self.tab.borrow_mut().woken(&seen());
        self.carry_out(todo);
    }

    fn in_place(self: &Rc<Self>) {
        let todo = self.tab.borrow_mut().in_place(&seen());
        self.carry_out(todo);
    }

    /// The tab is not borrowed meanwhile: whoever is told something may ask for the next thing at once.
    fn carry_out(self: &Rc<Self>, todo: Vec<Operation>) {
        for operation in todo {
            match operation {
                Operation::Push(entry, fragment) => {
                    let address = address(&fragment);
                    _ = state().push_state_with_url(&entry.state(), "", Some(&address)); // refused when far too often
                }
                Operation::Replace(entry, fragment) => {
                    let address = address(&fragment);
                    _ = state().replace_state_with_url(&entry.state(), "", Some(&address));
                }
                Operation::GoBack(steps) => {
                    let steps = i32::try_from(steps).unwrap_or(i32::MAX);
                    _ = state().go_with_delta(-steps);
                }
                Operation::KeepVisit { number, index } => {
                    let base = last_position().saturating_sub(index);
                    storage::keep_visit(Visit { number, base });
                }
                Operation::KeepEnding(is_ending) => storage::keep_ending(is_ending),
                Operation::AwaitFirst => {
                    let history = Rc::clone(self);
                    let in_place = Timeout::new(WAY_BACK, move || history.in_place());
                    self.ending.replace(Some(in_place));
                }
                Operation::StopWaiting => drop(self.ending.take()),
                Operation::ScrollToTop => scroll_to_top(),
                Operation::Emit(msg) => self.on.emit(msg),
            }
        }
    }
}

/// What the browser says now.
fn seen() -> Seen {
    Seen {
        entry: Entry::read(),
        fragment: current_fragment(),
        last: last_position(),
        visit: storage::visit(),
        is_ending: storage::is_ending(),
        now: now(),
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
