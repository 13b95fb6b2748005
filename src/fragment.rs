//! The part of the address behind `#`: page, answers, dates, language, as a readable text that stays stable.
//!
//! `/move-in/q/has-dog?yes=a,b&no=c&unsure=d&moved-in=2026-04-01&lang=en&today=2026-04-02`. Whatever stands there,
//! reading it ends with something sound and a list of what was dropped.

mod print;
mod read;

pub use print::print;
pub(crate) use read::note_dropped;
pub use read::{Link, read};

const YES: &str = "yes";
const NO: &str = "no";
const UNSURE: &str = "unsure";
const LANG: &str = "lang";
const TODAY: &str = "today";

const ABOUT: &str = "about";
const PROCEDURES: &str = "procedures";
const QUESTION: &str = "q";
const CHANGE: &str = "change";
const REVIEW: &str = "review";
const RESULT: &str = "result";

/// Words with a meaning of their own here: no life event or date may have one of them as its id.
pub const RESERVED: [&str; 7] = [YES, NO, UNSURE, LANG, TODAY, ABOUT, PROCEDURES];

#[cfg(test)]
mod tests;
