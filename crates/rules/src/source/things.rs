//! Questions, dates, documents, sites and windows as written.

use guide::Date;
use guide::calendar::{Ordinals, Weekdays};
use guide::deadline::Period;
use guide::model::Payment;

use super::{At, CalendarSource, ConditionSource, Id, Wording};

/// A fact about the household, asked as a yes/no question.
#[derive(Clone, Debug)]
pub struct QuestionSource {
    /// `ask`.
    pub ask: Wording,
    /// `short`.
    pub short: Wording,
    /// `help`.
    pub help: Option<Wording>,
    /// `sensitive: true`: the answer is nobody else's affair.
    pub is_sensitive: bool,
    /// `implied-by`: where one of these is yes, this is yes.
    pub implied_by: Vec<Id>,
    /// `excludes`: where one of these is yes, this is no, and the other way round.
    pub excludes: Vec<Id>,
}

/// A day that periods count from.
#[derive(Clone, Debug)]
pub struct DateSource {
    /// `name`.
    pub name: Wording,
    /// `ask`.
    pub ask: Wording,
    /// `help`.
    pub help: Option<Wording>,
    /// `plausible`.
    pub plausible: Option<PlausibleSource>,
    /// `not-before`: a day that this one never precedes.
    pub not_before: Option<Id>,
}

/// How far from today a day is likely to be. A side that is not written has no likely days.
#[derive(Clone, Debug)]
pub struct PlausibleSource {
    /// `past`.
    pub past: Option<At<Period>>,
    /// `future`.
    pub future: Option<At<Period>>,
}

/// A thing to bring.
#[derive(Clone, Debug)]
pub struct DocumentSource {
    /// `name`.
    pub name: Wording,
    /// `note`.
    pub note: Option<Wording>,
    /// `any-of` or `all-of`.
    pub made_of: Option<PartsSource>,
    /// `get`.
    pub get: Option<ObtainSource>,
    /// `replaces`.
    pub replaces: Option<ReplacesSource>,
}

/// What one paper can be shown instead of.
#[derive(Clone, Debug)]
pub struct ReplacesSource {
    /// `documents`, or what stands under `replaces` itself.
    pub documents: Vec<Id>,
    /// `note`.
    pub note: Option<Wording>,
}

/// What a document consists of.
#[derive(Clone, Debug)]
pub enum PartsSource {
    /// Another document.
    Document(Id),
    /// One of these will do; the place is that of the key.
    AnyOf(At<Vec<PartsSource>>),
    /// All of these together; the place is that of the key.
    AllOf(At<Vec<PartsSource>>),
    /// `if`: only where this holds.
    If(ConditionSource, Box<PartsSource>),
}

impl PartsSource {
    /// Calls `each` for every document named.
    pub fn documents<'s>(&'s self, each: &mut impl FnMut(&'s Id)) {
        match self {
            Self::Document(id) => each(id),
            Self::AnyOf(parts) | Self::AllOf(parts) => {
                parts.value.iter().for_each(|part| part.documents(each));
            }
            Self::If(_, part) => part.documents(each),
        }
    }

    /// Calls `each` for every condition of a part.
    pub fn conditions<'s>(&'s self, each: &mut impl FnMut(&'s ConditionSource)) {
        match self {
            Self::Document(_) => {}
            Self::AnyOf(parts) | Self::AllOf(parts) => {
                parts.value.iter().for_each(|part| part.conditions(each));
            }
            Self::If(condition, part) => {
                each(condition);
                part.conditions(each);
            }
        }
    }
}

/// Where a document is had.
#[derive(Clone, Debug)]
pub struct ObtainSource {
    /// `window`.
    pub window: Option<Id>,
    /// `place`.
    pub place: Option<Wording>,
    /// `fee`.
    pub fee: Option<Wording>,
    /// `takes`.
    pub takes: Option<At<Period>>,
    /// `note`.
    pub note: Option<Wording>,
}

/// A place with windows.
#[derive(Clone, Debug)]
pub struct SiteSource {
    /// `name`.
    pub name: Wording,
    /// `address`.
    pub address: Option<Wording>,
    /// `map`; not checked to be an address yet.
    pub map: Option<At<String>>,
    /// `access`.
    pub access: Option<Wording>,
    /// `closed` and `open`.
    pub calendar: CalendarSource,
}

/// A window, or an office outside.
#[derive(Clone, Debug)]
pub struct WindowSource {
    /// `name`.
    pub name: Wording,
    /// `site`.
    pub site: Option<Id>,
    /// `external: true`.
    pub external: bool,
    /// `office-days: false` is false: it is not closed when public offices are.
    pub office_days: bool,
    /// `floor`.
    pub floor: Option<Wording>,
    /// `counter`.
    pub counter: Option<Wording>,
    /// `hours`.
    pub hours: Vec<HoursSource>,
    /// `closed` and `open`.
    pub calendar: CalendarSource,
    /// `phone`.
    pub phone: Option<At<String>>,
    /// `payment`.
    pub payment: Vec<At<Payment>>,
    /// `reserve`; not checked to be an address yet.
    pub reserve: Option<At<String>>,
    /// `busy`.
    pub busy: Vec<BusySource>,
    /// `note`.
    pub note: Option<Wording>,
}

/// Opening hours.
#[derive(Clone, Debug)]
pub struct HoursSource {
    /// `days`; none where `dates` are written.
    pub days: Option<At<Weekdays>>,
    /// `nth`.
    pub nth: Ordinals,
    /// `dates`.
    pub dates: Vec<At<Date>>,
    /// `from`, in minutes after midnight.
    pub from: At<u16>,
    /// `to`, in minutes after midnight; not checked to be later than `from` yet.
    pub to: At<u16>,
    /// `note`.
    pub note: Option<Wording>,
}

/// A crowded time.
#[derive(Clone, Debug)]
pub struct BusySource {
    /// `months`, 1 to 12.
    pub months: Vec<At<u8>>,
    /// `note`.
    pub note: Wording,
}
