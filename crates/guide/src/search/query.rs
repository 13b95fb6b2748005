//! What was typed → the words to look for.

use super::field::{Field, kanji_in};
use super::fold::{Letter, is_hiragana, is_kanji, letters};

/// More letters are not looked at: nobody types them, but somebody pastes a page.
const MOST_LETTERS: usize = 60;

/// Typed text, ready to look for.
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    /// Everything as one word.
    pub(super) whole: Word,
    /// The words between spaces, all of which must be found. None where nothing was typed but spaces and marks.
    pub(super) words: Vec<Word>,
}

/// A word to look for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// Its letters.
    pub(super) text: Field,
    /// Only its kanji, where hiragana is all there is besides: 引越 of 引越し. Empty where they are fewer than two.
    pub(super) kanji: Field,
    /// How many slips are forgiven.
    pub(super) slips: usize,
}

impl Query {
    pub(super) fn new(typed: &str) -> Self {
        let short: String = typed.chars().take(MOST_LETTERS).collect();
        let finished = without_key_strokes(&short);
        let words = finished.split(|letter: char| letter.is_ascii_whitespace() || letter == '\u{3000}');
        let words = words.map(Word::new).filter(|word| !word.text.is_empty());
        Self {
            words: words.collect(),
            whole: Word::new(finished),
        }
    }
}

impl Word {
    fn new(typed: &str) -> Self {
        let letters = letters(typed);
        let text = Field::of(letters.iter().map(|letter| letter.letter).collect());
        Self {
            kanji: Field::of(bare_kanji(typed, &letters)),
            slips: forgiven(text.len()),
            text,
        }
    }
}

/// While kana are typed, the last key strokes stand behind them as letters: ひっk, ひっｋ. They are no part of the word.
fn without_key_strokes(typed: &str) -> &str {
    let letters = letters(typed);
    let strokes = letters
        .iter()
        .rev()
        .take_while(|letter| letter.letter.is_ascii_lowercase());
    let strokes = strokes.count();
    let finished = letters.len().saturating_sub(strokes);
    let last = finished.checked_sub(1).and_then(|last| letters.get(last));
    match last {
        Some(last) if strokes <= 2 && is_typed_in_hiragana(typed, last) => {
            typed.get(..last.to).unwrap_or(typed)
        }
        _ => typed,
    }
}

fn is_typed_in_hiragana(typed: &str, letter: &Letter) -> bool {
    let own = typed.get(letter.from..letter.to);
    own.is_some_and(|own| own.chars().all(is_hiragana))
}

fn bare_kanji(typed: &str, letters: &[Letter]) -> Vec<char> {
    let is_plain = |letter: &Letter| is_kanji(letter.letter) || is_typed_in_hiragana(typed, letter);
    let kanji = letters
        .iter()
        .map(|letter| letter.letter)
        .filter(|letter| is_kanji(*letter));
    let kanji: Vec<char> = kanji.collect();
    if kanji_in(&kanji) < 2 || !letters.iter().all(is_plain) {
        return Vec::new();
    }
    kanji
}

fn forgiven(length: usize) -> usize {
    match length {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::Query;

    fn words(typed: &str) -> Vec<String> {
        let words = Query::new(typed).words;
        words
            .iter()
            .map(|word| word.text.letters.iter().collect())
            .collect()
    }

    #[test]
    fn key_strokes_behind_kana_do_not_count() {
        assert_eq!(words("ひっk"), ["ひつ"]);
        assert_eq!(words("ひっｋ"), ["ひつ"]);
        assert_eq!(words("ひっこsh"), ["ひつこ"]);
        assert_eq!(words("転出sh"), ["転出sh"]);
        assert_eq!(words("e-Tax"), ["e tax"]);
        assert_eq!(words("k"), ["k"]);
    }

    #[test]
    fn words_are_parted_by_any_space() {
        assert_eq!(words("　犬 登録\tー "), ["犬", "登録"]);
        assert!(words(" 　・ー ").is_empty());
    }

    #[test]
    fn only_hiragana_may_be_left_out() {
        let kanji = |typed: &str| Query::new(typed).whole.kanji.letters.iter().collect::<String>();
        assert_eq!(kanji("引越し"), "引越");
        assert_eq!(kanji("犬を飼っている"), "犬飼");
        assert_eq!(kanji("予防ワクチン"), "");
        assert_eq!(kanji("犬"), "");
    }
}
