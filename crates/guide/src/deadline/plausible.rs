//! Whether a day that somebody entered is likely to be meant. Nothing is refused here: what is unlikely is asked back.

use super::count::shifted;
use crate::Date;
use crate::model::{Period, Plausible, Shift};

/// Why a day may be a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It is past, or longer past than such a day is likely to be.
    LongPast,
    /// It is to come, or later than such a day is likely to be.
    FarAhead,
}

impl Plausible {
    /// What speaks against `day` being meant; none where it is likely.
    pub fn doubt(self, day: Date, today: Date) -> Option<Doubt> {
        let bound = |period: Option<Period>, earlier: bool| {
            period.map_or(today, |period| {
                let end = shifted(today, Shift { period, earlier });
                end.unwrap_or(if earlier { Date::MIN } else { Date::MAX })
            })
        };
        if day < bound(self.past, true) {
            Some(Doubt::LongPast)
        } else if day > bound(self.future, false) {
            Some(Doubt::FarAhead)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Doubt;
    use crate::Date;
    use crate::model::{Period, Plausible, Unit};

    const TODAY: Date = crate::date(2026, 11, 30);

    fn plausible(past: Option<u16>, future: Option<u16>) -> Plausible {
        let months = |count| Period {
            count,
            unit: Unit::Months,
        };
        Plausible {
            past: past.map(months),
            future: future.map(months),
        }
    }

    #[test]
    fn both_ends_are_likely_and_the_days_beyond_are_not() {
        let moved = plausible(Some(24), Some(3));
        let doubt = |year, month, day| moved.doubt(crate::date(year, month, day), TODAY);
        assert_eq!(doubt(2024, 11, 30), None);
        assert_eq!(doubt(2024, 11, 29), Some(Doubt::LongPast));
        assert_eq!(doubt(2027, 2, 28), None); // there is no 30 February
        assert_eq!(doubt(2027, 3, 1), Some(Doubt::FarAhead));
        assert_eq!(doubt(8, 11, 30), Some(Doubt::LongPast)); // 令和8 typed into the field of a Western year
        assert_eq!(doubt(2062, 11, 30), Some(Doubt::FarAhead));
    }

    #[test]
    fn a_side_without_a_period_has_no_likely_days() {
        let died = plausible(Some(24), None);
        assert_eq!(died.doubt(TODAY, TODAY), None);
        assert_eq!(
            died.doubt(TODAY.tomorrow().unwrap(), TODAY),
            Some(Doubt::FarAhead)
        );
        let due = plausible(None, Some(10));
        assert_eq!(due.doubt(TODAY, TODAY), None);
        assert_eq!(
            due.doubt(TODAY.yesterday().unwrap(), TODAY),
            Some(Doubt::LongPast)
        );
    }

    #[test]
    fn where_the_calendar_ends_nothing_is_beyond_it() {
        let century = plausible(Some(1200), Some(1200));
        assert_eq!(century.doubt(Date::MIN, Date::MIN), None);
        assert_eq!(century.doubt(Date::MAX, Date::MAX), None);
    }
}
