//! English words without their endings: moving, moved and move are one word to the search.

use super::{Letter, Script, is_latin};

/// Endings, the longest of those that fit first. What is left has at least [`SHORTEST`] letters.
const ENDINGS: [&str; 22] = [
    "ations", "ation", "ments", "ment", "tions", "tion", "ings", "ing", "ances", "ance", "ences", "ence",
    "ants", "ant", "ents", "ent", "ies", "ed", "es", "s", "e", "y",
];
const SHORTEST: usize = 3;

/// `letters` with shorter words; the last letter of a word stands for its ending, too.
pub(super) fn without_endings(letters: Vec<Letter>) -> Vec<Letter> {
    let mut kept: Vec<Letter> = Vec::with_capacity(letters.len());
    let mut word: Vec<Letter> = Vec::new();
    for letter in letters {
        if is_latin(letter.letter) {
            word.push(letter);
        } else {
            finish(&mut word, &mut kept);
            kept.push(letter);
        }
    }
    finish(&mut word, &mut kept);
    kept
}

fn finish(word: &mut Vec<Letter>, kept: &mut Vec<Letter>) {
    let end = word.last().map(|last| last.to);
    word.truncate(stem_length(word));
    if let Some((last, end)) = word.last_mut().zip(end) {
        last.to = end;
    }
    kept.append(word);
}

fn stem_length(word: &[Letter]) -> usize {
    let is_word = word
        .iter()
        .all(|letter| letter.script == Script::Latin && letter.letter.is_ascii_alphabetic());
    if !is_word {
        return word.len();
    }
    let ending = ENDINGS.iter().find(|ending| {
        word.len() >= ending.len() + SHORTEST
            && ends_with(word, ending)
            && !(**ending == "s" && ends_with(word, "ss"))
    });
    word.len() - ending.map_or(0, |ending| ending.len())
}

fn ends_with(word: &[Letter], ending: &str) -> bool {
    let tail = word.iter().rev().map(|letter| letter.letter);
    ending.chars().rev().eq(tail.take(ending.len()))
}
