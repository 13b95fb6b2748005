//! A plan as JSON (`docs/json.md`).

use guide::plan::{Carry, Entry, Plan, Scheme};
use guide::{Because, Certainty, Date, Given, Guide, Kind, Lang, Text};
use serde_json::{Value, json};

/// The whole plan.
pub(crate) fn shown(guide: &Guide, plan: &Plan, lang: Lang, today: Date) -> String {
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
            json!({
                "certainty": certainty(due.certainty),
                "last_day": due.date.last_day().map(guide::day::format),
                "first_day": due.date.first_day().map(guide::day::format),
                "sentence": due.date.sentence(self.guide, self.lang, self.today),
            })
        });
        let bring = entry
            .bring
            .iter()
            .map(|item| self.guide.documents[item.document].id.as_str());
        json!({
            "id": procedure.id,
            "name": self.text(procedure.name),
            "kind": kind(entry.listing.kind),
            "certainty": certainty(entry.listing.certainty),
            "because": paths.collect::<Vec<Vec<Value>>>(),
            "due": dues.collect::<Vec<Value>>(),
            "bring": bring.collect::<Vec<&str>>(),
            "running": entry.scheme == Scheme::Running,
            "review_overdue": entry.review_overdue,
        })
    }

    fn because(&self, because: &Because) -> Value {
        let given = match because.given {
            Given::Yes => "yes",
            Given::No => "no",
            Given::Unsure => "unsure",
            Given::Open => "open",
        };
        json!({"question": self.guide.questions[because.question].id, "given": given})
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
                "certainty": certainty(carry.certainty),
                "for": uses.collect::<Vec<&str>>(),
                "copies": {"least": carry.copies.least, "most": carry.copies.most},
            })
        });
        things.collect()
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "certain",
        Certainty::Possible => "possible",
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Need => "need",
        Kind::Offer => "offer",
        Kind::Know => "know",
    }
}
