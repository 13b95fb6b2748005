//! YAML anchors and aliases (`&`, `*`) that blow a file up, or that are not allowed here.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain too-many-aliases`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "YAMLのアンカー（&）と別名（*）で内容が膨れ上がらないかを調べます。",
        "YAML anchors (`&`) and aliases (`*`) do not blow the file up.",
    ),
    why: StaticText(
        "別名を重ねると、小さなファイルが読み切れない大きさになります。",
        "A few nested aliases make a small file endless.",
    ),
    example: StaticText::same(
        "a: &a [x, x]
b: &b [*a, *a]
c: [*b, *b]",
    ),
    instead: StaticText(
        "別名を使わず、必要なところにそのまま書いてください。",
        "Write the value where it is needed instead of using aliases.",
    ),
};

/// At the alias, or at the file as a whole.
pub(crate) fn found(place: &Place) -> Diagnostic {
    let headline = Message::new(
        "アンカー（&）や別名（*）が使われすぎています",
        "too many anchors and aliases",
    );
    Diagnostic::new(Code::TooManyAliases, place, headline).help(EXPLANATION.instead.message())
}
