//! What is asked about one household: its plan, its reasons, its deadlines, and the search.

use crate::sample::Sample;

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
        "--today",
        "2026-04-20",
        "--json",
    ];
    let planned = sample.michi(&args).json();
    assert!(planned["next"].is_null());
    assert_eq!(planned["plan"]["certain"], 2);
    assert_eq!(planned["plan"]["first_due"], "2026-04-15");
    let procedures = &planned["plan"]["stops"][0]["procedures"];
    assert_eq!(procedures[1]["because"][0][0]["question"], "has-dog");
    let late = &planned["plan"]["timeline"][0];
    assert_eq!(
        (&late["group"], &late["deadlines"][0]["day"]),
        (&"late".into(), &"2026-04-15".into())
    );
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
    let found = sample.michi(&["find", "図書館の", "本"]);
    assert_eq!((found.code, found.out.as_str()), (0, "見つかりません\n"));
    let heard = sample.michi(&["find", "ﾃﾝﾆｭｳ", "届"]);
    assert_eq!(
        heard.out,
        "move-in-notification: 《転入届》（引っ越してきた） 100 % [名前: 転入届]\n1 件のうち 1 件\n"
    );
    let found = sample.michi(&["find", "test-ward", "犬", "変更"]);
    assert_eq!(
        found.out,
        "dog-registration: 《犬》の登録《変更》（引っ越してきた） 100 % [名前: 犬, 名前: 変更]\n1 件のうち 1 件\n"
    );
    let one_word = sample.michi(&["find", "test-ward"]); // a word, as nothing follows
    assert_eq!(one_word.out, "見つかりません\n");
    let near = sample.michi(&["find", "転大届", "--lang", "en"]);
    assert_eq!(near.out, "nothing found\n  did you mean: 転入届\n");
    assert_eq!(sample.michi(&["find"]).code, 2);
}
