//! 「もしかして」: the known name that an unknown one was probably meant to be.

/// Longer texts are not compared: it would take long and help nobody.
const LONGEST: usize = 60;

/// The name among `known` nearest to `wrong`, if any is near enough to be what was meant.
pub(crate) fn nearest<'k>(wrong: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let length = wrong.chars().count();
    if length > LONGEST {
        return None;
    }
    let most = (length / 3).max(1);
    known
        .into_iter()
        .filter(|name| name.chars().count().abs_diff(length) <= most || same_words(wrong, name))
        .map(|name| (distance(wrong, name), name))
        .filter(|(distance, name)| *distance <= most || same_words(wrong, name))
        .min()
        .map(|(_, name)| name)
}

/// Whether two ids have the same words in another order, or written another way (`IdDocument`, `id_document`).
fn same_words(a: &str, b: &str) -> bool {
    words(a) == words(b)
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

/// How many letters must be changed, added, left out or swapped with their neighbour.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
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
        before = last;
        last = now;
        previous = Some(from);
    }
    last.last().copied().unwrap_or(usize::MAX)
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
    fn something_else_finds_nothing() {
        assert_eq!(nearest("is-pensioner", KNOWN), None);
        assert_eq!(nearest("", KNOWN), None);
    }
}
