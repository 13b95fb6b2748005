//! A list that is looked up by its own kind of position only.

use std::marker::PhantomData;
use std::ops::Index;

use serde::{Deserialize, Serialize};

use crate::ids::Ix;

/// Rows found by position `I`. Built by the linker; read-only afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Table<I, T> {
    rows: Vec<T>,
    #[serde(skip)]
    by: PhantomData<I>,
}

impl<I: Ix, T> Table<I, T> {
    /// A table of `rows`, in their order.
    pub fn new(rows: Vec<T>) -> Self {
        Self {
            rows,
            by: PhantomData,
        }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether `ix` is one of this table's positions.
    pub fn contains(&self, ix: I) -> bool {
        ix.at() < self.rows.len()
    }

    /// The rows with their positions, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> {
        self.rows
            .iter()
            .enumerate()
            .map(|(at, row)| (I::new(u16::try_from(at).unwrap_or(u16::MAX)), row))
    }

    pub(crate) fn rows_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.rows.iter_mut()
    }

    /// The position of the first row that satisfies `is`.
    pub fn find(&self, is: impl Fn(&T) -> bool) -> Option<I> {
        self.iter().find(|(_, row)| is(row)).map(|(ix, _)| ix)
    }
}

impl<I: Ix, T> Index<I> for Table<I, T> {
    type Output = T;

    #[expect(
        clippy::indexing_slicing,
        reason = "positions come from the linker, and a file read back is verified before it becomes a guide"
    )]
    fn index(&self, ix: I) -> &T {
        &self.rows[ix.at()]
    }
}
