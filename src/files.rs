//! Published files of one guide, as far as they have come → the guide in them, or why not.

use std::rc::Rc;

use guide::publish::{Refusal, complete_guide, lay_overlay, read_guide};
use guide::{Guide, Lang};

use crate::state::{Failure, Translation};

/// The bytes of a guide's files.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The guide with the texts that asking takes.
    pub guide: Vec<u8>,
    /// A translation, where one was asked for.
    pub overlay: Option<(Lang, Result<Vec<u8>, Failure>)>,
    /// The texts that only procedures take, once they are here.
    pub rest: Option<Vec<u8>>,
}

impl Files {
    /// The guide in them. Read anew each time: copying a guide would be 7 kB more to download. Without the translation
    /// it is of use all the same.
    pub fn read(&self) -> Result<(Rc<Guide>, Translation), Failure> {
        let mut read = read_guide(&self.guide)?;
        if let Some(rest) = &self.rest {
            complete_guide(&mut read, rest)?;
        }
        let translation = match &self.overlay {
            None => Translation::NotAsked,
            Some((lang, Err(failure))) => Translation::Failed(*lang, *failure),
            Some((lang, Ok(overlay))) => match lay_overlay(&mut read, overlay) {
                Ok(()) => Translation::Laid(*lang),
                Err(refusal) => Translation::Failed(*lang, refusal.into()),
            },
        };
        Ok((Rc::new(read.guide), translation))
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Foreign => Self::Foreign,
            Refusal::OtherFormat(format) => Self::OtherFormat(format),
            Refusal::Damaged => Self::Damaged,
            Refusal::Unexpected => Self::Unexpected,
        }
    }
}
