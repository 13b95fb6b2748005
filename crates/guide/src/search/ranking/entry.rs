//! A procedure's texts, folded, and where a word stands in them.

use crate::search::folding::readings::Readings;
use crate::search::matching::field::{Field, lacking};
use crate::search::matching::forgiven;
use crate::search::matching::slips::slips;
use crate::search::{Event, Listed, Place, Topic};

/// A procedure's texts as they are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The name in each language that has one.
    names: Vec<Field>,
    keywords: Vec<Field>,
    /// The first sentence of the summary in each language that has one.
    summaries: Vec<Field>,
    /// The life events that can list it.
    events: Vec<u16>,
    /// Which letters occur anywhere.
    marks: u128,
    /// Whether only its keywords as a whole count: it is not to be found, but to be told from what is.
    is_topic: bool,
    /// In percent: less for a special case of another procedure.
    pub(crate) prior: u16,
}

/// How near a query is to a name, the nearest last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Named {
    /// It is something else.
    #[default]
    Not,
    /// But for a slip or two.
    Nearly,
    /// Letter by letter.
    Whole,
}

/// How well a word stands there, in percent, and where.
pub(crate) type Standing = (u16, Place);

impl Entry {
    pub(crate) fn of_procedure(listed: &Listed, readings: &Readings) -> Self {
        let both = |ja: &str, en: Option<&str>| {
            let texts = std::iter::once(ja).chain(en);
            texts.map(|text| Field::new(text, readings)).collect()
        };
        let keywords = listed.keywords.iter().map(|word| Field::new(word, readings));
        Self {
            names: both(&listed.name.ja, listed.name.en.as_deref()),
            keywords: keywords.collect(),
            summaries: both(&listed.summary.ja, listed.summary.en.as_deref()),
            events: listed.events.clone(),
            marks: 0,
            is_topic: false,
            prior: if listed.is_variant { VARIANT } else { 100 },
        }
        .marked()
    }

    pub(crate) fn of_topic(topic: &Topic, readings: &Readings) -> Self {
        let keywords = topic.keywords.iter().map(|word| Field::new(word, readings));
        Self {
            keywords: keywords.collect(),
            prior: 100,
            is_topic: true,
            ..Self::default()
        }
        .marked()
    }

    /// The words of a life event, as those of a procedure.
    pub(crate) fn of_event(event: &Event, readings: &Readings) -> Self {
        let names = std::iter::once(event.title.ja.as_str()).chain(event.title.en.as_deref());
        let keywords = event.keywords.iter().map(|word| Field::new(word, readings));
        Self {
            names: names.map(|text| Field::new(text, readings)).collect(),
            keywords: keywords.collect(),
            prior: 100,
            ..Self::default()
        }
        .marked()
    }

    fn marked(mut self) -> Self {
        let fields = self.names.iter().chain(&self.keywords).chain(&self.summaries);
        self.marks = fields.fold(0, |marks, field| marks | field.marks());
        self
    }

    /// Where `word` stands: where it says the most.
    pub(crate) fn standing(&self, word: &Field, is_open: bool) -> Option<Standing> {
        if lacking(self.marks, word) > 0 {
            return None;
        }
        let by_name = self.names.iter().filter(|name| name.has(word, is_open));
        let by_name = by_name.map(|name| match name {
            _ if name.letters == word.letters => 130,
            _ if name.begins(word) => 108,
            _ => 100,
        });
        let keyword = self
            .keywords
            .iter()
            .position(|keyword| keyword.letters == word.letters);
        let keyword = keyword.map(|at| 112 - 2 * u16::try_from(at).unwrap_or(MOST_AHEAD).min(MOST_AHEAD));
        let part = || {
            self.keywords
                .iter()
                .any(|keyword| keyword.has(word, is_open))
                .then_some(88)
        };
        let by_keyword = keyword.or_else(|| part().map(|how| if self.is_topic { 60 } else { how }));
        match (by_name.max(), by_keyword) {
            (Some(name), keyword) if Some(name) >= keyword => Some((name, Place::Name)),
            (_, Some(keyword)) => Some((keyword, Place::Keyword)),
            _ if word.len() < SHORTEST_MENTIONED && word.is_kana() => None,
            _ => {
                let is_there = self.summaries.iter().any(|summary| summary.has(word, is_open));
                is_there.then_some((55, Place::Summary))
            }
        }
    }

    pub(crate) fn events(&self) -> &[u16] {
        &self.events
    }

    /// How many letters the shortest of its names has.
    pub(crate) fn length(&self) -> u16 {
        let length = self.names.iter().map(Field::len).min().unwrap_or(0);
        u16::try_from(length).unwrap_or(u16::MAX)
    }

    /// How near `text` is to one of its names, as a whole.
    pub(crate) fn named(&self, text: &[char]) -> Named {
        let is_near = |name: &Field| {
            let most = forgiven(name.len().min(text.len()));
            most > 0
                && name.len().abs_diff(text.len()) <= most
                && slips(text, &name.letters, false, most).is_some()
        };
        match &self.names {
            names if names.iter().any(|name| name.letters == text) => Named::Whole,
            names if names.iter().any(is_near) => Named::Nearly,
            _ => Named::Not,
        }
    }

    /// Whether `text` is one of its names or keywords, letter by letter.
    pub(crate) fn is_called(&self, text: &[char]) -> bool {
        self.words().any(|word| word.letters == text)
    }

    /// Names and keywords as they are compared.
    pub(crate) fn words(&self) -> impl Iterator<Item = &Field> {
        self.names.iter().chain(&self.keywords)
    }
}

/// Fewer kana are no word in a sentence, but part of one.
const SHORTEST_MENTIONED: usize = 4;
/// A special case of another procedure comes behind it, unless more of the query speaks for it.
const VARIANT: u16 = 93;
/// How much it can count that a keyword stands ahead of others.
const MOST_AHEAD: u16 = 8;
