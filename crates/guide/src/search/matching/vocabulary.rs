//! The words of a catalogue: keywords, the parts of names and summaries, words of life events, and those that mean the same.

use super::field::{Field, usual};
use crate::search::folding::readings::Readings;
use crate::search::folding::{Letter, Script, compared, is_latin};

/// Every word once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Vocabulary {
    words: Vec<Word>,
    /// Positions of the words that can begin with a letter, by the letter's hash.
    beginnings: Vec<Vec<u16>>,
    /// Positions of all words, by their own hash.
    places: Vec<Vec<u16>>,
}

/// A word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) text: Field,
    /// The groups of words with the same meaning that it belongs to.
    pub(crate) groups: Vec<u16>,
}

const BUCKETS: usize = 512;

impl Default for Vocabulary {
    fn default() -> Self {
        Self {
            words: Vec::new(),
            beginnings: vec![Vec::new(); BUCKETS],
            places: vec![Vec::new(); BUCKETS],
        }
    }
}

impl Vocabulary {
    /// Adds a word, as a whole.
    pub(crate) fn add(&mut self, text: &str, group: Option<u16>, readings: &Readings) {
        self.add_letters(usual(&compared(text), readings), group, readings);
    }

    /// Adds the parts of a text that are words by themselves: runs of kanji, of katakana, and kanji with kana between.
    pub(crate) fn add_parts(&mut self, text: &str, readings: &Readings) {
        let letters = compared(text);
        for part in parts(&letters) {
            self.add_letters(usual(part, readings), None, readings);
        }
    }

    fn add_letters(&mut self, letters: Vec<char>, group: Option<u16>, readings: &Readings) {
        let Some(first) = letters.first().copied() else {
            return;
        };
        let place = letters
            .iter()
            .fold(0, |hash: u32, letter| hash.rotate_left(5) ^ *letter as u32);
        let place = bucket(place);
        let is_word = |at: &usize| self.word(*at).is_some_and(|word| word.text.letters == letters);
        let known = at(&self.places, place).find(is_word);
        let at = known.unwrap_or(self.words.len());
        if known.is_none() {
            let Ok(position) = u16::try_from(at) else { return };
            self.words.push(Word {
                text: Field::of(letters),
                groups: Vec::new(),
            });
            if let Some(place) = self.places.get_mut(place) {
                place.push(position);
            }
            self.begins(first, position);
            for sound in readings.sounds(first) {
                if let Some(kana) = sound.first() {
                    self.begins(*kana, position);
                }
            }
        }
        if let Some((word, group)) = self.words.get_mut(at).zip(group)
            && !word.groups.contains(&group)
        {
            word.groups.push(group);
        }
    }

    fn begins(&mut self, letter: char, word: u16) {
        if let Some(bucket) = self.beginnings.get_mut(bucket(letter as u32))
            && bucket.last() != Some(&word)
        {
            bucket.push(word);
        }
    }

    fn word(&self, at: usize) -> Option<&Word> {
        self.words.get(at)
    }

    /// The words that may begin with `letter`, in one spelling or another.
    pub(crate) fn beginning(&self, letter: char) -> impl Iterator<Item = &Word> {
        at(&self.beginnings, bucket(letter as u32)).filter_map(|at| self.word(at))
    }

    /// Every word.
    pub(crate) fn words(&self) -> &[Word] {
        &self.words
    }
}

fn bucket(number: u32) -> usize {
    number.wrapping_mul(0x9E37_79B1) as usize >> 23 // the upper nine bits of Fibonacci hashing
}

fn at(buckets: &[Vec<u16>], bucket: usize) -> impl Iterator<Item = usize> + '_ {
    buckets
        .get(bucket)
        .into_iter()
        .flatten()
        .map(|at| usize::from(*at))
}

/// Runs of kanji, of katakana, of Latin letters; and kanji with kana between them, as in 引っ越し先.
fn parts(letters: &[Letter]) -> Vec<&[Letter]> {
    let mut parts = Vec::new();
    let mut from = 0;
    while let Some(first) = letters.get(from) {
        let length = run(letters, from, first.script);
        let part = letters.get(from..from + length).unwrap_or_default();
        let is_word = match first.script {
            Script::Kanji => length >= 2 || is_noun(letters, from),
            Script::Katakana => length >= 2,
            Script::Latin => length >= 3 && part.iter().all(|letter| is_latin(letter.letter)),
            Script::Hiragana | Script::Other => false,
        };
        if is_word {
            parts.push(part);
        }
        if first.script == Script::Kanji {
            parts.extend(compound(letters, from, length));
        }
        from += length;
    }
    parts
}

/// Whether a single kanji is a word: a particle follows it, or nothing.
fn is_noun(letters: &[Letter], at: usize) -> bool {
    let behind = letters.get(at + 1).filter(|_| is_joined(letters, at + 1));
    behind.is_none_or(|behind| "のをがはとや".contains(behind.letter))
}

fn run(letters: &[Letter], from: usize, script: Script) -> usize {
    let rest = letters.get(from..).unwrap_or_default();
    let mut end = None;
    let is_next = |letter: &&Letter| {
        let is_next = end.is_none_or(|end| end == letter.from) && letter.script == script;
        end = Some(letter.to);
        is_next
    };
    rest.iter().take_while(is_next).count().max(1)
}

/// Whether nothing stands between a letter and the one before it.
fn is_joined(letters: &[Letter], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| letters.get(before));
    before
        .zip(letters.get(at))
        .is_some_and(|(before, letter)| before.to == letter.from)
}

/// 引っ越し先: kanji, one or two kana that are no particle, kanji, and a kana behind them.
fn compound(letters: &[Letter], from: usize, length: usize) -> Option<&[Letter]> {
    const PARTICLES: &str = "のをにはがでとへもやか";
    let kana = run(letters, from + length, Script::Hiragana);
    let between = letters.get(from + length..from + length + kana)?;
    let is_inside = kana <= 2
        && between
            .iter()
            .all(|letter| letter.script == Script::Hiragana && !PARTICLES.contains(letter.letter));
    let behind = letters.get(from + length + kana)?;
    let follows = [from + length, from + length + kana]
        .into_iter()
        .all(|at| is_joined(letters, at));
    if !follows || !is_inside || behind.script != Script::Kanji {
        return None;
    }
    let kanji = run(letters, from + length + kana, Script::Kanji);
    let end = from + length + kana + kanji;
    let tail = letters.get(end).filter(|tail| {
        is_joined(letters, end) && tail.script == Script::Hiragana && !PARTICLES.contains(tail.letter)
    });
    letters.get(from..end + usize::from(tail.is_some()))
}
