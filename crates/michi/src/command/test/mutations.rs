//! What `michi test --mutations` adds: single mistakes in the rules that no scenario notices.

use guide::Lang;
use rules::mutations::{Example, MutationKind, Mutations, Survivor};
use serde_json::{Value, json};

/// A line for each mistake that nobody notices, and the numbers.
pub(super) fn as_text(mutations: &Mutations, lang: Lang) -> String {
    let survivors = mutations.survivors.iter();
    let survivors: String = survivors
        .map(|one| {
            let example = one.example.as_ref().map(|example| in_words(example, lang));
            format!(
                "{}: {}{}\n",
                one.place,
                one.message.shown(lang),
                example.unwrap_or_default()
            )
        })
        .collect();
    let numbers = MutationKind::ALL.iter().zip(mutations.tried);
    let numbers = numbers.map(|(kind, tried)| {
        let (name, survived) = (name(*kind, lang), mutations.survivors_of(*kind));
        format!("{name} {survived}/{tried}")
    });
    let numbers: Vec<String> = numbers.collect();
    let numbers = match lang {
        Lang::Ja => format!("気づかれない誤り: {}", numbers.join("、")),
        Lang::En => format!("mistakes that nobody notices: {}", numbers.join(", ")),
    };
    format!("{survivors}{numbers}\n")
}

fn in_words(example: &Example, lang: Lang) -> String {
    let Example { scenario, line, .. } = example;
    match lang {
        Lang::Ja => format!("（例: シナリオ「{scenario}」に `{line}`）"),
        Lang::En => format!(" (for example `{line}` in the scenario 「{scenario}」)"),
    }
}

fn name(kind: MutationKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (MutationKind::Period, Lang::Ja) => "期間",
        (MutationKind::Period, Lang::En) => "periods",
        (MutationKind::Condition, Lang::Ja) => "条件",
        (MutationKind::Condition, Lang::En) => "conditions of documents",
        (MutationKind::Window, Lang::Ja) => "窓口",
        (MutationKind::Window, Lang::En) => "windows",
        (MutationKind::Alternative, Lang::Ja) => "選べる持ち物",
        (MutationKind::Alternative, Lang::En) => "alternatives",
    }
}

pub(super) fn as_json(mutations: &Mutations, lang: Lang) -> Value {
    let numbers = MutationKind::ALL.iter().zip(mutations.tried);
    let numbers = numbers.map(|(kind, tried)| {
        json!({
            "what": kind.name(),
            "tried": tried,
            "survived": mutations.survivors_of(*kind),
        })
    });
    let numbers: Vec<Value> = numbers.collect();
    let survivors: Vec<Value> = mutations
        .survivors
        .iter()
        .map(|one| survivor(one, lang))
        .collect();
    json!({"kinds": numbers, "survivors": survivors})
}

fn survivor(survivor: &Survivor, lang: Lang) -> Value {
    json!({
        "what": survivor.kind.name(),
        "file": &*survivor.place.file,
        "line": survivor.place.line,
        "column": survivor.place.column,
        "width": survivor.place.width,
        "headline": survivor.message.shown(lang),
        "example": survivor.example.as_ref().map(|example| json!({
            "scenario": example.scenario,
            "file": &*example.place.file,
            "line": example.place.line,
            "says": example.line,
        })),
    })
}
