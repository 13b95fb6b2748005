//! A file that no part of the pack reads.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain unknown-file`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "パックのフォルダーに、読まれないファイルがないかを調べます。",
        "Every file in the pack's folder is one that is read.",
    ),
    why: StaticText(
        "名前や置き場所がちがうと、そのファイルの規則は案内されません。",
        "A file with another name or in another place is never read.",
    ),
    example: StaticText(
        "question/animals.yaml    （正しくは questions/）",
        "question/animals.yaml    (questions/ is meant)",
    ),
    instead: StaticText(
        "`rules/README.md` のフォルダーの表にある名前と場所にしてください。",
        "Use the names and places listed in `rules/README.md`.",
    ),
};

/// `near` is where it was probably meant to stand.
pub(crate) fn found(place: &Place, near: Option<&str>) -> Diagnostic {
    let headline = Message::new(
        format!("「{}」は読まれないファイルです", place.file),
        format!("`{}` is not a file that is read", place.file),
    );
    let help = match near {
        Some(near) => Message::new(
            format!("もしかして「{near}」ですか"),
            format!("did you mean `{near}`?"),
        ),
        None => EXPLANATION.instead.message(),
    };
    Diagnostic::new(Code::UnknownFile, place, headline).help(help)
}
