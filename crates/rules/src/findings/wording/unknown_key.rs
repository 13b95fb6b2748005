//! A key that this kind of entry does not have.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText, did_you_mean};
use crate::place::Place;

/// `michi explain unknown-key`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "キー（「:」の左）が決められたものかを調べます。",
        "Every key is one that the format knows.",
    ),
    why: StaticText(
        "つづりのちがうキーの内容は、どこにも案内されません。",
        "What stands under a misspelt key would be shown nowhere.",
    ),
    example: StaticText::same(
        "has-dog:
  aks: 犬を飼っていますか。",
    ),
    instead: StaticText(
        "正しいキーに直してください。使えるキーは `rules/README.md` にあります。",
        "Correct the key; `rules/README.md` lists them.",
    ),
};

/// `known` are the keys that may stand here.
pub(crate) fn found(place: &Place, key: &str, known: &[&str]) -> Diagnostic {
    let headline = Message::new(
        format!("「{key}」というキーはここでは使えません"),
        format!("the key `{key}` is not known here"),
    );
    let help = did_you_mean(key, known.iter().copied()).unwrap_or_else(|| {
        Message::new(
            format!("使えるキー: {}", known.join("、")),
            format!("known keys: {}", known.join(", ")),
        )
    });
    Diagnostic::new(Code::UnknownKey, place, headline).help(help)
}
