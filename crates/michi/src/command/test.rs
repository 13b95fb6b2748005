//! `michi test`: the households in `scenarios/`, and whether they get the plan that is written.

mod coverage;
mod mutations;

use guide::{Answer, Lang};
use rules::findings::{self, Sources, render, to_json};
use rules::scenario::{ScenarioResult, try_all};
use serde_json::{Value, json};

use super::{check, linked};
use crate::args::{Args, Format, Test};
use crate::progress::Progress;
use crate::{Answer as Reply, Failure};

/// Tries the scenarios of a pack.
pub(crate) fn run(these: &Test, args: &Args) -> Result<Reply, Failure> {
    let progress = Progress::new(args.lang, "シナリオを確認しています", "testing");
    let (folder, checked) = linked(these.pack.as_deref(), args)?;
    let Some(pack) = &checked.pack else {
        return Ok(Reply {
            text: check::shown(&checked, args, &folder),
            fine: false,
        });
    };
    let wanted = |name: &str| {
        these
            .only
            .as_ref()
            .is_none_or(|part| name.contains(part.as_str()))
    };
    let tried = try_all(pack, wanted);
    if let (Some(part), true) = (&these.only, tried.is_empty()) {
        let names = pack.source.scenarios.iter().map(|one| one.name.value.as_str());
        return Err(none_named(part, names.collect()));
    }
    let coverage = these.coverage.then(|| rules::coverage::coverage(pack, &tried));
    let mutations = these.mutations.then(|| rules::mutations::mutations(pack));
    drop(progress);
    let fine = tried.iter().all(ScenarioResult::passed);
    let text = match args.format() {
        Format::Json => {
            let further = [
                coverage.map(|coverage| ("coverage", coverage::as_json(&coverage, args.lang))),
                mutations.map(|mutations| ("mutations", mutations::as_json(&mutations, args.lang))),
            ];
            as_json(&tried, further, &checked.sources, args.lang, &folder)
        }
        Format::Human | Format::Short => {
            let coverage = coverage.map(|coverage| coverage::as_text(&coverage, args.lang));
            let mutations = mutations.map(|mutations| mutations::as_text(&mutations, args.lang));
            let tried = as_text(&tried, &checked.sources, args, &folder);
            coverage.unwrap_or_default() + &mutations.unwrap_or_default() + &tried
        }
    };
    Ok(Reply { text, fine })
}

/// No scenario has `part` in its name: says which have the longest piece of it.
fn none_named(part: &str, names: Vec<&str>) -> Failure {
    const MOST: usize = 3;
    let letters: Vec<char> = part.chars().take(40).collect();
    let pieces = (1..=letters.len())
        .rev()
        .flat_map(|length| letters.windows(length));
    let mut near = pieces.map(|piece| {
        let piece: String = piece.iter().collect();
        let having = names.iter().filter(|name| name.contains(&piece));
        having.take(MOST).copied().collect::<Vec<&str>>()
    });
    let near = near.find(|near| !near.is_empty()).unwrap_or_default();
    let failure = Failure::new(
        format!("名前に「{part}」を含むシナリオはありません"),
        format!("no scenario has {part} in its name"),
    );
    let near = (!near.is_empty()).then(|| near.join("」「"));
    failure.near(near.as_deref())
}

fn as_text(tried: &[ScenarioResult], sources: &impl Sources, args: &Args, folder: &str) -> String {
    let failures = tried.iter().filter(|one| !one.findings.is_empty());
    let shown: String = failures.map(|one| failure(one, sources, args)).collect();
    let failed = tried.iter().filter(|one| !one.passed()).count();
    let passed = tried.len() - failed;
    let summary = match args.lang {
        Lang::Ja => format!("{folder}: シナリオ {passed} 件は書かれたとおり、{failed} 件はちがいます"),
        Lang::En => format!("{folder}: {passed} scenarios as written, {failed} not"),
    };
    format!("{shown}{summary}\n")
}

/// Why a pack of which these scenarios fail is not built.
pub(super) fn refused(
    failed: &[ScenarioResult],
    sources: &impl Sources,
    args: &Args,
    folder: &str,
) -> String {
    if args.format() == Format::Json {
        return as_json(failed, [None, None], sources, args.lang, folder);
    }
    let shown: String = failed.iter().map(|one| failure(one, sources, args)).collect();
    let summary = match args.lang {
        Lang::Ja => format!(
            "{folder}: シナリオ {} 件が書かれたとおりになりません。ファイルは作りません",
            failed.len()
        ),
        Lang::En => format!(
            "{folder}: {} scenarios are not as written; nothing is built",
            failed.len()
        ),
    };
    format!("{shown}{summary}\n")
}

fn failure(tried: &ScenarioResult, sources: &impl Sources, args: &Args) -> String {
    let format = match args.format() {
        Format::Short | Format::Json => findings::Format::Short,
        Format::Human => check::human(),
    };
    let findings = render(&tried.findings, sources, args.lang, format);
    if args.format() == Format::Short {
        return findings;
    }
    let mark = if tried.passed() { "○" } else { "×" };
    let answers = answers(tried, args.lang);
    format!(
        "{mark} {} ({}, {})\n{answers}\n{findings}",
        tried.name, tried.event, tried.place
    )
}

/// The answers in the order they were given, a line a screen; a screen's "no"s are only counted beside others.
fn answers(tried: &ScenarioResult, lang: Lang) -> String {
    let lines = tried.screens.iter().enumerate().map(|(at, screen)| {
        let said = screen
            .iter()
            .filter(|(_, answer)| screen.len() == 1 || *answer != Answer::No);
        let said: Vec<String> = said
            .map(|(id, answer)| format!("{id} {}", word(*answer, lang)))
            .collect();
        let rest = screen.len() - said.len();
        let rest = match (lang, rest) {
            (_, 0) => String::new(),
            (Lang::Ja, _) if said.is_empty() => format!("どれもいいえ（{rest}）"),
            (Lang::En, _) if said.is_empty() => format!("none of {rest}"),
            (Lang::Ja, _) => format!("、ほか {rest} 件はいいえ"),
            (Lang::En, _) => format!(", {rest} others no"),
        };
        format!("  {}. {}{rest}\n", at + 1, said.join("、"))
    });
    lines.collect()
}

fn word(answer: Answer, lang: Lang) -> &'static str {
    match (answer, lang) {
        (Answer::Yes, Lang::Ja) => "はい",
        (Answer::No, Lang::Ja) => "いいえ",
        (Answer::Unsure, Lang::Ja) => "わからない",
        (Answer::Yes, Lang::En) => "yes",
        (Answer::No, Lang::En) => "no",
        (Answer::Unsure, Lang::En) => "unsure",
    }
}

fn as_json(
    tried: &[ScenarioResult],
    further: [Option<(&str, Value)>; 2],
    sources: &impl Sources,
    lang: Lang,
    folder: &str,
) -> String {
    let scenarios: Vec<Value> = tried.iter().map(|one| scenario(one, sources, lang)).collect();
    let failed = tried.iter().filter(|one| !one.passed()).count();
    let mut all = json!({
        "pack": folder,
        "passed": tried.len() - failed,
        "failed": failed,
        "scenarios": scenarios,
    });
    if let Some(all) = all.as_object_mut() {
        let further = further.into_iter().flatten();
        all.extend(further.map(|(key, value)| (key.to_owned(), value)));
    }
    format!("{all:#}\n")
}

fn scenario(tried: &ScenarioResult, sources: &impl Sources, lang: Lang) -> Value {
    let screens = tried.screens.iter().map(|screen| {
        let answers = screen.iter();
        answers
            .map(|(id, answer)| json!({"question": id, "answer": word(*answer, Lang::En)}))
            .collect()
    });
    let screens: Vec<Vec<Value>> = screens.collect();
    let findings: Vec<Value> = tried
        .findings
        .iter()
        .map(|one| to_json(one, sources, lang))
        .collect();
    json!({
        "name": tried.name,
        "event": tried.event,
        "file": &*tried.place.file,
        "line": tried.place.line,
        "passed": tried.passed(),
        "screens": screens,
        "findings": findings,
    })
}
