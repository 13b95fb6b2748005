//! Text that is not YAML.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain yaml-syntax`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "ファイルがYAMLとして読めるかを調べます。",
        "The file can be read as YAML.",
    ),
    why: StaticText(
        "読めないファイルの規則は、何も案内されません。",
        "Nothing in a file that cannot be read reaches anybody.",
    ),
    example: StaticText::same(
        "has-dog：
  ask: 犬を飼っていますか。",
    ),
    instead: StaticText(
        "行のはじめの空白は半角スペース2つずつ、「:」のあとには半角スペース1つを入れます。全角のコロン・空白やタブは使えません。",
        "Indent with two spaces, put one space after a colon; no tabs and no full-width colons or spaces.",
    ),
};

/// What the reader stumbled over, in both languages.
pub(crate) fn found(place: &Place, what: Message) -> Diagnostic {
    Diagnostic::new(Code::YamlSyntax, place, what)
}

/// YAML that breaks off or is written in a way for which there is no better message.
pub(crate) fn unreadable(place: &Place) -> Diagnostic {
    found(
        place,
        Message::new(
            "ここでYAMLとして読めなくなりました",
            "this is not readable as YAML",
        ),
    )
    .help(Message::new(
        "この行か、その前の行の「:」「-」「\"」、空白の数を見直してください",
        "see the colons, dashes, quotes and the indentation of this line and the one before",
    ))
}

/// A tab in the indentation.
pub(crate) fn tab(place: &Place) -> Diagnostic {
    found(
        place,
        Message::new("行のはじめにタブがあります", "the line is indented with a tab"),
    )
    .help(Message::new(
        "タブを半角スペース2つに置きかえてください",
        "replace the tab by two spaces",
    ))
}

/// A full-width colon where a key ends.
pub(crate) fn full_width_colon(place: &Place) -> Diagnostic {
    found(
        place,
        Message::new("全角のコロン「：」があります", "there is a full-width colon"),
    )
    .help(Message::new(
        "半角の「: 」（コロンとスペース）にしてください",
        "write `: ` (a colon and a space)",
    ))
}

/// A full-width space in the indentation.
pub(crate) fn full_width_space(place: &Place) -> Diagnostic {
    found(
        place,
        Message::new(
            "行のはじめに全角の空白があります",
            "the line is indented with a full-width space",
        ),
    )
    .help(Message::new(
        "半角スペースに置きかえてください",
        "replace it by spaces",
    ))
}
