//! Entries with ids, in the order they are written, found by id.

use std::collections::BTreeMap;

use super::Id;

/// An entry of a catalogue.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// Its id, where it is defined.
    pub id: Id,
    /// What stands under it.
    pub value: T,
}

/// Entries with ids, in the order they are written. An id that is defined again has been reported, and only its
/// first definition is here.
#[derive(Clone, Debug)]
pub struct Entries<T> {
    entries: Vec<Entry<T>>,
    by_id: BTreeMap<String, usize>,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            by_id: BTreeMap::new(),
        }
    }
}

impl<T> Entries<T> {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether `id` is defined.
    pub fn has(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// What stands under `id`.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.entry(id).map(|entry| &entry.value)
    }

    /// The entry `id`, with the place of its definition.
    pub fn entry(&self, id: &str) -> Option<&Entry<T>> {
        self.entries.get(*self.by_id.get(id)?)
    }

    pub(crate) fn entry_mut(&mut self, id: &str) -> Option<&mut Entry<T>> {
        self.entries.get_mut(*self.by_id.get(id)?)
    }

    /// The entries in the order they are written.
    pub fn iter(&self) -> std::slice::Iter<'_, Entry<T>> {
        self.entries.iter()
    }

    /// The ids in the order they are written.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.defined().map(|id| id.value.as_str())
    }

    /// The ids where they are defined, in the order they are written.
    pub fn defined(&self) -> impl Iterator<Item = &Id> {
        self.entries.iter().map(|entry| &entry.id)
    }

    /// The position of `id` in written order.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// Adds an entry; hands back the earlier definition of its id where there is one, and keeps that.
    pub(crate) fn add(&mut self, id: Id, value: T) -> Result<(), Id> {
        if let Some(earlier) = self.entry(&id.value) {
            return Err(earlier.id.clone());
        }
        self.by_id.insert(id.value.clone(), self.entries.len());
        self.entries.push(Entry { id, value });
        Ok(())
    }
}

impl<'c, T> IntoIterator for &'c Entries<T> {
    type Item = &'c Entry<T>;
    type IntoIter = std::slice::Iter<'c, Entry<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
