//! A plan and its agenda, from the answers to the first questions and the days given.

use guide::deadline::Dates;
use guide::ids::{Ix, QuestionIx};
use guide::plan::agenda::{Agenda, Situation, agenda};
use guide::plan::{Plan, PlanChoices, plan};
use guide::*;

/// At ten in the morning, with nothing chosen and nothing ticked off.
pub(crate) fn planned(guide: &Guide, answers: &[Answer], dates: &Dates, today: Date) -> (Plan, Agenda) {
    let mut given = Answers::new();
    for (at, answer) in (0..).zip(answers) {
        given.set(QuestionIx::new(at), *answer);
    }
    let interview = interview(guide, &given);
    let choices = PlanChoices::default();
    let plan = plan(guide, &interview.outcome, dates, &choices, today);
    let agenda = agenda(&Situation {
        guide,
        interview: &interview,
        plan: &plan,
        dates,
        choices: &choices,
        today,
        minutes: 600,
        done: &[],
    });
    (plan, agenda)
}
