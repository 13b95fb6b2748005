//! Typing slips between two texts: letters changed, added, left out, or swapped with their neighbour.

/// How many slips make `text` of `word`; with `anywhere`, the part of `text` that is nearest to `word`.
pub(super) fn slips(word: &[char], text: &[char], anywhere: bool) -> usize {
    let begin = |column| if anywhere { 0 } else { column };
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=text.len()).map(begin).collect();
    let mut previous = None;
    for (row, typed) in word.iter().enumerate() {
        let now = next_row(row, *typed, previous, text, &last, &before);
        before = std::mem::replace(&mut last, now);
        previous = Some(*typed);
    }
    let fewest = if anywhere { last.iter().min() } else { last.last() };
    fewest.copied().unwrap_or(0)
}

fn next_row(
    row: usize,
    typed: char,
    previous: Option<char>,
    text: &[char],
    last: &[usize],
    before: &[usize],
) -> Vec<usize> {
    let mut now = Vec::with_capacity(last.len());
    let mut left = row + 1;
    now.push(left);
    let mut letter_before = None;
    let diagonals = last.iter().zip(last.iter().skip(1));
    // the cell two rows up and two columns to the left; there is none for the first column
    let swaps = std::iter::once(None).chain(before.iter().copied().map(Some).chain(std::iter::repeat(None)));
    for ((letter, (diagonal, above)), swap) in text.iter().zip(diagonals).zip(swaps) {
        let mut fewest = (diagonal + usize::from(*letter != typed))
            .min(above + 1)
            .min(left + 1);
        let is_swapped = letter_before == Some(typed) && previous == Some(*letter);
        if let Some(swap) = swap.filter(|_| is_swapped) {
            fewest = fewest.min(swap + 1);
        }
        now.push(fewest);
        left = fewest;
        letter_before = Some(*letter);
    }
    now
}

#[cfg(test)]
mod tests {
    use super::slips;

    fn count(word: &str, text: &str, anywhere: bool) -> usize {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        slips(&letters(word), &letters(text), anywhere)
    }

    #[test]
    fn each_kind_of_slip_counts_once() {
        for (word, text) in [
            ("じどうてあて", "じどうてあた"),
            ("じどうてあて", "じどうてて"),
            ("じどうてあて", "じどうてああて"),
            ("じどうてあて", "どじうてあて"),
            ("児童手当", "児童当手"),
        ] {
            assert_eq!(count(word, text, false), 1, "{word} {text}");
            assert_eq!(count(text, word, false), 1, "{text} {word}");
        }
        assert_eq!(count("abcd", "badc", false), 2);
        assert_eq!(count("", "abc", false), 3);
        assert_eq!(count("abc", "", true), 3);
    }

    #[test]
    fn anywhere_is_the_nearest_part() {
        assert_eq!(count("児当手当", "まだ払われていない児童手当の請求", true), 1);
        assert_eq!(count("手当児童", "児童手当", true), 2);
        assert_eq!(count("児童手当", "新しい児童当手です", true), 1);
    }
}
