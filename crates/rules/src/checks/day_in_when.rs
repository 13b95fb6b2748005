//! A `when` that hangs on a day: steps are decided by answers alone.

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Pack, StepSource, Steps};

/// `michi explain day-in-when`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`when` の条件が日付（`date`）によっていないかを調べます。",
        "No `when` hangs on a day.",
    ),
    why: StaticText(
        "質問の流れは答えだけで決まり、日付はあとから入力されます。日付で分けられるのは、期限・持ち物・窓口・手数料の `if` だけです。",
        "The steps are decided by answers, and days are given later. Only the `if` of deadlines, documents, windows and fees can hang on a day.",
    ),
    example: StaticText::same("- when: {date: born, from: 2026-04-01}\n  then: [{need: new-scheme}]"),
    instead: StaticText(
        "日付で分けるものを手続の `if` に移すか、質問にして尋ねてください。",
        "Move what hangs on the day to an `if` of the procedure, or ask a question.",
    ),
};

/// Looks at every step of every event.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    pack.events
        .iter()
        .for_each(|event| steps(&event.value.steps, out));
}

fn steps(list: &Steps, out: &mut Vec<Diagnostic>) {
    for step in list {
        if let StepSource::When { condition, .. } = &step.value {
            condition.days(&mut |day| {
                let headline = Message::new(
                    format!("`when` は日付「{}」では分けられません", day.date.value),
                    format!("a `when` cannot hang on the day `{}`", day.date.value),
                );
                let finding = Diagnostic::new(Code::DayInWhen, &day.date.place, headline);
                out.push(finding.help(EXPLANATION.instead.message()));
            });
        }
        step.value
            .blocks()
            .into_iter()
            .for_each(|block| steps(block, out));
    }
}
