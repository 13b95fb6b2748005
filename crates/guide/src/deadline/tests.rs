//! What is no single case of the table of deadlines (`tests/deadlines/`): laws of counting, and what has no day.

mod edges;
mod laws;
