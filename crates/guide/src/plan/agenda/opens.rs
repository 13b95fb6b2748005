//! Window + moment → when one can go there next.

use crate::Date;
use crate::ids::WindowIx;
use crate::model::Guide;
use crate::opening::{Now, Opening, Times, next_open, opening};

/// When one can go to a window next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// It is open now, until the end of these times; with a remark, perhaps not for everything.
    Now(Times),
    /// It opens at these times, today or on a later day.
    Next {
        /// The day.
        day: Date,
        /// The first times of that day.
        times: Times,
        /// Whether that is sure, without "perhaps".
        is_sure: bool,
    },
    /// The municipality opens on this day specially; nothing is written of this window's hours then.
    Special(Date),
    /// Nobody has filled in its hours.
    Unknown,
}

/// When one can go to `window` next. A day that is sure goes before an earlier one that is a "perhaps".
pub fn opens(guide: &Guide, window: WindowIx, today: Date, minutes: u16) -> Opens {
    let now = opening(guide, window, today);
    match now.at(minutes) {
        Now::During(times) => return Opens::Now(times),
        Now::Before(times) if now.is_sure() || times.note.is_none() => {
            return Opens::Next {
                day: today,
                times,
                is_sure: now.is_sure(),
            };
        }
        Now::Before(_) | Now::Over | Now::Closed(_) | Now::Unknown => {}
    }
    if now == Opening::Special {
        return Opens::Special(today);
    }
    later(guide, window, today)
}

fn later(guide: &Guide, window: WindowIx, today: Date) -> Opens {
    let mut perhaps = None;
    let mut day = today;
    while let Some((next, opening)) = next_open(guide, window, day) {
        let found = match (&opening, opening.times().first()) {
            (Opening::Special, _) => Some(Opens::Special(next)),
            (_, Some(times)) => Some(Opens::Next {
                day: next,
                times: *times,
                is_sure: opening.is_sure(),
            }),
            _ => None,
        };
        if opening.is_sure() {
            return found.unwrap_or(Opens::Unknown);
        }
        perhaps = perhaps.or(found);
        if today.until(next) > LONGEST_WAIT {
            break;
        }
        day = next;
    }
    perhaps.unwrap_or(Opens::Unknown)
}

/// Where no day in these weeks is sure, none is waited for, in days.
const LONGEST_WAIT: i32 = 28;
