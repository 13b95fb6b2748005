//! A `pick` with more check boxes than fit a phone.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain too-many-options`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "1つの `pick` の項目が12を超えないかを調べます。",
        "A `pick` has at most 12 options.",
    ),
    why: StaticText(
        "スマートフォンでは1画面に収まらず、見落とされます。",
        "They do not fit a phone's screen, and some are overlooked.",
    ),
    example: StaticText(
        "pick: 当てはまるものはどれですか。\nfrom: {…13項目…}",
        "pick: 当てはまるものはどれですか。\nfrom: {… 13 options …}",
    ),
    instead: StaticText("話題ごとに `pick` を分けてください。", "Split it by topic."),
};

/// More are overlooked on a phone.
const MOST: usize = 12;

pub(super) fn check(prompt: &Place, count: usize, out: &mut Vec<Diagnostic>) {
    if count <= MOST {
        return;
    }
    let headline = Message::new(
        format!("1つの画面に項目が{count}あります（上限 {MOST}）"),
        format!("{count} options on one screen (at most {MOST})"),
    );
    out.push(Diagnostic::new(Code::TooManyOptions, prompt, headline).help(EXPLANATION.instead.message()));
}
