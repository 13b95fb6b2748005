//! Views as text, without a browser: Yew's server renderer, for the first screens and for tests.

use yew::LocalServerRenderer;
use yew::prelude::*;

/// A view, once drawn.
#[derive(PartialEq, Properties)]
struct Drawn {
    view: Html,
}

#[component]
fn Whole(drawn: &Drawn) -> Html {
    drawn.view.clone()
}

/// The HTML of `view`, without marks for a later hydration: the app draws its pages anew.
pub fn html(view: Html) -> String {
    let renderer = LocalServerRenderer::<Whole>::with_props(Drawn { view });
    pollster::block_on(renderer.hydratable(false).render())
}

/// One tag a line, for people and for comparing.
pub fn lines(html: &str) -> String {
    html.replace('>', ">\n").replace('<', "\n<").replace("\n\n", "\n")
}
