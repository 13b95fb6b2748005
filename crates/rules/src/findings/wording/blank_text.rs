//! A text with nothing in it.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain blank-text`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "名前や質問などの文が空でないかを調べます。",
        "Texts such as names and questions are not empty.",
    ),
    why: StaticText(
        "空の文は、住民の画面に空白として出ます。",
        "A resident would see a blank.",
    ),
    example: StaticText::same("has-dog: {ask: \"\", short: 犬がいる}"),
    instead: StaticText(
        "文を書くか、いらないキーなら消してください。",
        "Write the text, or delete the key if it is not needed.",
    ),
};

/// `key` has a blank text.
pub(crate) fn found(place: &Place, key: &str) -> Diagnostic {
    let headline = Message::new(
        format!("「{key}」の文が空です"),
        format!("the text of `{key}` is blank"),
    );
    Diagnostic::new(Code::BlankText, place, headline).help(EXPLANATION.instead.message())
}
