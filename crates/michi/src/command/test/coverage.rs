//! What `michi test --coverage` adds: how much of each event the scenarios exercise, and what not.

use guide::Lang;
use rules::coverage::{Coverage, Gap, GapKind, Share};
use serde_json::{Map, Value, json};

/// A line for each thing that is not exercised, with a household that would, and the numbers.
pub(super) fn as_text(coverage: &Coverage, lang: Lang) -> String {
    let gaps: String = coverage.gaps.iter().map(|one| gap(one, lang)).collect();
    let events = coverage.events.iter().map(|event| {
        let numbers = [
            ("手順", "steps", event.steps),
            ("分かれ道", "branches", event.branches),
        ];
        line(&event.event, &numbers, lang)
    });
    let events: String = events.collect();
    let all = [
        ("手順", "steps", coverage.steps()),
        ("分かれ道", "branches", coverage.branches()),
        ("条件", "conditions", coverage.conditions),
        ("期限", "deadlines", coverage.deadlines),
        ("持ち物", "documents", coverage.documents),
    ];
    let name = match lang {
        Lang::Ja => "全体",
        Lang::En => "in all",
    };
    format!("{gaps}{events}{}", line(name, &all, lang))
}

fn gap(gap: &Gap, lang: Lang) -> String {
    let example = gap.yes_to.as_ref().map(|ids| {
        let (event, ids) = (&gap.event, ids.join(", "));
        let days = gap.dates.iter();
        let days: Vec<String> = days
            .map(|(id, day)| format!("{id}: {}", guide::day::format(*day)))
            .collect();
        let days = match days.is_empty() {
            true => String::new(),
            false => format!(", dates: {{{}}}", days.join(", ")),
        };
        match lang {
            Lang::Ja => format!("（例: event: {event}, yes-to: [{ids}]{days}）"),
            Lang::En => format!(" (such as event: {event}, yes-to: [{ids}]{days})"),
        }
    });
    let (place, words) = (&gap.place, gap.message.shown(lang));
    format!("{place}: {words}{}\n", example.unwrap_or_default())
}

/// `move-in: 手順 10/12、分かれ道 20/24`
fn line(name: &str, numbers: &[(&str, &str, Share)], lang: Lang) -> String {
    let numbers = numbers.iter().map(|(ja, en, share)| {
        let Share { exercised, all } = share;
        match lang {
            Lang::Ja => format!("{ja} {exercised}/{all}"),
            Lang::En => format!("{en} {exercised}/{all}"),
        }
    });
    let numbers: Vec<String> = numbers.collect();
    match lang {
        Lang::Ja => format!("{name}: {}\n", numbers.join("、")),
        Lang::En => format!("{name}: {}\n", numbers.join(", ")),
    }
}

pub(super) fn as_json(coverage: &Coverage, lang: Lang) -> Value {
    let events = coverage.events.iter().map(|event| {
        json!({
            "event": event.event,
            "steps": share(event.steps),
            "branches": share(event.branches),
        })
    });
    let events: Vec<Value> = events.collect();
    let gaps = coverage.gaps.iter().map(|gap| {
        json!({
            "what": kind(gap.kind),
            "event": gap.event,
            "file": &*gap.place.file,
            "line": gap.place.line,
            "column": gap.place.column,
            "width": gap.place.width,
            "headline": gap.message.shown(lang),
            "yes_to": gap.yes_to,
            "dates": dates(gap),
        })
    });
    let gaps: Vec<Value> = gaps.collect();
    json!({
        "steps": share(coverage.steps()),
        "branches": share(coverage.branches()),
        "conditions": share(coverage.conditions),
        "deadlines": share(coverage.deadlines),
        "documents": share(coverage.documents),
        "events": events,
        "gaps": gaps,
    })
}

fn share(share: Share) -> Value {
    json!({"exercised": share.exercised, "all": share.all})
}

fn kind(kind: GapKind) -> &'static str {
    match kind {
        GapKind::Step => "step",
        GapKind::Branch => "branch",
        GapKind::Condition => "condition",
        GapKind::Deadline => "deadline",
        GapKind::Document => "document",
    }
}

/// The days to give, by id.
fn dates(gap: &Gap) -> Map<String, Value> {
    let days = gap.dates.iter();
    days.map(|(id, day)| (id.clone(), guide::day::format(*day).into()))
        .collect()
}
