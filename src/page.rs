//! What the page shows, worked out from the state: the one thing views are made from.
//!
//! A view takes its page's struct, the language and `on: &Callback<Msg>`, and only matches and loops.

mod plan_page;
pub mod procedure_page;
pub mod search_page;
mod typed_code;
pub(crate) mod walk;

pub use plan_page::{MadePlan, PlanPage};
pub use procedure_page::ProcedurePage;
pub use search_page::SearchPage;
pub use typed_code::TypedCode;

use std::rc::Rc;

use guide::deadline::{Dates, DueRule, Year};
use guide::ids::DateIx;
use guide::publish::{Index, Problem};
use guide::{Answer, Date, Guide, Interview, Screen};

use crate::state::{DoubtedDay, Draft, Failure, Front, Load, Route, State, Translation};
use walk::Walk;

/// The page to show. Every page also has the header (language, 「おわる」), the notice about a damaged link
/// (`State::dropped`, dismissed with [`Msg::NoticeDismissed`](crate::msg::Msg)) and the footer.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// Something is being fetched.
    Loading(WhatFor),
    /// It could not be had. 「もう一度」 sends [`Msg::RetryChosen`](crate::msg::Msg).
    Failed(Waiting),
    /// A preview of rules that have errors: each with file, line, column, text and remedy.
    Problems(ProblemsPage),
    /// The life events.
    Start(StartPage),
    /// About this guide.
    About(AboutPage),
    /// Before the first question.
    Event(EventPage),
    /// One question, or check boxes.
    Question(QuestionPage),
    /// All answers.
    Review(ReviewPage),
    /// The plan.
    Plan(Rc<PlanPage>),
    /// One procedure.
    Procedure(ProcedurePage),
    /// The procedures of all life events, to be searched.
    Search(SearchPage),
    /// Where a code is typed.
    Code(TypedCode),
}

/// What is being fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhatFor {
    /// The index.
    Front,
    /// A life event's guide.
    Guide,
    /// The file of the search.
    Catalogue,
}

/// What could not be had, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// What.
    pub what: WhatFor,
    /// Why.
    pub failure: Failure,
    /// The index where it is here: it knows whom to ask.
    pub index: Option<Rc<Index>>,
}

/// See [`Page::Problems`].
#[derive(Clone, Debug, PartialEq)]
pub struct ProblemsPage {
    /// The findings, in the order of the checker.
    pub problems: Rc<Vec<Problem>>,
}

/// See [`Page::Start`].
#[derive(Clone, Debug, PartialEq)]
pub struct StartPage {
    /// What there is to choose from.
    pub index: Rc<Index>,
}

/// See [`Page::About`].
#[derive(Clone, Debug, PartialEq)]
pub struct AboutPage {
    /// Pack, version, contact.
    pub index: Rc<Index>,
}

/// See [`Page::Event`].
#[derive(Clone, Debug, PartialEq)]
pub struct EventPage {
    /// The life event's guide.
    pub guide: Rc<Guide>,
    /// How its translation went.
    pub translation: Translation,
    /// The day most periods count from, with what was given: an optional field.
    pub date: Option<DateField>,
    /// 「最大 N 問」.
    pub most_left: usize,
    /// The first screen without answers; the plan where there is none.
    pub next: Route,
    /// Where the answers so far lead: `answered` is not empty where shared questions were answered already, or the
    /// person came back.
    pub interview: Rc<Interview>,
}

/// A field for a day. A change sends [`Msg::DateChanged`](crate::msg::Msg).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateField {
    /// Which date of the guide.
    pub date: DateIx,
    /// Its id.
    pub id: String,
    /// The day given so far.
    pub day: Option<Date>,
    /// What was typed last and was not taken.
    pub doubted: Option<DoubtedDay>,
}

/// See [`Page::Question`].
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionPage {
    /// The life event's guide: `guide.texts.shown(text, lang)`.
    pub guide: Rc<Guide>,
    /// How its translation went.
    pub translation: Translation,
    /// What is on the screen.
    pub screen: Screen,
    /// The answers given on it before, one a question of the screen; empty when it was not answered yet.
    pub given: Vec<Answer>,
    /// What is on the check boxes (of a pick only).
    pub draft: Draft,
    /// Which screen this is, from 1.
    pub number: usize,
    /// 「あと最大 N 問」: screens that may follow, this one included.
    pub most_left: usize,
    /// On the way from the review page: the button says that it leads back there.
    pub is_change: bool,
}

/// See [`Page::Review`].
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewPage {
    /// The life event's guide.
    pub guide: Rc<Guide>,
    /// How its translation went.
    pub translation: Translation,
    /// `answered` has the screens whose answers count; 「変更」 sends [`Msg::ChangeChosen`](crate::msg::Msg) with
    /// the id of the screen's first question. `next` is set while questions are open: 「つづける」.
    pub interview: Rc<Interview>,
    /// The days that deadlines on the list count from.
    pub dates: Vec<DateField>,
}

/// Works out what the page shows.
pub fn page(state: &State) -> Page {
    let index = match (&state.front, state.today()) {
        (Front::Ready(index), Some(_)) if !state.awaits_words() => Rc::clone(index),
        (Front::Problems(problems), _) => {
            let problems = Rc::clone(problems);
            return Page::Problems(ProblemsPage { problems });
        }
        (Front::Failed(failure), _) => return failed(state, WhatFor::Front, *failure),
        (Front::Loading | Front::Ready(_), _) => return Page::Loading(WhatFor::Front),
    };
    if let Some(failure) = state.code_failure() {
        return failed(state, WhatFor::Guide, failure);
    }
    let Some(event) = state.route.event() else {
        return match &state.route {
            Route::About => Page::About(AboutPage { index }),
            Route::Procedures => search_page(state, index),
            Route::Code => Page::Code(TypedCode::read(state)),
            _ => Page::Start(StartPage { index }),
        };
    };
    match state.guides.get(event) {
        Some(Load::Ready(loaded)) if state.route.is_whole() => match loaded.whole() {
            Err(failure) => failed(state, WhatFor::Guide, failure),
            Ok(None) => Page::Loading(WhatFor::Guide),
            Ok(Some(_)) => whole_page(state, event),
        },
        Some(Load::Ready(loaded)) => event_page(state, event, loaded.translation),
        Some(Load::Failed(failure)) => failed(state, WhatFor::Guide, *failure),
        Some(Load::Loading) | None => Page::Loading(WhatFor::Guide),
    }
}

/// The field stands there while the file of the search is under way: what is typed meanwhile is not lost.
fn search_page(state: &State, index: Rc<Index>) -> Page {
    let searchable = match &state.catalogue {
        Some((_, Load::Ready(searchable))) => Some(searchable),
        Some((_, Load::Failed(failure))) => return failed(state, WhatFor::Catalogue, *failure),
        Some((_, Load::Loading)) | None => None,
    };
    Page::Search(SearchPage::of(state, index, searchable))
}

/// A page that takes all texts of a guide.
fn whole_page(state: &State, event: &str) -> Page {
    let page = match &state.route {
        Route::Procedure { procedure, .. } => ProcedurePage::of(state, event, procedure).map(Page::Procedure),
        _ => PlanPage::of(state, event).map(Page::Plan),
    };
    page.unwrap_or(Page::Loading(WhatFor::Guide))
}

fn failed(state: &State, what: WhatFor, failure: Failure) -> Page {
    let index = state.index().cloned();
    Page::Failed(Waiting { what, failure, index })
}

fn event_page(state: &State, event: &str, translation: Translation) -> Page {
    let Some(walk) = Walk::of(state, event) else {
        return Page::Loading(WhatFor::Guide);
    };
    match &state.route {
        Route::Question {
            question, is_change, ..
        } => question_page(state, walk, translation, question, *is_change),
        Route::Review { .. } => {
            let dates = date_fields(state, &walk);
            let Walk { guide, interview, .. } = walk;
            Page::Review(ReviewPage {
                guide,
                translation,
                interview,
                dates,
            })
        }
        _ => {
            let date = walk.guide.date.map(|date| date_field(state, &walk.guide, date));
            let most_left = walk.most_left(walk.interview.answered.len());
            let next = walk.next_route(false);
            let Walk { guide, interview, .. } = walk;
            Page::Event(EventPage {
                guide,
                translation,
                date,
                most_left,
                next,
                interview,
            })
        }
    }
}

/// The route was settled when it was set, so its question is on a screen.
fn question_page(
    state: &State,
    walk: Walk,
    translation: Translation,
    question: &str,
    is_change: bool,
) -> Page {
    let found = walk.place(question).and_then(|at| Some((at, walk.screen(at)?)));
    let Some((at, screen)) = found else {
        return Page::Loading(WhatFor::Guide);
    };
    Page::Question(QuestionPage {
        screen: screen.clone(),
        given: walk.given(at).to_vec(),
        draft: state.draft.clone(),
        number: at + 1,
        most_left: walk.most_left(at),
        is_change,
        translation,
        guide: walk.guide,
    })
}

/// The days that deadlines on the list count from, where they may apply, and those on which it hangs whether something
/// does: the event's own date first.
pub(crate) fn date_fields(state: &State, walk: &Walk) -> Vec<DateField> {
    let guide = &walk.guide;
    let outcome = &walk.interview.outcome;
    let none = Dates::new();
    let mut used: Vec<DateIx> = Vec::new();
    for listing in &outcome.listings {
        let procedure = &guide.procedures[listing.procedure];
        let may_apply = |condition: &Option<_>| outcome.applies(guide, &none, condition.as_ref()).is_some();
        let dues = procedure.due.iter().filter(|due| may_apply(&due.condition));
        used.extend(dues.filter_map(|due| date_of(guide, &due.rule)));
        for condition in procedure.conditions() {
            if outcome.applies(guide, &none, Some(condition)).is_some() {
                condition.days(&mut |test| used.push(test.date));
            }
        }
    }
    let is_used = |date: &DateIx| Some(*date) != guide.date && used.contains(date);
    let others = guide.dates.iter().map(|(date, _)| date).filter(is_used);
    let own = guide.date.filter(|date| used.contains(date));
    own.into_iter()
        .chain(others)
        .map(|date| date_field(state, guide, date))
        .collect()
}

/// The date of the guide that a deadline counts from.
fn date_of(guide: &Guide, rule: &DueRule) -> Option<DateIx> {
    match rule {
        DueRule::Within { of, .. } | DueRule::Before { of, .. } | DueRule::From { of, .. } => Some(*of),
        DueRule::On {
            year: Year::Exactly(_),
            ..
        } => None,
        DueRule::On { .. } => guide.date,
        DueRule::Promptly | DueRule::Stated(_) => None,
    }
}

/// The field for `date`, with what was given.
pub(crate) fn date_field(state: &State, guide: &Guide, date: DateIx) -> DateField {
    let id = guide.dates[date].id.clone();
    DateField {
        date,
        day: state.visit.dates.get(&id).copied(),
        doubted: state
            .doubted_day
            .as_ref()
            .filter(|(of, _)| *of == id)
            .map(|(_, doubted)| doubted.clone()),
        id,
    }
}
