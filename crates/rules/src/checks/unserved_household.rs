//! Windows that all hang on a condition, though none of the conditions may hold.

use super::analysis::theory::{Claim, Premise, Theory};
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{ConditionSource, Pack, ProcedureSource};

/// `michi explain unserved-household`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "手続の窓口のすべてに `if` があるとき、どの世帯にも当てはまる窓口が残るかを調べます。",
        "Where every window of a procedure has an `if`, each household is left with one.",
    ),
    why: StaticText(
        "当てはまる窓口がない世帯には、窓口に行かなくてよいと出てしまいます。",
        "A household that is left with none reads that it need not go anywhere.",
    ),
    example: StaticText::same(
        "window: [{window: branch-east, if: lives-in-east}, {window: branch-west, if: lives-in-west}]",
    ),
    instead: StaticText(
        "`if` のない窓口を加えるか、残りの世帯のための `if: {not: …}` を書いてください。",
        "Add a window without an `if`, or one with `if: {not: …}` for everybody else.",
    ),
};

/// Looks at every procedure.
pub(super) fn check<'p>(pack: &'p Pack, theory: &Theory<'p>, out: &mut Vec<Diagnostic>) {
    for entry in &pack.procedures {
        let conditions = conditions(&entry.value).filter(|all| !all.is_empty());
        let Some(conditions) = conditions.filter(|all| all.iter().all(|one| theory.knows(one))) else {
            continue;
        };
        let none_holds: Vec<Premise<'p>> = conditions.iter().map(|condition| fails(condition)).collect();
        if let (true, Some(first)) = (theory.possible(&none_holds), entry.value.windows.first()) {
            let headline = Message::new(
                format!("「{}」の窓口がない世帯があります", entry.id.value),
                format!(
                    "some households are left without a window for `{}`",
                    entry.id.value
                ),
            );
            let finding = Diagnostic::new(Code::UnservedHousehold, &first.window.place, headline);
            out.push(finding.help(EXPLANATION.instead.message()));
        }
    }
}

/// The conditions of its windows; none where one has no condition, or hangs on a day, which facts say nothing of.
fn conditions(procedure: &ProcedureSource) -> Option<Vec<&ConditionSource>> {
    let conditions = procedure.windows.iter().map(|office| {
        let condition = office.condition.as_ref()?;
        let mut hangs_on_a_day = false;
        condition.days(&mut |_| hangs_on_a_day = true);
        (!hangs_on_a_day).then_some(condition)
    });
    conditions.collect()
}

fn fails(condition: &ConditionSource) -> Premise<'_> {
    Premise {
        claim: Claim::Condition(condition, false),
        place: condition.place(),
    }
}
