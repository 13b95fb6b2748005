//! A procedure that was checked on a day that has not come yet.

use guide::{Date, day};

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::Pack;

/// `michi explain checked-in-future`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`checked`（確かめた日）が未来の日付でないかを、`--today` の日付で調べます。",
        "With `--today`, `checked` is not in the future.",
    ),
    why: StaticText(
        "まだ確かめていないものが、確かめたと表示されます。",
        "It would be shown as checked although nobody did yet.",
    ),
    example: StaticText::same("checked: 2062-11-20"),
    instead: StaticText(
        "実際に確かめた日を書いてください。",
        "Write the day on which it was really checked.",
    ),
};

pub(super) fn check(pack: &Pack, today: Date, out: &mut Vec<Diagnostic>) {
    let checked = pack
        .procedures
        .iter()
        .filter_map(|entry| entry.value.checked.as_ref());
    for checked in checked.filter(|checked| checked.value > today) {
        let day = day::format(checked.value);
        let headline = Message::new(
            format!("確かめた日（{day}）が未来の日付です"),
            format!("checked on {day}, which is in the future"),
        );
        let diagnostic = Diagnostic::new(Code::CheckedInFuture, &checked.place, headline);
        out.push(diagnostic.help(EXPLANATION.instead.message()));
    }
}
