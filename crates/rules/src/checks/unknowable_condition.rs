//! A condition of a document or a deadline on a fact that an event which lists the procedure never learns.

use super::analysis::brought::brought;
use super::walk::Reach;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{Id, Pack, PartsSource};

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
        "イベントの手順に `ask` を加えるか、`if` をやめて `case` に言葉で書いてください。",
        "Add an `ask` to the event, or say it in words with `case`.",
    ),
};

/// Looks at the conditions of every procedure that some event lists. An alternative whose condition nobody learns is
/// simply not proposed, as long as another one is for everybody.
pub(super) fn check(pack: &Pack, reaches: &[(&str, Reach<'_>)], out: &mut Vec<Diagnostic>) {
    let mut parts: Vec<(&Id, Vec<&str>)> = Vec::new();
    for procedure in &pack.procedures {
        let id = &procedure.id.value;
        for condition in procedure.value.conditions() {
            condition.questions(&mut |question| {
                let events = without(question, id, reaches);
                if pack.questions.has(&question.value) && !events.is_empty() {
                    out.push(found(question, &events));
                }
            });
        }
        let documents = brought(pack, &procedure.value).into_iter();
        for made_of in documents.filter_map(|document| document.value.made_of.as_ref()) {
            deciding(made_of, &mut |question| {
                let events = without(question, id, reaches);
                match parts.iter_mut().find(|(known, _)| known.place == question.place) {
                    Some((_, known)) => known.extend(events),
                    None => parts.push((question, events)),
                }
            });
        }
    }
    for (question, mut events) in parts {
        events.sort_unstable();
        events.dedup();
        if pack.questions.has(&question.value) && !events.is_empty() {
            out.push(found(question, &events));
        }
    }
}

/// The facts on which it hangs what is brought: those of parts, and of alternatives that all have a condition.
fn deciding<'p>(parts: &'p PartsSource, each: &mut impl FnMut(&'p Id)) {
    match parts {
        PartsSource::Document(_) => {}
        PartsSource::AllOf(every) => every.value.iter().for_each(|part| deciding(part, each)),
        PartsSource::AnyOf(ways) => {
            let is_for_some = |way: &PartsSource| matches!(way, PartsSource::If(..));
            let are_all = ways.value.iter().all(is_for_some);
            for way in &ways.value {
                match way {
                    PartsSource::If(_, part) if !are_all => deciding(part, each),
                    way => deciding(way, each),
                }
            }
        }
        PartsSource::If(condition, part) => {
            condition.questions(each);
            deciding(part, each);
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
