//! What the plan page shows, worked out once for each change that matters to it.

use std::rc::Rc;

use guide::deadline::Dates;
use guide::plan::diff::{PlanDiff, diff};
use guide::plan::{Plan, PlanChoices, plan};
use guide::{Answers, Date, Guide, Interview, Outcome, interview};

use super::walk::Walk;
use super::{DateField, DoubtedDay, Ids, State, date_fields};
use crate::visit::{Choices, Visit};

/// See [`Page::Plan`](super::Page).
#[derive(Debug, PartialEq)]
pub struct PlanPage {
    /// The life event's guide.
    pub guide: Rc<Guide>,
    /// Where the answers lead: `outcome` is what the plan is made from. `next` is set while questions are open.
    pub interview: Rc<Interview>,
    /// The answers.
    pub answers: Answers,
    /// The days given.
    pub days: Dates,
    /// The days that deadlines on the list count from.
    pub dates: Vec<DateField>,
    /// The plan.
    pub plan: Plan,
    /// What another answer has changed, while one is tried out.
    pub tried: Option<PlanDiff>,
    /// Today.
    pub today: Date,
}

/// What a plan page depends on, beside its guide. A tick, or the day of the visit, makes no other plan of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Key {
    visit: Visit,
    doubted_day: Option<(String, DoubtedDay)>,
    today: Date,
}

impl Key {
    fn of(state: &State, today: Date) -> Self {
        Self {
            visit: Visit {
                answers: state.visit.answers.clone(),
                dates: state.visit.dates.clone(),
                choices: Choices {
                    day: None,
                    ..state.visit.choices.clone()
                },
                tried_from: state.visit.tried_from.clone(),
                ..Visit::default()
            },
            doubted_day: state.doubted_day.clone(),
            today,
        }
    }
}

impl PlanPage {
    /// The page for a life event; none while its guide or the day is not known. The last one is kept with its guide.
    pub fn of(state: &State, event: &str) -> Option<Rc<Self>> {
        let today = state.today()?;
        let walk = Walk::of(state, event)?;
        let key = Key::of(state, today);
        let memory = Rc::clone(&walk.memory);
        if let Some((of, page)) = &memory.borrow().plan
            && *of == key
            && Rc::ptr_eq(&page.guide, &walk.guide)
        {
            return Some(Rc::clone(page));
        }
        let page = Rc::new(Self::worked_out(state, walk, today));
        memory.borrow_mut().plan = Some((key, Rc::clone(&page)));
        Some(page)
    }

    fn worked_out(state: &State, walk: Walk, today: Date) -> Self {
        let dates = date_fields(state, &walk);
        let Walk {
            guide,
            interview: walked,
            ..
        } = walk;
        let days = Dates::from_iter(guide.by_date(state.visit.dates.iter().map(|(id, day)| (id, *day))));
        let wishes = wishes(&state.visit.choices, &guide);
        let plan_of = |outcome: &Outcome| plan(&guide, outcome, &days, &wishes, today);
        let plan = plan_of(&walked.outcome);
        let tried = state.visit.tried_from.as_ref().map(|before| {
            let before = answers_of(before, &guide);
            diff(&plan_of(&interview(&guide, &before).outcome), &plan)
        });
        Self {
            answers: state.visit.answers_for(&guide),
            interview: walked,
            guide,
            days,
            dates,
            plan,
            tried,
            today,
        }
    }
}

fn answers_of(answers: &Ids<guide::Answer>, guide: &Guide) -> Answers {
    Answers::from_iter(guide.by_question(answers.iter().map(|(id, answer)| (id, *answer))))
}

/// What was chosen on the plan, in terms of the guide. What it does not have (any more) is no choice.
fn wishes(choices: &Choices, guide: &Guide) -> PlanChoices {
    let mut wishes = PlanChoices {
        proxy: choices.is_proxy,
        ..PlanChoices::default()
    };
    for (id, office) in choices.offices.iter() {
        if let Some(procedure) = guide.procedure_by_id(id)
            && let Some(window) = guide.procedures[procedure].windows.get(usize::from(*office))
        {
            wishes.offices.push((procedure, *window));
        }
    }
    for (id, way) in choices.alternatives.iter() {
        if let Some(document) = guide.documents.find(|row| row.id == *id) {
            wishes.alternatives.push((document, *way));
        }
    }
    wishes
}
