//! Life events as written.

use guide::{Date, Kind, Truth};

use super::{At, Id, Place, Wording};

/// A life event.
#[derive(Clone, Debug)]
pub struct EventSource {
    /// `title`.
    pub title: Wording,
    /// `lead`.
    pub lead: Wording,
    /// `date`.
    pub date: Option<Id>,
    /// `given`.
    pub given: GivenSource,
    /// `wording`: questions that this event asks in its own words.
    pub wording: Vec<(Id, OwnWordsSource)>,
    /// `steps`.
    pub steps: Steps,
}

/// How a life event words a question; what is not written stays as the question has it.
#[derive(Clone, Debug, Default)]
pub struct OwnWordsSource {
    /// `ask`.
    pub ask: Option<Wording>,
    /// `short`.
    pub short: Option<Wording>,
    /// `help`.
    pub help: Option<Wording>,
}

/// Facts that a life event settles.
#[derive(Clone, Debug, Default)]
pub struct GivenSource {
    /// `yes-to`.
    pub yes_to: Vec<Id>,
    /// `no-to`.
    pub no_to: Vec<Id>,
}

impl GivenSource {
    /// Each fact that is settled, and how.
    pub fn facts(&self) -> impl Iterator<Item = (&Id, bool)> {
        let yes = self.yes_to.iter().map(|id| (id, true));
        yes.chain(self.no_to.iter().map(|id| (id, false)))
    }
}

/// A list of steps; each place is where the step begins.
pub type Steps = Vec<At<StepSource>>;

/// A step.
#[derive(Clone, Debug)]
pub enum StepSource {
    /// `need`, `offer`, `know`.
    List {
        /// Which of the three, at the place of its key.
        kind: At<Kind>,
        /// The procedures.
        procedures: Vec<Id>,
        /// `note`.
        note: Option<Wording>,
        /// `because`.
        because: Option<Wording>,
    },
    /// `ask`.
    Ask {
        /// The question.
        question: Id,
        /// `if-yes`.
        if_yes: Steps,
        /// `if-no`.
        if_no: Steps,
    },
    /// `pick`.
    Pick {
        /// The text above the check boxes.
        prompt: Wording,
        /// `help`.
        help: Option<Wording>,
        /// `from`: each question with what follows it.
        options: Vec<(Id, Steps)>,
    },
    /// `when`.
    When {
        /// The condition.
        condition: ConditionSource,
        /// `then`.
        then: Steps,
        /// `else`.
        otherwise: Steps,
    },
}

impl StepSource {
    /// The lists of steps under this one.
    pub fn blocks(&self) -> Vec<&Steps> {
        match self {
            Self::List { .. } => Vec::new(),
            Self::Ask { if_yes, if_no, .. } => vec![if_yes, if_no],
            Self::Pick { options, .. } => options.iter().map(|(_, steps)| steps).collect(),
            Self::When { then, otherwise, .. } => vec![then, otherwise],
        }
    }

    /// The questions that this step itself asks.
    pub fn asked(&self) -> Vec<&Id> {
        match self {
            Self::Ask { question, .. } => vec![question],
            Self::Pick { options, .. } => options.iter().map(|(question, _)| question).collect(),
            Self::List { .. } | Self::When { .. } => Vec::new(),
        }
    }
}

/// When something applies.
#[derive(Clone, Debug)]
pub enum ConditionSource {
    /// A question's id.
    Fact(Id),
    /// `all`; the place is that of the key.
    All(At<Vec<ConditionSource>>),
    /// `any`; the place is that of the key.
    Any(At<Vec<ConditionSource>>),
    /// `not`; the place is that of the key.
    Not(At<Box<ConditionSource>>),
    /// `{date, from, until}`: a day of the household lies so. Only where details of a procedure hang on it.
    Day(DaySource),
}

/// Between which days a day of the household lies, both included.
#[derive(Clone, Debug)]
pub struct DaySource {
    /// Where it begins.
    pub place: Place,
    /// `date`: the day of the household.
    pub date: Id,
    /// `from`.
    pub from: Option<At<Date>>,
    /// `until`.
    pub until: Option<At<Date>>,
}

impl DaySource {
    /// Whether `day` lies so.
    pub fn has(&self, day: Date) -> bool {
        let is_after = self.from.as_ref().is_none_or(|from| from.value <= day);
        is_after && self.until.as_ref().is_none_or(|until| day <= until.value)
    }
}

impl ConditionSource {
    /// The place where it begins.
    pub fn place(&self) -> &Place {
        match self {
            Self::Fact(id) => &id.place,
            Self::All(parts) | Self::Any(parts) => &parts.place,
            Self::Not(part) => &part.place,
            Self::Day(day) => &day.place,
        }
    }

    /// Whether it holds, where `fact` says what is known of each question, and no day is known.
    pub fn truth(&self, fact: &impl Fn(&str) -> Truth) -> Truth {
        self.truth_on(fact, &|_| Truth::Unknown)
    }

    /// Whether it holds, where `fact` and `day` say what is known of each question and day.
    pub fn truth_on(&self, fact: &impl Fn(&str) -> Truth, day: &impl Fn(&DaySource) -> Truth) -> Truth {
        let truths =
            |parts: &[Self]| -> Vec<Truth> { parts.iter().map(|part| part.truth_on(fact, day)).collect() };
        match self {
            Self::Fact(id) => fact(&id.value),
            Self::Not(part) => part.value.truth_on(fact, day).negated(),
            Self::All(parts) => all(truths(&parts.value)),
            Self::Any(parts) => all(truths(&parts.value).into_iter().map(Truth::negated)).negated(),
            Self::Day(test) => day(test),
        }
    }

    /// Calls `each` for every day named.
    pub fn days<'s>(&'s self, each: &mut impl FnMut(&'s DaySource)) {
        match self {
            Self::Fact(_) => {}
            Self::All(parts) | Self::Any(parts) => parts.value.iter().for_each(|part| part.days(each)),
            Self::Not(part) => part.value.days(each),
            Self::Day(day) => each(day),
        }
    }

    /// Calls `each` for every question named.
    pub fn questions<'s>(&'s self, each: &mut impl FnMut(&'s Id)) {
        match self {
            Self::Fact(id) => each(id),
            Self::All(parts) | Self::Any(parts) => {
                parts.value.iter().for_each(|part| part.questions(each));
            }
            Self::Not(part) => part.value.questions(each),
            Self::Day(_) => {}
        }
    }
}

/// Whether all of these hold: one that does not decides.
fn all(truths: impl IntoIterator<Item = Truth>) -> Truth {
    let mut all = Truth::Yes;
    for truth in truths {
        match truth {
            Truth::Yes => {}
            Truth::No => return Truth::No,
            Truth::Unknown => all = Truth::Unknown,
        }
    }
    all
}
