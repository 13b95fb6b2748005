//! A pack as written → one self-contained [`Guide`] a life event, with its translations.
//!
//! Runs only on packs without errors; still, what it cannot find it leaves out rather than fail.

mod calendar;
mod condition;
mod event;
mod fee;
mod needed;
mod procedure;
mod prune;
mod tables;
#[cfg(test)]
mod tests;
mod things;
mod wording;

use guide::Guide;
use guide::Overlay;

use crate::findings::Diagnostic;
use crate::source::Pack;

pub(crate) use wording::{offered, phrase};

/// A checked pack: every life event linked, in the order of `pack.yaml`.
#[derive(Clone, Debug)]
pub struct LinkedPack {
    /// The pack as written.
    pub source: Pack,
    /// Its life events, linked.
    pub events: Vec<LinkedEvent>,
}

/// A linked life event.
#[derive(Clone, Debug)]
pub struct LinkedEvent {
    /// Everything the app needs for it.
    pub guide: Guide,
    /// The translations of the guide, one a language.
    pub overlays: Vec<Overlay>,
}

impl LinkedPack {
    /// The guide of an event.
    pub fn guide(&self, event: &str) -> Option<&Guide> {
        let event = self.events.iter().find(|linked| linked.guide.id == event);
        event.map(|linked| &linked.guide)
    }
}

impl LinkedPack {
    /// The guide of an event, in which nothing of a procedure is left out for this event: documents and deadlines have
    /// the same positions as in the file. It leads to the same plans.
    pub(crate) fn as_written(&self, event: &str) -> Option<Guide> {
        let entry = self.source.events.entry(event)?;
        event::as_written(&self.source, entry)
            .ok()
            .map(|linked| linked.guide)
    }
}

/// Links every event that `pack.yaml` lists.
pub(crate) fn link(source: Pack) -> Result<LinkedPack, Box<Diagnostic>> {
    let entries = source
        .listed_events()
        .filter_map(|id| source.events.entry(&id.value));
    let events = entries.map(|entry| event::link(&source, entry));
    let events = events.collect::<Result<Vec<LinkedEvent>, Box<Diagnostic>>>()?;
    Ok(LinkedPack { source, events })
}
