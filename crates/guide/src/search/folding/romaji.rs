//! Romaji → kana, as they are [folded](super::fold): `tennyu` → てんにゅ → てんにゆ.
//!
//! Hepburn with and without signs for long vowels, and the common Kunrei spellings.

/// The kana of a word; none where it is no romaji.
pub(crate) fn kana(word: &[char]) -> Option<Vec<char>> {
    let mut kana = Vec::new();
    let mut at = 0;
    while let Some(rest) = word.get(at..).filter(|rest| !rest.is_empty()) {
        at += syllable(rest, &mut kana)?;
    }
    Some(kana)
}

/// Reads one syllable; hands back how many letters it has.
fn syllable(rest: &[char], into: &mut Vec<char>) -> Option<usize> {
    let (first, second) = (*rest.first()?, rest.get(1).copied());
    let is_vowel = |letter: char| "aiueo".contains(letter);
    if first == 'n' && second.is_none_or(|second| !is_vowel(second) && second != 'y') {
        into.push('ん');
        return Some(1);
    }
    if first == 'm' && second.is_some_and(|second| "bpm".contains(second)) {
        into.push('ん');
        return Some(1);
    }
    let is_doubled =
        second == Some(first) && !is_vowel(first) || first == 't' && rest.starts_with(&['t', 'c', 'h']);
    if is_doubled {
        into.push('つ');
        return Some(1);
    }
    let vowel = rest
        .iter()
        .position(|letter| is_vowel(*letter))
        .filter(|at| *at <= 3)?;
    let (consonants, kana) = rest
        .split_at_checked(vowel)
        .map(|(head, tail)| (head, tail.first()))?;
    let consonants: String = consonants.iter().collect();
    let column = "aiueo".chars().position(|letter| Some(&letter) == kana)?;
    let (first, small) = row(&consonants, column)?;
    into.push(first);
    into.extend(small);
    Some(vowel + 1)
}

/// The kana of consonants and a vowel: one, or one with a small ya, yu, yo (folded large) or a vowel behind it.
fn row(consonants: &str, column: usize) -> Option<(char, Option<char>)> {
    const PLAIN: [(&str, &str); 15] = [
        ("", "あいうえお"),
        ("k", "かきくけこ"),
        ("g", "がぎぐげご"),
        ("s", "さしすせそ"),
        ("z", "ざじずぜぞ"),
        ("t", "たちつてと"),
        ("d", "だじずでど"),
        ("n", "なにぬねの"),
        ("h", "はひふへほ"),
        ("b", "ばびぶべぼ"),
        ("p", "ぱぴぷぺぽ"),
        ("m", "まみむめも"),
        ("r", "らりるれろ"),
        ("y", "や ゆ よ"),
        ("w", "わいうえを"),
    ];
    const SMALL: [(&str, char); 16] = [
        ("sh", 'し'),
        ("ch", 'ち'),
        ("j", 'じ'),
        ("ky", 'き'),
        ("gy", 'ぎ'),
        ("sy", 'し'),
        ("zy", 'じ'),
        ("jy", 'じ'),
        ("ty", 'ち'),
        ("cy", 'ち'),
        ("ny", 'に'),
        ("hy", 'ひ'),
        ("by", 'び'),
        ("py", 'ぴ'),
        ("my", 'み'),
        ("ry", 'り'),
    ];
    let plain = |row: &str| row.chars().nth(column).filter(|kana| *kana != ' ');
    if let Some((_, row)) = PLAIN.iter().find(|(written, _)| *written == consonants) {
        return Some((plain(row)?, None));
    }
    match (consonants, column) {
        ("ts", 2) => return Some(('つ', None)),
        ("f", 2) => return Some(('ふ', None)),
        ("f", _) => return Some(('ふ', plain("あいうえお"))),
        _ => {}
    }
    let (_, first) = SMALL.iter().find(|(written, _)| *written == consonants)?;
    let small = plain("やいゆえよ");
    match column {
        1 if !consonants.ends_with('y') => Some((*first, None)),
        _ => Some((*first, small)),
    }
}

#[cfg(test)]
mod tests {
    use super::kana;

    fn spelled(word: &str) -> Option<String> {
        let letters: Vec<char> = word.chars().collect();
        kana(&letters).map(|kana| kana.iter().collect())
    }

    #[test]
    fn romaji_are_read_as_residents_write_them() {
        for (word, wanted) in [
            ("tennyu", Some("てんにゆ")),
            ("hikkoshi", Some("ひつこし")),
            ("jido", Some("じど")),
            ("juminhyo", Some("じゆみんひよ")),
            ("shinbun", Some("しんぶん")),
            ("shimbun", Some("しんぶん")),
            ("todoke", Some("とどけ")),
            ("tsuchi", Some("つち")),
            ("futago", Some("ふたご")),
            ("matcha", Some("まつちや")),
            ("nenkin", Some("ねんきん")),
            ("card", None),
            ("children", None),
            ("xx", None),
        ] {
            assert_eq!(spelled(word).as_deref(), wanted, "{word}");
        }
    }
}
