//! The sample ward without one of its folders or files: few findings, and only of what is the matter.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[path = "common/sample.rs"]
mod sample;

use std::collections::BTreeMap;

use rules::check;

/// The codes found where everything is missing whose path begins with one of `gone`, with how often. Notices are not
/// counted: the ward has some in any case.
fn found_without(gone: &[&str]) -> BTreeMap<&'static str, usize> {
    let mut kept = sample::files();
    kept.retain(|file| !gone.iter().any(|gone| file.path.starts_with(gone)));
    let mut counts = BTreeMap::new();
    let found = check(&kept, None).diagnostics.into_iter();
    for finding in found.filter(|finding| !finding.is_notice()) {
        *counts.entry(finding.code.name()).or_default() += 1;
    }
    counts
}

#[test]
fn a_folder_that_is_missing_is_one_finding() {
    for folder in [
        "questions/",
        "documents/",
        "procedures/",
        "events/",
        "windows.yaml",
        "dates.yaml",
        "pack.yaml",
    ] {
        assert_eq!(found_without(&[folder]), [("missing-file", 1)].into(), "{folder}");
    }
}

#[test]
fn folders_that_nothing_refers_to_may_be_missing() {
    assert_eq!(found_without(&["scenarios/"]), BTreeMap::new());
    assert_eq!(found_without(&["locales/"]), [("unlisted-language", 1)].into());
}

#[test]
fn several_folders_that_are_missing_are_one_finding_each() {
    assert_eq!(
        found_without(&["procedures/", "documents/", "windows.yaml"]),
        [("missing-file", 3)].into(),
        "scenarios name documents and windows"
    );
    assert_eq!(
        found_without(&["procedures/", "documents/", "windows.yaml", "scenarios/"]),
        [("missing-file", 1)].into(),
        "nothing that is left names a document or a window"
    );
    assert_eq!(
        found_without(&["procedures/", "questions/"]),
        [("missing-file", 2)].into()
    );
    assert_eq!(
        found_without(&["events/", "procedures/"]),
        [("missing-file", 2)].into()
    );
}

#[test]
fn a_file_that_is_missing_is_reported_by_what_is_used_of_it_and_by_nothing_else() {
    for (file, code) in [
        ("procedures/pension.yaml", "unknown-procedure"),
        ("documents/common.yaml", "unknown-document"),
        ("questions/people.yaml", "unknown-question"),
        ("events/birth.yaml", "missing-event"),
    ] {
        let found = found_without(&[file]);
        let codes: Vec<&str> = found.keys().copied().collect();
        assert_eq!(codes, [code], "{file}");
        assert!(found.values().all(|count| *count <= 50), "{file}: {found:?}");
    }
}
