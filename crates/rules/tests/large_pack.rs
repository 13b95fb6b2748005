//! A pack three times as large as a real one is checked while an author waits.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

use std::fmt::Write;
use std::time::{Duration, Instant};

use rules::check;
use rules::source::PackFile;

const PROCEDURES: usize = 300;
const EVENTS: usize = 12;
const QUESTIONS_EACH: usize = 25;

fn file(path: &str, text: String) -> PackFile {
    PackFile {
        path: path.to_owned(),
        bytes: text.into_bytes(),
    }
}

fn head() -> String {
    let events: Vec<String> = (0..EVENTS).map(|event| format!("event-{event}")).collect();
    format!(
        "format: 1\nid: large\nname: 大きな区\nversion: 2026-11-20\nlanguages: [ja]\n\
         contact: {{name: 総合案内, phone: 03-0000-0000}}\nevents: [{}]\n",
        events.join(", ")
    )
}

fn questions() -> String {
    let mut text = String::new();
    for at in 0..EVENTS * QUESTIONS_EACH {
        write!(
            text,
            "question-{at}:\n  ask: 質問{at}に当てはまりますか。\n  short: 事実{at}\n"
        )
        .unwrap();
        if at % 10 == 3 {
            writeln!(text, "  excludes: [question-{}]", at - 1).unwrap();
        }
    }
    text
}

fn procedures() -> String {
    let mut text = String::new();
    for at in 0..PROCEDURES {
        write!(
            text,
            "procedure-{at}:
  name: 手続{at}
  summary: 新しい住所を住民票にのせる届出です。届出がないと、ほかの手続きが進められません。
  due: {{within: 14 days, of: moved-in, law: 住民基本台帳法第22条}}
  who: 本人または同じ世帯の人。代理人は委任状が必要です。
  bring:
    - document-{}
    - {{item: document-{}, copies: 2, handed: in, note: お持ちの方だけ}}
  window: desk
  online: {{service: マイナポータル, url: \"https://example.jp/{at}\", visit: still-needed}}
  fee: 無料
  keywords: [引っ越し, 住所変更]
  law: [住民基本台帳法第22条]
  source: {{title: 見本区「手続{at}」, url: \"https://example.jp/{at}\"}}
  checked: 2026-11-20
  check-by: 2027-11-20
",
            at % 90,
            (at + 7) % 90
        )
        .unwrap();
    }
    text
}

fn event(event: usize) -> String {
    let mut text = format!("title: できごと{event}\nlead: 説明です。\ndate: moved-in\nsteps:\n");
    for at in 0..QUESTIONS_EACH {
        let question = event * QUESTIONS_EACH + at;
        writeln!(
            text,
            "  - ask: question-{question}\n    if-yes: [{{need: procedure-{}}}]\n    if-no: [{{offer: procedure-{}}}]",
            question % PROCEDURES,
            (question * 7 + 1) % PROCEDURES
        )
        .unwrap();
    }
    text
}

fn pack() -> Vec<PackFile> {
    let documents = (0..90).map(|at| format!("document-{at}: {{name: 書類{at}, note: 有効期限内のもの}}\n"));
    let mut files = vec![
        file("pack.yaml", head()),
        file("questions.yaml", questions()),
        file(
            "dates.yaml",
            "moved-in: {name: 住み始めた日, ask: いつですか。}\n".to_owned(),
        ),
        file("documents.yaml", documents.collect()),
        file(
            "windows.yaml",
            "windows: {desk: {name: 窓口, external: true}}\n".to_owned(),
        ),
        file("procedures.yaml", procedures()),
    ];
    files.extend((0..EVENTS).map(|at| file(&format!("events/event-{at}.yaml"), event(at))));
    files
}

/// The limit is for the unoptimised build that authors use in previews; the release build takes a tenth of it.
#[test]
fn a_large_pack_is_checked_in_a_second_and_a_half() {
    let files = pack();
    let start = Instant::now();
    let checked = check(&files, None);
    let took = start.elapsed();
    assert!(checked.pack.is_some(), "{:#?}", checked.diagnostics);
    assert!(took < Duration::from_millis(1_500), "{took:?}");
}
