//! The authors' manual tells the truth: its examples together make a pack without findings, whose scenarios hold.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that meets the impossible must fail")]

use std::collections::BTreeMap;

use guide::Lang;
use rules::source::PackFile;

/// An example says in its first line which file it belongs to; `# replace: key` takes that key of an earlier example
/// out first, `# append: key` is a word to the reader: the lines go on where the file ended.
fn examples(manual: &str) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for block in manual.split("```yaml\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let (path, text) = block.split_once('\n').unwrap();
        let path = path.strip_prefix("# file: ").expect("an example says which file it belongs to");
        let file = files.entry(path.to_owned()).or_default();
        if let Some(key) = text.lines().next().and_then(|line| line.strip_prefix("# replace: ")) {
            *file = without(file, key);
        }
        file.push_str(text);
    }
    files
}

fn without(file: &str, key: &str) -> String {
    let own = format!("{key}:");
    file.lines().filter(|line| !line.starts_with(&own)).map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_examples_are_a_sound_pack() {
    let manual = include_str!("../../../rules/README.md");
    let files: Vec<PackFile> = examples(manual)
        .into_iter()
        .map(|(path, text)| PackFile { path, bytes: text.into_bytes() })
        .collect();
    let checked = rules::check(&files, guide::day::parse("2026-11-20"));
    let found: Vec<String> = checked
        .diagnostics
        .iter()
        .map(|found| format!("{:?} {:?} {}", found.code, found.place, found.headline.shown(Lang::Ja)))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    let pack = checked.pack.expect("a pack without findings is linked");
    for tried in rules::scenario::try_all(&pack, |_| true) {
        assert!(tried.passed(), "{}: {:?}", tried.name, tried.findings);
    }
}
