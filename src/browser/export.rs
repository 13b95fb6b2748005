//! What leaves the page: the clipboard, the device's own way of sharing, a file.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};
use yew::Callback;

use crate::exported::{ExportKind, Exported, Outcome};
use crate::msg::Msg;
use crate::state::Device;

/// How the browsers inside of other apps name themselves: LINE, Facebook, Instagram, X, WeChat, KakaoTalk, Yahoo! JAPAN,
/// and any app on Android that shows pages in a view of its own.
const IN_APPS: [&str; 9] = [
    " Line/",
    "FBAN",
    "FBAV",
    "Instagram",
    "Twitter",
    "MicroMessenger",
    "KAKAOTALK",
    "YJApp",
    "; wv)",
];

/// How long a browser may take to begin a download, in milliseconds.
const BEGIN: u32 = 60_000;

/// Hands something over, and tells what came of it.
pub(super) fn export(exported: &Exported, on: Callback<Msg>) {
    let kind = exported.kind;
    let tell = move |outcome| on.emit(Msg::Exported { kind, outcome });
    match kind {
        ExportKind::Calendar | ExportKind::TextFile => tell(match download(exported) {
            Ok(()) => Outcome::Begun,
            Err(_) => Outcome::Failed,
        }),
        ExportKind::Copy | ExportKind::Link => wait_for(copy(&exported.text), tell),
        ExportKind::Share => match share(exported) {
            Some(promise) => wait_for(Some(promise), tell),
            None => wait_for(copy(&exported.text), tell),
        },
    }
}

/// What somebody has taken back is no failure, and nothing is told of it.
fn wait_for(promise: Option<Promise>, tell: impl Fn(Outcome) + 'static) {
    let Some(promise) = promise else {
        return tell(Outcome::Failed);
    };
    wasm_bindgen_futures::spawn_local(async move {
        match JsFuture::from(promise).await {
            Ok(_) => tell(Outcome::Done),
            Err(error) if is_taken_back(&error) => {}
            Err(_) => tell(Outcome::Failed),
        }
    });
}

/// Web Share says so with this name.
fn is_taken_back(error: &JsValue) -> bool {
    member(error, "name").is_some_and(|name| name == "AbortError")
}

/// `navigator.clipboard` exists on secure pages only.
fn copy(text: &str) -> Option<Promise> {
    let navigator = window().navigator();
    let clipboard = member(&navigator, "clipboard")?;
    call(&clipboard, "writeText", &text.into())
}

/// `navigator.share`, where the device has it (W3C Web Share).
fn share(exported: &Exported) -> Option<Promise> {
    let data = Object::new();
    for (key, value) in [("title", &exported.title), ("text", &exported.text)] {
        _ = Reflect::set(&data, &key.into(), &value.as_str().into()); // a new object takes every key
    }
    call(&window().navigator(), "share", &data)
}

/// What the device can do.
pub(super) fn device() -> Device {
    let agent = window().navigator().user_agent().unwrap_or_default();
    Device {
        can_share: member(&window().navigator(), "share").is_some(),
        is_in_app: member(&window(), "print").is_none() || IN_APPS.iter().any(|app| agent.contains(app)),
    }
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

fn download(exported: &Exported) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(&exported.media);
    let parts = Array::of1(&exported.text.as_str().into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlElement = document().create_element("a")?.dyn_into()?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", &exported.name)?;
    link.click();
    Timeout::new(BEGIN, move || _ = Url::revoke_object_url(&address)).forget();
    Ok(())
}
