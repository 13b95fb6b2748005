//! Addresses: the first one, links opened, history walked, and the way back.

use guide::{Date, Lang};

use super::{Address, Turn};
use crate::effect::Effect;
use crate::fragment::{address, read};
use crate::state::walk::Walk;
use crate::state::{Route, State};

/// The app has started with this address.
pub(super) fn start(turn: &mut Turn, today: Date, fragment: String, lang: Lang) {
    turn.state.clock = Some(today);
    turn.state.lang = lang;
    turn.effects.push(Effect::FetchFront);
    open(turn, fragment);
}

/// A link stands as it is: its answers are the answers.
pub(super) fn open(turn: &mut Turn, fragment: String) {
    let link = read(&fragment);
    turn.state.route = link.route;
    turn.state.tried_from = None;
    turn.state.answers = link.answers;
    turn.state.dates = link.dates;
    turn.state.desk.offices = link.offices;
    turn.state.desk.is_proxy = link.is_proxy;
    turn.state.desk.visit = link.visit;
    turn.state.preview_day = link.preview_day;
    turn.state.dropped = link.dropped;
    turn.state.is_unchecked = true;
    if let Some(lang) = link.lang {
        turn.state.lang = lang;
        turn.state.lang_is_named = true;
    }
    turn.address = Address::Given(fragment);
}

/// Back or forward: the page of the entry with all answers given so far. Only what is not known any more (after a
/// reload on another life event's page) is taken from the entry.
pub(super) fn walk(turn: &mut Turn, fragment: String) {
    let link = read(&fragment);
    turn.undo_try();
    if !turn.state.is_touched() {
        turn.state.dates = link.dates;
    }
    for (id, answer) in link.answers.iter() {
        if !turn.state.answers.contains(id) {
            turn.state.answers.insert(id.to_owned(), *answer);
        }
    }
    turn.state.route = link.route;
    turn.address = Address::Given(fragment);
}

/// 「もどる」: history's way back where there is one, else the page that comes before this one.
pub(super) fn go_back(turn: &mut Turn) {
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
