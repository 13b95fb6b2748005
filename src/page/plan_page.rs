//! What the plan page shows, worked out once for each change that matters to it.

use std::rc::Rc;

use guide::deadline::Dates;
use guide::ids::{DateIx, ProcedureIx};
use guide::plan::agenda::{Agenda, ChangeSummary, Row, Situation, agenda, change_summary};
use guide::plan::{Plan, PlanChoices, plan};
use guide::{Answers, Date, Guide, Interview, interview};

use super::walk::Walk;
use crate::ids::Ids;
use crate::state::State;
use crate::visit::{Choices, Visit};

/// See [`Page::Plan`](super::Page).
#[derive(Debug, PartialEq)]
pub struct PlanPage {
    /// The life event's guide.
    pub guide: Rc<Guide>,
    /// Where the answers lead: `outcome` is what the plan is made from. `next` is set while questions are open.
    pub interview: Rc<Interview>,
    /// The plan.
    pub made: Rc<MadePlan>,
    /// What is shown of it at this moment.
    pub agenda: Agenda,
    /// Today.
    pub today: Date,
    /// The time, in minutes after midnight.
    pub minutes: u16,
}

/// A plan with what it was made from.
#[derive(Debug, PartialEq)]
pub struct MadePlan {
    /// The answers.
    pub answers: Answers,
    /// The days given.
    pub days: Dates,
    /// What was chosen on the plan.
    pub choices: PlanChoices,
    /// The plan.
    pub plan: Plan,
    /// What is different from the plan that was seen before; none where none was seen, or nothing is different.
    pub change: Option<ChangeSummary>,
}

/// The page that was shown last.
type Last = Option<(Key, Rc<PlanPage>)>;

/// What a plan page depends on, beside its guide. The day of the visit makes no other page of it.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    plan: PlanKey,
    done: Vec<String>,
    minutes: u16,
}

/// What the plan itself depends on. A tick, or the time of day, makes no other plan of it.
#[derive(Clone, Debug, PartialEq)]
struct PlanKey {
    visit: Visit,
    today: Date,
}

impl Key {
    fn of(state: &State, today: Date) -> Self {
        let visit = &state.visit;
        Self {
            plan: PlanKey {
                visit: Visit {
                    answers: visit.answers.clone(),
                    dates: visit.dates.clone(),
                    choices: Choices {
                        day: None,
                        ..visit.choices.clone()
                    },
                    tried_from: visit.tried_from.clone(),
                    seen: visit.seen.clone(),
                    ..Visit::default()
                },
                today,
            },
            done: visit.ticks.done.clone(),
            minutes: state.minutes(),
        }
    }
}

impl PlanPage {
    /// The page for a life event; none while its guide or the day is not known. The last one is kept with its guide.
    pub fn of(state: &State, event: &str) -> Option<Rc<Self>> {
        let today = state.today()?;
        let walk = Walk::of(state, event)?;
        let key = Key::of(state, today);
        let last = walk.remembered.get::<Last>();
        let known = last.borrow().clone();
        let known = known.filter(|(_, page)| Rc::ptr_eq(&page.guide, &walk.guide));
        let made = match known {
            Some((of, page)) if of == key => return Some(page),
            Some((of, page)) if of.plan == key.plan => Rc::clone(&page.made),
            _ => Rc::new(made(state, &walk, today)),
        };
        let page = Rc::new(Self::at(state, walk, made, today));
        *last.borrow_mut() = Some((key, Rc::clone(&page)));
        Some(page)
    }

    fn at(state: &State, walk: Walk, made: Rc<MadePlan>, today: Date) -> Self {
        let Walk { guide, interview, .. } = walk;
        let minutes = state.minutes();
        let done = state.visit.ticks.done.iter();
        let done: Vec<ProcedureIx> = done.filter_map(|id| guide.procedure_by_id(id)).collect();
        let agenda = agenda(&Situation {
            guide: &guide,
            interview: &interview,
            plan: &made.plan,
            dates: &made.days,
            choices: &made.choices,
            today,
            minutes,
            done: &done,
        });
        Self {
            guide,
            interview,
            made,
            agenda,
            today,
            minutes,
        }
    }

    /// The days that are missing and asked for beside the row of `procedure`: each stands beside the first row that needs it.
    pub fn asked_beside(&self, procedure: ProcedureIx) -> Vec<DateIx> {
        let mut asked: Vec<DateIx> = Vec::new();
        for row in self.rows() {
            let new: Vec<DateIx> = row
                .asks
                .iter()
                .copied()
                .filter(|date| !asked.contains(date))
                .collect();
            if row.procedure == procedure {
                return new;
            }
            asked.extend(new);
        }
        Vec::new()
    }

    /// Whether `date` is missing and asked for beside a row.
    pub fn is_asked(&self, date: DateIx) -> bool {
        let first = self.rows().find(|row| row.asks.contains(&date));
        first.is_some_and(|row| !row.is_done)
    }

    /// What certainly applies, in the order of the page.
    fn rows(&self) -> impl Iterator<Item = &Row> {
        let agenda = &self.agenda;
        let visits = agenda.visits.iter().flat_map(|visit| &visit.rows);
        let home = agenda.from_home.iter().map(|home| &home.row);
        let benefits = agenda.benefits.open.iter().chain(&agenda.benefits.folded);
        visits.chain(home).chain(benefits.map(|benefit| &benefit.row))
    }
}

fn made(state: &State, walk: &Walk, today: Date) -> MadePlan {
    let (guide, visit) = (&walk.guide, &state.visit);
    let choices = choices_in(guide, &visit.choices);
    let days = days_of(&visit.dates, guide);
    let now = plan(guide, &walk.interview.outcome, &days, &choices, today);
    let change = visit.earlier(&guide.id).map(|(answers, dates)| {
        let outcome = interview(guide, &answers_of(answers, guide)).outcome;
        let before = plan(guide, &outcome, &days_of(dates, guide), &choices, today);
        change_summary(&before, &now, today)
    });
    MadePlan {
        answers: visit.answers_for(guide),
        change: change.filter(|change| !change.is_empty()),
        days,
        choices,
        plan: now,
    }
}

fn days_of(dates: &Ids<Date>, guide: &Guide) -> Dates {
    Dates::from_iter(guide.by_date(dates.iter().map(|(id, day)| (id, *day))))
}

fn answers_of(answers: &Ids<guide::Answer>, guide: &Guide) -> Answers {
    Answers::from_iter(guide.by_question(answers.iter().map(|(id, answer)| (id, *answer))))
}

/// What was chosen on the plan, in terms of the guide. What it does not have (any more) is no choice.
fn choices_in(guide: &Guide, choices: &Choices) -> PlanChoices {
    let mut known = PlanChoices {
        proxy: choices.is_proxy,
        ..PlanChoices::default()
    };
    for (id, office) in choices.offices.iter() {
        if let Some(procedure) = guide.procedure_by_id(id)
            && let Some(office) = guide.procedures[procedure].windows.get(usize::from(*office))
        {
            known.offices.push((procedure, office.window));
        }
    }
    for (id, way) in choices.alternatives.iter() {
        if let Some(document) = guide.documents.find(|row| row.id == *id) {
            known.alternatives.push((document, *way));
        }
    }
    known
}
