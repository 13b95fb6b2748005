//! A deadline that binds, without the law that sets it.

use guide::due::DueKind;

use crate::diagnostic::{Code, Diagnostic, Explanation, Said, Words};
use crate::source::{DueSource, Pack};

/// `michi explain unsourced-deadline`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: Said(
        "義務（legal）、取り返しがつかないもの（irreversible）、もらえなくなるもの（claim）の期限に、`law` か `note` があるかを調べます。",
        "Deadlines of kind legal, irreversible and claim have a `law`, or a `note` that says why not.",
    ),
    why: Said(
        "もとの決まりがわからない期限は、正しいかどうかをだれも確かめられません。",
        "Nobody can verify a deadline without knowing what sets it.",
    ),
    example: Said::same("due: {within: 14 days, of: moved-in}"),
    instead: Said(
        "`law: 住民基本台帳法第22条` のように書いてください。法律によらないときは、だれが決めた期限かを `note` に書きます。",
        "Add `law: 住民基本台帳法第22条`, or say in `note` who sets it.",
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
    let binds = matches!(
        due.kind(),
        DueKind::Legal | DueKind::Irreversible | DueKind::Claim
    );
    binds && due.law.is_none() && due.note.is_none()
}

fn found(procedure: &str, due: &DueSource) -> Diagnostic {
    let headline = Words::new(
        format!("「{procedure}」の期限に、もとの法律（`law`）がありません"),
        format!("a deadline of `{procedure}` does not name the law that sets it"),
    );
    Diagnostic::new(Code::UnsourcedDeadline, &due.place, headline).help(EXPLANATION.instead.words())
}
