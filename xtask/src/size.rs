//! Bytes that a resident's phone downloads until the first question stands there, as a server sends them (brotli).

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The most that HTML, CSS, JavaScript, WebAssembly, index and move-in data may be together.
const LIMIT: usize = 150_000;
/// The most that the data of one life event may be.
const EVENT_LIMIT: usize = 25_000;

struct File {
    name: String,
    raw: usize,
    sent: usize,
}

/// Prints the table.
pub(crate) fn print() -> Result<()> {
    let files = first_question_files(&crate::root().join("dist"))?;
    println!("{:<44} {:>9} {:>9}", "file", "bytes", "brotli");
    for file in &files {
        println!("{:<44} {:>9} {:>9}", file.name, file.raw, file.sent);
    }
    println!("{:<44} {:>9} {:>9}", "to the first question", "", total(&files));
    Ok(())
}

/// Prints the table and fails where a limit is passed.
pub(crate) fn hold() -> Result<()> {
    print()?;
    let dist = crate::root().join("dist");
    let sent = total(&first_question_files(&dist)?);
    if sent >= LIMIT {
        bail!("The first question takes {sent} bytes; the limit is {LIMIT}.");
    }
    for file in event_files(&dist)? {
        if file.sent >= EVENT_LIMIT {
            bail!(
                "{} takes {} bytes; the limit for one life event is {EVENT_LIMIT}.",
                file.name,
                file.sent
            );
        }
    }
    Ok(())
}

fn total(files: &[File]) -> usize {
    files.iter().map(|file| file.sent).sum()
}

/// Everything a first visit to "moving in" loads, translations left out (they load only when chosen).
fn first_question_files(dist: &Path) -> Result<Vec<File>> {
    let shell = list(dist)?.into_iter().filter(|file| is_shell(&file.name));
    let data = list(&dist.join("guide"))?.into_iter().filter(|file| {
        file.name == "index.guide" || is_event(&file.name) && file.name.starts_with("move-in.")
    });
    Ok(shell.chain(data).collect())
}

fn event_files(dist: &Path) -> Result<Vec<File>> {
    Ok(list(&dist.join("guide"))?
        .into_iter()
        .filter(|file| is_event(&file.name))
        .collect())
}

fn is_shell(name: &str) -> bool {
    [".html", ".css", ".js", ".wasm", ".svg"]
        .iter()
        .any(|ending| name.ends_with(ending))
}

/// `move-in.<hash>.guide`; a translation has its language in between.
fn is_event(name: &str) -> bool {
    name.ends_with(".guide") && name.split('.').count() == 3
}

fn list(folder: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("{} is not there", folder.display()))? {
        let path = entry?.path();
        if path.is_file() {
            files.push(measured(&path)?);
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn measured(path: &Path) -> Result<File> {
    let bytes = fs::read(path)?;
    let mut sent = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut sent, 1 << 16, 11, 22);
    writer.write_all(&bytes)?;
    drop(writer);
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(File {
        name,
        raw: bytes.len(),
        sent: sent.len(),
    })
}
