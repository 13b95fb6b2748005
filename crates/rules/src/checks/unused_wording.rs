//! Own words of a life event for a question that it neither asks nor depends on.

use std::collections::BTreeSet;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{EventSource, Id};

/// `michi explain unused-wording`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "できごとの `wording` に書いた質問を、そのできごとが聞くか、条件に使うかを調べます。",
        "Every question under `wording` of a life event is asked there, or a condition depends on it.",
    ),
    why: StaticText(
        "使われない言いかえは、だれにも表示されません。質問を消したあとの消し忘れかもしれません。",
        "Words that are not used are shown to nobody; the question may have been taken out of the event.",
    ),
    example: StaticText(
        "# events/move-in.yaml は has-dog を聞かない\nwording:\n  has-dog: {ask: 犬と引っ越しますか。}",
        "# events/move-in.yaml does not ask has-dog\nwording:\n  has-dog: {ask: …}",
    ),
    instead: StaticText(
        "`steps` でその質問を聞くか、`wording` から消してください。",
        "Ask the question in `steps`, or delete it from `wording`.",
    ),
};

/// `used` are the facts that the event asks, gives or depends on.
pub(super) fn check(event: &EventSource, used: &BTreeSet<&str>, out: &mut Vec<Diagnostic>) {
    let questions = event.wording.iter().map(|(question, _)| question);
    out.extend(
        questions
            .filter(|question| !used.contains(question.value.as_str()))
            .map(found),
    );
}

fn found(question: &Id) -> Diagnostic {
    let id = &question.value;
    let headline = Message::new(
        format!("このできごとは「{id}」を使わないので、言いかえは表示されません"),
        format!("this life event does not use `{id}`, so its words are never shown"),
    );
    Diagnostic::new(Code::UnusedWording, &question.place, headline).help(EXPLANATION.instead.message())
}
