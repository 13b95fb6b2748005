//! What somebody did on the first screens, which stand in the page before the app is here ([`first_page`](crate::first_page)).

use guide::{Answer, Lang};

use crate::state::UncheckedMeans;

/// What the browser found on the first screen that was shown when the app took over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// Ticked boxes, by question id.
    pub ticked: Vec<String>,
    /// Boxes marked as not sure, by question id.
    pub unsure: Vec<String>,
    /// What was said about the other boxes.
    pub unchecked: Option<UncheckedMeans>,
    /// Days as their fields have them, by date id.
    pub days: Vec<(String, String)>,
    /// What stands in the search field.
    pub search: String,
    /// What was pressed last and waits for the app.
    pub pressed: Option<Pressed>,
}

/// A press that only the app can answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// An answer.
    Answer {
        /// Id of the question.
        question: String,
        /// Which.
        answer: Answer,
    },
    /// 「次へ」 below check boxes.
    Next,
    /// A language.
    Lang(Lang),
}
