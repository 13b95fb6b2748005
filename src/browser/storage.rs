//! What is kept on the device: the language for good; for this tab a visit's number and where it began. Never an
//! answer. Where the browser refuses storage, nothing is kept and everything else works.

use gloo::utils::window;
use guide::Lang;
use web_sys::Storage;

const LANG: &str = "michishirube-lang";
const VISIT: &str = "michishirube-visit";
const ENDING: &str = "michishirube-ending";

/// The language chosen earlier on this device, or the first of the browser's that we speak.
pub(super) fn lang() -> Lang {
    let kept = window()
        .local_storage()
        .ok()
        .flatten()
        .and_then(|local| local.get_item(LANG).ok()?);
    let kept = kept.and_then(|tag| Lang::from_tag(&tag));
    kept.or_else(preferred_lang).unwrap_or_default()
}

fn preferred_lang() -> Option<Lang> {
    let tags = window().navigator().languages();
    tags.iter()
        .find_map(|tag| Lang::from_tag(tag.as_string()?.split('-').next()?))
}

/// Keeps the language for later visits.
pub(super) fn keep_lang(lang: Lang) {
    if let Some(local) = window().local_storage().ok().flatten() {
        _ = local.set_item(LANG, lang.tag());
    }
}

/// Forgets the language.
pub(super) fn forget_lang() {
    if let Some(local) = window().local_storage().ok().flatten() {
        _ = local.remove_item(LANG);
    }
}

/// A visit, as this tab remembers it over reloads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Visit {
    /// Its number: the moment it began.
    pub(super) number: u64,
    /// How many entries of the tab's history lie before its first one.
    pub(super) base: u32,
}

/// The visit of this tab, if there is one.
pub(super) fn visit() -> Option<Visit> {
    let text = tab()?.get_item(VISIT).ok()??;
    let (number, base) = text.split_once(' ')?;
    Some(Visit {
        number: number.parse().ok()?,
        base: base.parse().ok()?,
    })
}

/// Remembers the visit.
pub(super) fn keep_visit(visit: Visit) {
    if let Some(tab) = tab() {
        let text = format!("{} {}", visit.number, visit.base);
        _ = tab.set_item(VISIT, &text);
    }
}

/// Whether a visit is being ended: then whatever page is reached next has to be cleaned.
pub(super) fn is_ending() -> bool {
    tab().is_some_and(|tab| matches!(tab.get_item(ENDING), Ok(Some(_))))
}

/// Remembers that a visit is being ended, or that it is done.
pub(super) fn keep_ending(is_ending: bool) {
    if let Some(tab) = tab() {
        _ = if is_ending {
            tab.set_item(ENDING, "1")
        } else {
            tab.remove_item(ENDING)
        };
    }
}

fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
