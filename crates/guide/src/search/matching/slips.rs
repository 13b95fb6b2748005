//! Typing slips between two texts: letters changed, added, left out, or swapped with their neighbour.

/// How many slips make `text` of `word`; with `anywhere`, the part of `text` that is nearest to `word`. None where they
/// are more than `most`.
pub(crate) fn slips(word: &[char], text: &[char], anywhere: bool, most: usize) -> Option<usize> {
    let begin = |column| if anywhere { 0 } else { column };
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=text.len()).map(begin).collect();
    let mut now: Vec<usize> = Vec::with_capacity(last.len());
    let mut previous = None;
    let mut fewest_before = 0;
    for (row, typed) in word.iter().enumerate() {
        let rows = Rows {
            last: &last,
            before: &before,
        };
        let fewest = next_row(&mut now, row, (*typed, previous), text, &rows);
        if fewest.min(fewest_before) > most {
            return None; // no later row can have fewer than the two before it
        }
        fewest_before = fewest;
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut now);
        previous = Some(*typed);
    }
    let fewest = if anywhere { last.iter().min() } else { last.last() };
    fewest.copied().filter(|fewest| *fewest <= most)
}

/// The two rows above the one that is filled.
struct Rows<'r> {
    last: &'r [usize],
    before: &'r [usize],
}

/// Fills a row, and hands back the least in it.
fn next_row(
    now: &mut Vec<usize>,
    row: usize,
    (typed, previous): (char, Option<char>),
    text: &[char],
    rows: &Rows<'_>,
) -> usize {
    let mut left = row + 1;
    let mut fewest_of_row = left;
    now.clear();
    now.push(left);
    let mut letter_before = None;
    let diagonals = rows.last.iter().zip(rows.last.iter().skip(1));
    // the cell two rows up and two columns to the left; there is none for the first column
    let two_up = rows.before.iter().copied().map(Some);
    let swaps = std::iter::once(None).chain(two_up.chain(std::iter::repeat(None)));
    for ((letter, (diagonal, above)), swap) in text.iter().zip(diagonals).zip(swaps) {
        let mut fewest = (diagonal + usize::from(*letter != typed))
            .min(above + 1)
            .min(left + 1);
        let is_swapped = letter_before == Some(typed) && previous == Some(*letter);
        if let Some(swap) = swap.filter(|_| is_swapped) {
            fewest = fewest.min(swap + 1);
        }
        now.push(fewest);
        fewest_of_row = fewest_of_row.min(fewest);
        left = fewest;
        letter_before = Some(*letter);
    }
    fewest_of_row
}

#[cfg(test)]
mod tests {
    use super::slips;

    fn count(word: &str, text: &str, anywhere: bool) -> usize {
        let at_most = |most| within(word, text, anywhere, most);
        let fewest = (0..9).find_map(at_most).unwrap();
        assert_eq!(at_most(9), Some(fewest), "{word} {text}");
        fewest
    }

    fn within(word: &str, text: &str, anywhere: bool, most: usize) -> Option<usize> {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        slips(&letters(word), &letters(text), anywhere, most)
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
