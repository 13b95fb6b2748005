//! The second program: brought when it is needed, given the files it draws from, asked for pages.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use yew::Callback;

use super::fetch;
use crate::files::Files;
use crate::html::Part;
use crate::msg::Msg;
use crate::sheet::{Goods, Order, Sheet, Take};
use crate::state::{Failure, Route};

/// The program's files, beside the page. Trunk gives them the name of the program (public/index.html), whatever is in
/// them; the name of the build (build.rs) keeps a browser from taking those of an older one out of its cache.
const SCRIPT: &str = concat!("/later.js?", env!("BUILD"));
const CODE: &str = concat!("/later_bg.wasm?", env!("BUILD"));

/// Milliseconds between two files that are handed over.
const BETWEEN_FILES: u32 = 50;

/// Milliseconds that are left to the browser between two steps, to show what there is: more than from one picture to the
/// next. (To wait for the picture itself would be half a kilobyte more to download.)
const PICTURE: u32 = 20;

/// So many bytes of a page are drawn in a step, after the first one.
const STEP: usize = 24_000;

// Most browsers remember for an address that no module came from it, so each new try has another one.
#[wasm_bindgen(inline_js = "let tries = 0; export async function bring(script, code) { \
                 const again = tries++ ? '.' + tries : ''; const program = await import(script + again); \
                 await program.default({ module_or_path: code + again }); return program; }")]
extern "C" {
    /// Loads a program's module and starts it.
    #[wasm_bindgen(catch)]
    async fn bring(script: &str, code: &str) -> Result<JsValue, JsValue>;

    /// What the program offers: see `later.rs`.
    #[derive(Clone)]
    type Program;
    #[wasm_bindgen(method)]
    fn take_index(this: &Program, file: &[u8]) -> bool;
    #[wasm_bindgen(method)]
    fn take_words(this: &Program, file: &[u8]) -> bool;
    #[wasm_bindgen(method)]
    fn take_search(this: &Program, file: &[u8]) -> bool;
    #[wasm_bindgen(method)]
    fn take_guide(this: &Program, event: &str, guide: &[u8], rest: &[u8], overlay: &[u8]) -> bool;
    #[wasm_bindgen(method, catch)]
    fn draw(this: &Program, order: &[u8]) -> Result<Option<Vec<u8>>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn part(this: &Program, at: usize) -> Result<Option<Vec<u8>>, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn make(this: &Program, order: &[u8], take: &[u8]) -> Result<Option<Vec<u8>>, JsValue>;
}

/// The second program, as far as it is here.
pub(super) struct Later {
    program: RefCell<Option<Program>>,
    /// It is being brought.
    is_coming: Cell<bool>,
    /// What it was asked to draw last and has not begun to draw, and whether that takes the place of a page that is shown.
    waiting: RefCell<Option<(Rc<Order>, bool)>>,
    /// A page of which some parts are drawn.
    begun: RefCell<Option<Sheet>>,
    /// Will go on with it.
    next: RefCell<Option<Timeout>>,
    /// The parts drawn last, with the bytes they came as: what comes as the same bytes again is the same part.
    drawn: RefCell<Vec<(Vec<u8>, Part)>>,
    /// Files it has not been given yet.
    files: RefCell<VecDeque<Gift>>,
    /// It has refused one.
    has_refused: Cell<bool>,
    /// The file of the search is being fetched.
    is_searching: Cell<bool>,
    /// The search file it was given, by name.
    search: RefCell<String>,
    on: Callback<Msg>,
}

/// A file for the program.
pub(super) enum Gift {
    /// The first file.
    Index(Vec<u8>),
    /// The English texts: those of the app.
    Words(Vec<u8>),
    /// A life event's guide.
    Guide(String, Rc<Files>),
}

impl Later {
    pub(super) fn new(on: Callback<Msg>) -> Self {
        Self {
            program: RefCell::new(None),
            is_coming: Cell::new(false),
            waiting: RefCell::new(None),
            begun: RefCell::new(None),
            next: RefCell::new(None),
            drawn: RefCell::new(Vec::new()),
            files: RefCell::new(VecDeque::new()),
            has_refused: Cell::new(false),
            is_searching: Cell::new(false),
            search: RefCell::new(String::new()),
            on,
        }
    }

    /// Hands a file to the program, soon after it has come.
    pub(super) fn give(self: &Rc<Self>, gift: Gift) {
        self.files.borrow_mut().push_back(gift);
        if self.program.borrow().is_some() {
            self.hand_over_soon();
        }
    }

    /// Hands the files over one by one, with room for other things between.
    fn hand_over_soon(self: &Rc<Self>) {
        let this = Rc::clone(self);
        let soon = Timeout::new(BETWEEN_FILES, move || {
            let gift = this.files.borrow_mut().pop_front();
            if let (Some(program), Some(gift)) = (this.program.borrow().clone(), gift) {
                this.hand_over(&program, gift);
                this.hand_over_soon();
            }
        });
        soon.forget(); // it comes to an end by itself
    }

    /// Brings the program, if it is neither here nor coming.
    pub(super) fn prepare(self: &Rc<Self>) {
        if self.program.borrow().is_some() || self.is_coming.replace(true) {
            return;
        }
        let this = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let came = bring(&beside(SCRIPT), &beside(CODE)).await;
            this.is_coming.set(false);
            match came {
                Ok(program) => {
                    this.program.replace(Some(program.unchecked_into()));
                    this.draw_waiting();
                    this.hand_over_soon();
                }
                Err(_) => this.fail_waiting(Failure::Offline), // else it is brought when something waits
            }
        });
    }

    /// Draws a page, as soon as the program and what the page takes are here. A newer order takes its place.
    pub(super) fn draw(self: &Rc<Self>, order: &Rc<Order>, is_again: bool) {
        self.waiting.replace(Some((Rc::clone(order), is_again)));
        if self.program.borrow().is_some() {
            self.draw_waiting();
        } else {
            self.prepare();
        }
    }

    fn draw_waiting(self: &Rc<Self>) {
        let Some(program) = self.program.borrow().clone() else {
            return;
        };
        let Some((order, is_again)) = self.waiting.take() else {
            return;
        };
        if let Some(file) = self.missing_search(&order) {
            self.waiting.replace(Some((order, is_again)));
            return self.fetch_search(file);
        }
        while let Some(gift) = { self.files.borrow_mut().pop_front() } {
            self.hand_over(&program, gift);
        }
        let has_all = !self.has_refused.take();
        match begin(&program, &order).filter(|_| has_all) {
            Some(sheet) => {
                let is_long = matches!(sheet.route, Route::Result { .. });
                self.begun.replace(Some(sheet));
                self.go_on(if is_long && !is_again { 1 } else { usize::MAX });
            }
            None => self.fail(Failure::Unexpected),
        }
    }

    /// Draws some more of the page that was begun, as soon as what there is of it is painted.
    pub(super) fn draw_more(self: &Rc<Self>) {
        let this = Rc::clone(self);
        let next = Timeout::new(PICTURE, move || this.go_on(STEP));
        self.next.replace(Some(next));
    }

    /// Draws what is left of the page that was begun.
    pub(super) fn finish(self: &Rc<Self>) {
        self.go_on(usize::MAX);
    }

    /// Draws parts of the page that was begun until they have come to so many bytes, and at least one.
    fn go_on(self: &Rc<Self>, most: usize) {
        self.next.take();
        let Some(mut sheet) = self.begun.take() else {
            return;
        };
        let mut size = 0;
        while size < most && !sheet.is_whole() {
            match self.part(sheet.parts.len()) {
                Some((part, bytes)) => {
                    size += bytes;
                    sheet.parts.push(part);
                }
                None => return self.fail(Failure::Unexpected),
            }
        }
        if !sheet.is_whole() {
            self.begun.replace(Some(sheet.clone()));
        }
        self.on.emit(Msg::Drawn {
            sheet: Rc::new(sheet),
        });
    }

    /// The part at this position of the page that was begun, and how many bytes it came as.
    fn part(&self, at: usize) -> Option<(Part, usize)> {
        let bytes = self.program.borrow().as_ref()?.part(at).ok()??;
        let size = bytes.len();
        let mut drawn = self.drawn.borrow_mut();
        if let Some((_, same)) = drawn.get(at).filter(|(before, _)| *before == bytes) {
            return Some((same.clone(), size));
        }
        let part = Part(Rc::new(postcard::from_bytes(&bytes).ok()?));
        match drawn.get_mut(at) {
            Some(before) => *before = (bytes, part.clone()),
            None => drawn.push((bytes, part.clone())),
        }
        Some((part, size))
    }

    /// Gives the program a file. One that it refuses keeps it from none of the others.
    fn hand_over(&self, program: &Program, gift: Gift) {
        let is_taken = match gift {
            Gift::Index(file) => program.take_index(&file),
            Gift::Words(file) => program.take_words(&file),
            Gift::Guide(event, files) => {
                let overlay = files.overlay.as_ref().and_then(|(_, file)| file.as_deref().ok());
                let rest = files.rest.as_deref().unwrap_or_default();
                program.take_guide(&event, &files.guide, rest, overlay.unwrap_or_default())
            }
        };
        if !is_taken {
            self.has_refused.set(true);
        }
    }

    fn missing_search(&self, order: &Order) -> Option<String> {
        let file = order
            .search_file
            .clone()
            .filter(|_| order.route == Route::Procedures)?;
        (*self.search.borrow() != file).then_some(file)
    }

    fn fetch_search(self: &Rc<Self>, file: String) {
        if self.is_searching.replace(true) {
            return; // it comes already: what is typed meanwhile waits for it
        }
        let this = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let came = fetch::kept(&file).await;
            this.is_searching.set(false);
            let program = this.program.borrow().clone();
            match came {
                Ok(bytes) if program.is_some_and(|program| program.take_search(&bytes)) => {
                    this.search.replace(file);
                    this.draw_waiting();
                }
                Ok(_) => this.fail_waiting(Failure::Unexpected),
                Err(failure) => this.fail_waiting(failure),
            }
        });
    }

    /// Something to take along from the page of `order`, which has been drawn.
    pub(super) fn make(&self, order: &Order, take: Take) -> Option<Goods> {
        let program = self.program.borrow().clone()?;
        let (order, take) = (
            postcard::to_allocvec(order).ok()?,
            postcard::to_allocvec(&take).ok()?,
        );
        postcard::from_bytes(&program.make(&order, &take).ok()??).ok()
    }

    /// Nobody is troubled with what nobody waits for any more.
    fn fail_waiting(&self, failure: Failure) {
        if self.waiting.take().is_some() {
            self.fail(failure);
        }
    }

    fn fail(&self, failure: Failure) {
        self.on.emit(Msg::DrawingFailed { failure });
    }
}

/// What is said of a page that the program begins to draw.
fn begin(program: &Program, order: &Order) -> Option<Sheet> {
    let order = postcard::to_allocvec(order).ok()?;
    let sheet = program.draw(&order).ok()??;
    postcard::from_bytes(&sheet).ok()
}

/// The address of a file beside the page, whatever script asks for it.
fn beside(file: &str) -> String {
    let here = document().base_uri().ok().flatten().unwrap_or_default();
    let folder = here.split(['#', '?']).next().unwrap_or_default();
    let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
    [folder, file].concat()
}
