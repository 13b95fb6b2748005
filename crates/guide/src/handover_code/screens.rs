//! The screens of a visit in order, whoever knows the answers: the one that packs them, or the code itself.

use crate::facts::Truth;
use crate::ids::Ix;
use crate::interview::{Answer, Answers, ListedProcedures, Relevance, Screen, answers_on, given_facts};
use crate::model::{Guide, Op};

/// Goes through the screens that [`interview`](fn@crate::interview) asks, and gives the answers that count. `given`
/// says what was answered on a screen, one answer a question, or that it is still open.
///
/// Like the interview it asks nothing in a block that is merely possible; what such a block lists is no matter here.
pub(super) fn screens(guide: &Guide, mut given: impl FnMut(&Screen) -> Option<Vec<Answer>>) -> Answers {
    let relevance = Relevance::new(guide);
    let (mut facts, mut listed, mut answers) =
        (given_facts(guide), ListedProcedures::default(), Answers::new());
    let mut at = 0;
    while at < guide.program.ops.len() {
        at = match guide.program.op(at) {
            Op::Jump { to } => to.at(),
            Op::Branch {
                condition,
                otherwise,
                join,
            } => match condition.truth(&facts) {
                Truth::Yes => at + 1,
                Truth::No => otherwise.at(),
                Truth::Unknown => join.at(),
            },
            Op::List { kind, procedure, .. } => {
                listed.add(*kind, *procedure);
                at + 1
            }
            Op::Ask { .. } | Op::Pick { .. } => {
                if let Some(screen) = relevance.screen(at, &facts, &listed)
                    && let Some(given) = given(&screen)
                {
                    let asked = screen.questions().iter().zip(given);
                    asked.for_each(|(question, answer)| answers.set(*question, answer));
                    facts = answers_on(&screen, guide, &facts, &answers).map_or(facts, |(facts, _)| facts);
                }
                at + 1
            }
        };
    }
    answers
}
