//! A file with nothing in it.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain empty-file`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "ファイルに中身があるかを調べます。",
        "The file has something in it.",
    ),
    why: StaticText(
        "保存に失敗したファイルかもしれません。",
        "It may be a file whose saving failed.",
    ),
    example: StaticText(
        "（空のファイル、または # で始まる行だけのファイル）",
        "(an empty file, or one of nothing but lines that begin with #)",
    ),
    instead: StaticText(
        "内容を書くか、いらないファイルなら削除してください。",
        "Write what belongs there, or delete the file.",
    ),
};

/// The file holds no value.
pub(crate) fn found(place: &Place) -> Diagnostic {
    let headline = Message::new("ファイルに内容がありません", "the file has no content");
    Diagnostic::new(Code::EmptyFile, place, headline).help(EXPLANATION.instead.message())
}
