//! The one list of what to bring ↔ `bring`, `may-bring` and `not-bring`. A thing is on it for certain where a procedure that
//! certainly applies certainly asks for it, whatever else is the case: without an open `if`, and without `case`.

use guide::Guide;
use guide::ids::{DocumentIx, ProcedureIx};
use guide::model::Parts;
use guide::plan::{DocumentUse, RequiredDocument};

use super::super::FinishedVisit;
use super::{is_same, named};
use crate::findings::wording::failed_scenario;
use crate::findings::{Diagnostic, Message};
use crate::link::LinkedPack;
use crate::source::{BroughtSource, Id, ScenarioSource};

/// Everything on the list that is not as the scenario says.
pub(super) fn differences(
    pack: &LinkedPack,
    scenario: &ScenarioSource,
    visit: &FinishedVisit<'_>,
) -> Vec<Diagnostic> {
    let all = [&scenario.bring, &scenario.may_bring, &scenario.not_bring];
    let mut found: Vec<Diagnostic> = all
        .into_iter()
        .flatten()
        .filter_map(|one| never(pack, one))
        .collect();
    if !found.is_empty() {
        return found; // nothing else that is said of them would be true or false
    }
    let is_in = |list: &[BroughtSource], brought: &BroughtSource| list.iter().any(|one| one.is_same(brought));
    for brought in &scenario.bring {
        let uses = uses(visit, brought);
        let in_some_cases = uses.iter().any(|used| !is_certain(used));
        match uses.iter().any(is_certain) {
            // what a procedure asks of everybody and once more in some cases stands in both lists
            true if brought.of.is_some() && in_some_cases && !is_in(&scenario.may_bring, brought) => {
                found.push(not_meant(pack, &brought.item, &uses, Meant::Always));
            }
            true => found.extend(alternatives(visit, brought)),
            false => found.push(missing(visit, brought)),
        }
    }
    for brought in &scenario.may_bring {
        let uses = uses(visit, brought);
        let is_meant = brought.of.is_some() && is_in(&scenario.bring, brought);
        match uses.iter().any(is_certain) && !is_meant {
            true => found.push(not_meant(pack, &brought.item, &uses, Meant::InSomeCases)),
            false if uses.iter().all(is_certain) => found.push(missing(visit, brought)),
            false => {}
        }
    }
    for brought in &scenario.not_bring {
        let uses = uses(visit, brought);
        if !uses.is_empty() {
            found.push(not_meant(pack, &brought.item, &uses, Meant::Never));
        }
    }
    found
}

/// What a thing on the list is for.
#[derive(Clone, Copy)]
pub(in crate::scenario) struct Use<'v> {
    guide: &'v Guide,
    pub(in crate::scenario) required: &'v RequiredDocument,
    pub(in crate::scenario) used: &'v DocumentUse,
}

/// Whether the household brings it, whatever else is the case.
pub(in crate::scenario) fn is_certain(used: &Use<'_>) -> bool {
    let is_in_words = used
        .used
        .bring(used.guide)
        .is_some_and(|bring| bring.case.is_some());
    used.used.certainty == guide::Certainty::Certain && !is_in_words
}

/// Everything on the list that is this document or stands for it, with what it is for.
pub(in crate::scenario) fn uses<'v>(visit: &'v FinishedVisit<'_>, brought: &BroughtSource) -> Vec<Use<'v>> {
    let guide = visit.guide;
    let is = |document: DocumentIx| guide.documents[document].id == brought.item.value;
    let asks = |procedure: ProcedureIx| {
        let of = brought.of.as_ref();
        of.is_none_or(|of| guide.procedures[procedure].id == of.value)
    };
    let documents = visit.documents(brought.proxy).documents.iter();
    let own = documents.filter(|one| one.proxy == brought.proxy);
    let all = own.flat_map(|required| required.uses.iter().map(move |used| (required, used)));
    let meant = all.filter(|(required, used)| {
        let is_it = is(required.document) || used.stands_for.is_some_and(is);
        is_it && asks(used.procedure)
    });
    meant
        .map(|(required, used)| Use {
            guide,
            required,
            used,
        })
        .collect()
}

/// `of` a procedure that asks nobody for it, in any event: nothing that is said of it could fail.
fn never(pack: &LinkedPack, brought: &BroughtSource) -> Option<Diagnostic> {
    let of = brought.of.as_ref()?;
    let source = pack.source.procedures.get(&of.value)?;
    let own = source.bring.iter().filter(|bring| bring.proxy == brought.proxy);
    let asked: Vec<&str> = own.map(|bring| bring.item.value.as_str()).collect();
    let mut ids = asked.clone();
    let mut at = 0;
    while let Some(id) = ids.get(at).copied() {
        let parts = pack.source.documents.get(id).and_then(|row| row.made_of.as_ref());
        parts.into_iter().for_each(|parts| {
            parts.documents(&mut |part| {
                if !ids.contains(&part.value.as_str()) {
                    ids.push(&part.value);
                }
            });
        });
        at += 1;
    }
    if ids.contains(&brought.item.value.as_str()) {
        return None;
    }
    let (of_id, item, asked) = (&of.value, &brought.item.value, named(&asked));
    let headline = Message::new(
        format!(
            "「{of_id}」は「{item}」をだれにも求めません（求めるもの: {}）",
            asked.ja
        ),
        format!("`{of_id}` asks nobody for `{item}` (it asks for {})", asked.en),
    );
    let help = Message::new(
        "`of` には、その持ち物を求める手続きの id を書いてください",
        "write the id of the procedure that asks for it as `of`",
    );
    Some(failed_scenario::found(&of.place, headline).help(help))
}

/// How a thing was to be on the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    Always,
    InSomeCases,
    Never,
}

fn missing(visit: &FinishedVisit<'_>, brought: &BroughtSource) -> Diagnostic {
    let id = &brought.item.value;
    let headline = if uses(visit, brought).is_empty() {
        Message::new(
            format!("「{id}」は持ち物のはずが、一覧にありません"),
            format!("`{id}` was to be brought and is not on the list"),
        )
    } else {
        Message::new(
            format!("「{id}」はかならず要るはずが、「あてはまるときだけ」になりました"),
            format!("`{id}` was to be brought whatever is the case and is asked for in some cases only"),
        )
    };
    failed_scenario::found(&brought.item.place, headline).help(on_the_list(visit, brought.proxy))
}

/// What is certainly brought.
fn on_the_list(visit: &FinishedVisit<'_>, proxy: bool) -> Message {
    let guide = visit.guide;
    let documents = visit.documents(proxy).documents.iter();
    let own = documents.filter(|one| one.proxy == proxy);
    let certain = own.filter(|required| {
        required.uses.iter().any(|used| {
            is_certain(&Use {
                guide,
                required,
                used,
            })
        })
    });
    let ids: Vec<&str> = certain
        .map(|required| guide.documents[required.document].id.as_str())
        .collect();
    let Message { ja, en } = named(&ids);
    Message::new(
        format!("かならず要るもの: {ja}"),
        format!("certainly brought: {en}"),
    )
}

/// Labels everything in the rules that asks for it.
fn not_meant(pack: &LinkedPack, item: &Id, uses: &[Use<'_>], meant: Meant) -> Diagnostic {
    let id = &item.value;
    let mut procedures: Vec<&str> = Vec::new();
    for used in uses {
        let procedure = used.guide.procedures[used.used.procedure].id.as_str();
        if !procedures.contains(&procedure) {
            procedures.push(procedure);
        }
    }
    let Message { ja, en } = named(&procedures);
    let headline = match meant {
        Meant::Always => Message::new(
            format!(
                "「{id}」はかならず要るだけのはずが、{ja}で「あてはまるときだけ」にもなりました（`may-bring` にも書けます）"
            ),
            format!(
                "`{id}` was to be brought whatever is the case and is asked for once more in some cases, for {en} (say so in `may-bring`, too)"
            ),
        ),
        Meant::InSomeCases => Message::new(
            format!("「{id}」は「あてはまるときだけ」のはずが、{ja}にかならず要ることになりました"),
            format!(
                "`{id}` was to be asked for in some cases only and is brought whatever is the case, for {en}"
            ),
        ),
        Meant::Never => Message::new(
            format!("「{id}」は要らないはずが、{ja}の持ち物になりました"),
            format!("`{id}` was not to be brought and is, for {en}"),
        ),
    };
    let finding = failed_scenario::found(&item.place, headline);
    let sources = procedures.iter().filter_map(|id| pack.source.procedures.get(id));
    let asked = uses.iter().map(|used| {
        let asked = used.used.stands_for.unwrap_or(used.required.document);
        used.guide.documents[asked].id.as_str()
    });
    let asked: Vec<&str> = asked.collect();
    let brings = sources.flat_map(|source| &source.bring);
    let here = brings.filter(|bring| asked.contains(&bring.item.value.as_str()));
    here.fold(finding, |finding, bring| {
        finding.label(
            &bring.item.place,
            Message::new("ここで求めています", "asked for here"),
        )
    })
}

/// `any-of`: what can be chosen in its place, exactly.
fn alternatives(visit: &FinishedVisit<'_>, brought: &BroughtSource) -> Option<Diagnostic> {
    let guide = visit.guide;
    let id = &brought.item.value;
    let choices = visit.documents(brought.proxy).choices.iter();
    let mut choices =
        choices.filter(|choice| choice.proxy == brought.proxy && guide.documents[choice.document].id == *id);
    let mut offered: Vec<&str> = Vec::new();
    if brought.any_of.is_empty() {
        return None;
    }
    for (_, parts) in choices.next().iter().flat_map(|choice| &choice.alternatives) {
        documents(guide, parts, &mut offered);
    }
    let written: Vec<&str> = brought.any_of.iter().map(|one| one.value.as_str()).collect();
    if is_same(&offered, &written) {
        return None;
    }
    let not_offered = brought
        .any_of
        .iter()
        .find(|one| !offered.contains(&one.value.as_str()));
    let place = &not_offered.unwrap_or(&brought.item).place;
    let (expected, found) = (named(&written), named(&offered));
    let headline = Message::new(
        format!("「{id}」に選べるのは{}のはずが、{}です", expected.ja, found.ja),
        format!(
            "{} were to do for `{id}`, where one can choose {}",
            expected.en, found.en
        ),
    );
    Some(failed_scenario::found(place, headline))
}

/// The ids of everything named, each once.
pub(crate) fn documents<'g>(guide: &'g Guide, parts: &Parts, ids: &mut Vec<&'g str>) {
    match parts {
        Parts::Document(document) => {
            let id = guide.documents[*document].id.as_str();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        Parts::AnyOf(list) | Parts::AllOf(list) => {
            list.iter().for_each(|part| documents(guide, part, ids));
        }
        Parts::If(_, part) => documents(guide, part, ids),
    }
}
