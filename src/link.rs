//! The part of the address behind `#`: page, answers, dates, language, as a readable text that stays stable.
//!
//! `/move-in/q/has-dog?yes=a,b&no=c&unsure=d&moved-in=2026-04-01&lang=en&today=2026-04-02`; on a
//! plan also the offices chosen (`office=dog-registration.1`), the alternatives (`paper=id-document.0`), whether somebody else goes (`proxy=1`), and the day of the visit
//! (`visit=2026-04-03`). A plan that was shared says when, from which rules and without which answers
//! (`made=2026-04-03&rules=2026-04-01&without=a,b`), and the page on which a code is typed may have one in its address
//! (`/code?c=0000-0000-0000`). Whatever stands there, reading it ends with something sound and a list of what was dropped.

mod print;
mod read;

pub use print::{address, print, print_code};
pub(crate) use read::note_dropped;
pub use read::{Link, read};

use guide::link_words::{
    ABOUT, CODE, LANG, MADE, NO, OFFICE, PAPER, PROCEDURES, PROXY, RULES, TODAY, TYPED, UNSURE, VISIT,
    WITHOUT, YES,
};

const QUESTION: &str = "q";
const CHANGE: &str = "change";
const REVIEW: &str = "review";
const RESULT: &str = "result";
const PROCEDURE: &str = "p";

#[cfg(test)]
mod tests;
