//! Procedures each of which must come after the other.

use super::analysis::cycle::{self, Edge};
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::Pack;

/// `michi explain circular-after`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`after`（先にする手続）が輪になっていないかを調べます。",
        "`after` does not go in a circle.",
    ),
    why: StaticText(
        "どの手続から始めればよいかが決まりません。",
        "No order of visits could respect it.",
    ),
    example: StaticText::same("move-in: {after: [my-number-card], …}\nmy-number-card: {after: [move-in], …}"),
    instead: StaticText(
        "順番が本当に決まっているものだけに `after` を書いてください。",
        "Keep `after` only where the order is really fixed.",
    ),
};

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let mut edges = Vec::new();
    for entry in &pack.procedures {
        edges.extend(entry.value.after.iter().map(|to| Edge { from: &entry.id, to }));
    }
    for cycle in cycle::find(&edges) {
        out.push(found(&cycle));
    }
}

fn found(cycle: &[Edge<'_>]) -> Diagnostic {
    let ids = cycle::names(cycle);
    let headline = Message::new(
        format!("`after` が輪になっています: {}", ids.join(" → ")),
        format!("`after` goes in a circle: {}", ids.join(" → ")),
    );
    cycle::diagnostic(Code::CircularAfter, cycle, headline).help(EXPLANATION.instead.message())
}
