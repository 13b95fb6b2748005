//! Papers that take longer to get than there is time for the procedure that needs them.

use crate::Date;
use crate::deadline::{DueDay, Status, period_end};
use crate::ids::{DocumentIx, ProcedureIx};
use crate::interview::Certainty;
use crate::model::{DueKind, DueRule};
use crate::plan::documents::{RequiredDocument, add_new};
use crate::plan::entries::{Due, Entry};

/// A paper that may come too late. How long it takes is a working estimate of the rules' authors, counted from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The paper.
    pub document: DocumentIx,
    /// The procedure that needs it.
    pub procedure: ProcedureIx,
    /// Which of the procedure's deadlines; the earliest one that is too early.
    pub due: usize,
    /// Whether the paper is certainly needed for it and the deadline certainly applies.
    pub certainty: Certainty,
    /// The day the paper is there, if it is asked for today.
    pub ready: Date,
    /// The last day for the procedure. None where the day it counts from was not given: getting the paper takes longer
    /// than the whole period then.
    pub last_day: Option<Date>,
}

/// Each thing and procedure once. Deadlines that have passed are said elsewhere.
pub(super) fn warnings(entries: &[&Entry], documents: &[RequiredDocument], today: Date) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = Vec::new();
    for required in documents {
        let Some(ready) = required.ready.filter(|ready| *ready > today) else {
            continue;
        };
        for procedure in required.procedures() {
            let of = entries.iter().find(|entry| entry.listing.procedure == procedure);
            let Some((due, last_day)) = of.and_then(|entry| too_early(&entry.dues, ready, today)) else {
                continue;
            };
            let uses = required.uses.iter().filter(|used| used.procedure == procedure);
            let needed = uses.map(|used| used.certainty).min();
            let warning = Warning {
                document: required.document,
                procedure,
                due: due.at,
                certainty: needed.unwrap_or(Certainty::Possible).max(due.certainty),
                ready,
                last_day,
            };
            add_new(&mut warnings, warning);
        }
    }
    warnings
}

/// The earliest deadline before `ready`; those without a day last.
fn too_early(dues: &[Due], ready: Date, today: Date) -> Option<(&Due, Option<Date>)> {
    let missed = dues.iter().filter(|due| is_last_day(due));
    let missed = missed.filter_map(|due| {
        let last = due.date.last_day();
        let ends = last.or_else(|| ends_at_the_latest(due, today))?;
        (ends < ready).then_some((due, last))
    });
    missed.min_by_key(|(_, last)| (last.is_none(), *last))
}

fn is_last_day(due: &Due) -> bool {
    let counts = !matches!(due.date.kind, DueKind::Advised | DueKind::Opens);
    counts && !matches!(due.status, Status::Late { .. } | Status::Passed)
}

/// Where the day a period counts from was not given: its end if it began today.
fn ends_at_the_latest(due: &Due, today: Date) -> Option<Date> {
    match (due.date.day, due.date.rule) {
        (
            DueDay::InWords,
            DueRule::Within {
                period, first_day, ..
            },
        ) => period_end(today, period, first_day),
        _ => None,
    }
}
