//! What was typed → letters, with their scripts and the places where words part.

use super::field::usual;
use crate::search::folding::readings::Readings;
use crate::search::folding::{self, Script, compared, is_hiragana, is_latin, romaji};

/// More letters are not looked at: nobody types them, but somebody pastes a page.
const MOST_LETTERS: usize = 60;

/// Typed text, ready to be looked at.
#[derive(Clone, Debug, Default)]
pub(crate) struct Query {
    pub(crate) letters: Vec<char>,
    pub(crate) scripts: Vec<Script>,
    /// Before which letters there is a space or a mark.
    pub(crate) breaks: Vec<bool>,
}

impl Query {
    pub(crate) fn new(typed: &str, readings: &Readings) -> Self {
        let short: String = typed.chars().take(MOST_LETTERS).collect();
        let finished = without_key_strokes(&short);
        let letters = compared(finished);
        let mut before = 0;
        let breaks = letters.iter().map(|letter| {
            let gap = finished.get(before..letter.from).unwrap_or_default();
            before = letter.to;
            letter.letter == ' ' || gap.chars().any(is_break)
        });
        Self {
            breaks: breaks.collect(),
            scripts: letters.iter().map(|letter| letter.script).collect(),
            letters: usual(&letters, readings),
        }
    }

    /// The same with romaji read as kana; none where there are none. Other Latin words stay.
    pub(crate) fn from_romaji(typed: &str, readings: &Readings) -> Option<Self> {
        let short: String = typed.chars().take(MOST_LETTERS).collect();
        let mut kana = String::new();
        let mut has_romaji = false;
        for word in short.split_whitespace() {
            let letters: Vec<char> = folding::fold(word).chars().collect();
            let is_latin = letters.len() > 1 && letters.iter().all(|letter| is_latin(*letter));
            let read = if is_latin { romaji::kana(&letters) } else { None };
            has_romaji |= read.is_some();
            match read {
                Some(read) => kana.extend(read),
                None => kana.push_str(word),
            }
            kana.push(' ');
        }
        has_romaji.then(|| Self::new(kana.trim_end(), readings))
    }

    /// Runs of letters of one script without a space or mark within: where each begins and ends.
    pub(crate) fn runs(&self) -> Vec<(usize, usize, Script)> {
        let mut runs: Vec<(usize, usize, Script)> = Vec::new();
        for (at, (script, is_break)) in self.scripts.iter().zip(&self.breaks).enumerate() {
            match runs.last_mut() {
                Some((_, end, of)) if of == script && !is_break => *end = at + 1,
                _ => runs.push((at, at + 1, *script)),
            }
        }
        runs
    }

    pub(crate) fn is_edge(&self, at: usize) -> bool {
        const PARTICLES: &str = "のをにはがでとへもやかお";
        let before = at.checked_sub(1).and_then(|before| self.letters.get(before));
        let is_break = self.breaks.get(at).copied().unwrap_or(true);
        is_break || before.is_none_or(|before| !is_hiragana(*before) || PARTICLES.contains(*before))
    }

    pub(crate) fn ends_at(&self, at: usize) -> bool {
        const PARTICLES: &str = "のをにはがでとへもやかだ";
        let is_break = self.breaks.get(at).copied().unwrap_or(true);
        let letter = self.letters.get(at);
        is_break || letter.is_none_or(|letter| !is_hiragana(*letter) || PARTICLES.contains(*letter))
    }
}

/// Whether something that is no letter parts words.
fn is_break(letter: char) -> bool {
    let is_dash = matches!(
        letter,
        '-' | '−' | '‐' | '–' | '—' | '─' | '~' | '〜' | '\'' | '’'
    );
    let is_mark = matches!(letter, '\u{300}'..='\u{36f}' | '\u{3099}'..='゜' | 'ﾞ' | 'ﾟ' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}');
    !letter.is_alphanumeric() && !is_dash && !is_mark
}

/// While kana are typed, the last key strokes stand behind them as letters: ひっk, ひっｋ. They are no part of the word.
fn without_key_strokes(typed: &str) -> &str {
    let letters = folding::letters(typed);
    let strokes = letters.iter().rev();
    let strokes = strokes
        .take_while(|letter| letter.letter.is_ascii_lowercase())
        .count();
    let finished = letters.len().saturating_sub(strokes);
    let last = finished.checked_sub(1).and_then(|last| letters.get(last));
    match last {
        Some(last) if strokes <= 2 && last.script == Script::Hiragana => {
            typed.get(..last.to).unwrap_or(typed)
        }
        _ => typed,
    }
}
