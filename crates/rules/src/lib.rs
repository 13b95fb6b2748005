//! Rule packs: texts of YAML files → typed source with places → linked and checked guides → published files.
//!
//! Handed texts and bytes, hands back values and bytes: no file system, no clock, no printing.

mod check;
pub mod diagnostic;
pub mod source;
