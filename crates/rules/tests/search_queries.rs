//! Everyday queries with what is right for each: how often the search puts it first, among three, or finds nothing.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test stops where it cannot go on, and tells what it measured"
)]

#[path = "search/pack.rs"]
mod pack;
#[path = "common/sample.rs"]
mod sample;

use guide::Lang;
use guide::search::{Catalogue, find};

/// Queries that the ranking was tuned on.
const TUNE: &str = include_str!("search/tune.csv");
/// Queries that nobody looked at while it was tuned.
const HELD_OUT: &str = include_str!("search/held-out.csv");

#[derive(Debug, Default)]
struct Score {
    asked: usize,
    first: usize,
    among_three: usize,
    nothing: usize,
}

impl Score {
    fn percent(&self, count: usize) -> f64 {
        100.0 * count as f64 / self.asked.max(1) as f64
    }
    fn show(&self, name: &str) {
        println!(
            "{name:>20}: {} asked, first {:.1} %, among three {:.1} %, nothing {:.1} %",
            self.asked,
            self.percent(self.first),
            self.percent(self.among_three),
            self.percent(self.nothing)
        );
    }
}

fn measure(catalogue: &Catalogue, table: &str, shows: bool) {
    let [mut japanese, mut latin, mut none] = [Score::default(), Score::default(), Score::default()];
    for line in table.lines() {
        let (query, right) = line.split_once(',').unwrap();
        let right: Vec<&str> = right.split(' ').collect();
        let found = find(catalogue, query, Lang::Ja, 10);
        let hits: Vec<&str> = found.hits().iter().map(|hit| catalogue.procedures()[hit.procedure].id.as_str()).collect();
        let is_latin = query.is_ascii();
        let score = if right == ["none"] { &mut none } else if is_latin { &mut latin } else { &mut japanese };
        score.asked += 1;
        score.nothing += usize::from(hits.is_empty());
        let is_right = |id: &&str| right.contains(id);
        let first = hits.first().is_some_and(is_right);
        score.first += usize::from(first);
        score.among_three += usize::from(hits.iter().take(3).any(is_right));
        let fine = if right == ["none"] { hits.is_empty() } else { first };
        if shows && !fine {
            println!("  {query} | {} | {:?}", right.join(" "), &hits[..hits.len().min(4)]);
        }
    }
    japanese.show("japanese");
    latin.show("latin");
    none.show("none");
}

#[test]
fn measured() {
    let catalogue = pack::sample_ward();
    measure(&catalogue, TUNE, std::env::var_os("SHOW").is_some());
    println!("held out");
    measure(&catalogue, HELD_OUT, std::env::var_os("SHOW_HELD").is_some());
}
