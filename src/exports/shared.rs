//! The visit → what of it is shared: answers to sensitive questions stay here unless the person says otherwise.

use guide::ids::QuestionIx;
use guide::{Answer, interview};

use crate::ids::Ids;
use crate::page::PlanPage;
use crate::state::State;
use crate::visit::{SharedPlan, Visit};

/// Whether the plan is made from answers to sensitive questions.
pub fn has_sensitive(page: &PlanPage) -> bool {
    sensitive(page).next().is_some()
}

/// The visit as it is shared. An answer that is left out is one that nobody is sure of, whatever it was: neither a yes nor a
/// no shows, and what was asked only because of it goes as well.
pub fn shared(state: &State, page: &PlanPage) -> Visit {
    let visit = &state.visit;
    let mut shared = SharedPlan {
        made: Some(page.today),
        rules: guide::day::parse(&page.guide.version),
        without: visit
            .shared
            .as_ref()
            .map(|shared| shared.without.clone())
            .unwrap_or_default(),
    };
    let mut answers = visit.answers.clone();
    if !visit.shares_sensitive && has_sensitive(page) {
        for question in sensitive(page) {
            let id = &page.guide.questions[question].id;
            answers.insert(id.clone(), Answer::Unsure);
            if !shared.without.contains(id) {
                shared.without.push(id.clone());
            }
        }
        answers = counted(answers, page);
    }
    Visit {
        answers,
        shared: Some(shared),
        ..visit.clone()
    }
}

/// The sensitive questions among those whose answers count.
fn sensitive(page: &PlanPage) -> impl Iterator<Item = QuestionIx> {
    let asked = page
        .interview
        .answered
        .iter()
        .flat_map(|screen| screen.screen.questions());
    let asked = asked.copied();
    asked.filter(|question| page.guide.questions[*question].is_sensitive)
}

/// Those of `answers` that count.
fn counted(answers: Ids<Answer>, page: &PlanPage) -> Ids<Answer> {
    let guide = &page.guide;
    let visit = Visit::of_plan(answers, Ids::default());
    let walked = interview(guide, &visit.answers_for(guide));
    let screens = walked.answered.iter();
    let given = screens.flat_map(|screen| screen.screen.questions().iter().zip(&screen.answers));
    given
        .map(|(question, answer)| (guide.questions[*question].id.clone(), *answer))
        .collect()
}
