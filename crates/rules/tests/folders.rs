//! The folders of this crate import each other in one direction only.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that meets the impossible must fail"
)]

#[path = "common/folder_circles.rs"]
mod folder_circles;

use std::path::Path;

use folder_circles::{Source, circles, sources};

/// Folders, however deep, and the files beside the crate's root.
fn is_room(room: &str) -> bool {
    room.ends_with('/') || !room.contains('/')
}

#[test]
fn no_two_folders_import_each_other() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let circles = circles(&sources, is_room);
    assert!(circles.is_empty(), "\n{}", circles.join("\n"));
}

fn crate_of(files: &[(&str, &str)]) -> Vec<Source> {
    let files = files.iter();
    files
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

#[test]
fn a_circle_is_named_with_its_lines() {
    let sources = crate_of(&[
        ("lib.rs", "mod a;\nmod b;\nmod c;\npub use a::One;\n"),
        ("a.rs", "mod deep;\npub struct One;\n"),
        (
            "a/deep.rs",
            "use super::One;\n\nuse crate::{\n    b::{Two, inner::Three},\n};\n",
        ),
        ("b.rs", "pub mod inner;\nuse crate::c;\n"),
        ("b/inner.rs", ""),
        ("c.rs", "fn f() -> crate::One { crate::One }\n"),
    ]);
    let expected = "\
a/ imports b/
    a/deep.rs:3: crate::b::Two
    a/deep.rs:3: crate::b::inner::Three
b/ imports c.rs
    b.rs:2: crate::c
c.rs imports a/
    c.rs:1: crate::One
    c.rs:1: crate::One
";
    assert_eq!(circles(&sources, is_room), [expected]);
    assert_eq!(circles(&sources, |room| room.ends_with('/')), [] as [&str; 0]);
}

#[test]
fn what_no_resident_gets_makes_no_circle() {
    let sources = crate_of(&[
        (
            "lib.rs",
            "mod a;\nmod b;\n#[cfg(test)]\nmod sample;\nuse other::Date;\n",
        ),
        (
            "a.rs",
            "// use crate::b;\n/* crate::b */ const A: &str = \"crate::b\"; const B: char = '\"';\n\
             const R: &str = r#\"\" crate::b \"#; const S: &str = r\"crate::b\\\"; fn a<'a>(_: &'a str) -> crate::Date {}\n\
             #[cfg(test)]\n#[expect(dead_code)]\nmod tests { use crate::b; fn f() { {} } }\n\
             #[cfg(test)]\nuse crate::{b::c, sample};\n#[cfg(test)]\npub(crate) mod more;\n",
        ),
        ("a/more.rs", "use crate::b;\n"),
        ("b.rs", "use crate::a;\nmod inline { use super::super::a; }\n"),
        ("sample.rs", "use crate::a;\n"),
    ]);
    assert_eq!(circles(&sources, is_room), [] as [&str; 0]);
}

#[test]
fn nothing_is_imported_from_the_root_that_imports_everything() {
    let sources = crate_of(&[("lib.rs", "mod a;\nfn f() {}\n"), ("a.rs", "use crate::f;\n")]);
    let expected = "\
a.rs imports the crate's root
    a.rs:1: crate::f
the crate's root imports a.rs
    lib.rs:1: crate::a
";
    assert_eq!(circles(&sources, is_room), [expected]);
}

#[test]
fn folders_inside_a_folder_are_rooms_too() {
    let sources = crate_of(&[
        ("lib.rs", "mod a;\n"),
        ("a.rs", "mod left;\nmod right;\nmod file;\n"),
        ("a/file.rs", "use super::left;\n"),
        ("a/left.rs", "mod x;\nuse super::right::y;\nuse super::file;\n"),
        ("a/left/x.rs", "use crate::a;\n"),
        ("a/right/mod.rs", "pub mod y;\n"),
        ("a/right/y.rs", "use super::super::left;\n"),
    ]);
    let found = circles(&sources, is_room);
    let expected = "\
a/left/ imports a/right/
    a/left.rs:2: crate::a::right::y
a/right/ imports a/left/
    a/right/y.rs:1: crate::a::left
";
    assert_eq!(found, [expected]);
}

/// A folder's face may stand in the crate's root, as a module in braces.
#[test]
fn what_a_face_hands_on_is_imported_from_where_it_is() {
    let face = "pub mod plan {\n    mod entry;\n    mod route;\n    pub use entry::Entry;\n    pub(crate) use route::Tour;\n}\n";
    let sources = crate_of(&[
        ("lib.rs", face),
        ("plan/entry.rs", "use crate::plan::Tour;\n"),
        ("plan/route.rs", "mod office;\nuse super::entry::Entry;\n"),
        (
            "plan/route/office.rs",
            "use super::Entry;\nmod inner { use super::super::super::Entry; }\n",
        ),
    ]);
    let expected = "\
plan/entry.rs imports plan/route/
    plan/entry.rs:1: crate::plan::Tour
plan/route/ imports plan/entry.rs
    plan/route.rs:2: crate::plan::entry::Entry
    plan/route/office.rs:1: crate::plan::route::Entry
    plan/route/office.rs:2: crate::plan::Entry
";
    assert_eq!(circles(&sources, |_| true), [expected]);
}
