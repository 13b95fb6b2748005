//! A bare `yes` or `no`, which many YAML tools read as true and false.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain bare-yes-no`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "キーや値に `yes`・`no` がそのまま書かれていないかを調べます。",
        "`yes` and `no` do not stand bare.",
    ),
    why: StaticText(
        "YAMLの道具によって「はい」と読むものと「真」と読むものがあり、意味が変わります。",
        "Some YAML tools read them as text and some as true and false.",
    ),
    example: StaticText::same(
        "- ask: has-dog
  yes: [{need: dog-registration}]",
    ),
    instead: StaticText(
        "キーは `if-yes`・`if-no`・`yes-to`・`no-to`、真偽の値は `true`・`false` と書きます。",
        "Write the keys `if-yes`, `if-no`, `yes-to`, `no-to`, and the values `true`, `false`.",
    ),
};

/// `instead` is the key or value that was probably meant, such as `if-yes`.
pub(crate) fn found(place: &Place, word: &str, instead: &str) -> Diagnostic {
    let headline = Message::new(
        format!("「{word}」がそのまま書かれています"),
        format!("`{word}` stands bare"),
    );
    Diagnostic::new(Code::BareYesNo, place, headline).help(Message::new(
        format!("「{instead}」と書いてください"),
        format!("write `{instead}`"),
    ))
}

/// `word` stands where an id of the author's own belongs.
pub(crate) fn id(place: &Place, word: &str) -> Diagnostic {
    found(place, word, "").help(Message::new(
        "ここに書くのはIDです。`has-dog` のような名前にしてください",
        "an id belongs here; take a name such as `has-dog`",
    ))
}
