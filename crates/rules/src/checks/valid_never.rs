//! A scheme that ends before it begins.

use guide::day;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::Pack;

/// `michi explain valid-never`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`valid` の `from` が `until` より後になっていないかを調べます。",
        "`valid` does not end before it begins.",
    ),
    why: StaticText(
        "その手続は、いつの日付でも案内されません。",
        "The procedure would be valid on no day at all.",
    ),
    example: StaticText::same("valid: {from: 2027-04-01, until: 2026-03-31}"),
    instead: StaticText("日付を直してください。", "Correct the days."),
};

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for entry in &pack.procedures {
        let (Some(from), Some(until)) = (&entry.value.valid.from, &entry.value.valid.until) else {
            continue;
        };
        if from.value <= until.value {
            continue;
        }
        let (begins, ends) = (day::format(from.value), day::format(until.value));
        let headline = Message::new(
            format!("始まる日（{begins}）が、終わる日（{ends}）より後です"),
            format!("it begins on {begins}, after it ends on {ends}"),
        );
        let diagnostic = Diagnostic::new(Code::ValidNever, &from.place, headline);
        out.push(diagnostic.help(EXPLANATION.instead.message()));
    }
}
