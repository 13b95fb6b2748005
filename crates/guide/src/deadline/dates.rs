//! The days a person has given, such as the day they moved in.

use crate::Date;
use crate::facts::{Condition, DayTest, Facts, Open, Truth};
use crate::ids::DateIx;
use crate::model::Guide;

/// Days by what they are the day of. Each may be missing: then deadlines are told in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    by_date: Vec<(DateIx, Date)>, // in the order of the guide's dates; a map would cost more to download
}

impl Dates {
    /// No day given yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The day given for `date`, if there is one.
    pub fn get(&self, date: DateIx) -> Option<Date> {
        self.iter().find(|(ix, _)| *ix == date).map(|(_, day)| day)
    }

    /// Whether a day lies so. While it is missing, a day that it never precedes ([`EventDate::not_before`]) may decide;
    /// else it is unknown.
    ///
    /// [`EventDate::not_before`]: crate::model::EventDate::not_before
    pub fn truth(&self, guide: &Guide, test: &DayTest) -> Truth {
        if let Some(day) = self.get(test.date) {
            return if test.has(day) { Truth::Yes } else { Truth::No };
        }
        let not_before = guide.dates[test.date].not_before;
        match not_before.and_then(|earlier| self.get(earlier)) {
            Some(earliest) if test.until.is_some_and(|until| until < earliest) => Truth::No,
            Some(earliest) if test.until.is_none() && test.has(earliest) => Truth::Yes,
            _ => Truth::Unknown,
        }
    }

    /// What `condition` still hangs on, given `facts` and these days; nothing where it is settled.
    pub fn open(&self, guide: &Guide, facts: &Facts, condition: &Condition) -> Open {
        condition.open(facts, &|test| self.truth(guide, test))
    }

    /// Sets or replaces the day of `date`.
    pub fn set(&mut self, date: DateIx, day: Date) {
        self.forget(date);
        let at = self.by_date.partition_point(|(ix, _)| *ix < date);
        self.by_date.insert(at, (date, day));
    }

    /// Takes the day of `date` back.
    pub fn forget(&mut self, date: DateIx) {
        self.by_date.retain(|(ix, _)| *ix != date);
    }

    /// All days, in the order of the guide's dates.
    pub fn iter(&self) -> impl Iterator<Item = (DateIx, Date)> {
        self.by_date.iter().copied()
    }
}

impl FromIterator<(DateIx, Date)> for Dates {
    fn from_iter<I: IntoIterator<Item = (DateIx, Date)>>(days: I) -> Self {
        let mut dates = Self::new();
        days.into_iter().for_each(|(date, day)| dates.set(date, day));
        dates
    }
}
