//! What leaves the page: the clipboard, the device's own way of sharing, a file.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};
use yew::Callback;

use crate::msg::Msg;
use crate::sheet::{Goods, Take};

/// How long a browser may take to begin a download, in milliseconds.
const BEGIN: u32 = 60_000;

/// Hands `goods` over, and tells what came of it.
pub(super) fn take(goods: Option<Goods>, take: Take, on: Callback<Msg>) {
    let taken = move |is_done| on.emit(Msg::Taken { take, is_done });
    let Some(goods) = goods else {
        return taken(false);
    };
    match take {
        Take::Calendar | Take::TextFile => taken(download(&goods).is_ok()),
        Take::Copy | Take::Link => wait_for(copy(&goods.text), taken),
        Take::Share => match share(&goods) {
            Some(promise) => wait_for(Some(promise), taken),
            None => wait_for(copy(&goods.text), taken),
        },
    }
}

fn wait_for(promise: Option<Promise>, taken: impl Fn(bool) + 'static) {
    let Some(promise) = promise else {
        return taken(false);
    };
    wasm_bindgen_futures::spawn_local(async move { taken(JsFuture::from(promise).await.is_ok()) });
}

/// `navigator.clipboard` exists on secure pages only.
fn copy(text: &str) -> Option<Promise> {
    let navigator = window().navigator();
    let clipboard = member(&navigator, "clipboard")?;
    call(&clipboard, "writeText", &text.into())
}

/// `navigator.share`, where the device has it (W3C Web Share).
fn share(goods: &Goods) -> Option<Promise> {
    let data = Object::new();
    for (key, value) in [("title", &goods.title), ("text", &goods.text)] {
        _ = Reflect::set(&data, &key.into(), &value.as_str().into()); // a new object takes every key
    }
    call(&window().navigator(), "share", &data)
}

/// Whether the device has a way of sharing of its own.
pub(super) fn can_share() -> bool {
    member(&window().navigator(), "share").is_some()
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into())
        .ok()
        .filter(|value| !value.is_undefined() && !value.is_null())
}

fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<Promise> {
    let function: Function = member(of, name)?.dyn_into().ok()?;
    function.call1(of, with).ok()?.dyn_into().ok()
}

fn download(goods: &Goods) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(&goods.media);
    let parts = Array::of1(&goods.text.as_str().into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlElement = document().create_element("a")?.dyn_into()?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", &goods.name)?;
    link.click();
    Timeout::new(BEGIN, move || _ = Url::revoke_object_url(&address)).forget();
    Ok(())
}
