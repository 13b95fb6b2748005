//! Search over every procedure of a pack: what a resident types → the procedures that may be meant, nearest first.
//!
//! Names, everyday words, readings and summaries are compared as they are [folded](fold), so that width, kana and
//! punctuation make no difference. Slips are forgiven only where few have the words as typed, and words within a phrase
//! are looked for only where none has. The same query over the same catalogue gives the same hits in the same order.

mod distance;
mod entry;
mod field;
mod fold;
mod marks;
mod phrase;
mod query;
#[cfg(test)]
mod tests;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;
use crate::model::Translated;
use crate::refusal::Refusal;
use entry::Entry;
use phrase::Phrase;
use query::Query;

pub use fold::fold;

/// A procedure as it is listed for the search.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Stable id.
    pub id: String,
    /// What it is called.
    pub name: Translated,
    /// What it is, in one sentence: the first of its summary.
    pub summary: Translated,
    /// Everyday words and readings to find it by, the most fitting first. In Japanese only.
    pub keywords: Vec<String>,
    /// Positions, in the catalogue's list, of the life events that can list it.
    pub events: Vec<u16>,
}

/// Every procedure of a pack, ready to be searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    events: Vec<String>,
    procedures: Vec<Listed>,
    entries: Vec<Entry>,
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
    /// How it matches.
    pub rank: Rank,
    /// The parts of its name, as [`Listed::name`] shows it in the language asked for, that were typed: ranges of bytes,
    /// in order and apart. Empty where something else than the name matches.
    pub marks: Vec<Range<usize>>,
}

/// How a procedure matches, nearest first. Several words match as the farthest of them does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// It is the name.
    NameIs,
    /// The name begins with this word.
    NameBegins,
    /// It is one of the everyday words.
    KeywordIs,
    /// The name begins with a longer word that begins so: 引っ越し in 引っ越し先.
    NameBeginsLonger,
    /// It stands in the name.
    NameHas,
    /// It stands in an everyday word.
    KeywordHas,
    /// Its kanji stand in an everyday word, with other kana between: 引越 in 引っ越し.
    KeywordLoosely,
    /// Its kanji stand in the name, with other kana between.
    NameLoosely,
    /// It stands in the summary.
    SummaryHas,
    /// It stands in the name but for a slip or two.
    NameNearly,
    /// It stands in an everyday word but for a slip or two.
    KeywordNearly,
    /// Words within it belong to the procedure: お葬式のお金.
    Phrase,
}

impl Rank {
    /// Whether the name or an everyday word has what was typed, letter by letter.
    fn is_literal(self) -> bool {
        self <= Self::KeywordHas
    }
}

impl Catalogue {
    /// A catalogue of `procedures`, in the order of the pack; `events` are the ids that they refer to. Refused where one
    /// refers to an event that is not there.
    pub fn new(events: Vec<String>, procedures: Vec<Listed>) -> Result<Self, Refusal> {
        let is_sound = |listed: &Listed| {
            listed
                .events
                .iter()
                .all(|event| usize::from(*event) < events.len())
        };
        if !procedures.iter().all(is_sound) {
            return Err(Refusal::Damaged);
        }
        Ok(Self {
            entries: procedures.iter().map(Entry::new).collect(),
            events,
            procedures,
        })
    }

    /// The procedures, in the order of the pack.
    pub fn procedures(&self) -> &[Listed] {
        &self.procedures
    }

    /// Ids of the life events, in the order of the index.
    pub fn events(&self) -> &[String] {
        &self.events
    }

    /// Ids of the life events that can list a procedure.
    pub fn events_of<'c>(&'c self, listed: &'c Listed) -> impl Iterator<Item = &'c str> + Clone {
        let events = listed.events.iter();
        events.filter_map(|event| self.events.get(usize::from(*event)).map(String::as_str))
    }
}

/// The procedures that match what was typed, at most `most` of them. Hits are in the order of [`Rank`]; of one rank, the
/// name with the least besides comes first, or the procedure whose everyday word stands farther ahead, then the order of
/// the pack.
pub fn find<'c>(catalogue: &'c Catalogue, typed: &str, lang: Lang, most: usize) -> Found<'c> {
    let query = Query::new(typed);
    if query.words.is_empty() {
        return Found::Blank;
    }
    let matches = nearest_first(all_matches(catalogue, &query), most);
    if matches.all == 0 {
        return Found::Nothing {
            nearest: nearest(catalogue, &query),
        };
    }
    let hits = matches.best.into_iter().filter_map(|found| {
        let name = catalogue.procedures.get(found.procedure)?.name.shown(lang).text;
        Some(Hit {
            procedure: found.procedure,
            rank: found.nearness.rank,
            marks: marks::marks(name, &query, found.nearness.rank),
        })
    });
    Found::Hits {
        hits: hits.collect(),
        all: matches.all,
    }
}

/// So many procedures that have the words as typed leave no doubt that nothing else was meant.
const CERTAIN: usize = 4;

/// How each procedure matches. Slips are forgiven only where few have the words as typed, phrases are taken apart only
/// where none has.
fn all_matches(catalogue: &Catalogue, query: &Query) -> Vec<Option<Nearness>> {
    let entries = catalogue.entries.iter();
    let mut matches: Vec<Option<Nearness>> = entries.map(|entry| entry.matches(query, false)).collect();
    let literal = matches.iter().flatten().filter(|one| one.rank.is_literal());
    let literal = literal.count();
    if literal < CERTAIN {
        let unmatched = matches.iter_mut().zip(&catalogue.entries);
        for (one, entry) in unmatched.filter(|(one, _)| one.is_none()) {
            *one = entry.matches(query, true);
        }
    }
    if literal == 0 {
        take_apart(catalogue, query, &mut matches);
    }
    matches
}

/// What has not matched so far may do so by the words within it.
fn take_apart(catalogue: &Catalogue, query: &Query, matches: &mut [Option<Nearness>]) {
    let phrase = Phrase::new(query);
    let entries = catalogue.entries.iter();
    let scores: Vec<u16> = entries.map(|entry| phrase.score(entry)).collect();
    let best = scores.iter().copied().max().unwrap_or(0);
    for (one, score) in matches.iter_mut().zip(scores) {
        let is_near = score > 0 && score >= best.div_ceil(2);
        if one.is_none() && is_near {
            *one = Some(Nearness {
                rank: Rank::Phrase,
                besides: best - score,
            });
        }
    }
}

/// The name or everyday word that was probably meant.
fn nearest<'c>(catalogue: &'c Catalogue, query: &Query) -> Option<&'c str> {
    let typed = &query.whole.text;
    let mut fewest = (typed.len() * 2 / 5).max(1).min(typed.len().saturating_sub(1)) + 1;
    let mut nearest = None;
    for (listed, entry) in catalogue.procedures.iter().zip(&catalogue.entries) {
        let names = std::iter::once(listed.name.ja.as_str()).chain(listed.name.en.as_deref());
        let words = names.chain(listed.keywords.iter().map(String::as_str));
        for (word, field) in words.zip(entry.names.iter().chain(&entry.keywords)) {
            if field.len().abs_diff(typed.len()) >= fewest || field.lacks(typed) >= fewest {
                continue;
            }
            let slips = distance::slips(&typed.letters, &field.letters, false, fewest - 1);
            if let Some(slips) = slips {
                (fewest, nearest) = (slips, Some(word));
            }
        }
    }
    nearest
}

/// How near a procedure is, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Nearness {
    rank: Rank,
    /// Of one rank, less is nearer.
    besides: u16,
}

/// The procedures that match.
struct Matches {
    /// The nearest of them, in their order.
    best: Vec<Match>,
    all: usize,
}

struct Match {
    procedure: usize,
    nearness: Nearness,
}

/// The nearest, at most `most`: put in their places one by one, for they are few.
fn nearest_first(matches: Vec<Option<Nearness>>, most: usize) -> Matches {
    let mut best: Vec<Match> = Vec::new();
    let mut all = 0;
    for (procedure, nearness) in matches.into_iter().enumerate() {
        let Some(nearness) = nearness else { continue };
        all += 1;
        let at = best.partition_point(|one| one.nearness <= nearness);
        best.insert(at, Match { procedure, nearness });
        best.truncate(most.max(1));
    }
    Matches { best, all }
}
