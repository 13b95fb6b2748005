//! A household: a guide, its answers, days and choices, on one day → its plan and agenda.

use guide::deadline::Dates;
use guide::ids::{DateIx, DocumentIx, ProcedureIx, QuestionIx, WindowIx};
use guide::plan::agenda::{Agenda, Situation, agenda};
use guide::plan::{Entry, Plan, PlanChoices, plan};
use guide::{Answer, Answers, Date, Guide, Interview, interview};

/// Everything an agenda is made from.
pub(crate) struct Household<'g> {
    pub(crate) guide: &'g Guide,
    pub(crate) answers: Answers,
    pub(crate) dates: Dates,
    pub(crate) choices: PlanChoices,
    pub(crate) today: Date,
    pub(crate) minutes: u16,
    pub(crate) done: Vec<ProcedureIx>,
}

/// What came of it.
pub(crate) struct Told<'g> {
    pub(crate) guide: &'g Guide,
    pub(crate) interview: Interview,
    pub(crate) plan: Plan,
    pub(crate) agenda: Agenda,
}

impl<'g> Household<'g> {
    /// At ten in the morning, with every question answered with no.
    pub(crate) fn new(guide: &'g Guide, today: Date) -> Self {
        let mut answers = Answers::new();
        let questions = guide.questions.iter();
        questions.for_each(|(question, _)| answers.set(question, Answer::No));
        Self {
            guide,
            answers,
            dates: Dates::new(),
            choices: PlanChoices::default(),
            today,
            minutes: 600,
            done: Vec::new(),
        }
    }

    pub(crate) fn answer(mut self, ids: &[impl AsRef<str>], answer: Answer) -> Self {
        for id in ids {
            let question = self.guide.question_by_id(id.as_ref());
            assert!(question.is_some(), "{} is no question here", id.as_ref());
            self.answers.set(question.unwrap(), answer);
        }
        self
    }

    pub(crate) fn day(mut self, id: &str, day: Date) -> Self {
        self.dates.set(self.guide.date_by_id(id).unwrap(), day);
        self
    }

    pub(crate) fn done(mut self, ids: &[&str]) -> Self {
        let procedures = ids.iter().map(|id| self.guide.procedure_by_id(id).unwrap());
        self.done = procedures.collect();
        self
    }

    pub(crate) fn told(&self) -> Told<'g> {
        let interview = interview(self.guide, &self.answers);
        let plan = plan(
            self.guide,
            &interview.outcome,
            &self.dates,
            &self.choices,
            self.today,
        );
        let agenda = agenda(&Situation {
            guide: self.guide,
            interview: &interview,
            plan: &plan,
            dates: &self.dates,
            choices: &self.choices,
            today: self.today,
            minutes: self.minutes,
            done: &self.done,
        });
        Told {
            guide: self.guide,
            interview,
            plan,
            agenda,
        }
    }
}

impl<'g> Told<'g> {
    pub(crate) fn procedure(&self, procedure: ProcedureIx) -> &'g str {
        &self.guide.procedures[procedure].id
    }

    pub(crate) fn window(&self, window: WindowIx) -> &'g str {
        &self.guide.windows[window].id
    }

    pub(crate) fn document(&self, document: DocumentIx) -> &'g str {
        &self.guide.documents[document].id
    }

    pub(crate) fn question(&self, question: QuestionIx) -> &'g str {
        &self.guide.questions[question].id
    }

    pub(crate) fn date(&self, date: DateIx) -> &'g str {
        &self.guide.dates[date].id
    }

    pub(crate) fn entry(&self, id: &str) -> &Entry {
        self.plan.entry(self.guide.procedure_by_id(id).unwrap()).unwrap()
    }
}
