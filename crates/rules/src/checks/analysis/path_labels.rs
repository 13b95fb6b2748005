//! Says, as labels of a finding, what holds on the way to a step.

use super::theory::{Held, What};
use crate::findings::{Diagnostic, Words};

/// Adds a label for each of `because`.
pub(crate) fn add(diagnostic: Diagnostic, because: &[Held<'_>]) -> Diagnostic {
    because.iter().fold(diagnostic, |diagnostic, held| {
        diagnostic.label(held.place, words(&held.what))
    })
}

fn words(what: &What<'_>) -> Words {
    match what {
        What::Given(id, true) => Words::new(
            format!("このイベントではいつも「{id}」です"),
            format!("`{id}` always holds in this event"),
        ),
        What::Given(id, false) => Words::new(
            format!("このイベントでは「{id}」ではありません"),
            format!("`{id}` never holds in this event"),
        ),
        What::Answer(id, true) => Words::new(
            format!("「{id}」が「はい」の場合で"),
            format!("where `{id}` is yes"),
        ),
        What::Answer(id, false) => Words::new(
            format!("「{id}」が「いいえ」の場合で"),
            format!("where `{id}` is no"),
        ),
        What::Condition(_, true) => Words::new("この条件が成り立つ場合で", "where this condition holds"),
        What::Condition(_, false) => Words::new(
            "この条件が成り立たない場合で",
            "where this condition does not hold",
        ),
    }
}
