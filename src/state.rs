//! Everything the app knows. The answers are the state: which question comes next, how many are left and what the
//! plan is are worked out from them when a page is shown ([`page`](crate::page)), never stored beside them.

mod clock;
mod device;
mod draft;
mod fetched;
mod remembered;
mod route;
mod searchable;

pub use clock::Clock;
pub use device::Device;
pub use draft::{DayDoubt, DoubtedDay, Draft, UncheckedMeans};
pub use fetched::{English, Failure, Front, Load, Loaded, Translation};
pub use remembered::Remembered;
pub use route::Route;
pub use searchable::Searchable;

use std::rc::Rc;

use guide::publish::{EventCard, Index};
use guide::{Date, Guide, Lang};
use ui_text::Words;
use ui_text::plan::Words as PlanWords;

use crate::exported::{ExportKind, Outcome, Paper};
use crate::ids::Ids;
use crate::visit::Visit;

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
    /// A visit was ended, and nothing was done since: the start page says so.
    pub has_ended: bool,
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
}
