//! A `when`, or an alternative or a part of a document, that hangs on a day: those are decided by answers alone.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{ConditionSource, Pack, StepSource, Steps};

/// `michi explain day-in-when`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`when` と、書類の `any-of`・`all-of` の中の `if` が、日付（`date`）によっていないかを調べます。",
        "No `when`, and no `if` within `any-of` or `all-of` of a document, hangs on a day.",
    ),
    why: StaticText(
        "質問の流れと、代わりになる書類は答えだけで決まり、日付はあとから入力されます。日付で分けられるのは、手続の期限・持ち物・窓口・手数料の `if` だけです。",
        "The steps, and what will do for a document, are decided by answers, and days are given later. Only the `if` of a procedure's deadlines, documents, windows and fees can hang on a day.",
    ),
    example: StaticText::same("- when: {date: born, from: 2026-04-01}\n  then: [{need: new-scheme}]"),
    instead: StaticText(
        "日付で分けるものを手続の `if` に移すか、質問にして尋ねてください。",
        "Move what hangs on the day to an `if` of the procedure, or ask a question.",
    ),
};

/// Looks at every step of every event and at what every document is made of.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for document in &pack.documents {
        if let Some(parts) = &document.value.made_of {
            parts.conditions(&mut |condition| report(condition, "if", out));
        }
    }
    pack.events
        .iter()
        .for_each(|event| steps(&event.value.steps, out));
}

fn steps(list: &Steps, out: &mut Vec<Diagnostic>) {
    for step in list {
        if let StepSource::When { condition, .. } = &step.value {
            report(condition, "when", out);
        }
        step.value
            .blocks()
            .into_iter()
            .for_each(|block| steps(block, out));
    }
}

fn report(condition: &ConditionSource, key: &str, out: &mut Vec<Diagnostic>) {
    condition.days(&mut |day| {
        let headline = Message::new(
            format!("`{key}` は日付「{}」では分けられません", day.date.value),
            format!("this `{key}` cannot hang on the day `{}`", day.date.value),
        );
        let finding = Diagnostic::new(Code::DayInWhen, &day.date.place, headline);
        out.push(finding.help(EXPLANATION.instead.message()));
    });
}
