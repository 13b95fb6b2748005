//! Published files: bytes from the server → typed values, or why not.

use std::rc::Rc;

use gloo::utils::window;
use guide::publish::{Refusal, complete_guide, lay_overlay, read_front, read_guide, read_words};
use guide::{Guide, Lang};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};
use words::Words;

use crate::state::{English, Failure, Front, Translation};

/// Where published files are, beside the page itself: the site works in any folder.
const FOLDER: &str = "guide/";

/// The first file. Its name stays the same when the rules change, so the server is asked each time.
pub(super) async fn front(file: &str) -> Result<Front, Failure> {
    let bytes = bytes(file, RequestCache::NoCache).await?;
    Ok(read_front(&bytes)?.into())
}

/// The English texts of the interface. They stay as long as the page does.
pub(super) async fn words() -> Result<English, Failure> {
    let bytes = bytes(words::EN_FILE, RequestCache::NoCache).await?;
    let texts = read_words(words::ENTRIES, Lang::En, &bytes)?;
    let words = Words::from_texts(texts).ok_or(Failure::Damaged)?;
    Ok(English::Here(Box::leak(words)))
}

/// The files of one guide, as far as they have come.
pub(super) struct Files {
    guide: Vec<u8>,
    overlay: Option<(Lang, Result<Vec<u8>, Failure>)>,
    rest: Option<Vec<u8>>,
}

impl Files {
    /// Fetches what asking takes, and the translation.
    pub(super) async fn first(file: &str, overlay: Option<(Lang, String)>) -> Result<Self, Failure> {
        let guide = bytes(file, RequestCache::Default).await?;
        let overlay = match overlay {
            Some((lang, file)) => Some((lang, bytes(&file, RequestCache::Default).await)),
            None => None,
        };
        Ok(Self {
            guide,
            overlay,
            rest: None,
        })
    }

    /// Fetches the texts that only the plan takes.
    pub(super) async fn complete(&mut self, rest: &str) -> Result<(), Failure> {
        self.rest = Some(bytes(rest, RequestCache::Default).await?);
        Ok(())
    }

    /// The guide in them. Read anew each time: copying a guide would be 7 kB more to download. Without the translation
    /// it is of use all the same.
    pub(super) fn read(&self) -> Result<(Rc<Guide>, Translation), Failure> {
        let mut read = read_guide(&self.guide)?;
        if let Some(rest) = &self.rest {
            complete_guide(&mut read, rest)?;
        }
        let translation = match &self.overlay {
            None => Translation::NotAsked,
            Some((lang, Err(failure))) => Translation::Failed(*lang, *failure),
            Some((lang, Ok(overlay))) => match lay_overlay(&mut read, overlay) {
                Ok(()) => Translation::Laid(*lang),
                Err(refusal) => Translation::Failed(*lang, refusal.into()),
            },
        };
        Ok((Rc::new(read.guide), translation))
    }
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
