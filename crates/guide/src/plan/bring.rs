//! One list of what to bring: each thing once, with the procedures it is for and how many copies that takes.

use crate::ids::{DocumentIx, ProcedureIx};
use crate::model::Guide;
use crate::outcome::Certainty;
use crate::plan::Entry;
use crate::procedure::{Bring, Handed, Kind};

/// A thing to bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carry {
    /// The document.
    pub document: DocumentIx,
    /// Whether at least one procedure certainly asks for it.
    pub certainty: Certainty,
    /// Whether at least one procedure that must be done asks for it, or only ones that may be claimed.
    pub kind: Kind,
    /// What it is for.
    pub uses: Vec<Use>,
    /// How many copies.
    pub copies: Copies,
}

/// What a thing is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// The procedure.
    pub procedure: ProcedureIx,
    /// Which of the procedure's documents.
    pub at: usize,
    /// Whether the procedure is certainly on the plan and certainly asks for it.
    pub certainty: Certainty,
}

/// At least and at most so many copies: what is handed in adds up, what is shown is used again, and what is not
/// known may be either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copies {
    /// If everything not known is only shown.
    pub least: u16,
    /// If everything not known is handed in: never too few.
    pub most: u16,
}

/// The things `entries` ask for, either for the person (`proxy` false) or for somebody in the person's place only;
/// what is certainly needed first.
pub(super) fn list(guide: &Guide, entries: &[&Entry], proxy: bool) -> Vec<Carry> {
    let mut list: Vec<Carry> = Vec::new();
    for entry in entries {
        for item in &entry.bring {
            let Some(bring) = guide.procedures[entry.listing.procedure].bring.get(item.at) else {
                continue;
            };
            if bring.proxy == proxy {
                let certainty = entry.listing.certainty.max(item.certainty);
                let new = Use {
                    procedure: entry.listing.procedure,
                    at: item.at,
                    certainty,
                };
                add(&mut list, item.document, entry.listing.kind, new);
            }
        }
    }
    for carry in &mut list {
        carry.copies = copies(guide, carry);
    }
    surest_first(&list)
}

/// What must be done before what may be, and certain before possible. (The standard library's sort would be 5 kB more
/// to download.)
fn surest_first(list: &[Carry]) -> Vec<Carry> {
    let order = [Kind::Need, Kind::Offer, Kind::Know]
        .into_iter()
        .flat_map(|kind| [Certainty::Certain, Certainty::Possible].map(|certainty| (kind, certainty)));
    let of = |wanted| {
        list.iter()
            .filter(move |carry| (carry.kind, carry.certainty) == wanted)
    };
    order.flat_map(of).cloned().collect()
}

fn add(list: &mut Vec<Carry>, document: DocumentIx, kind: Kind, new: Use) {
    match list.iter_mut().find(|carry| carry.document == document) {
        Some(carry) => {
            carry.certainty = carry.certainty.min(new.certainty);
            carry.kind = carry.kind.min(kind);
            carry.uses.push(new);
        }
        None => {
            let copies = Copies { least: 1, most: 1 };
            list.push(Carry {
                document,
                certainty: new.certainty,
                kind,
                uses: vec![new],
                copies,
            });
        }
    }
}

/// A thing that no office issues (a seal, a card of one's own) is one thing, however often it is shown.
fn copies(guide: &Guide, carry: &Carry) -> Copies {
    let uses = || {
        carry
            .uses
            .iter()
            .filter_map(|used| guide.procedures[used.procedure].bring.get(used.at))
    };
    let sum = |handed: Handed| -> u16 {
        uses()
            .filter(|bring| bring.handed == handed)
            .map(|bring| u16::from(bring.copies))
            .sum()
    };
    let shown = |bring: &&Bring| bring.handed != Handed::In;
    let again = uses()
        .filter(shown)
        .map(|bring| u16::from(bring.copies))
        .max()
        .unwrap_or(0);
    let issued = guide.documents[carry.document].get.is_some();
    let unknown = if issued { sum(Handed::Unknown) } else { 0 };
    let least = sum(Handed::In).max(again).max(1);
    let most = (sum(Handed::In) + unknown.max(again)).max(least);
    Copies { least, most }
}
