//! No two rooms of this crate import each other, nor do two files in one room.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets the impossible must fail"
)]

#[path = "../../../tests/rooms/mod.rs"]
mod rooms;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use rooms::circles;

#[test]
fn no_two_rooms_import_each_other() {
    let found = circles(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(found.is_empty(), "{found:#?}");
}

/// A crate of these files; each test has a folder of its own.
fn crate_of(test: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = env::temp_dir().join(format!("rooms-{test}-{}", process::id()));
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn found_in(test: &str, files: &[(&str, &str)]) -> Vec<String> {
    let folder = crate_of(test, files);
    let found = circles(&folder);
    fs::remove_dir_all(folder).unwrap();
    found
}

#[test]
fn a_circle_is_told_with_its_places() {
    let files = [
        ("lib.rs", "mod plan; mod walk; pub use walk::step::Step;"),
        ("plan/entry.rs", "\nuse crate::{Step};"),
        ("walk/step.rs", "fn f() -> crate::plan::entry::Entry {}"),
    ];
    assert_eq!(
        found_in("told", &files),
        ["plan imports walk (plan/entry.rs:2), walk imports plan (walk/step.rs:1)"]
    );
}

#[test]
fn re_exports_and_inner_folders_hide_no_circle() {
    let lib =
        "pub mod plan { mod entry; mod route; pub use entry::Entry; pub(crate) use route::{Tour as Way}; }";
    let files = [
        ("lib.rs", lib),
        ("plan/entry.rs", "use crate::plan::Way;"),
        (
            "plan/route/office.rs",
            "mod inner { use super::super::super::Entry; }",
        ),
    ];
    assert_eq!(
        found_in("hidden", &files),
        ["entry imports route (plan/entry.rs:1), route imports entry (plan/route/office.rs:1)"]
    );
}

#[test]
fn tests_comments_and_the_declaring_file_do_not_count() {
    let files = [
        (
            "lib.rs",
            "mod plan; mod walk;\n#[cfg(test)]\npub(crate) mod sample;",
        ),
        (
            "plan.rs",
            "mod entry; // crate::walk\nfn f() { entry::g() }\n#[cfg(test)]\nmod tests { use crate::walk; }",
        ),
        ("plan/entry.rs", "use super::Plan;"),
        ("walk.rs", "use crate::plan::Plan;"),
        ("sample.rs", "use crate::walk::Walk;\nuse crate::plan::Plan;"),
    ];
    assert_eq!(found_in("none", &files), Vec::<String>::new());
}
