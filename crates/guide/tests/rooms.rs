//! No two rooms of this crate import each other, nor do two files in one room.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that meets the impossible must fail"
)]

#[path = "../../rules/tests/common/folder_circles.rs"]
mod folder_circles;

use std::path::Path;

use folder_circles::{circles, sources};

#[test]
fn no_two_rooms_import_each_other() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let circles = circles(&sources, |_| true);
    assert!(circles.is_empty(), "\n{}", circles.join("\n"));
}
