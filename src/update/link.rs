//! Addresses: the first one, links opened, history walked, and the way back.

use guide::Lang;

use super::{Address, Transition};
use crate::effect::Effect;
use crate::link::{Link, address, read};
use crate::page::walk::Walk;
use crate::state::{Route, State};
use crate::visit::Visit;

/// The app has started with this address.
pub(super) fn start(turn: &mut Transition, fragment: String, lang: Lang) {
    turn.state.lang = lang;
    turn.effects.push(Effect::FetchFront);
    open(turn, fragment);
}

/// A link stands as it is: its answers are the answers.
pub(super) fn open(turn: &mut Transition, fragment: String) {
    let link = read(&fragment);
    turn.state.route = link.route;
    turn.state.visit = link.visit.opened(&turn.state.visit);
    turn.state.opened.clear();
    turn.state.preview_day = link.preview_day;
    turn.state.code = link.code;
    turn.state.dropped = link.dropped;
    turn.state.no_days = link.no_days;
    turn.state.is_unchecked = true;
    if let Some(lang) = link.lang {
        turn.state.lang = lang;
        turn.state.lang_is_named = true;
    }
    turn.address = Address::Given(fragment);
}

/// A link that was pasted on the page of codes stands as one that is opened; its plan is shown, whichever page it leads to.
pub(super) fn paste(turn: &mut Transition, fragment: String) {
    open(turn, fragment);
    if let Some(event) = turn.state.route.event() {
        turn.state.route = Route::Result {
            event: event.to_owned(),
        };
    }
    turn.state.code.clear();
    turn.address = Address::Pushed;
}

/// Back or forward: the page of the entry, with the visit as it stands. An older entry may still hold an answer that was
/// withdrawn since, so only what the visit cannot know any more is taken from it: after a reload on one life event's page,
/// what only another life event asks.
pub(super) fn walk(turn: &mut Transition, fragment: String) {
    let link = read(&fragment);
    turn.note_seen();
    turn.undo_try();
    if turn.state.route.event().is_some() {
        let Link { visit, .. } = &link;
        take_unknown(&mut turn.state, visit);
    }
    turn.state.route = link.route;
    turn.address = Address::Given(fragment);
}

/// Takes answers and days to what no guide that is here knows. What one of them knows stands as the visit has it.
fn take_unknown(state: &mut State, older: &Visit) {
    let guides = || state.guides.iter().filter_map(|(event, _)| state.guide(event));
    let unknown = |id: &str| guides().all(|guide| guide.question_by_id(id).is_none());
    let answers: Vec<_> = older.answers.iter().filter(|(id, _)| unknown(id)).collect();
    let undated = |id: &str| guides().all(|guide| guide.date_by_id(id).is_none());
    let dates: Vec<_> = older.dates.iter().filter(|(id, _)| undated(id)).collect();
    for (id, answer) in answers {
        if !state.visit.answers.contains(id) {
            state.visit.answers.insert(id.to_owned(), *answer);
        }
    }
    for (id, day) in dates {
        if !state.visit.dates.contains(id) {
            state.visit.dates.insert(id.to_owned(), *day);
        }
    }
}

/// 「もどる」: history's way back where there is one, else the page that comes before this one.
pub(super) fn go_back(turn: &mut Transition) {
    let route = before(&turn.state);
    let otherwise = address(&turn.state, &route);
    turn.effects.push(Effect::Back { otherwise });
}

fn before(state: &State) -> Route {
    let of = |event: &String| Route::Event { event: event.clone() };
    match &state.route {
        Route::Start | Route::About | Route::Procedures | Route::Code | Route::Event { .. } => Route::Start,
        Route::Procedure { .. } => Route::Procedures,
        Route::Review { event } => Route::Result { event: event.clone() },
        Route::Question {
            event,
            is_change: true,
            ..
        } => Route::Review { event: event.clone() },
        Route::Question { event, question, .. } => {
            let Some(walk) = Walk::of(state, event) else {
                return of(event);
            };
            let at = walk.place(question).and_then(|at| at.checked_sub(1));
            at.map_or_else(|| of(event), |at| walk.route(at, false))
        }
        Route::Result { event } => {
            let Some(walk) = Walk::of(state, event) else {
                return of(event);
            };
            let last = walk.interview.answered.len().checked_sub(1);
            last.map_or_else(|| of(event), |at| walk.route(at, false))
        }
    }
}
