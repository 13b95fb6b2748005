//! Deadline + the days given + the pack's calendar → the day, and what led to it.

use super::count::{period_end, shifted};
use super::dates::Dates;
use crate::Date;
use crate::calendar::{Calendar, Closed};
use crate::ids::WindowIx;
use crate::model::{ClosedDay, Deadline, DueKind, DueRule, Guide, Procedure, Shift, Year};
use crate::opening::{LONGEST_SEARCH, is_closed};

/// A deadline applied to the days a person has given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDate {
    /// What missing it means.
    pub kind: DueKind,
    /// The rule that was applied.
    pub rule: DueRule,
    /// What came of it.
    pub day: DueDay,
    /// Whether it is done at counters that are all closed on the day as counted: only then the closed day is told of
    /// them, and not of working days.
    pub is_counter_closed: bool,
}

/// What a deadline comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueDay {
    /// Not later than a day.
    Dated(LastDay),
    /// Not before a day.
    Opens {
        /// The day it counts from.
        from: Date,
        /// The first day on which it is possible.
        first_day: Date,
    },
    /// The day it counts from was not given (or the calendar ends): only the rule can be told.
    InWords,
    /// Without delay; no number of days is set.
    Promptly,
    /// The office sets the day; the rule has the words.
    Stated,
}

/// The last day for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastDay {
    /// The day it counts from; none for a day of the calendar.
    pub from: Option<Date>,
    /// The last day as counted, or the end of its month where that is the rule.
    pub counted: Date,
    /// The last day that holds: [`counted`](Self::counted), or the next open day after it.
    pub last_day: Date,
    /// Why the offices are closed on the day counted.
    pub closed: Option<Closed>,
    /// Where the counters are closed on the last day that holds: the last day before it on which one is open.
    pub go_by: Option<Date>,
}

impl DueDate {
    /// The last day, where there is one: what plans sort by.
    pub fn last_day(&self) -> Option<Date> {
        match self.day {
            DueDay::Dated(last) => Some(last.last_day),
            _ => None,
        }
    }

    /// Whether the last day is that of the month of the day it counts from, because the period ends earlier.
    pub(super) fn is_month_of_the_day(&self) -> bool {
        let (
            DueDay::Dated(last),
            DueRule::Within {
                period,
                first_day,
                closed_day,
                ..
            },
        ) = (self.day, self.rule)
        else {
            return false;
        };
        let end = last.from.and_then(|from| period_end(from, period, first_day));
        closed_day.is_or_month_end() && end != Some(last.counted)
    }

    /// The first day, where it is possible only from then on.
    pub fn first_day(&self) -> Option<Date> {
        match self.day {
            DueDay::Opens { first_day, .. } => Some(first_day),
            _ => None,
        }
    }
}

impl LastDay {
    /// Why the day was moved to the next open one; none where it was not.
    pub fn moved_because(&self) -> Option<Closed> {
        self.closed.filter(|_| self.last_day != self.counted)
    }
}

/// Applies a deadline of `procedure` to the days given, as it is told for all windows where the procedure is done.
pub fn due_date_of(guide: &Guide, procedure: &Procedure, deadline: &Deadline, dates: &Dates) -> DueDate {
    let windows: Vec<WindowIx> = procedure.windows.iter().map(|office| office.window).collect();
    due_date_at(guide, &windows, deadline, dates)
}

/// The same for the windows where a person can do it. The day is that of the law; which days are closed is told as those of
/// the windows that have closed days.
pub(crate) fn due_date_at(
    guide: &Guide,
    windows: &[WindowIx],
    deadline: &Deadline,
    dates: &Dates,
) -> DueDate {
    let mut due = due_date(guide, deadline, dates);
    let has_closed_days = |window: &WindowIx| {
        let row = &guide.windows[*window];
        row.keeps_office_days || row.calendar.is_some()
    };
    let counters: Vec<WindowIx> = windows.iter().copied().filter(has_closed_days).collect();
    let is_open = |day: &Date| counters.iter().any(|window| !is_closed(guide, *window, *day));
    due.is_counter_closed = false;
    if let DueDay::Dated(last) = &mut due.day {
        due.is_counter_closed = !counters.is_empty() && !is_open(&last.counted);
        let days = std::iter::successors(Some(last.last_day), |day| day.yesterday().ok());
        let open = days.take(LONGEST_SEARCH).find(is_open);
        last.go_by = open.filter(|open| *open != last.last_day);
    }
    due
}

/// Applies `deadline` to the days given. Its `condition` is not looked at: that is the outcome's affair.
pub fn due_date(guide: &Guide, deadline: &Deadline, dates: &Dates) -> DueDate {
    DueDate {
        kind: deadline.kind,
        rule: deadline.rule,
        day: due_day(guide, &deadline.rule, dates).unwrap_or(DueDay::InWords),
        is_counter_closed: true,
    }
}

fn due_day(guide: &Guide, rule: &DueRule, dates: &Dates) -> Option<DueDay> {
    let last = |from, counted, rule| DueDay::Dated(last_day(&guide.calendar, from, counted, rule));
    Some(match *rule {
        DueRule::Within {
            period,
            of,
            first_day,
            closed_day,
        } => {
            let from = dates.get(of)?;
            let end = period_end(from, period, first_day)?;
            let end = if closed_day.is_month_end() {
                end.last_of_month()
            } else {
                end
            };
            let within = last_day(&guide.calendar, Some(from), end, closed_day);
            let month = last_day(&guide.calendar, Some(from), from.last_of_month(), ClosedDay::AsIs);
            let is_later = closed_day.is_or_month_end() && month.last_day > within.last_day;
            DueDay::Dated(if is_later { month } else { within })
        }
        DueRule::Before { of, earlier } => {
            let from = dates.get(of)?;
            let counted = match earlier {
                Some(period) => shifted(
                    from,
                    Shift {
                        period,
                        earlier: true,
                    },
                )?,
                None => from.yesterday().ok()?,
            };
            last(Some(from), counted, ClosedDay::AsIs)
        }
        DueRule::From { of, shift } => {
            let from = dates.get(of)?;
            let first_day = shift.map_or(Some(from), |shift| shifted(from, shift))?;
            DueDay::Opens { from, first_day }
        }
        DueRule::On {
            month,
            day,
            year,
            closed_day,
        } => {
            let main = || dates.get(guide.date?);
            last(None, day_of_calendar(main, month, day, year)?, closed_day)
        }
        DueRule::Promptly => DueDay::Promptly,
        DueRule::Stated(_) => DueDay::Stated,
    })
}

pub(super) fn last_day(calendar: &Calendar, from: Option<Date>, counted: Date, rule: ClosedDay) -> LastDay {
    let closed = calendar.closed_because(counted);
    let moves = rule.moves();
    LastDay {
        from,
        counted,
        last_day: if moves {
            calendar.next_open(counted)
        } else {
            counted
        },
        closed,
        go_by: Some(calendar.last_open(counted)).filter(|open| !moves && *open != counted),
    }
}

/// A day of the calendar, in the year that lies so to `main`. 29 February is the 28th in a common year.
fn day_of_calendar(main: impl Fn() -> Option<Date>, month: i8, day: i8, year: Year) -> Option<Date> {
    let in_year = |year| {
        let first = Date::new(year, month, 1).ok()?;
        Date::new(year, month, day.clamp(1, first.days_in_month())).ok()
    };
    let next = |main: Date| in_year(main.year().checked_add(1)?);
    match year {
        Year::Exactly(year) => in_year(year),
        Year::Same => in_year(main()?.year()),
        Year::Next => next(main()?),
        Year::Coming => {
            let main = main()?;
            in_year(main.year())
                .filter(|day| *day >= main)
                .or_else(|| next(main))
        }
    }
}
