//! The commands, one file each.

pub(crate) mod check;
pub(crate) mod explain;
pub(crate) mod test;

use std::path::Path;

use rules::Checked;

use crate::args::Args;
use crate::{Failure, pack};

/// Reads, links and checks the pack that is meant; also its folder, as it is shown.
fn linked(named: Option<&Path>, args: &Args) -> Result<(String, Checked), Failure> {
    let folder = pack::folder(named)?;
    let files = pack::files(&folder)?;
    Ok((
        folder.to_string_lossy().into_owned(),
        rules::check(&files, args.today),
    ))
}
