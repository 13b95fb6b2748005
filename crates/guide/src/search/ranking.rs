//! The words that stand in a query → the procedures that may be meant, nearest first, or that none is.
//!
//! Each procedure covers as much of the query as its texts can; rare and long words count more than common and short
//! ones, names and keywords more than summaries, and what nobody here has words for counts against everyone.

mod cover;
pub(super) mod entry;
pub(super) mod marks;

use super::folding::Script;
use super::folding::idle_words::IdleWords;
use super::matching::{Query, Span, Spans};
use super::{Catalogue, Place};
use cover::{Covered, Piece, cover};
use entry::Entry;

/// Less of the query covered is no match, in percent.
const LEAST_COVERAGE: u32 = 46;
/// What has less than this of the best one's points is not shown, in percent.
const LEAST_POINTS: u32 = 45;
/// A topic that the pack has nothing on must speak for so much more of the query, in percent.
const TOPIC_AHEAD: u32 = 108;

/// How near a procedure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Nearness {
    pub(super) procedure: usize,
    pub(super) points: u32,
    /// How much of what the query says is in its texts, in percent.
    pub(super) coverage: u32,
}

/// What a query has come to.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranking {
    /// Nearest first, at most as many as were asked for.
    pub(super) best: Vec<Nearness>,
    /// How many match in all.
    pub(super) all: usize,
    /// The topic beside the guide that is meant, if any.
    pub(super) topic: Option<usize>,
    /// How much the nearest one covers, also where that is too little.
    pub(super) coverage: u32,
    /// Points of each life event for the words that name it.
    pub(super) events: Vec<u32>,
}

/// What each text of the query's spans is worth, and where it stands.
struct Weighed<'s> {
    spans: &'s Spans,
    /// Of each text: how much it says, in 64ths of a letter.
    weights: Vec<u32>,
    /// Of each text: whether it only asks.
    is_idle: Vec<bool>,
    /// Of each entry: spans with how well they stand there.
    standings: Vec<Vec<(usize, u16)>>,
}

/// Ranks every procedure and topic of `catalogue`.
pub(super) fn rank(catalogue: &Catalogue, query: &Query, spans: &Spans, most: usize) -> Ranking {
    let weighed = weigh(catalogue, spans);
    let importance = importance(catalogue, query, &weighed);
    let length = query.letters.len();
    let score = |at: usize, entry: &Entry| {
        let standings = weighed.standings.get(at).map_or(&[][..], Vec::as_slice);
        let covered = cover(&pieces(&weighed, standings), length);
        nearness(at, entry, query, &covered, importance)
    };
    let scored: Vec<Nearness> = catalogue.entries.iter().enumerate().map(|(at, entry)| score(at, entry)).collect();
    let first_topic = catalogue.entries.len();
    let topics = catalogue.topic_entries.iter().enumerate();
    let topics = topics.map(|(at, entry)| score(first_topic + at, entry));
    let topic = topics.max_by_key(|topic| topic.points).filter(|topic| topic.coverage >= LEAST_COVERAGE);
    let coverage = scored.iter().map(|one| one.coverage).max().unwrap_or(0);
    let mut ranking = Ranking {
        coverage,
        events: event_points(catalogue, &weighed, length),
        ..Ranking::default()
    };
    let is_ahead = |topic: &Nearness| topic.coverage * 100 > coverage * TOPIC_AHEAD;
    if let Some(topic) = topic.filter(is_ahead) {
        ranking.topic = topic.procedure.checked_sub(first_topic);
        ranking.coverage = topic.coverage;
        return ranking;
    }
    let best = scored.iter().map(|one| one.points).max().unwrap_or(0);
    for one in scored {
        if one.coverage >= LEAST_COVERAGE && one.points * 100 >= best * LEAST_POINTS && one.points > 0 {
            ranking.all += 1;
            let at = ranking.best.partition_point(|other| other.points >= one.points);
            ranking.best.insert(at, one);
            ranking.best.truncate(most.max(1));
        }
    }
    ranking
}

fn nearness(at: usize, entry: &Entry, query: &Query, covered: &Covered, importance: u32) -> Nearness {
    let whole = if entry.is_named(&query.letters) { 130 } else { 100 };
    let points = covered.points * u32::from(entry.prior) / 100 * whole / 100;
    let shorter = 64u32.saturating_sub(u32::from(entry.length()).min(64));
    Nearness {
        procedure: at,
        points: if points == 0 { 0 } else { points * 16 + shorter },
        coverage: covered.base * 100 / importance.max(1),
    }
}

/// Rare texts say much, common ones little.
fn weigh<'s>(catalogue: &Catalogue, spans: &'s Spans) -> Weighed<'s> {
    let count = catalogue.entries.len() + catalogue.topic_entries.len();
    let mut standings: Vec<Vec<(usize, u16)>> = vec![Vec::new(); count];
    let mut weights = Vec::with_capacity(spans.texts.len());
    let mut is_idle = Vec::with_capacity(spans.texts.len());
    for (text, field) in spans.texts.iter().enumerate() {
        let of_text: Vec<(usize, &Span)> = spans.spans.iter().enumerate().filter(|(_, span)| span.text == text).collect();
        let is_open = of_text.iter().any(|(_, span)| span.is_open);
        let mut by_event: Vec<Option<u16>> = Vec::with_capacity(catalogue.event_entries.len());
        by_event.extend(
            catalogue
                .event_entries
                .iter()
                .map(|event| event.standing(field, is_open).map(|(how, _)| how.min(100) * EVENT / 100)),
        );
        let mut holders = 0;
        let entries = catalogue.entries.iter().chain(&catalogue.topic_entries);
        for (entry, standings) in entries.zip(&mut standings) {
            let own = entry.standing(field, is_open);
            holders += u32::from(own.is_some_and(|(_, place)| place != Place::Summary));
            let events = entry.events().iter().filter_map(|at| by_event.get(usize::from(*at)).copied().flatten());
            let how = own.map(|(how, _)| how).max(events.max());
            if let Some(how) = how {
                standings.extend(of_text.iter().map(|(at, span)| (*at, how * span.quality / 100)));
            }
        }
        weights.push(worth(&field.letters) * rarity(holders, catalogue.entries.len()));
        is_idle.push(catalogue.idle_words.has(&field.letters));
    }
    Weighed {
        spans,
        weights,
        is_idle,
        standings,
    }
}

/// What a word of the life event counts that can list the procedure, in percent.
const EVENT: u16 = 60;

fn pieces(weighed: &Weighed<'_>, standings: &[(usize, u16)]) -> Vec<Piece> {
    let pieces = standings.iter().filter_map(|(span, how)| {
        let span = weighed.spans.spans.get(*span)?;
        let weight = *weighed.weights.get(span.text)?;
        let is_idle = *weighed.is_idle.get(span.text)?;
        let points = weight * u32::from(*how) / 100;
        let base = weight * u32::from(span.quality.min(*how).min(100)) / 100;
        Some(Piece {
            from: span.from,
            to: span.to,
            points: if is_idle { points / 4 } else { points },
            base: if is_idle { 0 } else { base },
        })
    });
    pieces.collect()
}

/// How much the query says in all, whoever has words for it; of a query that only asks, what it asks with.
fn importance(catalogue: &Catalogue, query: &Query, weighed: &Weighed<'_>) -> u32 {
    let mut known: Vec<Piece> = Vec::new();
    for span in &weighed.spans.spans {
        let is_somewhere = weighed.standings.iter().flatten().any(|(at, _)| weighed.spans.spans.get(*at) == Some(span));
        let is_idle = weighed.is_idle.get(span.text).copied().unwrap_or(false);
        let weight = weighed.weights.get(span.text).copied().unwrap_or(0);
        if !is_somewhere {
            continue;
        }
        let base = if is_idle { 0 } else { weight * u32::from(span.quality.min(100)) / 100 };
        let piece = Piece {
            from: span.from,
            to: span.to,
            points: weight * u32::from(span.quality) / 100,
            base,
        };
        match known.iter_mut().find(|known| (known.from, known.to) == (span.from, span.to)) {
            Some(same) if (piece.points, piece.base) < (same.points, same.base) && span.quality >= 90 => *same = piece,
            Some(_) => {}
            None => known.push(piece),
        }
    }
    let covered = cover(&known, query.letters.len());
    covered.base + unknown(query, &covered.letters, &catalogue.idle_words)
}

/// What the letters say that nobody here has words for.
fn unknown(query: &Query, covered: &[bool], idle: &IdleWords) -> u32 {
    let mut says = 0;
    for (from, to, script) in query.runs() {
        let mut at = from;
        while at < to {
            let open = (at..to).take_while(|at| !covered.get(*at).copied().unwrap_or(false)).count();
            if let Some(letters) = query.letters.get(at..at + open) {
                says += stretch(letters, script, idle);
            }
            at += open.max(1);
        }
    }
    says
}

fn stretch(letters: &[char], script: Script, idle: &IdleWords) -> u32 {
    match script {
        Script::Other => 0,
        Script::Latin => {
            let words = letters.split(|letter| *letter == ' ');
            let telling = words.filter(|word| word.len() > 1 && !idle.has(word) && word.iter().any(char::is_ascii_alphabetic));
            telling.map(|word| worth(word) * RAREST).sum()
        }
        Script::Hiragana => {
            let left = without_idle(letters, idle);
            if left < 3 { 0 } else { 2 * left * RAREST / 2 }
        }
        Script::Kanji | Script::Katakana => {
            let left = without_idle(letters, idle);
            let all = u32::try_from(letters.len()).unwrap_or(u32::MAX).max(1);
            worth(letters) * RAREST * left / all
        }
    }
}

/// How many letters are left without the words that only ask.
fn without_idle(letters: &[char], idle: &IdleWords) -> u32 {
    let (mut at, mut left) = (0, 0);
    while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
        let length = idle.longest_at(rest);
        left += u32::from(length == 0);
        at += length.max(1);
    }
    left
}

/// How much letters say: a kanji as much as two kana, a Latin word as much as two kanji, a long word more than its parts.
fn worth(letters: &[char]) -> u32 {
    let latin = letters.split(|letter| !super::folding::is_latin(*letter));
    let latin = latin.filter(|word| !word.is_empty()).count();
    let of = |letter: &char| match *letter {
        letter if super::folding::is_latin(letter) || letter == ' ' => 0,
        letter if super::folding::is_kanji(letter) => 4,
        _ => 2,
    };
    let sum = letters.iter().map(of).sum::<u32>() + 8 * u32::try_from(latin).unwrap_or(1);
    sum + sum * sum / 24
}

const RAREST: u32 = 64;
const COMMONEST: u32 = 14;

/// From [`COMMONEST`], where everybody has it, to [`RAREST`], where nobody else has.
fn rarity(holders: u32, all: usize) -> u32 {
    let all = u32::try_from(all).unwrap_or(u32::MAX).max(2);
    let rare = eighths_of_log2(all).saturating_sub(eighths_of_log2(holders.max(1)));
    COMMONEST + (RAREST - COMMONEST) * rare / eighths_of_log2(all).max(1)
}

/// The binary logarithm in eighths, straight between powers of two.
fn eighths_of_log2(number: u32) -> u32 {
    let whole = number.max(1).ilog2();
    whole * 8 + ((number.max(1) - (1 << whole)) << 3 >> whole)
}

fn event_points(catalogue: &Catalogue, weighed: &Weighed<'_>, length: usize) -> Vec<u32> {
    let events = catalogue.event_entries.iter().map(|event| {
        let mut standings = Vec::new();
        for (at, span) in weighed.spans.spans.iter().enumerate() {
            let standing = weighed.spans.texts.get(span.text).and_then(|text| event.standing(text, span.is_open));
            standings.extend(standing.map(|(how, _)| (at, how * span.quality / 100)));
        }
        cover(&pieces(weighed, &standings), length).points
    });
    events.collect()
}
