//! Asks the server for published files: their bytes, or why not.

use gloo::utils::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use crate::files;
use crate::state::Failure;

/// Where published files are, beside the page itself: the site works in any folder.
const FOLDER: &str = "guide/";

/// A file that may be kept for good: another content has another name.
pub(super) async fn kept(file: &str) -> Result<Vec<u8>, Failure> {
    bytes(file, RequestCache::Default).await
}

/// A file whose name stays the same: the server is asked each time.
pub(super) async fn fresh(file: &str) -> Result<Vec<u8>, Failure> {
    bytes(file, RequestCache::NoCache).await
}

async fn bytes(file: &str, cache: RequestCache) -> Result<Vec<u8>, Failure> {
    let response = response(file, cache).await.map_err(|_| Failure::Offline)?;
    files::judge(response.status())?;
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
