//! Files that came, or did not.

use std::rc::Rc;

use guide::Guide;

use super::Transition;
use crate::effect::Effect;
use crate::state::{English, Failure, Front, Load, Loaded, Searchable, Translation};

/// The first file. A later one (rules that were published anew, a preview whose rules were saved) replaces it, and the
/// guides with it; one that says the same changes nothing, and one that does not come while another is here neither.
pub(super) fn front(turn: &mut Transition, front: Front) {
    if let Front::Failed(Failure::OtherFormat(format)) = front {
        turn.effects.push(Effect::StartAnew { format });
    }
    let state = &mut turn.state;
    match (&state.front, &front) {
        (Front::Ready(_), Front::Failed(failure)) if !failure.is_of_another_version() => {}
        (Front::Ready(before), Front::Ready(now)) if before == now => {}
        _ => {
            state.front = front;
            state.guides.clear();
            return;
        }
    }
    let failure = state.rechecking.take();
    for slot in state.guides.values_mut() {
        if let (Load::Loading, Some(failure)) = (&slot, failure) {
            *slot = Load::Failed(failure);
        }
    }
}

/// Somebody is back after a while: the first file says whether anything was published anew.
pub(super) fn came_back(turn: &mut Transition) {
    if matches!(turn.state.front, Front::Ready(_)) {
        turn.effects.push(Effect::FetchFront);
    }
}

/// A file is not what the first file promises: perhaps the rules were published anew since that came. It is asked for again,
/// once for each failure that somebody sees.
fn recheck(turn: &mut Transition, failure: Failure) -> bool {
    let is_first = failure.is_of_another_version() && turn.state.rechecking.is_none();
    if is_first {
        turn.state.rechecking = Some(failure);
        turn.effects.push(Effect::FetchFront);
    }
    is_first
}

/// A guide. Only what is being waited for is taken in: an answer to an older request comes too late.
pub(super) fn guide(
    turn: &mut Transition,
    event: &str,
    file: &str,
    result: Result<(Rc<Guide>, Translation), Failure>,
) {
    let is_awaited = slot(turn, event, file).is_some_and(|slot| *slot == Load::Loading);
    if let Err(failure) = result
        && is_awaited
        && recheck(turn, failure)
    {
        return;
    }
    let Some(slot) = slot(turn, event, file) else {
        return;
    };
    match (slot, result) {
        (slot @ Load::Loading, Ok((guide, translation))) => {
            *slot = Load::Ready(Loaded::new(guide, translation));
        }
        (slot @ Load::Loading, Err(failure)) => *slot = Load::Failed(failure),
        (Load::Ready(loaded), Ok((guide, translation))) => merge_reloaded(loaded, guide, translation),
        (Load::Ready(loaded), Err(failure)) => translation_failed(loaded, failure),
        (Load::Failed(_), _) => {}
    }
}

/// The texts that only the plan takes did not come. What is here stays: questions can be asked.
pub(super) fn rest_failed(turn: &mut Transition, event: &str, file: &str, failure: Failure) {
    let Some(Load::Ready(loaded)) = slot(turn, event, file) else {
        return;
    };
    if !loaded.guide.texts.is_whole() {
        loaded.rest_failure = Some(failure);
        recheck(turn, failure);
    }
}

fn slot<'t>(turn: &'t mut Transition, event: &str, file: &str) -> Option<&'t mut Load<Loaded>> {
    turn.state.card(event).filter(|card| card.file == file)?;
    turn.state.guides.get_mut(event)
}

/// The guide came again: with the texts of the plan, with a translation, or with both. It never has fewer texts than
/// before, and a translation that was laid stays.
fn merge_reloaded(loaded: &mut Loaded, guide: Rc<Guide>, came: Translation) {
    if loaded.guide.texts.is_whole() && !guide.texts.is_whole() {
        return;
    }
    let translation = match (loaded.translation, came) {
        (Translation::Laid(now), came) if came != Translation::Laid(now) => return,
        (Translation::Loading(lang), Translation::Laid(of) | Translation::Failed(of, _)) if of == lang => {
            came
        }
        (now, _) => now,
    };
    *loaded = Loaded {
        remembered: loaded.remembered.clone(),
        ..Loaded::new(guide, translation)
    };
}

fn translation_failed(loaded: &mut Loaded, failure: Failure) {
    if let Translation::Loading(lang) = loaded.translation {
        loaded.translation = Translation::Failed(lang, failure);
    }
}

/// The file of the search. One that was asked for before the rules changed comes too late.
pub(super) fn catalogue(turn: &mut Transition, file: &str, result: Result<Searchable, Failure>) {
    if let Some((of, slot)) = &mut turn.state.catalogue
        && of == file
    {
        *slot = match result {
            Ok(catalogue) => Load::Ready(catalogue),
            Err(failure) => Load::Failed(failure),
        };
    }
}

/// Asks again for everything that was not had.
pub(super) fn retry(turn: &mut Transition) {
    turn.state.rechecking = None;
    if matches!(turn.state.front, Front::Failed(_)) {
        turn.state.front = Front::Loading;
        turn.effects.push(Effect::FetchFront);
    }
    if turn.state.english == English::Failed {
        turn.state.english = English::NotAsked;
    }
    if matches!(turn.state.catalogue, Some((_, Load::Failed(_)))) {
        turn.state.catalogue = None;
    }
    turn.state.guides.retain(|_, slot| match slot {
        Load::Failed(_) => false,
        Load::Ready(loaded) => loaded.rest_failure.is_none(),
        Load::Loading => true,
    });
    for slot in turn.state.guides.values_mut() {
        if let Load::Ready(loaded) = slot
            && matches!(loaded.translation, Translation::Failed(..))
        {
            loaded.translation = Translation::NotAsked;
        }
    }
}
