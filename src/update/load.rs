//! Files that came, or did not.

use std::rc::Rc;

use guide::Guide;
use guide::publish::Front as FrontFile;

use super::Turn;
use crate::effect::Effect;
use crate::state::{Failure, Front, Load, Loaded, Translation};

/// The first file. A later one (a preview whose rules were saved) replaces it, and the guides with it.
pub(super) fn front(turn: &mut Turn, result: Result<FrontFile, Failure>) {
    let front = match result {
        Ok(FrontFile::Index(index)) => Front::Ready(Rc::new(index)),
        Ok(FrontFile::Problems(problems)) => Front::Problems(Rc::new(problems)),
        Err(failure) => Front::Failed(failure),
    };
    if front != turn.state.front {
        turn.state.front = front;
        turn.state.guides.clear();
    }
}

/// A guide. Only what is being waited for is taken in: an answer to an older request comes too late.
pub(super) fn guide(
    turn: &mut Turn,
    event: &str,
    file: &str,
    result: Result<(Rc<Guide>, Translation), Failure>,
) {
    if turn.state.card(event).is_none_or(|card| card.file != file) {
        return;
    }
    let Some(slot) = turn.state.guides.get_mut(event) else {
        return;
    };
    match (slot, result) {
        (slot @ Load::Loading, Ok((guide, translation))) => {
            *slot = Load::Ready(Loaded { guide, translation })
        }
        (slot @ Load::Loading, Err(failure)) => *slot = Load::Failed(failure),
        (Load::Ready(loaded), result) => translated(loaded, result),
        (Load::Failed(_), _) => {}
    }
}

/// The guide came again with a translation. Where that failed, the guide at hand stays.
fn translated(loaded: &mut Loaded, result: Result<(Rc<Guide>, Translation), Failure>) {
    let Translation::Loading(lang) = loaded.translation else {
        return;
    };
    match result {
        Ok((guide, translation)) => *loaded = Loaded { guide, translation },
        Err(failure) => loaded.translation = Translation::Failed(lang, failure),
    }
}

/// Asks again for everything that was not had.
pub(super) fn retry(turn: &mut Turn) {
    if matches!(turn.state.front, Front::Failed(_)) {
        turn.state.front = Front::Loading;
        turn.effects.push(Effect::FetchFront);
    }
    turn.state
        .guides
        .retain(|_, slot| !matches!(slot, Load::Failed(_)));
    for slot in turn.state.guides.values_mut() {
        if let Load::Ready(loaded) = slot
            && matches!(loaded.translation, Translation::Failed(..))
        {
            loaded.translation = Translation::NotAsked;
        }
    }
}
