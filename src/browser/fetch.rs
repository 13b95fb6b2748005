//! Published files: bytes from the server → typed values, or why not.

use gloo::utils::window;
use guide::Lang;
use guide::publish::{read_first_file, read_search, read_ui_texts};
use ui_text::Words;
use ui_text::plan::Words as PlanWords;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use crate::files::Files;
use crate::state::{English, Failure, Front, Searchable};

/// Where published files are, beside the page itself: the site works in any folder.
const FOLDER: &str = "guide/";

/// What asking takes, and the translation.
pub(super) async fn first(file: &str, overlay: Option<(Lang, String)>) -> Result<Files, Failure> {
    let guide = bytes(file, RequestCache::Default).await?;
    let overlay = match overlay {
        Some((lang, file)) => Some((lang, bytes(&file, RequestCache::Default).await)),
        None => None,
    };
    let rest = None;
    Ok(Files { guide, overlay, rest })
}

/// A file that may be kept for good: another content has another name.
pub(super) async fn kept(file: &str) -> Result<Vec<u8>, Failure> {
    bytes(file, RequestCache::Default).await
}

/// A file whose name stays the same: the server is asked each time.
pub(super) async fn fresh(file: &str) -> Result<Vec<u8>, Failure> {
    bytes(file, RequestCache::NoCache).await
}

/// The first file.
pub(super) fn front(bytes: &[u8]) -> Result<Front, Failure> {
    Ok(read_first_file(bytes)?.into())
}

/// The English texts of the interface. They stay as long as the page does.
pub(super) fn words(bytes: &[u8]) -> Result<English, Failure> {
    let mut texts = read_ui_texts(ui_text::ALL, Lang::En, bytes)?;
    let words = Words::from_texts(&mut texts).ok_or(Failure::Damaged)?;
    let plan = PlanWords::from_texts(&mut texts).ok_or(Failure::Damaged)?;
    Ok(English::Here(Box::leak(words), Box::leak(plan)))
}

/// The file of the search.
pub(super) fn catalogue(bytes: &[u8]) -> Result<Searchable, Failure> {
    Ok(Searchable::new(read_search(bytes)?))
}

async fn bytes(file: &str, cache: RequestCache) -> Result<Vec<u8>, Failure> {
    let response = response(file, cache).await.map_err(|_| Failure::Offline)?;
    match response.status() {
        _ if response.ok() => {}
        404 | 410 => return Err(Failure::Missing),
        status => return Err(Failure::Refused(status)),
    }
    let content = content(&response).await;
    content.map_err(|_| Failure::Offline) // the connection broke on the way
}

async fn response(file: &str, cache: RequestCache) -> Result<Response, JsValue> {
    let options = RequestInit::new();
    options.set_cache(cache);
    let address = String::from(FOLDER) + file;
    let response = JsFuture::from(window().fetch_with_str_and_init(&address, &options)).await?;
    response.dyn_into()
}

async fn content(response: &Response) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
