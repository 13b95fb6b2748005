//! Every problem of an entry is reported, at the smallest wrong thing.

use proptest::prelude::*;

use crate::sample::{file, pack, with};
use crate::{check, read};

/// Code, line and column of everything found in one file of the sample pack.
fn found(path: &str, text: &str) -> Vec<(&'static str, u32, u32)> {
    let (_, mut found) = read(&with(path, text));
    crate::findings::tidy(&mut found);
    let places = found.iter().map(|finding| {
        assert_eq!(&*finding.place.file, path, "{finding:?}");
        (finding.code.name(), finding.place.line, finding.place.column)
    });
    places.collect()
}

#[test]
fn the_sample_has_no_error() {
    let checked = check(&pack(), None);
    assert!(checked.pack.is_some(), "{:#?}", checked.diagnostics);
}

#[test]
fn every_problem_of_an_entry_is_reported() {
    let text = "has-dog:
  aks: 犬を飼っていますか。
  short: yes
  help: \" \"
  excludes: {a: b}
Has_Cat: {ask: 猫, short: 猫}
";
    let expected = [
        ("missing-key", 1, 1),
        ("unknown-key", 2, 3),
        ("bare-yes-no", 3, 10),
        ("blank-text", 4, 9),
        ("wrong-type", 5, 13),
        ("bad-id", 6, 1),
    ];
    assert_eq!(found("questions/pets.yaml", text), expected);
}

#[test]
fn deadlines_have_exactly_one_rule() {
    let due = |due: &str| {
        let text = format!(
            "a:\n  name: 名\n  summary: 文\n  source: {{title: 題}}\n  checked: 2026-11-20\n  check-by: 2027-11-20\n  due: {due}\n"
        );
        let found = found("procedures/a.yaml", &text);
        found.into_iter().map(|(code, ..)| code).collect::<Vec<_>>()
    };
    for fine in [
        "promptly",
        "{promptly: true}",
        "{within: 2 weeks, of: moved-in, first-day: counted, closed-day: as-is, kind: claim, law: 法}",
        "{within: 2 years, of: moved-in, earlier: 8 weeks, month-end: true}",
        "{within: 1 month, of: moved-in, later: 8 weeks, month-end: false, closed-day: as-is}",
        "{before: moved-in, earlier: 8 weeks}",
        "{from: moved-in, later: 1 month}",
        "{on: \"02-29\", year: coming}",
        "{stated: 区が決める日まで, if: has-child}",
        "[{within: 14 days, of: moved-in}, promptly]",
    ] {
        assert_eq!(due(fine), [] as [&str; 0], "{fine}");
    }
    for (wrong, code) in [
        ("soon", "unknown-word"),
        ("{of: moved-in}", "missing-key"),
        ("{within: 14 days}", "missing-key"),
        ("{within: 0 days, of: moved-in}", "impossible-period"),
        ("{within: 14 day-ish, of: moved-in}", "impossible-period"),
        ("{on: \"02-30\", year: same}", "impossible-date"),
        ("{on: \"03-15\"}", "missing-key"),
        (
            "{within: 14 days, of: moved-in, promptly: true}",
            "conflicting-keys",
        ),
        (
            "{from: moved-in, earlier: 1 day, later: 1 day}",
            "conflicting-keys",
        ),
        (
            "{within: 2 years, of: moved-in, earlier: 1 day, later: 1 day}",
            "conflicting-keys",
        ),
        (
            "{promptly: true, on: \"03-15\", year: same, closed-day: as-is}",
            "conflicting-keys",
        ),
        ("{within: 2 years, of: moved-in, month-end: 31}", "wrong-type"),
        ("{before: moved-in, month-end: true}", "unknown-key"),
        (
            "{within: 2 years, of: moved-in, earlier: 0 days}",
            "impossible-period",
        ),
        ("{promptly: yes}", "bare-yes-no"),
    ] {
        assert_eq!(due(wrong), [code], "{wrong}");
    }
}

#[test]
fn steps_begin_with_one_known_word() {
    let steps = |steps: &str| {
        let text = format!("title: 題\nlead: 文\nsteps:\n  {steps}\n");
        let found = found("events/move-in.yaml", &text);
        found.into_iter().map(|(code, ..)| code).collect::<Vec<_>>()
    };
    for (wrong, code) in [
        ("- aks: has-child", "unknown-key"),
        ("- note: 文", "missing-key"),
        ("- move-in-notice", "wrong-type"),
        ("- {need: a, offer: b}", "conflicting-keys"),
        ("- {ask: has-child, yes: []}", "bare-yes-no"),
        ("- {when: has-child}", "missing-key"),
        ("- {when: {nto: has-child}, then: []}", "unknown-key"),
        ("- {when: {all: [a], any: [b]}, then: []}", "conflicting-keys"),
        ("- {pick: どれ, from: [has-child]}", "wrong-type"),
        ("-", "blank-text"),
    ] {
        assert_eq!(steps(wrong), [code], "{wrong}");
    }
}

#[test]
fn an_id_defined_in_two_files_is_reported_with_the_first() {
    let (pack, found) = read(&with("questions/too.yaml", "has-baby: {ask: 問, short: 短}\n"));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code.name(), "duplicate-id");
    assert_eq!(&*found[0].labels[0].place.file, "questions/people.yaml");
    assert_eq!(
        pack.questions.get("has-baby").unwrap().short.value,
        "赤ちゃんがいる"
    );
}

#[test]
fn files_in_the_wrong_room_are_reported_and_notes_are_not() {
    let paths = [
        ("procdures/a.yaml", true),
        ("procedures/a.yml", true),
        ("locales/xx/pack.yaml", true),
        ("README.md", false),
        ("procedures/.a.yaml.swp", false),
    ];
    for (path, is_reported) in paths {
        let mut files = pack();
        files.push(file(path, "a: b"));
        let (_, found) = read(&files);
        assert_eq!(found.len(), usize::from(is_reported), "{path}: {found:?}");
    }
}

#[test]
fn nothing_follows_from_a_file_that_cannot_be_read() {
    for (path, text) in [
        ("questions/people.yaml", "has-child: {ask: \""),
        ("documents.yaml", "- a\n"),
        ("events/move-in.yaml", "title：題\nlead: 文\n"),
    ] {
        let checked = check(&with(path, text), None);
        assert_eq!(checked.diagnostics.len(), 1, "{:#?}", checked.diagnostics);
        assert!(checked.pack.is_none());
    }
}

#[test]
fn a_pack_without_its_head_says_so() {
    let mut files = pack();
    files.retain(|file| file.path != "pack.yaml");
    let (_, found) = read(&files);
    let codes: Vec<_> = found.iter().map(|finding| finding.code.name()).collect();
    assert_eq!(codes, ["missing-file"]);
}

proptest! {
    #[test]
    fn half_saved_and_damaged_files_end_with_findings(
        at in 0usize..2_000,
        letter in prop::sample::select(vec!["", ":", "\t", "　", "：", "\"", "{", "[", "- ", "&a ", "*a", "\0", "yes"]),
        which in 0usize..10,
    ) {
        let mut files = pack();
        let which = which % files.len();
        let file = &mut files[which];
        let at = at % (file.bytes.len() + 1);
        if letter.is_empty() {
            file.bytes.truncate(at);
        } else {
            file.bytes.splice(at..at, letter.bytes());
        }
        let checked = check(&files, None);
        let has_error = checked.diagnostics.iter().any(crate::findings::Diagnostic::is_error);
        prop_assert_eq!(checked.pack.is_none(), has_error);
    }
}
