//! A question whose answer changes nothing in its event.

use std::collections::BTreeSet;

use super::analysis::theory::Theory;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Id, StepSource, Steps};

/// `michi explain idle-question`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "尋ねた答えが、そのイベントの手順・持ち物・期限のどれかに使われるかを調べます。",
        "The answer to a question is used by a step, a document or a deadline of its event.",
    ),
    why: StaticText(
        "答えても何も変わらない質問は、画面に出てきません。手順のつなぎ忘れかもしれません。",
        "A question that changes nothing is never shown; its steps may have been forgotten.",
    ),
    example: StaticText(
        "- ask: has-dog    # if-yes も if-no もなく、あとで使われない",
        "- ask: has-dog    # neither if-yes nor if-no, and not used later",
    ),
    instead: StaticText(
        "答えで変わる手順を `if-yes`・`if-no`・`when` に書くか、質問を消してください。",
        "Write what depends on it under `if-yes`, `if-no` or `when`, or delete the question.",
    ),
};

/// `used` are the facts that steps and procedures of the event depend on.
pub(super) fn check(theory: &Theory<'_>, steps: &Steps, used: &BTreeSet<&str>, out: &mut Vec<Diagnostic>) {
    for step in steps {
        match &step.value {
            StepSource::Ask {
                question,
                if_yes,
                if_no,
            } if if_yes.is_empty() && if_no.is_empty() => {
                report(theory, question, used, out);
            }
            StepSource::Pick { options, .. } => {
                let bare = options.iter().filter(|(_, steps)| steps.is_empty());
                bare.for_each(|(question, _)| report(theory, question, used, out));
            }
            _ => {}
        }
        for block in step.value.blocks() {
            check(theory, block, used, out);
        }
    }
}

fn report(theory: &Theory<'_>, question: &Id, used: &BTreeSet<&str>, out: &mut Vec<Diagnostic>) {
    let id = &question.value;
    if theory.position(id).is_none() || theory.touched(id).any(|touched| used.contains(touched)) {
        return;
    }
    let headline = Message::new(
        format!("「{id}」への答えは、このイベントで何も変えません"),
        format!("the answer to `{id}` changes nothing in this event"),
    );
    let diagnostic = Diagnostic::new(Code::IdleQuestion, &question.place, headline);
    out.push(diagnostic.help(EXPLANATION.instead.message()));
}
