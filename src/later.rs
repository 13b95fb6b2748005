//! Starts the second program: what the app asks of it (`browser/later.rs`), in terms of bytes.

use std::cell::RefCell;

use michishirube::files::Files;
use michishirube::sheets::Library;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {}

thread_local! {
    /// The files it was given; there is one page, and one thread.
    static LIBRARY: RefCell<Library> = RefCell::new(Library::default());
}

/// Takes the first file in. Says whether it could be read.
#[wasm_bindgen]
pub fn take_index(file: &[u8]) -> bool {
    LIBRARY.with_borrow_mut(|library| library.take_index(file).is_ok())
}

/// Takes the English texts in. Says whether they could be read.
#[wasm_bindgen]
pub fn take_words(file: &[u8]) -> bool {
    LIBRARY.with_borrow_mut(|library| library.take_words(file).is_ok())
}

/// Takes the file of the search in. Says whether it could be read.
#[wasm_bindgen]
pub fn take_search(file: &[u8]) -> bool {
    LIBRARY.with_borrow_mut(|library| library.take_search(file).is_ok())
}

/// Takes a life event's guide in; `overlay` is empty where there is no translation. Says whether it could be read.
#[wasm_bindgen]
pub fn take_guide(event: &str, guide: &[u8], rest: &[u8], overlay: &[u8]) -> bool {
    let files = Files {
        guide: guide.to_vec(),
        rest: Some(rest.to_vec()),
        overlay: (!overlay.is_empty()).then(|| (guide::Lang::En, Ok(overlay.to_vec()))),
    };
    LIBRARY.with_borrow_mut(|library| library.take_guide(event, &files).is_ok())
}

/// Begins to draw a page: an order in, a sheet without its parts out, both as postcard writes them; nothing where it
/// cannot.
#[wasm_bindgen]
pub fn draw(order: &[u8]) -> Option<Vec<u8>> {
    let order = postcard::from_bytes(order).ok()?;
    let sheet = LIBRARY.with_borrow_mut(|library| library.draw(order))?;
    postcard::to_allocvec(&sheet).ok()
}

/// A part of the page that is being drawn, as postcard writes it; nothing where it has no such part.
#[wasm_bindgen]
pub fn part(at: usize) -> Option<Vec<u8>> {
    LIBRARY.with_borrow(|library| postcard::to_allocvec(&library.part(at)?).ok())
}

/// Makes something to take along: an order and what is wanted in, goods out; nothing where it cannot.
#[wasm_bindgen]
pub fn make(order: &[u8], take: &[u8]) -> Option<Vec<u8>> {
    let (order, take) = (
        postcard::from_bytes(order).ok()?,
        postcard::from_bytes(take).ok()?,
    );
    let goods = LIBRARY.with_borrow_mut(|library| library.make(order, take))?;
    postcard::to_allocvec(&goods).ok()
}
