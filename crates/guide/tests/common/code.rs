//! Guides with days, and ways to mistype a code.

use guide::Guide;
use guide::facts::Follows;
use guide::model::Step;
use guide::testing::event_date;

use super::common::small;

/// The characters of a code.
pub(crate) const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many days such a guide has.
pub(crate) const DATES: u16 = 3;

/// A guide with days and a version that is one.
pub(crate) fn dated(steps: &[Step], follows: Vec<Follows>) -> Guide {
    let dates = (0..DATES).map(|at| event_date(&format!("d{at}")));
    let guide = small(follows).steps(steps).dates(dates.collect());
    guide.named("event", "pack", "2026-11-20").build()
}

/// A code without hyphens.
pub(crate) fn bare(code: &str) -> String {
    code.replace('-', "")
}

/// `code` with the character at `at` exchanged for the one `by` places further in the alphabet.
pub(crate) fn replaced(code: &str, at: usize, by: usize) -> String {
    let letter = |typed: char| {
        let old = LETTERS.find(typed).unwrap();
        LETTERS.chars().cycle().nth(old + by).unwrap()
    };
    let typed = code.chars().enumerate();
    typed
        .map(|(place, typed)| if place == at { letter(typed) } else { typed })
        .collect()
}
