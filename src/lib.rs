//! The app: a resident's answers become a plan, in the browser alone.
//!
//! One way round: something happens ([`msg`]) → the one [`update`] computes the next [`state`] and the effects
//! → [`page`](fn@page::page) works out what to show → views. Only `browser` touches the browser. No two rooms import each
//! other (`tests/rooms.rs`): the [`visit`] stands below the [`state`], that below [`link`], and that below [`page`].
//!
//! What the root (`app.rs`) asks of the views (`view.rs`), once a render:
//! - `view::view(state: &State, page: &Page, on: &Callback<Msg>) -> Html`: the whole page, header and footer too;
//! - `view::title(state: &State, page: &Page) -> String`: the document's title;
//! - `view::announcement(state: &State, page: &Page) -> String`: what the live region says when the page changed.
//!
//! What the browser side finds by id: the page's one `<h1 id="heading" tabindex="-1">` (focus after each step), an
//! optional element `id="problem" tabindex="-1"` (focus when something handed in was refused), and in index.html,
//! outside of the app's root `<div id="app">`, `<p id="announcement" aria-live="polite">` (visually hidden).

mod app;
mod browser;
pub mod effect;
pub mod exported;
pub mod exports;
pub mod files;
#[cfg(not(target_family = "wasm"))]
pub mod first_page;
pub mod ids;
pub mod link;
pub mod msg;
#[cfg(not(target_family = "wasm"))]
pub mod native;
pub mod noted;
pub mod page;
pub mod pages;
pub mod parts;
#[cfg(not(target_family = "wasm"))]
pub mod plain_pages;
pub mod state;
pub mod text;
pub mod update;
pub mod view;
pub mod visit;

/// Draws the app into the element `#app` of the page.
pub fn run() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
