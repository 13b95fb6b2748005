//! A pack as its authors wrote it: typed, nothing looked up yet, and every id and value with its place.
//!
//! What could not be read is missing here and has been reported. A required text that is missing is an empty
//! text at the place of its entry, so that references to the entry still find it.

mod event;
mod list;
mod locale;
mod procedure;
mod search;
mod things;
mod words;

pub use event::{ConditionSource, EventSource, GivenSource, ScenarioSource, StepSource, Steps};
pub use list::{Catalogue, Entry};
pub use locale::{LocaleSource, PackWording, Section};
pub use procedure::{
    BringSource, DueSource, LawSource, OnlineSource, ProcedureSource, RuleSource, SourceSource, ValidSource,
};
pub use search::{NotHereSource, SearchSource};
pub use things::{
    BusySource, DateSource, DocumentSource, HoursSource, ObtainSource, PartsSource, QuestionSource,
    ReplacesSource, SiteSource, WindowSource,
};

pub use words::OfficeWordSource;

pub use crate::diagnostic::Place;

pub use crate::yaml::LARGEST_FILE;

use guide::calendar::YearlySpan;
use guide::{Date, Lang};
use jiff::civil::Weekday;

/// A file of a pack, as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// Path within the pack, with forward slashes: `procedures/moving.yaml`.
    pub path: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Something written, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At<T> {
    /// What is written.
    pub value: T,
    /// Where.
    pub place: Place,
}

impl<T> At<T> {
    /// `value`, which stands at `place`.
    pub fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }

    /// Something else made of it, at the same place.
    pub fn map<U>(self, of: impl FnOnce(T) -> U) -> At<U> {
        At::new(of(self.value), self.place)
    }
}

/// An id with its place: where it is defined (the key of an entry) or where it is used.
pub type Id = At<String>;

/// A text for residents, in plain Japanese (or, in locales, another language).
pub type Wording = At<String>;

/// A whole pack.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    /// Every file handed in, for showing the line of a place.
    pub files: Vec<SourceFile>,
    /// `pack.yaml`; none where it is missing or cannot be read at all.
    pub head: Option<HeadSource>,
    /// `questions.yaml` and `questions/*.yaml`.
    pub questions: Catalogue<QuestionSource>,
    /// `dates.yaml`.
    pub dates: Catalogue<DateSource>,
    /// `documents.yaml`.
    pub documents: Catalogue<DocumentSource>,
    /// `sites` of `windows.yaml`.
    pub sites: Catalogue<SiteSource>,
    /// `windows` of `windows.yaml`.
    pub windows: Catalogue<WindowSource>,
    /// `procedures.yaml` and `procedures/*.yaml`.
    pub procedures: Catalogue<ProcedureSource>,
    /// `events/*.yaml`; the id is the file's name, its place the whole file.
    pub events: Catalogue<EventSource>,
    /// `scenarios/*.yaml`, in the order of files.
    pub scenarios: Vec<ScenarioSource>,
    /// `words.yaml`.
    pub office_words: Vec<OfficeWordSource>,
    /// `search.yaml`.
    pub search: SearchSource,
    /// `locales/<lang>/*.yaml`.
    pub locales: Vec<LocaleSource>,
    /// Files that could not be read at all. What they define is not known, so nothing may be said about what is
    /// missing or unused while there are any.
    pub unread: Vec<Place>,
    /// Ids of the events among them.
    pub unread_events: Vec<String>,
}

/// A file's path and text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceFile {
    /// Path within the pack.
    pub path: String,
    /// Its text without a byte order mark; empty where the bytes are not text.
    pub text: String,
}

/// `pack.yaml`.
#[derive(Clone, Debug)]
pub struct HeadSource {
    /// `format`.
    pub format: Option<At<i64>>,
    /// `id`.
    pub id: Id,
    /// `name`.
    pub name: Wording,
    /// `version`.
    pub version: Option<At<Date>>,
    /// `contact`.
    pub contact: Option<ContactSource>,
    /// `languages`.
    pub languages: Vec<At<Lang>>,
    /// `events`, in groups.
    pub groups: Vec<GroupSource>,
    /// `closed` and `open`.
    pub calendar: CalendarSource,
}

/// Whom to ask.
#[derive(Clone, Debug)]
pub struct ContactSource {
    /// Which desk.
    pub name: Wording,
    /// Telephone number as written.
    pub phone: At<String>,
}

/// Life events that belong together; events listed outside a group stand in a group without a title.
#[derive(Clone, Debug)]
pub struct GroupSource {
    /// What they have in common.
    pub title: Option<Wording>,
    /// Ids of the events.
    pub events: Vec<Id>,
}

/// When the offices are closed.
#[derive(Clone, Debug, Default)]
pub struct CalendarSource {
    /// `closed: weekly`.
    pub weekly: Vec<At<Weekday>>,
    /// `closed: holidays: japan`.
    pub national_holidays: bool,
    /// `closed: yearly`.
    pub yearly: Vec<At<YearlySpan>>,
    /// `closed: dates`.
    pub closed: Vec<At<Date>>,
    /// `open`.
    pub open: Vec<At<Date>>,
}
