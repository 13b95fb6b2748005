//! What there is to search in.

use std::rc::Rc;

use guide::search::Catalogue;

use super::Remembered;

/// Every procedure of the pack; equal only to itself, as [`Front`](super::Front) is.
#[derive(Clone, Debug)]
pub struct Searchable {
    /// The procedures.
    pub catalogue: Rc<Catalogue>,
    /// What was found last.
    pub remembered: Remembered,
}

impl Searchable {
    /// A catalogue that has come.
    pub fn new(catalogue: Catalogue) -> Self {
        Self {
            catalogue: Rc::new(catalogue),
            remembered: Remembered::default(),
        }
    }
}

impl PartialEq for Searchable {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.catalogue, &other.catalogue)
    }
}

impl Eq for Searchable {}
