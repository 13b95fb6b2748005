//! The same key twice in one entry.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain duplicate-key`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "同じところに同じキーが2つないかを調べます。",
        "No key stands twice in one place.",
    ),
    why: StaticText(
        "どちらか一方しか使われず、書いた内容が消えます。",
        "Only one of the two would be used, and the other would be lost.",
    ),
    example: StaticText::same(
        "has-dog:
  ask: 犬を飼っていますか。
  ask: 犬はいますか。",
    ),
    instead: StaticText("1つにまとめるか、どちらかを消してください。", "Keep one of them."),
};

/// At the second one; `first` is where the first one stands, where that is known.
pub(crate) fn found(place: &Place, key: &str, first: Option<&Place>) -> Diagnostic {
    let headline = Message::new(
        format!("「{key}」が2回書かれています"),
        format!("`{key}` stands here twice"),
    );
    let diagnostic = Diagnostic::new(Code::DuplicateKey, place, headline).help(EXPLANATION.instead.message());
    match first {
        Some(first) => diagnostic.label(first, Message::new("1回目はここです", "the first one is here")),
        None => diagnostic,
    }
}
