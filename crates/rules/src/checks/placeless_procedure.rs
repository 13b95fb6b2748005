//! Something to do or to claim, without a window, a way online or by post: the page would list it under 「家からできること」.

use std::collections::BTreeSet;

use guide::Kind;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Id, Pack, ProcedureSource, StepSource, Steps};

/// `michi explain placeless-procedure`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`need` か `offer` で案内する手続に、窓口（`window`）、オンライン（`online`）、郵送（`post`）のどれかがあるかを調べます。",
        "What is listed by `need` or `offer` has a `window`, a way `online` or by `post`.",
    ),
    why: StaticText(
        "どれもない手続は、画面の「家からできること」に出ます。どこで何をすればよいかが、住民にわかりません。",
        "What has none of them stands among what is done from home, and nobody learns where or how.",
    ),
    example: StaticText::same("rent-help: {name: 家賃の補助, summary: …}"),
    instead: StaticText(
        "区の外（勤め先、会社、病院など）でも、`window` に書いてください。何もしなくてよいものは `know` で案内します。",
        "Name the `window`, also one outside (an employer, a company); list what needs nothing by `know`.",
    ),
};

/// At the procedure's id.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    let mut asking = BTreeSet::new();
    for event in &pack.events {
        listed(&event.value.steps, &mut asking);
    }
    let procedures = pack.procedures.iter();
    let placeless =
        procedures.filter(|entry| asking.contains(entry.id.value.as_str()) && is_placeless(&entry.value));
    out.extend(placeless.map(|entry| found(&entry.id)));
}

/// What has to be done or may be claimed.
fn listed<'p>(steps: &'p Steps, asking: &mut BTreeSet<&'p str>) {
    for step in steps {
        if let StepSource::List { kind, procedures, .. } = &step.value
            && kind.value != Kind::Know
        {
            asking.extend(procedures.iter().map(|id| id.value.as_str()));
        }
        for block in step.value.blocks() {
            listed(block, asking);
        }
    }
}

fn is_placeless(procedure: &ProcedureSource) -> bool {
    procedure.windows.is_empty() && procedure.online.is_none() && procedure.post.is_none()
}

fn found(id: &Id) -> Diagnostic {
    let headline = Message::new(
        format!("手続「{}」に、窓口もオンラインも郵送もありません", id.value),
        format!(
            "the procedure `{}` has no window and no way online or by post",
            id.value
        ),
    );
    Diagnostic::new(Code::PlacelessProcedure, &id.place, headline).help(EXPLANATION.instead.message())
}
