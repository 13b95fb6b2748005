//! The keys of one mapping, asked for one by one: what was never asked for is unknown, and every problem is
//! reported, not only the first.

use super::values::{self, Reader};
use crate::findings::wording::{bare_yes_no, blank_text, missing_key, unknown_key, yaml_syntax};
use crate::findings::{Diagnostic, Message};
use crate::place::Place;
use crate::source::{At, Wording};
use crate::yaml::{Node, NodeKind};

/// A mapping that is being read.
pub(crate) struct Fields<'n> {
    owner: Place,
    entries: &'n [(At<String>, Node)],
    asked: Vec<&'static str>,
    /// Whether it was no mapping at all: that has been reported, and nothing more is said about it.
    is_lost: bool,
}

impl<'n> Fields<'n> {
    /// The mapping `node`; what is missing in it will be reported at `owner`.
    pub(crate) fn of(reader: &mut Reader, node: &'n Node, owner: &Place) -> Self {
        let entries: Option<&[_]> = match &node.kind {
            NodeKind::Map(entries) => Some(entries),
            NodeKind::Scalar { .. } | NodeKind::List(_) => None,
        };
        if entries.is_none() {
            reader.wrong_type(node, values::MAPPING);
        }
        Self {
            owner: owner.clone(),
            entries: entries.unwrap_or_default(),
            asked: Vec::new(),
            is_lost: entries.is_none(),
        }
    }

    /// Whether it was no mapping at all.
    pub(crate) fn is_lost(&self) -> bool {
        self.is_lost
    }

    /// Whether `key` is written; does not count as asking for it.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(written, _)| written.value == key)
    }

    /// Counts as asking for `key`: it may stand here, and is read (or has been reported) elsewhere.
    pub(crate) fn known(&mut self, key: &'static str) {
        self.asked.push(key);
    }

    /// The place of `key`, where it is written.
    pub(crate) fn place(&self, key: &str) -> Option<&'n Place> {
        let entry = self.entries.iter().find(|(written, _)| written.value == key);
        entry.map(|(written, _)| &written.place)
    }

    /// What stands under `key`, unless it is not written or empty.
    pub(crate) fn node(&mut self, reader: &mut Reader, key: &'static str) -> Option<(&'n Place, &'n Node)> {
        self.asked.push(key);
        let (written, node) = self.entries.iter().find(|(written, _)| written.value == key)?;
        if node.is_nothing() {
            reader.report(blank_text::found(&written.place, key));
            return None;
        }
        reader.enter(key);
        Some((&written.place, node))
    }

    /// What `read` makes of the value of `key`, where it is written.
    pub(crate) fn maybe<T>(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        read: impl FnOnce(&mut Reader, &'n Node) -> Option<T>,
    ) -> Option<T> {
        let (_, node) = self.node(reader, key)?;
        read(reader, node)
    }

    /// The same for a key that must be there.
    pub(crate) fn need<T>(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        read: impl FnOnce(&mut Reader, &'n Node) -> Option<T>,
    ) -> Option<T> {
        if !self.has(key) {
            self.missing(reader, key);
        }
        self.maybe(reader, key, read)
    }

    /// A text that must be there; a blank one at the place of the owner where it is not.
    pub(crate) fn words(&mut self, reader: &mut Reader, key: &'static str) -> Wording {
        let words = self.need(reader, key, values::words);
        words.unwrap_or_else(|| At::new(String::new(), self.owner.clone()))
    }

    /// A text that may be there.
    pub(crate) fn maybe_words(&mut self, reader: &mut Reader, key: &'static str) -> Option<Wording> {
        self.maybe(reader, key, values::words)
    }

    /// The items of a list that may be there.
    pub(crate) fn list<T>(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        read: impl FnMut(&mut Reader, &'n Node) -> Option<T>,
    ) -> Vec<T> {
        let list = self.maybe(reader, key, |reader, node| Some(values::list(reader, node, read)));
        list.unwrap_or_default()
    }

    /// The items of a list, or one item that stands alone.
    pub(crate) fn one_or_list<T>(
        &mut self,
        reader: &mut Reader,
        key: &'static str,
        read: impl FnMut(&mut Reader, &'n Node) -> Option<T>,
    ) -> Vec<T> {
        let list = self.maybe(reader, key, |reader, node| {
            Some(values::one_or_list(reader, node, read))
        });
        list.unwrap_or_default()
    }

    /// Reports that `key` is missing.
    pub(crate) fn missing(&self, reader: &mut Reader, key: &str) {
        if !self.is_lost {
            reader.report(missing_key::found(&self.owner, key));
        }
    }

    /// Ends a mapping that needs one of several keys: where none is there (`is_missing`) and no key is unknown,
    /// which would explain it, `key` is reported as missing.
    pub(crate) fn end_with_one(self, reader: &mut Reader, is_missing: bool, key: &'static str) {
        let explained = self.entries.iter().any(|(key, _)| !self.is_asked(&key.value));
        if is_missing && !explained {
            self.missing(reader, key);
        }
        self.end(reader);
    }

    fn is_asked(&self, key: &str) -> bool {
        self.asked.contains(&key)
    }

    /// Reports the keys that nobody asked for.
    pub(crate) fn end(self, reader: &mut Reader) {
        for (key, node) in self.entries {
            if reader.is_full() {
                return;
            }
            if !self.is_asked(&key.value) {
                unknown(reader, key, node, &self.asked);
            }
        }
    }
}

fn unknown(reader: &mut Reader, key: &At<String>, node: &Node, known: &[&'static str]) {
    let place = &key.place;
    let finding = if let Some(instead) = meant_by_bare(&key.value, known) {
        bare_yes_no::found(place, &key.value, instead)
    } else if key.value.contains('\u{3000}') {
        yaml_syntax::full_width_space(place)
    } else if key.value.contains('：') {
        yaml_syntax::full_width_colon(place)
    } else if node.is_nothing() && !values::is_id(&key.value) {
        cut_by_comma(place)
    } else {
        unknown_key::found(place, &key.value, known)
    };
    reader.report(finding);
}

/// The key that a bare yes or no was meant to be.
fn meant_by_bare(key: &str, known: &[&'static str]) -> Option<&'static str> {
    let candidates: &[&str] = match key.to_ascii_lowercase().as_str() {
        "yes" | "y" | "true" => &["if-yes", "yes-to"],
        "no" | "n" | "false" => &["if-no", "no-to"],
        _ => return None,
    };
    known.iter().copied().find(|known| candidates.contains(known))
}

/// In `{name: Tea, coffee}` the comma ends the text, and what follows it looks like a key.
fn cut_by_comma(place: &Place) -> Diagnostic {
    let what = Message::new(
        "{ } の中の文が「,」で切れています",
        "the text inside { } is cut off by a comma",
    );
    yaml_syntax::found(place, what).help(Message::new(
        "文全体を \"…\" で囲んでください。",
        "Put the whole text in quotes.",
    ))
}
