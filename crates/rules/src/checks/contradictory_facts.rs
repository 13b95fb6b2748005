//! Statements about facts that make a fact impossible, such as `implied-by` and `excludes` of the same question.

use std::collections::BTreeSet;

use super::analysis::path_labels;
use super::analysis::theory::{Claim, Premise, Theory};
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{EventSource, Id, Pack};

/// `michi explain contradictory-facts`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "`implied-by`・`excludes`・`given` が互いに矛盾しないかを調べます。",
        "`implied-by`, `excludes` and `given` do not contradict each other.",
    ),
    why: StaticText(
        "決して「はい」になれない質問ができ、その手続はだれにも案内されません。",
        "A question that can never be yes makes its procedures unreachable.",
    ),
    example: StaticText::same("has-pet: {implied-by: [has-dog], excludes: [has-dog], …}"),
    instead: StaticText("どちらかの行を消してください。", "Delete one of the two lines."),
};

/// Looks at every `excludes`, and at the facts each event gives.
pub(super) fn check(pack: &Pack, theory: &Theory<'_>, out: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for entry in &pack.questions {
        for other in &entry.value.excludes {
            let (one, two) = (entry.id.value.as_str(), other.value.as_str());
            let both = implies_both(pack, theory, one, two);
            if let Some(both) = both.filter(|_| seen.insert((one.min(two), one.max(two)))) {
                out.push(found(one, other, both));
            }
        }
    }
    for event in &pack.events {
        check_given(&event.value, theory, out);
    }
}

/// A question whose "yes" settles both as yes.
fn implies_both<'p>(pack: &'p Pack, theory: &Theory<'_>, one: &str, two: &str) -> Option<&'p Id> {
    let mut ids = pack.questions.iter().map(|entry| &entry.id);
    ids.find(|id| theory.settles(&id.value, one, true) && theory.settles(&id.value, two, true))
}

fn found(one: &str, two: &Id, both: &Id) -> Diagnostic {
    let (other, special) = (&two.value, &both.value);
    let headline = Message::new(
        format!("「{one}」と「{other}」は両立しないとされていますが、「{special}」なら両方が成り立ちます"),
        format!("`{one}` and `{other}` exclude each other, but `{special}` implies both"),
    );
    Diagnostic::new(Code::ContradictoryFacts, &two.place, headline)
        .label(
            &both.place,
            Message::new("この質問は「はい」になれません", "this can never be yes"),
        )
        .help(Message::new(
            "`implied-by` か `excludes` のどちらかを見直してください",
            "reconsider `implied-by` or `excludes`",
        ))
}

fn check_given(event: &EventSource, theory: &Theory<'_>, out: &mut Vec<Diagnostic>) {
    let mut premises: Vec<Premise<'_>> = Vec::new();
    for (id, holds) in event.given.facts() {
        premises.push(Premise {
            claim: Claim::Given(&id.value, holds),
            place: &id.place,
        });
        if theory.possible(&premises) {
            continue;
        }
        let mut because = theory.conflict(&premises);
        because.retain(|premise| *premise.place != id.place);
        premises.pop();
        out.push(path_labels::add(given(id), &because).help(EXPLANATION.instead.message()));
    }
}

fn given(id: &Id) -> Diagnostic {
    let headline = Message::new(
        format!("「{}」は、イベントが与えるほかの事実と両立しません", id.value),
        format!("`{}` contradicts the other facts that the event gives", id.value),
    );
    Diagnostic::new(Code::ContradictoryFacts, &id.place, headline)
}
