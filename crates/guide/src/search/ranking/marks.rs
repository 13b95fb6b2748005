//! Which parts of a name were typed.

use std::ops::Range;

use crate::search::folding::readings::Readings;
use crate::search::folding::{Letter, compared};
use crate::search::matching::Spans;
use crate::search::matching::field::{places, usual};

/// The parts of `name` that stand in a query, in bytes, in order and apart.
pub(crate) fn marks(name: &str, spans: &Spans, readings: &Readings) -> Vec<Range<usize>> {
    let placed = compared(name);
    let letters = usual(&placed, readings);
    let mut typed: Vec<Range<usize>> = Vec::new();
    for span in &spans.spans {
        let Some(text) = spans.texts.get(span.text) else {
            continue;
        };
        let found = places(&letters, &text.letters, span.is_open);
        typed.extend(found.map(|from| from..from + text.len()));
    }
    joined(&placed, &typed)
}

/// Ranges of letters → ranges of bytes in order, those that touch as one.
fn joined(letters: &[Letter], typed: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    let mut touches = false;
    for (at, letter) in letters.iter().enumerate() {
        let is_typed = typed.iter().any(|range| range.contains(&at));
        match marks.last_mut() {
            Some(last) if is_typed && touches => last.end = letter.to,
            _ if is_typed => marks.push(letter.from..letter.to),
            _ => {}
        }
        touches = is_typed;
    }
    marks
}
