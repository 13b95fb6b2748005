//! The sample ward's own files, whole and cut off anywhere.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::fs;
use std::path::Path;

use rules::source::PackFile;
use rules::{build, check, read};

fn files(root: &Path, folder: &Path, into: &mut Vec<PackFile>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(root, &path, into);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            into.push(PackFile {
                path: name.replace('\\', "/"),
                bytes: fs::read(&path).unwrap(),
            });
        }
    }
}

fn sample_ward() -> Vec<PackFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/mihon-ward");
    let mut found = Vec::new();
    files(&root, &root, &mut found);
    found
}

#[test]
fn it_is_checked_and_built() {
    let checked = check(&sample_ward(), None);
    let errors = checked.diagnostics.iter().filter(|finding| finding.is_error());
    let errors: Vec<String> = errors
        .map(|finding| format!("{} {}", finding.place, finding.headline.ja))
        .collect();
    assert_eq!(errors, [] as [&str; 0]);
    assert!(!build(&checked.pack.unwrap()).unwrap().is_empty());
}

#[test]
fn a_file_saved_half_way_ends_with_findings() {
    for file in sample_ward() {
        let step = file.bytes.len() / 25 + 1;
        for cut in (0..file.bytes.len()).step_by(step) {
            let half = PackFile {
                path: file.path.clone(),
                bytes: file.bytes[..cut].to_vec(),
            };
            let (pack, found) = read(&[half]);
            let is_unread = pack.unread.iter().any(|place| *place.file == *file.path);
            assert!(!is_unread || !found.is_empty(), "{} at {cut}", file.path);
        }
    }
}
