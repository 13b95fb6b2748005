//! A duty of which it is said that no law sets it.

use guide::deadline::DueKind;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{LawSource, Pack};

/// `michi explain lawless-duty`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "法律で決まった期限（`kind: legal`）に、`law: none` と書いていないかを調べます。",
        "No deadline that is a duty (`kind: legal`) has `law: none`.",
    ),
    why: StaticText(
        "画面では「この区のめやす」と出ます。法律の期限のように、過ぎたことを知らせることはできません。",
        "The page words it as the ward's own target, which cannot be late like a duty.",
    ),
    example: StaticText::same(
        "due: {kind: legal, within: 15 days, of: born, law: none, note: 区が決めた期限です。}",
    ),
    instead: StaticText(
        "期限を決めている法律や条例を `law` に書くか、`kind` を取ってください（めやすになります）。",
        "Name the law or ordinance, or take `kind` away: it is advice then.",
    ),
};

/// Looks at every deadline.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for due in pack.procedures.iter().flat_map(|entry| &entry.value.due) {
        if let (Some(LawSource::None { place, .. }), DueKind::Legal) = (&due.law, due.kind()) {
            let headline = Message::new(
                "法律で決まった期限に、法律がないと書いてあります",
                "a duty says that no law sets it",
            );
            let finding = Diagnostic::new(Code::LawlessDuty, place, headline);
            out.push(finding.help(EXPLANATION.instead.message()));
        }
    }
}
