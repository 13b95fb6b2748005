//! Scenarios: households written down by the authors, walked through the linked guide and compared with the plan
//! that they must get. A difference says what it is, why, and where in the rules.

mod compare;
mod why;

use guide::due::Dates;
use guide::{Answer, Answers, Guide, Interview, interview};

use crate::diagnostic::{Diagnostic, tidy};
use crate::link::LinkedPack;
use crate::source::{Place, ScenarioSource};

/// What came of one scenario.
#[derive(Clone, Debug)]
pub struct Tried {
    /// Its name.
    pub name: String,
    /// The id of its life event.
    pub event: String,
    /// Where it begins.
    pub place: Place,
    /// What was asked and answered, a screen at a time.
    pub screens: Vec<Vec<(String, Answer)>>,
    /// Everything that differs from what is written.
    pub findings: Vec<Diagnostic>,
}

impl Tried {
    /// Whether everything is as written.
    pub fn passed(&self) -> bool {
        !self.findings.iter().any(Diagnostic::is_error)
    }
}

/// Tries every scenario of a pack, in the order of files. `wanted` picks scenarios by name.
pub fn try_all(pack: &LinkedPack, wanted: impl Fn(&str) -> bool) -> Vec<Tried> {
    let scenarios = pack
        .source
        .scenarios
        .iter()
        .filter(|scenario| wanted(&scenario.name.value));
    scenarios
        .filter_map(|scenario| Some(try_one(pack, pack.guide(&scenario.event.value)?, scenario)))
        .collect()
}

fn try_one(pack: &LinkedPack, guide: &Guide, scenario: &ScenarioSource) -> Tried {
    let visit = visit(guide, scenario);
    let mut findings = compare::differences(pack, guide, scenario, &visit);
    tidy(&mut findings);
    Tried {
        name: scenario.name.value.clone(),
        event: guide.id.clone(),
        place: scenario.place.clone(),
        screens: visit.screens(guide),
        findings,
    }
}

/// A finished visit.
struct Visit {
    interview: Interview,
    dates: Dates,
}

impl Visit {
    /// What was asked and answered, by id.
    fn screens(&self, guide: &Guide) -> Vec<Vec<(String, Answer)>> {
        let screens = self.interview.answered.iter().map(|screen| {
            let questions = screen.screen.questions().iter().zip(&screen.answers);
            questions
                .map(|(question, answer)| (guide.questions[*question].id.clone(), *answer))
                .collect()
        });
        screens.collect()
    }

    /// Whether `id` was asked.
    fn asked(&self, guide: &Guide, id: &str) -> bool {
        let screens = self.interview.answered.iter();
        screens
            .flat_map(|screen| screen.screen.questions())
            .any(|question| guide.questions[*question].id == id)
    }
}

/// Answers as the scenario says until nothing is asked any more; what it does not name is answered "no".
fn visit(guide: &Guide, scenario: &ScenarioSource) -> Visit {
    let mut answers = Answers::new();
    let mut walked = interview(guide, &answers);
    while let Some(screen) = &walked.next {
        for question in screen.questions() {
            answers.set(*question, answer(scenario, &guide.questions[*question].id));
        }
        walked = interview(guide, &answers);
    }
    let dates = scenario
        .dates
        .iter()
        .map(|(id, day)| (id.value.as_str(), day.value));
    Visit {
        interview: walked,
        dates: Dates::from_ids(guide, dates),
    }
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
