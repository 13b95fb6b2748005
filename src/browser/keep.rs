//! Ticks that somebody wants to keep on the device. Where the browser refuses storage, or it is full, that is said and
//! everything else works.

use gloo::utils::window;
use web_sys::Storage;

use crate::visit::{Persistence, Ticks};

const TICKS: &str = "michishirube-ticks";

/// The ticks kept earlier, if any are.
pub(super) fn ticks() -> Option<Ticks> {
    let text = local()?.get_item(TICKS).ok()??;
    Some(Ticks::read(&text))
}

/// Keeps these ticks in place of those kept before.
pub(super) fn keep(ticks: &Ticks) -> Persistence {
    let is_kept = local().is_some_and(|local| local.set_item(TICKS, &ticks.print()).is_ok());
    if is_kept {
        Persistence::On
    } else {
        Persistence::Refused
    }
}

/// Deletes the ticks that are kept.
pub(super) fn forget() {
    if let Some(local) = local() {
        _ = local.remove_item(TICKS);
    }
}

fn local() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
