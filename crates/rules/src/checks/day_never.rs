//! A condition on a day that no day meets.

use guide::day;

use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{DaySource, Pack};

/// `michi explain day-never`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`if` や `valid` の日付の条件で、`from` が `until` より後になっていないかを調べます。",
        "In a condition on a day, `from` is not after `until`.",
    ),
    why: StaticText(
        "どの日にも当てはまらず、その手続きや期限、持ち物はだれにも出ません。",
        "No day meets it, so nobody is ever told of the procedure, deadline or document.",
    ),
    example: StaticText::same("if: {date: born, from: 2027-04-01, until: 2026-03-31}"),
    instead: StaticText("日付を直してください。", "Correct the days."),
};

/// Looks at the conditions of every procedure.
pub(super) fn check(pack: &Pack, out: &mut Vec<Diagnostic>) {
    for entry in &pack.procedures {
        for condition in entry.value.conditions() {
            condition.days(&mut |test| out.extend(found(test)));
        }
    }
}

fn found(test: &DaySource) -> Option<Diagnostic> {
    let (from, until) = (test.from.as_ref()?, test.until.as_ref()?);
    if from.value <= until.value {
        return None;
    }
    let (begins, ends) = (day::format(from.value), day::format(until.value));
    let headline = Message::new(
        format!("始まる日（{begins}）が、終わる日（{ends}）より後です"),
        format!("it begins on {begins}, after it ends on {ends}"),
    );
    Some(Diagnostic::new(Code::DayNever, &from.place, headline).help(EXPLANATION.instead.message()))
}
