//! Everything the app knows. The answers are the state: which question comes next, how many are left and what the
//! plan is are worked out from them when a page is shown ([`page`]), never stored beside them.

mod clock;
mod device;
mod ids;
mod page;
mod plan_page;
pub mod procedure_page;
mod route;
pub mod search_page;
mod typed_code;
pub(crate) mod walk;

pub use clock::Clock;
pub use device::Device;
pub use ids::Ids;
pub(crate) use page::date_field;
use page::date_of;
pub use page::{
    AboutPage, DateField, EventPage, Page, ProblemsPage, QuestionPage, ReviewPage, StartPage, Waiting,
    WhatFor, page,
};
pub use plan_page::{MadePlan, PlanPage};
pub use procedure_page::ProcedurePage;
pub use route::Route;
pub use search_page::{SearchPage, Searchable};
pub use typed_code::TypedCode;

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use guide::publish::{EventCard, FirstFile as FrontFile, Index, Problem};
use guide::{Date, Guide, Lang};
use ui_text::Words;
use ui_text::plan::Words as PlanWords;

use crate::exported::{ExportKind, Outcome, Paper};
use crate::visit::Visit;
use walk::Memory;

/// The whole state of the app: the visitor, what is loaded, and what is being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The language that was chosen. The page is in it as soon as its texts are here
    /// ([`shown_lang`](State::shown_lang)).
    pub lang: Lang,
    /// The English texts of the interface.
    pub english: English,
    /// Whether links name the language: it was chosen here, or the link that led here named it.
    pub lang_is_named: bool,
    /// The device's clock, when it was read last; none before the app has started.
    pub clock: Option<Clock>,
    /// The page's own address without its fragment.
    pub here: String,
    /// The day a preview pretends it is (`?today=`).
    pub preview_day: Option<Date>,
    /// The page that was asked for.
    pub route: Route,
    /// Everything of the visitor.
    pub visit: Visit,
    /// What is on the check boxes of the screen shown, before it is handed in.
    pub draft: Draft,
    /// The date field whose text is no day, or one that is hardly meant, by its id.
    pub doubted_day: Option<(String, DoubtedDay)>,
    /// What a link said that could not be used. Shown until dismissed.
    pub dropped: Vec<Dropped>,
    /// Values in a link that are no days, by what may be the id of a date: looked at when its guide arrives.
    pub no_days: Vec<(String, String)>,
    /// The published first file.
    pub front: Front,
    /// Why the first file is being asked for again: a file it names is not what it promises.
    pub rechecking: Option<Failure>,
    /// The guides asked for so far, by event id.
    pub guides: Ids<Load<Loaded>>,
    /// The ids of the parts of the page shown that are unfolded.
    pub opened: Vec<String>,
    /// There is room for two columns beside each other.
    pub is_wide: bool,
    /// The plan stands on the page as it is printed, on this paper.
    pub paper: Option<Paper>,
    /// What stands in the search field.
    pub search: String,
    /// What stands in the field for a code.
    pub code: String,
    /// The life event whose guide is needed to read the code.
    pub code_of: Option<String>,
    /// What the device can do.
    pub device: Device,
    /// What left the page last, and what became of it.
    pub exported: Option<(ExportKind, Outcome)>,
    /// Every procedure of the pack, for the search: by the name of its file.
    pub catalogue: Option<(String, Load<Searchable>)>,
    /// The first screens still stand in the page: the app is not seen yet.
    pub is_covered: bool,
    /// The last link may hold ids that the rules do not know: they are checked when its guide arrives.
    pub is_unchecked: bool,
}

/// The published first file, as far as it has come. A file is equal only to itself: to look into it would cost
/// time, and code to download.
#[derive(Clone, Debug, Default)]
pub enum Front {
    /// Under way.
    #[default]
    Loading,
    /// Not had.
    Failed(Failure),
    /// There is something to choose from.
    Ready(Rc<Index>),
    /// A preview of rules that have errors.
    Problems(Rc<Vec<Problem>>),
}

impl From<FrontFile> for Front {
    fn from(file: FrontFile) -> Self {
        match file {
            FrontFile::Index(index) => Self::Ready(Rc::new(index)),
            FrontFile::Problems(problems) => Self::Problems(Rc::new(problems)),
        }
    }
}

impl PartialEq for Front {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) => true,
            (Self::Failed(one), Self::Failed(two)) => one == two,
            (Self::Ready(one), Self::Ready(two)) => Rc::ptr_eq(one, two),
            (Self::Problems(one), Self::Problems(two)) => Rc::ptr_eq(one, two),
            _ => false,
        }
    }
}

impl Eq for Front {}

/// The English texts of the interface, as far as they have come. Equal only to themselves, as [`Front`] is.
#[derive(Clone, Copy, Default)]
pub enum English {
    /// Nobody wants them.
    #[default]
    NotAsked,
    /// Under way from the beginning: nothing is shown before they are here.
    Awaited,
    /// Under way since English was chosen: until then the page stays in the language it has.
    Loading,
    /// Not had: the page stays Japanese.
    Failed,
    /// Here.
    Here(&'static Words, &'static PlanWords),
}

impl PartialEq for English {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Here(one, _), Self::Here(two, _)) => std::ptr::eq(*one, *two),
            (one, two) => std::mem::discriminant(one) == std::mem::discriminant(two),
        }
    }
}

impl Eq for English {}

impl fmt::Debug for English {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAsked => "NotAsked",
            Self::Awaited => "Awaited",
            Self::Loading => "Loading",
            Self::Failed => "Failed",
            Self::Here(..) => "Here",
        })
    }
}

/// What was typed into a field for a day and was not taken, for now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubtedDay {
    /// As the field has it.
    pub typed: String,
    /// Why.
    pub doubt: DayDoubt,
}

/// Why what was typed was not taken as a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayDoubt {
    /// There is no such day.
    NoDay,
    /// A day that is hardly meant: the field asks whether it is this one.
    Hardly {
        /// The day as it was typed, or the one that the year of an era means.
        meant: Date,
    },
}

/// Something that is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load<T> {
    /// Under way.
    Loading,
    /// Not had.
    Failed(Failure),
    /// Here.
    Ready(T),
}

/// A guide with its texts; equal only to itself, as [`Front`] is.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The guide.
    pub guide: Rc<Guide>,
    /// Its translation.
    pub translation: Translation,
    /// Why the texts that only the plan takes were not had. Without a reason they are under way, or here
    /// ([`is_whole`](guide::Texts::is_whole)).
    pub rest_failure: Option<Failure>,
    /// What was worked out of it. All that is in there follows from the guide and the answers; it only spares time.
    pub(crate) memory: Rc<RefCell<Memory>>,
}

impl Loaded {
    /// A guide that has come.
    pub fn new(guide: Rc<Guide>, translation: Translation) -> Self {
        Self {
            guide,
            translation,
            rest_failure: None,
            memory: Rc::default(),
        }
    }

    /// What the plan takes: the guide with all texts, none while they are under way, or why they were not had.
    pub fn whole(&self) -> Result<Option<&Rc<Guide>>, Failure> {
        match self.rest_failure {
            Some(failure) => Err(failure),
            None => Ok(self.guide.texts.is_whole().then_some(&self.guide)),
        }
    }
}

impl PartialEq for Loaded {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.guide, &other.guide)
            && self.translation == other.translation
            && self.rest_failure == other.rest_failure
    }
}

impl Eq for Loaded {}

/// What became of a guide's translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Translation {
    /// None was asked for.
    NotAsked,
    /// It is under way; until then rule texts are Japanese.
    Loading(Lang),
    /// It is laid over the Japanese texts.
    Laid(Lang),
    /// There should be one, but it could not be had: rule texts stay Japanese.
    Failed(Lang, Failure),
    /// The pack has none for that language.
    Missing(Lang),
}

/// Why a file was not had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The request did not come through: no network.
    Offline,
    /// The server has no such file.
    Missing,
    /// The server refused with this HTTP status.
    Refused(u16),
    /// What came is not one of our files: a log-in page of a network, for example.
    Foreign,
    /// The file was written for another version of the app, with this format number: a reload helps.
    OtherFormat(u16),
    /// The file is cut short or was changed on the way.
    Damaged,
    /// A sound file, but another one than was asked for.
    Unexpected,
}

impl Failure {
    /// Whether rules or app may have been published anew since what is here came.
    pub fn is_of_another_version(self) -> bool {
        matches!(
            self,
            Self::Missing | Self::Foreign | Self::OtherFormat(_) | Self::Unexpected
        )
    }
}

/// Part of a link that could not be used, as it stood there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dropped {
    /// No page has this address.
    Page(String),
    /// No life event has this id.
    Event(String),
    /// No question of this life event has this id.
    Question(String),
    /// No date of this life event has this id.
    Date(String),
    /// A day that does not exist, as `id=text`.
    Day(String),
    /// A question with two different answers.
    Twice(String),
    /// A language the app does not speak.
    Lang(String),
    /// Anything else.
    Part(String),
}

/// The check boxes of the pick screen shown, before they are handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Ticked boxes, by question id.
    pub ticked: Vec<String>,
    /// Boxes that somebody is not sure of, by question id.
    pub unsure: Vec<String>,
    /// What is said about the boxes that are neither ticked nor marked as unsure.
    pub unchecked: Option<UncheckedMeans>,
    /// Handed in empty: the page says that something must be chosen.
    pub is_empty_refused: bool,
}

/// What is said about the boxes that are not ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UncheckedMeans {
    /// 「どれもない」: no box is ticked, all are answered no.
    No,
    /// 「わからないものがある」: those that are marked are answered unsure; where none is marked, all that are not ticked.
    Unsure,
}

impl State {
    /// Today: the day a preview pretends it is, or the clock's.
    pub fn today(&self) -> Option<Date> {
        self.preview_day.or(self.clock.map(|clock| clock.today))
    }

    /// Minutes since midnight by the device's clock.
    pub fn minutes(&self) -> u16 {
        self.clock.map_or(0, |clock| clock.minutes)
    }

    /// The language of the page, and of rule texts where they are translated.
    pub fn shown_lang(&self) -> Lang {
        match (self.lang, self.english) {
            (Lang::En, English::Here(..)) => Lang::En,
            _ => Lang::Ja,
        }
    }

    /// The texts of the interface.
    pub fn words(&self) -> &'static Words {
        match (self.lang, self.english) {
            (Lang::En, English::Here(words, _)) => words,
            _ => &ui_text::JA,
        }
    }

    /// The texts of plans, procedures and the search.
    pub fn plan_words(&self) -> &'static PlanWords {
        match (self.lang, self.english) {
            (Lang::En, English::Here(_, words)) => words,
            _ => &ui_text::plan::JA,
        }
    }

    /// Whether the page waits for its language.
    pub(crate) fn awaits_words(&self) -> bool {
        self.lang == Lang::En && self.english == English::Awaited
    }

    /// The index, when it is here.
    pub fn index(&self) -> Option<&Rc<Index>> {
        match &self.front {
            Front::Ready(index) => Some(index),
            Front::Loading | Front::Failed(_) | Front::Problems(_) => None,
        }
    }

    /// The life event with this id on the start page.
    pub fn card(&self, event: &str) -> Option<&EventCard> {
        let groups = &self.index()?.groups;
        groups
            .iter()
            .flat_map(|group| &group.events)
            .find(|card| card.id == event)
    }

    /// The guide of this life event, when it is here.
    pub fn guide(&self, event: &str) -> Option<&Rc<Guide>> {
        match self.guides.get(event)? {
            Load::Ready(loaded) => Some(&loaded.guide),
            Load::Loading | Load::Failed(_) => None,
        }
    }

    /// What became of the translation of this life event's guide, when that is here.
    pub fn translation(&self, event: &str) -> Option<Translation> {
        match self.guides.get(event)? {
            Load::Ready(loaded) => Some(loaded.translation),
            Load::Loading | Load::Failed(_) => None,
        }
    }

    /// Why the guide that a typed code needs was not had, on the page where it was typed.
    pub(crate) fn code_failure(&self) -> Option<Failure> {
        let event = self.code_of.as_ref().filter(|_| self.route == Route::Code)?;
        match self.guides.get(event)? {
            Load::Failed(failure) => Some(*failure),
            Load::Ready(loaded) => loaded.whole().err(),
            Load::Loading => None,
        }
    }

    /// The guide of this life event with all its texts, when it is here.
    pub fn whole_guide(&self, event: &str) -> Option<&Rc<Guide>> {
        match self.guides.get(event)? {
            Load::Ready(loaded) => loaded.whole().ok().flatten(),
            Load::Loading | Load::Failed(_) => None,
        }
    }

    /// The address of a page, for `href`: `#/move-in?yes=…`. It carries the answers along.
    pub fn link(&self, route: &Route) -> String {
        String::from("#") + &crate::link::print(self, route)
    }
}
