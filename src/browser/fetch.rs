//! Published files: bytes from the server → typed values, or why not.

use gloo::utils::window;
use guide::Lang;
use guide::publish::{Front, ReadGuide, Refusal, complete_guide, lay_overlay, read_front, read_guide};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use crate::state::{Failure, Translation};

/// Where published files are, beside the page itself: the site works in any folder.
const FOLDER: &str = "guide/";

/// The first file. Its name stays the same when the rules change, so the server is asked each time.
pub(super) async fn front(file: &str) -> Result<Front, Failure> {
    let bytes = bytes(file, RequestCache::NoCache).await?;
    Ok(read_front(&bytes)?)
}

/// A guide with the texts that asking takes, and its translation. Without the translation the guide is of use all
/// the same.
pub(super) async fn guide(
    file: &str,
    overlay: Option<&(Lang, String)>,
) -> Result<(ReadGuide, Translation), Failure> {
    let bytes = self::bytes(file, RequestCache::Default).await?;
    let mut read = read_guide(&bytes)?;
    let mut translation = Translation::NotAsked;
    if let Some((lang, file)) = overlay {
        translation = match self::bytes(file, RequestCache::Default).await {
            Ok(bytes) => match lay_overlay(&mut read, &bytes) {
                Ok(()) => Translation::Laid(*lang),
                Err(refusal) => Translation::Failed(*lang, refusal.into()),
            },
            Err(failure) => Translation::Failed(*lang, failure),
        };
    }
    Ok((read, translation))
}

/// The texts that only the plan takes.
pub(super) async fn complete(read: &mut ReadGuide, rest: &str) -> Result<(), Failure> {
    let bytes = bytes(rest, RequestCache::Default).await?;
    Ok(complete_guide(read, &bytes)?)
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

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Foreign => Self::Foreign,
            Refusal::OtherFormat(format) => Self::OtherFormat(format),
            Refusal::Damaged => Self::Damaged,
            Refusal::Unexpected => Self::Unexpected,
        }
    }
}
