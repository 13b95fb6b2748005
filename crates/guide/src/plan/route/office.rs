//! Which of several offices each procedure is done at.
//!
//! The resident's choice stands. Else it is the first office the procedure names, unless a whole visit or a way to
//! another building is saved: then everything at a window goes to offices of this municipality where the resident
//! goes anyway. Nobody is sent outside, or farther, without having chosen it.

use super::search::{Task, Tour, without_circles};
use super::tour::tour as best_tour;
use crate::ids::WindowIx;
use crate::model::Guide;
use crate::plan::choices::PlanChoices;
use crate::plan::entries::Entry;

/// The best tour, with every procedure at one of its offices.
pub(super) fn tour(guide: &Guide, entries: &[Entry], choices: &PlanChoices) -> Tour {
    let mut tasks = proposed(guide, entries, choices);
    without_circles(&mut tasks);
    let mut best = best_tour(guide, &tasks);
    for (window, _) in guide.windows.iter().rev() {
        let Some(other) = without(guide, &tasks, window) else {
            continue;
        };
        if at_least(guide, &other) >= (best.cost.visits, best.cost.sites) {
            continue;
        }
        let shorter = best_tour(guide, &other);
        if (shorter.cost.visits, shorter.cost.sites) < (best.cost.visits, best.cost.sites) {
            (tasks, best) = (other, shorter);
        }
    }
    best
}

/// Visits and buildings that a tour has at least: every window once, and every building; an office outside, or one whose
/// building is not known, is a building of its own.
fn at_least(guide: &Guide, tasks: &[Task<'_>]) -> (usize, usize) {
    let (mut windows, mut sites, mut alone) = (Vec::new(), Vec::new(), 0);
    for task in tasks {
        if windows.contains(&task.window) {
            continue;
        }
        windows.push(task.window);
        let row = &guide.windows[task.window];
        match row.site.filter(|_| !row.external) {
            None => alone += 1,
            Some(site) if sites.contains(&site) => {}
            Some(site) => sites.push(site),
        }
    }
    (windows.len(), sites.len() + alone)
}

/// Every procedure at the office chosen, else at the first it names; what comes here has one.
fn proposed<'e>(guide: &Guide, entries: &'e [Entry], choices: &PlanChoices) -> Vec<Task<'e>> {
    let at = |procedure| {
        entries
            .iter()
            .position(|entry| entry.listing.procedure == procedure)
    };
    let task = |entry: &'e Entry| {
        let ix = entry.listing.procedure;
        let procedure = &guide.procedures[ix];
        let chosen = choices.office(ix).filter(|window| entry.offices.contains(window));
        let window = chosen.or_else(|| entry.offices.first().copied())?;
        Some(Task {
            window,
            offices: if chosen.is_some() { &[] } else { &entry.offices },
            is_certain: entry.is_certain(),
            first: procedure.after.iter().filter_map(|first| at(*first)).collect(),
        })
    };
    entries.iter().filter_map(task).collect()
}

/// `tasks` with nothing left at `window`; none where something must stay.
fn without<'e>(guide: &Guide, tasks: &[Task<'e>], window: WindowIx) -> Option<Vec<Task<'e>>> {
    if !tasks.iter().any(|task| task.window == window) {
        return None;
    }
    let rest: Vec<&Task<'_>> = tasks.iter().filter(|task| task.window != window).collect();
    let moved = tasks.iter().map(|task| {
        let office = if task.window == window {
            other_office(guide, &rest, task)?
        } else {
            task.window
        };
        Some(Task {
            window: office,
            ..task.clone()
        })
    });
    moved.collect()
}

/// Where else `task` can be done on the way: a window visited anyway, else one in a building entered anyway. What may
/// have to be done is no reason to go anywhere with what must be.
fn other_office(guide: &Guide, rest: &[&Task<'_>], task: &Task<'_>) -> Option<WindowIx> {
    let anyway = || rest.iter().filter(|other| other.is_certain || !task.is_certain);
    let is_visited = |office: &WindowIx| anyway().any(|other| other.window == *office);
    let is_own = !guide.windows[task.window].external;
    let is_entered = |office: &WindowIx| {
        let site = guide.windows[*office].site;
        is_own && site.is_some() && anyway().any(|other| guide.windows[other.window].site == site)
    };
    let own = || {
        task.offices
            .iter()
            .filter(|office| !guide.windows[**office].external)
    };
    let found = own().find(|office| is_visited(office));
    found.or_else(|| own().find(|office| is_entered(office))).copied()
}
