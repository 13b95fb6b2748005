//! Office words as listed in `words.yaml`.

use super::{Id, Wording};

/// A word that residents stumble over.
#[derive(Clone, Debug)]
pub struct OfficeWordSource {
    /// The word, where it is listed.
    pub word: Wording,
    /// `say`: what to say instead.
    pub say: Wording,
    /// `except`: ids of entries in whose texts it is fine.
    pub except: Vec<Id>,
    /// `fine-in`: longer words of which it may be a part.
    pub fine_in: Vec<Wording>,
    /// `explained`: whether it is fine where （…） explains it, or where it stands in （…） itself.
    pub explained: bool,
}
