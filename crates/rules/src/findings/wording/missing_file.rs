//! A file that every pack must have is missing.

use crate::findings::{Code, Diagnostic, Explanation, IdKind, Message, StaticText};
use crate::place::Place;

/// `michi explain missing-file`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "パックに必ずいる `pack.yaml` と、使われているもの（質問、手続、持ち物など）を書くファイルがあるかを調べます。",
        "`pack.yaml` is there, and so is a file for everything that is used: questions, procedures, documents.",
    ),
    why: StaticText(
        "`pack.yaml` がないと、どの自治体の何の規則かがわかりません。ほかのファイルがないと、それを使う規則はどれも案内できません。",
        "Without `pack.yaml` nobody knows whose rules these are; without the others no rule that uses them can be shown.",
    ),
    example: StaticText("（pack.yaml のないフォルダー）", "(a folder without pack.yaml)"),
    instead: StaticText(
        "足りないファイルを元の場所に戻すか、作ってください。書き方は `rules/README.md` にあります。",
        "Put the missing file back, or write it; `rules/README.md` says how.",
    ),
};

/// There is no file at all for things of a kind, and one is used at `place`.
pub(crate) fn home(kind: IdKind, place: &Place) -> Diagnostic {
    let StaticText(ja, en) = kind.name();
    found(&Place::whole_file(kind.home())).label(
        place,
        Message::new(
            format!("ここなどで{ja}が使われています"),
            format!("a {en} is used here, for one"),
        ),
    )
}

/// `place` is the file that should be there.
pub(crate) fn found(place: &Place) -> Diagnostic {
    let headline = Message::new(
        format!("「{}」がありません", place.file),
        format!("`{}` is missing", place.file),
    );
    Diagnostic::new(Code::MissingFile, place, headline).help(EXPLANATION.instead.message())
}
