//! Tasks at places → the order of visits that costs least.
//!
//! Layer by layer, one visit a layer: every way of having gone so far, of those that have done the same and stand at
//! the same place only the best. The first layer in which everything is done has the fewest visits. A quick search keeps
//! the most promising ways of each layer only; for a few places, a second one then looks at every way that could still
//! be better, so its answer is exact.

use std::cmp::Ordering;

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
    pub(super) cost: TourCost,
    /// The windows, each with the tasks done there by position, in order.
    pub(super) visits: Vec<(WindowIx, Vec<usize>)>,
}

/// What a tour costs; what weighs most comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TourCost {
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
pub(super) struct RoutePlace {
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
pub(super) fn search(tasks: &[Task<'_>], places: &[RoutePlace], done: Vec<bool>) -> Tour {
    let spots: Vec<Spot<'_>> = places.iter().map(|place| Spot::new(tasks, place)).collect();
    let already = (0..tasks.len()).filter(|task| is_done(&done, *task));
    let (from, all) = (
        Tasks::of(tasks.len(), already),
        Tasks::of(tasks.len(), 0..tasks.len()),
    );
    let quick = TourSearch {
        spots: &spots,
        most: BEST_WAYS,
        bound: None,
    };
    let Some(known) = quick.best(from.clone(), &all) else {
        return Tour::default();
    };
    let exact = TourSearch {
        most: ALL_WAYS,
        bound: Some(rank(&known)),
        ..quick
    };
    let is_few = places.len() <= FEW_PLACES;
    let better = is_few.then(|| exact.best(from, &all)).flatten();
    replayed(tasks, places, better.as_ref().unwrap_or(&known), done)
}

#[derive(Clone, Copy)]
struct TourSearch<'t> {
    spots: &'t [Spot<'t>],
    /// How many ways a layer keeps.
    most: usize,
    /// What is known to be possible; what cannot become better is dropped.
    bound: Option<TourRank<'t>>,
}

/// A place, made ready for the search.
struct Spot<'t> {
    place: &'t RoutePlace,
    /// What is done there.
    all: Tasks,
    /// What of it waits for nothing.
    free: Tasks,
    /// What of it waits for something, and for what.
    waiting: Vec<(Tasks, Tasks)>,
    /// Its building and its floor, as sets of one.
    site: u128,
    floor: u128,
}

impl<'t> Spot<'t> {
    fn new(tasks: &[Task<'_>], place: &'t RoutePlace) -> Self {
        let set = |some: &[usize]| Tasks::of(tasks.len(), some.iter().copied());
        let here = || place.tasks.iter().filter_map(|at| Some((*at, tasks.get(*at)?)));
        let free = here().filter(|(_, task)| task.first.is_empty());
        let waiting = here().filter(|(_, task)| !task.first.is_empty());
        Self {
            place,
            all: set(&place.tasks),
            free: Tasks::of(tasks.len(), free.map(|(at, _)| at)),
            waiting: waiting.map(|(at, task)| (set(&[at]), set(&task.first))).collect(),
            site: bit(place.site),
            floor: bit(place.floor),
        }
    }

    /// Does what can be done here. Whether that is anything.
    fn visit(&self, done: &mut Tasks) -> bool {
        let mut is_any = done.add(&self.free);
        while self
            .waiting
            .iter()
            .any(|(task, first)| first.is_within(done) && done.add(task))
        {
            is_any = true;
        }
        is_any
    }
}

/// Buildings or floors beyond the last bit share it. Then less seems to be left than is; nothing else follows.
fn bit(number: usize) -> u128 {
    1 << number.min(127)
}

/// A set of tasks, by position.
#[derive(Clone, PartialEq, Eq)]
struct Tasks(Vec<u64>);

impl Tasks {
    /// `some` of so many tasks.
    fn of(count: usize, some: impl Iterator<Item = usize>) -> Self {
        let mut words = vec![0; count.div_ceil(64)];
        for at in some {
            if let Some(word) = words.get_mut(at / 64) {
                *word |= 1 << (at % 64);
            }
        }
        Self(words)
    }

    /// Adds `other`. Whether that makes a difference.
    fn add(&mut self, other: &Self) -> bool {
        let is_less = !other.is_within(self);
        self.0
            .iter_mut()
            .zip(&other.0)
            .for_each(|(word, more)| *word |= more);
        is_less
    }

    fn is_within(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(word, all)| word & !all == 0)
    }
}

/// A way of having gone so far.
struct PartialTour<'t> {
    done: Tasks,
    /// Places by position.
    path: Vec<usize>,
    last: Option<&'t RoutePlace>,
    was_outside: bool,
    cost: TourCost,
    /// The cost, and what the windows left must cost at least.
    hope: TourCost,
}

impl<'t> TourSearch<'t> {
    fn best(&self, done: Tasks, all: &Tasks) -> Option<PartialTour<'t>> {
        let mut layer = vec![PartialTour {
            done,
            path: Vec::new(),
            last: None,
            was_outside: false,
            cost: TourCost::default(),
            hope: TourCost::default(),
        }];
        while layer.first()?.done != *all {
            layer = self.next(&layer);
        }
        layer.into_iter().next()
    }

    /// The ways that are one visit longer, the most promising first.
    fn next(&self, layer: &[PartialTour<'t>]) -> Vec<PartialTour<'t>> {
        let mut longer = Vec::new();
        for way in layer {
            for (at, spot) in self.spots.iter().enumerate() {
                let mut done = way.done.clone();
                if spot.visit(&mut done) {
                    let cost = cost_of(spot.place, way);
                    let was_outside = way.was_outside || spot.place.is_outside;
                    let step = TourStep {
                        before: way,
                        at,
                        place: spot.place,
                        hope: self.hope(spot, &done, was_outside, cost),
                        done,
                        cost,
                    };
                    if self.bound.is_none_or(|bound| step.against(bound).is_le()) {
                        keep(&mut longer, step, self.most);
                    }
                }
            }
        }
        longer
    }

    /// The `cost` of a way that has come to `now`, and of one visit to every window where something is left.
    fn hope(&self, now: &Spot<'_>, done: &Tasks, was_outside: bool, cost: TourCost) -> TourCost {
        let mut hope = cost;
        let (mut sites, mut floors) = (now.site, now.floor);
        for spot in self.spots {
            if spot.all.is_within(done) {
                continue;
            }
            hope.visits += 1;
            hope.back += usize::from(was_outside && !spot.place.is_outside);
            let (enters, climbs) = (sites & spot.site == 0, floors & spot.floor == 0);
            hope.sites += usize::from(enters);
            hope.floors += usize::from(climbs && !enters);
            sites |= spot.site;
            floors |= spot.floor;
        }
        hope
    }
}

fn replayed(tasks: &[Task<'_>], places: &[RoutePlace], way: &PartialTour<'_>, mut done: Vec<bool>) -> Tour {
    let places = way.path.iter().filter_map(|at| places.get(*at));
    let visits = places.map(|place| (place.window, visit(tasks, place, &mut done)));
    Tour {
        visits: visits.collect(),
        cost: way.cost,
    }
}

/// Does what can be done at `place`, in an order in which each may follow the one before.
pub(super) fn visit(tasks: &[Task<'_>], place: &RoutePlace, done: &mut [bool]) -> Vec<usize> {
    let mut here = Vec::new();
    while let Some(task) = ready(tasks, place, done) {
        mark(done, task);
        here.push(task);
    }
    here
}

fn ready(tasks: &[Task<'_>], place: &RoutePlace, done: &[bool]) -> Option<usize> {
    let may_start = |task: usize| {
        let mut first = tasks.get(task).into_iter().flat_map(|task| &task.first);
        first.all(|first| is_done(done, *first))
    };
    let mut here = place.tasks.iter().copied();
    here.find(|task| !is_done(done, *task) && may_start(*task))
}

/// What `way` costs when it goes on to `place`.
fn cost_of(place: &RoutePlace, way: &PartialTour<'_>) -> TourCost {
    let stays = way.last.is_some_and(|last| last.site == place.site);
    let climbs = stays && way.last.is_some_and(|last| last.floor != place.floor);
    TourCost {
        visits: way.cost.visits + 1,
        sites: way.cost.sites + usize::from(!stays),
        back: way.cost.back + usize::from(way.was_outside && !place.is_outside),
        floors: way.cost.floors + usize::from(climbs),
    }
}

/// A way and one visit more.
struct TourStep<'w, 't> {
    before: &'w PartialTour<'t>,
    /// The place, and its position.
    place: &'t RoutePlace,
    at: usize,
    done: Tasks,
    cost: TourCost,
    hope: TourCost,
}

impl<'t> TourStep<'_, 't> {
    /// Whether it is more promising than `other`, or less.
    fn against(&self, (hope, path): TourRank<'_>) -> Ordering {
        let own = self.before.path.iter().chain(std::iter::once(&self.at));
        self.hope.cmp(&hope).then_with(|| own.cmp(path))
    }

    fn taken(self) -> PartialTour<'t> {
        let mut path = Vec::with_capacity(self.before.path.len() + 1);
        path.extend_from_slice(&self.before.path);
        path.push(self.at);
        PartialTour {
            done: self.done,
            path,
            last: Some(self.place),
            was_outside: self.before.was_outside || self.place.is_outside,
            cost: self.cost,
            hope: self.hope,
        }
    }
}

/// Puts the way of `step` where it belongs, unless one that is as good has done the same and stands at the same window.
fn keep<'t>(ways: &mut Vec<PartialTour<'t>>, step: TourStep<'_, 't>, most: usize) {
    if ways.len() == most && ways.last().is_some_and(|last| step.against(rank(last)).is_ge()) {
        return;
    }
    let is_same = |other: &PartialTour<'_>| other.path.last() == Some(&step.at) && other.done == step.done;
    if let Some(at) = ways.iter().position(is_same) {
        if ways
            .get(at)
            .is_some_and(|other| step.against(rank(other)).is_ge())
        {
            return;
        }
        ways.remove(at);
    }
    let at = ways.partition_point(|other| step.against(rank(other)).is_ge());
    ways.insert(at, step.taken());
    ways.truncate(most);
}

/// What is hoped for, and among equals the places in their order. Less is more promising.
type TourRank<'w> = (TourCost, &'w [usize]);

fn rank<'w>(way: &'w PartialTour<'_>) -> TourRank<'w> {
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
