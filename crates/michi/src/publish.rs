//! Writes a build so that somebody who reads the folder meanwhile never sees half of it: every file appears whole,
//! the index comes last, and files of earlier builds go only when the index no longer names them.

use std::fs;
use std::path::Path;
use std::time::Duration;

use guide::publish::INDEX_FILE;
use rules::PublishedFile;

use crate::Failure;

/// Replaces the build in `folder` by `files`. Files of earlier builds stay for as long as `keep`: somebody may have
/// read the index just before.
pub(crate) fn replace(folder: &Path, files: &[PublishedFile], keep: Duration) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    let (index, others): (Vec<&PublishedFile>, Vec<&PublishedFile>) =
        files.iter().partition(|file| file.name == INDEX_FILE);
    for file in others.into_iter().chain(index) {
        write(folder, file)?;
    }
    remove_old(folder, files, keep).map_err(|error| unwritable(folder, &error))
}

/// A file appears under its name only when it is whole.
fn write(folder: &Path, file: &PublishedFile) -> Result<(), Failure> {
    let path = folder.join(&file.name);
    let half = folder.join(format!(".{}.{}.half", file.name, std::process::id()));
    let written = fs::write(&half, &file.bytes).and_then(|()| fs::rename(&half, &path));
    written.map_err(|error| unwritable(&path, &error))
}

fn remove_old(folder: &Path, files: &[PublishedFile], keep: Duration) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let ours = name
            .to_str()
            .is_some_and(|name| name.ends_with(".guide") || name.ends_with(".half"));
        let current = files.iter().any(|file| file.name.as_str() == name);
        let age = entry.metadata()?.modified()?.elapsed().unwrap_or_default();
        if ours && !current && age >= keep {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    let path = path.display();
    Failure::new(
        format!("「{path}」に書けません: {error}"),
        format!("{path} cannot be written: {error}"),
    )
}
