//! The same id defined twice, in one file or in two.

use crate::findings::{Code, Diagnostic, Explanation, IdKind, Message, StaticText};
use crate::place::Place;

/// `michi explain duplicate-id`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "同じ種類の同じIDが、ファイルをまたいで2回定義されていないかを調べます。",
        "No id of one kind is defined twice, in whatever files.",
    ),
    why: StaticText(
        "どちらの内容を案内するのかが決まりません。",
        "It would be unclear which of the two is shown.",
    ),
    example: StaticText::same(
        "# questions/animals.yaml\nhas-dog: {ask: …, short: …}\n# questions/family.yaml\nhas-dog: {ask: …, short: …}",
    ),
    instead: StaticText(
        "1つにまとめるか、別のものなら別のIDにしてください。",
        "Keep one, or give the other another id.",
    ),
};

/// At the second definition; `first` is where the first one stands.
pub(crate) fn found(place: &Place, kind: IdKind, id: &str, first: &Place) -> Diagnostic {
    let StaticText(ja, en) = kind.name();
    let headline = Message::new(
        format!("{ja}「{id}」が2回定義されています"),
        format!("the {en} `{id}` is defined twice"),
    );
    Diagnostic::new(Code::DuplicateId, place, headline)
        .label(first, Message::new("1回目の定義", "first defined here"))
        .help(EXPLANATION.instead.message())
}
