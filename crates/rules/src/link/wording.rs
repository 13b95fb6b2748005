//! Texts of one guide with their translations. Two texts that are the same in every language are one.

use std::collections::BTreeMap;

use guide::Overlay;
use guide::{Text, Texts};

use crate::source::{Entries, Entry, LocaleSource, Pack, Section, Wording, translation};

/// What a text belongs to: where its translation by id stands.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Owner<'p> {
    Question(&'p str),
    Date(&'p str),
    Document(&'p str),
    Site(&'p str),
    Window(&'p str),
    Procedure(&'p str),
    Event(&'p str),
}

/// Collects the texts of one guide.
pub(crate) struct Collector<'p> {
    locales: Vec<&'p LocaleSource>,
    known: BTreeMap<TranslatedText<'p>, Text>,
    originals: Vec<String>,
    overlays: Vec<Vec<Option<String>>>,
    most: usize,
}

/// A text with its translations, one a locale.
type TranslatedText<'p> = (&'p str, Vec<Option<&'p str>>);

impl<'p> Collector<'p> {
    /// A collector for the languages of a pack.
    pub(crate) fn new(pack: &'p Pack) -> Self {
        let locales = offered(pack);
        Self {
            overlays: vec![Vec::new(); locales.len()],
            locales,
            known: BTreeMap::new(),
            originals: Vec::new(),
            most: usize::from(u16::MAX),
        }
    }

    /// The text `field` of `owner`.
    pub(crate) fn field(&mut self, owner: Owner<'_>, field: &str, words: &'p Wording) -> Text {
        let translations = self.locales.iter().map(|locale| {
            let by_id = by_id(locale, owner, field);
            by_id.or_else(|| phrase(locale, &words.value))
        });
        let translations = translations.collect();
        self.add(&words.value, translations)
    }

    /// The same for a text that may be missing.
    pub(crate) fn maybe(
        &mut self,
        owner: Owner<'_>,
        field: &str,
        words: Option<&'p Wording>,
    ) -> Option<Text> {
        words.map(|words| self.field(owner, field, words))
    }

    /// A text that is translated by its words only.
    pub(crate) fn phrase(&mut self, words: &'p Wording) -> Text {
        let translations = self.locales.iter().map(|locale| phrase(locale, &words.value));
        let translations = translations.collect();
        self.add(&words.value, translations)
    }

    /// Whether there are more texts than can be numbered.
    pub(crate) fn is_full(&self) -> bool {
        self.originals.len() >= self.most
    }

    /// The originals, and one overlay a language.
    pub(crate) fn end(self) -> (Texts, Vec<Overlay>) {
        let langs = self.locales.iter().map(|locale| locale.lang.value);
        let overlays = langs
            .zip(self.overlays)
            .map(|(lang, entries)| Overlay { lang, entries })
            .collect();
        (Texts::new(self.originals), overlays)
    }

    fn add(&mut self, original: &'p str, translations: Vec<Option<&'p str>>) -> Text {
        let next = Text(u16::try_from(self.originals.len()).unwrap_or(u16::MAX));
        let text = *self.known.entry((original, translations.clone())).or_insert(next);
        if text == next && !self.is_full() {
            self.originals.push(original.to_owned());
            for (overlay, translation) in self.overlays.iter_mut().zip(translations) {
                overlay.push(translation.map(str::to_owned));
            }
        }
        text
    }
}

/// The locales whose language the pack offers.
pub(crate) fn offered(pack: &Pack) -> Vec<&LocaleSource> {
    let languages = pack.head.iter().flat_map(|head| &head.languages);
    let languages: Vec<_> = languages.map(|lang| lang.value).collect();
    let locales = pack.locales.iter();
    locales
        .filter(|locale| languages.contains(&locale.lang.value))
        .collect()
}

fn by_id<'p>(locale: &'p LocaleSource, owner: Owner<'_>, field: &str) -> Option<&'p str> {
    let (section, id): (&Section, &str) = match owner {
        Owner::Question(id) => (&locale.questions, id),
        Owner::Date(id) => (&locale.dates, id),
        Owner::Document(id) => (&locale.documents, id),
        Owner::Site(id) => (&locale.sites, id),
        Owner::Window(id) => (&locale.windows, id),
        Owner::Procedure(id) => (&locale.procedures, id),
        Owner::Event(id) => (&locale.events, id),
    };
    translation(section, id, field).map(|text| text.value.as_str())
}

/// The translation of a text by its words.
pub(crate) fn phrase<'p>(locale: &'p LocaleSource, original: &str) -> Option<&'p str> {
    let text = locale.phrases.get(original)?;
    Some(text.value.as_str())
}

/// Positions of the entries of a catalogue that one guide uses, in written order.
pub(crate) fn used<'p, T>(
    catalogue: &'p Entries<T>,
    needed: &std::collections::BTreeSet<&str>,
) -> Vec<&'p Entry<T>> {
    let entries = catalogue.iter();
    entries
        .filter(|entry| needed.contains(entry.id.value.as_str()))
        .collect()
}
