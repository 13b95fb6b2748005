//! A file that is not UTF-8 text: Shift_JIS from an old editor, UTF-16 from Excel, or no text at all.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain text-encoding`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "ファイルの文字コードがUTF-8であるかを調べます。",
        "The file is UTF-8 text.",
    ),
    why: StaticText(
        "ほかの文字コードでは文字化けし、住民に誤った案内が届きます。",
        "In another encoding residents would read garbled text.",
    ),
    example: StaticText(
        "（Shift_JISやUTF-16で保存されたファイル）",
        "(a file saved as Shift_JIS or UTF-16)",
    ),
    instead: StaticText(
        "エディタの「名前を付けて保存」で文字コードに「UTF-8」を選んで保存し直してください。",
        "Save the file again and choose UTF-8 as its encoding.",
    ),
};

/// `looks_like` is the encoding it seems to be in, such as `Shift_JIS`.
pub(crate) fn found(place: &Place, looks_like: Option<&str>) -> Diagnostic {
    let headline = match looks_like {
        Some(name) => Message::new(
            format!("ファイルの文字コードがUTF-8ではありません（{name}のようです）"),
            format!("the file is not UTF-8 (it looks like {name})"),
        ),
        None => Message::new(
            "ファイルの文字コードがUTF-8ではありません",
            "the file is not UTF-8",
        ),
    };
    Diagnostic::new(Code::TextEncoding, place, headline).help(EXPLANATION.instead.message())
}

/// The file ends at `place`, within a character.
pub(crate) fn cut(place: &Place) -> Diagnostic {
    let headline = Message::new(
        "ファイルが文字の途中で切れています",
        "the file ends in the middle of a character",
    );
    Diagnostic::new(Code::TextEncoding, place, headline).help(Message::new(
        "保存の途中で切れたのかもしれません。終わりまであるか確かめて、保存し直してください。",
        "It may have been cut while it was saved. See whether its end is there, and save it again.",
    ))
}
