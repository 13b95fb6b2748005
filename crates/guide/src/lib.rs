//! The linked guide and everything that happens with it.
//!
//! Compiled rules ([`Guide`]) + [`Answers`] + today's date → [`interview`](fn@interview) (next question,
//! questions left, outcome with reasons) → [`Plan`](plan::Plan) (deadlines, windows, one list of what to bring).
//! What a plan leads to beside it: its [timeline](plan::timeline), what [changes](plan::compare) with other answers,
//! and when a window is [open](opening).
//!
//! Pure functions only. This crate never reads YAML, clocks, files or the browser, and never panics on
//! anything an author or a resident can cause.

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

mod answers;
mod bounds;
pub mod calendar;
mod changes;
mod condition;
pub mod day;
pub mod due;
mod explain;
mod facts;
mod focus;
pub mod holidays;
pub mod ids;
pub mod implication;
mod interview;
mod lang;
pub mod link_words;
pub mod model;
pub mod opening;
mod outcome;
pub mod plan;
pub mod plausible;
pub mod procedure;
pub mod program;
pub mod publish;
mod relevance;
pub mod search;
pub mod sentence;
mod settle;
pub mod share;
mod table;
mod texts;
mod texts_of;
mod verify;
mod wants;
mod watch;

pub use answers::{Answer, Answers};
pub use bounds::{Bounds, Counts};
pub use changes::{Change, Changes, Goal, MOST_ANSWERS, changes, changes_to};
pub use condition::{Condition, Truth};
pub use explain::{Explanation, Origin, Place, Reason, explain};
pub use facts::Facts;
pub use interview::{AnsweredScreen, Interview, Screen, given_facts, interview, left};
pub use lang::{Lang, Translated};
pub use model::Guide;
pub use outcome::{Because, Certainty, Given, Listing, Outcome};
pub use procedure::{Kind, Procedure};
pub use program::{Op, Program, Step};
pub use settle::{Settling, Verdict, settle};
pub use table::Table;
pub use texts::{Overlay, Shown, Text, Texts};
pub use texts_of::number_texts;

/// A civil date; the engine knows no time zones and no clock.
pub use jiff::civil::Date;
