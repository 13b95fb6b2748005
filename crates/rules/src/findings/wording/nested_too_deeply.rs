//! Steps or values nested deeper than anybody reads.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain nested-too-deeply`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "質問や条件の入れ子が深すぎないかを調べます。",
        "Steps and conditions are not nested too deeply.",
    ),
    why: StaticText(
        "深い入れ子は読み間違いのもとで、読み込みもできません。",
        "Deep nesting is misread by people and refused by the reader.",
    ),
    example: StaticText::same(
        "steps:
  - ask: a
    if-yes:
      - ask: b
        if-yes: …",
    ),
    instead: StaticText(
        "`when` で分けるなどして、入れ子を浅くしてください。",
        "Make it shallower, for example with `when`.",
    ),
};

/// `most` levels are allowed.
pub(crate) fn found(place: &Place, most: usize) -> Diagnostic {
    let headline = Message::new(
        format!("入れ子が深すぎます（上限 {most} 段）"),
        format!("this is nested too deeply (at most {most} levels)"),
    );
    Diagnostic::new(Code::NestedTooDeeply, place, headline).help(EXPLANATION.instead.message())
}
