//! No two rooms of a crate import each other, nor do two files in one room; and the test that sees to it sees what it
//! should. The engine and the checker have this test themselves.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that meets the impossible must fail"
)]

#[path = "rooms/mod.rs"]
mod rooms;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

use rooms::circles;

#[test]
fn no_two_rooms_import_each_other() {
    for folder in ["", "crates/michi", "crates/export", "crates/ui_text", "xtask"] {
        let found = circles(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join("src"));
        assert!(found.is_empty(), "{folder}: {found:#?}");
    }
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

#[test]
fn what_is_only_compiled_for_tests_or_only_said_does_not_count() {
    let a = "// use crate::b;\n/* crate::b */ const A: &str = \"crate::b is b\"; const B: char = '\"';\n\
             const R: &str = r#\"\" crate::b \"#; const S: &str = r\"crate::b\\\"; fn a<'a>(_: &'a str) {}\n\
             #[cfg(test)]\n#[expect(dead_code)]\nmod tests { use crate::b; fn f() { {} } }\n\
             #[cfg(test)]\nuse crate::{b::c, sample};\n#[cfg(any(test, feature = \"x\"))]\npub(crate) mod more;\n\
             #[cfg(test)]\nfn g(_: [u8; 2]) { crate::b::f() }\n";
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", a),
        ("a/more.rs", "use crate::b;"),
        ("b.rs", "use crate::a;"),
    ];
    assert_eq!(found_in("said", &files), Vec::<String>::new());
}

#[test]
fn what_is_compiled_but_for_tests_counts_and_so_does_what_serde_is_told() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        (
            "a.rs",
            "#[serde(with = \"crate::b::day\")] struct A;\n#[cfg(test)] mod tests { fn f() { '}' } }",
        ),
        ("b.rs", "#[cfg(not(test))]\nuse crate::a;"),
    ];
    assert_eq!(
        found_in("counts", &files),
        ["a imports b (a.rs:1), b imports a (b.rs:2)"]
    );
}
