//! A scenario's household, all questions answered, on a day → its plan and what the plan page makes of it. Each is made
//! only where a scenario says something about it.

use std::cell::OnceCell;

use guide::day::UNIX_EPOCH;
use guide::deadline::Dates;
use guide::ids::ProcedureIx;
use guide::plan::agenda::{Agenda, Situation, agenda};
use guide::plan::{DocumentList, Plan, PlanChoices, plan};
use guide::{Certainty, Condition, Date, Guide, Interview};

use crate::link::LinkedPack;
use crate::source::ScenarioSource;

/// Ten in the morning, when offices are open.
const MINUTES: u16 = 600;

/// A finished visit.
pub(crate) struct FinishedVisit<'g> {
    pub(crate) guide: &'g Guide,
    pub(crate) interview: Interview,
    pub(crate) dates: Dates,
    today: Date,
    choices: PlanChoices,
    plan: OnceCell<Plan>,
    plan_by_proxy: OnceCell<Plan>,
    agenda: OnceCell<Agenda>,
}

impl<'g> FinishedVisit<'g> {
    /// The visit of a scenario that came to `interview`.
    pub(crate) fn of(
        pack: &LinkedPack,
        guide: &'g Guide,
        scenario: &ScenarioSource,
        mut interview: Interview,
    ) -> Self {
        let days = scenario
            .dates
            .iter()
            .map(|(id, day)| (id.value.as_str(), day.value));
        let dates = Dates::from_iter(guide.by_date(days));
        interview.outcome = interview.outcome.on(guide, &dates);
        Self {
            guide,
            interview,
            dates,
            today: today(pack, scenario),
            choices: PlanChoices::default(),
            plan: OnceCell::new(),
            plan_by_proxy: OnceCell::new(),
            agenda: OnceCell::new(),
        }
    }

    /// Whether `id` was asked.
    pub(super) fn asked(&self, id: &str) -> bool {
        let screens = self.interview.answered.iter();
        screens
            .flat_map(|screen| screen.screen.questions())
            .any(|question| self.guide.questions[*question].id == id)
    }

    /// Whether something under a condition certainly applies.
    pub(crate) fn meets(&self, condition: Option<&Condition>) -> bool {
        let outcome = &self.interview.outcome;
        outcome.applies(self.guide, &self.dates, condition) == Some(Certainty::Certain)
    }

    /// The windows at which the household certainly can do a procedure.
    pub(crate) fn windows(&self, procedure: ProcedureIx) -> Vec<&'g str> {
        let guide = self.guide;
        let offices = guide.procedures[procedure].windows.iter();
        offices
            .filter(|office| self.meets(office.condition.as_ref()))
            .map(|office| guide.windows[office.window].id.as_str())
            .collect()
    }

    pub(crate) fn plan(&self) -> &Plan {
        let outcome = &self.interview.outcome;
        self.plan
            .get_or_init(|| plan(self.guide, outcome, &self.dates, &self.choices, self.today))
    }

    /// What is brought: by the household itself, or by who goes in its place.
    pub(crate) fn documents(&self, proxy: bool) -> &DocumentList {
        if !proxy {
            return &self.plan().document_list;
        }
        let choices = PlanChoices {
            proxy,
            ..self.choices.clone()
        };
        let outcome = &self.interview.outcome;
        let by_proxy = self
            .plan_by_proxy
            .get_or_init(|| plan(self.guide, outcome, &self.dates, &choices, self.today));
        &by_proxy.document_list
    }

    pub(crate) fn agenda(&self) -> &Agenda {
        self.agenda.get_or_init(|| {
            agenda(&Situation {
                guide: self.guide,
                interview: &self.interview,
                plan: self.plan(),
                dates: &self.dates,
                choices: &self.choices,
                today: self.today,
                minutes: MINUTES,
                done: &[],
            })
        })
    }
}

/// The day on which the plan is read: `today`, else the last of the days given, else that of the pack.
fn today(pack: &LinkedPack, scenario: &ScenarioSource) -> Date {
    let written = scenario.today.as_ref().map(|day| day.value);
    let last = || scenario.dates.iter().map(|(_, day)| day.value).max();
    let version = || Some(pack.source.head.as_ref()?.version.as_ref()?.value);
    written.or_else(last).or_else(version).unwrap_or(UNIX_EPOCH)
}
