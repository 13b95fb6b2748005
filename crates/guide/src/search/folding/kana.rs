//! Kana that sound alike or belong together: long vowels, voicing.

/// The vowel a kana ends with; none for ん and what is no kana.
fn vowel(kana: char) -> Option<char> {
    const ROWS: [(char, &str); 5] = [
        ('あ', "あかがさざただなはばぱまやらわ"),
        ('い', "いきぎしじちにひびぴみり"),
        ('う', "うくぐすずつぬふぶぷむゆる"),
        ('え', "えけげせぜてでねへべぺめれ"),
        ('お', "おこごそぞとどのほぼぽもよろを"),
    ];
    ROWS.iter().find(|(_, row)| row.contains(kana)).map(|(vowel, _)| *vowel)
}

/// Whether `kana` only makes the one before it longer: the う of じゅうしょ, the い of せい. Many leave it out, and
/// romaji have no sign for it.
pub(crate) fn is_long_vowel(before: char, kana: char) -> bool {
    match vowel(before) {
        Some('お') => matches!(kana, 'う' | 'お'),
        Some('え') => matches!(kana, 'い' | 'え'),
        Some(vowel) => vowel == kana && vowel != 'い',
        None => false,
    }
}

/// Whether both are one sound but for the voice: か and が, は and ば and ぱ.
pub(crate) fn is_voiced_pair(one: char, other: char) -> bool {
    unvoiced(one) == unvoiced(other)
}

fn unvoiced(kana: char) -> char {
    const FROM: &str = "がぎぐげござじずぜぞだでどばびぶべぼぱぴぷぺぽ";
    const INTO: &str = "かきくけこさしすせそたてとはひふへほはひふへほ";
    let at = FROM.chars().position(|voiced| voiced == kana);
    at.and_then(|at| INTO.chars().nth(at)).unwrap_or(kana)
}
