//! A value of another kind than expected: a list where a text belongs, a word where a number belongs.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain wrong-type`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "値の形（文、数、リスト、まとまり）が合っているかを調べます。",
        "The value has the shape that belongs there: text, number, list or mapping.",
    ),
    why: StaticText(
        "形がちがうと、書いた人の意図どおりに読めません。",
        "A value of another shape cannot be read as it was meant.",
    ),
    example: StaticText(
        "bring: {item: id-document}    # リストのはず",
        "bring: {item: id-document}    # must be a list",
    ),
    instead: StaticText(
        "見出しの「ここには…」が示す形に書き直してください。",
        "Write it in the shape that the headline asks for.",
    ),
};

/// `expected` says what belongs there (文, リスト, …), `found` what stands there.
pub(crate) fn found(place: &Place, expected: StaticText, found: StaticText) -> Diagnostic {
    let headline = Message::new(
        format!("ここには{}を書きます（今は{}です）", expected.0, found.0),
        format!("expected {}, found {}", expected.1, found.1),
    );
    Diagnostic::new(Code::WrongType, place, headline)
}
