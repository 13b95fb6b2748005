//! The second program: draws the plan and everything about procedures from the files it was given.
//!
//! [`Order`] → state → page → [`Sheet`]. No browser, no clock: whatever a page depends on stands in the order, or came
//! as a file.

mod along;
mod ask;
mod bring;
mod catalogue;
mod catalogue_entry;
mod code;
mod due;
mod entry;
mod goods;
mod kit;
mod paper;
mod procedure;
mod reason;
mod result;
mod stops;
mod thing;
mod when;
mod why;
mod window;

use guide::Lang;
use guide::publish::{read_front, read_search, read_words};
use guide::search::Catalogue;
use words::Words;
use words::plan::Words as More;

use crate::files::Files;
use crate::sheet::{Goods, Order, Sheet, Take};
use crate::state::{English, Failure, Front, Ids, Load, Loaded, Route, State};
use kit::Kit;
use result::ResultPage;

/// The files that the program was given.
#[derive(Default)]
pub struct Library {
    /// The first file.
    pub front: Front,
    /// The English texts of the interface.
    pub english: English,
    /// The English texts of plans, procedures and the search.
    pub more: Option<&'static More>,
    /// Every procedure, for the search.
    pub catalogue: Catalogue,
    /// Guides by life event.
    pub guides: Ids<Load<Loaded>>,
}

impl Library {
    /// Takes the first file in. The guides that came before it belong to older rules.
    pub fn take_index(&mut self, file: &[u8]) -> Result<(), Failure> {
        self.front = read_front(file)?.into();
        self.guides.clear();
        Ok(())
    }

    /// Takes the English texts in.
    pub fn take_words(&mut self, file: &[u8]) -> Result<(), Failure> {
        let mut texts = read_words(words::ALL, Lang::En, file)?;
        let words = Words::from_texts(&mut texts).ok_or(Failure::Damaged)?;
        self.more = Some(Box::leak(More::from_texts(&mut texts).ok_or(Failure::Damaged)?));
        self.english = English::Here(Box::leak(words));
        Ok(())
    }

    /// Takes the file of the search in.
    pub fn take_search(&mut self, file: &[u8]) -> Result<(), Failure> {
        self.catalogue = read_search(file)?;
        Ok(())
    }

    /// Takes a life event's guide in.
    pub fn take_guide(&mut self, event: &str, files: &Files) -> Result<(), Failure> {
        let (guide, translation) = files.read()?;
        let loaded = Loaded::new(guide, translation);
        self.guides.insert(event.to_owned(), Load::Ready(loaded));
        Ok(())
    }

    /// Draws a page; none where it is not one of this program's, or a file is missing.
    pub fn draw(&self, order: Order) -> Option<Sheet> {
        let state = self.state(order);
        let kit = Kit::new(&state, self.more.unwrap_or(&words::plan::JA));
        match &state.route {
            Route::Result { event } => result::sheet(&kit, &state, event),
            Route::Procedures => catalogue::sheet(&kit, &state, &self.catalogue),
            Route::Procedure { event, procedure } => procedure::sheet(&kit, &state, event, procedure),
            Route::Code => code::sheet(&kit, &state),
            _ => None,
        }
    }

    /// Makes something to take along from a plan; none where the page is no plan, or a file is missing.
    pub fn make(&self, order: Order, take: Take) -> Option<Goods> {
        let state = self.state(order);
        let kit = Kit::new(&state, self.more.unwrap_or(&words::plan::JA));
        let page = ResultPage::new(&state, state.route.event()?)?;
        Some(goods::goods(&kit, &page, take))
    }

    /// The state of the app, as far as this program's pages depend on it.
    fn state(&self, order: Order) -> State {
        State {
            lang: order.lang,
            english: self.english,
            lang_is_named: order.lang_is_named,
            clock: Some(order.clock.0),
            minutes: order.minutes,
            here: order.here,
            preview_day: order.preview_day.map(|day| day.0),
            route: order.route,
            answers: order.answers,
            dates: order
                .dates
                .iter()
                .map(|(id, day)| (id.to_owned(), day.0))
                .collect(),
            bad_date: order.bad_date,
            front: self.front.clone(),
            guides: self.guides.clone(),
            desk: order.desk,
            tried_from: order.tried_from,
            search: order.search,
            code: order.code,
            can_share: order.can_share,
            taken: order.taken,
            ..State::default()
        }
    }
}
