//! Words and a day → a file name that every system accepts and that sorts and reads well:
//! `手続き-引っ越してきた-2026-04-01.ics`.

use crate::Date;

/// Most systems take 255 octets, and programs append " (1)" and the like.
const MOST_OCTETS: usize = 180;

/// The name of a file about `words`, made on `day`. `ending` comes without a dot, such as `ics`.
///
/// What Windows, macOS or Linux refuse in names becomes a hyphen; so do spaces, which break addresses and commands.
pub fn file_name(words: &[&str], day: Date, ending: &str) -> String {
    let mut name = String::new();
    for word in words {
        push_word(&mut name, word);
    }
    if !name.is_empty() {
        name.push('-');
    }
    let (year, month, day) = (day.year(), day.month(), day.day());
    format!("{name}{year:04}-{month:02}-{day:02}.{ending}")
}

/// Adds what of `word` may stand in a name and still fits, after a hyphen.
fn push_word(name: &mut String, word: &str) {
    let mut wants_hyphen = !name.is_empty();
    for letter in word.chars() {
        if is_refused(letter) {
            wants_hyphen = !name.is_empty();
            continue;
        }
        if name.len() + letter.len_utf8() + usize::from(wants_hyphen) > MOST_OCTETS {
            return;
        }
        if wants_hyphen {
            name.push('-');
            wants_hyphen = false;
        }
        name.push(letter);
    }
}

/// Separators and wild cards, what is not seen or turns the writing direction, and the dot: at the beginning it hides
/// a file, at the end Windows drops it, in between it looks like another ending.
fn is_refused(letter: char) -> bool {
    let is_unseen = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let is_special = matches!(
        letter,
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '.' | '-' | '%' | '#' | '~'
    );
    is_unseen || is_special || letter.is_control() || letter.is_whitespace()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DAY: Date = crate::date(2026, 4, 1);

    #[test]
    fn japanese_stays_and_the_rest_becomes_hyphens() {
        let name = |words: &[&str]| file_name(words, DAY, "ics");
        assert_eq!(
            name(&["手続き", "引っ越してきた"]),
            "手続き-引っ越してきた-2026-04-01.ics"
        );
        assert_eq!(name(&["../a:b*", " c　d. "]), "a-b-c-d-2026-04-01.ics");
        assert_eq!(name(&["妊娠・出産（母子）"]), "妊娠・出産（母子）-2026-04-01.ics");
        assert_eq!(name(&["", "///"]), "2026-04-01.ics");
        assert_eq!(name(&["CON"]), "CON-2026-04-01.ics");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_words_make_a_name(one in any::<String>(), other in "\\PC{0,300}") {
            let name = file_name(&[&one, &other], DAY, "txt");
            prop_assert!(name.len() <= 255 && name.ends_with("2026-04-01.txt"));
            let stem = name.strip_suffix(".txt").unwrap();
            prop_assert!(!stem.starts_with(['-', ' ']) && !stem.contains("--"));
            prop_assert!(!stem.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '.', '\0', '\n']));
        }
    }
}
