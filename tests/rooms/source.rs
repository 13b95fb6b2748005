//! Rust sources → which file names what of which other. Knows as much of the language as that takes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::tokens::{Token, tokens};

/// A module by its path from the crate's root, such as `plan`, `route`.
pub(crate) type Module = Vec<String>;

/// Something named by its path.
pub(crate) struct Import {
    /// The module that names it.
    pub(crate) from: Module,
    /// What it names, from the crate's root.
    pub(crate) of: Vec<String>,
    /// The file and line.
    pub(crate) place: String,
}

/// All modules of a crate, and what they name.
#[derive(Default)]
pub(crate) struct Sources {
    modules: BTreeSet<Module>,
    tests: BTreeSet<Module>,
    /// Names that a module takes from elsewhere, and so hands on.
    taken: BTreeMap<Vec<String>, Vec<String>>,
    named: Vec<(Module, Vec<String>, String)>,
}

impl Sources {
    /// Reads every file in `folder`. `lib.rs` and `main.rs` are the root.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut sources = Self::default();
        let mut files = Vec::new();
        gather(folder, &mut Vec::new(), &mut files);
        for (module, path) in &files {
            let text = fs::read_to_string(path).unwrap();
            let file = path.strip_prefix(folder).unwrap().display().to_string();
            sources.modules.insert(module.clone());
            Reader::new(&text, &file, module.clone(), &mut sources).run();
        }
        sources
    }

    /// Every module but those of tests.
    pub(crate) fn modules(&self) -> impl Iterator<Item = Module> {
        let all = self.modules.iter();
        all.filter(|module| !self.is_test(module)).cloned()
    }

    /// Every path that is named outside tests.
    pub(crate) fn imports(&self) -> impl Iterator<Item = Import> {
        let all = self.named.iter().filter(|(from, ..)| !self.is_test(from));
        all.map(|(from, of, place)| Import {
            from: from.clone(),
            of: of.clone(),
            place: place.clone(),
        })
    }

    /// The module that has what a path names: followed through re-exports, then the longest part that is a module.
    pub(crate) fn home_of(&self, path: &[String]) -> Module {
        let mut path = path.to_vec();
        for _ in 0..8 {
            let ends = (1..=path.len()).rev();
            let mut known = ends.filter_map(|end| Some((end, self.taken.get(&path[..end])?)));
            match known.find(|(end, _)| !self.modules.contains(&path[..*end])) {
                Some((end, elsewhere)) => path = [elsewhere.as_slice(), &path[end..]].concat(),
                None => break,
            }
        }
        let ends = (0..=path.len()).rev();
        let mut modules = ends.map(|end| path[..end].to_vec());
        modules
            .find(|module| self.modules.contains(module))
            .unwrap_or_default()
    }

    fn is_test(&self, module: &[String]) -> bool {
        (1..=module.len()).any(|end| self.tests.contains(&module[..end]))
    }
}

fn gather(folder: &Path, module: &mut Module, files: &mut Vec<(Module, PathBuf)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            module.push(name);
            gather(&path, module, files);
            module.pop();
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let is_own = matches!(name.as_str(), "lib" | "main" | "mod");
            let of = if is_own { None } else { Some(name) };
            files.push((module.iter().cloned().chain(of).collect(), path));
        }
    }
}

/// Goes through one file token by token.
struct Reader<'s> {
    tokens: Vec<Token>,
    at: usize,
    file: &'s str,
    sources: &'s mut Sources,
    /// The module at this place, and for each module within the file the depth of braces at which it ends.
    module: Module,
    open: Vec<usize>,
    depth: usize,
}

impl<'s> Reader<'s> {
    fn new(text: &str, file: &'s str, module: Module, sources: &'s mut Sources) -> Self {
        Self {
            tokens: tokens(text),
            at: 0,
            file,
            sources,
            module,
            open: Vec::new(),
            depth: 0,
        }
    }

    fn run(&mut self) {
        while self.at < self.tokens.len() {
            match self.token(0) {
                "#" if self.is_for_tests() => self.skip_test_item(),
                "mod" => self.declare(),
                "use" => self.take(),
                "crate" | "super" | "self" if self.token(1) == "::" && self.before() != "::" => {
                    self.name(Vec::new(), false)
                }
                "{" => self.enter(),
                "}" => self.leave(),
                _ => self.at += 1,
            }
        }
    }

    /// Whether an attribute begins here that keeps an item for tests.
    fn is_for_tests(&self) -> bool {
        let is_cfg = self.token(1) == "[" && self.token(2) == "cfg";
        let mut inside = (3..self.length_of_group(1)).map(|ahead| self.token(ahead));
        is_cfg && inside.clone().all(|token| token != "not") && inside.any(|token| token == "test")
    }

    /// Leaves out an item with its attributes; a module is noted as one of tests.
    fn skip_test_item(&mut self) {
        while self.token(0) == "#" {
            self.at += 1;
            self.skip_group();
        }
        while matches!(self.token(0), "pub" | "(") {
            self.skip_group();
        }
        if self.token(0) == "mod" {
            let module = self.child(self.token(1));
            self.sources.tests.insert(module);
        }
        let is_use = self.token(0) == "use";
        loop {
            match self.token(0) {
                "" => return,
                ";" => break self.at += 1,
                "{" if !is_use => break self.skip_group(),
                _ => self.skip_group(),
            }
        }
    }

    /// Steps over a token, or over everything in the brackets that begin here.
    fn skip_group(&mut self) {
        self.at += self.length_of_group(0);
    }

    fn length_of_group(&self, begin: usize) -> usize {
        let mut depth = 0_usize;
        let mut ahead = begin;
        loop {
            match self.token(ahead) {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                _ => {}
            }
            ahead += 1;
            if depth == 0 || self.token(ahead).is_empty() {
                return ahead;
            }
        }
    }

    fn child(&self, name: &str) -> Module {
        self.module.iter().cloned().chain([name.to_owned()]).collect()
    }

    fn token(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", |token| &token.text)
    }

    fn before(&self) -> &str {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.map_or("", |token| &token.text)
    }

    fn enter(&mut self) {
        self.depth += 1;
        self.at += 1;
    }

    fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.open.last() == Some(&self.depth) {
            self.open.pop();
            self.module.pop();
        }
        self.at += 1;
    }

    /// `mod name;` or `mod name {`.
    fn declare(&mut self) {
        let module = self.child(self.token(1));
        self.sources.modules.insert(module.clone());
        if self.token(2) == "{" {
            self.module = module;
            self.open.push(self.depth);
        }
        self.at += 2;
    }

    /// `use …;`
    fn take(&mut self) {
        self.at += 1;
        self.name(Vec::new(), true);
    }

    /// A path, or a tree of paths, that goes on from `path`.
    fn name(&mut self, mut path: Vec<String>, is_taken: bool) {
        let line = self.tokens.get(self.at).map_or(0, |token| token.line);
        loop {
            if self.token(0) == "{" {
                self.at += 1;
                while !matches!(self.token(0), "}" | "") {
                    self.name(path.clone(), is_taken);
                    self.at += usize::from(self.token(0) == ",");
                }
                self.at += 1;
                return;
            }
            path.push(self.token(0).to_owned());
            self.at += 1;
            if self.token(0) != "::" || self.token(1) == "<" {
                break;
            }
            self.at += 1;
        }
        let mut name = path.last().cloned().unwrap_or_default();
        if is_taken && self.token(0) == "as" {
            name = self.token(1).to_owned();
            self.at += 2;
        }
        let is_own = matches!(path[0].as_str(), "crate" | "super" | "self");
        let of = self.absolute(&path);
        if is_taken {
            let key = self.child(&name);
            self.sources.taken.insert(key, of.clone());
        }
        if is_own {
            let place = format!("{}:{line}", self.file);
            self.sources.named.push((self.module.clone(), of, place));
        }
    }

    /// The path from the crate's root. What begins otherwise is taken for something of a module in this one; where there
    /// is none of that name, it belongs to another crate, and leads nowhere here.
    fn absolute(&self, path: &[String]) -> Vec<String> {
        let mut absolute = self.module.clone();
        for step in path {
            match step.as_str() {
                "crate" => absolute.clear(),
                "self" | "*" => {}
                "super" => {
                    absolute.pop();
                }
                name => absolute.push(name.to_owned()),
            }
        }
        absolute
    }
}
