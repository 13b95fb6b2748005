//! Steps that no household can reach, because of facts settled on the way.

use super::analysis::path_labels;
use super::analysis::theory::Premise;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain unreachable-step`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "だれにも当てはまらない手順がないかを、`implied-by`・`excludes`・`given` も含めて調べます。",
        "Every step can be reached by some household, with `implied-by`, `excludes` and `given` taken into account.",
    ),
    why: StaticText(
        "書かれた手続が、必要な人にも案内されません。",
        "What stands there is shown to nobody, not even to those who need it.",
    ),
    example: StaticText::same(
        "- ask: has-dog\n  if-no:\n    - when: has-dog\n      then: [{need: dog-registration}]",
    ),
    instead: StaticText(
        "条件を直すか、届くところへ手順を移してください。",
        "Correct the condition, or move the steps to where they are reached.",
    ),
};

pub(super) fn check(first_step: &Place, because: &[Premise<'_>], out: &mut Vec<Diagnostic>) {
    let headline = Message::new(
        "ここに進む人はいません（条件が両立しません）",
        "nobody can get here: the conditions on the way contradict each other",
    );
    let diagnostic = Diagnostic::new(Code::UnreachableStep, first_step, headline);
    out.push(path_labels::add(diagnostic, because).help(EXPLANATION.instead.message()));
}
