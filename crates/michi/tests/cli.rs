//! The program as authors run it: on a sound pack, a broken one, and with questions it cannot answer.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests")]

#[path = "cli/sample.rs"]
mod sample;

use guide::publish::{Front, read_front, read_guide};
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
    let Ok(Front::Index(index)) = read_front(&index) else {
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
    let Ok(Front::Problems(problems)) = read_front(&front) else {
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
    assert!(matches!(read_front(&front), Ok(Front::Index(_))));
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
                    move-in: 手順 1/2、分かれ道 1/2\n\
                    全体: 手順 1/2、分かれ道 1/2、条件 0/0\n\
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
fn a_run_asks_and_then_plans() {
    let sample = Sample::new();
    let asked = sample.michi(&["run", "--event", "move-in", "--json"]).json();
    assert_eq!(asked["next"]["questions"][0]["id"], "has-dog");
    assert_eq!(asked["left"]["most"], 1);
    let args = [
        "run",
        "--event",
        "move-in",
        "--yes-to",
        "has-dog",
        "--date",
        "moved-in=2026-04-01",
        "--json",
    ];
    let planned = sample.michi(&args).json();
    assert!(planned["next"].is_null());
    assert_eq!(planned["plan"]["certain"], 2);
    assert_eq!(planned["plan"]["first_due"], "2026-04-15");
    let procedures = &planned["plan"]["stops"][0]["procedures"];
    assert_eq!(procedures[1]["because"][0][0]["question"], "has-dog");
}

#[test]
fn a_run_is_readable_too() {
    let sample = Sample::new();
    let asked = sample.michi(&["run", "rules/test-ward", "--event", "move-in"]);
    assert!(
        asked.out.starts_with("has-dog: 犬を飼っていますか。"),
        "{}",
        asked.out
    );
    let planned = sample.michi(&[
        "run",
        "--event",
        "move-in",
        "--unsure-of",
        "has-dog",
        "--lang",
        "en",
    ]);
    assert!(
        planned.out.contains("1 procedures needed, 1 possible"),
        "{}",
        planned.out
    );
}

#[test]
fn a_procedure_is_explained_with_what_would_change_it() {
    let sample = Sample::new();
    let why =
        |rest: &[&str]| sample.michi(&[&["why", "dog-registration", "--event", "move-in"], rest].concat());
    let missed = "犬の登録変更 [dog-registration]: 案内しません\n\n\
                  案内しない理由\n  - 犬を飼っている: いいえ\n\n\
                  案内されるには\n  - 犬を飼っている [has-dog]: はい\n";
    assert_eq!(why(&["--rest-no"]).out, missed);
    let possible = why(&["--unsure-of", "has-dog", "--lang", "en"]).out;
    for part in [
        "needed (perhaps)",
        ": not sure",
        "It would be listed with",
        "It would not be listed with",
    ] {
        assert!(possible.contains(part), "{possible}");
    }
    let value = why(&["--yes-to", "has-dog", "--json"]).json();
    assert_eq!(value["listing"]["certainty"], "certain");
    assert_eq!(value["places"][0]["reasons"][0]["origin"], "answered");
    assert_eq!(value["changes"][0]["smallest"][0]["answers"][0]["answer"], "no");
    let everybody = sample.michi(&["why", "test-ward", "move-in-notification", "--event", "move-in"]);
    assert!(
        everybody.out.contains("このイベントの全員"),
        "{}{}",
        everybody.out,
        everybody.err
    );
    assert!(
        everybody.out.contains("どう答えてもそうなりません"),
        "{}",
        everybody.out
    );
}

#[test]
fn a_deadline_is_explained() {
    let sample = Sample::new();
    let text = sample.michi(&[
        "due",
        "move-in-notification",
        "--date",
        "2026-04-01",
        "--today",
        "2026-04-01",
    ]);
    assert!(text.out.contains("4月15日（水）"), "{}{}", text.out, text.err);
    let args = [
        "due",
        "rules/test-ward",
        "move-in-notification",
        "--date",
        "moved-in=2026-04-18",
        "--json",
    ];
    let value = sample.michi(&args).json();
    assert_eq!(value["due"][0]["counted"], "2026-05-02");
    assert_eq!(value["due"][0]["last_day"], "2026-05-07");
}

#[test]
fn a_search_marks_what_was_typed_or_says_what_was_meant() {
    let sample = Sample::new();
    let found = sample.michi(&["find", "ﾃﾝﾆｭｳ", "届"]);
    assert_eq!((found.code, found.out.as_str()), (0, "見つかりません\n"));
    let found = sample.michi(&["find", "test-ward", "犬", "変更"]);
    assert_eq!(
        found.out,
        "dog-registration: 《犬》の登録《変更》 [name-has]\n1 件のうち 1 件\n"
    );
    let one_word = sample.michi(&["find", "test-ward"]); // a word, as nothing follows
    assert_eq!(one_word.out, "見つかりません\n");
    let near = sample.michi(&["find", "転大届", "--lang", "en"]);
    assert_eq!(near.out, "nothing found; did you mean 「転入届」?\n");
    assert_eq!(sample.michi(&["find"]).code, 2);
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

#[test]
fn what_cannot_run_says_why_and_exits_with_2() {
    let sample = Sample::new();
    for args in [
        &["check", "nowhere"][..],
        &["explain", "no-such-code"],
        &["run", "--event", "nothing"],
        &["run", "--event", "move-in", "--yes-to", "has-cat"],
        &["run", "--event", "move-in", "--date", "moved-in=2026-02-30"],
        &["why", "nothing", "--event", "move-in"],
        &[
            "why",
            "dog-registration",
            "--event",
            "move-in",
            "--yes-to",
            "has-cat",
        ],
        &["due", "nothing", "--date", "2026-04-01"],
        &["build", "--out", "rules/test-ward/pack.yaml"],
        &["no-such-command"],
    ] {
        let said = sample.michi(args);
        assert_eq!(said.code, 2, "{args:?}: {}", said.out);
        assert!(said.out.is_empty() && !said.err.is_empty(), "{args:?}");
    }
}

#[test]
fn which_pack_is_meant_must_be_clear() {
    let sample = Sample::new();
    sample.write("rules/other-ward/pack.yaml", "format: 1\n");
    assert_eq!(sample.michi(&["check"]).code, 2);
    assert_eq!(sample.michi(&["check", "test-ward"]).code, 0);
}

/// What would never end is not read: the test ends, and the message names the file.
#[cfg(unix)]
#[test]
fn only_regular_files_are_read() {
    let pipe = Sample::new();
    let made = std::process::Command::new("mkfifo")
        .arg(pipe.path("rules/test-ward/questions/pipe.yaml"))
        .status();
    assert!(made.expect("mkfifo").success());
    let device = Sample::new();
    link("/dev/zero", &device, "questions/zero.yaml");
    for (sample, name) in [(pipe, "pipe.yaml"), (device, "zero.yaml")] {
        let said = sample.michi(&["check"]);
        assert_eq!(said.code, 2, "{}", said.out);
        assert!(
            said.err.contains(name) && said.err.contains("ふつうのファイルではありません"),
            "{}",
            said.err
        );
    }
}

#[test]
fn what_cannot_run_says_in_japanese_what_to_do() {
    let sample = Sample::new();
    sample.write(SCENARIOS, "- {name: 犬あり, event: move-in, yes-to: [has-dog]}\n");
    for (args, expected) in [
        (&["test", "--only", "犬なし"][..], "もしかして「犬あり」ですか"),
        (&["run", "--event", "movein"], "もしかして「move-in」ですか"),
        (
            &["run", "--event", "move-in", "--yes-to", "has-dgo"],
            "もしかして「has-dog」ですか",
        ),
        (
            &["run", "--event", "move-in", "--date", "moved-inn=2026-04-01"],
            "もしかして「moved-in」ですか",
        ),
        (
            &[
                "run", "--event", "move-in", "--yes-to", "has-dog", "--no-to", "has-dog",
            ],
            "2通りの答え",
        ),
        (
            &["due", "move-in-notificaton"],
            "もしかして「move-in-notification」ですか",
        ),
        (&["explain", "bad-idd"], "もしかして「bad-id」ですか"),
        (&["chek"], "もしかして「check」ですか"),
        (&["check", "--formt", "short"], "もしかして「--format」ですか"),
        (&["check", "--today", "tomorrow"], "例: 2026-11-20"),
        (&["run"], "「--event <EVENT>」が足りません"),
        (&["check", "--format", "xml"], "human、short、json"),
        (&[], "コマンド（check"),
    ] {
        let said = sample.michi(args);
        assert_eq!(said.code, 2, "{args:?}: {}", said.out);
        assert!(said.err.contains(expected), "{args:?}: {}", said.err);
        assert!(
            !said.err.contains("error:") && said.err.lines().count() == 1,
            "{}",
            said.err
        );
    }
    let english = sample.michi(&["--lang", "en", "chek"]);
    assert!(english.err.contains("unrecognized subcommand"), "{}", english.err);
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_a_circle_are_named() {
    for (links, end) in [
        (&[("../..", "questions/loop")][..], "questions/loop"),
        (&[("/", "root")], "root"),
        (
            &[("../questions", "events/q"), ("../events", "questions/e")],
            "/e",
        ),
    ] {
        let sample = Sample::new();
        links.iter().for_each(|(to, at)| link(to, &sample, at));
        let said = sample.michi(&["check"]);
        assert_eq!(said.code, 2, "{}", said.out);
        assert!(
            said.err.contains("リンクを消してください") && said.err.contains(end) && said.err.len() < 300,
            "{}",
            said.err
        );
    }
    let sample = Sample::new();
    sample.write("shared/cats.yaml", "");
    link("../../../shared", &sample, "questions/shared");
    assert_eq!(
        sample.michi(&["check"]).code,
        1,
        "an empty file is found through a link"
    );
}

#[cfg(unix)]
fn link(to: &str, sample: &Sample, at: &str) {
    let at = sample.path("rules/test-ward").join(at);
    std::os::unix::fs::symlink(to, at).expect("to make a link");
}

#[test]
fn a_file_in_place_of_the_folder_is_said_to_be_one() {
    let said = Sample::new().michi(&["check", "rules/test-ward/pack.yaml"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("フォルダーではありません"), "{}", said.err);
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
        if command.contains("--coverage") {
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
