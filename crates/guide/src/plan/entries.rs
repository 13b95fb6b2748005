//! Outcome + days + today → the procedures on a plan, each with its deadlines and what to bring.

use crate::Date;
use crate::deadline::{Dates, DueDate, Status, due_date_at, estimate, status};
use crate::facts::{Condition, Truth};
use crate::ids::{DateIx, DocumentIx, WindowIx};
use crate::interview::{Certainty, Listing, Outcome};
use crate::model::{DueKind, Guide, Kind, Online, Procedure, Visit};

/// A procedure on the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the walk says of it: why, how surely, with which remarks.
    pub listing: Listing,
    /// Its deadlines that apply or may apply, the gravest kind first.
    pub dues: Vec<Due>,
    /// What to bring, without what applies to others only.
    pub bring: Vec<Item>,
    /// The days that were not given and on which it hangs which of these apply.
    pub open_days: Vec<DateIx>,
    /// The offices that handle it for this person: those that certainly do first, then those that may. Empty: no window
    /// at all.
    pub offices: Vec<WindowIx>,
    /// Where else it can be done: every office that handles it but the one taken, which is the stop's window, and
    /// for what is not on a stop the first one.
    pub also_at: Vec<WindowIx>,
    /// What it costs: which of the procedure's fees apply or may apply.
    pub fees: Vec<(usize, Certainty)>,
    /// Whether this person can do it online; none where nobody can, or this person cannot.
    pub online: Option<Certainty>,
    /// Whether the scheme exists today.
    pub scheme: Scheme,
    /// Whether it exists for the days of this household; none where it does not, which is on no plan.
    pub valid: Option<Certainty>,
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
    /// It exists today.
    Running,
    /// It begins on that day.
    Begins(Date),
    /// It ended on that day.
    Ended(Date),
}

impl Entry {
    /// Whether it certainly applies.
    pub fn is_certain(&self) -> bool {
        self.listing.certainty == Certainty::Certain
    }

    /// Whether it can certainly be done online without a visit. Nobody is told to stay at home who may not be able to.
    pub(super) fn spares_the_visit(&self, procedure: &Procedure) -> bool {
        let spared = procedure.online.as_ref().map(|online| online.visit) == Some(Visit::NotNeeded);
        spared && self.online == Some(Certainty::Certain)
    }

    /// Whether nobody has to go anywhere for it: it can be done online, or is done at no window.
    pub(super) fn needs_no_visit(&self, procedure: &Procedure) -> bool {
        self.spares_the_visit(procedure) || self.offices.is_empty()
    }

    /// The earliest last day among the duties that certainly apply.
    pub fn last_day(&self) -> Option<Date> {
        let strict = self.dues.iter().filter(|due| due.is_strict());
        let certain = strict.filter(|due| due.certainty == Certainty::Certain);
        certain.filter_map(|due| due.date.last_day()).min()
    }

    /// Whether something is lost for good, or the day has certainly passed: then what is lost must be seen at once.
    pub fn is_pressing(&self) -> bool {
        let presses = |due: &Due| {
            let is_late = matches!(due.status, Status::Late { .. }) && due.certainty == Certainty::Certain;
            due.date.kind == DueKind::Irreversible || is_late
        };
        self.dues.iter().any(presses)
    }
}

impl Due {
    /// Whether it is a last day, and more than advice or the time limit of a benefit; one that says nothing any more is
    /// none.
    pub(super) fn is_strict(&self) -> bool {
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

/// What entries are made from.
pub(super) struct Maker<'g> {
    pub(super) guide: &'g Guide,
    pub(super) outcome: &'g Outcome,
    pub(super) dates: &'g Dates,
    /// The civil date where the resident is.
    pub(super) today: Date,
}

impl Maker<'_> {
    /// The procedures of one kind, in the order of the rule tree.
    pub(super) fn entries(&self, kind: Kind) -> Vec<Entry> {
        let listings = self
            .outcome
            .listings
            .iter()
            .filter(|listing| listing.kind == kind);
        listings.map(|listing| self.entry(listing)).collect()
    }

    pub(super) fn entry(&self, listing: &Listing) -> Entry {
        let procedure = &self.guide.procedures[listing.procedure];
        let offices = self.offices(procedure);
        let fees = procedure.fees.iter().enumerate();
        let fees = fees.filter_map(|(at, fee)| Some((at, self.applies(fee.condition.as_ref())?)));
        Entry {
            listing: listing.clone(),
            dues: self.dues(procedure, &offices),
            bring: self.items(procedure),
            open_days: self.open_days(procedure),
            also_at: offices.iter().skip(1).copied().collect(),
            offices,
            fees: fees.collect(),
            online: procedure.online.as_ref().and_then(|online| self.can_use(online)),
            scheme: scheme(procedure, self.today),
            valid: self.applies(procedure.valid_for.as_ref()),
            review_overdue: procedure.check_by < self.today,
        }
    }

    fn applies(&self, condition: Option<&Condition>) -> Option<Certainty> {
        self.outcome.applies(self.guide, self.dates, condition)
    }

    /// The days that were not given and on which it hangs what of the procedure applies.
    fn open_days(&self, procedure: &Procedure) -> Vec<DateIx> {
        let mut all = Vec::new();
        for condition in procedure.conditions() {
            for day in self.dates.open(self.guide, &self.outcome.facts, condition).days {
                if !all.contains(&day) {
                    all.push(day);
                }
            }
        }
        all
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

    fn offices(&self, procedure: &Procedure) -> Vec<WindowIx> {
        let of = |certainty| {
            procedure.windows.iter().filter_map(move |office| {
                let applies = self.applies(office.condition.as_ref());
                (applies == Some(certainty)).then_some(office.window)
            })
        };
        of(Certainty::Certain).chain(of(Certainty::Possible)).collect()
    }

    fn dues(&self, procedure: &Procedure, offices: &[WindowIx]) -> Vec<Due> {
        let mut dues: Vec<Due> = Vec::new();
        for (at, deadline) in procedure.due.iter().enumerate() {
            let Some(certainty) = self.applies(deadline.condition.as_ref()) else {
                continue;
            };
            let date = due_date_at(self.guide, offices, deadline, self.dates);
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
            let certainty = self.applies(bring.condition.as_ref())?;
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
