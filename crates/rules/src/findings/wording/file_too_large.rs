//! A file too large to be a rule file.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain file-too-large`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "ファイルの大きさが上限を超えていないかを調べます。",
        "The file is not larger than rule files may be.",
    ),
    why: StaticText(
        "規則のファイルは手で読み書きできる大きさのはずです。大きすぎるものは、取り違えか壊れたファイルです。",
        "A rule file is read and written by people; a huge one is a mistake or damage.",
    ),
    example: StaticText("（数MBのファイル）", "(a file of several megabytes)"),
    instead: StaticText(
        "ほかのファイルと取り違えていないか確かめ、正しければ課や話題ごとのファイルに分けてください。",
        "See whether it is the right file; if it is, split it by section or topic.",
    ),
};

/// `most` in kilobytes; how large it is nobody knows, since it is not read to its end.
pub(crate) fn found(place: &Place, most: usize) -> Diagnostic {
    let headline = Message::new(
        format!("ファイルが大きすぎます（上限 {most} KB）"),
        format!("the file is too large (at most {most} kB)"),
    );
    Diagnostic::new(Code::FileTooLarge, place, headline).help(EXPLANATION.instead.message())
}
