//! Places in the files of a pack, and what is written there.

use std::sync::Arc;

/// A place in a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// File within the pack, with forward slashes.
    pub file: Arc<str>,
    /// Line, from 1; 0 where the whole file is meant.
    pub line: u32,
    /// Column in characters, from 1; 0 where the whole line is meant.
    pub column: u32,
    /// How many characters of that line; at least 1 where there is a column.
    pub width: u32,
}

/// Something written, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At<T> {
    /// What is written there.
    pub value: T,
    /// The place where it is written.
    pub place: Place,
}

impl Place {
    /// `width` characters from `line` and `column` on, both from 1.
    pub fn new(file: &Arc<str>, line: u32, column: u32, width: u32) -> Self {
        Self {
            file: Arc::clone(file),
            line,
            column,
            width: width.max(1),
        }
    }

    /// A file as a whole.
    pub fn whole_file(file: impl Into<Arc<str>>) -> Self {
        Self {
            file: file.into(),
            line: 0,
            column: 0,
            width: 0,
        }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.line, self.column) {
            (0, _) => write!(to, "{}", self.file),
            (line, 0) => write!(to, "{}:{line}", self.file),
            (line, column) => write!(to, "{}:{line}:{column}", self.file),
        }
    }
}

impl<T> At<T> {
    /// `value`, which stands at `place`.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// Something else made of it, at the same place.
    pub fn map<U>(self, of: impl FnOnce(T) -> U) -> At<U> {
        At::new(of(self.value), self.place)
    }
}
