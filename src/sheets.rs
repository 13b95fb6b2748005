//! The second program: draws the plan and everything about procedures from the files it was given.
//!
//! [`Order`] → state → page → [`Sheet`]. No browser, no clock: whatever a page depends on stands in the order, or came
//! as a file.

pub mod catalogue;
pub mod result;

use guide::Lang;
use guide::publish::{read_front, read_words};
use words::Words;

use crate::files::Files;
use crate::sheet::{Order, Sheet};
use crate::state::{English, Failure, Front, Ids, Load, Loaded, Route, State};

/// The files that the program was given.
#[derive(Default)]
pub struct Library {
    /// The first file.
    pub front: Front,
    /// The English texts of the interface.
    pub english: English,
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
        let texts = read_words(words::ENTRIES, Lang::En, file)?;
        let words = Words::from_texts(texts).ok_or(Failure::Damaged)?;
        self.english = English::Here(Box::leak(words));
        Ok(())
    }

    /// Takes a life event's guide in.
    pub fn take_guide(&mut self, event: &str, files: &Files) -> Result<(), Failure> {
        let (guide, translation) = files.read()?;
        let loaded = Loaded {
            guide,
            translation,
            rest_failure: None,
        };
        self.guides.insert(event.to_owned(), Load::Ready(loaded));
        Ok(())
    }

    /// Draws a page; none where it is not one of this program's, or a file is missing.
    pub fn draw(&self, order: Order) -> Option<Sheet> {
        draw(&self.state(order))
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

/// Draws the page of `state`.
pub fn draw(state: &State) -> Option<Sheet> {
    let drawn = match &state.route {
        Route::Result { event } => result::sheet(state, event)?,
        Route::Procedures => catalogue::sheet(state)?,
        _ => return None,
    };
    Some(drawn)
}
