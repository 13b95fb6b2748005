//! What passes between the app and its second program, which draws the plan and everything about procedures.
//!
//! The app a resident waits for only asks. The plan, its documents, deadlines, search and papers are drawn by a
//! program of their own that comes while the resident answers (docs/decisions.md). The app sends an [`Order`], and gets
//! a [`Sheet`] back: plain data both, so that both sides are tested without a browser.

use guide::{Date, Lang};
use serde::{Deserialize, Serialize};

use crate::html::Part;
use crate::state::{Clock, Route, State};
use crate::visit::Visit;

/// A page to be drawn: all that it depends on, except for the files, which are handed over once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// The page.
    pub route: Route,
    /// The visitor.
    pub visit: Visit,
    /// The date field whose text is not a day.
    pub bad_date: Option<String>,
    /// The language that is shown.
    pub lang: Lang,
    /// Whether links name it.
    pub lang_is_named: bool,
    /// The device's clock.
    pub clock: Clock,
    /// The day a preview pretends it is.
    pub preview_day: Option<Day>,
    /// The page's own address without its fragment.
    pub here: String,
    /// Paper is narrow.
    pub is_receipt: bool,
    /// What stands in the search field.
    pub search: String,
    /// The file that the search takes, by name.
    pub search_file: Option<String>,
    /// Whether the device has a way of sharing of its own.
    pub can_share: bool,
    /// A typed code that is to be read.
    pub code: String,
    /// What was taken along last, and whether it worked.
    pub taken: Option<(Take, bool)>,
    /// Which edition of the files it is to be drawn from; another one makes another order.
    pub edition: u32,
}

impl Order {
    /// What the page that is to be shown depends on; none where another program draws it, or something is missing yet.
    pub fn of(state: &State) -> Option<Self> {
        let whole = |event| state.whole_guide(event).is_some();
        let has_files = state.index().is_some() && !state.awaits_words();
        let has_guide = state.route.event().is_none_or(whole);
        if !state.route.is_sheet() || !has_files || !has_guide {
            return None;
        }
        let day = |day: &Date| Day(*day);
        Some(Self {
            route: state.route.clone(),
            visit: state.visit.clone(),
            bad_date: state.bad_date.clone(),
            lang: state.shown_lang(),
            lang_is_named: state.lang_is_named,
            clock: state.clock?,
            preview_day: state.preview_day.as_ref().map(day),
            here: state.here.clone(),
            is_receipt: state.is_receipt,
            search: state.search.clone(),
            search_file: state.index().map(|index| index.search.clone()),
            can_share: state.can_share,
            code: state.code.clone(),
            taken: state.taken,
            edition: state.edition,
        })
    }
}

/// A civil date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day(#[serde(with = "guide::day")] pub Date);

/// A page as far as it was drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// The page it is.
    pub route: Route,
    /// Its heading, for the document's title.
    pub heading: String,
    /// What is said of it in the live region.
    pub announcement: String,
    /// What the app has to know of it.
    pub news: Option<News>,
    /// How many parts it has.
    pub count: usize,
    /// Those that are drawn, the first ones first. They come one by one: a long plan is read before its end is drawn.
    #[serde(skip)]
    pub parts: Vec<Part>,
}

impl Sheet {
    /// A page of which nothing is drawn yet.
    pub fn of(route: &Route, heading: &str, announcement: &str) -> Self {
        Self {
            route: route.clone(),
            heading: heading.to_owned(),
            announcement: announcement.to_owned(),
            news: None,
            count: 0,
            parts: Vec::new(),
        }
    }

    /// Whether all of it is drawn.
    pub fn is_whole(&self) -> bool {
        self.parts.len() >= self.count
    }
}

/// What drawing a page has brought to light.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum News {
    /// A code belongs to this life event, whose guide is needed to read it.
    CodeIsOf {
        /// Id of the life event.
        event: String,
    },
}

/// What can be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Take {
    /// A calendar file.
    Calendar,
    /// The plan as text, to the clipboard.
    Copy,
    /// The plan as text, to the device's own way of sharing.
    Share,
    /// The link to the plan, to the clipboard.
    Link,
    /// The plan as a text file.
    TextFile,
}

/// Something to take along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goods {
    /// What it is.
    pub take: Take,
    /// A name for the file.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// What is in it.
    pub text: String,
    /// A line above it, for the share sheet.
    pub title: String,
}
