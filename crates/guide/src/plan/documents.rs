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
use crate::facts::{Condition, Facts, Truth};
use crate::ids::{DocumentIx, ProcedureIx};
use crate::interview::Certainty;
use crate::model::{Bring, Guide, Handed, Kind, Obtain, Parts, Shift};

pub use copies::{Copies, Cost, ForEach, Pieces};
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
    /// How many.
    pub pieces: Pieces,
    /// What that many cost.
    pub cost: Cost,
    /// The day it is there if it is asked for today, as a working estimate; none where nobody says how long it takes.
    pub ready: Option<Date>,
}

/// What a thing is for.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// What must hold for this thing to be needed for it, as far as that is open: alternatives and parts have their own
    /// conditions. What must hold for the procedure to ask at all is not repeated here.
    pub condition: Option<Condition>,
}

/// A document for which one of several things will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The document that the alternatives stand for: what [`PlanChoices::alternatives`] names.
    pub document: DocumentIx,
    /// Whether it is about what a proxy brings.
    pub proxy: bool,
    /// Everything that will do or may do for this household, in the order of the rules, each with its position among
    /// all that the rules name, from 0.
    pub alternatives: Vec<(usize, Parts)>,
    /// The position of the one that is taken. None where each hangs on open facts: then all are on the list.
    pub taken: Option<usize>,
    /// Whether the person chose it; else the plan did.
    pub is_chosen: bool,
    /// The procedures it is for, each once.
    pub procedures: Vec<ProcedureIx>,
}

/// What one procedure asks for.
#[derive(Clone, Debug)]
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

    /// Whether this counts and `other` does not: both are reasons for which one procedure asks for one thing.
    fn is_instead_of(&self, other: &Self, guide: &Guide) -> bool {
        let weight = |used: &Self| {
            let bring = used.bring(guide);
            bring.map(|bring| (bring.handed == Handed::In, bring.copies))
        };
        let is_same = (self.procedure, self.stands_for) == (other.procedure, other.stands_for);
        is_same && (weight(self), other.at) > (weight(other), self.at)
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

    /// How many pieces those of its uses take that are `wanted`; none where none is.
    pub fn pieces_for(&self, guide: &Guide, wanted: impl Fn(&DocumentUse) -> bool) -> Option<Pieces> {
        let uses = self.uses.iter().filter(|used| wanted(used));
        uses.clone().next()?;
        Some(Pieces::of(guide, self.document, uses))
    }

    fn new(document: DocumentIx, proxy: bool) -> Self {
        Self {
            document,
            proxy,
            kind: Kind::Know,
            certainty: Certainty::Possible,
            uses: Vec::new(),
            pieces: Pieces::default(),
            cost: Cost::default(),
            ready: None,
        }
    }

    /// One more use; one entry of a procedure is one use, in however many ways it leads here.
    fn add(&mut self, asked: &Asked, condition: Option<&Condition>) {
        let mut used = asked.used.clone();
        used.stands_for = Some(asked.document).filter(|asked| *asked != self.document);
        if condition.is_some() {
            used.certainty = Certainty::Possible;
            used.condition = condition.cloned();
        }
        (self.kind, self.certainty) = (self.kind, self.certainty).min((used.kind, used.certainty));
        add_new(&mut self.uses, used);
    }
}

/// Packs for `entries`, in the order of the plan.
pub(super) fn document_list(
    guide: &Guide,
    facts: &Facts,
    entries: &[&Entry],
    choices: &PlanChoices,
    today: Date,
) -> DocumentList {
    let packer = Packer {
        guide,
        facts,
        choices,
    };
    let mut list = DocumentList {
        documents: Vec::new(),
        is_smallest: true,
        choices: Vec::new(),
        cost: Cost::default(),
        warnings: Vec::new(),
        proposals: Vec::new(),
    };
    packer.pack(&asked(guide, entries, false), false, &mut list);
    if choices.proxy {
        packer.pack(&asked(guide, entries, true), true, &mut list);
    }
    for required in &mut list.documents {
        required.pieces = Pieces::of(guide, required.document, required.uses.iter());
        required.cost = Cost::of(guide, required.document, &required.pieces);
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
                    condition: None,
                };
                let document = item.document;
                all.push(Asked { document, used });
            }
        }
    }
    all
}

/// What things are packed with.
struct Packer<'p> {
    guide: &'p Guide,
    facts: &'p Facts,
    choices: &'p PlanChoices,
}

impl Packer<'_> {
    fn pack(&self, asked: &[Asked], proxy: bool, list: &mut DocumentList) {
        let (resolved, is_smallest) = smallest_set::resolve(self.guide, self.goals(asked));
        list.is_smallest &= is_smallest;
        for one in asked {
            let Some(goal) = resolved.iter().find(|goal| goal.document == one.document) else {
                continue;
            };
            for (document, condition) in &goal.documents {
                let Some(condition) = self.further(one, condition.as_ref()) else {
                    continue;
                };
                let is_it = |thing: &RequiredDocument| (thing.document, thing.proxy) == (*document, proxy);
                if !list.documents.iter().any(is_it) {
                    list.documents.push(RequiredDocument::new(*document, proxy));
                }
                let things = list.documents.iter_mut().filter(|thing| is_it(thing));
                things.for_each(|thing| thing.add(one, condition));
            }
            self.choose((goal, one, proxy), &mut list.choices);
        }
    }

    /// What `condition` adds to that under which the procedure asks at all; none where it never holds then.
    fn further<'c>(&self, one: &Asked, condition: Option<&'c Condition>) -> Option<Option<&'c Condition>> {
        let outer = one
            .used
            .bring(self.guide)
            .and_then(|bring| bring.condition.as_ref());
        let (Some(outer), Some(condition)) = (outer, condition) else {
            return Some(condition);
        };
        match condition.truth(&self.guide.supposing(self.facts, outer)) {
            Truth::Yes => Some(None),
            Truth::No => None,
            Truth::Unknown => Some(Some(condition)),
        }
    }

    /// One goal for each document that is asked for, as sure as the surest that asks.
    fn goals(&self, asked: &[Asked]) -> Vec<DocumentGoal> {
        let mut goals: Vec<DocumentGoal> = Vec::new();
        for one in asked {
            let priority = one.used.priority();
            match goals.iter_mut().find(|goal| goal.document == one.document) {
                Some(goal) => goal.priority = goal.priority.min(priority),
                None => goals.push(DocumentGoal {
                    document: one.document,
                    priority,
                    wanted: alternatives::of_document(self.guide, self.facts, self.choices, one.document),
                }),
            }
        }
        goals
    }

    /// Lists the choices that were met on the way from what `one` asks for to real things.
    fn choose(&self, (goal, one, proxy): (&ServedGoal, &Asked, bool), met: &mut Vec<Choice>) {
        for (document, taken) in &goal.alternatives {
            let Some(Parts::AnyOf(alternatives)) = &self.guide.documents[*document].made_of else {
                continue;
            };
            let known = met
                .iter_mut()
                .find(|choice| choice.document == *document && choice.proxy == proxy);
            let left = |(at, parts): (usize, &Parts)| Some((at, parts.left(self.facts)?));
            match known {
                Some(choice) => add_new(&mut choice.procedures, one.used.procedure),
                None => met.push(Choice {
                    document: *document,
                    proxy,
                    alternatives: alternatives.iter().enumerate().filter_map(left).collect(),
                    taken: *taken,
                    is_chosen: taken.is_some() && self.choices.alternative(*document) == *taken,
                    procedures: vec![one.used.procedure],
                }),
            }
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
