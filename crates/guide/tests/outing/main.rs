//! Going there: in which order, when it is open, by when, and what another answer would change.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets the impossible must fail"
)]

mod diff;
mod opening;
mod oracle;
mod own_days;
mod route;
mod route_laws;
mod timeline;
mod town;
