//! A folded text to be searched in.

use crate::search::folding::readings::Readings;
use crate::search::folding::{Letter, compared, is_hiragana, is_latin};

/// A folded text.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Field {
    pub(crate) letters: Vec<char>,
    /// Which letters occur, hashed into 128 bits: most texts are passed over without being read.
    marks: u128,
}

impl Field {
    /// The field of a text, with kanji in their usual forms.
    pub(crate) fn new(text: &str, readings: &Readings) -> Self {
        Self::of(usual(&compared(text), readings))
    }

    pub(crate) fn of(letters: Vec<char>) -> Self {
        let marks = letters.iter().fold(0, |marks, letter| marks | mark(*letter));
        Self { letters, marks }
    }

    pub(crate) fn len(&self) -> usize {
        self.letters.len()
    }

    /// Which letters occur.
    pub(crate) fn marks(&self) -> u128 {
        self.marks
    }

    /// Whether `word` stands in it; a Latin word only as a whole word, or where `is_open` as the beginning of one.
    pub(crate) fn has(&self, word: &Self, is_open: bool) -> bool {
        self.lacks(word) == 0 && places(&self.letters, &word.letters, is_open).next().is_some()
    }

    /// Whether it begins with `word`.
    pub(crate) fn begins(&self, word: &Self) -> bool {
        self.letters.starts_with(&word.letters)
    }

    /// Whether it is written in hiragana alone, once folded.
    pub(crate) fn is_kana(&self) -> bool {
        self.letters.iter().all(|letter| is_hiragana(*letter))
    }

    /// At least so many of the letters of `word` do not occur.
    pub(crate) fn lacks(&self, word: &Self) -> usize {
        lacking(self.marks, word)
    }
}

/// At least so many letters of `word` are not among those of `marks`.
pub(crate) fn lacking(marks: u128, word: &Field) -> usize {
    let missing = word.marks & !marks;
    usize::try_from(missing.count_ones()).unwrap_or(usize::MAX)
}

/// The letters, kanji in their usual forms.
pub(crate) fn usual(letters: &[Letter], readings: &Readings) -> Vec<char> {
    letters
        .iter()
        .map(|letter| readings.usual(letter.letter))
        .collect()
}

fn mark(letter: char) -> u128 {
    1 << ((letter as u32).wrapping_mul(0x9E37_79B1) >> 25) // the upper seven bits of Fibonacci hashing
}

/// Where `word` begins in `text`: Latin words at the beginning of one, and, unless `is_open`, to its end.
pub(crate) fn places<'t>(
    text: &'t [char],
    word: &'t [char],
    is_open: bool,
) -> impl Iterator<Item = usize> + 't {
    let begins_latin = word.first().copied().is_some_and(is_latin);
    let ends_latin = !is_open && word.last().copied().is_some_and(is_latin);
    let latin_at = move |at: Option<usize>| {
        let letter = at.and_then(|at| text.get(at));
        letter.copied().is_some_and(is_latin)
    };
    let windows = text.windows(word.len().max(1)).enumerate();
    windows.filter_map(move |(from, window)| {
        let is_part = || {
            begins_latin && latin_at(from.checked_sub(1)) || ends_latin && latin_at(Some(from + word.len()))
        };
        (window.first() == word.first() && window == word && !is_part()).then_some(from)
    })
}
