//! What was typed → the words of the catalogue that stand in it, each with its place.

pub(super) mod field;
mod query;
pub(super) mod slips;
mod spelling;
pub(super) mod vocabulary;

use super::folding::idle_words::IdleWords;
use super::folding::readings::Readings;
use super::folding::{Script, is_hiragana, is_kanji, is_latin};
use field::Field;
pub(super) use query::Query;
use spelling::spelling;
use vocabulary::Vocabulary;

/// A place in the query, with what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Position of the text that is looked for in [`Spans::texts`].
    pub(super) text: usize,
    /// In percent, less where the text is spelled otherwise or only means the same.
    pub(super) quality: u16,
    /// Whether a longer word may begin so, for it is being typed.
    pub(super) is_open: bool,
}

/// Everything that may stand in a query.
#[derive(Clone, Debug, Default)]
pub(super) struct Spans {
    pub(super) spans: Vec<Span>,
    /// What to look for in the procedures, each once.
    pub(super) texts: Vec<Field>,
}

/// Words that mean the same: all members of each group.
pub(super) type Groups = Vec<Vec<Vec<char>>>;

/// What is known of words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'w> {
    pub(super) vocabulary: &'w Vocabulary,
    pub(super) groups: &'w Groups,
    pub(super) readings: &'w Readings,
    pub(super) idle: &'w IdleWords,
}

/// The words that stand in `query`.
pub(super) fn spans(query: &Query, words: &Words<'_>) -> Spans {
    let mut found = Spans::default();
    for from in 0..query.letters.len() {
        known_words(query, from, words, &mut found);
    }
    for (from, to, script) in query.runs() {
        literal(query, (from, to), script, &mut found);
    }
    found
}

/// The words of the vocabulary that begin at `from`, spelled one way or another.
fn known_words(query: &Query, from: usize, words: &Words<'_>, found: &mut Spans) {
    let rest = query.letters.get(from..).unwrap_or_default();
    let Some(first) = rest.first() else { return };
    if is_latin(*first)
        && !query.breaks.get(from).copied().unwrap_or(true)
        && from > 0
        && query
            .letters
            .get(from - 1)
            .is_some_and(|before| is_latin(*before))
    {
        return; // within a Latin word
    }
    let mut visit = |word: &vocabulary::Word| {
        let letters = &word.text.letters;
        let Some(spelling) = spelling(letters, rest, words.readings, true) else {
            return;
        };
        let to = from + spelling.letters;
        let is_idle = || {
            query
                .letters
                .get(from..to)
                .is_some_and(|typed| words.idle.has(typed))
        };
        if !is_word_there(query, from, to, letters)
            || letters.get(..spelling.of_word) != query.letters.get(from..to) && is_idle()
        {
            return;
        }
        if spelling.of_word < letters.len() {
            if !may_begin(query, from, to) {
                return;
            }
            let begun = letters.get(..spelling.of_word).unwrap_or_default();
            found.add(from, to, begun, spelling.quality.min(BEGUN), false);
            if query.letters.get(from..to) != Some(begun) {
                found.add(from, to, letters, spelling.quality, false);
            }
            return;
        }
        found.add(from, to, letters, spelling.quality, false);
        for group in &word.groups {
            for other in words.groups.get(usize::from(*group)).into_iter().flatten() {
                if other != letters {
                    found.add(from, to, other, spelling.quality * SAME_MEANING / 100, false);
                }
            }
        }
    };
    words.vocabulary.beginning(*first).for_each(&mut visit);
    // a kanji that sounds like the first of the word, before the same second one
    let Some(second) = rest.get(1).filter(|second| is_kanji(**second)) else {
        return;
    };
    let mut heard: Vec<char> = Vec::new();
    for sound in words.readings.sounds(*first) {
        if let Some(kana) = sound.first().filter(|kana| !heard.contains(kana)) {
            heard.push(*kana);
            let begins_otherwise = |word: &&vocabulary::Word| {
                let letters = &word.text.letters;
                letters.get(1) == Some(second) && letters.first() != Some(first)
            };
            words
                .vocabulary
                .beginning(*kana)
                .filter(begins_otherwise)
                .for_each(&mut visit);
        }
    }
}

/// Whether the end of a query can be the beginning of a word: not where a few kana may as well be an ending.
fn may_begin(query: &Query, from: usize, to: usize) -> bool {
    let typed = query.letters.get(from..to).unwrap_or_default();
    let before = from.checked_sub(1).and_then(|before| query.letters.get(before));
    let is_parted = query.breaks.get(from).copied().unwrap_or(true)
        || before.is_none_or(|before| "のを".contains(*before));
    is_parted || typed.len() > 3 || typed.iter().any(|letter| !is_hiragana(*letter))
}

/// What a word counts that is not typed to its end, in percent.
const BEGUN: u16 = 88;
/// What a word that only means the same counts, in percent.
const SAME_MEANING: u16 = 85;

/// Whether the letters from `from` to `to` can be a word by themselves: a single kanji has no other beside it, a few kana
/// have a particle or another script around them, a Latin word is whole.
fn is_word_there(query: &Query, from: usize, to: usize, word: &[char]) -> bool {
    let typed = query.letters.get(from..to).unwrap_or_default();
    let is_parted = |at: usize| query.breaks.get(at).copied().unwrap_or(true);
    if !is_parted(from) && from > 0 && (from + 1..to).any(is_parted) {
        return false;
    }
    let beside = |at: Option<usize>, is: fn(char) -> bool| {
        let letter = at.and_then(|at| query.letters.get(at));
        letter.copied().is_some_and(is)
    };
    if typed.last().copied().is_some_and(is_latin) {
        return !beside(Some(to), is_latin) || to == query.letters.len();
    }
    if let [one] = typed {
        let before = !is_parted(from) && beside(from.checked_sub(1), is_kanji);
        let behind = !is_parted(to) && beside(Some(to), is_kanji);
        return is_kanji(*one) && !before && !behind;
    }
    let kana = typed.iter().take_while(|letter| is_hiragana(**letter)).count();
    let is_ending = kana > 0
        && query.scripts.get(from) == Some(&Script::Hiragana)
        && !query.breaks.get(from).copied().unwrap_or(true)
        && beside(from.checked_sub(1), is_kanji);
    if is_ending && kana < 4 {
        let is_whole = typed == word && kana == typed.len() && kana > 1;
        return is_whole && query.ends_at(to);
    }
    if kana == typed.len() {
        let is_katakana = query.scripts.get(from) == Some(&Script::Katakana);
        let is_read = word.iter().any(|letter| is_kanji(*letter));
        return match typed.len() {
            0 | 1 => false,
            length if is_katakana => {
                let begins = query.scripts.get(from.wrapping_sub(1)) != Some(&Script::Katakana);
                let ends = query.scripts.get(to) != Some(&Script::Katakana);
                begins && ends || !is_read && (length > 2 && (begins || ends) || length > 3)
            }
            2 if is_read && word.len() > 1 => {
                let is_parted = query.breaks.get(to).copied().unwrap_or(true);
                query.is_edge(from) && (is_parted || !beside(Some(to), is_hiragana))
            }
            2 => query.is_edge(from) && query.ends_at(to),
            3 => query.is_edge(from) && (!is_read || query.ends_at(to)),
            _ => query.is_edge(from) || typed.len() > 4,
        };
    }
    true
}

/// What may stand in names and summaries letter by letter: parts of runs of kanji, other runs as a whole.
fn literal(query: &Query, (from, to): (usize, usize), script: Script, found: &mut Spans) {
    let is_last = to == query.letters.len();
    let mut add = |from: usize, to: usize, is_open: bool| {
        let text = query.letters.get(from..to).unwrap_or_default();
        found.add(from, to, text, 100, is_open);
    };
    match script {
        Script::Kanji => {
            for begin in from..to {
                for end in begin + 2..=to {
                    add(begin, end, false);
                }
            }
            if to - from == 1 && is_last && from == 0 {
                add(from, to, false);
            }
        }
        Script::Katakana if to - from >= 2 => add(from, to, false),
        Script::Hiragana if to - from >= 3 && (from == 0 && is_last) => add(from, to, false),
        Script::Latin => latin(query, (from, to), is_last, &mut add),
        Script::Katakana | Script::Hiragana | Script::Other => {}
    }
}

/// Latin words; the last one may not be typed to its end.
fn latin(query: &Query, (from, to): (usize, usize), is_last: bool, add: &mut impl FnMut(usize, usize, bool)) {
    let is_part = |at: usize| query.letters.get(at).copied().is_some_and(is_latin);
    let mut begin = from;
    while begin < to {
        let length = (begin..to).take_while(|at| is_part(*at)).count();
        if length >= 2 {
            let is_open = is_last && begin + length == to && length >= 3;
            add(begin, begin + length, is_open);
        }
        begin += length.max(1);
    }
}

impl Spans {
    fn add(&mut self, from: usize, to: usize, text: &[char], quality: u16, is_open: bool) {
        let is_same = |known: &Field| known.letters.first() == text.first() && known.letters == text;
        let known = self.texts.iter().position(is_same);
        let text = known.unwrap_or_else(|| {
            self.texts.push(Field::of(text.to_vec()));
            self.texts.len() - 1
        });
        let same =
            |span: &&mut Span| (span.from, span.to, span.text, span.is_open) == (from, to, text, is_open);
        match self.spans.iter_mut().find(same) {
            Some(span) => span.quality = span.quality.max(quality),
            None => self.spans.push(Span {
                from,
                to,
                text,
                quality,
                is_open,
            }),
        }
    }

    /// Adds the words that are typed at `from` to `to` but for a slip or two.
    pub(super) fn add_slips(&mut self, query: &Query, (from, to): (usize, usize), vocabulary: &Vocabulary) {
        let typed = Field::of(query.letters.get(from..to).unwrap_or_default().to_vec());
        let most = forgiven(typed.len());
        if most == 0 {
            return;
        }
        let mut fewest = most;
        let mut nearest: Vec<&[char]> = Vec::new();
        for word in vocabulary.words() {
            let letters = word.text.letters.as_slice();
            if letters.len().abs_diff(typed.len()) > fewest || typed.lacks(&word.text) > fewest {
                continue;
            }
            if let Some(slips) = slips::slips(letters, &typed.letters, false, fewest) {
                if slips < fewest {
                    nearest.clear();
                }
                fewest = slips;
                nearest.push(letters);
            }
        }
        for letters in nearest {
            self.add(from, to, letters, NEARLY, false);
        }
    }

    /// Adds the words that sound like the kana at `from` to `to` but for one of them.
    pub(super) fn add_heard(&mut self, query: &Query, (from, to): (usize, usize), words: &Words<'_>) {
        let typed = query.letters.get(from..to).unwrap_or_default();
        if typed.len() < SHORTEST_HEARD {
            return;
        }
        for word in nearly_heard(typed, words) {
            self.add(from, to, &word.text.letters, NEARLY, false);
        }
    }
}

/// What a word counts that is typed with slips, in percent.
const NEARLY: u16 = 75;
/// Fewer kana are too many words but for one of them.
const SHORTEST_HEARD: usize = 4;

/// The words with kanji that sound like `typed`, in kana, but for one of them, which is not the first.
pub(super) fn nearly_heard<'w>(typed: &[char], words: &Words<'w>) -> Vec<&'w vocabulary::Word> {
    let mut heard: Vec<&vocabulary::Word> = Vec::new();
    let Some(first) = typed.first().filter(|_| typed.len() >= SHORTEST_HEARD - 1) else {
        return heard;
    };
    for at in 1..typed.len() {
        let mut any = typed.to_vec();
        if let Some(letter) = any.get_mut(at).filter(|letter| is_hiragana(**letter)) {
            *letter = spelling::ANY;
        }
        for word in words.vocabulary.beginning(*first) {
            let letters = &word.text.letters;
            let is_read = letters.first().is_some_and(|first| is_kanji(*first));
            let whole = || spelling(letters, &any, words.readings, false);
            if is_read && whole().is_some_and(|found| found.letters == typed.len() && found.quality == 100) {
                heard.push(word);
            }
        }
    }
    heard
}

/// How many slips are forgiven in a word of so many letters.
pub(super) fn forgiven(length: usize) -> usize {
    match length {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}
