//! Finds parts of a crate that import each other: whoever reads one of them would have to read both.
//!
//! Every folder is looked at by itself. Its parts are the files and folders in it, and what stands deeper counts for the
//! folder it is in. Read are all paths that begin with `crate`, `super` or `self`, followed through re-exports to the
//! file that has the thing. What is only compiled for tests does not count, nor that a part uses the file that declares it.

mod source;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use source::{Module, Sources};

/// Parts of one folder, each with the one it imports: following the arrows leads round for ever.
type Arrows = BTreeMap<String, BTreeMap<String, String>>;

/// Every circle of imports in the crate whose sources are in `folder`, in words; empty where there is none.
pub(crate) fn circles(folder: &Path) -> Vec<String> {
    let sources = Sources::read(folder);
    let folders: BTreeSet<Module> = sources.modules().map(|module| parent(&module)).collect();
    let found = folders
        .iter()
        .filter_map(|folder| circle(&arrows(&sources, folder)));
    found.collect()
}

fn parent(module: &Module) -> Module {
    module.iter().rev().skip(1).rev().cloned().collect()
}

/// Who imports whom among the parts of a folder, with one place where it does.
fn arrows(sources: &Sources, folder: &Module) -> Arrows {
    let mut arrows = Arrows::new();
    for import in sources.imports() {
        let part = |module: &Module| module.strip_prefix(folder.as_slice())?.first().cloned();
        let (Some(from), Some(to)) = (part(&import.from), part(&sources.home_of(&import.of))) else {
            continue;
        };
        if from != to {
            arrows.entry(from).or_default().entry(to).or_insert(import.place);
        }
    }
    arrows
}

/// The first circle there is, told arrow by arrow.
fn circle(arrows: &Arrows) -> Option<String> {
    let mut sound = BTreeSet::new();
    arrows
        .keys()
        .find_map(|part| follow(arrows, part, &mut Vec::new(), &mut sound))
}

fn follow<'a>(
    arrows: &'a Arrows,
    part: &'a str,
    path: &mut Vec<&'a str>,
    sound: &mut BTreeSet<&'a str>,
) -> Option<String> {
    if let Some(at) = path.iter().position(|before| *before == part) {
        let round = path[at..].iter().chain([&part]).copied().collect::<Vec<_>>();
        let steps = round.windows(2).map(|pair| {
            let place = &arrows[pair[0]][pair[1]];
            format!("{} imports {} ({place})", pair[0], pair[1])
        });
        return Some(steps.collect::<Vec<_>>().join(", "));
    }
    if sound.contains(part) {
        return None;
    }
    path.push(part);
    let next = arrows.get(part).into_iter().flat_map(BTreeMap::keys);
    let found = next.into_iter().find_map(|to| follow(arrows, to, path, sound));
    path.pop();
    sound.insert(part);
    found
}
