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

use std::borrow::Cow;
use std::rc::Rc;

use guide::Lang;
use guide::publish::{read_first_file, read_search, read_ui_texts};
use guide::search::Catalogue;
use ui_text::Words;
use ui_text::plan::Words as More;

use crate::files::Files;
use crate::html::Html;
use crate::sheet::{Goods, Order, Sheet, Take};
use crate::state::{Desk, English, Failure, Front, Ids, Kept, Load, Loaded, Route, State, Ticks};
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
    /// The page that is being drawn.
    drawing: Option<Drawing>,
    /// The plan that was drawn last, with what it depends on.
    plan: Option<(Order, Rc<ResultPage>)>,
    /// The list of all procedures as it was drawn last, with its language.
    names: Option<(Lang, Html)>,
}

/// A page whose parts are drawn one by one.
struct Drawing {
    state: State,
    body: Body,
}

enum Body {
    /// A plan: its parts are drawn when they are asked for.
    Plan(Rc<ResultPage>, Vec<result::Part>),
    /// The search: what comes before the list of all procedures, which stays the same.
    Search(Vec<Html>),
    /// Anything else: drawn at once.
    Drawn(Vec<Html>),
}

impl Library {
    /// Takes the first file in. The guides that came before it belong to older rules.
    pub fn take_index(&mut self, file: &[u8]) -> Result<(), Failure> {
        self.front = read_first_file(file)?.into();
        self.guides.clear();
        (self.plan, self.names) = (None, None);
        Ok(())
    }

    /// Takes the English texts in.
    pub fn take_words(&mut self, file: &[u8]) -> Result<(), Failure> {
        let mut texts = read_ui_texts(ui_text::ALL, Lang::En, file)?;
        let words = Words::from_texts(&mut texts).ok_or(Failure::Damaged)?;
        self.more = Some(Box::leak(More::from_texts(&mut texts).ok_or(Failure::Damaged)?));
        self.english = English::Here(Box::leak(words));
        Ok(())
    }

    /// Takes the file of the search in.
    pub fn take_search(&mut self, file: &[u8]) -> Result<(), Failure> {
        self.catalogue = read_search(file)?;
        self.names = None;
        Ok(())
    }

    /// Takes a life event's guide in.
    pub fn take_guide(&mut self, event: &str, files: &Files) -> Result<(), Failure> {
        let (guide, translation) = files.read()?;
        let loaded = Loaded::new(guide, translation);
        self.guides.insert(event.to_owned(), Load::Ready(loaded));
        self.plan = None;
        Ok(())
    }

    /// Begins to draw a page, and says how many parts it has; none where it is not one of this program's, or a file is
    /// missing.
    pub fn draw(&mut self, order: Order) -> Option<Sheet> {
        let plan = self.plan(&order);
        let state = self.state(order);
        let kit = self.kit(&state);
        let (sheet, body) = match &state.route {
            Route::Result { .. } => {
                let plan = plan?;
                let parts = result::parts(&plan);
                (result::sheet(&kit, &state, &plan), Body::Plan(plan, parts))
            }
            Route::Procedures => {
                let (sheet, parts) = catalogue::sheet(&kit, &state, &self.catalogue)?;
                if self.names.as_ref().is_none_or(|(lang, _)| *lang != kit.lang) {
                    self.names = Some((kit.lang, catalogue::by_event(&kit, &state, &self.catalogue)?));
                }
                (sheet, Body::Search(parts))
            }
            Route::Procedure { event, procedure } => drawn(procedure::sheet(&kit, &state, event, procedure)?),
            Route::Code => drawn(code::sheet(&kit, &state)?),
            _ => return None,
        };
        let count = match &body {
            Body::Plan(_, parts) => parts.len(),
            Body::Search(parts) => parts.len() + 1,
            Body::Drawn(parts) => parts.len(),
        };
        self.drawing = Some(Drawing { state, body });
        Some(Sheet { count, ..sheet })
    }

    /// A part of the page that is being drawn; none where it has no such part.
    pub fn part(&self, at: usize) -> Option<Cow<'_, Html>> {
        let Drawing { state, body } = self.drawing.as_ref()?;
        let (parts, last) = match body {
            Body::Plan(plan, parts) => {
                let part = result::part(&self.kit(state), plan, *parts.get(at)?);
                return Some(Cow::Owned(part));
            }
            Body::Search(parts) => (parts, self.names.as_ref().map(|(_, names)| names)),
            Body::Drawn(parts) => (parts, None),
        };
        parts.iter().chain(last).nth(at).map(Cow::Borrowed)
    }

    /// Makes something to take along from a plan; none where the page is no plan, or a file is missing.
    pub fn make(&mut self, order: Order, take: Take) -> Option<Goods> {
        let plan = self.plan(&order)?;
        let state = self.state(order);
        Some(goods::goods(&self.kit(&state), &plan, take))
    }

    fn kit<'s>(&self, state: &'s State) -> Kit<'s> {
        Kit::new(state, self.more.unwrap_or(&ui_text::plan::JA))
    }

    /// The plan of an order. A tick, or the day of the visit, does not make another one of it.
    fn plan(&mut self, order: &Order) -> Option<Rc<ResultPage>> {
        let Route::Result { event } = &order.route else {
            return None;
        };
        let depends_on = Order {
            minutes: 0,
            taken: None,
            desk: Desk {
                ticks: Ticks::default(),
                visit: None,
                is_receipt: false,
                kept: Kept::No,
                ..order.desk.clone()
            },
            ..order.clone()
        };
        match &self.plan {
            Some((of, plan)) if *of == depends_on => Some(Rc::clone(plan)),
            _ => {
                let plan = Rc::new(ResultPage::new(&self.state(order.clone()), event)?);
                self.plan = Some((depends_on, Rc::clone(&plan)));
                Some(plan)
            }
        }
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

fn drawn((sheet, parts): (Sheet, Vec<Html>)) -> (Sheet, Body) {
    (sheet, Body::Drawn(parts))
}
