//! What the pack says for the search, as written in `search.yaml`.

use super::{Id, Wording};

/// `search.yaml`.
#[derive(Clone, Debug, Default)]
pub struct SearchSource {
    /// `same`: groups of words that mean the same.
    pub same: Vec<Vec<Wording>>,
    /// `events`: everyday words for a life event, by its id.
    pub events: Vec<(Id, Vec<Wording>)>,
    /// `not-here`: what residents look for and the pack has nothing on.
    pub not_here: Vec<NotHereSource>,
}

/// Something that the pack has nothing on.
#[derive(Clone, Debug)]
pub struct NotHereSource {
    /// `name`.
    pub name: Wording,
    /// `words`.
    pub words: Vec<Wording>,
    /// `near`: the life event that is nearest to it.
    pub near: Option<Id>,
}

impl SearchSource {
    /// Every list of words that are looked for, each by itself.
    pub fn lists(&self) -> impl Iterator<Item = &[Wording]> {
        let events = self.events.iter().map(|(_, words)| words.as_slice());
        let topics = self.not_here.iter().map(|topic| topic.words.as_slice());
        self.same.iter().map(Vec::as_slice).chain(events).chain(topics)
    }
}
