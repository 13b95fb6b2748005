//! The plan a resident carries: what to do at which window in which order, by when, and what to bring.
//!
//! Joins an [`Outcome`] with the days and today's date. Decides everything a view would otherwise have to decide:
//! order, counts, what is late.

pub mod agenda;
mod bag;
pub mod compare;
mod route;
pub mod timeline;
mod wishes;

use crate::Date;
use crate::condition::Truth;
use crate::due::{Dates, DueDate, DueKind, Status, due_date_of, estimate, status};
use crate::ids::{DocumentIx, ProcedureIx, SiteIx, WindowIx};
use crate::model::Guide;
use crate::outcome::{Certainty, Listing, Outcome};
use crate::procedure::{Kind, Online, Procedure, Visit};

pub use bag::{Bag, Choice, Copies, Cost, Proposal, Thing, Use, Warning};
pub use wishes::Wishes;

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
    pub bag: Bag,
}

/// The line at the top of the result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Procedures that must be done.
    pub certain: usize,
    /// Procedures that may have to be done; it depends on facts that are open.
    pub possible: usize,
    /// Different windows to visit for what must be done.
    pub windows: usize,
    /// Further windows, to visit only for what may have to be done.
    pub possible_windows: usize,
    /// How many of the certain procedures need no visit.
    pub without_visit: usize,
    /// How many of the possible procedures need no visit.
    pub possible_without_visit: usize,
    /// The earliest last day among what must be done, and for which procedure. Time limits of benefits and advice are
    /// no duties and do not count.
    pub first_due: Option<(Date, ProcedureIx)>,
    /// Whether anything on the plan has a last day that is no mere advice or time limit of a benefit: it may be
    /// known in words only, or hang on facts that are open.
    pub has_due: bool,
}

/// One window with what is done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The window.
    pub window: WindowIx,
    /// The building it is in; none outside. Stops in one building follow each other where that is possible.
    pub site: Option<SiteIx>,
    /// Whether it is an office outside, not one of the municipality's own.
    pub external: bool,
    /// What is done there, in order.
    pub entries: Vec<Entry>,
}

/// A procedure on the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the walk says of it: why, how surely, with which remarks.
    pub listing: Listing,
    /// Its deadlines that apply or may apply, the gravest kind first.
    pub dues: Vec<Due>,
    /// What to bring, without what applies to others only.
    pub bring: Vec<Item>,
    /// Where else it can be done: every office that handles it but the one taken, which is the stop's window, and
    /// for what is not on a stop the first one.
    pub also_at: Vec<WindowIx>,
    /// Whether this person can do it online; none where nobody can, or this person cannot.
    pub online: Option<Certainty>,
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
    /// While the day it counts from is missing: a last day that is never too late. It may have passed.
    pub estimate: Option<Date>,
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
pub fn plan(guide: &Guide, outcome: &Outcome, dates: &Dates, wishes: &Wishes, today: Date) -> Plan {
    let maker = Maker {
        guide,
        outcome,
        dates,
        today,
    };
    let needs = maker.entries(Kind::Need);
    let (without_visit, visits): (Vec<Entry>, Vec<Entry>) = needs
        .into_iter()
        .partition(|entry| needs_no_visit(entry, &guide.procedures[entry.listing.procedure]));
    let stops = route::stops(guide, visits, wishes);
    let offers = maker.entries(Kind::Offer);
    let mut summary = summary(&without_visit, &stops);
    let mut carried: Vec<&Entry> = Vec::new();
    stops.iter().for_each(|stop| carried.extend(&stop.entries));
    carried.extend(without_visit.iter().chain(&offers));
    summary.has_due = carried.iter().any(|entry| entry.dues.iter().any(Due::is_strict));
    let bag = bag::bag(guide, &carried, wishes, today);
    Plan {
        summary,
        stops,
        without_visit,
        offers,
        knows: maker.entries(Kind::Know),
        bag,
    }
}

/// One procedure as the plan for an outcome has it; for what is not on the plan, as it would have it.
pub fn entry(guide: &Guide, outcome: &Outcome, dates: &Dates, listing: &Listing, today: Date) -> Entry {
    let maker = Maker {
        guide,
        outcome,
        dates,
        today,
    };
    maker.entry(listing)
}

fn needs_no_visit(entry: &Entry, procedure: &Procedure) -> bool {
    entry.spares_the_visit(procedure) || procedure.windows.is_empty()
}

fn summary(without_visit: &[Entry], stops: &[Stop]) -> Summary {
    let mut sum = Summary::default();
    for entry in without_visit
        .iter()
        .chain(stops.iter().flat_map(|stop| &stop.entries))
    {
        if !entry.is_certain() {
            sum.possible += 1;
            continue;
        }
        sum.certain += 1;
        let day = entry.last_day().map(|day| (day, entry.listing.procedure));
        sum.first_due = [sum.first_due, day].into_iter().flatten().min();
    }
    sum.without_visit = without_visit.iter().filter(|entry| entry.is_certain()).count();
    sum.possible_without_visit = without_visit.len() - sum.without_visit;
    (sum.windows, sum.possible_windows) = route::count(stops);
    sum
}

impl Plan {
    /// Everything on the plan, each procedure once: what is done at windows, what needs no visit, offers, the rest.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        let stops = self.stops.iter().flat_map(|stop| &stop.entries);
        stops
            .chain(&self.without_visit)
            .chain(&self.offers)
            .chain(&self.knows)
    }

    /// The entry of `procedure`, if it is on the plan.
    pub fn entry(&self, procedure: ProcedureIx) -> Option<&Entry> {
        self.entries().find(|entry| entry.listing.procedure == procedure)
    }
}

impl Entry {
    /// Whether it certainly applies.
    pub fn is_certain(&self) -> bool {
        self.listing.certainty == Certainty::Certain
    }

    /// Whether it can certainly be done online without a visit. Nobody is told to stay at home who may not be able to.
    fn spares_the_visit(&self, procedure: &Procedure) -> bool {
        let spared = procedure.online.as_ref().map(|online| online.visit) == Some(Visit::NotNeeded);
        spared && self.online == Some(Certainty::Certain)
    }

    /// The earliest last day among the duties that certainly apply.
    pub fn last_day(&self) -> Option<Date> {
        let strict = self.dues.iter().filter(|due| due.is_strict());
        let certain = strict.filter(|due| due.certainty == Certainty::Certain);
        certain.filter_map(|due| due.date.last_day()).min()
    }

    /// Whether something is lost for good, or the day has passed: then what is lost must be seen at once.
    pub fn is_pressing(&self) -> bool {
        let presses =
            |due: &Due| due.date.kind == DueKind::Irreversible || matches!(due.status, Status::Late { .. });
        self.dues.iter().any(presses)
    }
}

impl Due {
    /// Whether it is a last day, and more than advice or the time limit of a benefit; one that says nothing any more is
    /// none.
    fn is_strict(&self) -> bool {
        let is_duty = matches!(
            self.date.kind,
            DueKind::Irreversible | DueKind::Legal | DueKind::Before
        );
        is_duty && !self.has_passed()
    }

    /// Whether its day has passed and says nothing any more: it is not told.
    pub fn has_passed(&self) -> bool {
        self.status == Status::Passed
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
            online: procedure.online.as_ref().and_then(|online| self.can_use(online)),
            scheme: scheme(procedure, self.today),
            review_overdue: procedure.check_by < self.today,
        }
    }

    fn can_use(&self, online: &Online) -> Option<Certainty> {
        let facts = || online.needs.iter().map(|fact| self.outcome.facts.truth(*fact));
        if facts().any(|truth| truth == Truth::No) {
            return None;
        }
        let is_sure = facts().all(|truth| truth == Truth::Yes);
        Some(if is_sure {
            Certainty::Certain
        } else {
            Certainty::Possible
        })
    }

    fn dues(&self, procedure: &Procedure) -> Vec<Due> {
        let mut dues: Vec<Due> = Vec::new();
        for (at, deadline) in procedure.due.iter().enumerate() {
            let Some(certainty) = self.outcome.applies(deadline.condition.as_ref()) else {
                continue;
            };
            let date = due_date_of(self.guide, procedure, deadline, self.dates);
            let due = Due {
                at,
                certainty,
                date,
                status: status(&date, self.today),
                estimate: estimate(self.guide, deadline, self.dates),
            };
            let graver = dues
                .iter()
                .take_while(|other| other.date.kind <= date.kind)
                .count();
            dues.insert(graver, due);
        }
        dues
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
