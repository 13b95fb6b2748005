//! Laws of the route, over random towns.

use guide::ids::{Ix, ProcedureIx};
use guide::plan::{Plan, PlanChoices};
use guide::{Guide, Procedure};
use proptest::prelude::*;

use crate::oracle::{self, Job, Place};
use crate::town::{self, choices, planned, town};

/// Procedures at up to `offices` of the first `windows` windows, none of which waits for itself: who waits for whom
/// follows a random rank.
fn procedures(most: usize, windows: u16, offices: usize) -> impl Strategy<Value = Vec<Procedure>> {
    let one = (
        prop::collection::vec(0..windows, 1..=offices),
        any::<u16>(),
        prop::collection::vec(any::<prop::sample::Index>(), 0..3),
    );
    prop::collection::vec(one, 1..=most).prop_map(|rows| {
        let rank = |at: usize| (rows[at].1, at);
        let made = rows.iter().enumerate().map(|(at, (windows, _, first))| {
            let first = first.iter().map(|first| first.index(rows.len()));
            let first = first.filter(|first| rank(*first) < rank(at));
            let first: Vec<u16> = first.map(|first| u16::try_from(first).unwrap()).collect();
            town::at(windows, &first)
        });
        made.collect()
    })
}

fn jobs(guide: &Guide) -> Vec<Job> {
    let rows = guide.procedures.iter();
    let job = |row: &Procedure| {
        let first = row.after.iter().map(|first| first.at());
        (
            u16::try_from(row.windows[0].window.at()).unwrap(),
            first.collect(),
        )
    };
    rows.map(|(_, row)| job(row)).collect()
}

fn is_outside(window: u16) -> bool {
    window >= 8
}

/// Every office outside is a building of its own.
fn site(window: u16) -> u16 {
    if is_outside(window) { window } else { window / 4 }
}

fn order(plan: &Plan) -> Vec<ProcedureIx> {
    let entries = plan.stops.iter().flat_map(|stop| &stop.entries);
    entries.map(|entry| entry.listing.procedure).collect()
}

fn place(window: u16) -> Place {
    (is_outside(window), site(window), window % 2)
}

fn cost(plan: &Plan) -> oracle::Cost {
    let windows = plan.stops.iter().map(|stop| stop.window.at());
    oracle::cost(windows.map(|at| place(u16::try_from(at).unwrap())).collect())
}

fn plan_of(guide: &Guide, choices: &PlanChoices) -> Plan {
    planned(guide, &[], None, choices)
}

proptest! {
    #[test]
    fn every_procedure_is_done_once_at_one_of_its_offices_and_after_what_comes_first(
        procedures in procedures(14, town::WINDOWS, 3),
        chosen in prop::collection::vec((0_u16..14, 0..town::WINDOWS), 0..4),
    ) {
        let guide = town(procedures);
        let chosen: Vec<_> = chosen.into_iter().filter(|of| usize::from(of.0) < guide.procedures.len()).collect();
        let choices = choices(&chosen);
        let plan = plan_of(&guide, &choices);
        let order = order(&plan);
        let mut sorted = order.clone();
        sorted.sort();
        prop_assert_eq!(sorted, guide.procedures.iter().map(|(ix, _)| ix).collect::<Vec<_>>());
        for (at, procedure) in order.iter().enumerate() {
            let first = &guide.procedures[*procedure].after;
            prop_assert!(!order[at..].iter().any(|later| first.contains(later)));
        }
        for stop in &plan.stops {
            for entry in &stop.entries {
                let row = &guide.procedures[entry.listing.procedure];
                let mut offices = entry.also_at.clone();
                offices.push(stop.window);
                prop_assert!(row.windows.iter().all(|office| offices.contains(&office.window)));
                prop_assert!(offices.iter().all(|window| row.windows.contains(&(*window).into())));
                let chosen = choices.office(entry.listing.procedure).filter(|window| row.windows.contains(&(*window).into()));
                prop_assert!(chosen.is_none_or(|window| window == stop.window));
                prop_assert!(chosen.is_some() || !stop.external || row.windows[0].window == stop.window);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn there_are_never_more_visits_than_the_greedy_makes(procedures in procedures(20, town::WINDOWS, 3)) {
        let guide = town(procedures);
        let visits = oracle::greedy(&jobs(&guide), is_outside, site);
        prop_assert!(plan_of(&guide, &PlanChoices::default()).stops.len() <= visits);
    }

    #[test]
    fn among_few_windows_inside_no_order_is_better(procedures in procedures(8, 8, 1)) {
        let guide = town(procedures);
        let plan = plan_of(&guide, &PlanChoices::default());
        prop_assert_eq!(cost(&plan), oracle::best(&jobs(&guide), &place));
    }

    #[test]
    fn among_few_windows_inside_and_outside_no_order_is_better(procedures in procedures(8, 12, 1)) {
        let guide = town(procedures);
        let plan = plan_of(&guide, &PlanChoices::default());
        prop_assert_eq!(cost(&plan), oracle::best(&jobs(&guide), &place));
    }

    #[test]
    fn circles_end(windows in prop::collection::vec(0..town::WINDOWS, 1..8)) {
        let count = u16::try_from(windows.len()).unwrap();
        let ring = windows.iter().zip(1..).map(|(window, next)| town::at(&[*window], &[next % count]));
        let guide = town(ring.collect());
        prop_assert_eq!(order(&plan_of(&guide, &PlanChoices::default())).len(), windows.len());
    }
}
