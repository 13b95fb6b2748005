//! The second program: brought when it is needed, given the files it draws from, asked for pages.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use yew::Callback;

use super::fetch;
use crate::files::Files;
use crate::msg::Msg;
use crate::sheet::{Goods, Order, Sheet, Take};
use crate::state::{Failure, Route};

/// The program's script, beside the page. Trunk gives it the name of the program (public/index.html).
const SCRIPT: &str = "later.js";

// Most browsers remember for an address that no module came from it, so each new try has another one.
#[wasm_bindgen(inline_js = "let tries = 0; export async function bring(address) { \
                            const program = await import(tries++ ? address + '?' + tries : address); \
                            await program.default(); return program; }")]
extern "C" {
    /// Loads a program's module and starts it.
    #[wasm_bindgen(catch)]
    async fn bring(address: &str) -> Result<JsValue, JsValue>;

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
    #[wasm_bindgen(method)]
    fn draw(this: &Program, order: &[u8]) -> Option<Vec<u8>>;
    #[wasm_bindgen(method)]
    fn make(this: &Program, order: &[u8], take: &[u8]) -> Option<Vec<u8>>;
}

/// The second program, as far as it is here.
pub(super) struct Later {
    program: RefCell<Option<Program>>,
    /// It is being brought.
    is_coming: Cell<bool>,
    /// What it was asked to draw last and has not drawn yet.
    waiting: RefCell<Option<Rc<Order>>>,
    /// Files it has not been given yet.
    files: RefCell<Vec<Gift>>,
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
            files: RefCell::new(Vec::new()),
            is_searching: Cell::new(false),
            search: RefCell::new(String::new()),
            on,
        }
    }

    /// Keeps a file until the program is asked for something.
    pub(super) fn give(&self, gift: Gift) {
        self.files.borrow_mut().push(gift);
    }

    /// Brings the program, if it is neither here nor coming.
    pub(super) fn prepare(self: &Rc<Self>) {
        if self.program.borrow().is_some() || self.is_coming.replace(true) {
            return;
        }
        let this = Rc::clone(self);
        wasm_bindgen_futures::spawn_local(async move {
            let came = bring(&address()).await;
            this.is_coming.set(false);
            match came {
                Ok(program) => {
                    this.program.replace(Some(program.unchecked_into()));
                    this.draw_waiting();
                }
                Err(_) => this.fail_waiting(Failure::Offline), // else it is brought when something waits
            }
        });
    }

    /// Draws a page, as soon as the program and what the page takes are here. A newer order takes its place.
    pub(super) fn draw(self: &Rc<Self>, order: &Rc<Order>) {
        self.waiting.replace(Some(Rc::clone(order)));
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
        let Some(order) = self.waiting.take() else {
            return;
        };
        if let Some(file) = self.missing_search(&order) {
            self.waiting.replace(Some(order));
            return self.fetch_search(file);
        }
        if !self.hand_over(&program) {
            return self.fail(Failure::Unexpected);
        }
        let sheet = postcard::to_allocvec(&*order)
            .ok()
            .and_then(|order| program.draw(&order));
        match sheet.and_then(|sheet| postcard::from_bytes::<Sheet>(&sheet).ok()) {
            Some(sheet) => self.on.emit(Msg::Drawn {
                sheet: Rc::new(sheet),
            }),
            None => self.fail(Failure::Unexpected),
        }
    }

    /// Gives the program what it has not got yet. A file that it refuses keeps it from none of the others.
    fn hand_over(&self, program: &Program) -> bool {
        let mut are_taken = true;
        for gift in self.files.take() {
            are_taken &= match gift {
                Gift::Index(file) => program.take_index(&file),
                Gift::Words(file) => program.take_words(&file),
                Gift::Guide(event, files) => {
                    let overlay = files.overlay.as_ref().and_then(|(_, file)| file.as_deref().ok());
                    let rest = files.rest.as_deref().unwrap_or_default();
                    program.take_guide(&event, &files.guide, rest, overlay.unwrap_or_default())
                }
            };
        }
        are_taken
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
        postcard::from_bytes(&program.make(&order, &take)?).ok()
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

/// Beside the page, whatever script asks for it.
fn address() -> String {
    let here = document().base_uri().ok().flatten().unwrap_or_default();
    let folder = here.split(['#', '?']).next().unwrap_or_default();
    let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
    [folder, "/", SCRIPT].concat()
}
