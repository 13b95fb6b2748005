//! Answers → what is known of the household.

use super::answers::{Answer, Answers};
use super::screen::Screen;
use crate::facts::{Facts, Literal};
use crate::ids::QuestionIx;
use crate::model::Guide;

/// What the life event itself settles, with all that follows from it.
pub fn given_facts(guide: &Guide) -> Facts {
    let mut facts = Facts::default();
    for literal in &guide.given {
        guide.settle(&mut facts, *literal);
    }
    facts
}

/// Takes an answer in, with everything it settles. A fact that is settled already is left as it is.
pub(crate) fn learn(guide: &Guide, facts: &mut Facts, question: QuestionIx, answer: Answer) {
    let holds = match answer {
        Answer::Yes => true,
        Answer::No => false,
        Answer::Unsure => return facts.leave_open(question),
    };
    guide.settle(facts, Literal { question, holds });
}

/// What is known after a screen whose questions all have answers, and those answers; none while one is missing.
///
/// On a screen of check boxes, ticks are taken in first: a tick may settle a box beside it, and a box left empty
/// must not speak against a tick.
pub(crate) fn answers_on(
    screen: &Screen,
    guide: &Guide,
    facts: &Facts,
    answers: &Answers,
) -> Option<(Facts, Vec<Answer>)> {
    let given: Vec<Answer> = screen
        .questions()
        .iter()
        .map(|question| answers.get(*question))
        .collect::<Option<_>>()?;
    let mut facts = facts.clone();
    for turn in [Answer::Yes, Answer::No, Answer::Unsure] {
        for (question, answer) in screen.questions().iter().zip(&given) {
            if *answer == turn {
                learn(guide, &mut facts, *question, turn);
            }
        }
    }
    Some((facts, given))
}
