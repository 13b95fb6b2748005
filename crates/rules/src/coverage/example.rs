//! Something not exercised → the answers of a household that would exercise it, tried out.

use std::collections::BTreeSet;

use guide::Answer;

use super::Event;
use super::goals::{Goal, given_facts};
use super::walked::walked;
use crate::checks::analysis::theory::{Held, Theory, What};
use crate::scenario::{finished, screens};
use crate::source::{Id, StepSource, Steps};

/// Where a question is asked, and what must hold for that.
type Asked<'p> = (&'p Id, Vec<Held<'p>>);

/// The questions to answer "yes"; as few as lead there.
pub(super) fn yes_to(event: &Event<'_>, goal: &Goal<'_>) -> Option<Vec<String>> {
    let mut asked = Vec::new();
    places(&event.source.steps, &given_facts(event.source), &mut asked);
    let enough = |held: &[Held<'_>]| {
        let ticks = ticks(event.theory, held, &asked)?;
        leads_to(event, goal, &ticks).then_some(ticks)
    };
    enough(&goal.held).or_else(|| enough(&with_questions(event.theory, &goal.held, &asked)))
}

fn leads_to(event: &Event<'_>, goal: &Goal<'_>, ticks: &[String]) -> bool {
    let interview = finished(event.guide, |id| {
        if ticks.iter().any(|tick| tick == id) {
            Answer::Yes
        } else {
            Answer::No
        }
    });
    let screens = screens(event.guide, &interview);
    walked(event.pack, event.source, event.theory, &screens).contains(&goal.key)
}

/// The questions of the event that some household of which `held` is true answers with "yes".
fn ticks(theory: &Theory<'_>, held: &[Held<'_>], asked: &[Asked<'_>]) -> Option<Vec<String>> {
    let household = theory.household(held)?;
    let holds = |id: &str| household.get(theory.position(id)?).copied().flatten();
    let mut ticks: Vec<String> = Vec::new();
    for (question, _) in asked {
        if holds(&question.value) == Some(true) && !ticks.contains(&question.value) {
            ticks.push(question.value.clone());
        }
    }
    Some(ticks)
}

/// `held`, and what must hold so that the questions it names are asked.
fn with_questions<'p>(theory: &Theory<'p>, held: &[Held<'p>], asked: &[Asked<'p>]) -> Vec<Held<'p>> {
    let mut held = held.to_vec();
    let mut met = BTreeSet::new();
    while let Some(open) = named(&held).into_iter().find(|id| !met.contains(id)) {
        met.insert(open);
        let ways = asked.iter().filter(|(question, _)| question.value == open);
        let mut joined = ways.map(|(_, way)| [held.as_slice(), way].concat());
        if let Some(possible) = joined.find(|held| theory.possible(held)) {
            held = possible;
        }
    }
    held
}

/// The questions on which `held` depends.
fn named<'p>(held: &[Held<'p>]) -> Vec<&'p str> {
    let mut ids = Vec::new();
    for held in held {
        match held.what {
            What::Given(..) => {}
            What::Answer(id, _) => ids.push(id),
            What::Condition(condition, _) => condition.questions(&mut |id| ids.push(&id.value)),
        }
    }
    ids
}

/// Every place that asks, in the order of the steps.
fn places<'p>(steps: &'p Steps, held: &[Held<'p>], asked: &mut Vec<Asked<'p>>) {
    let with = |what, place| [held, &[Held { what, place }]].concat();
    for step in steps {
        match &step.value {
            StepSource::List { .. } => {}
            StepSource::Ask {
                question,
                if_yes,
                if_no,
            } => {
                asked.push((question, held.to_vec()));
                for (holds, block) in [(true, if_yes), (false, if_no)] {
                    let held = with(What::Answer(&question.value, holds), &question.place);
                    places(block, &held, asked);
                }
            }
            StepSource::Pick { options, .. } => {
                asked.extend(options.iter().map(|(question, _)| (question, held.to_vec())));
                for (question, block) in options {
                    let held = with(What::Answer(&question.value, true), &question.place);
                    places(block, &held, asked);
                }
            }
            StepSource::When {
                condition,
                then,
                otherwise,
            } => {
                for (holds, block) in [(true, then), (false, otherwise)] {
                    places(
                        block,
                        &with(What::Condition(condition, holds), condition.place()),
                        asked,
                    );
                }
            }
        }
    }
}
