//! A document, with what is known and what the person has chosen → what will do for it, down to real things.
//!
//! What is ruled out is no alternative. One that hangs on an open fact is none either while another is sure; where none
//! is sure, each is wanted in its own case, so that none is lost.

use crate::facts::{Condition, Facts, Truth};
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
    /// All of these. Empty where all that it consists of is ruled out.
    AllOf(Vec<Alternatives>),
    /// Which of these will do hangs on open facts, so all of them; for which document, where the choice has a name.
    EachIf(Option<DocumentIx>, Vec<Alternatives>),
    /// This, if something holds that is open.
    If(Condition, Box<Alternatives>),
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

/// What will do for `document`. One that consists of itself or of nothing, which the checker refuses, of what is all
/// ruled out, or of too many parts, is a thing of its own.
pub(super) fn of_document(
    guide: &Guide,
    facts: &Facts,
    choices: &PlanChoices,
    document: DocumentIx,
) -> Alternatives {
    let mut grower = Grower {
        guide,
        facts: facts.clone(),
        choices,
        above: Vec::new(),
        left: MOST_PARTS,
    };
    let grown = grower.document(document).filter(|_| grower.left > 0);
    match grown {
        Some(Alternatives::EachIf(of, mut each)) => {
            each.extend(grower.otherwise(&each, document));
            Alternatives::EachIf(of, each)
        }
        grown => grown.unwrap_or(Alternatives::Document(document)),
    }
}

struct Grower<'g> {
    guide: &'g Guide,
    /// What is known of those to whom the part that is looked at applies.
    facts: Facts,
    choices: &'g PlanChoices,
    above: Vec<DocumentIx>,
    left: usize,
}

impl Grower<'_> {
    /// None where nothing will do.
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
            Parts::Document(_) | Parts::AllOf(_) | Parts::If(..) => self.parts(parts),
        };
        self.above.pop();
        wanted
    }

    fn parts(&mut self, parts: &Parts) -> Option<Alternatives> {
        self.left = self.left.checked_sub(1)?;
        match parts {
            Parts::Document(document) => self.document(*document),
            Parts::AnyOf(alternatives) => self.any(None, alternatives),
            Parts::AllOf(every) => self.all(every),
            Parts::If(condition, part) => match condition.truth(&self.facts) {
                Truth::No => None,
                Truth::Yes => self.parts(part),
                Truth::Unknown => {
                    let supposed = self.guide.supposing(&self.facts, condition);
                    let facts = std::mem::replace(&mut self.facts, supposed);
                    let part = self.parts(part);
                    self.facts = facts;
                    Some(Alternatives::If(condition.clone(), Box::new(part?)))
                }
            },
        }
    }

    /// Without the parts that this household need not bring.
    fn all(&mut self, every: &[Parts]) -> Option<Alternatives> {
        let is_wanted = |part: &&Parts| match part {
            Parts::If(condition, _) => condition.truth(&self.facts) != Truth::No,
            Parts::Document(_) | Parts::AnyOf(_) | Parts::AllOf(_) => true,
        };
        let wanted: Vec<&Parts> = every.iter().filter(is_wanted).collect();
        let grown = wanted.into_iter().map(|part| self.parts(part));
        let grown: Vec<Alternatives> = grown.collect::<Option<_>>()?;
        (!every.is_empty()).then_some(Alternatives::AllOf(grown))
    }

    /// All ways that are sure, or the one the person has chosen; where none is, all that may be.
    fn any(&mut self, of: Option<DocumentIx>, alternatives: &[Parts]) -> Option<Alternatives> {
        let mut grown = Vec::new();
        for (at, alternative) in alternatives.iter().enumerate() {
            let wanted = self.parts(alternative);
            grown.extend(wanted.map(|wanted| Alternative { at, wanted }));
        }
        let chosen = of.and_then(|document| self.choices.alternative(document));
        if let Some(at) = grown.iter().position(|one| Some(one.at) == chosen) {
            let Alternative { at, wanted } = grown.swap_remove(at);
            let wanted = wanted.taken_at_their_word();
            return Some(Alternatives::AnyOf(of, vec![Alternative { at, wanted }]));
        }
        if grown.iter().any(|one| one.wanted.is_sure()) {
            grown.retain(|one| one.wanted.is_sure());
            return Some(Alternatives::AnyOf(of, grown));
        }
        let each: Vec<_> = grown.into_iter().map(|one| one.wanted).collect();
        (!each.is_empty()).then_some(Alternatives::EachIf(of, each))
    }

    /// The document itself for whom none of `each` will do, unless there can be nobody.
    fn otherwise(&self, each: &[Alternatives], document: DocumentIx) -> Option<Alternatives> {
        let condition = |one: &Alternatives| match one {
            Alternatives::If(condition, _) => Some(condition.clone()),
            _ => None,
        };
        let conditions: Vec<Condition> = each.iter().map(condition).collect::<Option<_>>()?;
        let mut facts = self.facts.clone();
        for _ in &conditions {
            for condition in &conditions {
                if condition.truth(&facts) == Truth::Yes {
                    return None;
                }
                facts = self
                    .guide
                    .supposing(&facts, &Condition::Not(Box::new(condition.clone())));
            }
        }
        let none = Condition::Not(Box::new(Condition::Any(conditions)));
        Some(Alternatives::If(none, Box::new(Alternatives::Document(document))))
    }
}

impl Alternatives {
    /// Whether it certainly will do. A part of a whole that only some need takes nothing away from it.
    fn is_sure(&self) -> bool {
        match self {
            Self::Document(_) | Self::AnyOf(..) => true,
            Self::AllOf(every) => every.iter().all(|part| match part {
                Self::If(_, part) => part.is_sure(),
                part => part.is_sure(),
            }),
            Self::EachIf(..) | Self::If(..) => false,
        }
    }

    /// What somebody has chosen, they have.
    fn taken_at_their_word(self) -> Self {
        match self {
            Self::If(_, part) => *part,
            other => other,
        }
    }

    /// Whether the things that are `there`, for what is as sure as this or surer, will do.
    pub(super) fn holds(&self, priority: usize, there: &impl Fn(DocumentIx, usize) -> bool) -> bool {
        match self {
            Self::Document(document) => there(*document, priority),
            Self::AnyOf(_, alternatives) => alternatives
                .iter()
                .any(|alternative| alternative.wanted.holds(priority, there)),
            Self::AllOf(every) | Self::EachIf(_, every) => {
                every.iter().all(|part| part.holds(priority, there))
            }
            Self::If(_, part) => part.holds(only_possible(priority), there),
        }
    }

    /// Calls `each` for every thing that occurs, as often as it does.
    pub(super) fn each_document(&self, each: &mut impl FnMut(DocumentIx)) {
        match self {
            Self::Document(document) => each(*document),
            Self::AnyOf(_, alternatives) => alternatives
                .iter()
                .for_each(|alternative| alternative.wanted.each_document(each)),
            Self::AllOf(every) | Self::EachIf(_, every) => {
                every.iter().for_each(|part| part.each_document(each));
            }
            Self::If(_, part) => part.each_document(each),
        }
    }

    /// How many things occur.
    pub(super) fn size(&self) -> usize {
        let mut size = 0;
        self.each_document(&mut |_| size += 1);
        size
    }
}

/// How sure something is that hangs on an open fact: as what is asked for by what only may be on the plan.
pub(super) fn only_possible(priority: usize) -> usize {
    priority | 1
}
