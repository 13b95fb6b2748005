//! The program as authors run it: on a sound pack, a broken one, and with questions it cannot answer.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests")]

#[path = "cli/household.rs"]
mod household;
#[path = "cli/refusals.rs"]
mod refusals;
#[path = "cli/sample.rs"]
mod sample;

use guide::publish::{FirstFile, read_first_file, read_guide};
use sample::Sample;

const QUESTIONS: &str = "rules/test-ward/questions/animals.yaml";
const BROKEN: &str = "has-dgo: {ask: 犬を飼っていますか。, short: 犬を飼っている}\n";
const SCENARIOS: &str = "rules/test-ward/scenarios/all.yaml";

#[test]
fn a_sound_pack_is_fine() {
    let said = Sample::new().michi(&["check"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("問題はありません"));
}

#[test]
fn a_broken_pack_is_reported_with_its_line_in_either_language() {
    let sample = Sample::new();
    sample.write(QUESTIONS, BROKEN);
    let said = sample.michi(&["check", "rules/test-ward"]);
    assert_eq!(said.code, 1);
    assert!(
        said.out
            .contains("エラー[unknown-question]: 「has-dog」という質問はありません"),
        "{}",
        said.out
    );
    assert!(said.out.contains("events/move-in.yaml:6:10"), "{}", said.out);
    assert!(said.out.contains("- ask: has-dog"), "{}", said.out);
    assert!(
        said.out.contains("対応: もしかして「has-dgo」ですか"),
        "{}",
        said.out
    );
    let english = sample.michi(&["check", "--lang", "en", "--format", "short"]);
    let line = "events/move-in.yaml:6:10: error[unknown-question]: there is no question `has-dog`";
    assert!(english.out.starts_with(line), "{}", english.out);
}

#[test]
fn findings_as_json_keep_their_names() {
    let sample = Sample::new();
    sample.write(QUESTIONS, BROKEN);
    let value = sample.michi(&["check", "--json"]).json();
    assert_eq!(value["errors"], 1);
    let finding = &value["findings"][0];
    assert_eq!(finding["code"], "unknown-question");
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["file"], "events/move-in.yaml");
    assert_eq!(
        [&finding["line"], &finding["column"], &finding["width"]],
        [6, 10, 7]
    );
    for key in ["headline", "help", "source"] {
        assert!(finding[key].is_string(), "{key}");
    }
}

#[test]
fn overdue_reviews_are_reported_only_with_a_date() {
    let sample = Sample::new();
    assert_eq!(sample.michi(&["check"]).code, 0);
    let said = sample.michi(&["check", "--today", "2027-04-02"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("[check-overdue]"), "{}", said.out);
}

#[test]
fn a_build_holds_the_index_and_a_guide() {
    let sample = Sample::new();
    let said = sample.michi(&["build", "--out", "out"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let index = std::fs::read(sample.path("out/index.guide")).expect("an index");
    let Ok(FirstFile::Index(index)) = read_first_file(&index) else {
        panic!("no index")
    };
    let card = &index.groups[0].events[0];
    let guide = std::fs::read(sample.path("out").join(&card.file)).expect("a guide");
    assert_eq!(read_guide(&guide).expect("a sound guide").guide.id, "move-in");
}

#[test]
fn a_new_build_leaves_nothing_of_the_old_one() {
    let sample = Sample::new();
    sample.michi(&["build", "--out", "out"]);
    let before = sample.names("out");
    sample.write(QUESTIONS, "has-dog: {ask: 犬はいますか。, short: 犬がいる}\n");
    sample.write("out/other.txt", "not ours");
    sample.michi(&["build", "--out", "out"]);
    let after = sample.names("out");
    assert_eq!(after.len(), before.len() + 1, "{after:?}");
    assert!(
        after.contains(&"other.txt".to_owned()) && before != after,
        "{after:?}"
    );
}

#[test]
fn a_broken_pack_is_not_built() {
    let sample = Sample::new();
    sample.write(QUESTIONS, BROKEN);
    let said = sample.michi(&["build", "--out", "out"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("[unknown-question]"));
    assert!(sample.names("out").is_empty());
}

#[test]
fn a_preview_of_a_broken_pack_shows_its_problems() {
    let sample = Sample::new();
    sample.write(QUESTIONS, BROKEN);
    let said = sample.michi(&["build", "--out", "out", "--preview"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("[unknown-question]"));
    let front = std::fs::read(sample.path("out/index.guide")).expect("an index");
    let Ok(FirstFile::Problems(problems)) = read_first_file(&front) else {
        panic!("no problems")
    };
    let problem = &problems[0];
    assert_eq!(
        (problem.code.as_str(), problem.line, problem.column),
        ("unknown-question", 6, 10)
    );
    assert_eq!(problem.source, "  - ask: has-dog");
    sample.write(
        QUESTIONS,
        "has-dog: {ask: 犬を飼っていますか。, short: 犬を飼っている}\n",
    );
    assert_eq!(sample.michi(&["build", "--out", "out", "--preview"]).code, 0);
    let front = std::fs::read(sample.path("out/index.guide")).expect("an index");
    assert!(matches!(read_first_file(&front), Ok(FirstFile::Index(_))));
}

#[test]
fn scenarios_say_what_differs_and_why() {
    let sample = Sample::new();
    sample.write(
        SCENARIOS,
        "- {name: 犬あり, event: move-in, yes-to: [has-dog], need: [dog-registration]}\n\
         - {name: 犬なし, event: move-in, need: [dog-registration]}\n",
    );
    let said = sample.michi(&["test"]);
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("× 犬なし") && !said.out.contains("犬あり"),
        "{}",
        said.out
    );
    assert!(said.out.contains("1. has-dog いいえ"), "{}", said.out);
    assert!(
        said.out.contains("「dog-registration」が案内されません"),
        "{}",
        said.out
    );
    let value = sample.michi(&["test", "--json"]).json();
    assert_eq!([&value["passed"], &value["failed"]], [1, 1]);
    assert_eq!(value["scenarios"][1]["screens"][0][0]["answer"], "no");
    assert_eq!(sample.michi(&["test", "--only", "犬あり"]).code, 0);
}

#[test]
fn what_no_scenario_exercises_is_said_with_a_household_that_would() {
    let sample = Sample::new();
    sample.write(SCENARIOS, "- {name: 犬なし, event: move-in}\n");
    let said = sample.michi(&["test", "--coverage"]);
    assert_eq!(said.code, 0, "{}", said.out);
    let expected = "events/move-in.yaml:6:10: ここで「has-dog」が「はい」になるシナリオがありません\
                    （例: event: move-in, yes-to: [has-dog]）\n\
                    events/move-in.yaml:7:21: 手順「need: dog-registration」を通るシナリオがありません\
                    （例: event: move-in, yes-to: [has-dog]）\n\
                    procedures/all.yaml:4:8: 「move-in-notification」のこの期限の日を `due` に書いたシナリオがありません\
                    （例: event: move-in, yes-to: []）\n\
                    procedures/all.yaml:5:11: 「move-in-notification」の持ち物「id-document」を `bring` に書いたシナリオがありません\
                    （例: event: move-in, yes-to: []）\n\
                    move-in: 手順 1/2、分かれ道 1/2\n\
                    全体: 手順 1/2、分かれ道 1/2、条件 0/0、期限 0/1、持ち物 0/1\n\
                    rules/test-ward: シナリオ 1 件は書かれたとおり、0 件はちがいます\n";
    assert_eq!(said.out, expected);
    let plain = sample.michi(&["test"]);
    assert_eq!(plain.out.lines().count(), 1, "{}", plain.out);
    assert!(sample.michi(&["test", "--json"]).json()["coverage"].is_null());
    sample.write(
        SCENARIOS,
        "- {name: 犬なし, event: move-in, need: [dog-registration]}\n",
    );
    assert_eq!(sample.michi(&["test", "--coverage"]).code, 1);
}

#[test]
fn a_pack_of_which_a_scenario_fails_is_built_for_a_preview_only() {
    let sample = Sample::new();
    sample.write(
        SCENARIOS,
        "- {name: 犬なし, event: move-in, need: [dog-registration]}\n",
    );
    let said = sample.michi(&["build", "--out", "out"]);
    assert_eq!(said.code, 1);
    let is_told = said.out.contains("「dog-registration」が案内されません")
        && said.out.contains("ファイルは作りません");
    assert!(is_told, "{}", said.out);
    assert_eq!(sample.names("out"), [] as [&str; 0]);
    assert_eq!(
        sample.michi(&["build", "--out", "out", "--json"]).json()["failed"],
        1
    );
    assert_eq!(sample.michi(&["build", "--out", "out", "--preview"]).code, 0);
    assert!(!sample.names("out").is_empty());
}

#[test]
fn a_pack_without_scenarios_is_fine_and_told_so() {
    let sample = Sample::new();
    std::fs::remove_file(sample.path(SCENARIOS)).expect("to delete a file");
    let said = sample.michi(&["check", "--lang", "en"]);
    assert_eq!(said.code, 0, "{}", said.out);
    assert!(
        said.out
            .contains("notice[missing-scenario]: there is no scenario"),
        "{}",
        said.out
    );
    assert!(said.out.contains("nothing found, 1 notices"), "{}", said.out);
    assert_eq!(sample.michi(&["build", "--out", "out"]).code, 0);
}

#[test]
fn every_code_can_be_explained() {
    let sample = Sample::new();
    let list = sample.michi(&["explain"]);
    for line in list.out.lines() {
        let code = line.split_whitespace().next().expect("a code");
        let said = sample.michi(&["explain", code]);
        assert_eq!(said.code, 0);
        assert!(
            ["調べること", "なぜ大切か", "例", "代わりに"]
                .iter()
                .all(|part| said.out.contains(part))
        );
    }
    assert!(
        sample
            .michi(&["explain", "bad-id", "--lang", "en"])
            .out
            .contains("Why it matters")
    );
}

/// Every command in `docs/json.md` prints what stands under it.
#[test]
fn the_documented_json_is_what_is_printed() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/json.md");
    let text = std::fs::read_to_string(path).expect("docs/json.md");
    let mut tried = 0;
    for part in text.split("```sh\n").skip(1) {
        let (command, rest) = part
            .split_once("\n```\n```json\n")
            .expect("a command and what it prints");
        let (printed, _) = rest.split_once("```").expect("an end");
        let sample = Sample::new();
        sample.write(
            SCENARIOS,
            "- {name: 犬なし, event: move-in, need: [dog-registration]}\n",
        );
        if command.starts_with("michi build") {
            sample.write(SCENARIOS, "- {name: 犬なし, event: move-in}\n");
        }
        if command.contains("--only") {
            sample.write(
                SCENARIOS,
                "- {name: 犬あり, event: move-in, yes-to: [has-dog], need: [dog-registration]}\n",
            );
        }
        if command.starts_with("michi check") {
            sample.write(QUESTIONS, BROKEN);
        }
        let args: Vec<&str> = command.split(' ').skip(1).collect();
        let said = sample.michi(&args).out;
        if args.contains(&"build") {
            assert_eq!(without_numbers(&said), without_numbers(printed), "{command}");
        } else {
            assert_eq!(said, printed, "{command}");
        }
        tried += 1;
    }
    assert!(tried >= 6, "only {tried} commands are documented");
}

/// Sizes and hashes are not what is documented.
fn without_numbers(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_ascii_hexdigit())
        .collect()
}

#[test]
fn help_is_japanese_unless_english_is_asked_for() {
    let sample = Sample::new();
    let help = sample.michi(&["run", "--help"]);
    assert_eq!(help.code, 0);
    assert!(
        help.out.contains("「はい」と答える質問") && !help.out.contains("Print help"),
        "{}",
        help.out
    );
    for args in [
        &["run", "--lang", "en", "--help"][..],
        &["run", "--lang=en", "-h"],
    ] {
        assert!(sample.michi(args).out.contains("Questions answered with yes"));
    }
    assert!(sample.michi(&["--version"]).out.starts_with("michi "));
}
