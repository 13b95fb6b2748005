//! The small guides that trees are tried on.

use guide::facts::Follows;
use guide::testing::{GuideBuilder, procedures};

/// How many procedures a small guide has.
pub(crate) const PROCEDURES: u16 = 6;

/// Questions and procedures, without a tree.
pub(crate) fn small(follows: Vec<Follows>) -> GuideBuilder {
    GuideBuilder::asking(follows).procedures(procedures(PROCEDURES))
}
