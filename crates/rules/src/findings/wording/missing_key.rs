//! An entry without a key that it must have.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain missing-key`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "必ずいるキーがそろっているかを調べます。",
        "Every key that must be there is there.",
    ),
    why: StaticText(
        "名前や出典のない手続は、住民にも次の担当者にも役に立ちません。",
        "A procedure without a name or a source helps neither residents nor the next author.",
    ),
    example: StaticText(
        "has-dog:
  ask: 犬を飼っていますか。    # short がない",
        "has-dog:
  ask: 犬を飼っていますか。    # no short",
    ),
    instead: StaticText("足りないキーを書き足してください。", "Add the key."),
};

/// `key` is missing in what stands at `place`.
pub(crate) fn found(place: &Place, key: &str) -> Diagnostic {
    let headline = Message::new(format!("「{key}」がありません"), format!("`{key}` is missing"));
    Diagnostic::new(Code::MissingKey, place, headline).help(Message::new(
        format!("「{key}: …」を書き足してください"),
        format!("add `{key}: …`"),
    ))
}
