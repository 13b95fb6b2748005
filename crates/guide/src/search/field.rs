//! A folded text to be searched in, and the ways a word can stand in it.

use std::ops::Range;

use super::distance::slips;
use super::fold::{fold, is_hiragana, is_kanji, is_latin};

/// A folded text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Field {
    pub(super) letters: Vec<char>,
    /// Which letters occur, hashed into 64 bits: most texts are passed over without being read.
    marks: u64,
}

impl Field {
    pub(super) fn new(text: &str) -> Self {
        Self::of(fold(text).chars().collect())
    }

    pub(super) fn of(letters: Vec<char>) -> Self {
        let marks = letters.iter().fold(0, |marks, letter| marks | mark(*letter));
        Self { letters, marks }
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// Whether it begins with `word`.
    pub(super) fn begins(&self, word: &Self) -> bool {
        self.letters.starts_with(&word.letters)
    }

    /// Whether it begins with `word`, and the word ends there: kana follow, a space, or nothing.
    pub(super) fn begins_with_word(&self, word: &Self) -> bool {
        let next = self.letters.get(word.len());
        self.begins(word) && next.is_none_or(|next| is_hiragana(*next) || *next == ' ')
    }

    /// Whether `word` stands in it; a Latin word only where a word begins.
    pub(super) fn has(&self, word: &Self) -> bool {
        self.lacks(word) == 0 && places(&self.letters, &word.letters).next().is_some()
    }

    /// Whether `kanji` stand in it in this order, with nothing but a few kana between.
    pub(super) fn has_loosely(&self, kanji: &Self) -> bool {
        !kanji.is_empty()
            && self.lacks(kanji) == 0
            && loose_places(&self.letters, &kanji.letters).next().is_some()
    }

    /// Whether something stands in it that becomes `word` with at most `most` slips.
    pub(super) fn has_nearly(&self, word: &Self, most: usize) -> bool {
        most > 0
            && self.len() + most >= word.len()
            && self.lacks(word) <= most
            && slips(&word.letters, &self.letters, true, most).is_some()
    }

    /// At least so many of the letters of `word` do not occur.
    pub(super) fn lacks(&self, word: &Self) -> usize {
        let missing = word.marks & !self.marks;
        usize::try_from(missing.count_ones()).unwrap_or(usize::MAX)
    }
}

fn mark(letter: char) -> u64 {
    1 << ((letter as u32).wrapping_mul(0x9E37_79B1) >> 26) // the upper six bits of Fibonacci hashing
}

/// Where `word` stands in `text`.
pub(super) fn places(text: &[char], word: &[char]) -> impl Iterator<Item = Range<usize>> {
    let is_latin_word = word.first().copied().is_some_and(is_latin);
    let length = word.len();
    let windows = text.windows(length.max(1)).enumerate();
    windows.filter_map(move |(from, window)| {
        let begins = || {
            let before = from.checked_sub(1).and_then(|before| text.get(before));
            !is_latin_word || !before.copied().is_some_and(is_latin)
        };
        (window == word && begins()).then_some(from..from + length)
    })
}

/// 引越 stands in 引っ越し; in 子どもの医療 and 子ども医療 the same kanji follow each other.
const MOST_KANA_BETWEEN: usize = 3;

/// Where `kanji` stand in `text` one after the other, with at most a few kana between.
pub(super) fn loose_places(text: &[char], kanji: &[char]) -> impl Iterator<Item = Range<usize>> {
    let froms = 0..text.len();
    froms.filter_map(move |from| Some(from..from + loose_length(text.get(from..)?, kanji)?))
}

fn loose_length(text: &[char], kanji: &[char]) -> Option<usize> {
    let mut wanted = kanji.iter();
    let mut next = wanted.next()?;
    if text.first() != Some(next) {
        return None;
    }
    let mut kana = 0;
    for (at, letter) in text.iter().enumerate() {
        if letter == next {
            kana = 0;
            match wanted.next() {
                Some(then) => next = then,
                None => return Some(at + 1),
            }
        } else if is_hiragana(*letter) && kana < MOST_KANA_BETWEEN {
            kana += 1;
        } else {
            return None;
        }
    }
    None
}

/// How many kanji there are.
pub(super) fn kanji_in(letters: &[char]) -> usize {
    letters.iter().filter(|letter| is_kanji(**letter)).count()
}
