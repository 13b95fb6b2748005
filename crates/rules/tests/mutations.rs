//! Mistakes that nobody would notice: in a small pack by hand, and in the sample ward none.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[path = "common/sample.rs"]
mod sample;

use rules::mutations::{MutationKind, mutations};
use rules::source::PackFile;
use rules::{LinkedPack, check};

/// Whoever adds rules writes scenarios that notice a mistake in them; `michi test --mutations` says which line would.
#[test]
fn no_mistake_goes_unnoticed_in_the_sample_ward() {
    let found = mutations(&check(&sample::files(), None).pack.unwrap());
    let tried: usize = found.tried.iter().sum();
    assert!(tried > 1500 && !found.tried.contains(&0), "{:?}", found.tried);
    let survivors = found.survivors.iter();
    let told: String = survivors
        .map(|one| format!("{}: {} {:?}\n", one.place, one.message.ja, one.example))
        .collect();
    assert!(found.survivors.is_empty(), "{told}");
}

const FILES: [(&str, &str); 7] = [
    (
        "pack.yaml",
        "format: 1
id: a-ward
name: 区
version: 2026-11-20
contact: {name: 総合案内, phone: 03-0000-0000}
languages: [ja]
events: [move-in]
",
    ),
    (
        "questions.yaml",
        "has-dog: {ask: 犬を飼っていますか。, short: 犬を飼っている}\n",
    ),
    (
        "dates.yaml",
        "moved-in: {name: 住み始めた日, ask: いつですか。}\n",
    ),
    (
        "documents.yaml",
        "id-document: {name: 本人確認書類, any-of: [card, licence, {all-of: [book, {any-of: [licence, bill]}]}]}
card: {name: カード}
licence: {name: 免許証}
book: {name: 手帳}
bill: {name: 請求書}
tag: {name: 鑑札}
",
    ),
    (
        "windows.yaml",
        "windows:
  desk: {name: 窓口}
  pets: {name: 犬の窓口}
",
    ),
    (
        "procedures.yaml",
        "notice:
  name: 届
  summary: 届け出ます。
  due:
    - {within: 14 days, of: moved-in, law: 法第1条}
    - {kind: advised, within: 2 months, of: moved-in, earlier: 1 weeks}
  bring: [id-document, {item: tag, if: has-dog}]
  window: [desk, pets]
  source: {title: 区「届」}
  checked: 2026-04-01
  check-by: 2027-04-01
dog:
  name: 犬
  summary: 届け出ます。
  window: desk
  source: {title: 区「犬」}
  checked: 2026-04-01
  check-by: 2027-04-01
",
    ),
    (
        "events/move-in.yaml",
        "title: 引っ越し
lead: 引っ越した方
date: moved-in
steps:
  - ask: has-dog
    if-yes: [{need: dog}]
  - need: notice
",
    ),
];

fn pack(scenarios: &str) -> LinkedPack {
    let files = FILES.into_iter().chain([("scenarios.yaml", scenarios)]);
    let files: Vec<PackFile> = files
        .map(|(path, text)| PackFile {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        })
        .collect();
    let checked = check(&files, None);
    assert!(checked.pack.is_some(), "{:#?}", checked.diagnostics);
    checked.pack.unwrap()
}

/// The places of what survives these scenarios: period, condition, window, alternative.
fn survivors(scenarios: &str) -> [Vec<String>; 4] {
    let found = mutations(&pack(scenarios));
    assert_eq!(found.tried, [3, 2, 3, 5]);
    MutationKind::ALL.map(|kind| {
        let of_kind = found.survivors.iter().filter(|one| one.kind == kind);
        of_kind.map(|one| one.place.to_string()).collect()
    })
}

#[test]
fn who_says_nothing_notices_nothing_but_what_is_not_used_any_more() {
    let [periods, conditions, windows, alternatives] = survivors(
        "- {name: 一人, event: move-in, dates: {moved-in: 2026-04-01}, need: [notice], complete: true}\n",
    );
    assert_eq!(
        periods,
        [
            "procedures.yaml:5:16",
            "procedures.yaml:6:7",
            "procedures.yaml:6:31"
        ]
    );
    assert_eq!(conditions, ["procedures.yaml:7:40", "procedures.yaml:7:40"]);
    // `pets` would be unused, and so would `card`, `book` and `bill`
    assert_eq!(windows, ["procedures.yaml:8:12", "procedures.yaml:15:11"]);
    assert_eq!(alternatives, ["documents.yaml:1:44", "documents.yaml:1:79"]);
}

#[test]
fn what_scenarios_say_is_noticed_when_it_is_wrong() {
    let dog = "- name: 犬がいる
  event: move-in
  dates: {moved-in: 2026-04-01}
  yes-to: [has-dog]
  due: {notice: [2026-04-15, 2026-05-25]}
  window: {notice: [desk, pets], dog: desk}
  bring: [tag, {item: id-document, any-of: [card, licence, book, bill]}]
";
    let [periods, conditions, windows, alternatives] = survivors(dog);
    assert_eq!((periods, windows), (vec![], vec![]));
    assert_eq!(conditions, ["procedures.yaml:7:40"]); // dropped: nobody without a dog is looked at
    assert_eq!(alternatives, ["documents.yaml:1:44", "documents.yaml:1:79"]); // either place of the licence will do
    let none = "- {name: 犬がいない, event: move-in, not-bring: [tag]}\n";
    assert_eq!(survivors(&format!("{dog}{none}"))[1], [] as [&str; 0]);
}

#[test]
fn a_day_that_is_late_notices_a_longer_period() {
    let [periods, ..] = survivors(
        "- {name: 遅れた, event: move-in, today: 2026-04-16, dates: {moved-in: 2026-04-01}, late: [notice]}\n",
    );
    assert_eq!(periods, ["procedures.yaml:6:7", "procedures.yaml:6:31"]);
}

#[test]
fn a_scenario_that_fails_anyway_notices_nothing() {
    let [periods, ..] = survivors(
        "- {name: ちがう, event: move-in, dates: {moved-in: 2026-04-01}, due: {notice: 2026-04-01}}\n",
    );
    assert_eq!(periods.len(), 3);
}

/// The lines that would notice what survives these scenarios, each with its scenario.
fn examples(scenarios: &str) -> Vec<String> {
    let found = mutations(&pack(scenarios));
    let examples = found.survivors.into_iter().filter_map(|one| one.example);
    examples
        .map(|example| format!("{}: {}", example.scenario, example.line))
        .collect()
}

#[test]
fn each_survivor_says_a_line_of_a_scenario_that_would_notice_it() {
    let silent = "- {name: 犬がいる, event: move-in, dates: {moved-in: 2026-04-01}, yes-to: [has-dog]}
- {name: 犬がいない, event: move-in, dates: {moved-in: 2026-04-01}}
";
    assert_eq!(
        examples(silent),
        [
            // either place of the licence will do, so no line of any scenario notices one of them missing
            "犬がいる: due: {notice: [2026-04-15, 2026-05-25]}",
            "犬がいる: due: {notice: [2026-04-15, 2026-05-25]}",
            "犬がいる: due: {notice: [2026-04-15, 2026-05-25]}",
            "犬がいない: not-bring: [{item: tag, of: notice}]",
            "犬がいる: bring: [{item: tag, of: notice}]",
            "犬がいる: window: {notice: [desk, pets]}",
            "犬がいる: window: {dog: desk}",
        ]
    );
    let told = "- name: 犬がいる
  event: move-in
  dates: {moved-in: 2026-04-01}
  yes-to: [has-dog]
  due: {notice: [2026-04-15, 2026-05-25]}
  window: {notice: [desk, pets], dog: desk}
  bring: [{item: tag, of: notice}]
- {name: 犬がいない, event: move-in, not-bring: [{item: tag, of: notice}]}
";
    assert_eq!(examples(told), [] as [&str; 0]);
}
