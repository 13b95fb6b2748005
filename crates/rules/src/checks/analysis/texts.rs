//! Every text of a pack that residents read, with what kind of text it is, and every address they may follow.

mod records;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::place::At;
use crate::source::{Entries, LocaleSource, Pack, PackWording, Wording};

/// What kind of text: each kind has its own limit of length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextKind {
    /// A name of a thing, window or procedure.
    Name,
    /// A date as it stands in 「…から14日以内」, or persons as in 「…の人数分」.
    DateName,
    /// The title of an event.
    Title,
    /// The heading of a group of events.
    Group,
    /// Whom an event is for.
    Lead,
    /// A question.
    Ask,
    /// A fact as a short statement.
    Short,
    /// How to tell what to answer.
    Help,
    /// What a procedure is.
    Summary,
    /// A sentence: who, by post, what is missed.
    Sentence,
    /// What else to know.
    Note,
    /// A remark on one line.
    ShortNote,
    /// The text above check boxes.
    Prompt,
    /// What something costs.
    Fee,
    /// A law as cited.
    Law,
    /// A word to find a procedure by.
    Keyword,
    /// The title of a source.
    SourceTitle,
    /// An online service.
    Service,
    /// A day that the office sets, in words.
    Stated,
    /// A floor as on the sign.
    Floor,
    /// A counter as on the sign.
    Counter,
    /// An address or how to get there.
    Address,
    /// An address on the web: followed, not read.
    Link,
}

/// Calls `each` for every text.
pub(crate) fn each<'p>(pack: &'p Pack, each: &mut impl FnMut(TextKind, &'p Wording)) {
    owned(pack, &mut |_, kind, text| each(kind, text));
}

/// Calls `each` for every text, with the id of the entry it belongs to; texts of `pack.yaml` and `search.yaml` belong to none.
pub(crate) fn owned<'p>(pack: &'p Pack, each: &mut impl FnMut(&'p str, TextKind, &'p Wording)) {
    written(pack, &mut |owner, kind, text| {
        if kind != TextKind::Link {
            each(owner, kind, text);
        }
    });
}

/// Calls `each` for every address on the web.
pub(crate) fn links<'p>(pack: &'p Pack, each: &mut impl FnMut(&'p At<String>)) {
    written(pack, &mut |_, kind, text| {
        if kind == TextKind::Link {
            each(text);
        }
    });
}

/// Texts and addresses.
fn written<'p>(pack: &'p Pack, each: &mut impl FnMut(&'p str, TextKind, &'p Wording)) {
    let Pack {
        files: _,
        head,
        questions,
        dates,
        documents,
        sites,
        windows,
        procedures,
        events,
        scenarios: _,
        search,
        office_words: _,
        locales: _, // see `translations`
        unread: _,
        unread_events: _,
    } = pack;
    records::search(search, &mut |kind, text| each("", kind, text)); // first: a name says more of a text than a keyword
    if let Some(head) = head {
        records::head(head, &mut |kind, text| each("", kind, text));
    }
    of(questions, records::question, each);
    of(dates, records::date, each);
    of(documents, records::document, each);
    of(sites, records::site, each);
    of(windows, records::window, each);
    of(procedures, records::procedure, each);
    of(events, records::event, each);
}

/// Something to call with each text of an entry.
type Each<'e, 'p> = &'e mut dyn FnMut(TextKind, &'p Wording);

fn of<'p, T>(
    catalogue: &'p Entries<T>,
    texts: impl Fn(&'p T, Each<'_, 'p>),
    each: &mut impl FnMut(&'p str, TextKind, &'p Wording),
) {
    for entry in catalogue {
        texts(&entry.value, &mut |kind, text| each(&entry.id.value, kind, text));
    }
}

/// Calls `each` with texts of one kind, those that are there.
fn all<'p>(kind: TextKind, texts: impl IntoIterator<Item = &'p Wording>, each: Each<'_, 'p>) {
    texts.into_iter().for_each(|text| each(kind, text));
}

/// Calls `each` for every translation.
pub(crate) fn translations<'p>(pack: &'p Pack, each: &mut impl FnMut(TextKind, &'p Wording)) {
    let mut kinds = BTreeMap::new();
    self::each(pack, &mut |kind, text| {
        kinds.insert(text.value.as_str(), kind);
    });
    for locale in &pack.locales {
        let LocaleSource {
            lang: _,
            pack:
                PackWording {
                    name,
                    contact,
                    groups,
                },
            questions,
            dates,
            documents,
            sites,
            windows,
            procedures,
            events,
            phrases,
        } = locale;
        all(TextKind::Name, name.iter().chain(contact), each);
        all(TextKind::Group, groups.iter().map(|group| &group.value), each);
        let sections = [questions, dates, documents, sites, windows, procedures, events];
        let fields = sections.into_iter().flatten().flat_map(|entry| &entry.value);
        let fields = fields.map(|(key, text)| (kind_under(&key.value), text));
        let phrases = phrases.iter().map(|entry| {
            let original = entry.id.value.as_str();
            (kinds.get(original).copied(), &entry.value) // none where nothing says so: that is reported
        });
        for (kind, text) in fields.chain(phrases) {
            kind.into_iter().for_each(|kind| each(kind, text));
        }
    }
}

/// What kind of text stands under a key of `locales/`.
fn kind_under(key: &str) -> Option<TextKind> {
    Some(match key {
        "ask" => TextKind::Ask,
        "short" => TextKind::Short,
        "help" => TextKind::Help,
        "title" => TextKind::Title,
        "lead" => TextKind::Lead,
        "name" => TextKind::Name,
        "note" => TextKind::Note,
        "summary" => TextKind::Summary,
        "who" | "post" | "missed" | "because" => TextKind::Sentence,
        "fee" | "worth" => TextKind::Fee,
        "floor" => TextKind::Floor,
        "counter" => TextKind::Counter,
        "address" | "access" => TextKind::Address,
        _ => return None,
    })
}
