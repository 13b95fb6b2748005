//! Guides with days, and ways to mistype a code.

use guide::facts::Follows;
use guide::model::EventDate;
use guide::model::Step;
use guide::*;

use super::common::build;

/// The characters of a code.
pub(crate) const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many days such a guide has.
pub(crate) const DATES: u16 = 3;

/// A guide with days and a version that is one.
pub(crate) fn dated(steps: &[Step], follows: Vec<Follows>) -> Guide {
    let date = |at: u16| EventDate {
        id: format!("d{at}"),
        name: Text(0),
        ask: Text(0),
        help: None,
        plausible: None,
    };
    Guide {
        version: "2026-11-20".into(),
        dates: Table::new((0..DATES).map(date).collect()),
        ..build(steps, follows)
    }
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
