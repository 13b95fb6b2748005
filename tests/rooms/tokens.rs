//! Rust source → its words and marks, as far as paths need them.
//!
//! Comments, characters and lifetimes are left out, and so are texts but for those that are a path of this crate: serde's
//! attributes name functions so.

/// A word or a mark of Rust.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) text: String,
    /// The line it stands on, from 1.
    pub(super) line: usize,
}

/// The words and marks of a source, in order.
pub(super) fn tokens(source: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(letter) = rest.chars().next() {
        let word = rest.trim_start_matches(is_of_word);
        let length = match rest.len() - word.len() {
            0 => mark(rest, letter),
            length if is_text(word, &rest[..length]) => length + literal(word, &rest[..length]),
            length => length,
        };
        let text = &rest[..length];
        let line = 1 + source[..source.len() - rest.len()].matches('\n').count();
        let mut add = |text: &str| {
            let text = text.to_owned();
            found.push(Token { text, line });
        };
        if text == "::" || text.chars().all(is_of_word) || length == 1 && !letter.is_whitespace() {
            add(text);
        } else if let Some(path) = named_path(text) {
            path.split_inclusive("::").for_each(|part| {
                add(part.trim_end_matches("::"));
                if part.ends_with("::") {
                    add("::");
                }
            });
        }
        rest = &rest[length..];
    }
    found
}

/// The path of this crate that a text in quotes is.
fn named_path(text: &str) -> Option<&str> {
    let path = text.strip_prefix('"')?.strip_suffix('"')?;
    let is_own = ["crate::", "super::", "self::"]
        .iter()
        .any(|own| path.starts_with(own));
    let is_path = path
        .split("::")
        .all(|part| !part.is_empty() && part.chars().all(is_of_word));
    (is_own && is_path).then_some(path)
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The length of what begins with a letter that is part of no word: a comment, a text, a character or a mark.
fn mark(rest: &str, letter: char) -> usize {
    let until = |end: &str, from: usize| {
        let found = rest.get(from..).and_then(|rest| rest.find(end));
        found.map_or(rest.len(), |at| from + at + end.len())
    };
    match letter {
        '/' if rest.starts_with("//") => until("\n", 2),
        '/' if rest.starts_with("/*") => until("*/", 2),
        ':' if rest.starts_with("::") => 2,
        '"' => quoted(rest),
        '\'' if rest.starts_with("'\\") => until("'", 3),
        '\'' => {
            let second = rest.chars().nth(1).map_or(0, char::len_utf8);
            let is_character = rest[1 + second..].starts_with('\'');
            let lifetime = rest[1..].trim_start_matches(is_of_word);
            if is_character {
                second + 2
            } else {
                rest.len() - lifetime.len()
            }
        }
        other => other.len_utf8(),
    }
}

/// The length of a text in quotes.
fn quoted(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return at + 1,
            '\\' => drop(letters.next()),
            _ => {}
        }
    }
    rest.len()
}

/// Whether a word such as `r` or `b` only begins a text.
fn is_text(rest: &str, word: &str) -> bool {
    ["r", "b", "br", "c", "cr"].contains(&word) && rest.trim_start_matches('#').starts_with('"')
}

/// The length of a text behind the word that begins it.
fn literal(rest: &str, word: &str) -> usize {
    if !word.contains('r') {
        return quoted(rest);
    }
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let end = format!("\"{}", &rest[..hashes]);
    let inside = &rest[hashes + 1..];
    inside
        .find(&end)
        .map_or(rest.len(), |at| hashes + 1 + at + end.len())
}
