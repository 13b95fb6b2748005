//! Reads the fact tables and the pack.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rules::LinkedPack;
use rules::source::PackFile;
use serde::Deserialize;

/// What the comparison needs of an entry.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) events: Vec<String>,
    pub(crate) conditions: String,
    pub(crate) confidence: Confidence,
    pub(crate) sources: Vec<String>,
    pub(crate) has_deadline: bool,
    pub(crate) depends_on: Vec<String>,
    /// When each document is asked for: a condition, or words.
    pub(crate) documents: Vec<String>,
}

/// How sure the research was.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Confidence {
    Verified,
    Likely,
    Uncertain,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    name: String,
    event: OneOrMany,
    conditions: String,
    confidence: Confidence,
    sources: Vec<String>,
    deadline: Option<serde::de::IgnoredAny>,
    depends_on: Vec<String>,
    documents: Vec<DocumentRow>,
}

#[derive(Deserialize)]
struct DocumentRow {
    when: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

pub(crate) fn entries() -> Vec<Entry> {
    let rows = ["moving", "birth", "bereavement"].into_iter().flat_map(|table| {
        let text = read(&format!("tests/facts/{table}.yaml"));
        serde_yaml::from_str::<Vec<Row>>(&text).unwrap_or_else(|error| panic!("{table}: {error}"))
    });
    rows.map(entry).collect()
}

fn entry(row: Row) -> Entry {
    let events = match row.event {
        OneOrMany::One(event) => vec![event],
        OneOrMany::Many(events) => events,
    };
    Entry {
        id: row.id,
        name: row.name,
        events,
        conditions: row.conditions,
        confidence: row.confidence,
        sources: row.sources,
        has_deadline: row.deadline.is_some(),
        depends_on: row.depends_on,
        documents: row.documents.into_iter().map(|document| document.when).collect(),
    }
}

pub(crate) fn left_out_page() -> String {
    read("rules/mihon-ward/left-out.md")
}

/// What residents read of each procedure, as written.
pub(crate) fn procedure_texts() -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut files = Vec::new();
    let folder = root().join("rules/mihon-ward/procedures");
    collect(&folder, &folder, &mut files);
    for file in files {
        let text = String::from_utf8(file.bytes).unwrap();
        let mut id = String::new();
        for line in text.lines() {
            let is_unread = ["  source:", "    title:", "  keywords:", "  law:"];
            if let Some((key, _)) = line
                .split_once(':')
                .filter(|(key, _)| !key.starts_with([' ', '#']))
            {
                key.clone_into(&mut id);
            } else if !is_unread.iter().any(|key| line.starts_with(key)) {
                texts.entry(id.clone()).or_default().push_str(line);
            }
        }
    }
    texts
}

/// The sample ward, linked.
pub(crate) fn pack() -> LinkedPack {
    let root = root().join("rules/mihon-ward");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    let checked = rules::check(&files, None);
    checked
        .pack
        .unwrap_or_else(|| panic!("the pack has errors: {:?}", checked.diagnostics))
}

fn collect(folder: &Path, root: &Path, files: &mut Vec<PackFile>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, root, files);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            files.push(PackFile {
                path: name,
                bytes: fs::read(&path).unwrap(),
            });
        }
    }
}

pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
