//! Answers, check boxes and days: taken in, and the next screen chosen.

use guide::{Answer, day};

use super::{Address, Turn};
use crate::effect::Effect;
use crate::state::walk::Walk;
use crate::state::{Rest, Route};

/// The first screen without answers, or the result.
pub(super) fn go_on(turn: &mut Turn, event: &str) {
    if let Some(walk) = Walk::of(&turn.state, event) {
        turn.go(walk.next_route(false));
    }
}

/// The review page's way to one screen.
pub(super) fn change(turn: &mut Turn, question: String) {
    if let Some(event) = turn.state.route.event() {
        let event = event.to_owned();
        turn.go(Route::Question {
            event,
            question,
            is_change: true,
        });
    }
}

/// An answer counts only on the screen that asks it: the second press of a double click comes too late.
pub(super) fn answered(turn: &mut Turn, question: String, answer: Answer) {
    if let Some(shown) = Shown::of(turn)
        && shown.ids == [question.as_str()]
    {
        turn.state.visit.answers.insert(question, answer);
        shown.advance(turn);
    }
}

/// A tick says that not none of them applies.
pub(super) fn toggle_box(turn: &mut Turn, question: String) {
    let is_shown = Shown::of(turn).is_some_and(|shown| shown.ids.contains(&question));
    let draft = &mut turn.state.draft;
    if draft.ticked.contains(&question) {
        draft.ticked.retain(|ticked| *ticked != question);
    } else if is_shown {
        draft.ticked.push(question);
        draft.rest = draft.rest.filter(|rest| *rest != Rest::None);
    }
    draft.is_empty_refused = false;
}

/// 「どれもない」 takes all ticks away; 「わからない」 is about the other boxes and leaves them.
pub(super) fn toggle_rest(turn: &mut Turn, rest: Rest) {
    let draft = &mut turn.state.draft;
    draft.is_empty_refused = false;
    if draft.rest == Some(rest) {
        draft.rest = None;
        return;
    }
    draft.rest = Some(rest);
    if rest == Rest::None {
        draft.ticked.clear();
    }
}

/// Check boxes become answers. Nothing chosen at all is no answer.
pub(super) fn hand_in(turn: &mut Turn) {
    let Some(shown) = Shown::of(turn) else { return };
    let draft = &mut turn.state.draft;
    if draft.ticked.is_empty() && draft.rest.is_none() {
        draft.is_empty_refused = true;
        turn.effects.push(Effect::FocusProblem);
        return;
    }
    let rest = match draft.rest {
        Some(Rest::Unsure) => Answer::Unsure,
        Some(Rest::None) | None => Answer::No,
    };
    for id in &shown.ids {
        let answer = if draft.ticked.contains(id) {
            Answer::Yes
        } else {
            rest
        };
        turn.state.visit.answers.insert(id.clone(), answer);
    }
    shown.advance(turn);
}

/// A day was typed. What is not a day changes nothing but the remark beside the field.
pub(super) fn date_changed(turn: &mut Turn, date: String, text: &str) {
    let text = text.trim();
    turn.state.bad_date = None;
    match day::parse(text) {
        Some(day) => {
            turn.state.visit.dates.insert(date, day);
        }
        None if text.is_empty() => {
            turn.state.visit.dates.remove(&date);
        }
        None => turn.state.bad_date = Some(date),
    }
}

/// The screen that is shown, before an answer on it is taken in.
struct Shown {
    event: String,
    is_change: bool,
    /// The questions on it.
    ids: Vec<String>,
    /// The screen that had no answers yet.
    next: Route,
}

impl Shown {
    fn of(turn: &Turn) -> Option<Self> {
        let Route::Question {
            event,
            question,
            is_change,
        } = &turn.state.route
        else {
            return None;
        };
        let walk = Walk::of(&turn.state, event)?;
        let questions = walk.screen(walk.place(question)?)?.questions().iter();
        Some(Self {
            event: event.clone(),
            is_change: *is_change,
            ids: questions
                .map(|question| walk.guide.questions[*question].id.clone())
                .collect(),
            next: walk.next_route(true),
        })
    }

    /// Goes to the screen behind this one. After a change only what the change has opened is asked, then the
    /// review comes again.
    fn advance(self, turn: &mut Turn) {
        let Some(walk) = Walk::of(&turn.state, &self.event) else {
            return;
        };
        let behind = self.ids.first().and_then(|id| walk.place(id)).map(|at| at + 1);
        let route = match behind {
            _ if self.is_change && walk.next_route(true) != self.next => walk.next_route(true),
            _ if self.is_change => Route::Review { event: self.event },
            Some(at) => walk.route(at, false),
            None => walk.next_route(false),
        };
        turn.state.route = route;
        turn.address = Address::Pushed;
    }
}
