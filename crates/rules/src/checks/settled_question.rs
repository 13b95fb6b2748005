//! A question whose answer is already settled on the way to this step.

use super::analysis::path_labels;
use super::analysis::theory::Premise;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::Id;

/// `michi explain settled-question`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "ほかの答えや `given` で決まっていることを、もう一度尋ねていないかを調べます。",
        "A question is not asked where other answers or `given` settle it.",
    ),
    why: StaticText("この質問は出てきません。", "The question never comes up."),
    example: StaticText::same("given: {yes-to: [moved-from-abroad]}\nsteps:\n  - ask: moved-from-abroad"),
    instead: StaticText(
        "`ask` をやめて、決まったほうの手順だけを残してください。",
        "Drop the `ask` and keep the steps of the side that is settled.",
    ),
};

pub(super) fn check(question: &Id, holds: bool, because: &[Premise<'_>], out: &mut Vec<Diagnostic>) {
    let id = &question.value;
    let (ja, en) = if holds {
        ("はい", "yes")
    } else {
        ("いいえ", "no")
    };
    let headline = Message::new(
        format!("ここでは「{id}」は「{ja}」に決まっていて、尋ねられません"),
        format!("`{id}` is settled as {en} here and never asked"),
    );
    let diagnostic = Diagnostic::new(Code::SettledQuestion, &question.place, headline);
    out.push(path_labels::add(diagnostic, because).help(EXPLANATION.instead.message()));
}
