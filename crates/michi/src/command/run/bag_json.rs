//! What to bring as JSON (`docs/json.md`).

use guide::ids::{DocumentIx, ProcedureIx};
use guide::model::Parts;
use guide::plan::{
    Choice, Copies, Cost, DocumentList, DocumentUse, ForEach, Proposal, RequiredDocument, Warning,
};
use guide::{Condition, Guide, Lang};
use serde_json::{Value, json};

use crate::command::names;

/// The whole bag.
pub(super) fn shown(guide: &Guide, bag: &DocumentList, lang: Lang) -> Value {
    let page = Page { guide, lang };
    json!({
        "things": all(&bag.documents, |thing| page.thing(thing)),
        "choices": all(&bag.choices, |choice| page.choice(choice)),
        "cost": cost(bag.cost),
        "warnings": all(&bag.warnings, |warning| page.warning(warning)),
        "proposals": all(&bag.proposals, |proposal| page.proposal(proposal)),
    })
}

fn all<T>(list: &[T], value: impl Fn(&T) -> Value) -> Vec<Value> {
    list.iter().map(value).collect()
}

fn copies(copies: Copies) -> Value {
    json!({"least": copies.least, "most": copies.most})
}

fn cost(cost: Cost) -> Value {
    json!({"least": cost.least, "most": cost.most, "open": cost.is_open})
}

struct Page<'g> {
    guide: &'g Guide,
    lang: Lang,
}

impl<'g> Page<'g> {
    fn document(&self, document: DocumentIx) -> &'g str {
        &self.guide.documents[document].id
    }

    fn procedure(&self, procedure: ProcedureIx) -> &'g str {
        &self.guide.procedures[procedure].id
    }

    fn procedures(&self, list: &[ProcedureIx]) -> Vec<&'g str> {
        list.iter().map(|procedure| self.procedure(*procedure)).collect()
    }

    fn thing(&self, thing: &RequiredDocument) -> Value {
        let name = self.guide.documents[thing.document].name;
        json!({
            "id": self.document(thing.document),
            "name": self.guide.texts.shown(name, self.lang).text,
            "proxy": thing.proxy,
            "kind": names::kind(thing.kind),
            "certainty": names::certainty(thing.certainty),
            "for": all(&thing.uses, |used| self.used(used)),
            "copies": copies(thing.pieces.copies),
            "each": all(&thing.pieces.each, |each| self.each(each)),
            "cost": cost(thing.cost),
            "ready": thing.ready.map(guide::day::format),
        })
    }

    fn each(&self, each: &ForEach) -> Value {
        json!({"of": self.guide.texts.shown(each.of, self.lang).text, "copies": copies(each.copies)})
    }

    fn used(&self, used: &DocumentUse) -> Value {
        json!({
            "procedure": self.procedure(used.procedure),
            "kind": names::kind(used.kind),
            "certainty": names::certainty(used.certainty),
            "stands_for": used.stands_for.map(|asked| self.document(asked)),
            "if": used.condition.as_ref().map(|condition| self.condition(condition)),
        })
    }

    fn choice(&self, choice: &Choice) -> Value {
        json!({
            "id": self.document(choice.document),
            "proxy": choice.proxy,
            "alternatives": all(&choice.alternatives, |(_, parts)| self.parts(parts)),
            "taken": choice.alternatives.iter().position(|(at, _)| Some(*at) == choice.taken),
            "chosen": choice.is_chosen,
            "for": self.procedures(&choice.procedures),
        })
    }

    /// An id, or `any_of` or `all_of` these; with `if`, where a condition is left.
    fn parts(&self, parts: &Parts) -> Value {
        match parts {
            Parts::Document(document) => self.document(*document).into(),
            Parts::AnyOf(ways) => json!({"any_of": all(ways, |way| self.parts(way))}),
            Parts::AllOf(every) => json!({"all_of": all(every, |part| self.parts(part))}),
            Parts::If(condition, part) => json!({"if": self.condition(condition), "of": self.parts(part)}),
        }
    }

    /// A question, a day with its bounds, or `all`, `any` or `not` of these.
    fn condition(&self, condition: &Condition) -> Value {
        match condition {
            Condition::Fact(question) => self.guide.questions[*question].id.as_str().into(),
            Condition::All(parts) => json!({"all": all(parts, |part| self.condition(part))}),
            Condition::Any(parts) => json!({"any": all(parts, |part| self.condition(part))}),
            Condition::Not(part) => json!({"not": self.condition(part)}),
            Condition::Day(test) => json!({
                "date": self.guide.dates[test.date].id,
                "from": test.from.map(guide::day::format),
                "until": test.until.map(guide::day::format),
            }),
        }
    }

    fn warning(&self, warning: &Warning) -> Value {
        json!({
            "id": self.document(warning.document),
            "procedure": self.procedure(warning.procedure),
            "certainty": names::certainty(warning.certainty),
            "ready": guide::day::format(warning.ready),
            "last_day": warning.last_day.map(guide::day::format),
        })
    }

    fn proposal(&self, proposal: &Proposal) -> Value {
        let spared = proposal.instead_of.iter();
        json!({
            "id": self.document(proposal.paper),
            "instead_of": spared.map(|spared| self.document(*spared)).collect::<Vec<&str>>(),
            "originals": copies(proposal.originals),
            "for": self.procedures(&proposal.procedures),
        })
    }
}
