//! What cannot run, and what it says then.

use crate::SCENARIOS;
use crate::sample::Sample;

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
