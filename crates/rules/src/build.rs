//! A checked pack → the files that the app downloads.

mod search;
#[cfg(test)]
mod tests;

use guide::publish::{Contact, EventCard, FirstFile, Group, INDEX_FILE, Index, short_hash};
use guide::publish::{Refusal, write_first_file, write_guide, write_overlay, write_search};
use guide::{Answers, Lang, Translated, left};

use crate::findings::{Diagnostic, Sources};
use crate::link::{LinkedEvent, LinkedPack};
use crate::source::{HeadSource, LocaleSource, Section, Wording, translation};

/// A file to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFile {
    /// Name, without a folder.
    pub name: String,
    /// Content of the file.
    pub bytes: Vec<u8>,
}

pub use search::catalogue;

/// Why a pack could not be built. No author can cause it.
pub type BuildError = postcard::Error;

/// The index, one guide an event, one overlay a translation of it, and the catalogue to be searched. Names carry the
/// hash of the content, but for the index, which the app asks for first.
///
/// # Errors
///
/// Where a file cannot be serialised, which no pack that has been linked should come to.
pub fn build(pack: &LinkedPack) -> Result<Vec<PublishedFile>, BuildError> {
    let mut files = Vec::new();
    let mut cards = Vec::new();
    for event in &pack.events {
        cards.push(publish(pack, event, &mut files)?);
    }
    let search = search_file(pack)?;
    let index = FirstFile::Index(index(pack, cards, search.name.clone()));
    files.push(search);
    let index = PublishedFile {
        name: INDEX_FILE.to_owned(),
        bytes: write_first_file(&index)?,
    };
    files.insert(0, index);
    Ok(files)
}

fn search_file(pack: &LinkedPack) -> Result<PublishedFile, BuildError> {
    let unsound = |_: Refusal| postcard::Error::SerdeSerCustom;
    let bytes = write_search(&catalogue(pack).map_err(unsound)?)?;
    Ok(PublishedFile {
        name: format!("search.{}.guide", short_hash(&bytes)),
        bytes,
    })
}

/// The index of a preview whose rules have errors: the findings, for the page to show.
///
/// # Errors
///
/// Where the findings cannot be serialised.
pub fn problems_front(diagnostics: &[Diagnostic], sources: &impl Sources) -> Result<Vec<u8>, BuildError> {
    let problems = diagnostics
        .iter()
        .map(|finding| finding.to_problem(sources, Lang::Ja));
    write_first_file(&FirstFile::Problems(problems.collect()))
}

fn publish(
    pack: &LinkedPack,
    event: &LinkedEvent,
    files: &mut Vec<PublishedFile>,
) -> Result<EventCard, BuildError> {
    let guide = &event.guide;
    let (bytes, rest) = write_guide(guide)?;
    let file = format!("{}.{}.guide", guide.id, short_hash(&bytes));
    let rest_file = format!("{}.rest.{}.guide", guide.id, short_hash(&rest));
    let mut overlays = Vec::new();
    for overlay in &event.overlays {
        let lang = overlay.lang;
        let overlay = write_overlay(&bytes, overlay.clone())?;
        let name = format!("{}.{}.{}.guide", guide.id, lang.tag(), short_hash(&overlay));
        overlays.push((lang, name.clone()));
        files.push(PublishedFile { name, bytes: overlay });
    }
    files.push(PublishedFile {
        name: file.clone(),
        bytes,
    });
    files.push(PublishedFile {
        name: rest_file.clone(),
        bytes: rest,
    });
    Ok(EventCard {
        file,
        plan_texts: rest_file,
        overlays,
        ..card(pack, event)
    })
}

fn card(pack: &LinkedPack, event: &LinkedEvent) -> EventCard {
    let guide = &event.guide;
    let source = pack.source.events.get(&guide.id);
    let text = |field: &str, words: Option<&Wording>| {
        let by_id = |locale: &LocaleSource| in_section(&locale.events, &guide.id, field);
        words.map(|words| translated(pack, words, by_id))
    };
    let empty = || Translated {
        ja: String::new(),
        en: None,
    };
    EventCard {
        id: guide.id.clone(),
        title: text("title", source.map(|source| &source.title)).unwrap_or_else(empty),
        lead: text("lead", source.map(|source| &source.lead)).unwrap_or_else(empty),
        most: left(guide, &Answers::new()).most,
        procedures: u16::try_from(guide.procedures.len()).unwrap_or(u16::MAX),
        file: String::new(),
        plan_texts: String::new(),
        overlays: Vec::new(),
    }
}

fn in_section(section: &Section, id: &str, field: &str) -> Option<String> {
    translation(section, id, field).map(|text| text.value.clone())
}

/// `words` with its English text: by id where there is one, else by its words.
fn translated(
    pack: &LinkedPack,
    words: &Wording,
    by_id: impl Fn(&LocaleSource) -> Option<String>,
) -> Translated {
    let offered = crate::link::offered(&pack.source);
    let english = offered.into_iter().find(|locale| locale.lang.value == Lang::En);
    let phrase = |locale| crate::link::phrase(locale, &words.value).map(str::to_owned);
    Translated {
        ja: words.value.clone(),
        en: english.and_then(|locale| by_id(locale).or_else(|| phrase(locale))),
    }
}

fn index(pack: &LinkedPack, mut cards: Vec<EventCard>, search: String) -> Index {
    let head = pack.source.head.as_ref();
    let name = head.map(|head| &head.name);
    let version = head.and_then(|head| head.version.as_ref());
    Index {
        pack: head.map(|head| head.id.value.clone()).unwrap_or_default(),
        name: own(pack, name, |locale| locale.pack.name.as_ref()),
        version: version.map(|at| guide::day::format(at.value)).unwrap_or_default(),
        contact: contact(pack, head),
        languages: languages(pack),
        groups: head
            .map(|head| groups(pack, head, &mut cards))
            .unwrap_or_default(),
        often: head.map(|head| often(pack, head)).unwrap_or_default(),
        search,
    }
}

/// The events that most people come for, but for those that have no card.
fn often(pack: &LinkedPack, head: &HeadSource) -> Vec<String> {
    let ids = head.often.iter().map(|id| &id.value);
    ids.filter(|id| pack.guide(id).is_some()).cloned().collect()
}

fn contact(pack: &LinkedPack, head: Option<&HeadSource>) -> Contact {
    let contact = head.and_then(|head| head.contact.as_ref());
    let name = contact.map(|contact| &contact.name);
    Contact {
        name: own(pack, name, |locale| locale.pack.contact.as_ref()),
        phone: contact
            .map(|contact| contact.phone.value.clone())
            .unwrap_or_default(),
    }
}

/// A text of `pack.yaml`.
fn own(
    pack: &LinkedPack,
    words: Option<&Wording>,
    by_id: impl Fn(&LocaleSource) -> Option<&Wording>,
) -> Translated {
    let by_id = |locale: &LocaleSource| by_id(locale).map(|text| text.value.clone());
    words.map_or_else(
        || Translated {
            ja: String::new(),
            en: None,
        },
        |words| translated(pack, words, by_id),
    )
}

/// Japanese first, then what the pack offers and has translations for.
fn languages(pack: &LinkedPack) -> Vec<Lang> {
    let offered = crate::link::offered(&pack.source);
    let others = offered.into_iter().map(|locale| locale.lang.value);
    std::iter::once(Lang::Ja).chain(others).collect()
}

fn groups(pack: &LinkedPack, head: &HeadSource, cards: &mut Vec<EventCard>) -> Vec<Group> {
    let groups = head.groups.iter().map(|group| {
        let ids = group.events.iter();
        let events = ids.filter_map(|id| {
            let at = cards.iter().position(|card| card.id == id.value)?;
            Some(cards.remove(at))
        });
        let by_id = |locale: &LocaleSource| {
            let title = group.title.as_ref()?;
            locale
                .pack
                .groups
                .get(&title.value)
                .map(|text| text.value.clone())
        };
        Group {
            events: events.collect(),
            title: group.title.as_ref().map(|title| translated(pack, title, by_id)),
        }
    });
    groups.collect()
}
