//! The file of the search: every procedure of the pack with its names and everyday words.
//!
//! Texts of a kind stand together (all ids, then all names, …), Japanese ones as UTF-16: both compress better.

use super::envelope::{FileKind, as_utf16, envelope, from_utf16, joined, open, split};
use crate::model::Translated;
use crate::refusal::Refusal;
use crate::search::{Catalogue, Listed};

/// What the file holds: ids of events; of each procedure how many keywords it has, and its events; Japanese texts; the
/// ids and English texts.
type Content = (Vec<String>, Vec<(u16, Vec<u16>)>, Vec<u8>, String);

/// The file of a catalogue.
///
/// # Errors
/// Where the serialiser fails; on values that the linker made it never does.
pub fn write_search(catalogue: &Catalogue) -> Result<Vec<u8>, postcard::Error> {
    let procedures = catalogue.procedures();
    let counts = procedures.iter().map(|listed| {
        let keywords = u16::try_from(listed.keywords.len()).unwrap_or(u16::MAX);
        (keywords, listed.events.clone())
    });
    let each = |of: fn(&Listed) -> &str| procedures.iter().map(of);
    let japanese = each(|listed| &listed.name.ja).chain(each(|listed| &listed.summary.ja));
    let keywords = procedures
        .iter()
        .flat_map(|listed| &listed.keywords)
        .map(String::as_str);
    let japanese: Vec<String> = japanese.chain(keywords).map(str::to_owned).collect();
    let english = each(|listed| listed.name.en.as_deref().unwrap_or_default())
        .chain(each(|listed| listed.summary.en.as_deref().unwrap_or_default()));
    let latin = each(|listed| &listed.id).chain(english);
    let content: Content = (
        catalogue.events().to_vec(),
        counts.collect(),
        as_utf16(&japanese),
        joined(latin),
    );
    envelope(FileKind::Search, &content)
}

/// Reads the file of a catalogue, and makes it ready to be searched.
///
/// # Errors
/// A [`Refusal`], where the bytes are not a whole file of that kind and of this [`FORMAT`](crate::publish::FORMAT).
pub fn read_search(bytes: &[u8]) -> Result<Catalogue, Refusal> {
    let ((events, counts, japanese, latin), _): (Content, u64) = open(FileKind::Search, bytes)?;
    let procedures = listed(counts, from_utf16(&japanese)?, &latin).ok_or(Refusal::Damaged)?;
    Catalogue::new(events, procedures)
}

/// The procedures of a file; none where texts and counts do not fit each other.
fn listed(counts: Vec<(u16, Vec<u16>)>, mut japanese: Vec<String>, latin: &str) -> Option<Vec<Listed>> {
    let count = counts.len();
    let mut latin: Vec<String> = split(latin).map(str::to_owned).collect();
    let words: usize = counts.iter().map(|(keywords, _)| usize::from(*keywords)).sum();
    if count == 0 {
        return Some(Vec::new());
    }
    if latin.len() != count * 3 || japanese.len() != count * 2 + words {
        return None;
    }
    let mut keywords = japanese.split_off(count * 2).into_iter();
    let summaries = japanese.split_off(count).into_iter();
    let english_summaries = latin.split_off(count * 2).into_iter();
    let english_names = latin.split_off(count).into_iter();
    let names = japanese.into_iter().zip(english_names);
    let summaries = summaries.zip(english_summaries);
    let texts = latin.into_iter().zip(names.zip(summaries)).zip(counts);
    let listed = texts.map(|((id, (name, summary)), (count, events))| Listed {
        id,
        name: translated(name),
        summary: translated(summary),
        keywords: keywords.by_ref().take(usize::from(count)).collect(),
        events,
    });
    Some(listed.collect())
}

fn translated((ja, en): (String, String)) -> Translated {
    Translated {
        ja,
        en: (!en.is_empty()).then_some(en),
    }
}
