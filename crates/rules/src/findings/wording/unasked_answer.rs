//! A scenario that answers a question which does not come up.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain unasked-answer`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "シナリオの `yes-to`・`unsure-of` の質問が、実際に尋ねられるかを調べます（`michi test`）。",
        "The questions under `yes-to` and `unsure-of` of a scenario come up (`michi test`).",
    ),
    why: StaticText(
        "尋ねられない質問への答えは、何も確かめていません。",
        "An answer to a question that is not asked tests nothing.",
    ),
    example: StaticText(
        "- name: 犬と引っ越してきた\n  event: move-out    # このイベントは has-dog を尋ねない\n  yes-to: [has-dog]",
        "- name: 犬と引っ越してきた\n  event: move-out    # this event does not ask has-dog\n  yes-to: [has-dog]",
    ),
    instead: StaticText(
        "その質問に届くまでの答えを書き足すか、消してください。",
        "Add the answers that lead to the question, or delete it.",
    ),
};

/// At the question's id in the scenario.
pub(crate) fn found(place: &Place, id: &str) -> Diagnostic {
    let headline = Message::new(
        format!("「{id}」はこの世帯には尋ねられませんでした"),
        format!("`{id}` was not asked of this household"),
    );
    Diagnostic::new(Code::UnaskedAnswer, place, headline).help(EXPLANATION.instead.message())
}
