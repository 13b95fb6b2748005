//! What leaves the page: plain values → a calendar file, a QR code, plain text, a file name.
//!
//! Pure functions over texts and days that are handed in; nothing here knows a guide, a clock or the browser. What is
//! made is for other programs, so each module keeps to the standard it names.

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

pub mod calendar;
pub mod file_name;
pub mod qr;
pub mod text;

/// A civil date.
pub use jiff_core::civil::{Date, date};
