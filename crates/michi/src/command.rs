//! The commands, one file each.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod due;
pub(crate) mod explain;
pub(crate) mod find;
mod household;
mod names;
pub(crate) mod run;
pub(crate) mod test;
mod voice;
pub(crate) mod why;

use std::path::Path;

use guide::{Guide, Lang};
use rules::{CheckedPack, LinkedEvent, LinkedPack};

use crate::args::Args;
use crate::{Answer, Failure, pack};

/// Reads, links and checks the pack that is meant; also its folder, as it is shown.
fn linked(named: Option<&Path>, args: &Args) -> Result<(String, CheckedPack), Failure> {
    let folder = pack::folder(named)?;
    let files = pack::files(&folder)?;
    Ok((
        folder.to_string_lossy().into_owned(),
        rules::check(&files, args.today),
    ))
}

/// The linked pack, or the answer that says why there is none.
fn sound<'c>(checked: &'c CheckedPack, args: &Args, folder: &str) -> Result<&'c LinkedPack, Box<Answer>> {
    let failed = || {
        Box::new(Answer {
            text: check::shown(checked, args, folder),
            fine: false,
        })
    };
    checked.pack.as_ref().ok_or_else(failed)
}

/// The guide of an event with its texts in `lang`, where there is a translation.
fn in_language(event: &LinkedEvent, lang: Lang) -> Guide {
    let mut guide = event.guide.clone();
    if let Some(overlay) = event.overlays.iter().find(|overlay| overlay.lang == lang) {
        // An overlay that does not fit is handed back; the linker made this one for this guide.
        let _refused = guide.texts.translate(overlay.clone());
    }
    guide
}
