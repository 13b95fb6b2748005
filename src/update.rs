//! The one place that decides what follows from what happened.

use crate::effect::Effect;
use crate::msg::Msg;
use crate::state::State;

/// What follows from `msg`: the next state, and what the browser is to do.
pub fn update(state: &State, msg: Msg) -> (State, Vec<Effect>) {
    let _ = msg;
    (state.clone(), Vec::new())
}
