//! A link that is neither `https:` nor `tel:`.

use crate::findings::{Code, Diagnostic, Explanation, Said, Words};
use crate::place::Place;
use crate::source::Pack;

/// `michi explain bad-link`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: Said(
        "リンクが `https:` か `tel:` で始まるかを調べます。",
        "Links begin with `https:` or `tel:`.",
    ),
    why: Said(
        "`http:` は途中で書きかえられるおそれがあり、ほかのものは住民の端末で危険なことがあります。",
        "`http:` can be changed on the way, and other schemes can be harmful on a resident's device.",
    ),
    example: Said::same("reserve: \"http://example.jp/yoyaku\""),
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

/// Looks at every address in the pack.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let sites = pack.sites.iter().filter_map(|entry| entry.value.map.as_ref());
    let windows = pack
        .windows
        .iter()
        .filter_map(|entry| entry.value.reserve.as_ref());
    let online = pack
        .procedures
        .iter()
        .filter_map(|entry| entry.value.online.as_ref()?.url.as_ref());
    let sources = pack
        .procedures
        .iter()
        .filter_map(|entry| entry.value.source.as_ref()?.url.as_ref());
    let links = sites.chain(windows).chain(online).chain(sources);
    out.extend(
        links
            .filter(|link| !is_good(&link.value))
            .map(|link| found(&link.place, &link.value)),
    );
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
