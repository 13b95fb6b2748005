//! A code that is being typed: what it holds, as far as it can be read.

use std::rc::Rc;

use guide::handover_code::{self, CodeProblem};
use guide::publish::Index;
use guide::{Answer, Date, Guide};

use crate::ids::Ids;
use crate::state::State;
use crate::visit::SharedPlan;

/// What was typed, as far as it can be read.
#[derive(Clone, Debug, PartialEq)]
pub enum TypedCode {
    /// Nothing yet.
    Blank,
    /// Not a code, or not of this pack.
    Problem(CodeProblem),
    /// The guide of this life event is needed.
    Needs(String),
    /// A link to somewhere else, or to no plan.
    ForeignLink,
    /// A link to a plan.
    Link {
        /// Id of the life event.
        event: String,
        /// The fragment, without `#`.
        fragment: String,
    },
    /// It holds a plan.
    Plan {
        /// Id of the life event.
        event: String,
        /// The rules it was made with, where they are not these.
        made_with: Option<Date>,
        /// Its answers.
        answers: Ids<Answer>,
        /// Its days.
        dates: Ids<Date>,
        /// Where it came from, and what was left out.
        shared: SharedPlan,
    },
}

impl TypedCode {
    /// Reads what stands in the field.
    pub fn read(state: &State) -> Self {
        match state.index() {
            Some(index) if !state.code.trim().is_empty() => match link_in(&state.code) {
                Some((address, fragment)) => link(state, address, fragment),
                None => read(state, index),
            },
            _ => Self::Blank,
        }
    }
}

/// The address and the fragment of a link that stands in a text, perhaps among other words.
fn link_in(text: &str) -> Option<(&str, &str)> {
    let (before, behind) = match text.split_once('#') {
        Some(parts) => parts,
        None => (text, ""),
    };
    let fragment = behind.split(|letter: char| !letter.is_ascii_graphic()).next()?;
    let is_ours = fragment.starts_with('/') || before.contains("://");
    let address = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    is_ours.then_some((address, fragment))
}

fn link(state: &State, address: &str, fragment: &str) -> TypedCode {
    let is_here = address.is_empty() || place(address) == place(&state.here);
    let link = crate::link::read(fragment);
    let event = link.route.event().filter(|event| state.card(event).is_some());
    match event.filter(|_| is_here) {
        Some(event) => TypedCode::Link {
            event: event.to_owned(),
            fragment: fragment.to_owned(),
        },
        None => TypedCode::ForeignLink,
    }
}

/// What tells one site from another: an address without its scheme, and without what stands behind `?`.
fn place(address: &str) -> &str {
    let address = address.split('?').next().unwrap_or_default();
    let address = address.split_once("://").map_or(address, |(_, behind)| behind);
    let address = address.strip_suffix("index.html").unwrap_or(address);
    address.trim_end_matches('/')
}

fn read(state: &State, index: &Rc<Index>) -> TypedCode {
    let cards = index.groups.iter().flat_map(|group| &group.events);
    let header = match handover_code::identify(&state.code, &index.pack, cards.map(|card| card.id.as_str())) {
        Ok(header) => header,
        Err(problem) => return TypedCode::Problem(problem),
    };
    let mut problem = CodeProblem::OtherEvent;
    for event in header.events {
        let Some(guide) = state.whole_guide(event) else {
            return TypedCode::Needs(event.to_owned());
        };
        match handover_code::decode(guide, &state.code) {
            Ok(restored) => return plan(guide, index, &restored),
            Err(other) => problem = other,
        }
    }
    TypedCode::Problem(problem)
}

fn plan(guide: &Guide, index: &Index, restored: &handover_code::Restored) -> TypedCode {
    let answers = restored.answers.iter();
    let left_out = restored.answers.iter().filter(|(question, answer)| {
        restored.has_left_out && *answer == Answer::Unsure && guide.questions[*question].is_sensitive
    });
    let without = left_out.map(|(question, _)| guide.questions[question].id.clone());
    let dates = restored.dates.iter();
    TypedCode::Plan {
        event: guide.id.clone(),
        made_with: restored
            .made_with
            .filter(|day| guide::day::format(*day) != index.version),
        answers: answers
            .map(|(question, answer)| (guide.questions[question].id.clone(), answer))
            .collect(),
        dates: dates
            .map(|(date, day)| (guide.dates[date].id.clone(), day))
            .collect(),
        shared: SharedPlan {
            made: None,
            rules: restored.made_with,
            without: without.collect(),
        },
    }
}
