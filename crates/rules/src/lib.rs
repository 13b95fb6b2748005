//! Rule packs: texts of YAML files → typed source with places → linked and checked guides → published files.
//!
//! Handed texts and bytes, hands back values and bytes: no file system, no clock, no printing.
//!
//! | room | what it turns into what |
//! |---|---|
//! | [`place`] | places in files, and what is written there |
//! | [`findings`] | what is wrong: codes, wording, rendering |
//! | [`source`] | a pack as written, typed |
//! | `yaml` | the bytes of a file → a tree with places |
//! | `decode` | trees → the pack as written |
//! | `checks` | the pack as written → findings |
//! | `link` | the pack as written → a guide an event, with translations |
//! | [`scenario`] | households of the authors → whether they get the plan that is written |
//! | [`mod@coverage`] | tried scenarios → what none of them exercises |
//! | [`mod@mutations`] | households of the authors → which single mistakes in the rules none of them notices |
//! | `build` | linked guides → published files |
//!
//! Rooms import from rooms above them, never the other way round: `tests/rooms.rs` fails on a circle.

#![cfg_attr(not(test), deny(clippy::disallowed_methods))]

mod build;
mod checks;
pub mod coverage;
mod decode;
mod explanations;
pub mod findings;
mod link;
pub mod mutations;
pub mod place;
#[cfg(test)]
mod sample;
pub mod scenario;
pub mod source;
mod yaml;

use guide::Date;

use findings::{Diagnostic, tidy};
use source::{PackFile, SourceFile};

pub use build::{BuildError, PublishedFile, build, catalogue, problems_front};
pub use decode::read;
pub use explanations::explanation;
pub use link::{LinkedEvent, LinkedPack};
pub use yaml::LARGEST_FILE;

/// A pack with everything found in it.
#[derive(Debug)]
pub struct CheckedPack {
    /// The files as they were read, for showing the lines of findings.
    pub sources: Vec<SourceFile>,
    /// The linked pack; none where there are errors.
    pub pack: Option<LinkedPack>,
    /// Everything found, errors first, by place, each once.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads, links and checks a pack. `today` decides what is overdue; without it nothing is.
pub fn check(files: &[PackFile], today: Option<Date>) -> CheckedPack {
    let (pack, diagnostics) = read(files);
    let mut diagnostics = checks::whole(&pack, diagnostics, today);
    let sources = pack.files.clone();
    let mut linked = None;
    if !diagnostics.iter().any(Diagnostic::is_error) {
        match link::link(pack) {
            Ok(pack) => linked = Some(pack),
            Err(finding) => diagnostics.push(*finding),
        }
    }
    tidy(&mut diagnostics);
    CheckedPack {
        sources,
        pack: linked,
        diagnostics,
    }
}
