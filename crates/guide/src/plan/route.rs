//! Where each procedure is done and in which order: what must come first is done first, each window is visited once
//! where that is possible, and one building and floor is left before the next is entered.
//!
//! Offices outside are windows of their own, so nothing of another municipality ever stands in a visit to this one.

mod office;
mod search;
mod tour;

use super::choices::PlanChoices;
use super::entries::Entry;
use crate::ids::{SiteIx, WindowIx};
use crate::model::Guide;

/// One window with what is done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The window.
    pub window: WindowIx,
    /// The building it is in; none outside. Stops in one building follow each other where that is possible.
    pub site: Option<SiteIx>,
    /// Whether it is an office outside, not one of the municipality's own.
    pub external: bool,
    /// What is done there, in order.
    pub entries: Vec<Entry>,
}

/// Puts `entries` to their windows and the windows in order.
pub(super) fn stops(guide: &Guide, entries: Vec<Entry>, choices: &PlanChoices) -> Vec<Stop> {
    let tour = office::tour(guide, &entries, choices);
    let mut waiting: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    let mut stops = Vec::new();
    for (window, tasks) in tour.visits {
        let row = &guide.windows[window];
        let mut taken = Vec::new();
        for task in tasks {
            if let Some(mut entry) = waiting.get_mut(task).and_then(Option::take) {
                entry.also_at = others(&entry, window);
                taken.push(entry);
            }
        }
        stops.push(Stop {
            window,
            site: row.site,
            external: row.external,
            entries: taken,
        });
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

fn others(entry: &Entry, taken: WindowIx) -> Vec<WindowIx> {
    let offices = entry.offices.iter().copied();
    offices.filter(|office| *office != taken).collect()
}
