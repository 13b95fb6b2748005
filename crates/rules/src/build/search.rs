//! A linked pack → the catalogue that residents search.

use guide::Translated;
use guide::publish::Refusal;
use guide::search::{Catalogue, Listed};

use super::{in_section, translated};
use crate::link::LinkedPack;
use crate::source::{Entry, LocaleSource, ProcedureSource};

/// The search over every procedure that a life event can list, each once, in the order of the pack.
///
/// # Errors
///
/// Where the catalogue is unsound, which no pack that has been linked should come to.
pub fn catalogue(pack: &LinkedPack) -> Result<Catalogue, Refusal> {
    let events = pack.events.iter().map(|event| event.guide.id.clone());
    let procedures = pack.source.procedures.iter();
    let listed = procedures.map(|entry| listed(pack, entry));
    let listed = listed.filter(|listed| !listed.events.is_empty());
    Catalogue::new(events.collect(), listed.collect())
}

fn listed(pack: &LinkedPack, entry: &Entry<ProcedureSource>) -> Listed {
    let id = &entry.id.value;
    let source = &entry.value;
    let by_id = |field: &'static str| move |locale: &LocaleSource| in_section(&locale.procedures, id, field);
    let summary = translated(pack, &source.summary, by_id("summary"));
    Listed {
        id: id.clone(),
        name: translated(pack, &source.name, by_id("name")),
        summary: Translated {
            ja: first_sentence(&summary.ja, "。"),
            en: summary.en.map(|en| first_sentence(&en, ". ")),
        },
        keywords: source.keywords.iter().map(|word| word.value.clone()).collect(),
        events: listed_in(pack, id),
    }
}

/// Up to and with `end`, but for a space.
fn first_sentence(text: &str, end: &str) -> String {
    let sentence = text.split_inclusive(end).next().unwrap_or_default();
    sentence.trim().to_owned()
}

fn listed_in(pack: &LinkedPack, id: &str) -> Vec<u16> {
    let events = (0..).zip(&pack.events);
    let listed = events.filter(|(_, event)| event.guide.procedure_by_id(id).is_some());
    listed.map(|(at, _)| at).collect()
}
