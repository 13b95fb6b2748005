//! A `when` that always holds where it stands.

use super::analysis::path_labels;
use super::analysis::theory::Premise;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain settled-condition`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`when` の条件が、そこまでの答えでいつも成り立つことにならないかを調べます。",
        "The condition of a `when` does not always hold where it stands.",
    ),
    why: StaticText(
        "条件の意味がなく、書きまちがいかもしれません。",
        "The condition says nothing and may be a slip.",
    ),
    example: StaticText::same(
        "- ask: has-dog\n  if-yes:\n    - when: has-dog\n      then: [{need: dog-registration}]",
    ),
    instead: StaticText(
        "条件を直すか、`when` をやめて中の手順だけを残してください。",
        "Correct the condition, or keep only the steps under it.",
    ),
};

pub(super) fn check(place: &Place, because: &[Premise<'_>], out: &mut Vec<Diagnostic>) {
    let headline = Message::new(
        "この条件はここではいつも成り立ちます",
        "this condition always holds here",
    );
    let diagnostic = Diagnostic::new(Code::SettledCondition, place, headline);
    out.push(path_labels::add(diagnostic, because).help(EXPLANATION.instead.message()));
}
