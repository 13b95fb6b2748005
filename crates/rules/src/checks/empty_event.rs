//! A life event that lists no procedure at all.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Pack, StepSource, Steps};

/// `michi explain empty-event`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "イベントに、案内する手続が1つでもあるかを調べます。",
        "Every life event lists at least one procedure.",
    ),
    why: StaticText(
        "選んだ人に、何も案内できません。",
        "People who choose it would be shown nothing.",
    ),
    example: StaticText::same("title: 引っ越してきた\nlead: …\nsteps: []"),
    instead: StaticText(
        "手順に `need`・`offer`・`know` を書くか、`pack.yaml` の一覧から外してください。",
        "Add `need`, `offer` or `know`, or take it off the list in `pack.yaml`.",
    ),
};

pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for entry in pack.events.iter().filter(|entry| !lists_any(&entry.value.steps)) {
        let headline = Message::new(
            format!("イベント「{}」には案内する手続がありません", entry.id.value),
            format!("the event `{}` lists no procedure", entry.id.value),
        );
        let diagnostic = Diagnostic::new(Code::EmptyEvent, &entry.id.place, headline);
        out.push(diagnostic.help(EXPLANATION.instead.message()));
    }
}

fn lists_any(steps: &Steps) -> bool {
    steps.iter().any(|step| match &step.value {
        StepSource::List { procedures, .. } => !procedures.is_empty(),
        other => other.blocks().into_iter().any(lists_any),
    })
}
