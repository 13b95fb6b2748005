//! Rule packs: texts of YAML files → typed source with places → linked and checked guides → published files.
//!
//! Handed texts and bytes, hands back values and bytes: no file system, no clock, no printing.

mod check;
mod decode;
pub mod diagnostic;
pub mod source;
mod yaml;

use guide::Date;

use diagnostic::{Diagnostic, tidy};
use source::{PackFile, SourceFile};

pub use check::IdKind;
pub use decode::read;

/// A pack with everything found in it.
#[derive(Debug)]
pub struct Checked {
    /// The files as they were read, for showing the lines of findings.
    pub sources: Vec<SourceFile>,
    /// Everything found, by place, each once.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads, links and checks a pack. `today` decides what is overdue; without it nothing is.
pub fn check(files: &[PackFile], today: Option<Date>) -> Checked {
    let (pack, mut diagnostics) = read(files);
    let found = check::whole(&pack, &diagnostics, today);
    diagnostics.extend(found);
    tidy(&mut diagnostics);
    Checked {
        sources: pack.files,
        diagnostics,
    }
}
