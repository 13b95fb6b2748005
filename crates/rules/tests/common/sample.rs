//! The pack of the sample ward, as it lies in the repository.

use std::fs;
use std::path::Path;

use rules::source::PackFile;

/// Its files, with their paths in the pack.
pub(crate) fn files() -> Vec<PackFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/mihon-ward");
    let mut found = Vec::new();
    collect(&root, &root, &mut found);
    found
}

fn collect(root: &Path, folder: &Path, into: &mut Vec<PackFile>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, into);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            into.push(PackFile {
                path: name.replace('\\', "/"),
                bytes: fs::read(&path).unwrap(),
            });
        }
    }
}
