//! One paper in place of many: what the rules say under `replaces`.

use crate::ids::{DocumentIx, ProcedureIx};
use crate::model::{Guide, Handed, Parts};
use crate::plan::documents::{Choice, Copies, DocumentList, DocumentUse, RequiredDocument, add_new};

/// A paper that would spare others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The paper. What else to know of it stands in [`Document::replaces`](crate::model::Document::replaces).
    pub paper: DocumentIx,
    /// What it would be shown instead of: things on the list.
    pub instead_of: Vec<DocumentIx>,
    /// How many originals of those would otherwise stay with offices. At least: known to; at most: none known not to.
    pub originals: Copies,
    /// The procedures where it would be shown, each once.
    pub procedures: Vec<ProcedureIx>,
    /// What to add to [`PlanChoices::alternatives`](crate::plan::PlanChoices::alternatives) to accept it. Where it is
    /// empty, procedures ask for the papers by name, and the person has to ask there.
    pub alternatives: Vec<(DocumentIx, u8)>,
}

/// For fewer originals than this nobody gets another paper.
const FEWEST_ORIGINALS: u16 = 3;

/// The papers worth getting, in the order of the pack. One that is on the list already is none of them.
pub(super) fn proposals(guide: &Guide, list: &DocumentList) -> Vec<Proposal> {
    let papers = guide.documents.iter().filter(|(_, row)| row.replaces.is_some());
    let papers =
        papers.filter(|(paper, _)| !list.documents.iter().any(|required| required.document == *paper));
    papers
        .filter_map(|(paper, _)| proposal(guide, list, paper))
        .collect()
}

fn proposal(guide: &Guide, list: &DocumentList, paper: DocumentIx) -> Option<Proposal> {
    let mut proposal = Proposal {
        paper,
        instead_of: Vec::new(),
        originals: Copies { least: 0, most: 0 },
        procedures: Vec::new(),
        alternatives: Vec::new(),
    };
    for required in list.documents.iter().filter(|required| !required.proxy) {
        for used in &required.uses {
            let is_counted = !required.uses.iter().any(|other| other.is_instead_of(used, guide));
            if is_counted && spares(guide, list, paper, required, used) {
                proposal.count(guide, required, used);
            }
        }
    }
    let choices = list.choices.iter().filter(|choice| !choice.proxy);
    proposal.alternatives = choices.filter_map(|choice| alternative(choice, paper)).collect();
    (proposal.originals.most >= FEWEST_ORIGINALS).then_some(proposal)
}

/// Whether `paper` will do here: it replaces the thing, or what is asked for can be either.
fn spares(
    guide: &Guide,
    list: &DocumentList,
    paper: DocumentIx,
    required: &RequiredDocument,
    used: &DocumentUse,
) -> bool {
    let replaces = guide.documents[paper].replaces.as_ref();
    let mut asked = list.choices.iter().filter(|choice| !choice.proxy);
    let is_asked = |choice: &Choice| Some(choice.document) == used.stands_for;
    replaces.is_some_and(|replaces| replaces.documents.contains(&required.document))
        || asked.any(|choice| is_asked(choice) && alternative(choice, paper).is_some())
}

/// Where `paper` certainly is an alternative.
fn alternative(choice: &Choice, paper: DocumentIx) -> Option<(DocumentIx, u8)> {
    let mut all = choice.alternatives.iter();
    let (at, _) = all.find(|(_, parts)| *parts == Parts::Document(paper))?;
    Some((choice.document, u8::try_from(*at).ok()?))
}

impl Proposal {
    /// Counts what stays with an office: a thing that is only shown is used again anyway.
    fn count(&mut self, guide: &Guide, required: &RequiredDocument, used: &DocumentUse) {
        let Some(bring) = used.bring(guide).filter(|bring| bring.handed != Handed::Shown) else {
            return;
        };
        let issued = guide.documents[required.document].get.is_some();
        let copies = u16::from(bring.copies);
        if bring.handed == Handed::In {
            self.originals.least = self.originals.least.saturating_add(copies);
        } else if !issued {
            return;
        }
        self.originals.most = self.originals.most.saturating_add(copies);
        add_new(&mut self.instead_of, required.document);
        add_new(&mut self.procedures, used.procedure);
    }
}
