//! The part of the address behind `#`: page, answers, dates, language, as a readable text that stays stable.
//!
//! `/move-in/q/has-dog?yes=a,b&no=c&unsure=d&moved-in=2026-04-01&lang=en&today=2026-04-02`. Whatever stands there,
//! reading it ends with something sound and a list of what was dropped.

mod print;
mod read;

pub use print::print;
pub(crate) use read::note_dropped;
pub use read::{Link, read};

use guide::link_words::{ABOUT, LANG, NO, PROCEDURES, TODAY, UNSURE, YES};

const QUESTION: &str = "q";
const CHANGE: &str = "change";
const REVIEW: &str = "review";
const RESULT: &str = "result";

#[cfg(test)]
mod tests;
