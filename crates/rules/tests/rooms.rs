//! No two rooms of this crate import each other, nor do two files in one room.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that meets the impossible must fail"
)]

#[path = "../../../tests/rooms/mod.rs"]
mod rooms;

use std::path::Path;

#[test]
fn no_two_rooms_import_each_other() {
    let found = rooms::circles(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(found.is_empty(), "{found:#?}");
}
