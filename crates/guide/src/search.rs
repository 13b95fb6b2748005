//! Search over every procedure of a pack: what a resident types → the procedures that may be meant, nearest first, or
//! that the pack has nothing on it.
//!
//! `folding`: width, kind of kana and punctuation make no difference. `matching`: the words of the
//! catalogue that stand in the query, also where kanji are typed as kana or romaji, inflected, or with a slip.
//! `ranking`: who has words for the most of it. The same query over the same catalogue gives the same hits in
//! the same order.

mod folding;
mod matching;
mod ranking;
#[cfg(test)]
mod tests;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::model::Translated;
use crate::refusal::Refusal;
use folding::idle_words::IdleWords;
use folding::is_hiragana;
use folding::readings::Readings;
use matching::field::{Field, usual};
use matching::vocabulary::Vocabulary;
use matching::{Groups, Query, Spans, Words, nearly_heard, slips};
use ranking::entry::Entry;
use ranking::{Ranking, marks, rank};

pub use folding::fold;

/// A procedure as it is listed for the search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: Translated,
    /// What it is, in one sentence: the first of its summary.
    pub summary: Translated,
    /// Everyday words to find it by, in any language, the most fitting first.
    pub keywords: Vec<String>,
    /// Positions, in the catalogue's list, of the life events that can list it.
    pub events: Vec<u16>,
    /// Whether it is a special case of another procedure of the pack, which comes before it unless more is said.
    pub is_variant: bool,
}

/// A life event as the search knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub title: Translated,
    /// Everyday words for it: 死んだ for a bereavement.
    pub keywords: Vec<String>,
}

/// Something that residents look for and that the pack has nothing on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// What it is called.
    pub name: Translated,
    /// Everyday words for it.
    pub keywords: Vec<String>,
    /// Position of the life event that is nearest to it, where one is near.
    pub event: Option<u16>,
}

/// What a catalogue is made of: what a pack says for the search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Life events, in the order of the index.
    pub events: Vec<Event>,
    /// Procedures, in the order of the pack.
    pub procedures: Vec<Listed>,
    /// Groups of words that mean the same.
    pub same: Vec<Vec<String>>,
    /// What the pack has nothing on.
    pub topics: Vec<Topic>,
    /// How the kanji of all these sound, and their older forms: `届とど,とどけ 辺へん,べ=邊邉`, in the order of the kanji.
    pub readings: String,
}

/// Every procedure of a pack, ready to be searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    contents: Contents,
    readings: Readings,
    vocabulary: Vocabulary,
    groups: Groups,
    idle_words: IdleWords,
    entries: Vec<Entry>,
    topic_entries: Vec<Entry>,
    event_entries: Vec<Entry>,
}

/// What a search has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<'c> {
    /// Nothing was asked: no letter, or only spaces and marks.
    Blank,
    /// These match.
    Hits {
        /// The nearest ones, nearest first; never empty.
        hits: Vec<Hit>,
        /// How many match in all.
        all: usize,
    },
    /// Nothing matches.
    Nothing {
        /// What was probably meant, and the pack has nothing on it.
        topic: Option<&'c Topic>,
        /// The life event that is nearest to what was typed, where one is near.
        event: Option<&'c Event>,
        /// 「もしかして」: the name or everyday word nearest to what was typed, where one is near.
        nearest: Option<&'c str>,
    },
}

impl Found<'_> {
    /// The hits; empty where there are none.
    pub fn hits(&self) -> &[Hit] {
        match self {
            Self::Hits { hits, .. } => hits,
            Self::Blank | Self::Nothing { .. } => &[],
        }
    }
}

/// A procedure that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its position in the catalogue.
    pub procedure: usize,
    /// Position of the life event that fits the query best, of those that can list it.
    pub event: usize,
    /// How much of what was typed its texts have, in percent.
    pub coverage: u32,
    /// The words that were found, each with where it stands.
    pub words: Vec<(String, Place)>,
    /// The parts of its name, as [`Listed::name`] shows it in the language asked for, that were typed: ranges of bytes,
    /// in order and apart. Empty where something else than the name matches.
    pub marks: Vec<Range<usize>>,
}

/// Where a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the name.
    Name,
    /// In an everyday word.
    Keyword,
    /// In the first sentence of the summary.
    Summary,
    /// In the title or the words of a life event that can list it.
    Event,
}

impl Catalogue {
    /// The catalogue of `contents`. Refused where a procedure or topic refers to an event that is not there.
    ///
    /// # Errors
    /// [`Refusal::Damaged`] for a reference into nowhere.
    pub fn new(contents: Contents) -> Result<Self, Refusal> {
        let is_event = |event: &u16| usize::from(*event) < contents.events.len();
        let by_procedures = contents.procedures.iter().flat_map(|listed| &listed.events);
        let by_topics = contents.topics.iter().filter_map(|topic| topic.event.as_ref());
        if !by_procedures.chain(by_topics).all(is_event) {
            return Err(Refusal::Damaged);
        }
        let readings = Readings::new(&contents.readings);
        let procedures = contents.procedures.iter();
        let topics = contents.topics.iter();
        let events = contents.events.iter();
        let group = |members: &Vec<String>| {
            let members = members
                .iter()
                .map(|word| usual(&folding::compared(word), &readings));
            members.collect()
        };
        Ok(Self {
            vocabulary: vocabulary(&contents, &readings),
            groups: contents.same.iter().map(group).collect(),
            idle_words: IdleWords::new(),
            entries: procedures
                .map(|listed| Entry::of_procedure(listed, &readings))
                .collect(),
            topic_entries: topics.map(|topic| Entry::of_topic(topic, &readings)).collect(),
            event_entries: events.map(|event| Entry::of_event(event, &readings)).collect(),
            readings,
            contents,
        })
    }

    /// What it is made of.
    pub fn contents(&self) -> &Contents {
        &self.contents
    }

    /// The procedures, in the order of the pack.
    pub fn procedures(&self) -> &[Listed] {
        &self.contents.procedures
    }

    /// The life events, in the order of the index.
    pub fn events(&self) -> &[Event] {
        &self.contents.events
    }

    /// Ids of the life events that can list a procedure.
    pub fn events_of<'c>(&'c self, listed: &'c Listed) -> impl Iterator<Item = &'c str> + Clone {
        let events = listed.events.iter();
        events.filter_map(|event| {
            self.events()
                .get(usize::from(*event))
                .map(|event| event.id.as_str())
        })
    }

    fn words(&self) -> Words<'_> {
        Words {
            vocabulary: &self.vocabulary,
            groups: &self.groups,
            readings: &self.readings,
            idle: &self.idle_words,
        }
    }
}

fn vocabulary(contents: &Contents, readings: &Readings) -> Vocabulary {
    let mut vocabulary = Vocabulary::default();
    for (group, members) in (0..).zip(&contents.same) {
        for word in members {
            vocabulary.add(word, Some(group), readings);
        }
    }
    for listed in &contents.procedures {
        listed
            .keywords
            .iter()
            .for_each(|word| vocabulary.add(word, None, readings));
        vocabulary.add_parts(&listed.name.ja, readings);
        vocabulary.add_parts(&listed.summary.ja, readings);
    }
    for event in &contents.events {
        event
            .keywords
            .iter()
            .for_each(|word| vocabulary.add(word, None, readings));
        vocabulary.add_parts(&event.title.ja, readings);
    }
    for topic in &contents.topics {
        topic
            .keywords
            .iter()
            .for_each(|word| vocabulary.add(word, None, readings));
        vocabulary.add_parts(&topic.name.ja, readings);
    }
    vocabulary
}

/// Where less of a query is known, other ways to read it are tried.
const WELL_COVERED: u32 = 80;

/// The procedures that match what was typed, nearest first, at most `most` of them.
pub fn find<'c>(catalogue: &'c Catalogue, typed: &str, lang: Lang, most: usize) -> Found<'c> {
    let query = Query::new(typed, &catalogue.readings);
    if query.letters.is_empty() {
        return Found::Blank;
    }
    let (spans, ranking) = best_reading(catalogue, typed, &query, most);
    if ranking.best.is_empty() {
        return nothing(catalogue, &query, &ranking);
    }
    let hits = ranking
        .best
        .iter()
        .zip(&ranking.texts)
        .filter_map(|(one, texts)| {
            let listed = catalogue.procedures().get(one.procedure)?;
            Some(Hit {
                procedure: one.procedure,
                event: event_of(listed, &ranking),
                coverage: one.coverage.min(100),
                words: words_of(catalogue, one.procedure, texts, &spans),
                marks: marks::marks(listed.name.shown(lang).text, &spans, &catalogue.readings),
            })
        });
    Found::Hits {
        hits: hits.collect(),
        all: ranking.all,
    }
}

/// As it was typed; where little is known so, also with slips and as romaji. The reading that is known best.
fn best_reading(catalogue: &Catalogue, typed: &str, query: &Query, most: usize) -> (Spans, Ranking) {
    let kana = Query::from_romaji(typed, &catalogue.readings);
    let mut best = read(catalogue, query, most, kana.is_none());
    if best.1.coverage < WELL_COVERED
        && let Some(kana) = kana
    {
        let other = read(catalogue, &kana, most, true);
        if other.1.coverage > best.1.coverage {
            best = other;
        }
    }
    best
}

fn read(catalogue: &Catalogue, query: &Query, most: usize, forgives: bool) -> (Spans, Ranking) {
    let words = catalogue.words();
    let mut spans = matching::spans(query, &words);
    let ranking = rank(catalogue, query, &spans, most);
    if ranking.coverage >= WELL_COVERED || !forgives {
        return (spans, ranking);
    }
    let before = spans.spans.len();
    for run in &ranking.unknown {
        spans.add_slips(query, *run, words.vocabulary);
        spans.add_heard(query, *run, &words);
    }
    if spans.spans.len() == before {
        return (spans, ranking);
    }
    let ranking = rank(catalogue, query, &spans, most);
    (spans, ranking)
}

/// Of the life events that can list a procedure, the one whose words stand in the query; else the first.
fn event_of(listed: &Listed, ranking: &Ranking) -> usize {
    let points = |event: usize| ranking.events.get(event).copied().unwrap_or(0);
    let events = listed.events.iter().map(|event| usize::from(*event));
    let best = events.rev().max_by_key(|event| points(*event));
    best.unwrap_or_default()
}

/// What a procedure was found by, each with where it stands.
fn words_of(catalogue: &Catalogue, procedure: usize, texts: &[usize], spans: &Spans) -> Vec<(String, Place)> {
    let Some(entry) = catalogue.entries.get(procedure) else {
        return Vec::new();
    };
    let texts = texts.iter().filter_map(|text| spans.texts.get(*text));
    let words = texts.map(|text| {
        let place = entry
            .standing(text, true)
            .map_or(Place::Event, |(_, place)| place);
        (text.letters.iter().collect(), place)
    });
    let words: Vec<(String, Place)> = words.collect();
    if !words.is_empty() {
        return words;
    }
    let name = catalogue
        .procedures()
        .get(procedure)
        .map(|listed| listed.name.ja.clone());
    name.map(|name| (name, Place::Name)).into_iter().collect() // the name as a whole, but for a slip
}

fn nothing<'c>(catalogue: &'c Catalogue, query: &Query, ranking: &Ranking) -> Found<'c> {
    let topic = ranking
        .topic
        .and_then(|topic| catalogue.contents.topics.get(topic));
    let named = ranking
        .events
        .iter()
        .enumerate()
        .filter(|(_, points)| **points > 0);
    let named = named
        .rev()
        .max_by_key(|(_, points)| **points)
        .map(|(event, _)| event);
    let event = topic.and_then(|topic| topic.event).map(usize::from);
    Found::Nothing {
        topic,
        event: event.or(named).and_then(|event| catalogue.events().get(event)),
        nearest: if topic.is_some() {
            None
        } else {
            nearest(catalogue, query)
        },
    }
}

/// The name or everyday word that was probably meant.
fn nearest<'c>(catalogue: &'c Catalogue, query: &Query) -> Option<&'c str> {
    let typed = Field::of(query.letters.clone());
    let mut fewest = (typed.len() * 2 / 5).max(1).min(typed.len().saturating_sub(1)) + 1;
    let mut nearest = None;
    for (listed, entry) in catalogue.procedures().iter().zip(&catalogue.entries) {
        let names = std::iter::once(listed.name.ja.as_str()).chain(listed.name.en.as_deref());
        let words = names.chain(listed.keywords.iter().map(String::as_str));
        for (word, field) in words.zip(entry.words()) {
            if field.len().abs_diff(typed.len()) >= fewest || field.lacks(&typed) >= fewest {
                continue;
            }
            let slips = slips::slips(&typed.letters, &field.letters, false, fewest - 1);
            if let Some(slips) = slips {
                (fewest, nearest) = (slips, Some(word));
            }
        }
    }
    nearest.or_else(|| heard(catalogue, query))
}

/// An everyday word with kanji that sounds like a short query but for one kana.
fn heard<'c>(catalogue: &'c Catalogue, query: &Query) -> Option<&'c str> {
    let is_short =
        query.letters.len() <= LONGEST_HEARD && query.letters.iter().all(|letter| is_hiragana(*letter));
    let words = if is_short {
        nearly_heard(&query.letters, &catalogue.words())
    } else {
        Vec::new()
    };
    let nearest = words
        .iter()
        .map(|word| &word.text.letters)
        .min_by_key(|letters| letters.len())?;
    let mut keywords = catalogue.procedures().iter().flat_map(|listed| &listed.keywords);
    let is_it = |text: &&String| usual(&folding::compared(text), &catalogue.readings) == *nearest;
    keywords.find(is_it).map(String::as_str)
}

/// A longer query of kana is no single word.
const LONGEST_HEARD: usize = 8;
