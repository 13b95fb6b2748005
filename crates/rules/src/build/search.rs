//! A linked pack → the catalogue that residents search.

mod kanji;

use guide::Translated;
use guide::publish::Refusal;
use guide::search::{Catalogue, Contents, Event, Listed, Topic};

use super::{in_section, translated};
use crate::link::LinkedPack;
use crate::source::{Entry, LocaleSource, NotHereSource, ProcedureSource, Wording};

/// The search over every procedure that a life event can list, each once, in the order of the pack.
///
/// # Errors
/// A [`Refusal`] where the catalogue refers to what is not there; no author can cause it.
pub fn catalogue(pack: &LinkedPack) -> Result<Catalogue, Refusal> {
    let procedures = pack.source.procedures.iter();
    let listed = procedures.map(|entry| listed(pack, entry));
    let search = &pack.source.search;
    let mut contents = Contents {
        events: events(pack),
        procedures: listed.filter(|listed| !listed.events.is_empty()).collect(),
        same: search.same.iter().map(|group| texts(group)).collect(),
        topics: search
            .not_here
            .iter()
            .map(|topic| self::topic(pack, topic))
            .collect(),
        readings: String::new(),
    };
    contents.readings = kanji::readings(&contents);
    Catalogue::new(contents)
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
        keywords: texts(&source.keywords),
        events: listed_in(pack, id),
        is_variant: source.variant_of.is_some(),
    }
}

fn texts(words: &[Wording]) -> Vec<String> {
    words.iter().map(|word| word.value.clone()).collect()
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

fn events(pack: &LinkedPack) -> Vec<Event> {
    let events = pack.events.iter().map(|event| {
        let id = &event.guide.id;
        let by_id = |locale: &LocaleSource| in_section(&locale.events, id, "title");
        let title = pack.source.events.get(id).map(|source| &source.title);
        let words = pack.source.search.events.iter().filter(|(of, _)| of.value == *id);
        Event {
            id: id.clone(),
            title: title
                .map(|title| translated(pack, title, by_id))
                .unwrap_or_default(),
            keywords: words.flat_map(|(_, words)| texts(words)).collect(),
        }
    });
    events.collect()
}

fn topic(pack: &LinkedPack, source: &NotHereSource) -> Topic {
    let near = source.near.as_ref();
    let position = |id: &str| pack.events.iter().position(|event| event.guide.id == id);
    let event = near.and_then(|near| position(&near.value));
    Topic {
        name: translated(pack, &source.name, |_| None),
        keywords: texts(&source.words),
        event: event.and_then(|event| u16::try_from(event).ok()),
    }
}
