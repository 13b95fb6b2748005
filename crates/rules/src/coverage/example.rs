//! Something not exercised → the answers of a household that would exercise it, tried out.

use std::collections::BTreeSet;

use guide::{Answer, Date};

use super::EventGoals;
use super::exercised::exercised;
use super::goals::{Goal, given_facts};
use crate::checks::analysis::theory::{Claim, Premise, Theory};
use crate::scenario::{finished, screens};
use crate::source::{Id, StepSource, Steps};

/// Where a question is asked, and what must hold for that.
type Asked<'p> = (&'p Id, Vec<Premise<'p>>);

/// The days of a household, by id.
type Days = Vec<(String, Date)>;

/// The questions to answer "yes", as few as lead there, and the days to give.
pub(super) fn household(event: &EventGoals<'_>, goal: &Goal<'_>) -> Option<(Vec<String>, Days)> {
    let mut asked = Vec::new();
    places(&event.source.steps, &given_facts(event.source), &mut asked);
    let enough = |premises: &[Premise<'_>]| {
        let ticks = ticks(event.theory, premises, &asked)?;
        let mut days = days(goal).into_iter();
        let days = days.find(|days| leads_to(event, goal, &ticks, days))?;
        Some((ticks, days))
    };
    enough(&goal.premises).or_else(|| enough(&with_questions(event.theory, &goal.premises, &asked)))
}

/// Days to try: none, and where the goal hangs on days, such as lie so, then such as do not.
fn days(goal: &Goal<'_>) -> [Days; 3] {
    let (mut inside, mut outside) = (Days::new(), Days::new());
    for premise in &goal.premises {
        if let Claim::Condition(condition, _) = premise.claim {
            condition.days(&mut |test| {
                let [from, until] = [&test.from, &test.until].map(|day| day.as_ref().map(|day| day.value));
                let before = from.and_then(|from| from.yesterday().ok());
                let after = until.and_then(|until| until.tomorrow().ok());
                let named = |day: Date| (test.date.value.clone(), day);
                inside.extend(from.or(until).map(named));
                outside.extend(before.or(after).map(named));
            });
        }
    }
    [Days::new(), inside, outside]
}

fn leads_to(event: &EventGoals<'_>, goal: &Goal<'_>, ticks: &[String], days: &Days) -> bool {
    let interview = finished(event.guide, |id| {
        if ticks.iter().any(|tick| tick == id) {
            Answer::Yes
        } else {
            Answer::No
        }
    });
    let screens = screens(event.guide, &interview);
    exercised(event.pack, event.source, event.theory, &screens, days).contains(&goal.key)
}

/// The questions of the event that some household of which the premises are true answers with "yes".
fn ticks(theory: &Theory<'_>, premises: &[Premise<'_>], asked: &[Asked<'_>]) -> Option<Vec<String>> {
    let household = theory.household(premises)?;
    let holds = |id: &str| household.get(theory.position(id)?).copied().flatten();
    let mut ticks: Vec<String> = Vec::new();
    for (question, _) in asked {
        if holds(&question.value) == Some(true) && !ticks.contains(&question.value) {
            ticks.push(question.value.clone());
        }
    }
    Some(ticks)
}

/// The premises, and what must hold so that the questions they name are asked.
fn with_questions<'p>(
    theory: &Theory<'p>,
    premises: &[Premise<'p>],
    asked: &[Asked<'p>],
) -> Vec<Premise<'p>> {
    let mut premises = premises.to_vec();
    let mut met = BTreeSet::new();
    while let Some(open) = named(&premises).into_iter().find(|id| !met.contains(id)) {
        met.insert(open);
        let ways = asked.iter().filter(|(question, _)| question.value == open);
        let mut joined = ways.map(|(_, way)| [premises.as_slice(), way].concat());
        if let Some(possible) = joined.find(|premises| theory.possible(premises)) {
            premises = possible;
        }
    }
    premises
}

/// The questions on which the premises depend.
fn named<'p>(premises: &[Premise<'p>]) -> Vec<&'p str> {
    let mut ids = Vec::new();
    for premise in premises {
        match premise.claim {
            Claim::Given(..) => {}
            Claim::Answer(id, _) => ids.push(id),
            Claim::Condition(condition, _) => condition.questions(&mut |id| ids.push(&id.value)),
        }
    }
    ids
}

/// Every place that asks, in the order of the steps.
fn places<'p>(steps: &'p Steps, premises: &[Premise<'p>], asked: &mut Vec<Asked<'p>>) {
    let with = |claim, place| [premises, &[Premise { claim, place }]].concat();
    for step in steps {
        match &step.value {
            StepSource::List { .. } => {}
            StepSource::Ask {
                question,
                if_yes,
                if_no,
            } => {
                asked.push((question, premises.to_vec()));
                for (holds, block) in [(true, if_yes), (false, if_no)] {
                    let premises = with(Claim::Answer(&question.value, holds), &question.place);
                    places(block, &premises, asked);
                }
            }
            StepSource::Pick { options, .. } => {
                asked.extend(options.iter().map(|(question, _)| (question, premises.to_vec())));
                for (question, block) in options {
                    let premises = with(Claim::Answer(&question.value, true), &question.place);
                    places(block, &premises, asked);
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
                        &with(Claim::Condition(condition, holds), condition.place()),
                        asked,
                    );
                }
            }
        }
    }
}
