//! `michi why`: why a procedure is on the list of a household, or why not, and what would change it.

mod why_json;
mod why_text;

use guide::ids::ProcedureIx;
use guide::{Answers, Changes, Explanation, Goal, Guide, changes_to, explain};

use super::{household, linked, sound};
use crate::args::{Args, Format, Why};
use crate::{Answer, Failure};

/// What is said about a procedure.
struct Said {
    procedure: ProcedureIx,
    explanation: Explanation,
    /// The goals that make sense: the other side of what is; both where it is only possible.
    changes: Vec<(Goal, Changes)>,
}

/// Explains one procedure for one household.
pub(crate) fn run(these: &Why, args: &Args) -> Result<Answer, Failure> {
    let (folder, checked) = linked(these.pack.as_deref(), args)?;
    let pack = match sound(&checked, args, &folder) {
        Ok(pack) => pack,
        Err(answer) => return Ok(*answer),
    };
    let guide = household::guide(pack, &these.household, args.lang)?;
    let id = &these.procedure;
    let unknown = || household::none(&guide, id, "手続", "procedure");
    let procedure = guide.procedure_by_id(id).ok_or_else(unknown)?;
    let answers = household::answers(&guide, &these.household)?;
    let said = said(&guide, &answers, procedure);
    Ok(Answer::fine(match args.format() {
        Format::Json => why_json::shown(&guide, &said, args.lang),
        Format::Human | Format::Short => why_text::shown(&guide, &said, args.lang),
    }))
}

fn said(guide: &Guide, answers: &Answers, procedure: ProcedureIx) -> Said {
    let explanation = explain(guide, answers, procedure);
    let is_certain = |listing: &guide::Listing| listing.certainty == guide::Certainty::Certain;
    let goals = match &explanation.listing {
        None => &[Goal::Listed][..],
        Some(listing) if is_certain(listing) => &[Goal::NotListed],
        Some(_) => &[Goal::Listed, Goal::NotListed],
    };
    let changes = goals
        .iter()
        .map(|goal| (*goal, changes_to(guide, answers, procedure, *goal).0));
    Said {
        procedure,
        changes: changes.collect(),
        explanation,
    }
}
