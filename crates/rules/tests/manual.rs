//! The authors' manual tells the truth: its examples together make a pack without findings, whose scenarios hold.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the impossible must fail"
)]

use std::collections::BTreeMap;

use guide::Lang;
use rules::coverage::{Coverage, Share, coverage};
use rules::mutations::{MutationKind, Mutations, mutations};
use rules::source::PackFile;

/// An example says in its first line which file it belongs to; `# replace: key` takes that key of an earlier example
/// out first, `# append: key` is a word to the reader: the lines go on where the file ended.
fn examples(manual: &str) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for block in manual.split("```yaml\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let (path, text) = block.split_once('\n').unwrap();
        let path = path
            .strip_prefix("# file: ")
            .expect("an example says which file it belongs to");
        let file = files.entry(path.to_owned()).or_default();
        if let Some(key) = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("# replace: "))
        {
            *file = without(file, key);
        }
        file.push_str(text);
    }
    files
}

fn without(file: &str, key: &str) -> String {
    let own = format!("{key}:");
    file.lines()
        .filter(|line| !line.starts_with(&own))
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn the_examples_are_a_sound_pack() {
    let manual = include_str!("../../../rules/README.md");
    let files: Vec<PackFile> = examples(manual)
        .into_iter()
        .map(|(path, text)| PackFile {
            path,
            bytes: text.into_bytes(),
        })
        .collect();
    let checked = rules::check(&files, guide::day::parse("2026-11-20"));
    let found: Vec<String> = checked
        .diagnostics
        .iter()
        .map(|found| {
            format!(
                "{:?} {:?} {}",
                found.code,
                found.place,
                found.headline.shown(Lang::Ja)
            )
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    let pack = checked.pack.expect("a pack without findings is linked");
    let tried = rules::scenario::try_all(&pack, |_| true);
    for one in &tried {
        assert!(one.passed(), "{}: {:?}", one.name, one.findings);
    }
    assert_shown(manual, "--coverage", &lines(&coverage(&pack, &tried)));
    assert_shown(manual, "--mutations", &mistakes(&mutations(&pack)));
}

/// Every line that the manual shows of `michi test` with an option is printed.
fn assert_shown(manual: &str, option: &str, printed: &[String]) {
    let command = format!("rules/mihon-ward {option}\n\n");
    let (_, shown) = manual.split_once(&command).unwrap();
    let (shown, _) = shown.split_once("\n\n").unwrap();
    for line in shown.lines().map(str::trim).filter(|line| *line != "…") {
        assert!(
            printed.iter().any(|one| one == line),
            "{line}\nis not in\n{printed:#?}"
        );
    }
}

/// What `michi test --mutations` prints in Japanese.
fn mistakes(mutations: &Mutations) -> Vec<String> {
    let survivors = mutations.survivors.iter();
    let survivors = survivors.map(|one| format!("{}: {}", one.place, one.message.ja));
    let numbers = MutationKind::ALL.iter().zip(mutations.tried);
    let numbers = numbers.map(|(kind, tried)| format!("{}/{tried}", mutations.survivors_of(*kind)));
    let numbers: Vec<String> = numbers.collect();
    let [periods, conditions, windows, alternatives] = numbers.as_slice() else {
        panic!("{numbers:?}");
    };
    let all = format!(
        "気づかれない誤り: 期間 {periods}、条件 {conditions}、窓口 {windows}、選べる持ち物 {alternatives}"
    );
    survivors.chain([all]).collect()
}

/// What `michi test --coverage` prints in Japanese.
fn lines(coverage: &Coverage) -> Vec<String> {
    let share = |share: Share| format!("{}/{}", share.exercised, share.all);
    let gaps = coverage.gaps.iter().map(|gap| {
        let ids = gap.yes_to.as_ref().map(|ids| ids.join(", "));
        let example = ids.map(|ids| format!("（例: event: {}, yes-to: [{ids}]）", gap.event));
        format!("{}: {}{}", gap.place, gap.message.ja, example.unwrap_or_default())
    });
    let events = coverage.events.iter().map(|event| {
        let (steps, branches) = (share(event.steps), share(event.branches));
        format!("{}: 手順 {steps}、分かれ道 {branches}", event.event)
    });
    let (steps, branches) = (share(coverage.steps()), share(coverage.branches()));
    let all = format!(
        "全体: 手順 {steps}、分かれ道 {branches}、条件 {}、期限 {}、持ち物 {}",
        share(coverage.conditions),
        share(coverage.deadlines),
        share(coverage.documents)
    );
    gaps.chain(events).chain([all]).collect()
}

const MANUAL: &str = include_str!("../../../rules/README.md");

/// What reading one file finds, in English.
fn found_in(path: &str, text: &str) -> Vec<String> {
    let file = PackFile {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    let (_, found) = rules::read(&[file]);
    let inside = found.iter().filter(|one| &*one.place.file == path);
    inside
        .map(|one| {
            let help = one.help.as_ref().map(|help| help.en.clone());
            format!("{}: {}", one.headline.en, help.unwrap_or_default())
        })
        .collect()
}

/// The snippets in the last column of the table under a heading.
fn table(heading: &str) -> Vec<&'static str> {
    let (_, section) = MANUAL.split_once(&format!("\n## {heading}\n")).unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let rows = section
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains('`'));
    rows.map(|row| row.rsplit('|').nth(1).unwrap().split('`').nth(1).unwrap())
        .collect()
}

#[test]
fn every_spelling_of_a_deadline_is_read() {
    let spellings = table("期限を変える");
    assert!(spellings.len() >= 12, "{spellings:?}");
    for due in spellings {
        let text = format!(
            "a:\n  name: a\n  summary: b\n  due: {due}\n  source: {{title: c}}\n  checked: 2026-04-01\n  check-by: 2027-04-01\n"
        );
        assert_eq!(found_in("procedures.yaml", &text), [] as [&str; 0], "{due}");
    }
}

#[test]
fn every_spelling_of_a_document_is_read() {
    let spellings = table("持ち物を変える");
    assert!(spellings.len() >= 7, "{spellings:?}");
    for spelling in spellings {
        let found = if spelling.starts_with('{') {
            let text = format!(
                "a:\n  name: a\n  summary: b\n  bring: [{spelling}]\n  source: {{title: c}}\n  checked: 2026-04-01\n  check-by: 2027-04-01\n"
            );
            found_in("procedures.yaml", &text)
        } else {
            found_in("documents.yaml", &format!("a:\n  name: a\n  {spelling}\n"))
        };
        assert_eq!(found, [] as [&str; 0], "{spelling}");
    }
}

/// The keys that the manual lists of a thing; what stands in brackets belongs to one of them.
fn listed(thing: &str) -> Vec<String> {
    let (_, rest) = MANUAL
        .split_once(&format!("**{thing}**: "))
        .expect("a list of keys");
    let rest = rest.split("**").next().unwrap().split('#').next().unwrap();
    let mut depth = 0;
    let outside = rest.chars().filter(|letter| {
        depth += i32::from(*letter == '（') - i32::from(*letter == '）');
        depth == 0
    });
    let outside: String = outside.collect();
    let mut keys: Vec<String> = outside.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    keys.sort();
    keys
}

/// The keys that are read there, as the finding of an unknown key says.
fn known(path: &str, text: &str) -> Vec<String> {
    let found = found_in(path, text);
    let help = found.iter().find_map(|one| one.split_once("known keys: "));
    let (_, keys) = help.unwrap_or_else(|| panic!("no list of keys in {found:?}"));
    let mut keys: Vec<String> = keys.split(", ").map(str::to_owned).collect();
    keys.sort();
    keys
}

#[test]
fn the_lists_of_keys_are_those_that_are_read() {
    for (thing, path, text) in [
        ("手続き", "procedures.yaml", "a: {qqqqqqqqqqqqqqqq: b}"),
        ("窓口", "windows.yaml", "windows: {a: {qqqqqqqqqqqqqqqq: b}}"),
        ("庁舎", "windows.yaml", "sites: {a: {qqqqqqqqqqqqqqqq: b}}"),
        ("質問", "questions.yaml", "a: {qqqqqqqqqqqqqqqq: b}"),
        ("日", "dates.yaml", "a: {qqqqqqqqqqqqqqqq: b}"),
        ("持ち物", "documents.yaml", "a: {qqqqqqqqqqqqqqqq: b}"),
        ("流れ", "events/a.yaml", "qqqqqqqqqqqqqqqq: b"),
        ("シナリオ", "scenarios.yaml", "[{qqqqqqqqqqqqqqqq: b}]"),
        ("役所の言葉", "words.yaml", "a: {qqqqqqqqqqqqqqqq: b}"),
        ("検索の言葉", "search.yaml", "qqqqqqqqqqqqqqqq: b"),
    ] {
        assert_eq!(listed(thing), known(path, text), "{thing}");
    }
}
