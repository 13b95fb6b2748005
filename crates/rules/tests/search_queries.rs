//! Everyday queries with what is right for each: how often the search puts it first, among three, or finds nothing, over
//! the sample ward's own procedures.
//!
//! `tune.csv` was looked at while the ranking and the pack's words were made, `held-out.csv` was written before and not
//! looked at: its figures say how well the search does on what nobody here has thought of. A line is a query and the
//! procedures of which any is right, or `none` where the pack has no answer. `cargo test -p rules --test search_queries --
//! --nocapture` prints the figures, and with `SHOW=tune.csv` in the environment the queries that miss.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test stops where it cannot go on, and tells what it measured"
)]

#[path = "search/pack.rs"]
mod pack;
#[path = "common/sample.rs"]
mod sample;

use std::sync::LazyLock;

use guide::Lang;
use guide::search::{Catalogue, find};

const TUNE: &str = include_str!("search/tune.csv");
const HELD_OUT: &str = include_str!("search/held-out.csv");

static SAMPLE_WARD: LazyLock<Catalogue> = LazyLock::new(pack::sample_ward);

/// Queries in Japanese, in Latin letters (English and romaji), and those that the pack cannot answer.
#[derive(Debug, Default)]
struct Figures {
    japanese: Score,
    latin: Score,
    none: Score,
}

#[derive(Debug, Default)]
struct Score {
    asked: usize,
    first: usize,
    among_three: usize,
    nothing: usize,
}

impl Score {
    /// Shares in tenths of a percent: first, among three, nothing.
    fn shares(&self) -> [usize; 3] {
        [self.first, self.among_three, self.nothing].map(|count| count * 1000 / self.asked.max(1))
    }
}

fn measure(file: &str, table: &str) -> Figures {
    let shows = std::env::var("SHOW").is_ok_and(|shown| shown == file);
    let mut figures = Figures::default();
    for line in table.lines() {
        let (query, right) = line.split_once(',').unwrap();
        let right: Vec<&str> = right.split(' ').collect();
        let found = find(&SAMPLE_WARD, query, Lang::Ja, 10);
        let hits = found.hits().iter();
        let hits = hits.filter_map(|hit| SAMPLE_WARD.procedures().get(hit.procedure));
        let hits: Vec<&str> = hits.map(|listed| listed.id.as_str()).collect();
        let has_none = right == ["none"];
        let score = match query.is_ascii() {
            _ if has_none => &mut figures.none,
            true => &mut figures.latin,
            false => &mut figures.japanese,
        };
        let is_right = |id: &&str| right.contains(id);
        let is_first = hits.first().is_some_and(is_right);
        score.asked += 1;
        score.first += usize::from(is_first);
        score.among_three += usize::from(hits.iter().take(3).any(is_right));
        score.nothing += usize::from(hits.is_empty());
        let misses = if has_none { !hits.is_empty() } else { !is_first };
        if shows && misses {
            println!("{query}: {} wanted, {hits:?}", right.join(" or "));
        }
    }
    println!("{file}: {figures:?}");
    figures
}

/// At least so many first and among three, at most so many without a hit, in tenths of a percent.
fn holds(score: &Score, first: usize, among_three: usize, nothing: usize) -> bool {
    let [found_first, found_among_three, found_nothing] = score.shares();
    found_first >= first && found_among_three >= among_three && found_nothing <= nothing
}

#[test]
fn every_right_procedure_of_the_lists_is_one_of_the_pack() {
    let known = |id: &str| SAMPLE_WARD.procedures().iter().any(|listed| listed.id == id);
    for line in TUNE.lines().chain(HELD_OUT.lines()) {
        let (query, right) = line.split_once(',').unwrap();
        assert!(right == "none" || right.split(' ').all(known), "{query}: {right}");
    }
    assert!(TUNE.lines().count() + HELD_OUT.lines().count() >= 350);
}

#[test]
fn what_was_looked_at_is_found() {
    let found = measure("tune.csv", TUNE);
    assert!(holds(&found.japanese, 930, 970, 20), "{found:?}");
    assert!(holds(&found.latin, 930, 970, 20), "{found:?}");
    assert!(
        holds(&found.none, 0, 0, 1000) && found.none.shares() >= [0, 0, 900],
        "{found:?}"
    );
}

#[test]
fn what_nobody_has_looked_at_is_found_nearly_as_well() {
    let found = measure("held-out.csv", HELD_OUT);
    assert!(holds(&found.japanese, 900, 980, 20), "{found:?}");
    assert!(holds(&found.latin, 820, 900, 20), "{found:?}");
    assert!(found.none.shares() >= [0, 0, 880], "{found:?}");
}
