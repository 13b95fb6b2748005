//! By when something must be done, as the law that sets it says (see `docs/deadlines.md`).

use serde::{Deserialize, Serialize};

use super::texts::Text;
use crate::facts::Condition;
use crate::ids::DateIx;

/// By when a procedure must be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// What missing it means.
    pub kind: DueKind,
    /// How the day is found.
    pub rule: DueRule,
    /// Only when this holds.
    pub condition: Option<Condition>,
    /// The law that sets it, as cited.
    pub law: Option<Text>,
    /// Whether it is said that no law sets it: the office's own target, which is never told like a law.
    pub is_own: bool,
    /// What else to know.
    pub note: Option<Text>,
}

/// What missing a deadline means; it matters more than the length of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DueKind {
    /// Something is lost for good.
    Irreversible,
    /// A duty.
    Legal,
    /// Must precede an act, such as moving out.
    Before,
    /// Advised, no duty.
    Advised,
    /// A benefit lapses.
    Claim,
    /// Possible only from then on.
    Opens,
}

/// How the day is found. The vocabulary is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DueRule {
    /// Within a period that counts from a day: 住み始めた日から14日以内.
    Within {
        /// How long it is.
        period: Period,
        /// The day it counts from.
        of: DateIx,
        /// Which day is the first one counted.
        first_day: FirstDay,
        /// What becomes of the last day counted.
        closed_day: ClosedDay,
    },
    /// Before a day, or at least a period before it: 引っ越す日より前に.
    Before {
        /// The day.
        of: DateIx,
        /// How long before it at the latest.
        earlier: Option<Period>,
    },
    /// Possible only from a day, or from a period before or after it.
    From {
        /// The day.
        of: DateIx,
        /// A period before (or after) it.
        shift: Option<Shift>,
    },
    /// On a day of the calendar: 3月15日まで.
    On {
        /// The month, 1 to 12.
        month: i8,
        /// The day of the month, 1 to 31.
        day: i8,
        /// The year it lies in, seen from the main date.
        year: Year,
        /// What happens when it is a closed day.
        closed_day: ClosedDay,
    },
    /// Without delay; no number of days is set.
    Promptly,
    /// A day that the office sets, in words: 区が決める締切日まで.
    Stated(Text),
}

impl DueRule {
    /// The day it counts from. None for a day of the calendar, which counts from the event's main date, and for rules
    /// without a day.
    pub fn counts_from(&self) -> Option<DateIx> {
        match self {
            Self::Within { of, .. } | Self::Before { of, .. } | Self::From { of, .. } => Some(*of),
            Self::On { .. } | Self::Promptly | Self::Stated(_) => None,
        }
    }
}

/// A length of time as the law writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// How many units it has.
    pub count: u16,
    /// The unit that is counted.
    pub unit: Unit,
}

/// The unit of a period. Weeks, months and years follow the calendar (民法143条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// 日
    Days,
    /// 週
    Weeks,
    /// 月
    Months,
    /// 年
    Years,
}

/// A period before or after a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// How long before or after it is.
    pub period: Period,
    /// Whether before the day.
    pub earlier: bool,
}

/// How far from today a day is likely to be. Today itself always is; a side without a period has no likely days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plausible {
    /// The longest that it is past.
    pub past: Option<Period>,
    /// The longest that it is still to come.
    pub future: Option<Period>,
}

/// Which day is the first one of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FirstDay {
    /// The day it counts from: 戸籍法43条 and everything that says 「起算して」.
    Counted,
    /// The day after it: the rule of 民法140条.
    #[default]
    NotCounted,
    /// A day so much earlier or later: 「出産予定日の8週間前の日から起算して2年」.
    CountedFrom(Shift),
    /// The day after a day so much earlier or later.
    NotCountedFrom(Shift),
}

impl FirstDay {
    /// Whether the day it counts from (shifted, if it is) is the first one counted.
    pub fn is_counted(self) -> bool {
        matches!(self, Self::Counted | Self::CountedFrom(_))
    }

    /// How much earlier or later than its date the period counts from.
    pub fn shift(self) -> Option<Shift> {
        match self {
            Self::CountedFrom(shift) | Self::NotCountedFrom(shift) => Some(shift),
            Self::Counted | Self::NotCounted => None,
        }
    }
}

/// What becomes of the last day, also when the office is closed on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClosedDay {
    /// The next open day: 地方自治法4条の2第4項, 行政機関の休日に関する法律2条.
    #[default]
    NextOpen,
    /// It stays as it is.
    AsIs,
    /// The last day of its month, 「…の日の属する月の末日まで」, or the next open day after that.
    MonthEnd,
    /// The last day of its month, as it is.
    MonthEndAsIs,
    /// The next open day; the last day of the month in which the day lies that it counts from, where that is later. A
    /// claim made within that month is paid from the same month as one made on the day itself (児童手当法8条2項・3項), so
    /// that month's end is no period and gives way to nothing.
    OrMonthEnd,
    /// It stays as it is; the same.
    OrMonthEndAsIs,
}

impl ClosedDay {
    /// Whether a closed day gives way to the next open one.
    pub fn moves(self) -> bool {
        matches!(self, Self::NextOpen | Self::MonthEnd | Self::OrMonthEnd)
    }

    /// Whether the month in which the day lies that it counts from is enough in any case.
    pub fn is_or_month_end(self) -> bool {
        matches!(self, Self::OrMonthEnd | Self::OrMonthEndAsIs)
    }

    /// Whether the last day is that of the month.
    pub fn is_month_end(self) -> bool {
        matches!(self, Self::MonthEnd | Self::MonthEndAsIs)
    }
}

/// Which year a day of the calendar belongs to, seen from the event's main date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Year {
    /// The year of the main date.
    Same,
    /// The year after it.
    Next,
    /// The first such day on or after the main date.
    Coming,
    /// This year, whatever the main date is: 2027年3月31日まで.
    Exactly(i16),
}
