//! Keys that cannot stand together, such as two rules in one `due`.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain conflicting-keys`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "いっしょに使えないキーが並んでいないかを調べます。",
        "Keys that exclude each other do not stand together.",
    ),
    why: StaticText(
        "どちらに従うのかが決まりません。",
        "It would be unclear which of them counts.",
    ),
    example: StaticText::same("due: {within: 14 days, of: moved-in, on: \"03-15\"}"),
    instead: StaticText(
        "どちらか1つにしてください。期限が2つあるときは `due` をリストにします。",
        "Keep one; two deadlines are a list under `due`.",
    ),
};

/// `key` at `place` cannot stand beside `other`.
pub(crate) fn found(place: &Place, key: &str, other: &str) -> Diagnostic {
    let headline = Message::new(
        format!("「{key}」と「{other}」はいっしょに使えません"),
        format!("`{key}` and `{other}` cannot stand together"),
    );
    Diagnostic::new(Code::ConflictingKeys, place, headline)
        .help(Message::new("どちらか1つにしてください", "keep one of them"))
}
