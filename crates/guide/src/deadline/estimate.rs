//! A last day while the day it counts from has not been given.

use super::dates::Dates;
use super::due_date::{DueDay, due_date};
use crate::Date;
use crate::model::{Deadline, DueRule, Guide};

/// The last day if the missing day were the earliest it can be ([`EventDate::not_before`](crate::model::EventDate)): the
/// true last day may be later, never earlier. None where the rule has no last day, where its day was given, or where
/// nothing is known of the missing one.
pub fn estimate(guide: &Guide, deadline: &Deadline, dates: &Dates) -> Option<Date> {
    let (DueRule::Within { of, .. } | DueRule::Before { of, .. }) = deadline.rule else {
        return None;
    };
    if dates.get(of).is_some() {
        return None;
    }
    let earliest = dates.get(guide.dates[of].not_before?)?;
    let mut supposed = dates.clone();
    supposed.set(of, earliest);
    match due_date(guide, deadline, &supposed).day {
        DueDay::Dated(last) => Some(last.last_day),
        _ => None,
    }
}
