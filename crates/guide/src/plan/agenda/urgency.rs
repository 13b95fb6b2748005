//! Entry → how much it presses, beside the others on the plan.

use super::day::KeyDay;
use crate::Date;
use crate::ids::ProcedureIx;
use crate::interview::Certainty;
use crate::model::{DueKind, Guide, Kind};
use crate::plan::{Due, Entry};

/// What is lost for good within so many days comes before everything.
const LOST_SOON: i32 = 14;

/// Money that lapses within so many days is as urgent as a duty.
pub(super) const LAPSES_SOON: i32 = 30;

/// What has more than so many days left presses no more than what has no day.
const FAR_OFF: i32 = 365;

/// How much something presses, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Urgency {
    /// Lost for good soon.
    LostSoon,
    /// A duty with a day, or money that lapses soon or is being lost already.
    DatedDuty,
    /// Duties or money wait until it is done.
    Awaited,
    /// Money that lapses on a day.
    DatedMoney,
    /// A duty without a day, or with one that is far off.
    UndatedDuty,
    /// Money that may lapse, without a day or on one that is far off.
    UndatedMoney,
    /// To be done, though nothing sets a time.
    Needed,
    /// Advice with a day.
    DatedAdvice,
    /// Advice, and what one may use.
    Advice,
}

/// Urgency, then the day; without a day last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    pub(super) urgency: Urgency,
    pub(super) day: Date,
}

impl Rank {
    /// How much `entry` presses by itself.
    pub(super) fn of(guide: &Guide, entry: &Entry, today: Date) -> Self {
        let kind = entry.listing.kind;
        let of_due = |due: &Due| {
            // What only may apply and has passed is no alarm: the day that comes first of it is not known.
            let is_told = |day: &KeyDay| due.certainty == Certainty::Certain || !day.is_late();
            let rank = match entry.day_in_order(due, today) {
                Some(day) if is_told(&day) => Self::dated(kind, &day),
                Some(_) => Self::undated(undated(guide, entry, due)?),
                None => Self::undated(undated(guide, entry, due)?),
            };
            Some(rank)
        };
        let without = match kind {
            Kind::Need => Urgency::Needed,
            Kind::Offer | Kind::Know => Urgency::Advice,
        };
        let found = entry.dues.iter().filter_map(of_due).min();
        found.unwrap_or(Self::undated(without))
    }

    fn dated(kind: Kind, day: &KeyDay) -> Self {
        let urgency = match day.meaning {
            DueKind::Irreversible if day.days <= LOST_SOON && !day.is_late() => Urgency::LostSoon,
            DueKind::Irreversible | DueKind::Legal if day.days > FAR_OFF => Urgency::UndatedDuty,
            DueKind::Irreversible | DueKind::Legal => Urgency::DatedDuty,
            DueKind::Before if kind == Kind::Need => Urgency::DatedDuty,
            DueKind::Claim if day.days <= LAPSES_SOON => Urgency::DatedDuty,
            DueKind::Claim if day.days > FAR_OFF => Urgency::UndatedMoney,
            DueKind::Claim => Urgency::DatedMoney,
            DueKind::Before | DueKind::Advised | DueKind::Opens => Urgency::DatedAdvice,
        };
        Self {
            urgency,
            day: day.day,
        }
    }

    fn undated(urgency: Urgency) -> Self {
        Self {
            urgency,
            day: Date::MAX,
        }
    }

    /// What something gets from a thing that waits for it: a near duty is its own, other duties and money make it awaited,
    /// and nothing waits in vain.
    fn handed_on(self) -> Self {
        match self.urgency {
            Urgency::LostSoon | Urgency::DatedDuty => self,
            Urgency::Awaited | Urgency::DatedMoney | Urgency::UndatedDuty | Urgency::UndatedMoney => Self {
                urgency: Urgency::Awaited,
                ..self
            },
            Urgency::Needed | Urgency::DatedAdvice | Urgency::Advice => self,
        }
    }
}

/// What a deadline that has no day to tell comes to; none where it says nothing any more, or only from when.
fn undated(guide: &Guide, entry: &Entry, due: &Due) -> Option<Urgency> {
    let is_need = entry.listing.kind == Kind::Need;
    if due.has_passed() {
        let deadline = guide.procedures[entry.listing.procedure].due.get(due.at);
        let is_set_by_law = deadline.is_some_and(|deadline| deadline.law.is_some());
        let is_duty_still = is_need && due.date.kind == DueKind::Before && is_set_by_law;
        return is_duty_still.then_some(Urgency::UndatedDuty);
    }
    match due.date.kind {
        _ if due.date.first_day().is_some() => None,
        DueKind::Irreversible | DueKind::Legal => Some(Urgency::UndatedDuty),
        DueKind::Before if is_need => Some(Urgency::UndatedDuty),
        DueKind::Claim => Some(Urgency::UndatedMoney),
        DueKind::Before | DueKind::Advised => Some(Urgency::Advice),
        DueKind::Opens => None,
    }
}

/// The ranks of `entries` as they wait for each other: what must come first is at least as urgent as what waits for it.
pub(super) fn ranks(guide: &Guide, entries: &[&Entry], today: Date) -> Vec<(ProcedureIx, Rank)> {
    let own = |entry: &&Entry| (entry.listing.procedure, Rank::of(guide, entry, today));
    let mut ranks: Vec<(ProcedureIx, Rank)> = entries.iter().map(own).collect();
    // Each round hands a rank on by one step; a chain is no longer than the list, and a circle ends here.
    for _ in 0..entries.len() {
        let mut has_changed = false;
        for (waiting, rank) in ranks.clone() {
            for first in &guide.procedures[waiting].after {
                let found = ranks.iter_mut().find(|(procedure, _)| procedure == first);
                if let Some((_, known)) = found.filter(|(_, known)| rank.handed_on() < *known) {
                    *known = rank.handed_on();
                    has_changed = true;
                }
            }
        }
        if !has_changed {
            break;
        }
    }
    ranks
}
