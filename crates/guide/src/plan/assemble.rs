//! The plan a resident carries: what to do at which window in which order, by when, and what to bring.
//!
//! Joins an [`Outcome`] with the days and today's date. Decides everything a view would otherwise have to decide:
//! order, counts, what is late.

use super::choices::PlanChoices;
use super::documents::{DocumentList, document_list};
use super::entries::{Due, Entry, Maker};
use super::route::{Stop, count, stops};
use crate::Date;
use crate::deadline::Dates;
use crate::ids::ProcedureIx;
use crate::interview::{Listing, Outcome};
use crate::model::{Guide, Kind};

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
    pub document_list: DocumentList,
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

/// The plan for an outcome. `today` is the civil date where the resident is.
pub fn plan(guide: &Guide, outcome: &Outcome, dates: &Dates, choices: &PlanChoices, today: Date) -> Plan {
    let outcome = &outcome.on(guide, dates);
    let maker = Maker {
        guide,
        outcome,
        dates,
        today,
    };
    let needs = maker.entries(Kind::Need);
    let (without_visit, visits): (Vec<Entry>, Vec<Entry>) = needs
        .into_iter()
        .partition(|entry| entry.needs_no_visit(&guide.procedures[entry.listing.procedure]));
    let stops = stops(guide, visits, choices);
    let offers = maker.entries(Kind::Offer);
    let mut summary = summary(&without_visit, &stops);
    let mut carried: Vec<&Entry> = Vec::new();
    stops.iter().for_each(|stop| carried.extend(&stop.entries));
    carried.extend(without_visit.iter().chain(&offers));
    summary.has_due = carried.iter().any(|entry| entry.dues.iter().any(Due::is_strict));
    let document_list = document_list(guide, &outcome.facts, &carried, choices, today);
    Plan {
        summary,
        stops,
        without_visit,
        offers,
        knows: maker.entries(Kind::Know),
        document_list,
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
    (sum.windows, sum.possible_windows) = count(stops);
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
