//! The file of the search: every procedure of the pack with its names and everyday words, and how the pack's words are read.
//!
//! Texts of a kind stand together (all ids, then all names, …), Japanese ones as UTF-16: both compress better.

use super::envelope::{FileKind, as_utf16, envelope, from_utf16, joined, open, split};
use crate::model::Translated;
use crate::refusal::Refusal;
use crate::search::{Catalogue, Contents, Event, Listed, Topic};

/// What the file holds: of each procedure how many keywords it has, whether it is a variant, and its events; of each event
/// how many keywords; of each topic how many keywords, and its event; of each group how many members; Japanese texts;
/// ids and English texts.
type Content = (
    Vec<(u16, bool, Vec<u16>)>,
    Vec<u16>,
    Vec<(u16, Option<u16>)>,
    Vec<u16>,
    Vec<u8>,
    String,
);

/// The file of a catalogue.
///
/// # Errors
/// Where the serialiser fails; on values that the linker made it never does.
pub fn write_search(catalogue: &Catalogue) -> Result<Vec<u8>, postcard::Error> {
    let Contents {
        events,
        procedures,
        same,
        topics,
        readings,
    } = catalogue.contents();
    let count = |words: &Vec<String>| u16::try_from(words.len()).unwrap_or(u16::MAX);
    let of_procedures = procedures
        .iter()
        .map(|listed| (count(&listed.keywords), listed.is_variant, listed.events.clone()));
    let names = || procedures.iter().map(|listed| &listed.name);
    let summaries = || procedures.iter().map(|listed| &listed.summary);
    let titles = || {
        events
            .iter()
            .map(|event| &event.title)
            .chain(topics.iter().map(|topic| &topic.name))
    };
    let texts = || names().chain(summaries()).chain(titles());
    let keywords = procedures.iter().map(|listed| &listed.keywords);
    let keywords = keywords.chain(events.iter().map(|event| &event.keywords));
    let keywords = keywords
        .chain(topics.iter().map(|topic| &topic.keywords))
        .chain(same);
    let japanese = texts()
        .map(|text| &text.ja)
        .chain(keywords.flatten())
        .chain([readings]);
    let japanese: Vec<String> = japanese.cloned().collect();
    let ids = procedures.iter().map(|listed| listed.id.as_str());
    let ids = ids.chain(events.iter().map(|event| event.id.as_str()));
    let english = texts().map(|text| text.en.as_deref().unwrap_or_default());
    let content: Content = (
        of_procedures.collect(),
        events.iter().map(|event| count(&event.keywords)).collect(),
        topics
            .iter()
            .map(|topic| (count(&topic.keywords), topic.event))
            .collect(),
        same.iter().map(count).collect(),
        as_utf16(&japanese),
        joined(ids.chain(english)),
    );
    envelope(FileKind::Search, &content)
}

/// Reads the file of a catalogue, and makes it ready to be searched.
///
/// # Errors
/// A [`Refusal`], where the bytes are not a whole file of that kind and of this [`FORMAT`](crate::publish::FORMAT).
pub fn read_search(bytes: &[u8]) -> Result<Catalogue, Refusal> {
    let (content, _): (Content, u64) = open(FileKind::Search, bytes)?;
    let contents = contents(content)?.ok_or(Refusal::Damaged)?;
    Catalogue::new(contents)
}

/// The contents of a file; none where texts and counts do not fit each other.
fn contents(content: Content) -> Result<Option<Contents>, Refusal> {
    let (of_procedures, of_events, of_topics, of_groups, japanese, latin) = content;
    let japanese = from_utf16(&japanese)?;
    let count = of_procedures.len();
    let texts = 2 * count + of_events.len() + of_topics.len();
    let keywords = of_procedures
        .iter()
        .map(|(keywords, ..)| keywords)
        .chain(&of_events);
    let keywords = keywords
        .chain(of_topics.iter().map(|(keywords, _)| keywords))
        .chain(&of_groups);
    let words: usize = keywords.map(|count| usize::from(*count)).sum();
    let is_empty = texts + words == 0;
    let has_all =
        japanese.len() == texts + words + 1 && split(&latin).count() == count + of_events.len() + texts;
    if !has_all && !is_empty {
        return Ok(None);
    }
    let mut japanese = japanese.into_iter();
    let mut latin = split(&latin).map(str::to_owned);
    let ids: Vec<String> = latin.by_ref().take(count).collect();
    let event_ids: Vec<String> = latin.by_ref().take(of_events.len()).collect();
    let mut texts = |count: usize| -> Vec<Translated> {
        let both = japanese.by_ref().zip(latin.by_ref()).take(count);
        both.map(translated).collect()
    };
    let (names, summaries) = (texts(count), texts(count));
    let (titles, topics) = (texts(of_events.len()), texts(of_topics.len()));
    let mut words = |count: u16| -> Vec<String> { japanese.by_ref().take(usize::from(count)).collect() };
    let procedures = ids
        .into_iter()
        .zip(names.into_iter().zip(summaries))
        .zip(of_procedures);
    let procedures = procedures.map(|((id, (name, summary)), (keywords, is_variant, events))| Listed {
        id,
        name,
        summary,
        keywords: words(keywords),
        events,
        is_variant,
    });
    let procedures: Vec<Listed> = procedures.collect();
    let events = event_ids.into_iter().zip(titles).zip(of_events);
    let events = events.map(|((id, title), keywords)| Event {
        id,
        title,
        keywords: words(keywords),
    });
    let events: Vec<Event> = events.collect();
    let topics = topics
        .into_iter()
        .zip(of_topics)
        .map(|(name, (keywords, event))| Topic {
            name,
            keywords: words(keywords),
            event,
        });
    let topics: Vec<Topic> = topics.collect();
    let same: Vec<Vec<String>> = of_groups.into_iter().map(&mut words).collect();
    let readings = words(1).pop().unwrap_or_default();
    Ok(Some(Contents {
        events,
        procedures,
        same,
        topics,
        readings,
    }))
}

fn translated((ja, en): (String, String)) -> Translated {
    Translated {
        ja,
        en: (!en.is_empty()).then_some(en),
    }
}
