//! What a life event settles decides some `if`s for good: documents and deadlines of other events are left out of its
//! guide, and what always applies loses its condition. A resident downloads nothing that cannot concern them.

use guide::model::Procedure;
use guide::{Condition, Guide, Outcome, Truth, given_facts};

use crate::source::{At, ConditionSource, Entry, OnlineSource, Pack, PartsSource, ProcedureSource};

/// The pack as `guide`'s event sees it; none where that makes no difference.
pub(crate) fn for_event(pack: &Pack, guide: &Guide) -> Option<Pack> {
    let outcome = Outcome {
        facts: given_facts(guide),
        ..Outcome::default()
    };
    let settled = guide.procedures.iter().any(|(_, procedure)| {
        let mut conditions = procedure.conditions();
        let mut needs = procedure.online.iter().flat_map(|online| &online.needs);
        conditions.any(|condition| is_settled(condition, &outcome))
            || needs.any(|fact| outcome.facts.truth(*fact) != Truth::Unknown)
    });
    let truth = |condition: &ConditionSource| {
        condition.truth(&|id| {
            let question = guide.question_by_id(id);
            question.map_or(Truth::Unknown, |question| outcome.facts.truth(question))
        })
    };
    let is_settled = |parts: &PartsSource| {
        let mut is_settled = false;
        parts.conditions(&mut |condition| is_settled |= truth(condition) != Truth::Unknown);
        is_settled
    };
    let mut made_of = pack
        .documents
        .iter()
        .filter_map(|document| document.value.made_of.as_ref());
    let settled = settled || made_of.any(is_settled);
    settled.then(|| {
        let mut pack = pack.clone();
        for (_, document) in guide.documents.iter() {
            if let Some(entry) = pack.documents.entry_mut(&document.id) {
                let left = entry.value.made_of.as_ref().and_then(|parts| left(parts, &truth));
                entry.value.made_of = left.or(entry.value.made_of.take());
            }
        }
        for (_, procedure) in guide.procedures.iter() {
            if let Some(entry) = pack.procedures.entry_mut(&procedure.id) {
                prune(entry, procedure, &outcome);
            }
        }
        pack
    })
}

fn is_settled(condition: &Condition, outcome: &Outcome) -> bool {
    condition.truth(&outcome.facts) != Truth::Unknown
}

/// The linked procedure has its deadlines and documents in the order of the source.
fn prune(entry: &mut Entry<ProcedureSource>, linked: &Procedure, outcome: &Outcome) {
    let truth = |condition: &Option<Condition>| {
        condition
            .as_ref()
            .map_or(Truth::Unknown, |condition| condition.truth(&outcome.facts))
    };
    let dues = linked.due.iter().map(|due| truth(&due.condition));
    keep(&mut entry.value.due, dues, |due| due.condition = None);
    let documents = linked.bring.iter().map(|bring| truth(&bring.condition));
    keep(&mut entry.value.bring, documents, |bring| bring.condition = None);
    let windows = linked.windows.iter().map(|office| truth(&office.condition));
    keep(&mut entry.value.windows, windows, |office| {
        office.condition = None
    });
    let fees = linked.fees.iter().map(|fee| truth(&fee.condition));
    keep(&mut entry.value.fees, fees, |fee| fee.condition = None);
    prune_online(&mut entry.value.online, linked, outcome);
}

/// A way online that nobody of this event can use is none; what holds for all of them is nothing they need.
fn prune_online(online: &mut Option<OnlineSource>, linked: &Procedure, outcome: &Outcome) {
    let (Some(source), Some(way)) = (online.as_mut(), &linked.online) else {
        return;
    };
    if source.needs.len() != way.needs.len() {
        return; // something could not be linked
    }
    let mut truths = way.needs.iter().map(|fact| outcome.facts.truth(*fact));
    if truths.clone().any(|truth| truth == Truth::No) {
        *online = None;
        return;
    }
    source.needs.retain(|_| truths.next() != Some(Truth::Yes));
}

/// The parts without what nobody of this event has. A whole of which nothing is left stays: nothing of it is brought.
fn left(parts: &PartsSource, truth: &impl Fn(&ConditionSource) -> Truth) -> Option<PartsSource> {
    let several = |list: &At<Vec<PartsSource>>| {
        let left: Vec<_> = list.value.iter().filter_map(|part| left(part, truth)).collect();
        (!left.is_empty()).then(|| At::new(left, list.place.clone()))
    };
    Some(match parts {
        PartsSource::Document(_) => parts.clone(),
        PartsSource::AnyOf(list) => PartsSource::AnyOf(several(list)?),
        PartsSource::AllOf(list) => several(list).map_or_else(|| parts.clone(), PartsSource::AllOf),
        PartsSource::If(condition, part) => {
            let part = left(part, truth)?;
            match truth(condition) {
                Truth::Yes => part,
                Truth::No => return None,
                Truth::Unknown => PartsSource::If(condition.clone(), Box::new(part)),
            }
        }
    })
}

fn keep<T>(list: &mut Vec<T>, truths: impl ExactSizeIterator<Item = Truth>, always: impl Fn(&mut T)) {
    if truths.len() != list.len() {
        return; // something could not be linked: nothing is taken away on a guess
    }
    let mut truths = truths;
    list.retain_mut(|item| {
        let truth = truths.next();
        if truth == Some(Truth::Yes) {
            always(item);
        }
        truth != Some(Truth::No)
    });
}
