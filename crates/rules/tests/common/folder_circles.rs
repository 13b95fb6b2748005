//! The sources of a crate → circles among its folders, each with the lines that make it.
//!
//! Needs nothing but `rust_tokens.rs` beside it: a test of another crate takes this file in by `#[path]`. It reads
//! tokens, not Rust: a path that begins with `crate::` or `super::` is an import, wherever it stands, and is followed
//! through re-exports to where the thing is. What is compiled for tests only (`#[cfg(test)]`) may import anything.

mod rust_tokens;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use rust_tokens::{Token, tokens};

/// A source file: its path below `src`, with forward slashes, and its text.
pub(crate) type Source = (String, String);

/// A module's path from the crate's root, which is empty.
type Module = Vec<String>;

/// What the crate's root is called among the rooms. It imports every module, so none may import from it what it
/// defines itself; what it only re-exports counts as imported from where it is.
const ROOT: &str = "the crate's root";

/// Nothing is re-exported through more modules than this.
const MOST_FACES: usize = 8;

/// More lines of one arrow help nobody: the wrong arrow is the one with few.
const MOST_LINES: usize = 10;

/// Every Rust file below `src`.
pub(crate) fn sources(src: &Path) -> Vec<Source> {
    let mut found = Vec::new();
    collect(src, src, &mut found);
    found.sort();
    found
}

fn collect(src: &Path, folder: &Path, into: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(src, &path, into);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let name = path.strip_prefix(src).expect("a path below src");
            let name = name.to_str().expect("a name in UTF-8").replace('\\', "/");
            into.push((name, fs::read_to_string(&path).expect("a source in UTF-8")));
        }
    }
}

/// Circles among the rooms of a crate: its folders, called `plan/` or `plan/documents/`, and its files, called
/// `place.rs`. Modules are compared where their paths part, so that a folder and what is in it make no circle; only
/// rooms that `is_room` names are looked at. Each circle is a text of several lines.
pub(crate) fn circles(sources: &[Source], is_room: impl Fn(&str) -> bool) -> Vec<String> {
    let mut arrows = Arrows::new();
    for import in imports(sources) {
        let rooms = import.rooms(sources);
        if let Some(arrow) = rooms.filter(|(from, to)| is_room(from) && is_room(to)) {
            arrows.entry(arrow).or_default().push(import.line);
        }
    }
    let rooms: BTreeSet<&String> = arrows.keys().map(|(from, _)| from).collect();
    let mut told: BTreeSet<&String> = BTreeSet::new();
    let mut found = Vec::new();
    for room in rooms {
        if let Some(circle) = shortest(&arrows, room).filter(|_| !told.contains(room)) {
            found.push(shown(&arrows, &circle));
            told.extend(circle.iter().map(|(from, _)| from));
        }
    }
    found
}

/// A room, and another from which it imports.
type Arrow = (String, String);

/// The lines that make each arrow.
type Arrows = BTreeMap<Arrow, Vec<String>>;

/// The shortest way from a room back to itself.
fn shortest<'a>(arrows: &'a Arrows, start: &String) -> Option<Vec<&'a Arrow>> {
    let mut seen = BTreeSet::new();
    let mut ways: VecDeque<Vec<&Arrow>> = VecDeque::from([Vec::new()]);
    while let Some(way) = ways.pop_front() {
        let at = way.last().map_or(start, |(_, to)| to);
        for arrow in arrows.keys().filter(|(from, _)| from == at) {
            let longer = [way.as_slice(), &[arrow]].concat();
            if arrow.1 == *start {
                return Some(longer);
            }
            if seen.insert(&arrow.1) {
                ways.push_back(longer);
            }
        }
    }
    None
}

fn shown(arrows: &Arrows, circle: &[&Arrow]) -> String {
    let mut text = String::new();
    for arrow in circle {
        text += &format!("{} imports {}\n", arrow.0, arrow.1);
        let lines = &arrows[*arrow];
        for line in lines.iter().take(MOST_LINES) {
            text += &format!("    {line}\n");
        }
        if let more @ 1.. = lines.len().saturating_sub(MOST_LINES) {
            text += &format!("    and {more} more\n");
        }
    }
    text
}

/// A path in one module that leads to another.
struct Import {
    from: Module,
    to: Module,
    /// File, line and path.
    line: String,
}

impl Import {
    /// The rooms it joins; none where one module holds the other.
    fn rooms(&self, sources: &[Source]) -> Option<Arrow> {
        let shared = self.from.iter().zip(&self.to).take_while(|(a, b)| a == b).count();
        match (self.from.get(..=shared), self.to.get(..=shared)) {
            (Some(from), Some(to)) => Some((room(sources, from), room(sources, to))),
            (Some(from), None) if shared == 0 => Some((room(sources, from), ROOT.to_owned())),
            (None, Some(to)) if shared == 0 => Some((ROOT.to_owned(), room(sources, to))),
            _ => None,
        }
    }
}

/// `plan/` where the module has a folder, else `place.rs`.
fn room(sources: &[Source], module: &[String]) -> String {
    let folder = format!("{}/", module.join("/"));
    if sources.iter().any(|(path, _)| path.starts_with(&folder)) {
        folder
    } else {
        format!("{}.rs", module.join("/"))
    }
}

/// Every import of the crate, those of tests aside.
fn imports(sources: &[Source]) -> Vec<Import> {
    let read: Vec<Reading> = sources
        .iter()
        .map(|(path, text)| Reading::new(path, tokens(text)))
        .collect();
    let modules: BTreeSet<&Module> = read.iter().flat_map(|file| &file.modules).collect();
    let tests: BTreeSet<&Module> = read.iter().flat_map(|file| &file.tests).collect();
    let taken = read.iter().flat_map(|file| &file.taken);
    let taken: BTreeMap<&[String], &Module> = taken.map(|(name, path)| (name.as_slice(), path)).collect();
    let is_test = |module: &Module| (1..=module.len()).any(|end| tests.contains(&module[..end].to_vec()));
    let named = |path: &[String]| {
        let mut parts = (1..=path.len()).rev().map(|end| path[..end].to_vec());
        parts.find(|part| modules.contains(part))
    };
    let home = |path: &[String]| {
        let mut path = path.to_vec();
        for _ in 0..MOST_FACES {
            let module = named(&path).map_or(0, |module| module.len());
            let Some(elsewhere) = path.get(..=module).and_then(|name| taken.get(name)) else {
                break;
            };
            path = [elsewhere.as_slice(), &path[module + 1..]].concat();
        }
        path
    };
    let mut found = Vec::new();
    for (file, (name, _)) in read.iter().zip(sources) {
        for (from, path, line) in file.paths.iter().filter(|(from, ..)| !is_test(from)) {
            let home = home(path);
            let to = match named(&home) {
                Some(module) => module,
                None if home != *path => continue, // of another crate
                None => Module::new(),
            };
            let line = format!("{name}:{line}: crate::{}", path.join("::"));
            let from = from.clone();
            found.push(Import { from, to, line });
        }
    }
    found
}

/// What one file says of modules.
#[derive(Default)]
struct Reading {
    /// Its own module and those written in it.
    modules: Vec<Module>,
    /// Modules that are compiled for tests only.
    tests: Vec<Module>,
    /// The module that names a path, the path from the crate's root, and the line.
    paths: Vec<(Module, Vec<String>, usize)>,
    /// Names that `use` gives a module, each with the path it stands for; both from the crate's root.
    taken: Vec<(Vec<String>, Vec<String>)>,
}

impl Reading {
    fn new(path: &str, tokens: Vec<Token>) -> Self {
        let stem = path.trim_end_matches(".rs").trim_end_matches("/mod");
        let own: Module = match stem {
            "lib" | "main" => Vec::new(),
            _ => stem.split('/').map(str::to_owned).collect(),
        };
        let mut reading = Self {
            modules: vec![own.clone()],
            ..Self::default()
        };
        reading.items(&tokens, own);
        reading
    }

    /// Takes in what the tokens of module `own` say.
    fn items(&mut self, tokens: &[Token], own: Module) {
        let mut inside = vec![(own, 0)];
        let mut depth = 0_usize;
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let (module, begun) = inside.last().cloned().expect("the file's own module");
            let rest = &tokens[at..];
            match token.text.as_str() {
                "#" if is_for_tests(rest) => {
                    at += self.test_item(rest, &module);
                    continue;
                }
                "mod" if word(rest, 2) == "{" => {
                    let inner = [module.as_slice(), &[word(rest, 1).to_owned()]].concat();
                    self.modules.push(inner.clone());
                    inside.push((inner, depth));
                    at += 1; // the brace is counted in its turn
                }
                "mod" if word(rest, 2) == ";" && module.is_empty() => {
                    let child = vec![word(rest, 1).to_owned()];
                    self.paths.push((module, child, token.line));
                }
                "{" => depth += 1,
                "}" => {
                    depth = depth.saturating_sub(1);
                    if inside.len() > 1 && depth == begun {
                        inside.pop();
                    }
                }
                "use" => {
                    let paths = tree(&rest[1..]).into_iter();
                    let taken = paths.filter_map(|path| {
                        let name = [module.as_slice(), &[path.last()?.clone()]].concat();
                        Some((name, from_root(&module, &path)))
                    });
                    self.taken.extend(taken);
                }
                "crate" | "super" if word(rest, 1) == "::" && (at == 0 || !is_inner(&tokens[at - 1])) => {
                    at += self.path(rest, &module);
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// Takes in the paths that begin here; hands back after how many tokens they leave `crate` and `super` behind.
    fn path(&mut self, tokens: &[Token], module: &Module) -> usize {
        let supers = tokens
            .chunks(2)
            .take_while(|pair| pair[0].text == "super")
            .count();
        let (base, begun) = match supers {
            0 => (&module[..0], 2),
            _ => (&module[..module.len().saturating_sub(supers)], supers * 2),
        };
        let begun = begun.min(tokens.len());
        for path in tree(&tokens[begun..]) {
            let path = [base, &path].concat();
            self.paths.push((module.clone(), path, tokens[0].line));
        }
        begun
    }

    /// How many tokens an item has that is compiled for tests only, its attributes included.
    fn test_item(&mut self, tokens: &[Token], module: &Module) -> usize {
        let mut at = 0;
        while word(&tokens[at..], 0) == "#" {
            at += 1 + group(&tokens[at + 1..]);
        }
        let mut item = &tokens[at..];
        while ["pub", "("].contains(&word(item, 0)) {
            let length = if word(item, 0) == "(" { group(item) } else { 1 };
            item = &item[length..];
        }
        if word(item, 0) == "mod" {
            self.tests
                .push([module.as_slice(), &[word(item, 1).to_owned()]].concat());
        }
        let is_use = word(item, 0) == "use";
        while let Some(token) = tokens.get(at) {
            match token.text.as_str() {
                ";" => return at + 1,
                "{" if !is_use => return at + group(&tokens[at..]),
                "(" | "[" | "{" => at += group(&tokens[at..]),
                _ => at += 1,
            }
        }
        at
    }
}

/// A path as it is written in a module → the path from the crate's root. One that begins with the name of another crate
/// is taken for one within the module, where there is nothing of that name.
fn from_root(module: &Module, path: &[String]) -> Vec<String> {
    let supers = path.iter().take_while(|step| *step == "super").count();
    match path.first().map(String::as_str) {
        Some("crate") => path[1..].to_vec(),
        _ => [&module[..module.len().saturating_sub(supers)], &path[supers..]].concat(),
    }
}

/// Whether a path goes on here, rather than begins: `a::super`, or `pub(in crate::a)`.
fn is_inner(before: &Token) -> bool {
    ["::", "in"].contains(&before.text.as_str())
}

/// Whether an attribute begins here that keeps an item for tests.
fn is_for_tests(tokens: &[Token]) -> bool {
    if word(tokens, 1) != "[" || word(tokens, 2) != "cfg" {
        return false;
    }
    let inner = &tokens[..1 + group(&tokens[1..])];
    let has = |name: &str| inner.iter().any(|token| token.text == name);
    has("test") && !has("not")
}

/// How many tokens a bracketed group has, its brackets included.
fn group(tokens: &[Token]) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

fn word(tokens: &[Token], at: usize) -> &str {
    tokens.get(at).map_or("", |token| token.text.as_str())
}

/// The paths of a use tree, or the one path of an expression: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn tree(tokens: &[Token]) -> Vec<Vec<String>> {
    let mut at = 0;
    let mut path = Vec::new();
    loop {
        match word(tokens, at) {
            "{" => {
                let inner = &tokens[at + 1..(at + group(&tokens[at..])).saturating_sub(1)];
                let branches = split(inner).into_iter().flat_map(tree);
                return branches
                    .map(|branch| [path.as_slice(), &branch].concat())
                    .collect();
            }
            name if name.starts_with(|letter: char| letter.is_alphabetic() || letter == '_') => {
                path.push(name.to_owned());
                if word(tokens, at + 1) != "::" {
                    break;
                }
                at += 2;
            }
            _ => break,
        }
    }
    path.retain(|name| name != "self");
    vec![path]
}

/// The branches of a use tree, between its commas.
fn split(mut tokens: &[Token]) -> Vec<&[Token]> {
    let mut branches = Vec::new();
    while !tokens.is_empty() {
        let mut at = 0;
        while at < tokens.len() && word(tokens, at) != "," {
            at += group(&tokens[at..]);
        }
        branches.push(&tokens[..at.min(tokens.len())]);
        tokens = tokens.get(at + 1..).unwrap_or_default();
    }
    branches
}
