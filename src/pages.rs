//! The pages, one file each: what a page shows → HTML. Views match and loop; whatever is counted, sorted or decided comes
//! to them decided.

pub mod about;
pub mod code;
pub mod event;
pub mod failed;
pub mod plan;
pub mod problems;
pub mod procedure;
pub mod question;
pub mod review;
pub mod search;
pub mod start;
