//! Values by string id, in the order of the ids. A visit has some dozens of them, and a sorted list costs every
//! resident a tenth of the download that the library's tree would.

/// Values by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids<T> {
    rows: Vec<(String, T)>,
}

impl<T> Default for Ids<T> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<T> Ids<T> {
    /// The value of `id`.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.iter()
            .find(|(other, _)| *other == id)
            .map(|(_, value)| value)
    }

    /// The value of `id`, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        self.rows
            .iter_mut()
            .find(|(other, _)| other == id)
            .map(|(_, value)| value)
    }

    /// Whether `id` has a value.
    pub fn contains(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// Gives `id` a value; the old one comes back.
    pub fn insert(&mut self, id: String, value: T) -> Option<T> {
        if let Some(old) = self.get_mut(&id) {
            return Some(std::mem::replace(old, value));
        }
        let at = self.rows.iter().take_while(|(other, _)| *other < id).count();
        self.rows.insert(at, (id, value));
        None
    }

    /// Takes the value of `id` away. Says whether there was one.
    pub fn remove(&mut self, id: &str) -> bool {
        let before = self.rows.len();
        self.rows.retain(|(other, _)| other != id);
        self.rows.len() < before
    }

    /// Keeps the rows that `is_kept` is true of.
    pub fn retain(&mut self, mut is_kept: impl FnMut(&str, &T) -> bool) {
        self.rows.retain(|(id, value)| is_kept(id, value));
    }

    /// Ids and values, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.rows.iter().map(|(id, value)| (id.as_str(), value))
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.rows.iter_mut().map(|(_, value)| value)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        self.rows.clear();
    }
}

impl<T, const N: usize> From<[(String, T); N]> for Ids<T> {
    fn from(rows: [(String, T); N]) -> Self {
        rows.into_iter().collect()
    }
}

impl<T> FromIterator<(String, T)> for Ids<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(rows: I) -> Self {
        let mut ids = Self::default();
        for (id, value) in rows {
            ids.insert(id, value);
        }
        ids
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::Ids;

    proptest! {
        #[test]
        fn it_is_the_librarys_map(steps in prop::collection::vec(("[a-d]{1,2}", 0..9u8, any::<bool>()), 0..20)) {
            let (mut ids, mut map) = (Ids::default(), BTreeMap::new());
            for (id, value, is_kept) in steps {
                if is_kept {
                    prop_assert_eq!(ids.insert(id.clone(), value), map.insert(id, value));
                } else {
                    prop_assert_eq!(ids.remove(&id), map.remove(&id).is_some());
                }
            }
            let rows: Vec<_> = ids.iter().collect();
            prop_assert_eq!(rows, map.iter().map(|(id, value)| (id.as_str(), value)).collect::<Vec<_>>());
        }
    }
}
