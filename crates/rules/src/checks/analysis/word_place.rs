//! Where a word of a text stands in its file.

use crate::findings::Sources;
use crate::place::Place;
use crate::source::{Pack, Wording};

/// How many lines of a long text are searched for the word.
const MOST_LINES: u32 = 20;

/// Where the word stands: on the text's first line, or one of the next.
pub(crate) fn word_place(pack: &Pack, text: &Wording, word: &str) -> Place {
    let begin = &text.place;
    let width = u32::try_from(word.chars().count()).unwrap_or(1);
    let lines = (begin.line..begin.line.saturating_add(MOST_LINES)).map(|line| {
        let before = if line == begin.line { begin.column } else { 1 };
        (line, before.saturating_sub(1))
    });
    let found = lines.into_iter().find_map(|(line, before)| {
        let start = Place::new(&begin.file, line, 1, 1);
        let skipped = usize::try_from(before).ok()?;
        let rest: String = pack.line(&start)?.chars().skip(skipped).collect();
        let (ahead, _) = rest.split_once(word)?;
        let column = u32::try_from(ahead.chars().count()).ok()? + before + 1;
        Some(Place::new(&begin.file, line, column, width))
    });
    found.unwrap_or_else(|| begin.clone())
}
