//! 「もしかして」: the known name that an unknown one was probably meant to be.
//!
//! Bounded: what is much longer or shorter is not compared, and a comparison ends as soon as it is hopeless.

use super::Message;

/// Longer texts are not compared: it would take long and help nobody.
const LONGEST: usize = 60;

/// More slips than this are no slips.
const MOST_SLIPS: usize = 6;

/// The name among `known` nearest to `wrong`, if any is near enough to be what was meant.
pub fn nearest<'k>(wrong: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let letters: Vec<char> = wrong.chars().collect();
    if letters.len() > LONGEST {
        return None;
    }
    let mut most = (letters.len() / 3).clamp(1, MOST_SLIPS);
    let parts = words(wrong);
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let Some(distance) = distance(&letters, name, most) else {
            if best.is_none() && has_words(name, &parts) {
                best = Some((usize::MAX, name));
            }
            continue;
        };
        most = distance; // another must be as near
        if best.is_none_or(|best| (distance, name) < best) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

/// 「もしかして」 as the help of a finding, where a known name is near enough.
pub(crate) fn did_you_mean<'k>(wrong: &str, known: impl IntoIterator<Item = &'k str>) -> Option<Message> {
    let near = nearest(wrong, known)?;
    Some(Message::new(
        format!("もしかして「{near}」ですか"),
        format!("did you mean `{near}`?"),
    ))
}

/// Whether a name has these words, in another order or written another way (`IdDocument`, `id_document`).
fn has_words(name: &str, parts: &[String]) -> bool {
    if name.len() > LONGEST * 4 {
        return false;
    }
    let letters: usize = parts.iter().map(|part| part.chars().count()).sum();
    let own = name.chars().filter(|letter| letter.is_alphanumeric()).count();
    own == letters && words(name) == parts
}

fn words(id: &str) -> Vec<String> {
    let mut spaced = String::new();
    for letter in id.chars() {
        if letter.is_uppercase() {
            spaced.push('-');
        }
        spaced.extend(letter.to_lowercase());
    }
    let mut words: Vec<String> = spaced
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort();
    words
}

/// How many letters must be changed, added, left out or swapped with their neighbour; none where it is more than
/// `most`.
fn distance(a: &[char], b: &str, most: usize) -> Option<usize> {
    let b: Vec<char> = b.chars().take(a.len() + most + 1).collect();
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous = None;
    for (row, from) in a.iter().enumerate() {
        let mut now = vec![row + 1];
        let mut left = row + 1;
        for (column, to) in b.iter().enumerate() {
            let diagonal = last.get(column).copied().unwrap_or(usize::MAX);
            let above = last.get(column + 1).copied().unwrap_or(usize::MAX);
            let mut best = (diagonal + usize::from(from != to)).min(above + 1).min(left + 1);
            let swapped = column > 0 && b.get(column - 1) == Some(from) && previous == Some(to);
            if let (true, Some(two_back)) = (swapped, column.checked_sub(1).and_then(|at| before.get(at))) {
                best = best.min(two_back + 1);
            }
            now.push(best);
            left = best;
        }
        if now.iter().chain(&last).all(|so_far| *so_far > most) {
            return None; // it only grows
        }
        before = last;
        last = now;
        previous = Some(from);
    }
    last.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const KNOWN: [&str; 4] = ["has-dog", "has-moped", "my-number-card", "id-document"];

    #[test]
    fn a_slip_finds_the_name_that_was_meant() {
        assert_eq!(nearest("has-dgo", KNOWN), Some("has-dog"));
        assert_eq!(nearest("mynumber-card", KNOWN), Some("my-number-card"));
        assert_eq!(nearest("document-id", KNOWN), Some("id-document"));
        assert_eq!(nearest("hasMoped", KNOWN), Some("has-moped"));
    }

    #[test]
    fn of_two_names_the_nearer_one_is_found_whichever_comes_first() {
        for known in [["has-dog", "has-dogs"], ["has-dogs", "has-dog"]] {
            assert_eq!(nearest("has-dig", known), Some("has-dog"));
        }
    }

    #[test]
    fn a_text_is_not_compared_with_much_longer_ones() {
        let long = "犬".repeat(100_000);
        let known = vec![long.as_str(); 10_000]; // a thousand million letters
        assert_eq!(nearest("犬を飼っている方は、登録が必要です。", known), None);
    }

    #[test]
    fn something_else_finds_nothing() {
        assert_eq!(nearest("is-pensioner", KNOWN), None);
        assert_eq!(nearest("", KNOWN), None);
    }
}
