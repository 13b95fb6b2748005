//! A scenario whose household does not get the plan that it must get.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain failed-scenario`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`scenarios/` の世帯に、書かれたとおりの手続、期限、持ち物、窓口が案内されるかを調べます（`michi test`）。",
        "Every household in `scenarios/` gets the procedures, days, documents and windows written there (`michi test`).",
    ),
    why: StaticText(
        "規則を直したときに、ほかの世帯への案内が変わってしまったことに気づけます。",
        "A change for one household that spoils the plan of another is noticed.",
    ),
    example: StaticText::same(
        "- name: 犬と引っ越してきた\n  event: move-in\n  yes-to: [has-dog]\n  not-listed: [dog-registration]",
    ),
    instead: StaticText(
        "規則とシナリオのどちらが正しいかを出典で確かめ、ちがうほうを直してください。",
        "See with the source which of the two is right, the rules or the scenario, and correct the other.",
    ),
};

/// `differs` says what is not as written.
pub(crate) fn found(place: &Place, differs: Message) -> Diagnostic {
    Diagnostic::new(Code::FailedScenario, place, differs)
}
