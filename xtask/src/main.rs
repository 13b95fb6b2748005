//! Placeholder until the chores land.
fn main() {}
