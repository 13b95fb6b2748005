//! Days from today → a place on a line, by the logarithm: a day tomorrow is as wide as a month next year.

use crate::Date;
use crate::calendar::days_between;
use crate::deadline::shifted;
use crate::model::{Period, Shift, Unit};

/// A line from today to the last day on a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    today: Date,
    /// Days to the end of the line, at least a week.
    reach: i32,
}

/// A place on the line with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How far from today.
    pub span: Span,
    /// The day.
    pub day: Date,
    /// Where on the line, 0 to 1000.
    pub position: u16,
}

/// How far a mark is from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Today.
    Today,
    /// So much later.
    Later(Period),
}

/// Later marks only where a plan reaches so far.
const SPANS: [(u16, Unit); 9] = [
    (1, Unit::Weeks),
    (2, Unit::Weeks),
    (1, Unit::Months),
    (3, Unit::Months),
    (6, Unit::Months),
    (1, Unit::Years),
    (2, Unit::Years),
    (5, Unit::Years),
    (10, Unit::Years),
];
/// The end of the line.
const END: i64 = 1000;
/// A line shorter than this would show a single day as a long time.
const SHORTEST: i32 = 7;
/// A doubling is reckoned from this many days before today, so that tomorrow is not half the line.
const RUN_UP: i64 = 8;

impl Scale {
    /// The line from `today` to `last`.
    pub fn new(today: Date, last: Date) -> Self {
        let reach = days_between(today, last).max(SHORTEST);
        Self { today, reach }
    }

    /// Where so many days from today are, 0 to 1000. What has passed is at the beginning, what is beyond the line at
    /// its end.
    pub fn position(&self, days: i32) -> u16 {
        let (at, end) = (height(days), height(self.reach).max(1));
        u16::try_from((at * END / end).clamp(0, END)).unwrap_or_default()
    }

    /// Today and the usual spans after it, as far as the line goes.
    pub fn marks(&self) -> Vec<Mark> {
        let today = Mark {
            span: Span::Today,
            day: self.today,
            position: 0,
        };
        let later = SPANS
            .into_iter()
            .filter_map(|(count, unit)| self.mark(Period { count, unit }));
        std::iter::once(today).chain(later).collect()
    }

    fn mark(&self, period: Period) -> Option<Mark> {
        let shift = Shift {
            period,
            earlier: false,
        };
        let day = shifted(self.today, shift)?;
        let days = days_between(self.today, day);
        (days <= self.reach).then(|| Mark {
            span: Span::Later(period),
            day,
            position: self.position(days),
        })
    }
}

/// The binary logarithm of the days with their run-up, in 1/1024, straight between powers of two; 0 today.
fn height(days: i32) -> i64 {
    let run = i64::from(days.max(0)) + RUN_UP;
    let octave = i64::from(run.ilog2() - RUN_UP.ilog2());
    let foot = RUN_UP << octave;
    octave * 1024 + (run - foot) * 1024 / foot
}
