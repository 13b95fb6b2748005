//! Questions, dates, documents, sites and windows as written.

use guide::calendar::Weekdays;
use guide::due::Period;
use guide::model::Payment;

use super::{At, Id, Words};

/// A fact about the household, asked as a yes/no question.
#[derive(Clone, Debug)]
pub struct QuestionSource {
    /// `ask`.
    pub ask: Words,
    /// `short`.
    pub short: Words,
    /// `help`.
    pub help: Option<Words>,
    /// `implied-by`: where one of these is yes, this is yes.
    pub implied_by: Vec<Id>,
    /// `excludes`: where one of these is yes, this is no, and the other way round.
    pub excludes: Vec<Id>,
}

/// A day that periods count from.
#[derive(Clone, Debug)]
pub struct DateSource {
    /// `name`.
    pub name: Words,
    /// `ask`.
    pub ask: Words,
    /// `help`.
    pub help: Option<Words>,
}

/// A thing to bring.
#[derive(Clone, Debug)]
pub struct DocumentSource {
    /// `name`.
    pub name: Words,
    /// `note`.
    pub note: Option<Words>,
    /// `any-of` or `all-of`.
    pub made_of: Option<PartsSource>,
    /// `get`.
    pub get: Option<ObtainSource>,
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
}

impl PartsSource {
    /// Calls `each` for every document named.
    pub fn documents<'s>(&'s self, each: &mut impl FnMut(&'s Id)) {
        match self {
            Self::Document(id) => each(id),
            Self::AnyOf(parts) | Self::AllOf(parts) => {
                parts.value.iter().for_each(|part| part.documents(each));
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
    pub place: Option<Words>,
    /// `fee`.
    pub fee: Option<Words>,
    /// `takes`.
    pub takes: Option<At<Period>>,
    /// `note`.
    pub note: Option<Words>,
}

/// A place with windows.
#[derive(Clone, Debug)]
pub struct SiteSource {
    /// `name`.
    pub name: Words,
    /// `address`.
    pub address: Option<Words>,
    /// `map`; not checked to be an address yet.
    pub map: Option<At<String>>,
    /// `access`.
    pub access: Option<Words>,
}

/// A window, or an office outside.
#[derive(Clone, Debug)]
pub struct WindowSource {
    /// `name`.
    pub name: Words,
    /// `site`.
    pub site: Option<Id>,
    /// `external: true`.
    pub external: bool,
    /// `floor`.
    pub floor: Option<Words>,
    /// `counter`.
    pub counter: Option<Words>,
    /// `hours`.
    pub hours: Vec<HoursSource>,
    /// `phone`.
    pub phone: Option<At<String>>,
    /// `payment`.
    pub payment: Vec<At<Payment>>,
    /// `reserve`; not checked to be an address yet.
    pub reserve: Option<At<String>>,
    /// `busy`.
    pub busy: Vec<BusySource>,
    /// `note`.
    pub note: Option<Words>,
}

/// Opening hours.
#[derive(Clone, Debug)]
pub struct HoursSource {
    /// `days`.
    pub days: At<Weekdays>,
    /// `from`, in minutes after midnight.
    pub from: At<u16>,
    /// `to`, in minutes after midnight; not checked to be later than `from` yet.
    pub to: At<u16>,
    /// `note`.
    pub note: Option<Words>,
}

/// A crowded time.
#[derive(Clone, Debug)]
pub struct BusySource {
    /// `months`, 1 to 12.
    pub months: Vec<At<u8>>,
    /// `note`.
    pub note: Words,
}
