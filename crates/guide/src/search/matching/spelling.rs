//! Whether what was typed is another spelling of a word: kanji or their kana, with other okurigana, with a kanji that
//! sounds the same, inflected, or not yet typed to its end.

use crate::search::folding::kana::{is_long_vowel, is_voiced_pair};
use crate::search::folding::readings::Readings;
use crate::search::folding::{is_hiragana, is_kanji};

/// How a word was spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spelling {
    /// How many of the typed letters are the word.
    pub(crate) letters: usize,
    /// How many letters of the word they are: fewer than it has where it is not typed to its end.
    pub(crate) of_word: usize,
    /// In percent, less where it is spelled otherwise.
    pub(crate) quality: u16,
}

/// A spelling that costs more is another word.
const MOST_COST: u16 = 3;
/// Stands for any kana in what was typed; no folded text has it.
pub(crate) const ANY: char = '?';
/// A kanji that sounds the same, a kana that is voiced or not.
const ALIKE: u16 = 2;
/// Okurigana that the word has and the text has not, or the other way round; another ending.
const OKURIGANA: u16 = 1;
/// What a word counts that is not typed to its end, in percent.
const BEGUN: u16 = 90;

/// How `typed` begins with `word`; with `is_open`, it may end within the word.
pub(crate) fn spelling(
    word: &[char],
    typed: &[char],
    readings: &Readings,
    is_open: bool,
) -> Option<Spelling> {
    let mut search = Search {
        word,
        typed,
        readings,
        is_open,
        best: None,
        steps: 0,
    };
    search.walk(0, 0, 0);
    search.best.filter(|best| best.letters > 0)
}

struct Search<'s> {
    word: &'s [char],
    typed: &'s [char],
    readings: &'s Readings,
    is_open: bool,
    best: Option<Spelling>,
    steps: usize,
}

/// More ways are not tried: a word of many kanji has many readings.
const MOST_STEPS: usize = 400;

impl Search<'_> {
    /// `word` from `at` on against `typed` from `to` on.
    fn walk(&mut self, at: usize, to: usize, cost: u16) {
        self.steps += 1;
        if cost > MOST_COST || self.steps > MOST_STEPS {
            return;
        }
        let Some(&letter) = self.word.get(at) else {
            return self.found(to, self.word.len(), 100 - 8 * cost);
        };
        let Some(&typed) = self.typed.get(to) else {
            return self.ended(at, to, cost);
        };
        if letter == typed || typed == ANY && is_hiragana(letter) {
            self.walk(at + 1, to + 1, cost);
        } else if is_hiragana(letter)
            && is_hiragana(typed)
            && self.word.len() > 3
            && is_voiced_pair(letter, typed)
        {
            self.walk(at + 1, to + 1, cost + ALIKE);
        }
        if is_kanji(letter) {
            self.kanji(letter, typed, at, to, cost);
        } else if is_hiragana(letter) {
            self.kana(letter, typed, at, to, cost);
        }
    }

    fn kanji(&mut self, letter: char, typed: char, at: usize, to: usize, cost: u16) {
        if is_kanji(typed) {
            if letter != typed && self.is_within(at, to) && self.readings.sound_alike(letter, typed) {
                self.walk(at + 1, to + 1, cost + ALIKE);
            }
            return;
        }
        let readings = self.readings;
        for sound in readings.sounds(letter) {
            match self.heard(sound, to, at > 0) {
                Heard::Whole(letters) => self.walk(at + 1, to + letters, cost),
                Heard::Begun => self.ended(at + 1, self.typed.len(), cost),
                Heard::Not => {}
            }
        }
        // okurigana between two kanji: 引っ越 for 引越
        let between = |before: Option<usize>, letters: &[char]| {
            before
                .and_then(|before| letters.get(before))
                .copied()
                .is_some_and(is_kanji)
        };
        let is_okurigana = between(at.checked_sub(1), self.word) && between(to.checked_sub(1), self.typed);
        if is_okurigana && self.typed.get(to + 1) == Some(&letter) {
            let more = if is_particle(typed) { ALIKE } else { OKURIGANA };
            self.walk(at, to + 1, cost + more);
        }
    }

    /// Whether the letter before or behind is the same in both: one kanji may be another that sounds so, not a whole word.
    fn is_within(&self, at: usize, to: usize) -> bool {
        let same = |at: Option<usize>, to: Option<usize>| {
            let letter = at.and_then(|at| self.word.get(at));
            letter.copied().is_some_and(is_kanji) && letter == to.and_then(|to| self.typed.get(to))
        };
        same(at.checked_sub(1), to.checked_sub(1)) || same(Some(at + 1), Some(to + 1))
    }

    fn kana(&mut self, letter: char, typed: char, at: usize, to: usize, cost: u16) {
        let before = |letters: &[char], at: usize| at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        if before(self.word, at).is_some_and(|before| is_long_vowel(before, letter)) {
            self.walk(at + 1, to, cost);
        }
        if before(self.typed, to).is_some_and(|before| is_long_vowel(before, typed)) {
            self.walk(at, to + 1, cost);
        }
        if letter == typed || !self.word.iter().take(at).any(|letter| is_kanji(*letter)) {
            return;
        }
        let rest = self.word.get(at..).unwrap_or_default();
        if rest.iter().all(|letter| is_hiragana(*letter)) {
            self.inflected(at, to, cost, rest.len());
        } else if before(self.word, at).is_some_and(is_kanji) && is_kanji(typed) && !is_particle(letter) {
            self.walk(at + 1, to, cost + OKURIGANA); // 引越 of 引っ越
        }
    }

    /// Only kana are left of the word, and the text goes on otherwise: 亡くなりました of 亡くなった, 引越 of 引越し.
    fn inflected(&mut self, at: usize, to: usize, cost: u16, left: usize) {
        let typed_kanji = self.typed.iter().take(to).any(|letter| is_kanji(*letter));
        let has_begun = self
            .word
            .get(at.wrapping_sub(1))
            .copied()
            .is_some_and(is_hiragana);
        let goes_on = self.typed.get(to).copied().is_some_and(is_hiragana);
        let is_so = match (typed_kanji, has_begun, goes_on) {
            (true, true, _) => left <= 4,
            (true, false, true) => left <= 2,
            (true, false, false) => left == 1,
            (false, true, _) => left <= 2 && to >= 3,
            (false, false, _) => false,
        };
        if is_so {
            let cost = cost + OKURIGANA + u16::from(!has_begun && goes_on);
            if cost <= MOST_COST {
                self.found(to, self.word.len(), 100 - 8 * cost);
            }
        }
    }

    /// The text ends where the word goes on.
    fn ended(&mut self, at: usize, to: usize, cost: u16) {
        let rest = self.word.get(at..).unwrap_or_default();
        if rest.iter().all(|letter| is_hiragana(*letter))
            && self.word.iter().take(at).any(|letter| is_kanji(*letter))
        {
            self.inflected(at, to, cost, rest.len());
        }
        let typed = self.typed.get(..to).unwrap_or_default();
        let is_enough = typed.len() >= 2 || typed.iter().any(|letter| is_kanji(*letter));
        if self.is_open && is_enough {
            let part = at.min(self.word.len());
            self.found(to, part, BEGUN.saturating_sub(8 * cost));
        }
    }

    /// Whether a sound may be cut short before what was typed behind `at`: がくこう is heard as がっこう.
    fn is_hard_behind(&self, at: usize) -> bool {
        let behind = self.typed.get(at + 1).copied();
        behind.is_some_and(|kana| "かきくけこさしすせそたちつてとぱぴぷぺぽ".contains(kana))
    }

    fn found(&mut self, letters: usize, of_word: usize, quality: u16) {
        let is_better = |best: &Spelling| (letters, quality) > (best.letters, best.quality);
        if self.best.as_ref().is_none_or(is_better) {
            self.best = Some(Spelling {
                letters,
                of_word,
                quality,
            });
        }
    }

    /// Whether `sound` stands at `to`.
    fn heard(&self, sound: &[char], to: usize, may_voice: bool) -> Heard {
        let (mut at, mut heard) = (0, to);
        let is_kana = !self.typed.iter().take(to).any(|letter| is_kanji(*letter));
        while let Some(&kana) = sound.get(at) {
            let before =
                |letters: &[char], at: usize| at.checked_sub(1).and_then(|at| letters.get(at)).copied();
            let is_longer = is_kana && before(sound, at).is_some_and(|before| is_long_vowel(before, kana));
            let Some(&typed) = self.typed.get(heard) else {
                if is_longer {
                    at += 1;
                    continue;
                }
                return if heard > to { Heard::Begun } else { Heard::Not };
            };
            let is_last = at > 0 && at + 1 == sound.len();
            let is_sound = kana == typed
                || typed == ANY
                || at == 0 && may_voice && is_voiced_pair(kana, typed)
                || is_last && typed == 'つ' && "くちき".contains(kana) && self.is_hard_behind(heard);
            if is_sound {
                at += 1;
                heard += 1;
            } else if is_longer {
                at += 1;
            } else if is_kana
                && heard > to
                && before(self.typed, heard).is_some_and(|before| is_long_vowel(before, typed))
            {
                heard += 1;
            } else {
                return Heard::Not;
            }
        }
        Heard::Whole(heard - to)
    }
}

/// Whether a kana between two kanji is a word, not the ending of the first.
fn is_particle(kana: char) -> bool {
    "のをにはがでとへもや".contains(kana)
}

/// How much of a sound was heard.
enum Heard {
    Not,
    /// The text ends within it.
    Begun,
    /// It takes so many letters.
    Whole(usize),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::folding::fold;

    fn readings() -> Readings {
        Readings::new(
            "亡ぼう,な 保ほ 児じ 入にゆう,い,いり 出しゆつ,で,だ 学がく 届とど,とどけ 帳ちよう \
             引いん,ひ,ひき 当とう,あ,あて 手しゆ,て 校こう 検けん 母ぼ,はは 生せい,う 産さん \
             童どう 証しよう 越えつ,こ,こし 転てん 金きん,かね 険けん 高こう",
        )
    }

    fn spelled(word: &str, typed: &str) -> Option<(usize, u16)> {
        let letters = |text: &str| fold(text).chars().collect::<Vec<char>>();
        let found = spelling(&letters(word), &letters(typed), &readings(), false);
        found.map(|found| (found.letters, found.quality))
    }

    #[test]
    fn kanji_may_be_kana_and_the_other_way_round() {
        for (word, typed, letters) in [
            ("転入届", "てんにゅうとどけ", 8),
            ("転入届", "転にゅう届", 5),
            ("転入届", "てんにゅとどけ", 7),
            ("母子手帳", "母子てちょう", 6),
            ("引っ越し", "引越", 2),
            ("引越", "引っ越", 3),
            ("引っ越し", "ひっこし", 4),
            ("児童手当", "じどうてあてのしんせい", 6),
            ("学校", "がっこう", 4),
            ("保険証", "保検証", 3),
            ("保険証", "ほけんしょ", 5),
        ] {
            assert_eq!(
                spelled(word, typed).map(|found| found.0),
                Some(letters),
                "{word} {typed}"
            );
        }
    }

    #[test]
    fn endings_may_differ_and_other_words_may_not() {
        for (word, typed, letters) in [
            ("亡くなった", "亡くなりました", Some(3)),
            ("亡くなった", "なくなりました", Some(3)),
            ("亡くなった", "なくした", None),
            ("亡くなった", "亡父", None),
            ("生まれた", "うまれる", Some(3)),
            ("生まれた", "生産", None),
            ("転入届", "転出届", None),
        ] {
            assert_eq!(
                spelled(word, typed).map(|found| found.0),
                letters,
                "{word} {typed}"
            );
        }
    }
}
