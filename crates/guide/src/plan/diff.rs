//! Two plans of one guide → what is different: what other answers, days or choices bring, take away and move.

use super::assemble::Plan;
use super::entries::Entry;
use crate::deadline::DueDate;
use crate::ids::ProcedureIx;
use crate::interview::Certainty;
use crate::model::Kind;

/// What is different on the later plan; each list in the order of the plan it is of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanDiff {
    /// What only the later plan has.
    pub came: Vec<ProcedureIx>,
    /// What only the earlier plan has.
    pub went: Vec<ProcedureIx>,
    /// What both have, but not in the same way.
    pub standings: Vec<StandingChange>,
    /// Deadlines of what both have that came, went or come to another day.
    pub dues: Vec<DueChange>,
}

/// A procedure that became another kind, or more or less sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandingChange {
    /// The procedure.
    pub procedure: ProcedureIx,
    /// How it stood on the earlier plan.
    pub before: Standing,
    /// How it stands on the later plan.
    pub after: Standing,
}

/// How a procedure stands on a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Need, offer, or nothing to do.
    pub kind: Kind,
    /// How surely it applies.
    pub certainty: Certainty,
}

/// A deadline that came, went or moved. Never none on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueChange {
    /// The procedure.
    pub procedure: ProcedureIx,
    /// Which of its deadlines.
    pub due: usize,
    /// What it came to; none where it did not apply.
    pub before: Option<DueDate>,
    /// What it comes to; none where it does not apply any more.
    pub after: Option<DueDate>,
}

/// What is different on `after`. Both plans must be of the same guide.
pub fn diff(before: &Plan, after: &Plan) -> PlanDiff {
    let mut changes = PlanDiff {
        came: only_on(after, before),
        went: only_on(before, after),
        ..PlanDiff::default()
    };
    for new in after.entries() {
        let Some(old) = before.entry(new.listing.procedure) else {
            continue;
        };
        changes.standings.extend(standings(old, new));
        changes.dues.extend(moved(old, new));
    }
    changes
}

impl PlanDiff {
    /// Whether nothing is different.
    pub fn is_empty(&self) -> bool {
        self.came.is_empty() && self.went.is_empty() && self.standings.is_empty() && self.dues.is_empty()
    }
}

fn only_on(plan: &Plan, other: &Plan) -> Vec<ProcedureIx> {
    let all = plan.entries().map(|entry| entry.listing.procedure);
    all.filter(|procedure| other.entry(*procedure).is_none())
        .collect()
}

fn standings(old: &Entry, new: &Entry) -> Option<StandingChange> {
    let (before, after) = (standing(old), standing(new));
    let procedure = new.listing.procedure;
    (before != after).then_some(StandingChange {
        procedure,
        before,
        after,
    })
}

fn standing(entry: &Entry) -> Standing {
    Standing {
        kind: entry.listing.kind,
        certainty: entry.listing.certainty,
    }
}

fn moved(old: &Entry, new: &Entry) -> Vec<DueChange> {
    let change = |due, before, after| DueChange {
        procedure: new.listing.procedure,
        due,
        before,
        after,
    };
    let kept = new
        .dues
        .iter()
        .map(|due| change(due.at, date(old, due.at), Some(due.date)));
    let gone = old.dues.iter().filter(|due| date(new, due.at).is_none());
    let gone = gone.map(|due| change(due.at, Some(due.date), None));
    kept.filter(|change| change.before != change.after)
        .chain(gone)
        .collect()
}

fn date(entry: &Entry, at: usize) -> Option<DueDate> {
    entry.dues.iter().find(|due| due.at == at).map(|due| due.date)
}
