//! A plan as JSON (`docs/json.md`).

use guide::plan::{Carry, Entry, Plan, Scheme};
use guide::{Because, Date, Guide, Lang, Text};
use serde_json::{Value, json};

use crate::command::{due, names};

/// The whole plan.
pub(crate) fn shown(guide: &Guide, plan: &Plan, answered: usize, lang: Lang, today: Date) -> String {
    let page = Page { guide, lang, today };
    let stops = plan.stops.iter().map(|stop| {
        let window = &guide.windows[stop.window];
        json!({
            "window": window.id,
            "name": page.text(window.name),
            "procedures": page.entries(&stop.entries),
        })
    });
    let all = json!({
        "event": guide.id,
        "answered": answered,
        "next": null,
        "left": {"least": 0, "most": 0},
        "plan": {
            "certain": plan.summary.certain,
            "possible": plan.summary.possible,
            "windows": plan.summary.windows,
            "first_due": plan.summary.first_due.map(|(day, _)| guide::day::format(day)),
            "stops": stops.collect::<Vec<Value>>(),
            "without_visit": page.entries(&plan.without_visit),
            "offers": page.entries(&plan.offers),
            "knows": page.entries(&plan.knows),
            "bring": page.bring(&plan.bring),
            "proxy": page.bring(&plan.proxy),
        },
    });
    format!("{all:#}\n")
}

struct Page<'g> {
    guide: &'g Guide,
    lang: Lang,
    today: Date,
}

impl<'g> Page<'g> {
    fn text(&self, text: Text) -> &'g str {
        self.guide.texts.shown(text, self.lang).text
    }

    fn entries(&self, entries: &[Entry]) -> Vec<Value> {
        entries.iter().map(|entry| self.entry(entry)).collect()
    }

    fn entry(&self, entry: &Entry) -> Value {
        let procedure = &self.guide.procedures[entry.listing.procedure];
        let paths = entry
            .listing
            .paths
            .iter()
            .map(|path| path.iter().map(|one| self.because(one)).collect());
        let dues = entry.dues.iter().map(|due| {
            let mut value = due::value(&due.date, self.guide, self.lang, self.today);
            let sure = names::certainty(due.certainty).into();
            value
                .as_object_mut()
                .map(|object| object.insert("certainty".to_owned(), sure));
            value
        });
        let bring = entry
            .bring
            .iter()
            .map(|item| self.guide.documents[item.document].id.as_str());
        json!({
            "id": procedure.id,
            "name": self.text(procedure.name),
            "kind": names::kind(entry.listing.kind),
            "certainty": names::certainty(entry.listing.certainty),
            "because": paths.collect::<Vec<Vec<Value>>>(),
            "due": dues.collect::<Vec<Value>>(),
            "bring": bring.collect::<Vec<&str>>(),
            "running": entry.scheme == Scheme::Running,
            "review_overdue": entry.review_overdue,
        })
    }

    fn because(&self, because: &Because) -> Value {
        json!({"question": self.guide.questions[because.question].id, "given": names::given(because.given)})
    }

    fn bring(&self, list: &[Carry]) -> Vec<Value> {
        let things = list.iter().map(|carry| {
            let document = &self.guide.documents[carry.document];
            let uses = carry
                .uses
                .iter()
                .map(|used| self.guide.procedures[used.procedure].id.as_str());
            json!({
                "id": document.id,
                "name": self.text(document.name),
                "certainty": names::certainty(carry.certainty),
                "for": uses.collect::<Vec<&str>>(),
                "copies": {"least": carry.copies.least, "most": carry.copies.most},
            })
        });
        things.collect()
    }
}
