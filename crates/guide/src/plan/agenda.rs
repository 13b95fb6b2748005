//! Plan + moment + what is ticked off → what the plan page shows: what to do first, where, by when and with what.
//!
//! Decides, counts and sorts, so that page, paper, text and calendar cannot disagree; it says nothing in words and draws
//! nothing. The rules of order stand in `docs/plan-page.md`.

mod about;
mod change_summary;
mod confirm;
mod day;
mod documents;
mod first;
mod opens;
mod reason;
mod sections;
mod urgency;

use crate::Date;
use crate::deadline::Dates;
use crate::ids::{DateIx, ProcedureIx, QuestionIx};
use crate::interview::{Certainty, Interview};
use crate::model::{Guide, Text};
use crate::plan::{Plan, PlanChoices};

pub use about::About;
pub use change_summary::{ChangeSummary, Moved, Named, change_summary};
pub use confirm::{PossibleRow, ToConfirm};
pub use day::{DayKind, KeyDay};
pub use documents::{
    ConditionalDocument, ConditionalUse, DocumentLists, LateDocument, ListedDocument, UseCondition,
};
pub use first::{Action, FirstThing};
pub use opens::{Opens, opens};
pub use reason::reason;
pub use sections::{BenefitRow, Benefits, HomeRow, Place, VisitBlock, Way};

/// What an agenda is made from. It belongs together: the plan is that of the interview, made with these days and choices
/// on this day.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// What was answered, and what it led to.
    pub interview: &'a Interview,
    /// The plan.
    pub plan: &'a Plan,
    /// The days given.
    pub dates: &'a Dates,
    /// What was chosen on the plan.
    pub choices: &'a PlanChoices,
    /// The civil date where the resident is.
    pub today: Date,
    /// The time there, in minutes after midnight.
    pub minutes: u16,
    /// What is ticked off.
    pub done: &'a [ProcedureIx],
}

/// Everything on the plan page, each procedure of the plan in exactly one of its sections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// Whose plan it is.
    pub about: About,
    /// What to do first: at most three, nothing that is ticked off. They stand in their sections as well.
    pub first: Vec<FirstThing>,
    /// The days at windows, in the order proposed.
    pub visits: Vec<VisitBlock>,
    /// What can be done from home.
    pub from_home: Vec<HomeRow>,
    /// What may be claimed or used.
    pub benefits: Benefits,
    /// What to take along.
    pub documents: DocumentLists,
    /// What only may apply, by the question that decides it.
    pub to_confirm: Vec<ToConfirm>,
    /// What needs nothing, though people ask.
    pub nothing_to_do: Vec<Row>,
    /// Every day of what is not ticked off, by date: the list of the calendar and its file.
    pub deadlines: Vec<KeyDay>,
}

/// A procedure in its section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The procedure.
    pub procedure: ProcedureIx,
    /// Whether it certainly applies.
    pub certainty: Certainty,
    /// Whether it is ticked off.
    pub is_done: bool,
    /// The day to be told of it.
    pub day: Option<KeyDay>,
    /// The first day on which it is possible, where that is still to come.
    pub opens: Option<Date>,
    /// The days to ask for beside the row, because a deadline counts from them.
    pub asks: Vec<DateIx>,
    /// Why it is there, as the rules put it; only where it certainly applies.
    pub because: Option<Text>,
    /// Why it is there: facts that hold, all of them; none where a plain reason cannot be given, or the rules give one.
    pub reason: Vec<QuestionIx>,
}

/// What the page shows of a plan at this moment.
pub fn agenda(situation: &Situation<'_>) -> Agenda {
    let sections = sections::Sections::of(situation);
    let to_confirm = confirm::to_confirm(situation);
    Agenda {
        about: about::about(situation),
        first: first::first(situation, &sections, &to_confirm),
        documents: documents::lists(situation, &sections),
        nothing_to_do: situation.rows(&situation.plan.knows),
        deadlines: day::deadlines(situation),
        visits: sections.visits,
        from_home: sections.from_home,
        benefits: sections.benefits,
        to_confirm,
    }
}

/// `items` by `key`, the smallest first; what is equal keeps its order. (The standard library's sort would be 5 kB more
/// to download.)
fn sorted<T, K: Ord>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted: Vec<(K, T)> = Vec::new();
    for item in items {
        let key = key(&item);
        let at = sorted.partition_point(|(other, _)| *other <= key);
        sorted.insert(at, (key, item));
    }
    sorted.into_iter().map(|(_, item)| item).collect()
}

fn add_new<T: PartialEq>(list: &mut Vec<T>, new: T) {
    if !list.contains(&new) {
        list.push(new);
    }
}
