//! A file with more than one YAML document (`---`).

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain several-documents`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "ファイルの途中に「---」の行がないかを調べます。",
        "There is no `---` line in the middle of the file.",
    ),
    why: StaticText(
        "「---」のあとは別の文書とみなされ、読まれません。",
        "What follows `---` is another document and would not be read.",
    ),
    example: StaticText::same(
        "has-dog: {ask: …, short: …}
---
has-cat: {ask: …, short: …}",
    ),
    instead: StaticText(
        "「---」の行を消すか、ファイルを分けてください。",
        "Delete the `---` line or make two files.",
    ),
};

/// At the second document.
pub(crate) fn found(place: &Place) -> Diagnostic {
    let headline = Message::new(
        "1つのファイルに2つ以上の文書があります",
        "the file has more than one document",
    );
    Diagnostic::new(Code::SeveralDocuments, place, headline).help(EXPLANATION.instead.message())
}
