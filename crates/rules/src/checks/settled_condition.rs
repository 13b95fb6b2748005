//! A `when` that always holds where it stands.

use super::analysis::path_labels;
use super::analysis::theory::Held;
use crate::findings::{Code, Diagnostic, Explanation, Said, Words};
use crate::place::Place;

/// `michi explain settled-condition`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: Said(
        "`when` の条件が、そこまでの答えでいつも成り立つことにならないかを調べます。",
        "The condition of a `when` does not always hold where it stands.",
    ),
    why: Said(
        "条件の意味がなく、書きまちがいかもしれません。",
        "The condition says nothing and may be a slip.",
    ),
    example: Said::same(
        "- ask: has-dog\n  if-yes:\n    - when: has-dog\n      then: [{need: dog-registration}]",
    ),
    instead: Said(
        "条件を直すか、`when` をやめて中の手順だけを残してください。",
        "Correct the condition, or keep only the steps under it.",
    ),
};

pub(super) fn check(place: &Place, because: &[Held<'_>], out: &mut Vec<Diagnostic>) {
    let headline = Words::new(
        "この条件はここではいつも成り立ちます",
        "this condition always holds here",
    );
    let diagnostic = Diagnostic::new(Code::SettledCondition, place, headline);
    out.push(path_labels::add(diagnostic, because).help(EXPLANATION.instead.words()));
}
