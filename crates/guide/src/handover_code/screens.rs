//! The screens of a visit in order, whoever knows the answers: the one that packs them, or the code itself.

use crate::interview::{
    Answer, Answers, ListedProcedures, Relevance, Screen, Stepper, answers_on, given_facts,
};
use crate::model::Guide;

/// Goes through the screens that [`interview`](fn@crate::interview) asks, and gives the answers that count. `given`
/// says what was answered on a screen, one answer a question, or that it is still open.
///
/// Like the interview it asks nothing in a block that is merely possible; what such a block lists is no matter here.
pub(super) fn screens(guide: &Guide, mut given: impl FnMut(&Screen) -> Option<Vec<Answer>>) -> Answers {
    let relevance = Relevance::new(guide);
    let (mut facts, mut listed, mut answers) =
        (given_facts(guide), ListedProcedures::default(), Answers::new());
    let mut steps = Stepper::from(&guide.program, 0);
    while let Some(at) = steps.next_question(&facts, &mut listed) {
        let screen = relevance.screen(at, &facts, &listed);
        let Some((screen, given)) = screen.and_then(|screen| given(&screen).map(|given| (screen, given)))
        else {
            continue;
        };
        let asked = screen.questions().iter().zip(given);
        asked.for_each(|(question, answer)| answers.set(*question, answer));
        facts = answers_on(&screen, guide, &facts, &answers).map_or(facts, |(facts, _)| facts);
    }
    answers
}
