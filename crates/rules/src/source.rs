//! A pack as its authors wrote it: typed, nothing looked up yet, and every id and value with its place.
//!
//! What could not be read is missing here and has been reported. A required text that is missing is an empty
//! text at the place of its entry, so that references to the entry still find it.

mod entries;
mod event;
mod locale;
mod procedure;
mod scenario;
mod search;
mod things;
mod words;

pub use entries::{Entries, Entry};
pub use event::{ConditionSource, DaySource, EventSource, GivenSource, OwnWordsSource, StepSource, Steps};
pub(crate) use locale::translation;
pub use locale::{LocaleSource, PackWording, Section};
pub use procedure::{
    BringSource, DueSource, FeeSource, LawSource, OfficeSource, OnlineSource, Per, ProcedureSource,
    RuleSource, SourceSource, ValidSource, WorthSource,
};
pub use scenario::{BroughtSource, ScenarioSource};
pub use search::{NotHereSource, SearchSource};
pub use things::{
    BusySource, DateSource, DocumentSource, HoursSource, ObtainSource, PartsSource, PlausibleSource,
    QuestionSource, ReplacesSource, SiteSource, WindowSource,
};

pub use words::OfficeWordSource;

pub use crate::place::{At, Place};

use guide::calendar::YearlySpan;
use guide::{Date, Lang};
use jiff_core::civil::Weekday;

use crate::findings::{IdKind, Sources};

/// A file of a pack, as it was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFile {
    /// Path within the pack, with forward slashes: `procedures/moving.yaml`.
    pub path: String,
    /// Content of the file.
    pub bytes: Vec<u8>,
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
    pub questions: Entries<QuestionSource>,
    /// `dates.yaml`.
    pub dates: Entries<DateSource>,
    /// `documents.yaml`.
    pub documents: Entries<DocumentSource>,
    /// `sites` of `windows.yaml`.
    pub sites: Entries<SiteSource>,
    /// `windows` of `windows.yaml`.
    pub windows: Entries<WindowSource>,
    /// `procedures.yaml` and `procedures/*.yaml`.
    pub procedures: Entries<ProcedureSource>,
    /// `events/*.yaml`; the id is the file's name, its place the whole file.
    pub events: Entries<EventSource>,
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

impl Pack {
    /// The ids of one kind where they are defined, in written order.
    pub fn ids(&self, kind: IdKind) -> Vec<&Id> {
        match kind {
            IdKind::Question => self.questions.defined().collect(),
            IdKind::Procedure => self.procedures.defined().collect(),
            IdKind::Document => self.documents.defined().collect(),
            IdKind::Window => self.windows.defined().collect(),
            IdKind::Site => self.sites.defined().collect(),
            IdKind::Date => self.dates.defined().collect(),
            IdKind::Event => self.events.defined().collect(),
        }
    }

    /// Whether something of this kind has this id.
    pub fn defines(&self, kind: IdKind, id: &str) -> bool {
        match kind {
            IdKind::Question => self.questions.has(id),
            IdKind::Procedure => self.procedures.has(id),
            IdKind::Document => self.documents.has(id),
            IdKind::Window => self.windows.has(id),
            IdKind::Site => self.sites.has(id),
            IdKind::Date => self.dates.has(id),
            IdKind::Event => self.events.has(id),
        }
    }

    /// The events that `pack.yaml` lists, in its order.
    pub fn listed_events(&self) -> impl Iterator<Item = &Id> {
        let groups = self.head.iter().flat_map(|head| &head.groups);
        groups.flat_map(|group| &group.events)
    }
}

/// A file's path and text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceFile {
    /// Path within the pack.
    pub path: String,
    /// Its text without a byte order mark; empty where the bytes are not text.
    pub text: String,
}

impl Sources for [SourceFile] {
    fn text(&self, file: &str) -> Option<&str> {
        self.iter()
            .find(|source| source.path == file)
            .map(|source| source.text.as_str())
    }
}

impl Sources for Vec<SourceFile> {
    fn text(&self, file: &str) -> Option<&str> {
        self.as_slice().text(file)
    }
}

impl Sources for Pack {
    fn text(&self, file: &str) -> Option<&str> {
        self.files.text(file)
    }
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
    /// `often`: the events that most people come for.
    pub often: Vec<Id>,
    /// `closed` and `open`.
    pub calendar: CalendarSource,
}

/// The desk that residents may ask.
#[derive(Clone, Debug)]
pub struct ContactSource {
    /// `name` of the desk.
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

/// When offices are closed: all of them in `pack.yaml`, those of a site or one window beside its hours.
#[derive(Clone, Debug, Default)]
pub struct CalendarSource {
    /// `closed: weekly`, where it is written.
    pub weekly: Option<Vec<At<Weekday>>>,
    /// `closed: holidays: japan`, where it is written.
    pub national_holidays: Option<bool>,
    /// `closed: yearly`, where it is written.
    pub yearly: Option<Vec<At<YearlySpan>>>,
    /// `closed: dates`.
    pub closed: Vec<At<Date>>,
    /// `open`.
    pub open: Vec<At<Date>>,
}

impl CalendarSource {
    /// Whether anything is written at all.
    pub fn is_written(&self) -> bool {
        let recurs = self.weekly.is_some() || self.national_holidays.is_some() || self.yearly.is_some();
        recurs || !self.closed.is_empty() || !self.open.is_empty()
    }
}
