//! How much letters say: kanji more than kana, rare words more than common ones, and words that only ask nothing.

use crate::search::folding::idle_words::IdleWords;
use crate::search::folding::{Script, is_kanji, is_latin};
use crate::search::matching::Query;

/// The runs with letters that nobody here has words for, and how much these say.
pub(super) fn unknown(query: &Query, covered: &[bool], idle: &IdleWords) -> Vec<((usize, usize), u32)> {
    let mut unknown = Vec::new();
    for (from, to, script) in query.runs() {
        let (mut at, mut says) = (from, 0);
        while at < to {
            let open = (at..to)
                .take_while(|at| !covered.get(*at).copied().unwrap_or(false))
                .count();
            if let Some(letters) = query.letters.get(at..at + open) {
                says += stretch(letters, script, idle);
            }
            at += open.max(1);
        }
        if says > 0 {
            unknown.push(((from, to), says));
        }
    }
    unknown
}

fn stretch(letters: &[char], script: Script, idle: &IdleWords) -> u32 {
    match script {
        Script::Other => 0,
        Script::Latin => {
            let words = letters.split(|letter| *letter == ' ');
            let telling = words.filter(|word| {
                word.len() > 1 && !idle.has(word) && word.iter().any(char::is_ascii_alphabetic)
            });
            telling.map(|word| worth(word) * RAREST).sum()
        }
        Script::Hiragana => {
            let left = without_idle(letters, idle);
            if left < 5 { 0 } else { left * RAREST / 4 }
        }
        Script::Kanji | Script::Katakana => {
            let left = without_idle(letters, idle);
            let all = u32::try_from(letters.len()).unwrap_or(u32::MAX).max(1);
            let is_verb = script == Script::Kanji && all == 1;
            worth(letters) * RAREST * left / (2 * all) / if is_verb { 2 } else { 1 }
        }
    }
}

/// How many half letters are left without the words that only ask. A single one may as well be part of a word.
fn without_idle(letters: &[char], idle: &IdleWords) -> u32 {
    let (mut at, mut left) = (0, 0);
    while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
        let length = idle.longest_at(rest);
        left += match length {
            0 => 2,
            1 => 1,
            _ => 0,
        };
        at += length.max(1);
    }
    left
}

/// How much letters say: a kanji as much as two kana, a Latin word as much as two kanji, a long word more than its parts.
pub(super) fn worth(letters: &[char]) -> u32 {
    let latin = letters.split(|letter| !is_latin(*letter));
    let latin = latin.filter(|word| !word.is_empty()).count();
    let of = |letter: &char| match *letter {
        letter if is_latin(letter) || letter == ' ' => 0,
        letter if is_kanji(letter) => 4,
        _ => 2,
    };
    let sum = letters.iter().map(of).sum::<u32>() + 8 * u32::try_from(latin).unwrap_or(1);
    sum + sum * sum / 24
}

/// A word says as much as two kanji, however short it is: 犬, ごみ.
pub(super) const LEAST_WORTH: u32 = 10;
const RAREST: u32 = 64;
const COMMONEST: u32 = 14;

/// From [`COMMONEST`], where everybody has it, to [`RAREST`], where nobody else has.
pub(super) fn rarity(holders: u32, all: usize) -> u32 {
    let all = u32::try_from(all).unwrap_or(u32::MAX).max(2);
    let rare = eighths_of_log2(all).saturating_sub(eighths_of_log2(holders.max(1)));
    COMMONEST + (RAREST - COMMONEST) * rare / eighths_of_log2(all).max(1)
}

/// The binary logarithm in eighths, straight between powers of two.
fn eighths_of_log2(number: u32) -> u32 {
    let whole = number.max(1).ilog2();
    whole * 8 + ((number.max(1) - (1 << whole)) << 3 >> whole)
}
