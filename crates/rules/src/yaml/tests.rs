//! What is read of YAML, where it stands, and what is said of what cannot be read.

use std::sync::Arc;

use super::{Node, NodeKind, parse};
use crate::findings::Diagnostic;

fn read(text: &str) -> (Option<Node>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let node = parse(&Arc::from("a.yaml"), text, &mut found);
    (node, found)
}

/// Code, line and column of what stops the reading.
fn stopped(text: &str) -> (&'static str, u32, u32) {
    let (node, found) = read(text);
    assert_eq!(node, None, "{text}");
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    let finding = &found[0];
    (finding.code.name(), finding.place.line, finding.place.column)
}

fn value(node: &Node, key: &str) -> Node {
    let NodeKind::Map(entries) = &node.kind else {
        panic!("{node:?}");
    };
    let entry = entries.iter().find(|(name, _)| name.value == key);
    entry.unwrap().1.clone()
}

fn place(node: &Node) -> (u32, u32, u32) {
    (node.place.line, node.place.column, node.place.width)
}

#[test]
fn places_are_lines_and_columns_in_characters() {
    let (node, found) = read("転入届: 本人\nb:\n  - 'x y'\n  - {c: \"d\"}\n");
    let node = node.unwrap();
    assert_eq!(found, []);
    assert_eq!(place(&value(&node, "転入届")), (1, 6, 2));
    let NodeKind::List(items) = value(&node, "b").kind else {
        panic!("no list");
    };
    assert_eq!(place(&items[0]), (3, 5, 5));
    assert_eq!(place(&value(&items[1], "c")), (4, 9, 3));
}

#[test]
fn quotes_make_a_difference() {
    let (node, _) = read("a: yes\nb: \"yes\"\nc:\nd: ''\n");
    let node = node.unwrap();
    let plain = |key| matches!(value(&node, key).kind, NodeKind::Scalar { plain: true, .. });
    assert!(plain("a") && !plain("b"));
    assert!(value(&node, "c").is_nothing() && !value(&node, "d").is_nothing());
}

#[test]
fn windows_line_ends_change_nothing() {
    let text = "a:\n  - b: 本人\n  - c\n";
    assert_eq!(read(text), read(&text.replace('\n', "\r\n")));
}

#[test]
fn a_key_written_twice_is_found_with_both_places() {
    let (node, found) = read("a: 1\nb: 2\na: 3\n");
    let NodeKind::Scalar { text, .. } = value(&node.unwrap(), "a").kind else {
        panic!("no text");
    };
    assert_eq!(text, "1");
    assert_eq!(found[0].code.name(), "duplicate-key");
    assert_eq!((found[0].place.line, found[0].labels[0].place.line), (3, 1));
}

#[test]
fn slips_are_named_where_they_stand() {
    let slips = [
        ("a:\n\tb: c\n", ("yaml-syntax", 2, 1)),
        ("a：\n  b: c\n", ("yaml-syntax", 1, 2)),
        ("a:\n  b: c\n  d：e\n  f: g\n", ("yaml-syntax", 3, 4)),
        ("a:\n　　b: c\n", ("yaml-syntax", 2, 1)),
        ("a:\n  b:c\n\n  # later\n  d: e\n", ("yaml-syntax", 2, 4)),
        ("a: \"b\n", ("yaml-syntax", 1, 4)),
        ("a: [b, c\n", ("yaml-syntax", 1, 4)),
        ("a: !b c\n", ("yaml-syntax", 1, 7)),
        ("? [a]\n: b\n", ("yaml-syntax", 1, 3)),
        ("a: b\n---\nc: d\n", ("several-documents", 2, 1)),
        ("a: *b\n", ("too-many-aliases", 1, 4)),
    ];
    for (text, expected) in slips {
        assert_eq!(stopped(text), expected, "{text}");
    }
}

#[test]
fn what_grows_without_measure_is_stopped() {
    let laughs = (1..12).fold("a0: &a0 [x, x]\n".to_owned(), |text, at| {
        let last = at - 1;
        let many = vec![format!("*a{last}"); 9].join(", ");
        format!("{text}a{at}: &a{at} [{many}]\n")
    });
    assert_eq!(stopped(&laughs).0, "too-many-aliases");
    assert_eq!(stopped("a: &a [*a]\n").0, "too-many-aliases");
    assert_eq!(stopped(&"[".repeat(100_000)).0, "nested-too-deeply");
    let stairs: String = (0..2_000).map(|at| format!("{}a:\n", " ".repeat(at))).collect();
    assert_eq!(stopped(&stairs).0, "nested-too-deeply");
}

#[test]
fn a_few_aliases_are_fine() {
    let (node, found) = read("a: &a {b: c}\nd: *a\n");
    let node = node.unwrap();
    assert_eq!(found, []);
    assert_eq!(value(&node, "a"), value(&node, "d"));
}
