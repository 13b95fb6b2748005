//! A day that does not exist, or is not written as a day.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain impossible-date`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "日付が実在し、決まった書き方であるかを調べます。",
        "The day exists and is written as days are.",
    ),
    why: StaticText(
        "ない日付からは期限を計算できません。",
        "No deadline can be computed from a day that does not exist.",
    ),
    example: StaticText::same("checked: 2026-02-30"),
    instead: StaticText(
        "日付は `2026-02-28`、毎年の日は \"02-28\"、期間は \"12-29..01-03\" のように書きます。",
        "Write `2026-02-28`, \"02-28\" for a day of every year, \"12-29..01-03\" for a stretch.",
    ),
};

/// `written` is what stands there.
pub(crate) fn found(place: &Place, written: &str) -> Diagnostic {
    let headline = Message::new(
        format!("「{written}」という日はありません"),
        format!("there is no day `{written}`"),
    );
    Diagnostic::new(Code::ImpossibleDate, place, headline).help(EXPLANATION.instead.message())
}
