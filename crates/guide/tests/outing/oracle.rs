//! Two other ways to find a route: the greedy one there was, and every order there is.

use std::collections::BTreeSet;

/// A procedure: its window, and the procedures that come first.
pub(crate) type Job = (u16, Vec<usize>);

/// How many visits the greedy makes: next the window where everything can be done, then one where something can.
pub(crate) fn greedy(jobs: &[Job], is_outside: impl Fn(u16) -> bool, site: impl Fn(u16) -> u16) -> usize {
    let (mut done, mut visits, mut last) = (BTreeSet::new(), 0, None);
    while done.len() < jobs.len() {
        let left = (0..jobs.len()).filter(|job| !done.contains(job));
        let next = left.map(|job| jobs[job].0).min_by_key(|window| {
            let after = visit(jobs, &done, *window);
            let waiting = (0..jobs.len()).any(|job| jobs[job].0 == *window && !after.contains(&job));
            let elsewhere = last.is_some_and(|last| site(last) != site(*window));
            (
                after.len() == done.len(),
                waiting,
                is_outside(*window),
                elsewhere,
                *window,
            )
        });
        let window = next.unwrap();
        done = visit(jobs, &done, window);
        visits += usize::from(last != Some(window));
        last = Some(window);
    }
    visits
}

/// What a route costs: visits, buildings entered, visits inside after one outside, changes of floor in a building.
pub(crate) type Cost = [usize; 4];

/// Where a window is: outside, building (every office outside is one), floor.
pub(crate) type Place = (bool, u16, u16);

/// The least cost of all orders.
pub(crate) fn best(jobs: &[Job], place: &impl Fn(u16) -> Place) -> Cost {
    from(jobs, &BTreeSet::new(), &[], place)
}

fn from(jobs: &[Job], done: &BTreeSet<usize>, path: &[u16], place: &impl Fn(u16) -> Place) -> Cost {
    if done.len() == jobs.len() {
        return cost(path.iter().map(|window| place(*window)).collect());
    }
    let windows: BTreeSet<u16> = jobs.iter().map(|job| job.0).collect();
    let ways = windows.into_iter().filter_map(|window| {
        let after = visit(jobs, done, window);
        (after.len() > done.len()).then(|| from(jobs, &after, &[path, &[window]].concat(), place))
    });
    ways.min().unwrap()
}

pub(crate) fn cost(path: Vec<Place>) -> Cost {
    let pairs = || path.windows(2).map(|pair| (pair[0], pair[1]));
    let moves = pairs().filter(|(from, to)| from.1 != to.1).count();
    let climbs = pairs()
        .filter(|(from, to)| from.1 == to.1 && from.2 != to.2)
        .count();
    let outside = path.iter().position(|place| place.0).unwrap_or(path.len());
    let back = path[outside..].iter().filter(|place| !place.0).count();
    [path.len(), moves + usize::from(!path.is_empty()), back, climbs]
}

fn visit(jobs: &[Job], done: &BTreeSet<usize>, window: u16) -> BTreeSet<usize> {
    let mut after = done.clone();
    while let Some(job) = (0..jobs.len()).find(|job| {
        let (at, first) = &jobs[*job];
        *at == window && !after.contains(job) && first.iter().all(|first| after.contains(first))
    }) {
        after.insert(job);
    }
    after
}
