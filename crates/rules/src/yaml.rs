//! Bytes of one YAML file → a tree of nodes with places, or a finding that says why not.
//!
//! Knows YAML and nothing of rule packs. Bounded in size, depth and aliases: no input makes it panic or hang.

mod bytes;
mod syntax;
#[cfg(test)]
mod tests;
mod tree;

pub(crate) use bytes::text_of;
pub(crate) use syntax::full_width_colon;
pub(crate) use tree::parse;

use crate::place::{At, Place};

/// Files of more bytes than this are refused unread (the largest real one is a twentieth of it).
pub const LARGEST_FILE: usize = 1024 * 1024;

/// Collections nested deeper than this are refused.
pub(crate) const DEEPEST: usize = 32;

/// How many nodes aliases may add to a file in all.
pub(crate) const MOST_ALIASED: usize = 10_000;

/// Something in a YAML file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    /// Where it begins; for scalars, all of it that is on the first line.
    pub(crate) place: Place,
    /// What kind of node it is.
    pub(crate) kind: NodeKind,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NodeKind {
    /// A text, number or word: what it is taken for is the reader's decision, not YAML's.
    Scalar {
        /// The text.
        text: String,
        /// Whether it stands without quotes.
        plain: bool,
    },
    /// `- a` or `[a]`.
    List(Vec<Node>),
    /// `a: b` or `{a: b}`, in written order, each key once.
    Map(Vec<(At<String>, Node)>),
}

impl Node {
    /// Whether nothing is written, or `null` in one of its spellings.
    pub(crate) fn is_nothing(&self) -> bool {
        let NodeKind::Scalar { text, plain: true } = &self.kind else {
            return false;
        };
        matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL")
    }

    /// How many nodes there are, this one included.
    pub(crate) fn size(&self) -> usize {
        match &self.kind {
            NodeKind::Scalar { .. } => 1,
            NodeKind::List(items) => 1 + items.iter().map(Self::size).sum::<usize>(),
            NodeKind::Map(entries) => 1 + entries.iter().map(|(_, node)| 1 + node.size()).sum::<usize>(),
        }
    }

    /// How many collections are inside each other at most.
    pub(crate) fn depth(&self) -> usize {
        let inner = match &self.kind {
            NodeKind::Scalar { .. } => return 0,
            NodeKind::List(items) => items.iter().map(Self::depth).max(),
            NodeKind::Map(entries) => entries.iter().map(|(_, node)| node.depth()).max(),
        };
        1 + inner.unwrap_or(0)
    }
}

/// A line or column as places hold it.
fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
