//! What the answers lead to: the procedures listed, how surely, and why.

use crate::deadline::Dates;
use crate::facts::{Condition, DayTest, Facts, Truth};
use crate::ids::{ProcedureIx, QuestionIx};
use crate::model::{Guide, Kind, Text};

/// Everything listed, in the order of the rule tree, each procedure once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The procedures.
    pub listings: Vec<Listing>,
    /// What was known in the end.
    pub facts: Facts,
}

/// A procedure on the list. Where the tree lists it more than once, the strongest listing stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The procedure that is listed.
    pub procedure: ProcedureIx,
    /// Need, offer, or nothing to do.
    pub kind: Kind,
    /// Whether it certainly applies.
    pub certainty: Certainty,
    /// The ways that led there, each a list of facts; an empty way means everybody with this life event.
    pub paths: Vec<Vec<Because>>,
    /// Remarks from the places in the tree.
    pub notes: Vec<Text>,
    /// Why it applies, as a plain sentence of the rules; of several places the first that has one.
    pub because: Option<Text>,
}

/// How surely something applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// All facts it depends on are known.
    Certain,
    /// It depends on a fact that is open.
    Possible,
}

/// One fact on the way to a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Because {
    /// The fact.
    pub question: QuestionIx,
    /// What is known of it.
    pub given: Given,
}

/// What is known of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Given {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// The person is not sure.
    Unsure,
    /// It was not asked (yet).
    Open,
}

impl Outcome {
    /// The listing of `procedure`, if it is on the list.
    pub fn listing(&self, procedure: ProcedureIx) -> Option<&Listing> {
        self.listings
            .iter()
            .find(|listing| listing.procedure == procedure)
    }

    /// Whether something under a condition applies to a household with these days: yes, no, or possibly.
    pub fn applies(&self, guide: &Guide, dates: &Dates, condition: Option<&Condition>) -> Option<Certainty> {
        let truth = |condition: &Condition| {
            let day = |test: &DayTest| dates.truth(guide, test);
            condition.truth_on(&self.facts, &day)
        };
        match condition.map_or(Truth::Yes, truth) {
            Truth::Yes => Some(Certainty::Certain),
            Truth::Unknown => Some(Certainty::Possible),
            Truth::No => None,
        }
    }

    /// The same for a household with these days: without the schemes that do not exist for them; what hangs on a day that
    /// was not given is possible.
    #[must_use]
    pub fn on(&self, guide: &Guide, dates: &Dates) -> Self {
        let listings = self.listings.iter().filter_map(|listing| {
            let valid_for = guide.procedures[listing.procedure].valid_for.as_ref();
            let certainty = self.applies(guide, dates, valid_for)?;
            Some(Listing {
                certainty: listing.certainty.max(certainty),
                ..listing.clone()
            })
        });
        Self {
            listings: listings.collect(),
            facts: self.facts.clone(),
        }
    }

    pub(crate) fn add(&mut self, mut new: Listing) {
        let Some(old) = self
            .listings
            .iter_mut()
            .find(|listing| listing.procedure == new.procedure)
        else {
            return self.listings.push(new);
        };
        match new.strength().cmp(&old.strength()) {
            std::cmp::Ordering::Less => *old = new,
            std::cmp::Ordering::Equal => {
                new.paths.retain(|path| !old.paths.contains(path));
                new.notes.retain(|note| !old.notes.contains(note));
                old.paths.append(&mut new.paths);
                old.notes.append(&mut new.notes);
                old.because = old.because.or(new.because);
            }
            std::cmp::Ordering::Greater => {}
        }
    }
}

impl Listing {
    /// Sorts the strongest listing first: what must be done, surely or perhaps, before what may be.
    fn strength(&self) -> (Kind, Certainty) {
        (self.kind, self.certainty)
    }
}

impl Because {
    pub(crate) fn of(question: QuestionIx, facts: &Facts) -> Self {
        let given = match facts.truth(question) {
            Truth::Yes => Given::Yes,
            Truth::No => Given::No,
            Truth::Unknown if facts.is_unsure(question) => Given::Unsure,
            Truth::Unknown => Given::Open,
        };
        Self { question, given }
    }
}
