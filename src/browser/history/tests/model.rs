//! A browser's tab as the HTML standard has it, as far as the app can tell: entries of several documents, pages kept
//! asleep, the tab's storage, ways that take their time. And in each document the app, as far as it has to do with it.

use crate::browser::history::entry::Entry;
use crate::browser::history::tab::{Operation, Seen, Tab};
use crate::browser::storage::Visit;
use crate::msg::Msg;

/// The fragment of a page without answers.
pub(super) const CLEAN: &str = "/";

/// What the app, the person or the browser does.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Push(u8),
    Replace(u8),
    /// 「もどる」 in the page.
    Back,
    End,
    /// Back or Forward of the browser.
    Go(isize),
    /// A link to a page of the app that is open, by hand; none: to the very page that is shown.
    Link(Option<u8>),
    /// The address by hand, so that the app is loaded anew.
    Load(u8),
    OtherSite,
    Reload,
    /// The browser goes the ways that were asked for.
    Arrive,
    /// The way back took too long.
    TimeOut,
    /// The browser needs the memory of the pages that are asleep.
    Evict,
}

/// An entry of the tab's history.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub(super) carried: Option<Entry>,
    pub(super) fragment: String,
    /// The document it is in; none: another site's.
    pub(super) document: Option<usize>,
}

/// The app in one document.
#[derive(Clone, Debug)]
pub(super) struct App {
    pub(super) tab: Tab,
    /// The fragment of the page it shows.
    pub(super) shown: String,
    /// Whether it waits for the first entry of a visit that is being ended.
    pub(super) is_waiting: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Browser {
    pub(super) pages: Vec<Page>,
    pub(super) at: usize,
    /// The app by document; none where it is not loaded.
    apps: Vec<Option<App>>,
    /// What the tab remembers: its visit, and whether one is being ended. None: the browser refuses.
    pub(super) storage: Option<(Option<Visit>, bool)>,
    /// So many entries the browser keeps at most.
    limit: usize,
    /// Ways that were asked for and are not gone yet.
    ways: Vec<isize>,
    now: u64,
    /// How many visits were ended: an answer of an earlier one must not be seen any more.
    pub(super) ended: u32,
    /// Nothing has come in between that lets entries out of reach.
    pub(super) is_plain: bool,
}

impl Browser {
    /// The app is opened in a new tab that shows something else.
    pub(super) fn new(storage: Option<Option<Visit>>, limit: usize) -> Self {
        let mut browser = Self {
            pages: vec![Page::other_site()],
            at: 0,
            apps: Vec::new(),
            storage: storage.map(|visit| (visit, false)),
            limit,
            ways: Vec::new(),
            now: 1,
            ended: 0,
            is_plain: storage == Some(None),
        };
        browser.load(CLEAN);
        browser
    }

    pub(super) fn page(&self) -> &Page {
        &self.pages[self.at]
    }

    /// The app that is on the screen.
    pub(super) fn app(&self) -> Option<&App> {
        self.apps[self.page().document?].as_ref()
    }

    /// A page with answers of the present visit.
    pub(super) fn answers(&self, number: u8) -> String {
        format!("/event?{}-{number}", self.ended)
    }

    /// Whether it holds answers of a visit that is over.
    pub(super) fn is_over(&self, fragment: &str) -> bool {
        let visit = fragment
            .strip_prefix("/event?")
            .and_then(|rest| rest.split('-').next());
        visit.is_some_and(|visit| visit.parse::<u32>().unwrap() < self.ended)
    }

    pub(super) fn is_ending(&self) -> bool {
        self.storage.is_some_and(|(_, is_ending)| is_ending)
    }

    /// Whether nothing is under way.
    pub(super) fn is_settled(&self) -> bool {
        self.ways.is_empty() && self.app().is_none_or(|app| !app.is_waiting)
    }

    pub(super) fn step(&mut self, step: &Step) {
        self.now += u64::from(self.pages.len().is_multiple_of(2)); // the clock does not always go on between two steps
        match step {
            Step::Arrive => return self.arrive(),
            Step::Evict => return self.evict(),
            _ => self.is_plain &= !self.is_ending(),
        }
        match *step {
            Step::Push(number) => self.push(&self.answers(number)),
            Step::Replace(number) => self.replace(&self.answers(number)),
            Step::Back => self.within(|tab, _| tab.back(CLEAN)),
            Step::End => self.end(),
            Step::Go(distance) => self.ways.push(distance),
            Step::Link(number) => self.link(number.map(|number| self.answers(number))),
            Step::Load(number) => self.load(&self.answers(number)),
            Step::OtherSite => self.open(Page::other_site()),
            Step::Reload => self.reload(),
            Step::TimeOut => self.time_out(),
            Step::Arrive | Step::Evict => {}
        }
    }

    pub(super) fn push(&mut self, fragment: &str) {
        self.show(fragment);
        self.within(|tab, _| tab.push(fragment));
    }

    fn replace(&mut self, fragment: &str) {
        self.show(fragment);
        self.within(|tab, _| tab.replace(fragment));
    }

    fn end(&mut self) {
        if self.app().is_some() {
            self.ended += 1;
            self.is_plain &= self.ways.is_empty();
            self.show(CLEAN);
            self.within(|tab, seen| tab.end(seen, CLEAN));
        }
    }

    /// The browser follows a link in a page that is open: an entry without a place, which replaces one that has the same
    /// address. On another site there is no such link.
    fn link(&mut self, fragment: Option<String>) {
        let Some(document) = self.page().document else {
            return;
        };
        let is_same = fragment.is_none();
        let fragment = fragment.unwrap_or_else(|| self.page().fragment.clone());
        let page = Page {
            carried: None,
            fragment,
            document: Some(document),
        };
        if is_same || page.fragment == self.page().fragment {
            self.pages[self.at] = page;
            return self.within(|tab, seen| tab.arrived(seen));
        }
        self.ways.clear();
        self.insert(page);
        for _ in ["popstate", "hashchange"] {
            self.within(|tab, seen| tab.arrived(seen));
        }
    }

    fn load(&mut self, fragment: &str) {
        let document = self.apps.len();
        self.apps.push(None);
        self.open(Page {
            carried: None,
            fragment: fragment.to_owned(),
            document: Some(document),
        });
    }

    /// Another document, where a new entry leads.
    fn open(&mut self, page: Page) {
        self.ways.clear();
        self.insert(page);
        self.start();
    }

    fn insert(&mut self, page: Page) {
        self.pages.truncate(self.at + 1);
        let first = self.storage.and_then(|(visit, _)| visit);
        let is_first_lost = first.is_some_and(|visit| self.last() < visit.base);
        self.is_plain &= !(is_first_lost && page.document.is_none()); // the tab does not learn that its place is taken
        self.pages.push(page);
        if self.pages.len() > self.limit {
            self.pages.remove(0);
            self.is_plain = false;
        }
        self.at = self.pages.len() - 1;
    }

    pub(super) fn reload(&mut self) {
        self.ways.clear();
        self.start();
    }

    fn start(&mut self) {
        let Some(document) = self.page().document else {
            return;
        };
        let (tab, todo) = Tab::start(&self.seen());
        let shown = tab.fragment().to_owned();
        let is_waiting = false;
        self.apps[document] = Some(App {
            tab,
            shown,
            is_waiting,
        });
        self.carry_out(todo);
    }

    /// The browser goes the ways that were asked for, one after the other.
    pub(super) fn arrive(&mut self) {
        while !self.ways.is_empty() {
            let distance = self.ways.remove(0);
            let to = self.at.checked_add_signed(distance);
            if let Some(to) = to.filter(|to| *to < self.pages.len() && *to != self.at) {
                self.traverse(to);
            }
        }
    }

    fn traverse(&mut self, to: usize) {
        let from = self.page().clone();
        self.at = to;
        let page = self.page();
        let has_moved = page.fragment != from.fragment;
        if page.document == from.document {
            self.within(|tab, seen| tab.arrived(seen));
            if has_moved {
                self.within(|tab, seen| tab.arrived(seen));
            }
        } else if self.app().is_some() {
            self.within(|tab, seen| tab.woken(seen));
            self.within(|tab, seen| tab.arrived(seen)); // where it fell asleep at another entry; else nothing follows
        } else {
            self.start();
        }
    }

    /// The way back to the first entry has taken too long.
    fn time_out(&mut self) {
        if self.app().is_some_and(|app| app.is_waiting) {
            self.within(|tab, seen| tab.in_place(seen));
        }
    }

    fn evict(&mut self) {
        let shown = self.page().document;
        for (document, app) in self.apps.iter_mut().enumerate() {
            if Some(document) != shown {
                *app = None;
            }
        }
    }

    /// All that is under way comes to its end.
    pub(super) fn settle(&mut self) {
        self.arrive();
        self.time_out();
    }

    fn show(&mut self, fragment: &str) {
        if let Some(app) = self.app_mut() {
            fragment.clone_into(&mut app.shown);
        }
    }

    fn app_mut(&mut self) -> Option<&mut App> {
        let document = self.page().document?;
        self.apps[document].as_mut()
    }

    fn within(&mut self, decide: impl FnOnce(&mut Tab, &Seen) -> Vec<Operation>) {
        let seen = self.seen();
        if let Some(app) = self.app_mut() {
            let todo = decide(&mut app.tab, &seen);
            self.carry_out(todo);
        }
    }

    fn seen(&self) -> Seen {
        let (visit, is_ending) = self.storage.unwrap_or_default();
        Seen {
            entry: self.page().carried,
            fragment: self.page().fragment.clone(),
            last: self.last(),
            visit,
            is_ending,
            now: self.now,
        }
    }

    fn last(&self) -> u32 {
        (self.pages.len() - 1).try_into().unwrap()
    }

    fn carry_out(&mut self, todo: Vec<Operation>) {
        let told = todo
            .iter()
            .position(|operation| matches!(operation, Operation::Emit(_)));
        assert!(told.is_none_or(|at| at + 1 == todo.len()), "{todo:?}");
        for operation in todo {
            match operation {
                Operation::Push(entry, fragment) => self.insert(self.page().changed(entry, fragment)),
                Operation::Replace(entry, fragment) => {
                    self.pages[self.at] = self.page().changed(entry, fragment);
                }
                Operation::GoBack(steps) => self.ways.push(-isize::try_from(steps).unwrap()),
                Operation::KeepVisit { number, index } => {
                    let base = self.last().saturating_sub(index);
                    if let Some((visit, _)) = &mut self.storage {
                        *visit = Some(Visit { number, base });
                    }
                }
                Operation::KeepEnding(is_ending) => {
                    if let Some((_, kept)) = &mut self.storage {
                        *kept = is_ending;
                    }
                }
                Operation::AwaitFirst => self.app_mut().unwrap().is_waiting = true,
                Operation::StopWaiting => self.app_mut().unwrap().is_waiting = false,
                Operation::ScrollToTop => {}
                Operation::Emit(msg) => self.tell(msg),
            }
        }
    }

    fn tell(&mut self, msg: Msg) {
        match msg {
            Msg::HistoryWalked { fragment } | Msg::LinkOpened { fragment } => self.show(&fragment),
            Msg::VisitEnded => self.show(CLEAN),
            _ => panic!("{msg:?}"),
        }
    }
}

impl Page {
    fn other_site() -> Self {
        Self {
            carried: None,
            fragment: String::new(),
            document: None,
        }
    }

    fn changed(&self, entry: Entry, fragment: String) -> Self {
        Self {
            carried: Some(entry),
            fragment,
            document: self.document,
        }
    }
}
