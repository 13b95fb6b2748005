//! What the page shows, worked out from the state: the one thing views are made from.
//!
//! A view takes its page's struct, the language and `on: &Callback<Msg>`, and only matches and loops.

use std::rc::Rc;

use guide::ids::{DateIx, ProcedureIx};
use guide::publish::{EventCard, Index, Problem};
use guide::{Answer, Date, Guide, Interview, Screen};

use super::{Draft, Failure, Front, State, Translation};

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
    /// The procedures of all life events.
    Procedures(ProceduresPage),
    /// Before the first question.
    Event(EventPage),
    /// One question, or check boxes.
    Question(QuestionPage),
    /// All answers.
    Review(ReviewPage),
    /// The plan.
    Result(ResultPage),
}

/// What is being fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhatFor {
    /// The index.
    Front,
    /// A life event's guide.
    Guide,
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

/// See [`Page::Procedures`].
#[derive(Clone, Debug, PartialEq)]
pub struct ProceduresPage {
    /// What there is to choose from.
    pub index: Rc<Index>,
    /// Every procedure once, in the order of the life events and their files, with the guide it was found in.
    pub procedures: Vec<(Rc<Guide>, ProcedureIx)>,
    /// How many guides are still under way.
    pub loading: usize,
    /// Titles of life events whose guide could not be had, and why.
    pub failed: Vec<(EventCard, Failure)>,
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
    /// Where the answers so far lead: `left.most` is 「最大 N 問」; `answered` is not empty where shared questions
    /// were answered already, or the person came back.
    pub interview: Interview,
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
    /// What was typed last is not a day.
    pub is_bad: bool,
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
    pub interview: Interview,
    /// The days of this life event.
    pub dates: Vec<DateField>,
}

/// See [`Page::Result`].
#[derive(Clone, Debug, PartialEq)]
pub struct ResultPage {
    /// The life event's guide.
    pub guide: Rc<Guide>,
    /// How its translation went.
    pub translation: Translation,
    /// Where the answers lead: `outcome` is what the plan is made from. `next` is set while questions are open.
    pub interview: Interview,
    /// The days of this life event.
    pub dates: Vec<DateField>,
    /// Today.
    pub today: Date,
    // The plan (guide::plan) joins here as `plan` when the engine has it.
}

/// Works out what the page shows.
pub fn page(state: &State) -> Page {
    match &state.front {
        Front::Loading => Page::Loading(WhatFor::Front),
        Front::Failed(failure) => Page::Failed(Waiting {
            what: WhatFor::Front,
            failure: *failure,
            index: None,
        }),
        Front::Problems(problems) => Page::Problems(ProblemsPage {
            problems: Rc::clone(problems),
        }),
        Front::Ready(index) => Page::Start(StartPage {
            index: Rc::clone(index),
        }),
    }
}
