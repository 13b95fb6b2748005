//! Which parts of a name were typed.

use std::ops::Range;

use super::Rank;
use super::field::{loose_places, places};
use super::fold::{Letter, letters};
use super::phrase::Phrase;
use super::query::{Query, Word};

/// The parts of `name`, in bytes.
pub(super) fn marks(name: &str, query: &Query, rank: Rank) -> Vec<Range<usize>> {
    let placed = letters(name);
    let folded: Vec<char> = placed.iter().map(|letter| letter.letter).collect();
    let mut typed: Vec<Range<usize>> = in_words(&folded, std::slice::from_ref(&query.whole));
    if typed.is_empty() {
        typed = in_words(&folded, &query.words);
    }
    if typed.is_empty() && rank == Rank::Phrase {
        typed = Phrase::new(query).places_in(&folded);
    }
    joined(&placed, &typed)
}

fn in_words(name: &[char], words: &[Word]) -> Vec<Range<usize>> {
    let mut typed = Vec::new();
    for word in words {
        let before = typed.len();
        typed.extend(places(name, &word.text.letters));
        if typed.len() == before {
            typed.extend(loose_places(name, &word.kanji.letters));
        }
    }
    typed
}

/// Ranges of letters → ranges of bytes in order, those that touch as one.
fn joined(letters: &[Letter], typed: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut touches = false;
    for (at, letter) in letters.iter().enumerate() {
        let is_typed = typed.iter().any(|range| range.contains(&at));
        match marks.last_mut() {
            Some(last) if is_typed && touches => last.end = letter.to,
            _ if is_typed => marks.push(letter.from..letter.to),
            _ => {}
        }
        touches = is_typed;
    }
    marks
}
