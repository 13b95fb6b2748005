//! The renderers on lines with wide characters, on labels in other files and on whole files.

use std::sync::Arc;

use guide::Lang;

use super::{Format, render};
use crate::findings::{Code, Diagnostic, Message, tidy};
use crate::place::Place;
use crate::source::SourceFile;

fn sources() -> Vec<SourceFile> {
    let file = |path: &str, text: &str| SourceFile {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    vec![
        file("a.yaml", "一行目\r\n- pick: 犬を飼っていますか。 # has-dgo\r\n"),
        file("b.yaml", "has-dog: {}\n"),
    ]
}

fn finding() -> Diagnostic {
    let here = Place::new(&Arc::from("a.yaml"), 2, 22, 7);
    let there = Place::new(&Arc::from("b.yaml"), 1, 1, 7);
    Diagnostic::new(
        Code::UnknownQuestion,
        &here,
        Message::new("「has-dgo」という質問はありません", "no `has-dgo`"),
    )
    .label(&there, Message::new("似た名前", "a similar one"))
    .help(Message::new(
        "もしかして「has-dog」ですか",
        "did you mean `has-dog`?",
    ))
}

#[test]
fn carets_stand_under_what_is_meant_also_behind_wide_characters() {
    let shown = render(&[finding()], &sources(), Lang::Ja, Format::Human);
    let expected = "\
エラー[unknown-question]: 「has-dgo」という質問はありません
 --> a.yaml:2:22
  |
2 | - pick: 犬を飼っていますか。 # has-dgo
  |                                ^^^^^^^
  |
 ::: b.yaml:1:1
  |
1 | has-dog: {}
  | ------- 似た名前
  |
対応: もしかして「has-dog」ですか

";
    assert_eq!(shown, expected);
}

#[test]
fn one_line_holds_place_code_and_remedy() {
    let shown = render(&[finding()], &sources(), Lang::En, Format::Short);
    assert_eq!(
        shown,
        "a.yaml:2:22: error[unknown-question]: no `has-dgo` (did you mean `has-dog`?)\n"
    );
}

#[test]
fn a_whole_file_has_no_line() {
    let whole = Diagnostic::new(
        Code::EmptyFile,
        &Place::whole_file("c.yaml"),
        Message::new("空です", "empty"),
    );
    let shown = render(&[whole], &sources(), Lang::En, Format::Human);
    assert_eq!(shown, "error[empty-file]: empty\n--> c.yaml\n\n");
}

#[test]
fn what_authors_wrote_cannot_break_a_line() {
    let message = Message::new("「a\nb\u{1b}[2J」", "x".repeat(10_000));
    assert_eq!(message.ja, "「a b [2J」");
    assert_eq!(message.en.chars().count(), 401);
}

#[test]
fn the_same_finding_is_kept_once() {
    let mut findings = vec![finding(), finding()];
    tidy(&mut findings);
    assert_eq!(findings.len(), 1);
}

#[test]
fn errors_come_before_warnings() {
    let first = Place::whole_file("a.yaml");
    let warning = Diagnostic::new(Code::UnusedPhrase, &first, Message::new("訳", "translation"));
    let mut findings = vec![warning, finding()];
    tidy(&mut findings);
    let errors: Vec<bool> = findings.iter().map(Diagnostic::is_error).collect();
    assert_eq!(errors, [true, false]);
}

#[test]
fn the_preview_gets_line_and_labels_in_words() {
    let problem = finding().to_problem(&sources(), Lang::Ja);
    assert_eq!(problem.source, "- pick: 犬を飼っていますか。 # has-dgo");
    assert_eq!(problem.labels, ["b.yaml:1:1: 似た名前"]);
}
