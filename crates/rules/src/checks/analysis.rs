//! What several checks share: what can hold together, which ids and texts there are, and what only follows from
//! earlier findings. Reports nothing itself.

pub(crate) mod brought;
pub(crate) mod cycle;
pub(crate) mod path_labels;
pub(crate) mod references;
pub(crate) mod suppression;
pub(crate) mod texts;
pub(crate) mod theory;
pub(crate) mod word_place;
