//! A `when` on a fact that cannot be known where it stands.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;
use crate::source::Id;

/// `michi explain unknowable-fact`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`when` の条件に使う事実が、そこまでに尋ねられているかを調べます。",
        "Facts used in a `when` may have been asked by then.",
    ),
    why: StaticText(
        "`when` は質問しません。尋ねていない事実はだれにとっても「わからない」になり、手続は「必要かもしれない」としか出ません。",
        "`when` does not ask. A fact that was not asked is unknown for everybody, so what follows is never more than possible.",
    ),
    example: StaticText(
        "steps:\n  - when: has-dog    # has-dog を尋ねていない\n    then: [{need: dog-registration}]",
        "steps:\n  - when: has-dog    # has-dog has not been asked\n    then: [{need: dog-registration}]",
    ),
    instead: StaticText(
        "先に `ask` で尋ねるか、`when` を `ask` に変えてください。",
        "Ask it before, or write `ask` instead of `when`.",
    ),
};

/// `later` is where the event asks it on another way or later, if it does.
pub(super) fn check(question: &Id, later: Option<&Place>, out: &mut Vec<Diagnostic>) {
    let id = &question.value;
    let headline = Message::new(
        format!("「{id}」はここまでに尋ねていないため、だれにもわかりません"),
        format!("`{id}` cannot be known here: it has not been asked"),
    );
    let diagnostic = Diagnostic::new(Code::UnknowableFact, &question.place, headline);
    let diagnostic = diagnostic.help(EXPLANATION.instead.message());
    out.push(match later {
        Some(later) => diagnostic.label(later, Message::new("尋ねるのはここです", "it is asked here")),
        None => diagnostic,
    });
}
