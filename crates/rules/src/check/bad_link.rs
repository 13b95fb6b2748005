//! A link that is neither `https:` nor `tel:`.

use crate::diagnostic::{Code, Diagnostic, Explanation, Place, Said, Words};

/// `michi explain bad-link`
pub const EXPLANATION: Explanation = Explanation {
    what: Said(
        "リンクが `https:` か `tel:` で始まるかを調べます。",
        "Links begin with `https:` or `tel:`.",
    ),
    why: Said(
        "`http:` は途中で書きかえられるおそれがあり、ほかのものは住民の端末で危険なことがあります。",
        "`http:` can be changed on the way, and other schemes can be harmful on a resident's device.",
    ),
    example: "reserve: \"http://example.jp/yoyaku\"",
    instead: Said(
        "`https://` で始まるアドレスにしてください。電話は `tel:03-0000-0000` と書きます。",
        "Use an address that begins with `https://`; a telephone number is `tel:03-0000-0000`.",
    ),
};

/// `url` as written.
pub(crate) fn found(place: &Place, url: &str) -> Diagnostic {
    let headline = Words::new(
        format!("「{url}」は使えるリンクではありません"),
        format!("`{url}` is not a link that can be used"),
    );
    Diagnostic::new(Code::BadLink, place, headline).help(EXPLANATION.instead.words())
}
