//! Kana that sound alike or belong together: long vowels, voicing.

/// The vowels of the hiragana from ぁ to ん, in their order.
const VOWELS: &[u8; 83] =
    b"aaiiuueeooaaiiuueeooaaiiuueeooaaiiuuueeooaiueoaaaiiiuuueeeoooaiueoaauuooaiueoaaieon";
const FIRST: u32 = 'ぁ' as u32;

/// The vowel a kana ends with; none for what is no kana.
fn vowel(kana: char) -> Option<u8> {
    let at = (kana as u32).checked_sub(FIRST)?;
    VOWELS.get(usize::try_from(at).ok()?).copied()
}

/// Whether `kana` only makes the one before it longer: the う of じゅうしょ, the い of せい. Many leave it out, and
/// romaji have no sign for it.
pub(crate) fn is_long_vowel(before: char, kana: char) -> bool {
    match (kana, vowel(before)) {
        ('う', Some(before)) => matches!(before, b'o' | b'u'),
        ('お', Some(before)) => before == b'o',
        ('い' | 'え', Some(before)) => before == b'e',
        ('あ', Some(before)) => before == b'a',
        _ => false,
    }
}

/// Whether both are one sound but for the voice: か and が, は and ば and ぱ.
pub(crate) fn is_voiced_pair(one: char, other: char) -> bool {
    unvoiced(one) == unvoiced(other)
}

/// か for が, は for ば and ぱ: voiced kana stand right behind their unvoiced ones.
fn unvoiced(kana: char) -> u32 {
    let code = kana as u32;
    let back = |first: char, step: u32| (code - first as u32) % step;
    match kana {
        'か'..='ぢ' => code - back('か', 2),
        'つ'..='ど' => code - back('つ', 2),
        'は'..='ぽ' => code - back('は', 3),
        _ => code,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_long_vowel, is_voiced_pair};

    #[test]
    fn long_vowels_are_those_that_are_not_spoken_twice() {
        let long = ["こう", "じゆう", "けい", "ねえ", "おお", "かあ"];
        let short = ["かう", "かい", "いい", "こえ", "んう", "こい"];
        for (words, wanted) in [(long, true), (short, false)] {
            for word in words {
                let letters: Vec<char> = word.chars().rev().collect();
                assert_eq!(is_long_vowel(letters[1], letters[0]), wanted, "{word}");
            }
        }
    }

    #[test]
    fn voiced_kana_stand_beside_their_unvoiced_ones() {
        for pair in [
            "かが", "ごこ", "じし", "ちぢ", "つづ", "とど", "はば", "ぱは", "ぽぼ", "てで",
        ] {
            let letters: Vec<char> = pair.chars().collect();
            assert!(is_voiced_pair(letters[0], letters[1]), "{pair}");
        }
        for pair in ["かき", "っつ", "なに", "ほま", "がぎ"] {
            let letters: Vec<char> = pair.chars().collect();
            assert!(!is_voiced_pair(letters[0], letters[1]), "{pair}");
        }
    }
}
