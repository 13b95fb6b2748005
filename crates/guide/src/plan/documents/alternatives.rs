//! A document, with what the person has chosen → what will do for it, down to real things.

use crate::ids::DocumentIx;
use crate::model::{Guide, Parts};
use crate::plan::choices::PlanChoices;

/// What will do for a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Alternatives {
    /// This thing.
    Document(DocumentIx),
    /// One of these, in the order of the rules; for which document, where the choice has a name. Never empty.
    AnyOf(Option<DocumentIx>, Vec<Alternative>),
    /// All of these. Never empty.
    AllOf(Vec<Alternatives>),
}

/// One way among several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alternative {
    /// Its position among all that the rules name.
    pub(super) at: usize,
    pub(super) wanted: Alternatives,
}

/// A document of more parts than this is taken as one thing, by its own name. (Real ones have ten.)
const MOST_PARTS: usize = 200;

/// What will do for `document`. One that consists of itself or of nothing, which the checker refuses, or of too many
/// parts, is a thing of its own.
pub(super) fn of_document(guide: &Guide, choices: &PlanChoices, document: DocumentIx) -> Alternatives {
    let mut grower = Grower {
        guide,
        choices,
        above: Vec::new(),
        left: MOST_PARTS,
    };
    grower
        .document(document)
        .unwrap_or(Alternatives::Document(document))
}

struct Grower<'g> {
    guide: &'g Guide,
    choices: &'g PlanChoices,
    above: Vec<DocumentIx>,
    left: usize,
}

impl Grower<'_> {
    fn document(&mut self, document: DocumentIx) -> Option<Alternatives> {
        let Some(parts) = &self.guide.documents[document].made_of else {
            return Some(Alternatives::Document(document));
        };
        if self.above.contains(&document) {
            return None;
        }
        self.above.push(document);
        let wanted = match parts {
            Parts::AnyOf(alternatives) => self.any(Some(document), alternatives),
            Parts::Document(_) | Parts::AllOf(_) => self.parts(parts),
        };
        self.above.pop();
        wanted
    }

    fn parts(&mut self, parts: &Parts) -> Option<Alternatives> {
        self.left = self.left.checked_sub(1)?;
        match parts {
            Parts::Document(document) => self.document(*document),
            Parts::AnyOf(alternatives) => self.any(None, alternatives),
            Parts::AllOf(every) => {
                let every = every.iter().map(|part| self.parts(part));
                let every: Vec<Alternatives> = every.collect::<Option<_>>()?;
                (!every.is_empty()).then_some(Alternatives::AllOf(every))
            }
        }
    }

    /// All ways, or the one the person has chosen.
    fn any(&mut self, of: Option<DocumentIx>, alternatives: &[Parts]) -> Option<Alternatives> {
        let chosen = of.and_then(|document| self.choices.alternative(document));
        let chosen = chosen.filter(|alternative| *alternative < alternatives.len());
        let mut grown = Vec::new();
        for (at, alternative) in alternatives.iter().enumerate() {
            if chosen.is_none_or(|chosen| chosen == at) {
                let wanted = self.parts(alternative)?;
                grown.push(Alternative { at, wanted });
            }
        }
        (!grown.is_empty()).then_some(Alternatives::AnyOf(of, grown))
    }
}

impl Alternatives {
    /// Whether the things that are `there` will do.
    pub(super) fn holds(&self, there: &impl Fn(DocumentIx) -> bool) -> bool {
        match self {
            Self::Document(document) => there(*document),
            Self::AnyOf(_, alternatives) => alternatives
                .iter()
                .any(|alternative| alternative.wanted.holds(there)),
            Self::AllOf(every) => every.iter().all(|part| part.holds(there)),
        }
    }

    /// Calls `each` for every thing that occurs, as often as it does.
    pub(super) fn each_document(&self, each: &mut impl FnMut(DocumentIx)) {
        match self {
            Self::Document(document) => each(*document),
            Self::AnyOf(_, alternatives) => alternatives
                .iter()
                .for_each(|alternative| alternative.wanted.each_document(each)),
            Self::AllOf(every) => every.iter().for_each(|part| part.each_document(each)),
        }
    }

    /// How many things occur.
    pub(super) fn size(&self) -> usize {
        let mut size = 0;
        self.each_document(&mut |_| size += 1);
        size
    }
}
