//! Window + day → whether it is open, from when until when, or why not.
//!
//! Never more certain than what is written: hours with a remark (「電話でお確かめください」) are a "perhaps", and hours
//! that nobody has filled in are unknown, not "closed".

use jiff_core::civil::Weekday;

use crate::Date;
use crate::calendar::{Closed, Day, holiday};
use crate::ids::WindowIx;
use crate::model::{Busy, Guide, Hours, Text, Window};

/// How a window is on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Open. The times are in order; one with a remark may not hold.
    Open(Vec<Times>),
    /// Perhaps open: no time holds without its remark, or the office is outside and may keep another calendar.
    Perhaps(Vec<Times>),
    /// The municipality opens on this day specially, but nothing is written of this window's hours then.
    Special,
    /// Closed.
    Closed(Why),
    /// Nobody has filled in the hours.
    Unknown,
}

/// From when until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Opens, in minutes after midnight.
    pub from: u16,
    /// Closes, in minutes after midnight; at that minute it is closed.
    pub to: u16,
    /// What to know about these times, such as on which of the days they hold.
    pub note: Option<Text>,
}

/// Why a window is closed on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The offices are: a holiday, the new year, the weekend, a closure of their own.
    Offices(Closed),
    /// The offices are open, but this window has no hours on this day of the week.
    NoHours,
}

/// How a window is at one minute of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    /// Open until the end of these times.
    During(Times),
    /// Opens later that day.
    Before(Times),
    /// Has closed for that day.
    Over,
    /// Closed all day.
    Closed(Why),
    /// The times are not known.
    Unknown,
}

/// How `window` is on `day`.
///
/// Hours written for this very day go before everything. Else its hours decide the days of the week, also where the
/// offices are closed every week; holidays, the new year and closures of single days close every window of the
/// municipality, whatever its hours say, unless its own calendar says otherwise.
pub fn opening(guide: &Guide, window: WindowIx, day: Date) -> Opening {
    let row = &guide.windows[window];
    let calendar = guide.calendar_of(window);
    let on_this_day = times(row, |hours| hours.dates.contains(&Day(day)));
    if !on_this_day.is_empty() {
        return open(on_this_day);
    }
    let closed = calendar.closed_because(day);
    if row.hours.is_empty() {
        let closed = closed.filter(|_| row.calendar.is_some());
        return closed.map_or(Opening::Unknown, |closed| Opening::Closed(Why::Offices(closed)));
    }
    let times = times(row, |hours| hours.days.has(day.weekday()) && hours.nth.has(day));
    if row.external && row.calendar.is_none() {
        return outside(guide, row, times, day);
    }
    match calendar.closed_as_exception(day).or(closed) {
        Some(closed) if times.is_empty() || closed != Closed::Weekly => Opening::Closed(Why::Offices(closed)),
        _ if !times.is_empty() => open(times),
        _ if calendar.is_special(day) => Opening::Special,
        _ => Opening::Closed(Why::NoHours),
    }
}

/// Whether nobody can count on `window` being open on `day`: it is closed, or its calendar says so and its hours say
/// nothing certain.
pub fn is_closed(guide: &Guide, window: WindowIx, day: Date) -> bool {
    match opening(guide, window, day) {
        Opening::Open(_) | Opening::Special => false,
        Opening::Closed(_) => true,
        Opening::Perhaps(_) | Opening::Unknown => guide.calendar_of(window).closed_because(day).is_some(),
    }
}

/// The first day after `day` on which `window` is open, perhaps open or open specially. To find a day that is sure,
/// ask again from a day that is not. None where the hours are unknown, or no such day comes within a year.
pub fn next_open(guide: &Guide, window: WindowIx, day: Date) -> Option<(Date, Opening)> {
    let days = std::iter::successors(day.tomorrow().ok(), |day| day.tomorrow().ok());
    let mut openings = days
        .take(LONGEST_SEARCH)
        .map(|day| (day, opening(guide, window, day)));
    openings.find(|(_, opening)| !matches!(opening, Opening::Closed(_) | Opening::Unknown))
}

/// What is written of crowds at `window` in the month of `day`.
pub fn busy(guide: &Guide, window: WindowIx, day: Date) -> impl Iterator<Item = &Busy> {
    let applies = move |busy: &&Busy| {
        let is_month = |month: &u8| i8::try_from(*month) == Ok(day.month());
        busy.months.is_empty() || busy.months.iter().any(is_month)
    };
    guide.windows[window].busy.iter().filter(applies)
}

impl Opening {
    /// The times, where it is open or perhaps open.
    pub fn times(&self) -> &[Times] {
        match self {
            Self::Open(times) | Self::Perhaps(times) => times,
            Self::Special | Self::Closed(_) | Self::Unknown => &[],
        }
    }

    /// Whether it is open, without "perhaps".
    pub fn is_sure(&self) -> bool {
        matches!(self, Self::Open(_))
    }

    /// How it is so many minutes after midnight. Whether the times are sure, `self` and their remark say.
    pub fn at(&self, minutes: u16) -> Now {
        match self {
            Self::Special | Self::Unknown => return Now::Unknown,
            Self::Closed(why) => return Now::Closed(*why),
            Self::Open(_) | Self::Perhaps(_) => {}
        }
        let current = self
            .times()
            .iter()
            .filter(|times| times.from <= minutes && minutes < times.to);
        let current = current.min_by_key(|times| times.note.is_some());
        let coming = self.times().iter().find(|times| minutes < times.from);
        match (current, coming) {
            (Some(times), _) => Now::During(*times),
            (None, Some(times)) => Now::Before(*times),
            (None, None) => Now::Over,
        }
    }
}

/// No window is closed longer; one that never opens must not be searched for ever.
pub(crate) const LONGEST_SEARCH: usize = 366;

fn open(times: Vec<Times>) -> Opening {
    if times.iter().any(|times| times.note.is_none()) {
        Opening::Open(times)
    } else {
        Opening::Perhaps(times)
    }
}

/// An office outside keeps its own days. National holidays close it, but what opens on Sundays may open then, too; over
/// the new year nothing is sure.
fn outside(guide: &Guide, row: &Window, times: Vec<Times>, day: Date) -> Opening {
    if times.is_empty() {
        return Opening::Closed(Why::NoHours);
    }
    let opens_on_sundays = row.hours.iter().any(|hours| hours.days.has(Weekday::Sunday));
    let is_new_year = guide.calendar.closed_as_exception(day) == Some(Closed::NewYear);
    match holiday(day) {
        Some(holiday) if !opens_on_sundays => Opening::Closed(Why::Offices(Closed::Holiday(holiday))),
        Some(_) => Opening::Perhaps(times),
        None if is_new_year => Opening::Perhaps(times),
        None => open(times),
    }
}

/// The times of the `hours` that hold, in order.
fn times(row: &Window, holds: impl Fn(&Hours) -> bool) -> Vec<Times> {
    let mut all: Vec<Times> = Vec::new();
    for hours in row.hours.iter().filter(|hours| holds(hours)) {
        let times = Times {
            from: hours.from,
            to: hours.to,
            note: hours.note,
        };
        let at = all.partition_point(|other| (other.from, other.to) <= (times.from, times.to));
        all.insert(at, times);
    }
    all
}
