//! The order of visits, in words.

use guide::Procedure;
use guide::ids::{Ix, SiteIx, WindowIx};
use guide::plan::{Plan, PlanChoices};

use crate::town::{at, choices, planned, town};

fn plan_of(procedures: Vec<Procedure>, choices: &PlanChoices) -> Plan {
    planned(&town(procedures), &[], None, choices)
}

fn windows(plan: &Plan) -> Vec<usize> {
    plan.stops.iter().map(|stop| stop.window.at()).collect()
}

fn route(procedures: Vec<Procedure>) -> Vec<usize> {
    windows(&plan_of(procedures, &PlanChoices::default()))
}

#[test]
fn one_floor_is_left_before_the_next_is_entered() {
    let all = [0, 1, 2, 3].map(|window| at(&[window], &[]));
    assert_eq!(route(all.to_vec()), [0, 2, 1, 3]);
}

#[test]
fn a_building_is_left_only_when_nothing_is_left_there() {
    assert_eq!(
        route(vec![at(&[0], &[]), at(&[4], &[0]), at(&[3], &[])]),
        [0, 3, 4],
        "another floor comes before another building"
    );
    assert_eq!(
        route(vec![at(&[0], &[]), at(&[3], &[2]), at(&[4], &[0])]),
        [0, 4, 3],
        "but not before what must come in between"
    );
}

#[test]
fn a_window_waits_until_everything_there_can_be_done() {
    let procedures = vec![at(&[0], &[]), at(&[0], &[2]), at(&[1], &[])];
    assert_eq!(route(procedures), [1, 0]);
}

#[test]
fn a_look_ahead_saves_a_building_that_the_next_step_alone_would_not() {
    // Window 0 is first in the pack, but building 1 must come in between its floors unless it comes first.
    let procedures = vec![at(&[0], &[]), at(&[1], &[2]), at(&[4], &[])];
    assert_eq!(route(procedures), [4, 0, 1]);
}

#[test]
fn offices_outside_stay_apart_and_come_last_unless_something_waits_for_them() {
    let all = vec![at(&[8], &[]), at(&[5], &[]), at(&[9], &[]), at(&[0], &[])];
    assert_eq!(route(all), [0, 5, 8, 9]);
    let moved = vec![at(&[0], &[1]), at(&[8], &[]), at(&[9], &[])];
    let plan = plan_of(moved, &PlanChoices::default());
    assert_eq!(windows(&plan), [8, 0, 9]);
    let places: Vec<_> = plan
        .stops
        .iter()
        .map(|stop| (stop.site.map(SiteIx::at), stop.external))
        .collect();
    assert_eq!(places, [(None, true), (Some(0), false), (None, true)]);
}

#[test]
fn a_chosen_office_is_taken_and_the_others_are_named() {
    let procedures = || vec![at(&[0, 4, 8], &[]), at(&[1], &[])];
    let plan = plan_of(procedures(), &choices(&[(0, 8)]));
    assert_eq!(windows(&plan), [1, 8]);
    let others = |plan: &Plan, stop: usize| -> Vec<usize> {
        let also_at = plan.stops[stop].entries[0].also_at.iter();
        also_at.map(|window| WindowIx::at(*window)).collect()
    };
    assert_eq!(others(&plan, 1), [0, 4]);
    let first = plan_of(procedures(), &PlanChoices::default());
    assert_eq!((windows(&first), others(&first, 0)), (vec![0, 1], vec![4, 8]));
}

#[test]
fn an_office_that_does_not_handle_it_is_no_choice() {
    let plan = plan_of(vec![at(&[0, 4], &[])], &choices(&[(0, 5)]));
    assert_eq!(windows(&plan), [0]);
}

#[test]
fn a_window_that_nothing_else_needs_is_spared() {
    assert_eq!(route(vec![at(&[0, 1], &[]), at(&[1], &[])]), [1]);
    assert_eq!(
        route(vec![at(&[0, 1], &[]), at(&[0], &[]), at(&[1], &[])]),
        [0, 1],
        "something else is done at 0 anyway, so p0 stays there"
    );
}

#[test]
fn a_building_that_nothing_else_needs_is_spared() {
    assert_eq!(route(vec![at(&[4, 1], &[]), at(&[0], &[])]), [0, 1]);
}

#[test]
fn nobody_is_sent_outside_or_to_another_building_without_having_chosen_it() {
    assert_eq!(route(vec![at(&[0, 8], &[]), at(&[8], &[])]), [0, 8]);
    assert_eq!(
        route(vec![at(&[0, 4], &[]), at(&[1, 4], &[])]),
        [0, 1],
        "one visit in building 1 would do, but nothing leads there"
    );
}

#[test]
fn the_plan_follows_a_choice() {
    let procedures = vec![at(&[0, 4], &[]), at(&[1, 4], &[]), at(&[2, 4], &[])];
    assert_eq!(windows(&plan_of(procedures.clone(), &choices(&[(0, 4)]))), [4]);
    assert_eq!(
        windows(&plan_of(procedures, &choices(&[(0, 4), (1, 1)]))),
        [1, 4],
        "a choice is not overruled, and p2 goes where p0 is"
    );
}

#[test]
fn what_is_spared_outside_is_done_inside_only_where_one_goes_anyway() {
    assert_eq!(route(vec![at(&[8, 0], &[]), at(&[0], &[])]), [0]);
    assert_eq!(route(vec![at(&[8, 0], &[]), at(&[1], &[])]), [1, 8]);
}
