//! A length of time that is none, such as `0 days` or `14 day-ish`.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::place::Place;

/// `michi explain impossible-period`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "期間が「数 単位」で書かれ、1以上であるかを調べます。",
        "A period is a number from 1 and a unit.",
    ),
    why: StaticText(
        "読めない期間からは期限を計算できません。",
        "No deadline can be computed from an unreadable period.",
    ),
    example: StaticText::same("within: 0 days"),
    instead: StaticText(
        "`14 days`、`2 weeks`、`3 months`、`1 years` のように書きます。",
        "Write `14 days`, `2 weeks`, `3 months` or `1 years`.",
    ),
};

/// `written` is what stands there.
pub(crate) fn found(place: &Place, written: &str) -> Diagnostic {
    let headline = Message::new(
        format!("「{written}」は期間として読めません"),
        format!("`{written}` is not a period"),
    );
    Diagnostic::new(Code::ImpossiblePeriod, place, headline).help(EXPLANATION.instead.message())
}
