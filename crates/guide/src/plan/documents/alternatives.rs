//! A document, with what the person has chosen → what will do for it, down to real things.

use crate::ids::DocumentIx;
use crate::model::{Guide, Parts};
use crate::plan::choices::Wishes;

/// What will do for a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tree {
    /// This thing.
    Thing(DocumentIx),
    /// One of these, in the order of the rules; for which document, where the choice has a name. Never empty.
    Any(Option<DocumentIx>, Vec<Way>),
    /// All of these. Never empty.
    All(Vec<Tree>),
}

/// One way among several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// Its position among all that the rules name.
    pub(super) at: usize,
    pub(super) tree: Tree,
}

/// A document of more parts than this is taken as one thing, by its own name. (Real ones have ten.)
const MOST_PARTS: usize = 200;

/// What will do for `document`. One that consists of itself or of nothing, which the checker refuses, or of too many
/// parts, is a thing of its own.
pub(super) fn grow(guide: &Guide, wishes: &Wishes, document: DocumentIx) -> Tree {
    let mut grower = Grower {
        guide,
        wishes,
        above: Vec::new(),
        left: MOST_PARTS,
    };
    grower.document(document).unwrap_or(Tree::Thing(document))
}

struct Grower<'g> {
    guide: &'g Guide,
    wishes: &'g Wishes,
    above: Vec<DocumentIx>,
    left: usize,
}

impl Grower<'_> {
    fn document(&mut self, document: DocumentIx) -> Option<Tree> {
        let Some(parts) = &self.guide.documents[document].made_of else {
            return Some(Tree::Thing(document));
        };
        if self.above.contains(&document) {
            return None;
        }
        self.above.push(document);
        let tree = match parts {
            Parts::AnyOf(ways) => self.any(Some(document), ways),
            Parts::Document(_) | Parts::AllOf(_) => self.parts(parts),
        };
        self.above.pop();
        tree
    }

    fn parts(&mut self, parts: &Parts) -> Option<Tree> {
        self.left = self.left.checked_sub(1)?;
        match parts {
            Parts::Document(document) => self.document(*document),
            Parts::AnyOf(ways) => self.any(None, ways),
            Parts::AllOf(every) => {
                let every = every.iter().map(|part| self.parts(part));
                let every: Vec<Tree> = every.collect::<Option<_>>()?;
                (!every.is_empty()).then_some(Tree::All(every))
            }
        }
    }

    /// All ways, or the one the person has chosen.
    fn any(&mut self, of: Option<DocumentIx>, ways: &[Parts]) -> Option<Tree> {
        let wish = of.and_then(|document| self.wishes.way(document));
        let wish = wish.filter(|way| *way < ways.len());
        let mut grown = Vec::new();
        for (at, way) in ways.iter().enumerate() {
            if wish.is_none_or(|wish| wish == at) {
                let tree = self.parts(way)?;
                grown.push(Way { at, tree });
            }
        }
        (!grown.is_empty()).then_some(Tree::Any(of, grown))
    }
}

impl Tree {
    /// Whether the things that are `there` will do.
    pub(super) fn holds(&self, there: &impl Fn(DocumentIx) -> bool) -> bool {
        match self {
            Self::Thing(document) => there(*document),
            Self::Any(_, ways) => ways.iter().any(|way| way.tree.holds(there)),
            Self::All(every) => every.iter().all(|part| part.holds(there)),
        }
    }

    /// Calls `each` for every thing that occurs, as often as it does.
    pub(super) fn each_thing(&self, each: &mut impl FnMut(DocumentIx)) {
        match self {
            Self::Thing(document) => each(*document),
            Self::Any(_, ways) => ways.iter().for_each(|way| way.tree.each_thing(each)),
            Self::All(every) => every.iter().for_each(|part| part.each_thing(each)),
        }
    }

    /// How many things occur.
    pub(super) fn size(&self) -> usize {
        let mut size = 0;
        self.each_thing(&mut |_| size += 1);
        size
    }
}
