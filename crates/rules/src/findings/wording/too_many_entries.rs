//! More entries of one kind than a guide can number.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain too-many-entries`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "1つのパックの項目や手順の数が上限を超えていないかを調べます。",
        "The number of entries and steps is within what a guide can hold.",
    ),
    why: StaticText(
        "上限を超えると、案内のデータを作れません。",
        "Beyond the limit no guide can be made.",
    ),
    example: StaticText(
        "（65,000を超える手順のあるイベント）",
        "(an event with more than 65,000 steps)",
    ),
    instead: StaticText(
        "イベントやファイルを分けてください。",
        "Split the event or the files.",
    ),
};

/// `most` are allowed.
pub(crate) fn found(place: &Place, most: usize) -> Diagnostic {
    let headline = Message::new(
        format!("項目が多すぎます（上限 {most}）"),
        format!("too many entries (at most {most})"),
    );
    Diagnostic::new(Code::TooManyEntries, place, headline).help(EXPLANATION.instead.message())
}
