//! Reads `tests/check/*.yaml`: packs as texts, and what must be reported of them (see the README there).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use guide::Date;
use rules::findings::Diagnostic;
use rules::source::PackFile;

/// A pack and what must be reported of it.
pub(crate) struct Fixture {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) bytes: BTreeMap<String, Vec<u8>>,
    pub(crate) deleted: Vec<String>,
    pub(crate) expected: Vec<Expected>,
    pub(crate) today: Option<Date>,
}

/// One finding that must be reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) file: String,
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) severity: String,
    pub(crate) code: String,
    pub(crate) words: String,
}

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/check")
}

pub(crate) fn names() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).expect("tests/check");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let yaml = paths.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    let mut names: Vec<String> = yaml
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    names.retain(|name| name != "base");
    names.sort();
    names
}

pub(crate) fn read(name: &str) -> Fixture {
    let path = folder().join(format!("{name}.yaml"));
    parse(&std::fs::read_to_string(&path).expect("a fixture"))
}

/// The files of the sound pack with those of the fixture instead.
pub(crate) fn pack(fixture: &Fixture) -> Vec<PackFile> {
    let mut files = read("base").bytes;
    files.extend(fixture.bytes.clone());
    files.retain(|path, _| !fixture.deleted.contains(path));
    files
        .into_iter()
        .map(|(path, bytes)| PackFile { path, bytes })
        .collect()
}

fn parse(text: &str) -> Fixture {
    let mut fixture = Fixture {
        files: BTreeMap::new(),
        bytes: BTreeMap::new(),
        deleted: Vec::new(),
        expected: Vec::new(),
        today: None,
    };
    let mut current: Option<(String, String)> = None;
    let mut flags = BTreeMap::new();
    for line in text.split_inclusive('\n') {
        if let Some(day) = line.strip_prefix("# today: ") {
            fixture.today = guide::day::parse(day.trim());
        } else if let Some(head) = line.strip_prefix("--- file: ") {
            let mut words = head.split_whitespace();
            let path = words.next().expect("a path").to_owned();
            flags.insert(path.clone(), words.map(str::to_owned).collect::<Vec<_>>());
            finish(&mut fixture, current.replace((path, String::new())));
        } else if let Some(path) = line.strip_prefix("--- delete: ") {
            fixture.deleted.push(path.trim().to_owned());
            finish(
                &mut fixture,
                current.replace((path.trim().to_owned(), String::new())),
            );
        } else if let Some((_, text)) = &mut current {
            text.push_str(line);
        }
    }
    finish(&mut fixture, current);
    for (path, text) in &fixture.files {
        fixture.bytes.insert(
            path.clone(),
            bytes(text, flags.get(path).map_or(&[], Vec::as_slice)),
        );
    }
    fixture
}

fn finish(fixture: &mut Fixture, file: Option<(String, String)>) {
    let Some((path, text)) = file else {
        return;
    };
    fixture.expected.extend(expected(&path, &text));
    if !fixture.deleted.contains(&path) {
        fixture.files.insert(path, text);
    }
}

/// The text as a file on disk, with the line ends and marks that the fixture asks for.
fn bytes(text: &str, flags: &[String]) -> Vec<u8> {
    let mut bytes = Vec::new();
    if flags.iter().any(|flag| flag == "bom") {
        bytes.extend([0xEF, 0xBB, 0xBF]);
    }
    let crlf = flags.iter().any(|flag| flag == "crlf");
    let text = if crlf {
        text.replace('\n', "\r\n")
    } else if flags.iter().any(|flag| flag == "cr") {
        text.replace('\n', "\r")
    } else {
        text.to_owned()
    };
    bytes.extend(text.bytes());
    bytes
}

fn expected(path: &str, text: &str) -> Vec<Expected> {
    let mut found = Vec::new();
    let mut waiting: Vec<Expected> = Vec::new();
    for (line, number) in text.lines().zip(1u32..) {
        let here = line
            .find("# error: ")
            .into_iter()
            .chain(line.find("# warning: "))
            .chain(line.find("# notice: "))
            .min();
        let begin = line.trim_start();
        let marks = ["# error: ", "# warning: ", "# notice: "];
        let alone = marks.iter().any(|mark| begin.starts_with(mark));
        if !alone {
            waiting.iter_mut().for_each(|one| one.line = number);
            found.append(&mut waiting);
        }
        let Some(at) = here else { continue };
        let new = marker(path, number, &line[at + 2..]);
        if alone && new.column > 0 {
            waiting.push(new)
        } else {
            found.push(new)
        }
    }
    assert!(waiting.is_empty(), "{path}: nothing follows {waiting:?}");
    found
}

/// `error: 23 [code] words`
fn marker(path: &str, line: u32, text: &str) -> Expected {
    let bad = || panic!("{path}:{line}: not an expectation: {text}");
    let (severity, rest) = text.split_once(": ").unwrap_or_else(bad);
    let (column, rest) = rest.split_once(" [").unwrap_or_else(bad);
    let (code, words) = rest.split_once(']').unwrap_or_else(bad);
    let column = if column == "file" {
        0
    } else {
        column.parse().unwrap_or_else(|_| panic!("{path}:{line}: {text}"))
    };
    Expected {
        file: path.to_owned(),
        line: if column == 0 { 0 } else { line },
        column,
        severity: severity.to_owned(),
        code: code.to_owned(),
        words: words.trim().to_owned(),
    }
}

impl Expected {
    pub(crate) fn is(&self, found: &Diagnostic) -> bool {
        let words = found.help.iter().chain([&found.headline]);
        let mut said = words.flat_map(|words| [&words.ja, &words.en]);
        *found.place.file == self.file
            && found.place.line == self.line
            && found.place.column == self.column
            && found.code.severity().name() == self.severity
            && found.code.name() == self.code
            && said.any(|text| text.contains(&self.words))
    }
}
