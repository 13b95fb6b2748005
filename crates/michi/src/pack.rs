//! Finds a pack's folder and reads its files.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use rules::LARGEST_FILE;
use rules::source::PackFile;

use crate::Failure;

/// Where packs live.
const HOME: &str = "rules";

/// The folder that is meant: the one named, or the only pack under `rules/`.
pub(crate) fn folder(named: Option<&Path>) -> Result<PathBuf, Failure> {
    match named {
        Some(path) if path.is_dir() => Ok(path.to_owned()),
        Some(path) if Path::new(HOME).join(path).is_dir() => Ok(Path::new(HOME).join(path)),
        Some(path) if path.exists() => Err(Failure::new(
            format!(
                "「{}」はフォルダーではありません。パックのフォルダー（pack.yaml のあるところ）を書いてください",
                path.display()
            ),
            format!(
                "{} is not a folder; name the folder of the pack, where pack.yaml is",
                path.display()
            ),
        )),
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
    collect(folder, "", &mut Vec::new(), &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// More files than this are no pack: somebody named the wrong folder, or a link leads out of it.
const MOST_FILES: usize = 5_000;

/// Adds the files of a folder. `above` are the real paths of the folders it stands in.
fn collect(
    folder: &Path,
    inside: &str,
    above: &mut Vec<PathBuf>,
    files: &mut Vec<PackFile>,
) -> Result<(), Failure> {
    let real = fs::canonicalize(folder).map_err(|error| unreadable(folder, &error))?;
    if above.iter().any(|outer| outer.starts_with(&real)) {
        return Err(circle(folder));
    }
    above.push(real);
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
            collect(&path, &inner, above, files)?;
        } else {
            let bytes = content(&path)?;
            files.push(PackFile { path: inner, bytes });
        }
        if files.len() > MOST_FILES {
            return Err(too_many(folder));
        }
    }
    above.pop();
    Ok(())
}

/// The bytes of a regular file, and of one that is too large only so many that this is seen. Pipes and devices are
/// not opened: reading them may never end.
fn content(path: &Path) -> Result<Vec<u8>, Failure> {
    let about = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if !about.is_file() {
        return Err(irregular(path));
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(LARGEST_FILE).map_or(u64::MAX, |most| most + 1);
    let read = fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map_err(|error| unreadable(path, &error))?;
    Ok(bytes)
}

fn irregular(path: &Path) -> Failure {
    let path = path.display();
    Failure::new(
        format!(
            "「{path}」はふつうのファイルではありません（パイプや装置など）。パックのフォルダーから出してください"
        ),
        format!(
            "{path} is not a regular file (but a pipe or a device, say); take it out of the pack's folder"
        ),
    )
}

fn circle(folder: &Path) -> Failure {
    let folder = folder.display();
    Failure::new(
        format!("「{folder}」は、それ自身が入っているフォルダーへのリンクです。リンクを消してください"),
        format!("{folder} is a link to a folder that it stands in; delete the link"),
    )
}

fn too_many(folder: &Path) -> Failure {
    let folder = folder.display();
    Failure::new(
        format!(
            "ファイルが {MOST_FILES} を超えています（「{folder}」まで）。パックのフォルダーか確かめてください"
        ),
        format!("there are more than {MOST_FILES} files (up to {folder}); is this the folder of a pack?"),
    )
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
