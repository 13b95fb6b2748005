//! The sample ward's catalogue.

use std::fs;
use std::path::Path;

use guide::search::Catalogue;
use rules::source::PackFile;

/// The catalogue as it is published.
pub(crate) fn sample_ward() -> Catalogue {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/mihon-ward");
    let mut found = Vec::new();
    files(&root, &root, &mut found);
    let pack = rules::check(&found, None).pack.unwrap();
    let written = guide::publish::write_search(&rules::catalogue(&pack).unwrap()).unwrap();
    guide::publish::read_search(&written).unwrap()
}

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
