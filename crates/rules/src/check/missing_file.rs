//! A file that every pack must have is missing.

use crate::diagnostic::{Code, Diagnostic, Explanation, Place, Said, Words};

/// `michi explain missing-file`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: Said(
        "パックに必ずいるファイルがあるかを調べます。",
        "The files that every pack must have are there.",
    ),
    why: Said(
        "`pack.yaml` がないと、どの自治体の何の規則かがわかりません。",
        "Without `pack.yaml` nobody knows whose rules these are.",
    ),
    example: "（pack.yaml のないフォルダー）",
    instead: Said(
        "足りないファイルを作ってください。書き方は `rules/README.md` にあります。",
        "Write the missing file; `rules/README.md` says how.",
    ),
};

/// `place` is the file that should be there.
pub(crate) fn found(place: &Place) -> Diagnostic {
    let headline = Words::new(
        format!("「{}」がありません", place.file),
        format!("`{}` is missing", place.file),
    );
    Diagnostic::new(Code::MissingFile, place, headline).help(EXPLANATION.instead.words())
}
