//! Words within a phrase: 「お葬式のお金」 holds 葬式 and お金, 「犬を飼っている」 holds 犬.
//!
//! Nothing is known of grammar. A piece of the phrase counts where it is an everyday word of the procedure, or stands in
//! its texts and has two kanji; particles and endings are neither.

use std::ops::Range;

use super::entry::Entry;
use super::field::{Field, kanji_in, places};
use super::fold::is_kanji;
use super::query::{Query, Word};

/// A shorter word alone is no phrase.
const SHORTEST: usize = 3;
/// Longer pieces are not tried.
const LONGEST_PIECE: usize = 12;

/// A query taken apart.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// For each letter of each word the pieces that begin there, the longest first.
    words: Vec<Vec<Vec<Piece>>>,
}

/// A part of a phrase.
#[derive(Clone, Debug)]
struct Piece {
    text: Field,
    kanji: usize,
    /// Whether it has two kanji, one at each end: 引っ越, not の費用.
    is_telling: bool,
    /// Whether it can be a word by itself.
    stands_alone: bool,
}

impl Phrase {
    pub(super) fn new(query: &Query) -> Self {
        let several = query.words.len() > 1;
        let words = query.words.iter();
        let words = words.filter(|word| several || word.text.len() >= SHORTEST);
        Self {
            words: words.map(taken_apart).collect(),
        }
    }

    /// How much of the phrase belongs to the procedure; 0 where nothing does.
    pub(super) fn score(&self, entry: &Entry) -> u16 {
        let scores = self.words.iter().map(|word| word_score(entry, word));
        scores.fold(0, u16::saturating_add)
    }

    /// Where pieces with two kanji stand in `name`.
    pub(super) fn places_in(&self, name: &[char]) -> Vec<Range<usize>> {
        let pieces = self.words.iter().flatten().flatten();
        let telling = pieces.filter(|piece| piece.is_telling);
        telling
            .flat_map(|piece| places(name, &piece.text.letters))
            .collect()
    }
}

fn taken_apart(word: &Word) -> Vec<Vec<Piece>> {
    let letters = word.text.letters.as_slice();
    let begins = 0..letters.len();
    begins.map(|from| pieces(letters, from)).collect()
}

fn pieces(letters: &[char], from: usize) -> Vec<Piece> {
    let longest = (letters.len() - from).min(LONGEST_PIECE);
    let lengths = (1..=longest).rev();
    let pieces = lengths.filter_map(|length| {
        let text = letters.get(from..from + length)?;
        let before = from.checked_sub(1).and_then(|before| letters.get(before));
        Some(Piece {
            text: Field::of(text.to_vec()),
            kanji: kanji_in(text),
            is_telling: is_telling(text),
            stands_alone: stands_alone(text, before, letters.get(from + length)),
        })
    });
    pieces
        .filter(|piece| piece.stands_alone || piece.is_telling)
        .collect()
}

fn is_telling(piece: &[char]) -> bool {
    match piece {
        [first, .., last] => is_kanji(*first) && is_kanji(*last),
        _ => false,
    }
}

/// One kanji is a word only where no other kanji is beside it: 家 is none of 家族. One kana is never a word.
fn stands_alone(piece: &[char], before: Option<&char>, behind: Option<&char>) -> bool {
    let [one] = piece else { return true };
    let mut beside = before.into_iter().chain(behind);
    is_kanji(*one) && !beside.any(|letter| is_kanji(*letter))
}

fn word_score(entry: &Entry, word: &[Vec<Piece>]) -> u16 {
    let mut score: u16 = 0;
    let mut at = 0;
    while let Some(pieces) = word.get(at) {
        let found = pieces
            .iter()
            .find_map(|piece| Some((piece.text.len(), weight(entry, piece)?)));
        let (length, weight) = found.unwrap_or((1, 0));
        score = score.saturating_add(weight);
        at += length;
    }
    score
}

/// What a piece that belongs to the procedure counts.
fn weight(entry: &Entry, piece: &Piece) -> Option<u16> {
    let is_keyword = |keyword: &Field| keyword.letters == piece.text.letters;
    if piece.stands_alone && entry.keywords.iter().any(is_keyword) {
        return Some(2 * value(piece));
    }
    if !piece.is_telling {
        return None;
    }
    let has = |fields: &[Field]| fields.iter().any(|field| field.has(&piece.text));
    if has(&entry.names) || has(&entry.keywords) {
        return Some(2 * value(piece));
    }
    has(&entry.summaries).then(|| value(piece))
}

/// A kanji says as much as three other letters.
fn value(piece: &Piece) -> u16 {
    u16::try_from(piece.text.len() + 2 * piece.kanji).unwrap_or(u16::MAX / 2)
}
