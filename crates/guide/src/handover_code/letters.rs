//! Digits of five bits ⇄ characters that people can tell apart, in groups: Crockford's base 32, which has no I, L, O
//! and U. Reading is lenient: small and full-width letters, look-alikes, spaces and any kind of hyphen are taken.

use super::problem::CodeProblem;

/// How many characters stand together; every code is a whole number of such groups.
pub const GROUP: usize = 4;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// No code is longer: up to here the check characters keep their word.
pub(super) const MOST: usize = 1000;

/// No code is shorter.
const LEAST: usize = 2 * GROUP;

/// The characters of `digits`, in groups.
pub(super) fn print(digits: &[u8]) -> String {
    let letter = |digit: &u8| LETTERS.get(usize::from(*digit)).map(|letter| char::from(*letter));
    let groups = digits
        .chunks(GROUP)
        .map(|group| group.iter().filter_map(letter).collect::<String>());
    groups.collect::<Vec<_>>().join("-")
}

/// The digits that somebody typed.
pub(super) fn read(code: &str) -> Result<Vec<u8>, CodeProblem> {
    let mut digits = Vec::new();
    for typed in code.chars().filter(|typed| !is_between(*typed)) {
        let unknown = CodeProblem::UnknownCharacter {
            at: digits.len(),
            character: typed,
        };
        if digits.len() == MOST {
            return Err(CodeProblem::TooLong);
        }
        digits.push(digit(typed).ok_or(unknown)?);
    }
    if digits.len() < LEAST || !digits.len().is_multiple_of(GROUP) {
        return Err(CodeProblem::Incomplete {
            characters: digits.len(),
        });
    }
    Ok(digits)
}

fn digit(typed: char) -> Option<u8> {
    let meant = match narrow(typed).to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = LETTERS.iter().position(|letter| char::from(*letter) == meant)?;
    u8::try_from(at).ok()
}

/// Japanese input methods offer letters and digits in full width.
fn narrow(typed: char) -> char {
    match typed {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(typed) - 0xfee0).unwrap_or(typed),
        other => other,
    }
}

/// Spaces and what is typed for a hyphen, also with Japanese input (長音, 全角ハイフン, マイナス). Zero-width
/// characters come along with copied text.
fn is_between(typed: char) -> bool {
    let is_dash = matches!(
        typed,
        '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ff0d}'
    );
    let is_long_vowel = matches!(typed, '\u{30fc}' | '\u{ff70}' | '\u{2500}' | '\u{2501}');
    let is_unseen =
        matches!(typed, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}');
    typed.is_whitespace() || is_dash || is_long_vowel || is_unseen
}
