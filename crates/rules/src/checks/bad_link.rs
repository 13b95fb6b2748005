//! A link that is neither `https:` nor `tel:`.

use super::analysis::texts;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;
use crate::source::Pack;

/// `michi explain bad-link`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "リンクが `https:` か `tel:` で始まるかを調べます。",
        "Links begin with `https:` or `tel:`.",
    ),
    why: StaticText(
        "`http:` は途中で書きかえられるおそれがあり、ほかのものは住民の端末で危険なことがあります。",
        "`http:` can be changed on the way, and other schemes can be harmful on a resident's device.",
    ),
    example: StaticText::same("reserve: \"http://example.jp/yoyaku\""),
    instead: StaticText(
        "`https://` で始まるアドレスにしてください。電話は `tel:03-0000-0000` と書きます。",
        "Use an address that begins with `https://`; a telephone number is `tel:03-0000-0000`.",
    ),
};

/// `url` as written.
pub(crate) fn found(place: &Place, url: &str) -> Diagnostic {
    let headline = Message::new(
        format!("「{url}」は使えるリンクではありません"),
        format!("`{url}` is not a link that can be used"),
    );
    Diagnostic::new(Code::BadLink, place, headline).help(EXPLANATION.instead.message())
}

/// Looks at every address in the pack.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    texts::links(pack, &mut |link| {
        if !is_good(&link.value) {
            out.push(found(&link.place, &link.value));
        }
    });
}

/// `https://host…` or `tel:` and a number, without blanks.
fn is_good(link: &str) -> bool {
    let plain = !link
        .chars()
        .any(|letter| letter.is_whitespace() || letter.is_control() || "<>\"".contains(letter));
    let host = link
        .strip_prefix("https://")
        .and_then(|rest| rest.split('/').next());
    let number = link.strip_prefix("tel:");
    let is_number = |number: &str| {
        number.chars().any(|letter| letter.is_ascii_digit())
            && number
                .chars()
                .all(|letter| letter.is_ascii_digit() || "+-#*".contains(letter))
    };
    plain
        && (host.is_some_and(|host| host.contains('.') && !host.contains('@'))
            || number.is_some_and(is_number))
}
