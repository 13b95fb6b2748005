//! The app takes over from the first screens: what was done on them counts as if it had been done here.

use super::{Transition, answer};
use crate::msg::Msg;
use crate::noted::{Noted, Pressed};
use crate::state::{Draft, Route};

/// Takes in what was noted. Boxes and presses belong to the screen that is shown; a press comes last, as it came.
pub(super) fn take_over(turn: &mut Transition, noted: Noted) {
    if !std::mem::take(&mut turn.state.is_covered) {
        return;
    }
    for (date, text) in noted.days {
        answer::date_changed(turn, date, &text);
    }
    if !noted.search.is_empty() {
        turn.take_in(Msg::SearchTyped { text: noted.search });
    }
    if matches!(turn.state.route, Route::Question { .. }) {
        turn.state.draft = Draft {
            ticked: noted.ticked,
            unsure: noted.unsure,
            unchecked: noted.unchecked,
            is_empty_refused: false,
        };
    }
    match noted.pressed {
        Some(Pressed::Answer { question, answer }) => answer::answered(turn, question, answer),
        Some(Pressed::Next) => answer::hand_in(turn),
        Some(Pressed::Lang(lang)) => turn.choose_lang(lang),
        None => {}
    }
}
