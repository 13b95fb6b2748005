//! The one list of what to bring ↔ `bring` and `not-bring`. A thing is on it for certain where a procedure that certainly
//! applies certainly asks for it, whatever else is the case: without an open `if`, and without `case`.

use guide::Guide;
use guide::ids::DocumentIx;
use guide::model::Parts;
use guide::plan::{DocumentUse, RequiredDocument};

use super::super::FinishedVisit;
use super::named;
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
    let mut found = Vec::new();
    for brought in &scenario.bring {
        match uses(visit, &brought.item.value).iter().any(is_certain) {
            true => found.extend(alternatives(visit, brought)),
            false => found.push(missing(visit, &brought.item)),
        }
    }
    for item in &scenario.not_bring {
        let uses = uses(visit, &item.value);
        let certain: Vec<&Use<'_>> = uses.iter().filter(|used| is_certain(used)).collect();
        if !certain.is_empty() {
            found.push(not_meant(pack, item, &certain));
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
pub(in crate::scenario) fn uses<'v>(visit: &'v FinishedVisit<'_>, id: &str) -> Vec<Use<'v>> {
    let guide = visit.guide;
    let is = |document: DocumentIx| guide.documents[document].id == id;
    let own = visit
        .plan()
        .document_list
        .documents
        .iter()
        .filter(|one| !one.proxy);
    let all = own.flat_map(|required| required.uses.iter().map(move |used| (required, used)));
    let meant = all.filter(|(required, used)| is(required.document) || used.stands_for.is_some_and(is));
    meant
        .map(|(required, used)| Use {
            guide,
            required,
            used,
        })
        .collect()
}

fn missing(visit: &FinishedVisit<'_>, item: &Id) -> Diagnostic {
    let id = &item.value;
    let headline = if uses(visit, id).is_empty() {
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
    failed_scenario::found(&item.place, headline).help(on_the_list(visit))
}

/// What is certainly brought.
fn on_the_list(visit: &FinishedVisit<'_>) -> Message {
    let guide = visit.guide;
    let own = visit
        .plan()
        .document_list
        .documents
        .iter()
        .filter(|one| !one.proxy);
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
fn not_meant(pack: &LinkedPack, item: &Id, uses: &[&Use<'_>]) -> Diagnostic {
    let id = &item.value;
    let mut procedures: Vec<&str> = Vec::new();
    for used in uses {
        let procedure = used.guide.procedures[used.used.procedure].id.as_str();
        if !procedures.contains(&procedure) {
            procedures.push(procedure);
        }
    }
    let Message { ja, en } = named(&procedures);
    let headline = Message::new(
        format!("「{id}」は要らないはずが、{ja}の持ち物になりました"),
        format!("`{id}` was not to be brought and is, for {en}"),
    );
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

/// `any-of`: what cannot be chosen in place of it.
fn alternatives(visit: &FinishedVisit<'_>, brought: &BroughtSource) -> Option<Diagnostic> {
    let guide = visit.guide;
    let id = &brought.item.value;
    let choices = visit.plan().document_list.choices.iter();
    let mut choices = choices.filter(|choice| !choice.proxy && guide.documents[choice.document].id == *id);
    let mut offered: Vec<&str> = Vec::new();
    for parts in choices.next().iter().flat_map(|choice| &choice.alternatives) {
        documents(parts, &mut |document| offered.push(&guide.documents[document].id));
    }
    let wrong = brought
        .any_of
        .iter()
        .find(|one| !offered.contains(&one.value.as_str()))?;
    let (expected, Message { ja, en }) = (&wrong.value, named(&offered));
    let headline = Message::new(
        format!("「{id}」には「{expected}」でもよいはずが、選べるのは{ja}です"),
        format!("`{expected}` was to do for `{id}`, where one can choose {en}"),
    );
    Some(failed_scenario::found(&wrong.place, headline))
}

fn documents(parts: &Parts, each: &mut impl FnMut(DocumentIx)) {
    match parts {
        Parts::Document(document) => each(*document),
        Parts::AnyOf(list) | Parts::AllOf(list) => list.iter().for_each(|part| documents(part, each)),
    }
}
