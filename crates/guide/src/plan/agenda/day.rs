//! Entry → the one day that is told of it, and of what kind it is.
//!
//! Page, paper, text and calendar take their days from here. What has passed and costs nothing is no day any more, an
//! opening day is no last day, and what is estimated is never an alarm.

use super::{Situation, add_new, sorted};
use crate::calendar::days_between;
use crate::deadline::{DueDay, day_with_weekday};
use crate::ids::{DateIx, ProcedureIx};
use crate::interview::Certainty;
use crate::model::{DueKind, DueRule, Guide, Kind};
use crate::plan::{Due, Entry};
use crate::{Date, Lang};

/// A day that is told of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyDay {
    /// The procedure.
    pub procedure: ProcedureIx,
    /// Which of its deadlines.
    pub due: usize,
    /// What that deadline means.
    pub meaning: DueKind,
    /// What the day is.
    pub kind: DayKind,
    /// The day.
    pub day: Date,
    /// Days from today to it; negative where it has passed.
    pub days: i32,
    /// Whether procedure and deadline both certainly apply.
    pub certainty: Certainty,
}

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// The last day; where it has passed, missing it costs something and it can still be done.
    LastDay,
    /// The first day on which it is possible, still to come. It is no last day.
    Opens,
    /// About the last day: the day it counts from was not given. It is never earlier than today and never too late.
    Estimate,
}

impl KeyDay {
    /// Whether the last day has passed.
    pub fn is_late(&self) -> bool {
        self.kind == DayKind::LastDay && self.days < 0
    }

    /// The day in a few words: 「12月9日（水）まで」, 「12月9日（水）から」, 「12月9日（水）まで（目安）」.
    pub fn badge(&self, lang: Lang, today: Date) -> String {
        let day = day_with_weekday(self.day, lang, today);
        match (self.kind, lang) {
            (DayKind::LastDay, Lang::Ja) => format!("{day}まで"),
            (DayKind::LastDay, Lang::En) => format!("by {day}"),
            (DayKind::Opens, Lang::Ja) => format!("{day}から"),
            (DayKind::Opens, Lang::En) => format!("from {day}"),
            (DayKind::Estimate, Lang::Ja) => format!("{day}まで（目安）"),
            (DayKind::Estimate, Lang::En) => format!("by about {day}"),
        }
    }

    fn is_advice(&self) -> bool {
        matches!(self.meaning, DueKind::Advised | DueKind::Opens)
    }
}

impl Entry {
    /// The day to be told: the earliest last day (estimates are last days here) among those that are more than advice;
    /// else that of advice; else the first day on which it is possible. A deadline that only may apply and has passed
    /// stands behind the others.
    pub fn key_day(&self, today: Date) -> Option<KeyDay> {
        let order = |day: &KeyDay| {
            let is_first_day = day.kind == DayKind::Opens;
            let is_doubtful = day.certainty == Certainty::Possible && day.is_late();
            (is_first_day, day.is_advice(), is_doubtful, day.day)
        };
        self.days(today).min_by_key(order)
    }

    /// The first day on which it is possible, where that is still to come.
    pub fn opens(&self, today: Date) -> Option<Date> {
        let opening = self.days(today).filter(|day| day.kind == DayKind::Opens);
        opening.map(|day| day.day).min()
    }

    /// Every day of it that is told.
    pub fn days(&self, today: Date) -> impl Iterator<Item = KeyDay> {
        self.dues.iter().filter_map(move |due| self.day_of(due, today))
    }

    /// The days that its deadlines count from, or that decide what of it applies, and that were not given.
    pub fn asks(&self, guide: &Guide) -> Vec<DateIx> {
        let mut asks = self.open_days.clone();
        for due in self.dues.iter().filter(|due| due.date.day == DueDay::InWords) {
            let main = match due.date.rule {
                DueRule::On { .. } => guide.date,
                _ => None,
            };
            let of = due.date.rule.counts_from().or(main);
            of.into_iter().for_each(|of| add_new(&mut asks, of));
        }
        asks
    }

    /// The day of one of its deadlines that is told.
    pub(super) fn day_of(&self, due: &Due, today: Date) -> Option<KeyDay> {
        let (kind, day) = told(due, today)?;
        Some(self.key(due, kind, day, today))
    }

    /// The day by which it is put in order: also an estimate that has passed, of which nothing is told. The true last day
    /// may be near.
    pub(super) fn day_in_order(&self, due: &Due, today: Date) -> Option<KeyDay> {
        let estimate = || Some(self.key(due, DayKind::Estimate, due.estimate?, today));
        let told = self.day_of(due, today);
        told.filter(|day| day.kind != DayKind::Opens).or_else(estimate)
    }

    fn key(&self, due: &Due, kind: DayKind, day: Date, today: Date) -> KeyDay {
        KeyDay {
            procedure: self.listing.procedure,
            due: due.at,
            meaning: due.date.kind,
            kind,
            day,
            days: days_between(today, day),
            certainty: self.listing.certainty.max(due.certainty),
        }
    }
}

fn told(due: &Due, today: Date) -> Option<(DayKind, Date)> {
    if due.has_passed() {
        return None;
    }
    let opens = |day: Date| (day > today).then_some((DayKind::Opens, day));
    match due.date.day {
        DueDay::Dated(last) if due.date.kind == DueKind::Opens => opens(last.last_day),
        DueDay::Dated(last) => Some((DayKind::LastDay, last.last_day)),
        DueDay::Opens { first_day, .. } => opens(first_day),
        DueDay::InWords => {
            let estimate = due.estimate.filter(|day| *day >= today);
            estimate.map(|day| (DayKind::Estimate, day))
        }
        DueDay::Promptly | DueDay::Stated => None,
    }
}

/// Every day of what is not ticked off and asks something of the person, by date.
pub(super) fn deadlines(situation: &Situation<'_>) -> Vec<KeyDay> {
    let open = situation.plan.entries().filter(|entry| {
        let procedure = entry.listing.procedure;
        entry.listing.kind != Kind::Know && !situation.is_done(procedure)
    });
    let mut days: Vec<KeyDay> = Vec::new();
    for entry in open {
        for day in entry.days(situation.today) {
            let is_same = |other: &KeyDay| {
                (other.procedure, other.kind, other.day) == (day.procedure, day.kind, day.day)
            };
            if !days.iter().any(is_same) {
                days.push(day);
            }
        }
    }
    sorted(days, |day| day.day)
}
