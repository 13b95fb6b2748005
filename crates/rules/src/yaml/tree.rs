//! YAML events → the tree. Never recursive, so that depth costs nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_yaml::granit_parser::{Event, Options, Parser, ScalarStyle, Span};

use super::{DEEPEST, MOST_ALIASED, Node, NodeKind, number, syntax};
use crate::findings::wording::{
    duplicate_key, nested_too_deeply, several_documents, too_many_aliases, yaml_syntax,
};
use crate::findings::{Diagnostic, Message};
use crate::place::At;
use crate::place::Place;

/// Keys written twice that are reported of one file.
const MOST_DUPLICATES: usize = 100;

/// The tree of a file's one document. Findings that stop the reading leave no tree; others (a key written
/// twice) only lose what they are about.
pub(crate) fn parse(file: &Arc<str>, text: &str, found: &mut Vec<Diagnostic>) -> Option<Node> {
    let mut options = Options::default();
    options.disallow_directives = true;
    options.flow_nesting_limit = DEEPEST * 2; // ours is reported better, and first
    options.block_nesting_limit = DEEPEST * 2;
    options.set_emit_comments(false);
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut tree = TreeBuilder::new(file, text, found);
    while let Some(event) = parser.next_event() {
        let step = match event {
            Ok((event, span)) => tree.take(event, span),
            Err(error) => Err(Box::new(syntax::finding(file, text, &error))),
        };
        if let Err(finding) = step {
            tree.found.push(*finding);
            return None;
        }
    }
    tree.done
}

/// A collection that is still open.
enum OpenCollection {
    List(Place, usize, Vec<Node>),
    Map(Place, usize, Vec<(At<String>, Node)>, Option<At<String>>),
    /// A key that is a collection: reported, and dropped with its value.
    Lost(Box<OpenCollection>),
}

struct TreeBuilder<'t> {
    file: &'t Arc<str>,
    lines: Vec<&'t str>,
    found: &'t mut Vec<Diagnostic>,
    open: Vec<OpenCollection>,
    anchors: BTreeMap<usize, Node>,
    aliased: usize,
    documents: usize,
    duplicates: usize,
    done: Option<Node>,
}

type TreeResult = Result<(), Box<Diagnostic>>;

impl<'t> TreeBuilder<'t> {
    fn new(file: &'t Arc<str>, text: &'t str, found: &'t mut Vec<Diagnostic>) -> Self {
        Self {
            file,
            lines: text.lines().collect(),
            found,
            open: Vec::new(),
            anchors: BTreeMap::new(),
            aliased: 0,
            documents: 0,
            duplicates: 0,
            done: None,
        }
    }

    fn take(&mut self, event: Event<'_>, span: Span) -> TreeResult {
        match event {
            Event::DocumentStart(..) => self.begin_document(span),
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_tag(tag.is_some(), span)?;
                let node = Node {
                    place: self.place(span),
                    kind: NodeKind::Scalar {
                        text: text.into_owned(),
                        plain: style == ScalarStyle::Plain,
                    },
                };
                self.put(anchor, node)
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_tag(tag.is_some(), span)?;
                let place = self.begin_of(span);
                self.begin(OpenCollection::List(place, anchor, Vec::new()))
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_tag(tag.is_some(), span)?;
                let place = self.begin_of(span);
                self.begin(OpenCollection::Map(place, anchor, Vec::new(), None))
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(anchor) => self.alias(anchor, span),
            _ => Ok(()),
        }
    }

    fn begin_document(&mut self, span: Span) -> TreeResult {
        self.documents += 1;
        if self.documents < 2 {
            return Ok(());
        }
        Err(several_documents::found(&self.begin_of(span)).into())
    }

    fn begin(&mut self, open: OpenCollection) -> TreeResult {
        if self.open.len() >= DEEPEST {
            let (OpenCollection::List(place, ..) | OpenCollection::Map(place, ..)) = &open else {
                return Ok(());
            };
            return Err(nested_too_deeply::found(place, DEEPEST).into());
        }
        let is_key = matches!(self.open.last(), Some(OpenCollection::Map(.., None)));
        self.open.push(if is_key {
            OpenCollection::Lost(Box::new(open))
        } else {
            open
        });
        Ok(())
    }

    fn end(&mut self) -> TreeResult {
        match self.open.pop() {
            Some(OpenCollection::List(place, anchor, items)) => {
                self.put(anchor, node(place, NodeKind::List(items)))
            }
            Some(OpenCollection::Map(place, anchor, entries, _)) => {
                let entries = self.without_duplicates(entries);
                self.put(anchor, node(place, NodeKind::Map(entries)))
            }
            Some(OpenCollection::Lost(inner)) => {
                let (OpenCollection::List(place, ..) | OpenCollection::Map(place, ..)) = *inner else {
                    return Ok(());
                };
                Err(key_is_collection(&place).into())
            }
            None => Ok(()),
        }
    }

    fn alias(&mut self, anchor: usize, span: Span) -> TreeResult {
        let place = self.place(span);
        let Some(node) = self.anchors.get(&anchor).cloned() else {
            return Err(too_many_aliases::found(&place).into()); // inside itself: it would go on for ever
        };
        self.aliased = self.aliased.saturating_add(node.size());
        if self.aliased > MOST_ALIASED {
            return Err(too_many_aliases::found(&place).into());
        }
        if self.open.len() + node.depth() > DEEPEST {
            return Err(nested_too_deeply::found(&place, DEEPEST).into());
        }
        self.put(0, node)
    }

    /// Puts a finished node where it belongs: an item, a key, a value, or the document.
    fn put(&mut self, anchor: usize, node: Node) -> TreeResult {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            None => self.done = Some(node),
            Some(OpenCollection::List(_, _, items)) => items.push(node),
            Some(OpenCollection::Map(_, _, entries, key)) => match key.take() {
                Some(key) => entries.push((key, node)),
                None => *key = Some(key_of(node)?),
            },
            Some(OpenCollection::Lost(_)) => {}
        }
        Ok(())
    }

    fn without_duplicates(&mut self, entries: Vec<(At<String>, Node)>) -> Vec<(At<String>, Node)> {
        let mut first: BTreeMap<String, Place> = BTreeMap::new();
        let mut kept = Vec::with_capacity(entries.len());
        for (key, node) in entries {
            if let Some(earlier) = first.get(&key.value) {
                self.duplicates += 1;
                if self.duplicates > MOST_DUPLICATES {
                    continue;
                }
                self.found
                    .push(duplicate_key::found(&key.place, &key.value, Some(earlier)));
            } else {
                first.insert(key.value.clone(), key.place.clone());
                kept.push((key, node));
            }
        }
        kept
    }

    fn refuse_tag(&self, is_tagged: bool, span: Span) -> TreeResult {
        if !is_tagged {
            return Ok(());
        }
        let what = Message::new(
            "「!」で始まる型の指定（タグ）は使えません",
            "tags are not used here",
        );
        let finding = yaml_syntax::found(&self.begin_of(span), what).help(Message::new(
            "「!」から始めたい文は \"…\" で囲んでください。",
            "Put a text that begins with ! in quotes.",
        ));
        Err(finding.into())
    }

    fn begin_of(&self, span: Span) -> Place {
        Place::new(self.file, line(span), column(span), 1)
    }

    fn place(&self, span: Span) -> Place {
        let width = if span.end.line() == span.start.line() {
            span.end.col().saturating_sub(span.start.col())
        } else {
            let first = span.start.line().checked_sub(1).and_then(|at| self.lines.get(at));
            let length = first.map_or(0, |line| line.trim_end().chars().count());
            length.saturating_sub(span.start.col())
        };
        Place::new(self.file, line(span), column(span), number(width))
    }
}

fn node(place: Place, kind: NodeKind) -> Node {
    Node { place, kind }
}

fn key_of(node: Node) -> Result<At<String>, Box<Diagnostic>> {
    match node.kind {
        NodeKind::Scalar { text, .. } if text.starts_with('\u{3000}') => {
            Err(yaml_syntax::full_width_space(&node.place).into()) // meant as indentation
        }
        NodeKind::Scalar { text, .. } => Ok(At::new(text, node.place)),
        NodeKind::List(_) | NodeKind::Map(_) => Err(key_is_collection(&node.place).into()),
    }
}

fn key_is_collection(place: &Place) -> Diagnostic {
    let what = Message::new(
        "「:」の左は、名前1つでなければなりません",
        "the left side of : must be a single name",
    );
    yaml_syntax::found(place, what).help(Message::new(
        "{ } や [ ] で始まる文は \"…\" で囲んでください。",
        "Put a text that begins with { or [ in quotes.",
    ))
}

fn line(span: Span) -> u32 {
    number(span.start.line())
}

fn column(span: Span) -> u32 {
    number(span.start.col() + 1)
}
