//! A condition of a document or a deadline on a fact that an event which lists the procedure never learns.

use super::walk::Reach;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Id, Pack};

/// `michi explain unknowable-condition`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "持ち物や期限の `if` に使う事実を、その手続を案内するイベントが尋ねるかを調べます。",
        "Facts in the `if` of a document or deadline are asked by every event that lists the procedure.",
    ),
    why: StaticText(
        "尋ねない事実はだれにとっても「わからない」になり、持ち物や期限がいつも「場合による」と出ます。",
        "A fact that is not asked is unknown for everybody, so the document or deadline is always shown as possible.",
    ),
    example: StaticText(
        "bring: [{item: residence-card, if: has-foreign-national}]    # イベントで尋ねていない",
        "bring: [{item: residence-card, if: has-foreign-national}]    # the event does not ask it",
    ),
    instead: StaticText(
        "イベントの手順に `ask` を加えるか、`if` をやめて `note` に言葉で書いてください。",
        "Add an `ask` to the event, or say it in words with `note`.",
    ),
};

/// Looks at the conditions of every procedure that some event lists.
pub(super) fn check(pack: &Pack, reaches: &[(&str, Reach<'_>)], out: &mut Vec<Diagnostic>) {
    for procedure in &pack.procedures {
        for condition in procedure.value.conditions() {
            condition.questions(&mut |question| {
                let events = without(question, &procedure.id.value, reaches);
                if pack.questions.has(&question.value) && !events.is_empty() {
                    out.push(found(question, &events));
                }
            });
        }
    }
}

/// The events that list the procedure and cannot know the fact.
fn without<'e>(question: &Id, procedure: &str, reaches: &[(&'e str, Reach<'_>)]) -> Vec<&'e str> {
    let listing = reaches
        .iter()
        .filter(|(_, reach)| reach.listed.contains(procedure));
    let without = listing.filter(|(_, reach)| !reach.knowable.contains(question.value.as_str()));
    without.map(|(event, _)| *event).collect()
}

fn found(question: &Id, events: &[&str]) -> Diagnostic {
    let id = &question.value;
    let headline = Message::new(
        format!(
            "イベント「{}」では「{id}」を尋ねないため、この条件はわかりません",
            events.join("」「")
        ),
        format!(
            "the event `{}` never asks `{id}`, so this condition is never known",
            events.join("`, `")
        ),
    );
    Diagnostic::new(Code::UnknowableCondition, &question.place, headline).help(EXPLANATION.instead.message())
}
