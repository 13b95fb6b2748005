//! Documents that consist of each other.

use super::analysis::cycle::{self, Edge};
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::Pack;

/// `michi explain circular-document`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`any-of`・`all-of` が輪になっていないかを調べます。",
        "`any-of` and `all-of` do not go in a circle.",
    ),
    why: StaticText(
        "自分自身からできている持ち物は用意できません。",
        "Nobody can bring a thing that consists of itself.",
    ),
    example: StaticText::same(
        "id-document: {name: 本人確認書類, any-of: [photo-id]}\nphoto-id: {name: 写真付きの証明書, any-of: [id-document]}",
    ),
    instead: StaticText(
        "輪のどこかを、実際の書類に置きかえてください。",
        "Replace one of them by an actual document.",
    ),
};

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let mut edges = Vec::new();
    for entry in &pack.documents {
        if let Some(parts) = &entry.value.made_of {
            parts.documents(&mut |to| edges.push(Edge { from: &entry.id, to }));
        }
    }
    for cycle in cycle::find(&edges) {
        out.push(found(&cycle));
    }
}

fn found(cycle: &[Edge<'_>]) -> Diagnostic {
    let ids = cycle::names(cycle);
    let headline = Message::new(
        format!("持ち物が自分自身からできています: {}", ids.join(" → ")),
        format!("a document consists of itself: {}", ids.join(" → ")),
    );
    cycle::diagnostic(Code::CircularDocument, cycle, headline).help(EXPLANATION.instead.message())
}
