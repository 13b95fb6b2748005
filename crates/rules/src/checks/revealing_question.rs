//! A question that may be shared although its "yes" tells the answer to a sensitive one.

use super::analysis::theory::Theory;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Id, Pack};

/// `michi explain revealing-question`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`sensitive: true` のない質問への「はい」から、`sensitive: true` の質問の答えが分からないかを調べます。",
        "No \"yes\" to a question without `sensitive: true` settles a question with it.",
    ),
    why: StaticText(
        "人に見せるリンクから知られたくない答えを外しても、もう一方の答えから分かってしまいます。",
        "A link that leaves the sensitive answer out would tell it all the same.",
    ),
    example: StaticText::same(
        "has-disability: {sensitive: true, implied-by: [has-handbook], …}\nhas-handbook: {ask: …, short: …}",
    ),
    instead: StaticText(
        "両方に `sensitive: true` を書いてください。",
        "Write `sensitive: true` at both.",
    ),
};

/// Looks at every question that may be shared.
pub(super) fn check(pack: &Pack, theory: &Theory<'_>, out: &mut Vec<Diagnostic>) {
    let entries = || pack.questions.iter();
    for entry in entries().filter(|entry| !entry.value.is_sensitive) {
        let told = entries()
            .filter(|other| other.value.is_sensitive)
            .find(|other| theory.settles(&entry.id.value, &other.id.value, true));
        if let Some(told) = told {
            out.push(found(&entry.id, &told.id));
        }
    }
}

fn found(question: &Id, told: &Id) -> Diagnostic {
    let (open, closed) = (&question.value, &told.value);
    let headline = Message::new(
        format!("「{open}」への「はい」から、人に知られたくない「{closed}」の答えが分かります"),
        format!("\"yes\" to `{open}` tells the answer to `{closed}`, which is sensitive"),
    );
    Diagnostic::new(Code::RevealingQuestion, &question.place, headline)
        .label(
            &told.place,
            Message::new("`sensitive: true` の質問", "the sensitive question"),
        )
        .help(EXPLANATION.instead.message())
}
