//! Scenarios: households written down by the authors, walked through the linked guide and compared with the plan
//! that they must get. A difference says what it is, why, and where in the rules.

mod compare;
mod on_plan;
mod reasons;
mod spoken_of;
mod visit;

use guide::{Answer, Answers, Date, Guide, Interview, interview};

use crate::findings::{Diagnostic, tidy};
use crate::link::LinkedPack;
use crate::source::{Place, ScenarioSource};

pub(crate) use compare::one_day;
pub(crate) use on_plan::documents;
pub(crate) use spoken_of::spoken_of;
pub(crate) use visit::FinishedVisit;

/// What came of one scenario.
#[derive(Clone, Debug)]
pub struct ScenarioResult {
    /// The name of the scenario.
    pub name: String,
    /// The id of its life event.
    pub event: String,
    /// The place where the scenario begins.
    pub place: Place,
    /// What was asked and answered, a screen at a time.
    pub screens: Vec<Vec<(String, Answer)>>,
    /// The days given, by id.
    pub days: Vec<(String, Date)>,
    /// Everything that differs from what is written.
    pub findings: Vec<Diagnostic>,
}

impl ScenarioResult {
    /// Whether everything is as written.
    pub fn passed(&self) -> bool {
        !self.findings.iter().any(Diagnostic::is_error)
    }
}

/// Tries every scenario of a pack, in the order of files. `wanted` picks scenarios by name.
pub fn try_all(pack: &LinkedPack, wanted: impl Fn(&str) -> bool) -> Vec<ScenarioResult> {
    let scenarios = pack
        .source
        .scenarios
        .iter()
        .filter(|scenario| wanted(&scenario.name.value));
    scenarios
        .filter_map(|scenario| Some(try_one(pack, pack.guide(&scenario.event.value)?, scenario)))
        .collect()
}

fn try_one(pack: &LinkedPack, guide: &Guide, scenario: &ScenarioSource) -> ScenarioResult {
    let visit = FinishedVisit::of(pack, guide, scenario, walked(guide, scenario));
    let mut findings = differences(pack, scenario, &visit);
    tidy(&mut findings);
    ScenarioResult {
        name: scenario.name.value.clone(),
        event: guide.id.clone(),
        place: scenario.place.clone(),
        screens: screens(guide, &visit.interview),
        days: scenario
            .dates
            .iter()
            .map(|(id, day)| (id.value.clone(), day.value))
            .collect(),
        findings,
    }
}

/// What the answers of a scenario come to.
pub(crate) fn walked(guide: &Guide, scenario: &ScenarioSource) -> Interview {
    finished(guide, |question| answer(scenario, question))
}

/// Everything that is not as the scenario says.
pub(crate) fn differences(
    pack: &LinkedPack,
    scenario: &ScenarioSource,
    visit: &FinishedVisit<'_>,
) -> Vec<Diagnostic> {
    let mut found = compare::differences(pack, scenario, visit);
    found.extend(on_plan::differences(pack, scenario, visit));
    found
}

/// An interview in which every question has its answer: those that are not asked count for nothing, so one walk is
/// enough.
pub(crate) fn finished(guide: &Guide, answer: impl Fn(&str) -> Answer) -> Interview {
    let mut answers = Answers::new();
    for (ix, question) in guide.questions.iter() {
        answers.set(ix, answer(&question.id));
    }
    interview(guide, &answers)
}

/// What was asked and answered, by id, a screen at a time.
pub(crate) fn screens(guide: &Guide, interview: &Interview) -> Vec<Vec<(String, Answer)>> {
    let screens = interview.answered.iter().map(|screen| {
        let questions = screen.screen.questions().iter().zip(&screen.answers);
        questions
            .map(|(question, answer)| (guide.questions[*question].id.clone(), *answer))
            .collect()
    });
    screens.collect()
}

fn answer(scenario: &ScenarioSource, question: &str) -> Answer {
    let names = |ids: &[crate::source::Id]| ids.iter().any(|id| id.value == question);
    if names(&scenario.yes_to) {
        Answer::Yes
    } else if names(&scenario.unsure_of) {
        Answer::Unsure
    } else {
        Answer::No
    }
}
