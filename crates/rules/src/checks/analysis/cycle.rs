//! Finds circles among references, each knot of references once.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::findings::{Code, Diagnostic, Message};
use crate::source::Id;

/// A reference from an entry to another.
#[derive(Clone, Copy)]
pub(crate) struct Edge<'p> {
    /// The entry, at its definition.
    pub(crate) from: &'p Id,
    /// The other one, where it is named.
    pub(crate) to: &'p Id,
}

/// One shortest circle for each knot.
pub(crate) fn find<'p>(edges: &[Edge<'p>]) -> Vec<Vec<Edge<'p>>> {
    let mut out: BTreeMap<&str, Vec<Edge<'p>>> = BTreeMap::new();
    for edge in edges {
        out.entry(&edge.from.value).or_default().push(*edge);
    }
    let mut done: BTreeSet<&str> = BTreeSet::new();
    let mut found = Vec::new();
    for edge in edges {
        if done.contains(edge.from.value.as_str()) {
            continue;
        }
        if let Some(cycle) = shortest(&out, &edge.from.value) {
            let knot = reached(&out, &edge.from.value);
            done.extend(
                knot.iter()
                    .filter(|id| reached(&out, id).contains(edge.from.value.as_str())),
            );
            found.push(cycle);
        }
    }
    found
}

type Graph<'p> = BTreeMap<&'p str, Vec<Edge<'p>>>;

/// The shortest way from `start` back to it.
fn shortest<'p>(out: &Graph<'p>, start: &str) -> Option<Vec<Edge<'p>>> {
    let mut came_by: BTreeMap<&str, Edge<'p>> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(at) = queue.pop_front() {
        for edge in out.get(at).into_iter().flatten() {
            if came_by.contains_key(edge.to.value.as_str()) {
                continue;
            }
            came_by.insert(&edge.to.value, *edge);
            if edge.to.value == start {
                return Some(back(&came_by, start));
            }
            queue.push_back(&edge.to.value);
        }
    }
    None
}

fn back<'p>(came_by: &BTreeMap<&str, Edge<'p>>, start: &str) -> Vec<Edge<'p>> {
    let mut way = Vec::new();
    let mut at = start;
    while let Some(edge) = came_by.get(at) {
        way.push(*edge);
        at = &edge.from.value;
        if at == start {
            break;
        }
    }
    way.reverse();
    way
}

fn reached<'p>(out: &Graph<'p>, start: &str) -> BTreeSet<&'p str> {
    let mut seen = BTreeSet::new();
    let mut queue: Vec<&str> = vec![start];
    while let Some(at) = queue.pop() {
        for edge in out.get(at).into_iter().flatten() {
            if seen.insert(edge.to.value.as_str()) {
                queue.push(&edge.to.value);
            }
        }
    }
    seen
}

/// The ids of a circle, the first one at both ends.
pub(crate) fn names<'p>(cycle: &[Edge<'p>]) -> Vec<&'p str> {
    let first = cycle.first().map(|edge| edge.from.value.as_str());
    let rest = cycle.iter().map(|edge| edge.to.value.as_str());
    first.into_iter().chain(rest).collect()
}

/// The finding for a circle, at its first reference, with the others as labels.
pub(crate) fn diagnostic(code: Code, cycle: &[Edge<'_>], headline: Message) -> Diagnostic {
    let mut references = cycle.iter().map(|edge| &edge.to.place);
    let first = references
        .next()
        .cloned()
        .unwrap_or_else(|| crate::place::Place::whole_file(""));
    references.fold(Diagnostic::new(code, &first, headline), |diagnostic, place| {
        diagnostic.label(place, Message::new("ここから次へ", "goes on here"))
    })
}
