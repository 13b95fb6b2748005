//! State → fragment.

use guide::{Answer, Guide, day};

use super::{
    ABOUT, CHANGE, CODE, LANG, MADE, NO, OFFICE, PAPER, PROCEDURE, PROCEDURES, PROXY, QUESTION, RESULT,
    REVIEW, RULES, TODAY, TYPED, UNSURE, VISIT, WITHOUT, YES,
};
use crate::ids::Ids;
use crate::state::{Route, State};
use crate::visit::{Choices, SharedPlan};

impl State {
    /// The address of a page, for `href`: `#/move-in?yes=…`. It carries the answers along.
    pub fn link(&self, route: &Route) -> String {
        String::from("#") + &print(self, route)
    }
}

/// The fragment for `route` with the state's answers, without `#`.
///
/// On a life event's pages it holds that event's answers only, so that the link means the same to somebody else.
pub fn print(state: &State, route: &Route) -> String {
    with_answers(state, &state.visit.answers, route)
}

/// The fragment for the address of the visit: an answer that is only tried out does not stand in it, so that neither a
/// reload nor Back makes it one that was given.
pub fn address(state: &State, route: &Route) -> String {
    with_answers(
        state,
        state.visit.tried_from.as_ref().unwrap_or(&state.visit.answers),
        route,
    )
}

fn with_answers(state: &State, answers: &Ids<Answer>, route: &Route) -> String {
    let mut text = String::from("/");
    push_path(&mut text, route);
    let guide = route.event().and_then(|event| state.guide(event));
    let mut params = Params { text, is_first: true };
    for (key, answer) in [(YES, Answer::Yes), (NO, Answer::No), (UNSURE, Answer::Unsure)] {
        params.push(key, &ids_answered(answers, guide.map(|guide| &**guide), answer));
    }
    for (id, date) in state.visit.dates.iter() {
        if guide.is_none_or(|guide| guide.date_by_id(id).is_some()) {
            params.push(id, &day::format(*date));
        }
    }
    push_choices(&mut params, &state.visit.choices, guide.map(|guide| &**guide));
    if let Some(shared) = &state.visit.shared {
        push_shared(&mut params, shared, guide.map(|guide| &**guide));
    }
    if state.lang_is_named {
        params.push(LANG, state.lang.tag());
    }
    if let Some(date) = state.preview_day {
        params.push(TODAY, &day::format(date));
    }
    params.text
}

/// The fragment that opens the plan of a code, one press away.
pub fn print_code(code: &str) -> String {
    ["/", CODE, "?", TYPED, "=", code].concat()
}

/// When a plan was shared, from which rules and without which answers.
fn push_shared(params: &mut Params, shared: &SharedPlan, guide: Option<&Guide>) {
    for (key, day) in [(MADE, shared.made), (RULES, shared.rules)] {
        params.push(key, &day.map(day::format).unwrap_or_default());
    }
    let is_known = |id: &&String| guide.is_none_or(|guide| guide.question_by_id(id).is_some());
    let without: Vec<&str> = shared
        .without
        .iter()
        .filter(is_known)
        .map(String::as_str)
        .collect();
    params.push(WITHOUT, &without.join(","));
}

/// What was chosen on the plan, so that a link brings back the same one. Ticks are nobody else's affair.
fn push_choices(params: &mut Params, choices: &Choices, guide: Option<&Guide>) {
    let has_procedure = |id: &str| guide.is_none_or(|guide| guide.procedure_by_id(id).is_some());
    let has_document =
        |id: &str| guide.is_none_or(|guide| guide.documents.find(|row| row.id == id).is_some());
    params.push(OFFICE, &chosen(&choices.offices, has_procedure));
    params.push(PAPER, &chosen(&choices.alternatives, has_document));
    params.push(PROXY, if choices.is_proxy { "1" } else { "" });
    if let Some(day) = choices.day {
        params.push(VISIT, &day::format(day));
    }
}

/// `dog-registration.1,dog-return.0`
fn chosen(choices: &Ids<u8>, is_known: impl Fn(&str) -> bool) -> String {
    let known = choices.iter().filter(|(id, _)| is_known(id));
    known
        .map(|(id, at)| format!("{id}.{at}"))
        .collect::<Vec<_>>()
        .join(",")
}

fn push_path(text: &mut String, route: &Route) {
    let parts: [&str; 3] = match route {
        Route::Start => [""; 3],
        Route::About => [ABOUT, "", ""],
        Route::Procedures => [PROCEDURES, "", ""],
        Route::Code => [CODE, "", ""],
        Route::Procedure { event, procedure } => [event, PROCEDURE, procedure],
        Route::Event { event } => [event, "", ""],
        Route::Question {
            event,
            question,
            is_change,
        } => [event, if *is_change { CHANGE } else { QUESTION }, question],
        Route::Review { event } => [event, REVIEW, ""],
        Route::Result { event } => [event, RESULT, ""],
    };
    for (at, part) in parts.into_iter().filter(|part| !part.is_empty()).enumerate() {
        if at > 0 {
            text.push('/');
        }
        text.push_str(part);
    }
}

fn ids_answered(answers: &Ids<Answer>, guide: Option<&Guide>, wanted: Answer) -> String {
    let mut ids = String::new();
    for (id, answer) in answers.iter() {
        if *answer == wanted && guide.is_none_or(|guide| guide.question_by_id(id).is_some()) {
            if !ids.is_empty() {
                ids.push(',');
            }
            ids.push_str(id);
        }
    }
    ids
}

struct Params {
    text: String,
    is_first: bool,
}

impl Params {
    /// Adds `key=value`, unless the value is empty.
    fn push(&mut self, key: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        self.text.push(if self.is_first { '?' } else { '&' });
        self.is_first = false;
        self.text.push_str(key);
        self.text.push('=');
        self.text.push_str(value);
    }
}
