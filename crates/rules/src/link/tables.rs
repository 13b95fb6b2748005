//! Ids → positions in the tables of one guide.

use std::collections::BTreeMap;

use guide::ids::{DateIx, DocumentIx, Ix, ProcedureIx, QuestionIx, SiteIx, WindowIx};

use super::needed::Needed;
use crate::source::{
    DateSource, DocumentSource, Entries, Entry, Id, Pack, ProcedureSource, QuestionSource, SiteSource,
    WindowSource,
};

/// The entries of one kind that a guide uses, in written order, and the position of each.
pub(crate) struct Rows<'p, I, T> {
    pub(crate) entries: Vec<&'p Entry<T>>,
    positions: BTreeMap<&'p str, I>,
}

impl<'p, I: Ix, T> Rows<'p, I, T> {
    fn new(catalogue: &'p Entries<T>, needed: &std::collections::BTreeSet<&str>) -> Self {
        let entries = super::wording::used(catalogue, needed);
        let numbered = entries.iter().zip(0..=u16::MAX);
        let positions = numbered.map(|(entry, at)| (entry.id.value.as_str(), I::new(at)));
        Self {
            positions: positions.collect(),
            entries,
        }
    }

    /// The position of `id`, if the guide has it.
    pub(crate) fn get(&self, id: &Id) -> Option<I> {
        self.positions.get(id.value.as_str()).copied()
    }

    /// What stands at a position.
    pub(crate) fn source(&self, at: I) -> Option<&'p T> {
        self.entries.get(at.at()).map(|entry| &entry.value)
    }

    /// The positions of those of `ids` that the guide has.
    pub(crate) fn all(&self, ids: &[Id]) -> Vec<I> {
        ids.iter().filter_map(|id| self.get(id)).collect()
    }
}

/// All tables of one guide.
pub(crate) struct Tables<'p> {
    pub(crate) questions: Rows<'p, QuestionIx, QuestionSource>,
    pub(crate) dates: Rows<'p, DateIx, DateSource>,
    pub(crate) documents: Rows<'p, DocumentIx, DocumentSource>,
    pub(crate) sites: Rows<'p, SiteIx, SiteSource>,
    pub(crate) windows: Rows<'p, WindowIx, WindowSource>,
    pub(crate) procedures: Rows<'p, ProcedureIx, ProcedureSource>,
}

impl<'p> Tables<'p> {
    pub(crate) fn new(pack: &'p Pack, needed: &Needed<'p>) -> Self {
        Self {
            questions: Rows::new(&pack.questions, &needed.questions),
            dates: Rows::new(&pack.dates, &needed.dates),
            documents: Rows::new(&pack.documents, &needed.documents),
            sites: Rows::new(&pack.sites, &needed.sites),
            windows: Rows::new(&pack.windows, &needed.windows),
            procedures: Rows::new(&pack.procedures, &needed.procedures),
        }
    }
}
