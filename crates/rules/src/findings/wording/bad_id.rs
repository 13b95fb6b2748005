//! An id that is not kebab-case English.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain bad-id`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "IDが小文字の英数字とハイフンだけで書かれているかを調べます。",
        "Ids are lower-case English words and digits joined by hyphens.",
    ),
    why: StaticText(
        "IDはリンクや共有コードにも使われ、ほかの文字では壊れます。",
        "Ids stand in links and share codes, where other characters break.",
    ),
    example: StaticText::same("Has_Dog: {ask: …, short: …}"),
    instead: StaticText(
        "`has-dog` のように、小文字の英単語をハイフンでつないでください。",
        "Join lower-case words by hyphens, as in `has-dog`.",
    ),
};

/// `id` as written.
pub(crate) fn found(place: &Place, id: &str) -> Diagnostic {
    let headline = Message::new(
        format!("「{id}」はIDの書き方に合いません"),
        format!("`{id}` is not written like an id"),
    );
    Diagnostic::new(Code::BadId, place, headline).help(EXPLANATION.instead.message())
}
