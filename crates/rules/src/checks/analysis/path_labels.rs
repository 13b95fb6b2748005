//! Says, as labels of a finding, what holds on the way to a step.

use super::theory::{Claim, Premise};
use crate::findings::{Diagnostic, Message};

/// Adds a label for each of `because`.
pub(crate) fn add(diagnostic: Diagnostic, because: &[Premise<'_>]) -> Diagnostic {
    because.iter().fold(diagnostic, |diagnostic, premise| {
        diagnostic.label(premise.place, message(&premise.claim))
    })
}

fn message(claim: &Claim<'_>) -> Message {
    match claim {
        Claim::Given(id, true) => Message::new(
            format!("このイベントではいつも「{id}」です"),
            format!("`{id}` always holds in this event"),
        ),
        Claim::Given(id, false) => Message::new(
            format!("このイベントでは「{id}」ではありません"),
            format!("`{id}` never holds in this event"),
        ),
        Claim::Answer(id, true) => Message::new(
            format!("「{id}」が「はい」の場合で"),
            format!("where `{id}` is yes"),
        ),
        Claim::Answer(id, false) => Message::new(
            format!("「{id}」が「いいえ」の場合で"),
            format!("where `{id}` is no"),
        ),
        Claim::Condition(_, true) => Message::new("この条件が成り立つ場合で", "where this condition holds"),
        Claim::Condition(_, false) => Message::new(
            "この条件が成り立たない場合で",
            "where this condition does not hold",
        ),
    }
}
