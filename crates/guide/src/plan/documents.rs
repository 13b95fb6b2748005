//! What to bring: everything that the procedures on the plan ask for → the fewest real things that serve all of them,
//! how many of each, what that costs, what takes too long, and what would spare papers.
//!
//! What the person brings and what somebody in the person's place brings of their own are never merged: the one's
//! card is not the other's. Which sets win is told in [`smallest_set`].

mod alternatives;
mod copies;
mod smallest_set;
mod substitute;
mod too_late;

use super::choices::PlanChoices;
use super::entries::Entry;
use crate::Date;
use crate::deadline::shifted;
use crate::ids::{DocumentIx, ProcedureIx};
use crate::interview::Certainty;
use crate::model::{Bring, Guide, Kind, Obtain, Parts, Shift};

pub use copies::{Copies, Cost};
pub use substitute::Proposal;
pub use too_late::Warning;

use smallest_set::{DocumentGoal, ServedGoal};

/// Everything to bring for what must be done and what may be claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentList {
    /// Each thing once (what a proxy brings of their own apart), the surest first.
    pub documents: Vec<RequiredDocument>,
    /// Whether it is certain that no smaller set of things would do: false only where alternatives hang together by
    /// the hundred, which no real pack comes near.
    pub is_smallest: bool,
    /// Where one thing stands in for another, and what else would do.
    pub choices: Vec<Choice>,
    /// What all papers cost. At least what certainly must be done takes, at most everything.
    pub cost: Cost,
    /// Papers that take longer to get than there is time.
    pub warnings: Vec<Warning>,
    /// One paper in place of many.
    pub proposals: Vec<Proposal>,
}

/// A thing to bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequiredDocument {
    /// The document.
    pub document: DocumentIx,
    /// Whether it is what somebody brings who goes in the person's place, of their own or for that.
    pub proxy: bool,
    /// The strongest of its uses: whether something that must be done asks for it.
    pub kind: Kind,
    /// Whether that strongest use is certain.
    pub certainty: Certainty,
    /// What it is for, in the order of the plan.
    pub uses: Vec<DocumentUse>,
    /// How many copies.
    pub copies: Copies,
    /// What that many cost.
    pub cost: Cost,
    /// The day it is there if it is asked for today, as a working estimate; none where nobody says how long it takes.
    pub ready: Option<Date>,
}

/// What a thing is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentUse {
    /// The procedure.
    pub procedure: ProcedureIx,
    /// Which of the procedure's documents.
    pub at: usize,
    /// Whether the procedure must be done, or may be claimed.
    pub kind: Kind,
    /// Whether the procedure is certainly on the plan and certainly asks for it.
    pub certainty: Certainty,
    /// What the procedure asks for, where this thing is only what will do for it or a part of it.
    pub stands_for: Option<DocumentIx>,
}

/// A document for which one of several things will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The document that the alternatives stand for: what [`PlanChoices::alternatives`] names.
    pub document: DocumentIx,
    /// Whether it is about what a proxy brings.
    pub proxy: bool,
    /// Everything that will do, in the order of the rules.
    pub alternatives: Vec<Parts>,
    /// Which of them is taken, from 0.
    pub taken: usize,
    /// Whether the person chose it; else the plan did.
    pub is_chosen: bool,
    /// The procedures it is for, each once.
    pub procedures: Vec<ProcedureIx>,
}

/// What one procedure asks for.
#[derive(Clone, Copy, Debug)]
struct Asked {
    document: DocumentIx,
    used: DocumentUse,
}

impl DocumentUse {
    /// Must be done before may be claimed, certain before possible: 0 to 3.
    fn priority(&self) -> usize {
        let kind = if self.kind == Kind::Need { 0 } else { 2 };
        kind + usize::from(self.certainty == Certainty::Possible)
    }

    /// What the procedure says of the document it asks for.
    pub fn bring<'g>(&self, guide: &'g Guide) -> Option<&'g Bring> {
        guide.procedures[self.procedure].bring.get(self.at)
    }
}

impl RequiredDocument {
    /// Where it is had; none where it is at home already, or nobody says.
    pub fn obtain<'g>(&self, guide: &'g Guide) -> Option<&'g Obtain> {
        guide.documents[self.document].get.as_ref()
    }

    /// The procedures it is for, each once.
    pub fn procedures(&self) -> Vec<ProcedureIx> {
        let mut all = Vec::new();
        self.uses
            .iter()
            .for_each(|used| add_new(&mut all, used.procedure));
        all
    }

    /// How many copies those of its uses take that are `wanted`; none where none is.
    pub fn copies_for(&self, guide: &Guide, wanted: impl Fn(&DocumentUse) -> bool) -> Option<Copies> {
        let uses = self.uses.iter().copied();
        let uses: Vec<DocumentUse> = uses.filter(|used| wanted(used)).collect();
        (!uses.is_empty()).then(|| Copies::of(guide, self.document, &uses))
    }

    fn of(asked: Asked, document: DocumentIx, proxy: bool) -> Self {
        Self {
            document,
            proxy,
            kind: asked.used.kind,
            certainty: asked.used.certainty,
            uses: Vec::new(),
            copies: Copies::ONE,
            cost: Cost::default(),
            ready: None,
        }
    }

    /// One more use; one entry of a procedure is one use, in however many ways it leads here.
    fn add(&mut self, asked: Asked) {
        let stands_for = Some(asked.document).filter(|asked| *asked != self.document);
        let used = DocumentUse {
            stands_for,
            ..asked.used
        };
        (self.kind, self.certainty) = (self.kind, self.certainty).min((used.kind, used.certainty));
        add_new(&mut self.uses, used);
    }
}

/// Packs for `entries`, in the order of the plan.
pub(super) fn document_list(
    guide: &Guide,
    entries: &[&Entry],
    choices: &PlanChoices,
    today: Date,
) -> DocumentList {
    let mut list = DocumentList {
        documents: Vec::new(),
        is_smallest: true,
        choices: Vec::new(),
        cost: Cost::default(),
        warnings: Vec::new(),
        proposals: Vec::new(),
    };
    pack(guide, choices, &asked(guide, entries, false), false, &mut list);
    if choices.proxy {
        pack(guide, choices, &asked(guide, entries, true), true, &mut list);
    }
    for required in &mut list.documents {
        required.copies = Copies::of(guide, required.document, &required.uses);
        required.cost = Cost::of(guide, required.document, required.copies);
        required.ready = ready(guide, required.document, today);
    }
    list.documents = surest_first(&list.documents);
    list.cost = Cost::in_all(guide, &list.documents);
    list.warnings = too_late::warnings(entries, &list.documents, today);
    list.proposals = substitute::proposals(guide, &list);
    list
}

/// What `entries` ask for, either of the person (`proxy` false) or only of somebody in the person's place.
fn asked(guide: &Guide, entries: &[&Entry], proxy: bool) -> Vec<Asked> {
    let mut all = Vec::new();
    for entry in entries {
        let procedure = entry.listing.procedure;
        for item in &entry.bring {
            let bring = guide.procedures[procedure].bring.get(item.at);
            if bring.is_some_and(|bring| bring.proxy == proxy) {
                let used = DocumentUse {
                    procedure,
                    at: item.at,
                    kind: entry.listing.kind,
                    certainty: entry.listing.certainty.max(item.certainty),
                    stands_for: None,
                };
                let document = item.document;
                all.push(Asked { document, used });
            }
        }
    }
    all
}

fn pack(guide: &Guide, choices: &PlanChoices, asked: &[Asked], proxy: bool, list: &mut DocumentList) {
    let (resolved, is_smallest) = smallest_set::resolve(guide, goals(guide, choices, asked));
    list.is_smallest &= is_smallest;
    for one in asked {
        let Some(goal) = resolved.iter().find(|goal| goal.document == one.document) else {
            continue;
        };
        for document in &goal.documents {
            let known = list
                .documents
                .iter_mut()
                .find(|required| required.document == *document && required.proxy == proxy);
            match known {
                Some(required) => required.add(*one),
                None => {
                    let mut required = RequiredDocument::of(*one, *document, proxy);
                    required.add(*one);
                    list.documents.push(required);
                }
            }
        }
        choose(guide, choices, (goal, one, proxy), &mut list.choices);
    }
}

/// One goal for each document that is asked for, as sure as the surest that asks.
fn goals(guide: &Guide, choices: &PlanChoices, asked: &[Asked]) -> Vec<DocumentGoal> {
    let mut goals: Vec<DocumentGoal> = Vec::new();
    for one in asked {
        let priority = one.used.priority();
        match goals.iter_mut().find(|goal| goal.document == one.document) {
            Some(goal) => goal.priority = goal.priority.min(priority),
            None => goals.push(DocumentGoal {
                document: one.document,
                priority,
                wanted: alternatives::of_document(guide, choices, one.document),
            }),
        }
    }
    goals
}

/// Lists the choices that were met on the way from what `one` asks for to real things.
fn choose(
    guide: &Guide,
    choices: &PlanChoices,
    (goal, one, proxy): (&ServedGoal, &Asked, bool),
    met: &mut Vec<Choice>,
) {
    for (document, taken) in &goal.alternatives {
        let Some(Parts::AnyOf(alternatives)) = &guide.documents[*document].made_of else {
            continue;
        };
        let known = met
            .iter_mut()
            .find(|choice| choice.document == *document && choice.proxy == proxy);
        match known {
            Some(choice) => add_new(&mut choice.procedures, one.used.procedure),
            None => met.push(Choice {
                document: *document,
                proxy,
                alternatives: alternatives.clone(),
                taken: *taken,
                is_chosen: choices.alternative(*document) == Some(*taken),
                procedures: vec![one.used.procedure],
            }),
        }
    }
}

fn ready(guide: &Guide, document: DocumentIx, today: Date) -> Option<Date> {
    let period = guide.documents[document].get.as_ref()?.takes?;
    let later = Shift {
        period,
        earlier: false,
    };
    shifted(today, later)
}

/// What must be done before what may be, certain before possible, what a proxy brings last. (The standard library's
/// sort would be 5 kB more to download.)
fn surest_first(documents: &[RequiredDocument]) -> Vec<RequiredDocument> {
    let strengths = [Kind::Need, Kind::Offer, Kind::Know]
        .into_iter()
        .flat_map(|kind| [Certainty::Certain, Certainty::Possible].map(|certainty| (kind, certainty)));
    let order = [false, true]
        .into_iter()
        .flat_map(|proxy| strengths.clone().map(move |strength| (proxy, strength)));
    let of = |(proxy, strength)| {
        documents.iter().filter(move |required| {
            (required.proxy, (required.kind, required.certainty)) == (proxy, strength)
        })
    };
    order.flat_map(of).cloned().collect()
}

fn add_new<T: PartialEq>(list: &mut Vec<T>, new: T) {
    if !list.contains(&new) {
        list.push(new);
    }
}
