//! The words that stand in a query → the procedures that may be meant, nearest first, or that none is.
//!
//! Each procedure covers as much of the query as its texts can; rare and long words count more than common and short
//! ones, names and keywords more than summaries, and what nobody here has words for counts against everyone.

mod cover;
pub(super) mod entry;
pub(super) mod marks;
mod weights;

use super::Catalogue;
use super::matching::field::Field;
use super::matching::{Query, Span, Spans};
use cover::{Covered, Piece, cover};
use entry::{Entry, Named};
use weights::{LEAST_WORTH, rarity, unknown, worth};

/// Less of the query covered is no match, in percent.
const LEAST_COVERAGE: u32 = 36;
/// The same where a word of the query is what the procedure is called: the rest may be a story.
const LEAST_COVERAGE_OF_NAME: u32 = 20;
/// What has less than this of the best one's points is not shown, in percent.
const LEAST_POINTS: u32 = 38;
/// A topic that the pack has nothing on must speak for so much more of the query, in percent.
const TOPIC_AHEAD: u32 = 108;

/// How near a procedure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Nearness {
    pub(super) procedure: usize,
    pub(super) points: u32,
    /// How much of what the query says is in its texts, in percent.
    pub(super) coverage: u32,
    /// How many letters of the query they have.
    letters: usize,
    is_match: bool,
    /// How near the query is to its name as a whole.
    named: Named,
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
    /// Runs of letters in which something stands that nobody has words for: where they begin and end.
    pub(super) unknown: Vec<(usize, usize)>,
    /// Of each of the best: the texts that it was found by.
    pub(super) texts: Vec<Vec<usize>>,
}

/// What each span of the query is worth, and where its text stands.
struct Weighed<'s> {
    spans: &'s Spans,
    /// Of each span: how much it says, in 64ths of a letter.
    weights: Vec<u32>,
    /// Of each span: whether it only asks.
    is_idle: Vec<bool>,
    /// Of each entry: spans with how well their texts stand there, in percent.
    standings: Vec<Vec<(usize, u16)>>,
    /// The same of each life event.
    of_events: Vec<Vec<(usize, u16)>>,
}

/// Ranks every procedure and topic of `catalogue`.
pub(super) fn rank(catalogue: &Catalogue, query: &Query, spans: &Spans, most: usize) -> Ranking {
    let mut weighed = weigh(catalogue, query, spans);
    let (mut importance, mut unknown) = self::importance(catalogue, query, &weighed);
    if importance == 0 {
        weighed.is_idle.fill(false); // a query that only asks: what it asks with
        (importance, unknown) = self::importance(catalogue, query, &weighed);
    }
    let length = query.letters.len();
    let score = |at: usize, entry: &Entry| {
        let standings = weighed.standings.get(at).map_or(&[][..], Vec::as_slice);
        let covered = cover(&pieces(&weighed, standings), length);
        nearness(at, entry, query, &covered, importance)
    };
    let scored: Vec<Nearness> = catalogue
        .entries
        .iter()
        .enumerate()
        .map(|(at, entry)| score(at, entry))
        .collect();
    let first_topic = catalogue.entries.len();
    let topics = catalogue.topic_entries.iter().enumerate();
    let topics = topics.map(|(at, entry)| score(first_topic + at, entry));
    let topic = topics
        .max_by_key(|topic| topic.points)
        .filter(|topic| topic.is_match);
    let coverage = scored.iter().map(|one| one.coverage).max().unwrap_or(0);
    let mut ranking = Ranking {
        coverage,
        unknown,
        events: event_points(&weighed, length),
        ..Ranking::default()
    };
    let best = scored.iter().map(|one| one.points).max().unwrap_or(0);
    let is_called = catalogue
        .entries
        .iter()
        .any(|entry| entry.is_called(&query.letters));
    let most_letters = scored.iter().map(|one| one.letters).max().unwrap_or(0);
    let is_ahead = |topic: &Nearness| {
        let is_nearer = topic.coverage >= coverage && topic.points > best && !is_called;
        let is_fuller = topic.coverage * 100 > coverage * TOPIC_AHEAD && topic.letters >= most_letters;
        is_fuller || is_nearer
    };
    if let Some(topic) = topic.filter(is_ahead) {
        ranking.topic = topic.procedure.checked_sub(first_topic);
        ranking.coverage = topic.coverage;
        return ranking;
    }
    for one in scored {
        let is_named = one.named > Named::Not;
        let is_near = one.points > 0 && one.points * 100 >= best * LEAST_POINTS;
        if one.is_match && (is_named || is_near) {
            ranking.all += 1;
            let at = ranking
                .best
                .partition_point(|other| (other.named, other.points) >= (one.named, one.points));
            ranking.best.insert(at, one);
            ranking.best.truncate(most.max(1));
        }
    }
    for one in &ranking.best {
        let standings = weighed
            .standings
            .get(one.procedure)
            .map_or(&[][..], Vec::as_slice);
        let mut texts = cover(&pieces(&weighed, standings), length).texts;
        texts.reverse();
        ranking.texts.push(texts);
    }
    ranking
}

fn nearness(at: usize, entry: &Entry, query: &Query, covered: &Covered, importance: u32) -> Nearness {
    let named = entry.named(&query.letters);
    let points = covered.points * u32::from(entry.prior) / 100;
    let coverage = if named == Named::Whole {
        100
    } else {
        covered.base * 100 / importance.max(1)
    };
    let least = if covered.has_name {
        LEAST_COVERAGE_OF_NAME
    } else {
        LEAST_COVERAGE
    };
    let shorter = 64u32.saturating_sub(u32::from(entry.length()).min(64));
    Nearness {
        procedure: at,
        points: if points == 0 { 0 } else { points * 16 + shorter },
        coverage,
        letters: covered.letters.iter().filter(|is_covered| **is_covered).count(),
        is_match: coverage >= least || named > Named::Not,
        named,
    }
}

/// Rare words say much, common ones little. What may be meant by the same letters is one word.
fn weigh<'s>(catalogue: &Catalogue, query: &Query, spans: &'s Spans) -> Weighed<'s> {
    let mut weighed = Weighed {
        spans,
        weights: vec![0; spans.spans.len()],
        is_idle: vec![false; spans.spans.len()],
        standings: vec![Vec::new(); catalogue.entries.len() + catalogue.topic_entries.len()],
        of_events: vec![Vec::new(); catalogue.event_entries.len()],
    };
    let texts: Vec<Stands> = spans
        .texts
        .iter()
        .enumerate()
        .map(|(at, text)| stand(catalogue, spans, at, text))
        .collect();
    // in the order of their ends, as `cover` wants them
    for end in 1..=query.letters.len() {
        for (at, span) in spans.spans.iter().enumerate().filter(|(_, span)| span.to == end) {
            let Some(stands) = texts.get(span.text) else {
                continue;
            };
            for (entry, how) in &stands.entries {
                if let Some(standings) = weighed.standings.get_mut(usize::from(*entry)) {
                    standings.push((at, how * span.quality / 100));
                }
            }
            for (event, how) in &stands.events {
                if let Some(standings) = weighed.of_events.get_mut(usize::from(*event)) {
                    standings.push((at, how * span.quality / 100));
                }
            }
        }
    }
    let holders = holders(catalogue, &weighed);
    for ((at, span), holders) in spans.spans.iter().enumerate().zip(holders) {
        let typed = query.letters.get(span.from..span.to).unwrap_or_default();
        let text = spans.texts.get(span.text).map_or(&[][..], |text| &text.letters);
        if let Some((weight, is_idle)) = weighed.weights.get_mut(at).zip(weighed.is_idle.get_mut(at)) {
            *weight = worth(typed).max(LEAST_WORTH) * rarity(holders, catalogue.entries.len());
            *is_idle = catalogue.idle_words.has(typed) || catalogue.idle_words.has(text);
        }
    }
    weighed
}

/// Of each span: how many procedures have a word for the same letters.
fn holders(catalogue: &Catalogue, weighed: &Weighed<'_>) -> Vec<u32> {
    let spans = &weighed.spans.spans;
    // the first span over the same letters
    let first_of = |span: &Span| {
        spans
            .iter()
            .position(|other| (other.from, other.to) == (span.from, span.to))
    };
    let firsts: Vec<usize> = spans
        .iter()
        .map(|span| first_of(span).unwrap_or_default())
        .collect();
    let mut counts = vec![(0u32, usize::MAX); spans.len()];
    for (entry, standings) in weighed.standings.iter().take(catalogue.entries.len()).enumerate() {
        for (at, how) in standings {
            let is_held = *how > LEAST_HELD && spans.get(*at).is_some_and(|span| span.quality >= LEAST_ALIKE);
            let count = firsts.get(*at).and_then(|first| counts.get_mut(*first));
            if let Some((count, last)) = count.filter(|(_, last)| is_held && *last != entry) {
                *count += 1;
                *last = entry;
            }
        }
    }
    firsts
        .iter()
        .map(|first| counts.get(*first).map_or(0, |(count, _)| *count))
        .collect()
}

/// Where a text stands, and how well, in percent.
struct Stands {
    entries: Vec<(u16, u16)>,
    events: Vec<(u16, u16)>,
}

fn stand(catalogue: &Catalogue, spans: &Spans, at: usize, text: &Field) -> Stands {
    let is_open = spans.spans.iter().any(|span| span.text == at && span.is_open);
    let how = |entry: &Entry| entry.standing(text, is_open).map(|(how, _)| how);
    let events = (0..).zip(&catalogue.event_entries);
    let events: Vec<(u16, u16)> = events.filter_map(|(at, event)| Some((at, how(event)?))).collect();
    let entries = catalogue.entries.iter().chain(&catalogue.topic_entries);
    let entries = (0..).zip(entries).filter_map(|(at, entry)| {
        let of_events = events.iter().filter(|(event, _)| entry.events().contains(event));
        let of_events = of_events.map(|(_, how)| how.min(&100) * EVENT / 100).max();
        Some((at, how(entry).max(of_events)?))
    });
    Stands {
        entries: entries.collect(),
        events,
    }
}

/// What a word of the life event counts that can list the procedure, in percent.
const EVENT: u16 = 60;
/// Less than this is only mentioned in a summary or by a life event, and makes no word common.
const LEAST_HELD: u16 = 60;
/// From this on a word is what the procedure is called, in its name or by residents.
const NAMES: u16 = 100;
/// Spellings that are farther off make no word common, either.
const LEAST_ALIKE: u16 = 80;

fn pieces(weighed: &Weighed<'_>, standings: &[(usize, u16)]) -> Vec<Piece> {
    let pieces = standings.iter().filter_map(|(at, how)| {
        let span = weighed.spans.spans.get(*at)?;
        let weight = *weighed.weights.get(*at)?;
        let is_idle = *weighed.is_idle.get(*at)?;
        let points = weight * u32::from(*how) / 100;
        let base = weight * u32::from((*how).min(span.quality)) / 100;
        Some(Piece {
            from: span.from,
            to: span.to,
            points: if is_idle { points / 16 } else { points },
            base: if is_idle { 0 } else { base },
            is_name: !is_idle && *how >= NAMES,
            text: span.text,
        })
    });
    pieces.collect()
}

/// How much the query says in all, whoever has words for it, and the runs with something that nobody has words for.
fn importance(catalogue: &Catalogue, query: &Query, weighed: &Weighed<'_>) -> (u32, Vec<(usize, usize)>) {
    let mut is_somewhere = vec![false; weighed.spans.spans.len()];
    for (at, _) in weighed.standings.iter().flatten() {
        if let Some(is_somewhere) = is_somewhere.get_mut(*at) {
            *is_somewhere = true;
        }
    }
    let known = is_somewhere
        .iter()
        .enumerate()
        .filter(|(_, is_somewhere)| **is_somewhere);
    let mut known: Vec<(usize, u16)> = known
        .filter_map(|(at, _)| Some((at, weighed.spans.spans.get(at)?.quality.min(100))))
        .collect();
    known.sort_by_key(|(at, _)| weighed.spans.spans.get(*at).map(|span| span.to));
    let mut longest = pieces(weighed, &known);
    for piece in &mut longest {
        let length = u32::try_from(piece.to - piece.from).unwrap_or(u32::MAX);
        piece.points = length * length;
    }
    let covered = cover(&longest, query.letters.len());
    let unknown = unknown(query, &covered.letters, &catalogue.idle_words);
    let says = unknown.iter().map(|(_, says)| says).sum::<u32>();
    (
        covered.base + says,
        unknown.into_iter().map(|(run, _)| run).collect(),
    )
}

fn event_points(weighed: &Weighed<'_>, length: usize) -> Vec<u32> {
    let events = weighed.of_events.iter();
    events
        .map(|standings| cover(&pieces(weighed, standings), length).points)
        .collect()
}
