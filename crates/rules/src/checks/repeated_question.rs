//! A question that was certainly asked before on the way to this step.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;
use crate::source::Id;

/// `michi explain repeated-question`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "同じ道すじで同じ質問を2回書いていないかを調べます。",
        "A question is not written twice on one way through an event.",
    ),
    why: StaticText(
        "2回目は尋ねられないため、書いた人の思いちがいかもしれません。",
        "It is not asked again, so its author may have meant something else.",
    ),
    example: StaticText::same("- ask: has-dog\n- ask: has-dog\n  if-yes: [{need: dog-registration}]"),
    instead: StaticText(
        "2回目は `when: has-dog` と書くか、1回目の下にまとめてください。",
        "Write the second one as `when: has-dog`, or put both together.",
    ),
};

pub(super) fn check(question: &Id, earlier: &Place, out: &mut Vec<Diagnostic>) {
    let id = &question.value;
    let headline = Message::new(
        format!("「{id}」はここまでに必ず尋ねています"),
        format!("`{id}` has certainly been asked before"),
    );
    let help = Message::new(
        format!("`when: {id}` と書くか、1回目の下にまとめてください"),
        format!("write `when: {id}`, or put both together"),
    );
    let first = Message::new("1回目", "first asked here");
    out.push(
        Diagnostic::new(Code::RepeatedQuestion, &question.place, headline)
            .label(earlier, first)
            .help(help),
    );
}
