//! The order of windows: what must come first is done first, each window is visited once where that is possible,
//! and one building is left before the next is entered.

use crate::ids::{ProcedureIx, SiteIx, WindowIx};
use crate::model::Guide;
use crate::plan::{Entry, Stop, Wishes};

/// Puts `entries` to their windows and the windows in order. Takes the first window of each procedure.
pub(super) fn stops(guide: &Guide, entries: Vec<Entry>, _wishes: &Wishes) -> Vec<Stop> {
    let mut entries = entries;
    let mut left: Vec<ProcedureIx> = entries.iter().map(|entry| entry.listing.procedure).collect();
    let mut stops: Vec<Stop> = Vec::new();
    while !left.is_empty() {
        let at = stops.last().map(|stop| stop.window);
        let Some(window) = next_window(guide, &left, at) else {
            break;
        };
        let mut done = take_ready(guide, &mut left, window);
        if done.is_empty() {
            done.push(left.remove(0)); // a circle of "must come first", which the checker refuses
        }
        if stops.last().is_none_or(|stop| stop.window != window) {
            let entries = Vec::new();
            stops.push(Stop { window, entries });
        }
        for procedure in done {
            let found = entries
                .iter()
                .position(|entry| entry.listing.procedure == procedure);
            if let (Some(found), Some(stop)) = (found, stops.last_mut()) {
                stop.entries.push(entries.remove(found));
            }
        }
    }
    stops
}

/// How many different windows there are where something must be done, and how many others where something may.
pub(super) fn count(stops: &[Stop]) -> (usize, usize) {
    let (mut certain, mut all) = (Vec::new(), Vec::new());
    for stop in stops {
        if !all.contains(&stop.window) {
            all.push(stop.window);
        }
        if !certain.contains(&stop.window) && stop.entries.iter().any(Entry::is_certain) {
            certain.push(stop.window);
        }
    }
    (certain.len(), all.len() - certain.len())
}

/// The window to go to next: one where everything can be done before one that must be visited again, then inside
/// before outside, then in the building one is in, then in the order of the pack.
fn next_window(guide: &Guide, left: &[ProcedureIx], now: Option<WindowIx>) -> Option<WindowIx> {
    let here = now.and_then(|window| guide.windows[window].site);
    let windows = left.iter().filter_map(|procedure| window_of(guide, *procedure));
    windows.min_by_key(|window| {
        let (ready, waiting) = readiness(guide, left, *window);
        let row = &guide.windows[*window];
        (
            ready == 0,
            waiting > 0,
            row.external,
            other_building(here, row.site),
            *window,
        )
    })
}

fn other_building(here: Option<SiteIx>, there: Option<SiteIx>) -> bool {
    here.is_some() && here != there
}

/// How many procedures can be done at `window` now, one after the other, and how many cannot yet.
fn readiness(guide: &Guide, left: &[ProcedureIx], window: WindowIx) -> (usize, usize) {
    let mut rest = left.to_vec();
    let ready = take_ready(guide, &mut rest, window).len();
    let waiting = rest
        .iter()
        .filter(|procedure| window_of(guide, **procedure) == Some(window))
        .count();
    (ready, waiting)
}

/// Takes what can be done at `window` out of `left`, in an order in which each may follow the one before.
fn take_ready(guide: &Guide, left: &mut Vec<ProcedureIx>, window: WindowIx) -> Vec<ProcedureIx> {
    let mut done = Vec::new();
    while let Some(at) = left
        .iter()
        .position(|procedure| window_of(guide, *procedure) == Some(window) && !waits(guide, *procedure, left))
    {
        done.push(left.remove(at));
    }
    done
}

/// Whether something that must come before `procedure` is still to be done.
fn waits(guide: &Guide, procedure: ProcedureIx, left: &[ProcedureIx]) -> bool {
    let first = &guide.procedures[procedure].after;
    left.iter().any(|procedure| first.contains(procedure))
}

fn window_of(guide: &Guide, procedure: ProcedureIx) -> Option<WindowIx> {
    guide.procedures[procedure].windows.first().copied()
}
