//! One paper in place of many: what the rules say under `replaces`.

use crate::ids::{DocumentIx, ProcedureIx};
use crate::model::{Guide, Handed, Parts};
use crate::plan::documents::{Bag, Choice, Copies, Thing, Use, add_new};

/// A paper that would spare others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The paper. What else to know of it stands in [`Document::replaces`](crate::model::Document::replaces).
    pub paper: DocumentIx,
    /// What it would be shown instead of: things in the bag.
    pub instead_of: Vec<DocumentIx>,
    /// How many originals of those would otherwise stay with offices. At least: known to; at most: none known not to.
    pub originals: Copies,
    /// The procedures where it would be shown, each once.
    pub procedures: Vec<ProcedureIx>,
    /// What to add to [`Wishes::ways`](crate::plan::Wishes::ways) to accept it. Where it is empty, procedures ask for
    /// the papers by name, and the person has to ask there.
    pub ways: Vec<(DocumentIx, u8)>,
}

/// For fewer originals than this nobody gets another paper.
const FEWEST_ORIGINALS: u16 = 3;

/// The papers worth getting, in the order of the pack. One that is in the bag already is none of them.
pub(super) fn proposals(guide: &Guide, bag: &Bag) -> Vec<Proposal> {
    let papers = guide.documents.iter().filter(|(_, row)| row.replaces.is_some());
    let papers = papers.filter(|(paper, _)| !bag.things.iter().any(|thing| thing.document == *paper));
    papers
        .filter_map(|(paper, _)| proposal(guide, bag, paper))
        .collect()
}

fn proposal(guide: &Guide, bag: &Bag, paper: DocumentIx) -> Option<Proposal> {
    let mut proposal = Proposal {
        paper,
        instead_of: Vec::new(),
        originals: Copies { least: 0, most: 0 },
        procedures: Vec::new(),
        ways: Vec::new(),
    };
    for thing in bag.things.iter().filter(|thing| !thing.proxy) {
        for used in &thing.uses {
            if spares(guide, paper, thing, used) {
                proposal.count(guide, thing, used);
            }
        }
    }
    let choices = bag.choices.iter().filter(|choice| !choice.proxy);
    proposal.ways = choices.filter_map(|choice| way(choice, paper)).collect();
    (proposal.originals.most >= FEWEST_ORIGINALS).then_some(proposal)
}

/// Whether `paper` will do here: it replaces the thing, or what is asked for can be either.
fn spares(guide: &Guide, paper: DocumentIx, thing: &Thing, used: &Use) -> bool {
    let replaces = guide.documents[paper].replaces.as_ref();
    let asked = used
        .stands_for
        .and_then(|asked| guide.documents[asked].made_of.as_ref());
    replaces.is_some_and(|replaces| replaces.documents.contains(&thing.document))
        || matches!(asked, Some(Parts::AnyOf(ways)) if ways.contains(&Parts::Document(paper)))
}

fn way(choice: &Choice, paper: DocumentIx) -> Option<(DocumentIx, u8)> {
    let is_paper = |parts: &Parts| *parts == Parts::Document(paper);
    let at = choice.alternatives.iter().position(is_paper)?;
    Some((choice.document, u8::try_from(at).ok()?))
}

impl Proposal {
    /// Counts what stays with an office: a thing that is only shown is used again anyway.
    fn count(&mut self, guide: &Guide, thing: &Thing, used: &Use) {
        let Some(bring) = used.bring(guide).filter(|bring| bring.handed != Handed::Shown) else {
            return;
        };
        let issued = guide.documents[thing.document].get.is_some();
        let copies = u16::from(bring.copies);
        if bring.handed == Handed::In {
            self.originals.least = self.originals.least.saturating_add(copies);
        } else if !issued {
            return;
        }
        self.originals.most = self.originals.most.saturating_add(copies);
        add_new(&mut self.instead_of, thing.document);
        add_new(&mut self.procedures, used.procedure);
    }
}
