//! Questions that imply each other in a circle.

use super::analysis::cycle::{self, Edge};
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::Pack;

/// `michi explain circular-implication`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`implied-by` が輪になっていないかを調べます。",
        "`implied-by` does not go in a circle.",
    ),
    why: StaticText(
        "輪になった質問はどれも同じ意味になり、分ける意味がありません。",
        "Questions in a circle all mean the same.",
    ),
    example: StaticText::same("has-dog: {implied-by: [has-pet], …}\nhas-pet: {implied-by: [has-dog], …}"),
    instead: StaticText(
        "広い意味の質問だけに `implied-by` を書いてください。",
        "Write `implied-by` only at the more general question.",
    ),
};

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let mut edges = Vec::new();
    for entry in &pack.questions {
        edges.extend(
            entry
                .value
                .implied_by
                .iter()
                .map(|to| Edge { from: &entry.id, to }),
        );
    }
    for cycle in cycle::find(&edges) {
        out.push(found(&cycle));
    }
}

fn found(cycle: &[Edge<'_>]) -> Diagnostic {
    let ids = cycle::names(cycle);
    let headline = Message::new(
        format!("`implied-by` が輪になっています: {}", ids.join(" → ")),
        format!("`implied-by` goes in a circle: {}", ids.join(" → ")),
    );
    cycle::diagnostic(Code::CircularImplication, cycle, headline).help(EXPLANATION.instead.message())
}
