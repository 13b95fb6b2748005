//! Tasks at windows → the best tour, after what needs no search is taken out of it.
//!
//! Where nothing elsewhere waits for a window, two things are sure. Outside, it costs least at the end. Inside, it is
//! visited together with those on its floor that wait for the same: they are one place.

use super::search::{RoutePlace, Task, Tour, search, visit};
use crate::ids::WindowIx;
use crate::model::{Guide, Window};

/// The best tour that does all of `tasks`, none of which may wait for itself.
pub(super) fn tour(guide: &Guide, tasks: &[Task<'_>]) -> Tour {
    let places = places(guide, tasks);
    let (last, rest): (Vec<&RoutePlace>, Vec<&RoutePlace>) = places
        .iter()
        .partition(|place| place.is_outside && is_leaf(tasks, place));
    // Nothing waits for what comes last, so the search may take it as done.
    let is_last = |task: usize| last.iter().any(|place| place.tasks.contains(&task));
    let mut done: Vec<bool> = (0..tasks.len()).map(is_last).collect();
    let found = search(tasks, &joined(tasks, &rest), done.clone());
    let mut tour = Tour {
        cost: found.cost,
        visits: found
            .visits
            .into_iter()
            .flat_map(|visit| apart(&rest, visit))
            .collect(),
    };
    done.iter_mut().for_each(|done| *done = !*done);
    for place in &last {
        tour.visits.push((place.window, visit(tasks, place, &mut done)));
    }
    tour.cost.sites += last.len();
    tour.cost.visits = tour.visits.len();
    tour
}

/// The windows of `tasks`, in the order of the pack.
fn places(guide: &Guide, tasks: &[Task<'_>]) -> Vec<RoutePlace> {
    let done_at = |window| -> Vec<usize> {
        let all = tasks.iter().enumerate();
        all.filter(|(_, task)| task.window == window)
            .map(|(at, _)| at)
            .collect()
    };
    let windows = guide.windows.iter();
    let used: Vec<(WindowIx, &Window, Vec<usize>)> = windows
        .map(|(window, row)| (window, row, done_at(window)))
        .filter(|(_, _, tasks)| !tasks.is_empty())
        .collect();
    let sign = |row: &Window| row.floor.map(|floor| guide.texts.original(floor));
    let is_near =
        |one: &Window, other: &Window| !one.external && one.site.is_some() && one.site == other.site;
    let place = |(at, (window, row, tasks)): (usize, &(WindowIx, &Window, Vec<usize>))| {
        // The number of a building or floor is the position of the first window there.
        let mut near = used.iter().enumerate().filter(|(_, other)| is_near(row, other.1));
        let mut there = near.clone().filter(|(_, other)| sign(other.1) == sign(row));
        RoutePlace {
            window: *window,
            is_outside: row.external,
            site: near.next().map_or(at, |(first, _)| first),
            floor: there.next().map_or(at, |(first, _)| first),
            tasks: tasks.clone(),
        }
    };
    used.iter().enumerate().map(place).collect()
}

/// Whether nothing elsewhere waits for what is done at `place`.
fn is_leaf(tasks: &[Task<'_>], place: &RoutePlace) -> bool {
    let is_here = |task: &usize| place.tasks.contains(task);
    let elsewhere = tasks.iter().enumerate().filter(|(at, _)| !is_here(at));
    !elsewhere.flat_map(|(_, task)| &task.first).any(is_here)
}

/// What must be done elsewhere before all at `place` can be.
fn awaited<'t>(tasks: &'t [Task<'_>], place: &'t RoutePlace) -> impl Iterator<Item = &'t usize> {
    let here = place.tasks.iter().filter_map(|task| tasks.get(*task));
    here.flat_map(|task| &task.first)
        .filter(|first| !place.tasks.contains(first))
}

fn wait_alike(tasks: &[Task<'_>], one: &RoutePlace, other: &RoutePlace) -> bool {
    let covers =
        |one, other| awaited(tasks, one).all(|first| awaited(tasks, other).any(|same| same == first));
    covers(one, other) && covers(other, one)
}

/// `places` with those in one that can be visited as one.
fn joined(tasks: &[Task<'_>], places: &[&RoutePlace]) -> Vec<RoutePlace> {
    let mut joined: Vec<RoutePlace> = Vec::new();
    for place in places {
        let is_same = |other: &&mut RoutePlace| {
            !place.is_outside
                && (other.site, other.floor) == (place.site, place.floor)
                && is_leaf(tasks, place)
                && is_leaf(tasks, other)
                && wait_alike(tasks, other, place)
        };
        match joined.iter_mut().find(is_same) {
            Some(other) => other.tasks.extend(&place.tasks),
            None => joined.push((*place).clone()),
        }
    }
    joined
}

/// A visit to a place that may be several windows, window by window.
fn apart(places: &[&RoutePlace], (_, done): (WindowIx, Vec<usize>)) -> Vec<(WindowIx, Vec<usize>)> {
    let visits = places.iter().map(|place| {
        let here = done.iter().filter(|task| place.tasks.contains(task));
        (place.window, here.copied().collect::<Vec<usize>>())
    });
    visits.filter(|(_, tasks)| !tasks.is_empty()).collect()
}
