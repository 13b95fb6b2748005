//! An explanation as JSON (`docs/json.md`).

use guide::{Change, Changes, ExplainedOccurrence, Goal, Guide, Lang, Origin, Reason};
use serde_json::{Value, json};

use super::Said;
use crate::command::names;

/// The whole explanation.
pub(super) fn shown(guide: &Guide, said: &Said, lang: Lang) -> String {
    let procedure = &guide.procedures[said.procedure];
    let page = Page { guide, lang };
    let listing = said.explanation.listing.as_ref();
    let all = json!({
        "event": guide.id,
        "procedure": procedure.id,
        "name": guide.texts.shown(procedure.name, lang).text,
        "listing": listing.map(|listing| json!({
            "kind": names::kind(listing.kind),
            "certainty": names::certainty(listing.certainty),
            "because": listing.because.map(|because| guide.texts.shown(because, lang).text),
        })),
        "places": said.explanation.occurrences.iter().map(|place| page.place(place)).collect::<Vec<Value>>(),
        "changes": said.changes.iter().map(|(goal, changes)| page.changes(*goal, changes)).collect::<Vec<Value>>(),
    });
    format!("{all:#}\n")
}

struct Page<'g> {
    guide: &'g Guide,
    lang: Lang,
}

impl Page<'_> {
    fn place(&self, place: &ExplainedOccurrence) -> Value {
        json!({
            "kind": names::kind(place.kind),
            "reached": place.reached.map(names::certainty),
            "note": place.note.map(|note| self.guide.texts.shown(note, self.lang).text),
            "reasons": place.reasons.iter().map(|reason| self.reason(reason)).collect::<Vec<Value>>(),
        })
    }

    fn reason(&self, reason: &Reason) -> Value {
        let (origin, by) = match reason.origin {
            Origin::Answered => ("answered", None),
            Origin::Event => ("event", None),
            Origin::Open => ("open", None),
            Origin::Implied { by, answer } => ("implied", Some((by, answer))),
        };
        json!({
            "question": self.guide.questions[reason.question].id,
            "given": names::given(reason.given),
            "origin": origin,
            "by": by.map(|(question, answer)| self.answer(question, answer)),
        })
    }

    fn answer(&self, question: guide::ids::QuestionIx, answer: guide::Answer) -> Value {
        json!({"question": self.guide.questions[question].id, "answer": names::answer(answer)})
    }

    fn changes(&self, goal: Goal, changes: &Changes) -> Value {
        let (result, found) = match changes {
            Changes::Found(found) => ("found", found.as_slice()),
            Changes::Impossible => ("impossible", &[][..]),
            Changes::TooFar => ("too-far", &[][..]),
        };
        json!({
            "goal": match goal {
                Goal::Listed => "listed",
                Goal::NotListed => "not-listed",
            },
            "result": result,
            "smallest": found.iter().map(|change| self.change(change)).collect::<Vec<Value>>(),
        })
    }

    fn change(&self, change: &Change) -> Value {
        let answers = change.answers.iter();
        let empty = change.left_empty.iter();
        json!({
            "answers": answers.map(|(question, answer)| self.answer(*question, *answer)).collect::<Vec<Value>>(),
            "left_empty": empty.map(|question| self.guide.questions[*question].id.as_str()).collect::<Vec<&str>>(),
        })
    }
}
