//! Answers, check boxes and days: taken in, and the next screen chosen.

use guide::{Answer, Date, typed_day};

use super::{Address, Transition};
use crate::effect::Effect;
use crate::page::walk::Walk;
use crate::state::{DayDoubt, DoubtedDay, Route, State, UncheckedMeans};

/// The first screen without answers, or the result.
pub(super) fn go_on(turn: &mut Transition, event: &str) {
    if let Some(walk) = Walk::of(&turn.state, event) {
        turn.go(walk.next_route(false));
    }
}

/// The review page's way to one screen.
pub(super) fn change(turn: &mut Transition, question: String) {
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
pub(super) fn answered(turn: &mut Transition, question: String, answer: Answer) {
    if let Some(shown) = Shown::of(turn)
        && shown.ids == [question.as_str()]
    {
        turn.state.visit.answers.insert(question, answer);
        shown.advance(turn);
    }
}

/// A tick says that not none of them applies, and that this one is sure.
pub(super) fn toggle_box(turn: &mut Transition, question: String) {
    let is_shown = Shown::of(turn).is_some_and(|shown| shown.ids.contains(&question));
    let draft = &mut turn.state.draft;
    draft.unsure.retain(|unsure| *unsure != question);
    if draft.ticked.contains(&question) {
        draft.ticked.retain(|ticked| *ticked != question);
    } else if is_shown {
        draft.ticked.push(question);
        draft.unchecked = draft.unchecked.filter(|means| *means != UncheckedMeans::No);
    }
    draft.is_empty_refused = false;
}

/// A box that somebody is not sure of is not ticked.
pub(super) fn toggle_unsure(turn: &mut Transition, question: String) {
    let is_shown = Shown::of(turn).is_some_and(|shown| shown.ids.contains(&question));
    let draft = &mut turn.state.draft;
    draft.ticked.retain(|ticked| *ticked != question);
    if draft.unsure.contains(&question) {
        draft.unsure.retain(|unsure| *unsure != question);
    } else if is_shown {
        draft.unsure.push(question);
        draft.unchecked = Some(UncheckedMeans::Unsure);
    }
    draft.is_empty_refused = false;
}

/// 「どれもない」 takes all ticks away; 「わからないものがある」 is about the other boxes and leaves them.
pub(super) fn toggle_unchecked(turn: &mut Transition, means: UncheckedMeans) {
    let draft = &mut turn.state.draft;
    draft.is_empty_refused = false;
    draft.unsure.clear();
    if draft.unchecked == Some(means) {
        draft.unchecked = None;
        return;
    }
    draft.unchecked = Some(means);
    if means == UncheckedMeans::No {
        draft.ticked.clear();
    }
}

/// Check boxes become answers. Nothing chosen at all is no answer.
pub(super) fn hand_in(turn: &mut Transition) {
    let Some(shown) = Shown::of(turn) else { return };
    let draft = &mut turn.state.draft;
    if draft.ticked.is_empty() && draft.unchecked.is_none() {
        draft.is_empty_refused = true;
        turn.effects.push(Effect::FocusProblem);
        return;
    }
    let unchecked = match draft.unchecked {
        Some(UncheckedMeans::Unsure) if draft.unsure.is_empty() => Answer::Unsure,
        Some(UncheckedMeans::Unsure | UncheckedMeans::No) | None => Answer::No,
    };
    for id in &shown.ids {
        let answer = match () {
            () if draft.ticked.contains(id) => Answer::Yes,
            () if draft.unsure.contains(id) => Answer::Unsure,
            () => unchecked,
        };
        turn.state.visit.answers.insert(id.clone(), answer);
    }
    shown.advance(turn);
}

/// A day was typed. What is no day, or one that is hardly meant, changes nothing: the field asks back.
pub(super) fn date_changed(turn: &mut Transition, date: String, text: &str) {
    turn.note_seen();
    turn.state.doubted_day = None;
    if text.trim().is_empty() {
        turn.state.visit.dates.remove(&date);
        return;
    }
    let doubt = match typed_day::read(text) {
        None => DayDoubt::NoDay,
        Some(day) => match hardly_meant(&turn.state, &date, day) {
            Some(meant) => DayDoubt::Hardly { meant },
            None => {
                turn.state.visit.dates.insert(date, day);
                return;
            }
        },
    };
    let typed = text.to_owned();
    turn.state.doubted_day = Some((date, DoubtedDay { typed, doubt }));
}

/// The person says that this day is meant.
pub(super) fn day_confirmed(turn: &mut Transition, date: String, day: Date) {
    turn.state.doubted_day = None;
    turn.state.visit.dates.insert(date, day);
}

/// The day to ask about, where `day` is hardly meant: the year of an era alone, or a day that such a date hardly has.
fn hardly_meant(state: &State, date: &str, day: Date) -> Option<Date> {
    let today = state.today()?;
    let of_era = typed_day::meant_by_era(day, today);
    let guide = state.route.event().and_then(|event| state.guide(event));
    let plausible = guide.and_then(|guide| guide.dates[guide.date_by_id(date)?].plausible);
    let is_doubtful = plausible.is_some_and(|plausible| plausible.doubt(day, today).is_some());
    of_era.or_else(|| is_doubtful.then_some(day))
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
    fn of(turn: &Transition) -> Option<Self> {
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
    fn advance(self, turn: &mut Transition) {
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
