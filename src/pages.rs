//! The pages, each a pure function of its part of the state.

pub mod about;
pub mod event;
pub mod failed;
pub mod problems;
pub mod question;
pub mod review;
pub mod start;
