//! The plan a resident carries: what to do at which window in which order, by when, and what to bring.
//!
//! Joins an [`Outcome`] with the days and today's date. Decides everything a view would otherwise have to decide:
//! order, counts, what is late.

mod bring;
mod route;

use crate::Date;
use crate::due::{Dates, DueDate, Status, due_date, status};
use crate::ids::{DocumentIx, ProcedureIx, WindowIx};
use crate::model::Guide;
use crate::outcome::{Certainty, Listing, Outcome};
use crate::procedure::{Kind, Procedure, Visit};

pub use bring::{Carry, Copies, Use};

/// Everything on the result page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The line at the top.
    pub summary: Summary,
    /// Windows in the order to visit them, each with what must be done there. A window comes twice only where
    /// something done elsewhere must come in between.
    pub stops: Vec<Stop>,
    /// What must be done, but needs no visit: online, or nowhere in particular.
    pub without_visit: Vec<Entry>,
    /// What may be claimed or used.
    pub offers: Vec<Entry>,
    /// What needs nothing, though people ask.
    pub knows: Vec<Entry>,
    /// Everything to bring for what must be done and what may be claimed, each thing once.
    pub bring: Vec<Carry>,
    /// What somebody needs who goes in the person's place, beyond `bring`.
    pub proxy: Vec<Carry>,
}

/// The line at the top of the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Procedures that must be done.
    pub certain: usize,
    /// Procedures that may have to be done; it depends on facts that are open.
    pub possible: usize,
    /// Different windows to visit.
    pub windows: usize,
    /// How many of the procedures need no visit.
    pub without_visit: usize,
    /// The earliest last day among what must be done, and for which procedure.
    pub first_due: Option<(Date, ProcedureIx)>,
}

/// One window with what is done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The window.
    pub window: WindowIx,
    /// What is done there, in order.
    pub entries: Vec<Entry>,
}

/// A procedure on the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the walk says of it: why, how surely, with which remarks.
    pub listing: Listing,
    /// Its deadlines that apply or may apply.
    pub dues: Vec<Due>,
    /// What to bring, without what applies to others only.
    pub bring: Vec<Item>,
    /// Where it can be done as well.
    pub also_at: Vec<WindowIx>,
    /// Whether the scheme exists today.
    pub scheme: Scheme,
    /// Whether the day for comparing this entry with its source again has passed.
    pub review_overdue: bool,
}

/// A deadline on the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which of the procedure's deadlines.
    pub at: usize,
    /// Whether it certainly applies.
    pub certainty: Certainty,
    /// The day, or why there is none.
    pub date: DueDate,
    /// How it stands today.
    pub status: Status,
}

/// A thing one procedure asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which of the procedure's documents.
    pub at: usize,
    /// The document.
    pub document: DocumentIx,
    /// Whether it is certainly asked for.
    pub certainty: Certainty,
}

/// Whether a scheme exists today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// It does.
    Running,
    /// It begins on that day.
    Begins(Date),
    /// It ended on that day.
    Ended(Date),
}

/// The plan for an outcome. `today` is the civil date where the resident is.
pub fn plan(guide: &Guide, outcome: &Outcome, dates: &Dates, today: Date) -> Plan {
    let maker = Maker {
        guide,
        outcome,
        dates,
        today,
    };
    let needs = maker.entries(Kind::Need);
    let (without_visit, visits): (Vec<Entry>, Vec<Entry>) = needs
        .into_iter()
        .partition(|entry| needs_no_visit(&guide.procedures[entry.listing.procedure]));
    let summary = summary(&without_visit, &visits);
    let stops = route::stops(guide, visits);
    let offers = maker.entries(Kind::Offer);
    let carried = || {
        stops
            .iter()
            .flat_map(|stop| &stop.entries)
            .chain(&without_visit)
            .chain(&offers)
    };
    let bring = bring::list(guide, carried(), false);
    let proxy = bring::list(guide, carried(), true);
    let summary = Summary {
        windows: route::count(&stops),
        ..summary
    };
    Plan {
        summary,
        stops,
        without_visit,
        offers,
        knows: maker.entries(Kind::Know),
        bring,
        proxy,
    }
}

fn needs_no_visit(procedure: &Procedure) -> bool {
    let online = procedure
        .online
        .as_ref()
        .is_some_and(|online| online.visit == Visit::NotNeeded);
    online || procedure.windows.is_empty()
}

fn summary(without_visit: &[Entry], visits: &[Entry]) -> Summary {
    let all = || without_visit.iter().chain(visits);
    let certain = all().filter(|entry| entry.listing.certainty == Certainty::Certain);
    Summary {
        certain: certain.clone().count(),
        possible: all().count() - certain.clone().count(),
        windows: 0,
        without_visit: without_visit.len(),
        first_due: certain
            .filter_map(|entry| Some((entry.last_day()?, entry.listing.procedure)))
            .min(),
    }
}

impl Entry {
    /// The earliest last day among the deadlines that certainly apply.
    pub fn last_day(&self) -> Option<Date> {
        let certain = self.dues.iter().filter(|due| due.certainty == Certainty::Certain);
        certain.filter_map(|due| due.date.last_day()).min()
    }
}

struct Maker<'g> {
    guide: &'g Guide,
    outcome: &'g Outcome,
    dates: &'g Dates,
    today: Date,
}

impl Maker<'_> {
    fn entries(&self, kind: Kind) -> Vec<Entry> {
        let listings = self
            .outcome
            .listings
            .iter()
            .filter(|listing| listing.kind == kind);
        listings.map(|listing| self.entry(listing)).collect()
    }

    fn entry(&self, listing: &Listing) -> Entry {
        let procedure = &self.guide.procedures[listing.procedure];
        Entry {
            listing: listing.clone(),
            dues: self.dues(procedure),
            bring: self.items(procedure),
            also_at: procedure.windows.iter().skip(1).copied().collect(),
            scheme: scheme(procedure, self.today),
            review_overdue: procedure.check_by < self.today,
        }
    }

    fn dues(&self, procedure: &Procedure) -> Vec<Due> {
        let dues = procedure.due.iter().enumerate().filter_map(|(at, deadline)| {
            let certainty = self.outcome.applies(deadline.condition.as_ref())?;
            let date = due_date(self.guide, deadline, self.dates);
            let status = status(&date, self.today);
            Some(Due {
                at,
                certainty,
                date,
                status,
            })
        });
        dues.collect()
    }

    fn items(&self, procedure: &Procedure) -> Vec<Item> {
        let items = procedure.bring.iter().enumerate().filter_map(|(at, bring)| {
            let certainty = self.outcome.applies(bring.condition.as_ref())?;
            Some(Item {
                at,
                document: bring.document,
                certainty,
            })
        });
        items.collect()
    }
}

fn scheme(procedure: &Procedure, today: Date) -> Scheme {
    match (procedure.valid_from, procedure.valid_until) {
        (Some(from), _) if today < from => Scheme::Begins(from),
        (_, Some(until)) if until < today => Scheme::Ended(until),
        _ => Scheme::Running,
    }
}
