//! The documents of one procedure → each once, with every reason for which it is asked for.

use super::documents::Copies;
use super::entries::Item;
use crate::deadline::Dates;
use crate::facts::{Facts, Open};
use crate::ids::DocumentIx;
use crate::model::{Bring, Guide, Handed, Parts, Procedure};

/// A document that one procedure asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedDocument {
    /// The document.
    pub document: DocumentIx,
    /// At least for the reasons that are certain, at most for all; several reasons for one thing never add up.
    pub copies: Copies,
    /// Whether the office keeps it, whatever the reason.
    pub is_kept: bool,
    /// What it consists of or what will do for it, for this household; none where it is one thing.
    pub made_of: Option<Parts>,
    /// The reasons, those that are certain first. Never empty.
    pub reasons: Vec<AskReason>,
}

/// A reason for which a document is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskReason {
    /// Which of the procedure's documents says so: its case, its note and for whom there must be one each.
    pub at: usize,
    /// What it still hangs on.
    pub open: Open,
}

/// What `items` of `procedure` are, of the person's own or (`proxy`) of who goes in their place.
pub fn asked_documents(
    guide: &Guide,
    (facts, dates): (&Facts, &Dates),
    procedure: &Procedure,
    items: &[Item],
    proxy: bool,
) -> Vec<AskedDocument> {
    let open = |bring: &Bring| {
        let condition = bring.condition.as_ref();
        condition.map_or(Open::default(), |it| dates.open(guide, facts, it))
    };
    let mut all: Vec<AskedDocument> = Vec::new();
    let asked = items
        .iter()
        .filter_map(|item| Some((item, procedure.bring.get(item.at)?)))
        .filter(|(_, bring)| bring.proxy == proxy);
    for (item, bring) in asked {
        if all.iter().any(|one| one.document == item.document) {
            continue;
        }
        let reasons = items.iter().filter(|other| other.document == item.document);
        let reasons = reasons.filter_map(|other| Some((other.at, procedure.bring.get(other.at)?)));
        let reasons: Vec<_> = reasons.filter(|(_, bring)| bring.proxy == proxy).collect();
        let made_of = guide.documents[bring.document].made_of.as_ref();
        all.push(AskedDocument {
            document: item.document,
            is_kept: reasons.iter().all(|(_, bring)| bring.handed == Handed::In),
            made_of: made_of.and_then(|parts| parts.left(facts)),
            ..of_reasons(&open, item.document, &reasons)
        });
    }
    all
}

fn of_reasons(
    open: &impl Fn(&Bring) -> Open,
    document: DocumentIx,
    reasons: &[(usize, &Bring)],
) -> AskedDocument {
    let is_sure = |bring: &Bring| open(bring).is_empty() && bring.case.is_none();
    let (sure, rest): (Vec<_>, Vec<_>) = reasons.iter().copied().partition(|(_, bring)| is_sure(bring));
    let most = |some: &[(usize, &Bring)]| some.iter().map(|(_, bring)| u16::from(bring.copies)).max();
    let (least, all) = (most(&sure), most(reasons).unwrap_or(1));
    // What is needed anyway needs no further reason that says nothing of its own.
    let says_more = |bring: &Bring| {
        bring.note.is_some() || bring.for_each.is_some() || Some(u16::from(bring.copies)) > least
    };
    let further = rest
        .iter()
        .filter(|(_, bring)| sure.is_empty() || says_more(bring));
    let told = sure.iter().chain(further);
    AskedDocument {
        document,
        copies: Copies {
            least: least.unwrap_or(all),
            most: all,
        },
        is_kept: false,
        made_of: None,
        reasons: told
            .map(|(at, bring)| AskReason {
                at: *at,
                open: open(bring),
            })
            .collect(),
    }
}
