//! Where a tab stands in its history: something happens in the browser → what to do there.
//!
//! Only values come in and go out. [`History`](super::History) reads the browser before and carries out after.

use Operation::{AwaitFirst, Emit, GoBack, KeepEnding, KeepVisit, Push, Replace, ScrollToTop, StopWaiting};

use super::entry::Entry;
use crate::browser::storage::Visit;
use crate::msg::Msg;

/// The fragment of a page without answers.
const CLEAN: &str = "/";

/// Where the tab stands.
#[derive(Clone, Debug)]
pub(super) struct Tab {
    here: Entry,
    /// The fragment of the present entry.
    fragment: String,
    /// The first entry of a visit that is being ended was sent for, and has not been reached yet.
    is_awaiting_first: bool,
}

/// What the browser says at a moment.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    /// What the present entry carries, if it is one of ours.
    pub(super) entry: Option<Entry>,
    /// The fragment of its address, without `#`.
    pub(super) fragment: String,
    /// The position of the last entry of the tab's history, from 0.
    pub(super) last: u32,
    /// The visit that the tab remembers.
    pub(super) visit: Option<Visit>,
    /// Whether the tab remembers that a visit is being ended.
    pub(super) is_ending: bool,
    /// The moment, in milliseconds: the number of a visit that begins.
    pub(super) now: u64,
}

/// Something to do in the browser. What is to be told comes last.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Operation {
    /// A new entry behind the present one; all later ones are dropped.
    Push(Entry, String),
    /// The present entry becomes this.
    Replace(Entry, String),
    /// So many entries back.
    GoBack(u32),
    /// The tab remembers a visit.
    KeepVisit {
        /// Its number.
        number: u64,
        /// How many entries its first one lies before the last one of all.
        index: u32,
    },
    /// The tab remembers whether a visit is being ended.
    KeepEnding(bool),
    /// The way back to the first entry has begun: [`Tab::in_place`] where it takes too long.
    AwaitFirst,
    /// It is over.
    StopWaiting,
    /// The page is another one.
    ScrollToTop,
    /// The app is told.
    Emit(Msg),
}

impl Tab {
    /// Takes up the visit of this tab, or begins one.
    pub(super) fn start(seen: &Seen) -> (Self, Vec<Operation>) {
        let here = match (seen.entry, seen.visit) {
            (Some(entry), Some(visit)) if entry.visit != visit.number => Entry::first(visit.number),
            (Some(entry), _) => entry,
            (None, Some(visit)) => Entry::at(visit.number, seen.last.saturating_sub(visit.base)),
            (None, None) => Entry::first(seen.now),
        };
        let is_foreign = seen.entry.is_some_and(|entry| entry.visit != here.visit);
        let fragment = if is_foreign { CLEAN } else { &seen.fragment };
        let mut tab = Self {
            here,
            fragment: fragment.to_owned(),
            is_awaiting_first: false,
        };
        let mut todo = Vec::new();
        if seen.visit.is_none_or(|visit| visit.number != here.visit) {
            todo.push(tab.keep_visit());
        }
        if seen.is_ending {
            todo.extend(tab.finish(CLEAN));
        } else {
            todo.push(tab.write());
        }
        (tab, todo)
    }

    /// The fragment of the present entry, without `#`.
    pub(super) fn fragment(&self) -> &str {
        &self.fragment
    }

    /// A new page.
    pub(super) fn push(&mut self, fragment: &str) -> Vec<Operation> {
        if self.is_awaiting_first {
            return Vec::new();
        }
        self.here = self.here.next();
        fragment.clone_into(&mut self.fragment);
        let mut todo = vec![Push(self.here, self.fragment.clone())];
        if self.here.index == 1 {
            todo.push(self.keep_visit()); // nothing lies behind it now: its position is known
        }
        todo.push(ScrollToTop);
        todo
    }

    /// The present page has another address now.
    pub(super) fn replace(&mut self, fragment: &str) -> Vec<Operation> {
        if self.is_awaiting_first {
            return Vec::new();
        }
        vec![self.rewrite(fragment)]
    }

    /// One page back, where it is one of ours.
    pub(super) fn back(&mut self, otherwise: &str) -> Vec<Operation> {
        if self.here.step > 0 {
            return vec![GoBack(1)];
        }
        let mut todo = self.replace(otherwise);
        todo.extend([ScrollToTop, self.walked()]);
        todo
    }

    /// Ends the visit: back to its first entry, and from there a new way.
    pub(super) fn end(&mut self, seen: &Seen, fragment: &str) -> Vec<Operation> {
        let distance = self.here.index.min(seen.last);
        self.here = Entry::first(seen.now.max(self.here.visit + 1));
        let mut todo = vec![self.keep_visit(), KeepEnding(true)];
        todo.extend(self.replace(fragment));
        todo.push(ScrollToTop);
        if distance == 0 {
            todo.extend(self.finish(fragment));
        } else {
            self.is_awaiting_first = true;
            todo.extend([AwaitFirst, GoBack(distance)]);
        }
        todo
    }

    /// The way back to the visit's first entry took too long: it is ended where the tab stands.
    pub(super) fn in_place(&mut self, seen: &Seen) -> Vec<Operation> {
        self.here = Entry::first(self.kept_number(seen));
        self.finish(&self.fragment.clone())
    }

    /// Another entry was reached: by Back or Forward, by a link, or by typing an address.
    pub(super) fn arrived(&mut self, seen: &Seen) -> Vec<Operation> {
        if self.is_awaiting_first {
            return self.in_place(seen);
        }
        let is_same = self.fragment == seen.fragment;
        match seen.entry {
            Some(entry) if entry == self.here && is_same => Vec::new(),
            Some(entry) if entry.visit == self.here.visit => {
                self.here = entry;
                self.fragment.clone_from(&seen.fragment);
                vec![ScrollToTop, self.walked()]
            }
            Some(_) => self.clean(),
            None if is_same => vec![self.write()],
            None => {
                self.here = self.here.next();
                let fragment = seen.fragment.clone();
                vec![
                    self.rewrite(&fragment),
                    ScrollToTop,
                    Emit(Msg::LinkOpened { fragment }),
                ]
            }
        }
    }

    /// The page was kept asleep while another was shown; the visit may have been ended there.
    pub(super) fn woken(&mut self, seen: &Seen) -> Vec<Operation> {
        let number = self.kept_number(seen);
        if number == self.here.visit {
            return self.arrived(seen);
        }
        self.here = Entry::first(number);
        if !seen.is_ending {
            return self.clean();
        }
        let mut todo = self.finish(CLEAN);
        todo.push(Emit(Msg::VisitEnded));
        todo
    }

    /// The visit's first entry is reached, or cannot be: clean entries of the new one from here on.
    fn finish(&mut self, fragment: &str) -> Vec<Operation> {
        self.is_awaiting_first = false;
        self.here = Entry::first(self.here.visit);
        let mut todo = vec![StopWaiting, KeepEnding(false), self.rewrite(fragment)];
        todo.extend(self.push(fragment)); // drops every later entry
        todo
    }

    /// An entry of a visit that is over: nothing of it stays.
    fn clean(&mut self) -> Vec<Operation> {
        self.here = Entry::first(self.here.visit);
        let mut todo = self.replace(CLEAN);
        todo.push(Emit(Msg::VisitEnded));
        todo
    }

    fn keep_visit(&self) -> Operation {
        let Entry { visit, index, .. } = self.here;
        KeepVisit { number: visit, index }
    }

    /// The visit that the tab remembers; the one it stands in, where the browser remembers nothing.
    fn kept_number(&self, seen: &Seen) -> u64 {
        seen.visit.map_or(self.here.visit, |visit| visit.number)
    }

    fn rewrite(&mut self, fragment: &str) -> Operation {
        fragment.clone_into(&mut self.fragment);
        self.write()
    }

    /// Writes the present entry.
    fn write(&self) -> Operation {
        Replace(self.here, self.fragment.clone())
    }

    fn walked(&self) -> Operation {
        let fragment = self.fragment.clone();
        Emit(Msg::HistoryWalked { fragment })
    }
}
