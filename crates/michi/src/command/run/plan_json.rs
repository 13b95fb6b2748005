//! A plan as JSON (`docs/json.md`).

use guide::ids::ProcedureIx;
use guide::plan::timeline::{Heading, Timeline, TimelineRow, timeline};
use guide::plan::{Entry, Plan, Scheme};
use guide::{Because, Date, Guide, Lang, Text};
use serde_json::{Value, json};

use super::bag_json;
use crate::command::{due, names};

/// The whole plan.
pub(crate) fn shown(guide: &Guide, plan: &Plan, answered: usize, lang: Lang, today: Date) -> String {
    let page = Page { guide, lang, today };
    let stops = plan.stops.iter().map(|stop| {
        let window = &guide.windows[stop.window];
        json!({
            "window": window.id,
            "name": page.text(window.name),
            "site": stop.site.map(|site| guide.sites[site].id.as_str()),
            "external": stop.external,
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
            "bag": bag_json::shown(guide, &plan.document_list, lang),
            "timeline": page.timeline(&timeline(plan, today)),
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
        let offices = entry
            .also_at
            .iter()
            .map(|window| self.guide.windows[*window].id.as_str());
        json!({
            "id": procedure.id,
            "name": self.text(procedure.name),
            "kind": names::kind(entry.listing.kind),
            "certainty": names::certainty(entry.listing.certainty),
            "because": paths.collect::<Vec<Vec<Value>>>(),
            "due": dues.collect::<Vec<Value>>(),
            "bring": bring.collect::<Vec<&str>>(),
            "other_offices": offices.collect::<Vec<&str>>(),
            "worth": procedure.worth.as_ref().map(|worth| self.text(worth.text)),
            "running": entry.scheme == Scheme::Running,
            "review_overdue": entry.review_overdue,
        })
    }

    fn timeline(&self, timeline: &Timeline) -> Vec<Value> {
        let groups = timeline.groups.iter().map(|group| {
            let rows = group.rows.iter().map(|row| self.row(row));
            json!({"group": heading(group.heading), "deadlines": rows.collect::<Vec<Value>>()})
        });
        groups.collect()
    }

    fn row(&self, row: &TimelineRow) -> Value {
        json!({
            "procedure": self.id(row.procedure),
            "kind": due::kind(row.kind),
            "day": row.day.map(guide::day::format),
            "days": row.days,
            "certainty": names::certainty(row.certainty),
        })
    }

    fn id(&self, procedure: ProcedureIx) -> &'g str {
        &self.guide.procedures[procedure].id
    }

    fn because(&self, because: &Because) -> Value {
        json!({"question": self.guide.questions[because.question].id, "given": names::given(because.given)})
    }
}

fn heading(heading: Heading) -> &'static str {
    match heading {
        Heading::Irreversible => "irreversible",
        Heading::Late => "late",
        Heading::Dated => "dated",
        Heading::Undated => "undated",
        Heading::Claim => "claim",
        Heading::Opens => "opens",
    }
}
