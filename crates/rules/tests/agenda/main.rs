//! The agenda of the plan page: what is first, where each procedure stands, which papers are taken, what is asked.
//! Small towns for each rule, laws over the sample ward, and the five households the page was designed with.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[path = "../common/sample.rs"]
mod sample;

mod confirm;
mod days;
mod documents;
mod facts;
mod first;
mod household;
mod households;
mod laws;
mod opens;
mod sections;
mod summary;
mod town;
