//! A text longer than fits a phone.

use super::analysis::texts::{self, TextKind};
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Pack, Wording};

/// `michi explain text-too-long`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "文の長さが、スマートフォンの画面に収まる長さかを調べます（上限は種類ごとに決まっています）。",
        "Texts fit a phone; each kind has its own limit.",
    ),
    why: StaticText(
        "長い文は読まれず、大切なことが見落とされます。",
        "Long texts are not read, and what matters is overlooked.",
    ),
    example: StaticText::same(
        "short: 会社の健康保険や共済組合に入っていて、退職しておらず、任意継続もしていない方がいる",
    ),
    instead: StaticText(
        "短く言いかえるか、補足は `help` や `note` に分けてください。",
        "Say it shorter, or move details to `help` or `note`.",
    ),
};

/// The limits, in characters; one English letter counts as half a character, and a translation may be half as
/// long again.
const fn most(kind: TextKind) -> usize {
    match kind {
        TextKind::Floor => 12,
        TextKind::Counter | TextKind::Keyword | TextKind::Group => 20,
        TextKind::Name | TextKind::Short | TextKind::Fee | TextKind::DateName => 40,
        TextKind::Title | TextKind::Stated | TextKind::Service => 40,
        TextKind::Prompt | TextKind::Law | TextKind::ShortNote => 80,
        TextKind::Ask | TextKind::Lead | TextKind::Address | TextKind::SourceTitle => 100,
        TextKind::Sentence => 160,
        TextKind::Help | TextKind::Summary | TextKind::Note => 200,
        TextKind::Link => usize::MAX, // nobody reads it
    }
}

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    texts::each(pack, &mut |kind, text| limit(text, most(kind), out));
    texts::translations(pack, &mut |kind, text| {
        limit(text, most(kind).saturating_mul(3) / 2, out)
    });
}

fn limit(text: &Wording, most: usize, out: &mut Vec<Diagnostic>) {
    let length = length(&text.value);
    if length > most {
        out.push(found(text, length, most));
    }
}

/// In full-width characters, rounded up: what takes room on a screen.
fn length(text: &str) -> usize {
    let halves: usize = text
        .chars()
        .map(|letter| if letter.is_ascii() { 1 } else { 2 })
        .sum();
    halves.div_ceil(2)
}

fn found(text: &Wording, length: usize, most: usize) -> Diagnostic {
    let headline = Message::new(
        format!("文が{length}文字あります（上限 {most}文字）"),
        format!("the text has {length} characters (at most {most})"),
    );
    Diagnostic::new(Code::TextTooLong, &text.place, headline).help(EXPLANATION.instead.message())
}
