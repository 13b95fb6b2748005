//! What is likely to stand where in a code. A wrong guess makes a code longer, never wrong; but both sides must guess
//! alike, so any change here is a new format.

use crate::Date;
use crate::calendar::days_between;
use crate::interview::{Answer, Screen};

/// The part of a whole that stands for one choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval {
    /// Where it begins.
    pub(super) from: u32,
    /// How wide it is, at least 1.
    pub(super) width: u32,
    /// How wide the whole is.
    pub(super) of: u32,
}

/// How often each of some things is expected, out of their sum.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weights([u32; 4]);

/// Whether nothing was left open: yes, no.
pub(super) const IS_FINISHED: Weights = Weights([15, 1, 0, 0]);

/// Whether a screen of an unfinished visit was left open: no, yes.
pub(super) const IS_OPEN: Weights = Weights([3, 1, 0, 0]);

impl Weights {
    /// The sum of all weights.
    pub(super) fn total(self) -> u32 {
        self.0.iter().sum()
    }

    /// The part of the sum that stands for a choice.
    pub(super) fn share(self, choice: usize) -> Interval {
        Interval {
            from: self.0.iter().take(choice).sum(),
            width: self.0.get(choice).copied().unwrap_or(1),
            of: self.total(),
        }
    }

    /// Whose part `at` lies in.
    pub(super) fn choice_at(self, at: u32) -> usize {
        let mut end = 0;
        let before = self.0.iter().take_while(|weight| {
            end += **weight;
            end <= at
        });
        before.count().min(self.0.len() - 1)
    }

    fn expect_more(&mut self, choice: usize) {
        if let Some(weight) = self.0.get_mut(choice) {
            *weight += STEP;
        }
    }
}

/// How much more an answer is expected after each time that it was given.
const STEP: u32 = 4;

/// How this household tends to answer, as far as it has. Who is not sure of many things has a longer code than others,
/// but not for each of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Habits {
    on_question: Weights,
    on_box: Weights,
}

impl Habits {
    /// What is expected of everybody (measured on the sample ward's scenarios): no, yes, not sure.
    pub(super) const NONE: Self = Self {
        on_question: Weights([36, 24, 4, 0]),
        on_box: Weights([50, 12, 2, 0]),
    };

    /// What is expected on this screen.
    pub(super) fn on(&self, screen: &Screen) -> Weights {
        match screen {
            Screen::Question(_) => self.on_question,
            Screen::Pick { .. } => self.on_box,
        }
    }

    /// Takes an answer in.
    pub(super) fn learn(&mut self, screen: &Screen, answer: Answer) {
        let weights = match screen {
            Screen::Question(_) => &mut self.on_question,
            Screen::Pick { .. } => &mut self.on_box,
        };
        weights.expect_more(choice_of(answer));
    }
}

const ANSWERS: [Answer; 3] = [Answer::No, Answer::Yes, Answer::Unsure];

/// The place of an answer among the [`Weights`] of a screen.
pub(super) fn choice_of(answer: Answer) -> usize {
    ANSWERS
        .iter()
        .position(|other| *other == answer)
        .unwrap_or_default()
}

/// The answer at a place.
pub(super) fn answer_of(choice: usize) -> Answer {
    ANSWERS.get(choice).copied().unwrap_or(Answer::Unsure)
}

/// Where a day stands, and how a day there is written: none, near another one, or anywhere in the calendar.
#[derive(Clone, Copy, Debug)]
pub(super) struct DaySlot {
    /// No day, then a day within each of `reaches`, then any day.
    pub(super) weights: Weights,
    /// So many days before `near` and up to one less behind it.
    reaches: [i32; 2],
    near: Date,
}

/// Until the rules have a date, days are taken to be near this one.
const NEAR: Date = crate::date(2030, 1, 1);
const FAR: usize = 3;

impl DaySlot {
    /// The version of the rules.
    pub(super) const VERSION: Self = Self {
        weights: Weights([1, 1, 29, 1]),
        reaches: [8, 2048],
        near: NEAR,
    };

    /// The first of an event's days, near the day of the rules.
    pub(super) fn first_day(version: Option<Date>) -> Self {
        Self {
            weights: Weights([5, 1, 25, 1]),
            reaches: [4, 512],
            near: version.unwrap_or(NEAR),
        }
    }

    /// The place of the next day, when `day` stands in this one: few give more than one, and those are close together.
    pub(super) fn after(self, day: Option<Date>) -> Self {
        match day {
            Some(day) => Self {
                weights: Weights([54, 7, 2, 1]),
                reaches: [2, 128],
                near: day,
            },
            None => Self {
                weights: Weights([42, 1, 20, 1]),
                ..self
            },
        }
    }

    /// How `day` is written, as its place in the weights.
    pub(super) fn kind_of(&self, day: Option<Date>) -> usize {
        let Some(day) = day else { return 0 };
        let offset = days_between(self.near, day);
        let reach = self
            .reaches
            .iter()
            .position(|reach| (-reach..*reach).contains(&offset));
        reach.map_or(FAR, |at| at + 1)
    }

    /// How many days can be written in this way; none where there is no day.
    pub(super) fn count(&self, kind: usize) -> Option<u32> {
        self.span(kind).map(|span| span.count)
    }

    /// Which of how many days it is, among those that can be written in this way.
    pub(super) fn number_of(&self, day: Option<Date>, kind: usize) -> Option<(u32, u32)> {
        let span = self.span(kind)?;
        let number = days_between(span.around, day?) + span.back;
        Some((span.count, u32::try_from(number).ok()?))
    }

    /// The day with this number.
    pub(super) fn day_of(&self, kind: usize, number: u32) -> Option<Date> {
        let span = self.span(kind)?;
        let days = i64::from(number) - i64::from(span.back);
        span.around.checked_add(i32::try_from(days).ok()?).ok()
    }

    fn span(&self, kind: usize) -> Option<DayRange> {
        if kind == FAR {
            return Some(WHOLE_CALENDAR);
        }
        let reach = *self.reaches.get(kind.checked_sub(1)?)?;
        Some(DayRange {
            around: self.near,
            back: reach,
            count: reach.unsigned_abs() * 2,
        })
    }
}

/// Days that can be written in one way.
struct DayRange {
    around: Date,
    back: i32,
    count: u32,
}

/// From the first to the last day there is here, -9999-01-01 to 9999-12-31.
const WHOLE_CALENDAR: DayRange = DayRange {
    around: crate::date(1970, 1, 1),
    back: 4_371_587,
    count: 7_304_484,
};
