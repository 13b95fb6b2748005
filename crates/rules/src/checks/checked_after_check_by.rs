//! A procedure whose next check was due before the last one.

use guide::day;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::Pack;

/// `michi explain checked-after-check-by`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`checked`（確かめた日）が `check-by`（次に確かめる日）より後になっていないかを調べます。",
        "`checked` is not after `check-by`.",
    ),
    why: StaticText(
        "どちらかの日付が書きまちがいで、確かめる時期を逃します。",
        "One of the two is a slip, and the next review would be missed.",
    ),
    example: StaticText::same("checked: 2026-11-20\ncheck-by: 2026-04-01"),
    instead: StaticText(
        "日付を直してください。`check-by` は `checked` の1年後が目安です。",
        "Correct the days; `check-by` is usually a year after `checked`.",
    ),
};

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for entry in &pack.procedures {
        let (Some(checked), Some(check_by)) = (&entry.value.checked, &entry.value.check_by) else {
            continue;
        };
        if checked.value <= check_by.value {
            continue;
        }
        let (day, by) = (day::format(checked.value), day::format(check_by.value));
        let headline = Message::new(
            format!("確かめた日（{day}）が、次に確かめる日（{by}）より後です"),
            format!("checked on {day}, after it was to be checked by {by}"),
        );
        let diagnostic = Diagnostic::new(Code::CheckedAfterCheckBy, &checked.place, headline);
        out.push(diagnostic.help(EXPLANATION.instead.message()));
    }
}
