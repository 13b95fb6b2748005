//! Tasks at places → the order of visits that costs least.
//!
//! Layer by layer, one visit a layer: every way of having gone so far, of those that have done the same and stand at
//! the same place only the best. The first layer in which everything is done has the fewest visits. A quick search keeps
//! the most promising ways of each layer only; for a few places, a second one then looks at every way that could still
//! be better, so its answer is exact.

use crate::ids::WindowIx;

/// Up to so many places the search is exact.
const FEW_PLACES: usize = 9;
/// More ways than a layer has for a few places, unless they are visited again and again.
const ALL_WAYS: usize = 1024;
/// The ways that a quick search keeps in a layer. Enough for the largest plans of the sample ward.
const BEST_WAYS: usize = 24;

/// One procedure, seen from the route.
#[derive(Clone, Debug)]
pub(super) struct Task<'g> {
    /// Where it is done.
    pub(super) window: WindowIx,
    /// Where it may be done without asking; empty where the resident has chosen.
    pub(super) offices: &'g [WindowIx],
    /// Whether it certainly must be done.
    pub(super) is_certain: bool,
    /// The tasks, by position, that must come first.
    pub(super) first: Vec<usize>,
}

/// An order of visits.
#[derive(Clone, Debug, Default)]
pub(super) struct Tour {
    /// What it costs.
    pub(super) cost: Cost,
    /// The windows, each with the tasks done there by position, in order.
    pub(super) visits: Vec<(WindowIx, Vec<usize>)>,
}

/// What a tour costs; what weighs most comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cost {
    /// Visits to a window.
    pub(super) visits: usize,
    /// Buildings entered; every office outside is a building of its own.
    pub(super) sites: usize,
    /// Visits to the own offices after one outside.
    back: usize,
    /// Changes of floor within a building.
    floors: usize,
}

/// Lets a task in a circle of "must come first", which the checker refuses, wait for nothing that waits for it.
pub(super) fn without_circles(tasks: &mut [Task<'_>]) {
    let mut done = vec![false; tasks.len()];
    loop {
        let waits = |task: &Task<'_>| task.first.iter().any(|first| !is_done(&done, *first));
        let left = || tasks.iter().enumerate().filter(|(at, _)| !is_done(&done, *at));
        let free = left().find(|(_, task)| !waits(task)).or_else(|| left().next());
        let Some(at) = free.map(|(at, _)| at) else {
            return;
        };
        if let Some(task) = tasks.get_mut(at) {
            task.first.retain(|first| is_done(&done, *first));
        }
        mark(&mut done, at);
    }
}

/// A window with what the cost of going there depends on.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) window: WindowIx,
    pub(super) is_outside: bool,
    /// The building, by number. Every office outside is a building of its own.
    pub(super) site: usize,
    /// The floor, by number.
    pub(super) floor: usize,
    /// What is done there, by position.
    pub(super) tasks: Vec<usize>,
}

/// The best tour to `places`, in whose order equals are visited, from where `done` is done already to where everything
/// is. No task may wait for itself ([`without_circles`]).
pub(super) fn search(tasks: &[Task<'_>], places: &[Place], done: Vec<bool>) -> Tour {
    let quick = Search {
        tasks,
        places,
        most: BEST_WAYS,
        bound: None,
    };
    let Some(known) = quick.best(done.clone()) else {
        return Tour::default();
    };
    let exact = Search {
        most: ALL_WAYS,
        bound: Some(rank(&known)),
        ..quick
    };
    let is_few = places.len() <= FEW_PLACES;
    let better = is_few.then(|| exact.best(done.clone())).flatten();
    replayed(tasks, places, better.as_ref().unwrap_or(&known), done)
}

struct Search<'t> {
    tasks: &'t [Task<'t>],
    places: &'t [Place],
    /// How many ways a layer keeps.
    most: usize,
    /// What is known to be possible; what cannot become better is dropped.
    bound: Option<(Cost, &'t [usize])>,
}

/// A way of having gone so far.
struct Way<'t> {
    /// By task.
    done: Vec<bool>,
    /// Places by position.
    path: Vec<usize>,
    last: Option<&'t Place>,
    was_outside: bool,
    cost: Cost,
    /// The cost, and what the windows left must cost at least.
    hope: Cost,
}

impl<'t> Search<'t> {
    fn best(&self, done: Vec<bool>) -> Option<Way<'t>> {
        let mut layer = vec![Way {
            done,
            path: Vec::new(),
            last: None,
            was_outside: false,
            cost: Cost::default(),
            hope: Cost::default(),
        }];
        while layer.first()?.done.contains(&false) {
            layer = self.next(&layer);
        }
        layer.into_iter().next()
    }

    /// The ways that are one visit longer, the most promising first.
    fn next(&self, layer: &[Way<'t>]) -> Vec<Way<'t>> {
        let mut longer = Vec::new();
        for way in layer {
            for (at, place) in self.places.iter().enumerate() {
                let way = self.gone_to(at, place, way);
                let may_be_best = |way: &Way<'_>| self.bound.is_none_or(|bound| rank(way) <= bound);
                if let Some(way) = way.filter(may_be_best) {
                    keep(&mut longer, way, self.most);
                }
            }
        }
        longer
    }

    /// `way` and a visit to `place`, where all is done that can be; none where nothing can.
    fn gone_to(&self, at: usize, place: &'t Place, way: &Way<'t>) -> Option<Way<'t>> {
        ready(self.tasks, place, &way.done)?;
        let mut done = way.done.clone();
        visit(self.tasks, place, &mut done);
        let mut path = way.path.clone();
        path.push(at);
        let mut longer = Way {
            done,
            path,
            last: Some(place),
            was_outside: way.was_outside || place.is_outside,
            cost: cost_of(place, way),
            hope: Cost::default(),
        };
        longer.hope = self.hope(place, &longer);
        Some(longer)
    }

    /// The cost of `way`, which has come to `now`, and of one visit to every window where something is left.
    fn hope(&self, now: &Place, way: &Way<'t>) -> Cost {
        let mut hope = way.cost;
        let (mut sites, mut floors) = (vec![now.site], vec![now.floor]);
        for place in self.places {
            if place.tasks.iter().all(|task| is_done(&way.done, *task)) {
                continue;
            }
            hope.visits += 1;
            hope.back += usize::from(way.was_outside && !place.is_outside);
            let (enters, climbs) = (!sites.contains(&place.site), !floors.contains(&place.floor));
            hope.sites += usize::from(enters);
            hope.floors += usize::from(climbs && !enters);
            if enters {
                sites.push(place.site);
            }
            if climbs {
                floors.push(place.floor);
            }
        }
        hope
    }
}

fn replayed(tasks: &[Task<'_>], places: &[Place], way: &Way<'_>, mut done: Vec<bool>) -> Tour {
    let places = way.path.iter().filter_map(|at| places.get(*at));
    let visits = places.map(|place| (place.window, visit(tasks, place, &mut done)));
    Tour {
        visits: visits.collect(),
        cost: way.cost,
    }
}

/// Does what can be done at `place`, in an order in which each may follow the one before.
pub(super) fn visit(tasks: &[Task<'_>], place: &Place, done: &mut [bool]) -> Vec<usize> {
    let mut here = Vec::new();
    while let Some(task) = ready(tasks, place, done) {
        mark(done, task);
        here.push(task);
    }
    here
}

fn ready(tasks: &[Task<'_>], place: &Place, done: &[bool]) -> Option<usize> {
    let may_start = |task: usize| {
        let mut first = tasks.get(task).into_iter().flat_map(|task| &task.first);
        first.all(|first| is_done(done, *first))
    };
    let mut here = place.tasks.iter().copied();
    here.find(|task| !is_done(done, *task) && may_start(*task))
}

/// What `way` costs when it goes on to `place`.
fn cost_of(place: &Place, way: &Way<'_>) -> Cost {
    let stays = way.last.is_some_and(|last| last.site == place.site);
    let climbs = stays && way.last.is_some_and(|last| last.floor != place.floor);
    Cost {
        visits: way.cost.visits + 1,
        sites: way.cost.sites + usize::from(!stays),
        back: way.cost.back + usize::from(way.was_outside && !place.is_outside),
        floors: way.cost.floors + usize::from(climbs),
    }
}

/// Puts `way` where it belongs, unless one that is as good has done the same and stands at the same window.
fn keep<'t>(ways: &mut Vec<Way<'t>>, way: Way<'t>, most: usize) {
    if ways.len() == most && ways.last().is_some_and(|last| rank(last) <= rank(&way)) {
        return;
    }
    let same = ways
        .iter()
        .position(|other| other.path.last() == way.path.last() && other.done == way.done);
    if let Some(at) = same {
        if ways.get(at).is_some_and(|other| rank(other) <= rank(&way)) {
            return;
        }
        ways.remove(at);
    }
    let at = ways.partition_point(|other| rank(other) <= rank(&way));
    ways.insert(at, way);
    ways.truncate(most);
}

fn rank<'w>(way: &'w Way<'_>) -> (Cost, &'w [usize]) {
    (way.hope, &way.path)
}

fn is_done(done: &[bool], task: usize) -> bool {
    done.get(task).is_none_or(|done| *done)
}

fn mark(done: &mut [bool], task: usize) {
    if let Some(done) = done.get_mut(task) {
        *done = true;
    }
}
