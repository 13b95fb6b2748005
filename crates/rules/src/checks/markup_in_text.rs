//! HTML or Markdown in a text for residents.

use super::analysis::texts;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Pack, Wording};

/// `michi explain markup-in-text`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "文にHTMLやMarkdownの記号がないかを調べます。",
        "Texts hold no HTML or Markdown.",
    ),
    why: StaticText(
        "記号はそのまま画面に出て、読み上げの妨げにもなります。",
        "Such marks would be shown as they are, and read aloud.",
    ),
    example: StaticText::same("summary: 住所を移す**大切な**届出です。<br>14日以内です。"),
    instead: StaticText(
        "記号を消し、ふつうの文にしてください。",
        "Write plain sentences without such marks.",
    ),
};

/// Marks that plain sentences do not have.
const MARKS: [&str; 7] = ["**", "](", "</", "<br", "&nbsp;", "&amp;", "`"];

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let mut look = |_, text: &Wording| {
        if let Some(mark) = MARKS.into_iter().find(|mark| text.value.contains(mark)) {
            out.push(found(text, mark));
        }
    };
    texts::each(pack, &mut look);
    texts::translations(pack, &mut look);
}

fn found(text: &Wording, mark: &str) -> Diagnostic {
    let headline = Message::new(
        format!("文に記号「{mark}」があります"),
        format!("the text holds the mark `{mark}`"),
    );
    Diagnostic::new(Code::MarkupInText, &text.place, headline).help(EXPLANATION.instead.message())
}
