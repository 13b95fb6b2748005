//! A deadline that binds, without the law that sets it.

use guide::deadline::DueKind;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{DueSource, LawSource, Pack};

/// `michi explain unsourced-deadline`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "目安（advised）でない期限に `law` があるかを調べます。法律によらない期限には `law: none` と、`note` か理由があるかを調べます。",
        "Every deadline but advised ones has a `law`, or `law: none` with a `note` or a reason.",
    ),
    why: StaticText(
        "もとの決まりがわからない期限は、正しいかどうかをだれも確かめられません。",
        "Nobody can verify a deadline without knowing what sets it.",
    ),
    example: StaticText::same("due: {within: 14 days, of: moved-in}"),
    instead: StaticText(
        "`law: 住民基本台帳法第22条` のように書いてください。法律によらないときは `law: none` と `note`、または `law: {none: 区が決める}` のように理由を書きます。",
        "Add `law: 住民基本台帳法第22条`; where no law sets it, `law: none` with a `note`, or a reason as in `law: {none: 区が決める}`.",
    ),
};

/// The place is that of the deadline, which may be one of several.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for procedure in &pack.procedures {
        let unsourced = procedure.value.due.iter().filter(|due| is_unsourced(due));
        out.extend(unsourced.map(|due| found(&procedure.id.value, due)));
    }
}

fn is_unsourced(due: &DueSource) -> bool {
    let is_explained = match &due.law {
        Some(LawSource::Cited(_)) => true,
        Some(LawSource::None { reason, .. }) => reason.is_some() || due.note.is_some(),
        None => false,
    };
    due.kind() != DueKind::Advised && !is_explained
}

fn found(procedure: &str, due: &DueSource) -> Diagnostic {
    let (place, headline) = match &due.law {
        Some(LawSource::None { place, .. }) => (
            place,
            Message::new(
                format!("「{procedure}」の期限を法律によらずだれが決めたかが、ありません"),
                format!("a deadline of `{procedure}` does not say who sets it where no law does"),
            ),
        ),
        _ => (
            &due.place,
            Message::new(
                format!("「{procedure}」の期限に、もとの法律（`law`）がありません"),
                format!("a deadline of `{procedure}` does not name the law that sets it"),
            ),
        ),
    };
    Diagnostic::new(Code::UnsourcedDeadline, place, headline).help(EXPLANATION.instead.message())
}
