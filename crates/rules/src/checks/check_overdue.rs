//! A procedure whose day for comparing it with its source again has passed.

use guide::{Date, day};

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::Pack;

/// `michi explain check-overdue`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`check-by`（次に確かめる日）を過ぎた手続がないかを、`--today` の日付で調べます。",
        "With `--today`, no procedure is past its `check-by` day.",
    ),
    why: StaticText(
        "制度は変わります。確かめていない案内は、古くなっているかもしれません。",
        "Schemes change; an entry that nobody compared again may be out of date.",
    ),
    example: StaticText(
        "checked: 2025-04-01\ncheck-by: 2026-04-01    # 今日は 2026-11-20",
        "checked: 2025-04-01\ncheck-by: 2026-04-01    # today is 2026-11-20",
    ),
    instead: StaticText(
        "出典と見くらべ、`checked` と `check-by` を新しい日付にしてください。",
        "Compare it with its source, then renew `checked` and `check-by`.",
    ),
};

pub(super) fn check(pack: &Pack, today: Date, out: &mut Vec<Diagnostic>) {
    for entry in &pack.procedures {
        let Some(check_by) = entry.value.check_by.as_ref().filter(|day| day.value < today) else {
            continue;
        };
        let (id, day) = (&entry.id.value, day::format(check_by.value));
        let headline = Message::new(
            format!("手続「{id}」を確かめる日（{day}）を過ぎています"),
            format!("the procedure `{id}` was to be checked by {day}"),
        );
        let finding = Diagnostic::new(Code::CheckOverdue, &check_by.place, headline);
        let finding = finding.help(EXPLANATION.instead.message());
        let owner = entry.value.owner.as_ref();
        out.push(owner.into_iter().fold(finding, |finding, owner| {
            let message = Message::new(
                format!("担当は{}です", owner.value),
                format!("{} is in charge", owner.value),
            );
            finding.label(&owner.place, message)
        }));
    }
}
