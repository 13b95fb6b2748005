//! Finds a pack's folder and reads its files.

use std::fs;
use std::path::{Path, PathBuf};

use rules::source::PackFile;

use crate::Failure;

/// Where packs live.
const HOME: &str = "rules";

/// The folder that is meant: the one named, or the only pack under `rules/`.
pub(crate) fn folder(named: Option<&Path>) -> Result<PathBuf, Failure> {
    match named {
        Some(path) if path.is_dir() => Ok(path.to_owned()),
        Some(path) if Path::new(HOME).join(path).is_dir() => Ok(Path::new(HOME).join(path)),
        Some(path) => Err(Failure::new(
            format!("フォルダー「{}」がありません", path.display()),
            format!("there is no folder {}", path.display()),
        )),
        None => only_one(),
    }
}

fn only_one() -> Result<PathBuf, Failure> {
    let found = entries(Path::new(HOME))?;
    let mut packs: Vec<PathBuf> = found
        .into_iter()
        .filter(|path| path.join("pack.yaml").is_file())
        .collect();
    match (packs.pop(), packs.is_empty()) {
        (Some(pack), true) => Ok(pack),
        (None, _) => Err(Failure::new(
            format!("「{HOME}/」にパックがありません。フォルダーを書いてください"),
            format!("there is no pack under {HOME}/; name its folder"),
        )),
        (Some(_), false) => Err(Failure::new(
            format!("「{HOME}/」にパックが2つ以上あります。どれかを書いてください"),
            format!("there is more than one pack under {HOME}/; name one"),
        )),
    }
}

/// Every file of a pack, in the order of paths. Hidden files, editors' backups and texts for people (`*.md`) are
/// no part of it.
pub(crate) fn files(folder: &Path) -> Result<Vec<PackFile>, Failure> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn collect(folder: &Path, inside: &str, files: &mut Vec<PackFile>) -> Result<(), Failure> {
    for path in entries(folder)? {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if is_foreign(name) {
            continue;
        }
        let inner = if inside.is_empty() {
            name.to_owned()
        } else {
            format!("{inside}/{name}")
        };
        if path.is_dir() {
            collect(&path, &inner, files)?;
        } else {
            let bytes = fs::read(&path).map_err(|error| unreadable(&path, &error))?;
            files.push(PackFile { path: inner, bytes });
        }
    }
    Ok(())
}

fn is_foreign(name: &str) -> bool {
    let backup = [".md", "~", ".bak", ".swp", ".tmp"]
        .iter()
        .any(|end| name.ends_with(end));
    backup || name.starts_with('.') || name.starts_with('#')
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let paths: Result<Vec<PathBuf>, _> = entries.map(|entry| entry.map(|entry| entry.path())).collect();
    paths.map_err(|error| unreadable(folder, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let path = path.display();
    Failure::new(
        format!("「{path}」を読めません: {error}"),
        format!("{path} cannot be read: {error}"),
    )
}
