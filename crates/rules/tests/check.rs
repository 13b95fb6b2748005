//! Broken packs and what must be reported of them; and that no input makes the reader panic or hang.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

#[path = "check/fixture.rs"]
mod fixture;
#[path = "common/sample.rs"]
mod sample;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use rules::explanation;
use rules::findings::{Code, Diagnostic, Format, Sources, render};
use rules::scenario::try_all;
use rules::source::{PackFile, Place, SourceFile};

/// Codes that no fixture file can hold; the tests named make them.
const MADE_HERE: [&str; 3] = ["text-encoding", "file-too-large", "too-many-entries"];

fn findings(files: &[PackFile], today: Option<guide::Date>) -> (Vec<Diagnostic>, Vec<SourceFile>) {
    let checked = rules::check(files, today);
    let mut found = checked.diagnostics;
    for tried in checked.pack.iter().flat_map(|pack| try_all(pack, |_| true)) {
        found.extend(tried.findings);
    }
    (found, checked.sources)
}

#[test]
fn every_fixture_reports_what_it_says_and_nothing_else() {
    let mut failures = String::new();
    for name in fixture::names() {
        let fixture = fixture::read(&name);
        let (found, sources) = findings(&fixture::pack(&fixture), fixture.today);
        for expected in fixture
            .expected
            .iter()
            .filter(|one| !found.iter().any(|found| one.is(found)))
        {
            failures += &format!("{name}: not reported: {expected:?}\n");
        }
        let unexpected = found
            .iter()
            .filter(|one| !fixture.expected.iter().any(|expected| expected.is(one)));
        for one in unexpected {
            let shown = render(
                std::slice::from_ref(one),
                &sources,
                guide::Lang::En,
                Format::Short,
            );
            failures += &format!("{name}: not expected: {shown}");
        }
        if found.len() > fixture.expected.len() {
            failures += &format!(
                "{name}: {} findings, {} expected\n",
                found.len(),
                fixture.expected.len()
            );
        }
    }
    assert!(failures.is_empty(), "\n{failures}");
}

#[test]
fn every_code_has_a_fixture() {
    let expected = fixture::names()
        .into_iter()
        .flat_map(|name| fixture::read(&name).expected);
    let covered: BTreeSet<String> = expected.map(|one| one.code).collect();
    let names = Code::ALL.iter().map(|code| code.name());
    let missing: Vec<&str> = names
        .filter(|name| !covered.contains(*name) && !MADE_HERE.contains(name))
        .collect();
    assert!(missing.is_empty(), "no fixture for {missing:?}");
}

#[test]
fn every_code_names_its_defect_and_is_explained() {
    const ORDERS: [&str; 9] = [
        "use", "avoid", "do", "no", "remove", "add", "fix", "prefer", "require",
    ];
    for code in Code::ALL {
        let name = code.name();
        let first = name.split('-').next().unwrap();
        assert!(
            name.chars()
                .all(|letter| letter.is_ascii_lowercase() || letter == '-'),
            "{name}"
        );
        assert!(!ORDERS.contains(&first), "{name} is an order");
        let explanation = explanation(*code);
        assert!(!explanation.example.0.is_empty(), "{name}");
        let prose = explanation
            .example
            .1
            .lines()
            .filter_map(|line| line.split_once('#'));
        let is_kana = |letter: char| ('ぁ'..='ん').contains(&letter);
        assert!(
            !explanation.example.1.contains('（')
                && prose
                    .clone()
                    .all(|(_, said)| !said.contains(is_kana) || said.contains("say:")),
            "{name}: {}",
            explanation.example.1
        );
        for said in [explanation.what, explanation.why, explanation.instead] {
            assert!(
                said.0.ends_with(['。', '）']) && said.1.ends_with('.'),
                "{name}: {said:?}"
            );
        }
    }
}

/// Checks a pack in which one file has these bytes, and hands back the codes found.
fn codes(path: &str, bytes: &[u8]) -> Vec<&'static str> {
    let mut files = fixture::pack(&fixture::read("base"));
    files.retain(|file| file.path != path);
    files.push(PackFile {
        path: path.to_owned(),
        bytes: bytes.to_owned(),
    });
    let begun = Instant::now();
    let (found, sources) = findings(&files, None);
    assert!(
        begun.elapsed() < Duration::from_secs(20),
        "{path} took {:?}",
        begun.elapsed()
    );
    found.iter().for_each(|one| assert_place(&one.place, &sources));
    for format in [Format::Human, Format::Short, Format::Json] {
        for lang in guide::Lang::ALL {
            let shown = render(&found, &sources, lang, format);
            assert!(found.is_empty() || !shown.is_empty());
        }
    }
    found.iter().map(|one| one.code.name()).collect()
}

/// A place is in its file: authors jump to it with their editors.
fn assert_place(place: &Place, sources: &[SourceFile]) {
    let Some(source) = sources.iter().find(|source| source.path == *place.file) else {
        return assert_eq!(place.line, 0, "{place} is in no file");
    };
    if place.line == 0 || source.text.is_empty() {
        return; // the whole file is meant, or its bytes are no text
    }
    let text = sources
        .line(place)
        .unwrap_or_else(|| panic!("{place} is behind the end of {:?}", source.text));
    let end = usize::try_from(place.column + place.width).unwrap();
    assert!(
        end <= text.chars().count() + 2,
        "{place} ({} wide) is behind the end of 「{text}」",
        place.width
    );
}

/// What slips into files: by a hand on the wrong key, another keyboard, another editor, a merge.
const SLIPS: [&str; 40] = [
    "\t",
    "\n",
    "\r",
    "\r\n",
    " ",
    "　",
    "：",
    ":",
    ": ",
    "、",
    ",",
    "-",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "'",
    "\"",
    "#",
    " #",
    "|",
    ">",
    "&a ",
    "*a",
    "!!binary ",
    "<<: ",
    "? ",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "\u{feff}",
    "\0",
    "yes",
    "~",
    "null",
    "🐕",
    "<<<<<<< HEAD\n",
    "1e999",
    "\u{202e}",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    /// Whatever slips into a file, at up to three places: no panic, no hang, and every finding has a place.
    #[test]
    fn no_slip_stops_the_reader(file in 0..8usize, slips in prop::collection::vec((0.0..1.0f64, 0..40usize, 0..6usize), 1..4)) {
        let files = fixture::pack(&fixture::read("base"));
        let file = &files[file % files.len()];
        let mut text: Vec<char> = String::from_utf8(file.bytes.clone()).unwrap().chars().collect();
        for (place, slip, gone) in slips {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a small length")]
            let at = (place * text.len() as f64) as usize;
            let end = (at + gone).min(text.len());
            text.splice(at..end, SLIPS[slip].chars());
        }
        let text: String = text.into_iter().collect();
        let text = text.replacen('\n', "\r\n", 2).replacen("\n-", "\r-", 1); // mixed line ends
        let _codes = codes(&file.path, text.as_bytes());
    }
}

#[test]
fn files_in_other_encodings_are_named_as_such() {
    let shift_jis = b"has-dog: {ask: \x8c\xa2\x82\xf0\x8e\x94\x82\xc1\x82\xc4\x82\xa2\x82\xdc\x82\xb7\x82\xa9\x81B, short: \x8c\xa2}\n";
    assert_eq!(codes("questions/animals.yaml", shift_jis), ["text-encoding"]);
    let text = "has-dog: {ask: 犬を飼っていますか。, short: 犬}\n";
    let little: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(codes("questions/animals.yaml", &little), ["text-encoding"]);
    let big: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    assert_eq!(codes("questions/animals.yaml", &big), ["text-encoding"]);
    let image = [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];
    assert_eq!(codes("questions/animals.yaml", &image), ["text-encoding"]);
}

#[test]
fn a_huge_file_is_refused_at_once() {
    let line = "- 犬を飼っている方は、登録の変更が必要です。\n";
    let huge = line.repeat(5_000_000 / line.len());
    assert_eq!(
        codes("questions/animals.yaml", huge.as_bytes()),
        ["file-too-large"]
    );
}

#[test]
fn an_event_with_too_many_steps_is_refused() {
    let steps = "  - need: move-in-notification\n".repeat(17_000);
    let event = format!(
        "title: a\nlead: b\ndate: moved-in\nsteps:\n{steps}  - ask: has-dog\n    if-yes: [{{need: dog-registration}}]\n"
    );
    assert_eq!(
        codes("events/move-in.yaml", event.as_bytes()),
        ["too-many-entries"]
    );
}

#[test]
fn deep_nesting_ends_with_a_finding() {
    for (open, close) in [
        ("[", "]"),
        ("{a: ", "}"),
        ("- ", ""),
        ("? ", ""),
        ("\"", ""),
        ("&a ", ""),
        ("!!x ", ""),
    ] {
        for depth in [40, 1_000, 100_000] {
            let text = format!("has-dog: {}x{}\n", open.repeat(depth), close.repeat(depth));
            assert!(
                !codes("questions/animals.yaml", text.as_bytes()).is_empty(),
                "{open} {depth}"
            );
        }
    }
    let steps: String = (0..200)
        .map(|level| {
            format!(
                "{}- ask: has-dog\n{}  if-yes:\n",
                "  ".repeat(level * 2 + 1),
                "  ".repeat(level * 2 + 1)
            )
        })
        .collect();
    let event = format!("title: a\nlead: b\ndate: moved-in\nsteps:\n{steps}");
    assert!(!codes("events/move-in.yaml", event.as_bytes()).is_empty());
}

/// A file saved half way: cut anywhere, also within a character. It may still be good YAML; it never panics.
#[test]
fn a_file_saved_half_way_is_reported_or_read() {
    let base = fixture::pack(&fixture::read("base"));
    for file in &base {
        for cut in 0..file.bytes.len() {
            let _codes = codes(&file.path, &file.bytes[..cut]);
        }
    }
}

/// Each cut checks the whole pack, which takes a second without optimisation.
const REAL_FILES_CUT: usize = 15;

#[test]
fn real_files_cut_at_many_places_are_reported_or_read() {
    let files = sample::files();
    let mut reported = 0;
    let mut tried = 0;
    let step = files.len().div_ceil(REAL_FILES_CUT);
    for (at, file) in files.iter().enumerate().step_by(step) {
        let mut files = files.clone();
        let part = at % 3 + 1;
        files[at].bytes.truncate(file.bytes.len() * part / 4 + part);
        tried += 1;
        let found = rules::check(&files, None).diagnostics;
        reported += usize::from(found.iter().any(rules::findings::Diagnostic::is_error));
    }
    assert!(
        reported * 2 > tried,
        "only {reported} of {tried} cuts were noticed"
    );
}
