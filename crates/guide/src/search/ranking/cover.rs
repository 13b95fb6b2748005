//! The best way to cover a query with pieces that do not overlap.

/// A piece of the query that something has words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) from: usize,
    pub(super) to: usize,
    /// What it counts in the ranking.
    pub(super) points: u32,
    /// What it counts as covered.
    pub(super) base: u32,
    /// Whether it is what something is called.
    pub(super) is_name: bool,
    /// The text that stands there.
    pub(super) text: usize,
}

/// What the best pieces come to.
#[derive(Clone, Debug, Default)]
pub(super) struct Covered {
    pub(super) points: u32,
    pub(super) base: u32,
    /// Which letters are covered.
    pub(super) letters: Vec<bool>,
    /// Whether one of the pieces is what something is called.
    pub(super) has_name: bool,
    /// The texts that cover them, the last one first.
    pub(super) texts: Vec<usize>,
}

/// The pieces with the most points in all that do not overlap, of a query of `length` letters. They are in the order of
/// their ends.
pub(super) fn cover(pieces: &[Piece], length: usize) -> Covered {
    if pieces.is_empty() {
        return Covered {
            letters: vec![false; length],
            ..Covered::default()
        };
    }
    // the best of each beginning of the query, and the piece it ends with
    let mut best: Vec<(u32, Option<usize>)> = vec![(0, None); length + 1];
    let mut next = pieces.iter().enumerate().peekable();
    for end in 1..=length {
        let mut here = (best.get(end - 1).map_or(0, |before| before.0), None);
        while let Some((at, piece)) = next.next_if(|(_, piece)| piece.to <= end) {
            let points = best.get(piece.from).map_or(0, |before| before.0) + piece.points;
            if points > here.0 {
                here = (points, Some(at));
            }
        }
        if let Some(best) = best.get_mut(end) {
            *best = here;
        }
    }
    let mut covered = Covered {
        points: best.last().map_or(0, |last| last.0),
        base: 0,
        letters: vec![false; length],
        has_name: false,
        texts: Vec::new(),
    };
    let mut end = length;
    while end > 0 {
        let piece = best.get(end).and_then(|(_, at)| pieces.get((*at)?));
        let Some(piece) = piece else {
            end -= 1;
            continue;
        };
        covered.base += piece.base;
        covered.texts.push(piece.text);
        covered.has_name |= piece.is_name;
        covered
            .letters
            .iter_mut()
            .take(end)
            .skip(piece.from)
            .for_each(|letter| *letter = true);
        end = piece.from.min(end - 1);
    }
    covered
}
