//! `michi find`: what residents who type these words find, as in the app.

use std::path::Path;

use guide::Lang;
use guide::search::{Catalogue, Found, Hit, Listed, Place, find};
use rules::catalogue;
use serde_json::{Value, json};

use super::{linked, sound};
use crate::args::{Args, Find, Format};
use crate::{Answer, Failure, pack};

/// Searches a pack.
pub(crate) fn run(these: &Find, args: &Args) -> Result<Answer, Failure> {
    let (named, words) = pack_and_words(&these.words);
    let (folder, checked) = linked(named, args)?;
    let pack = match sound(&checked, args, &folder) {
        Ok(pack) => pack,
        Err(answer) => return Ok(*answer),
    };
    let unsound = |_| Failure::new("検索の一覧を作れません", "the catalogue cannot be made");
    let catalogue = catalogue(pack).map_err(unsound)?;
    let typed = words.join(" ");
    let found = find(&catalogue, &typed, args.lang, these.most);
    Ok(Answer::fine(match args.format() {
        Format::Json => as_json(&catalogue, &typed, &found, args.lang),
        Format::Human | Format::Short => as_text(&catalogue, &found, args.lang),
    }))
}

/// The first word is the pack where more follow and it names a folder.
fn pack_and_words(words: &[String]) -> (Option<&Path>, &[String]) {
    if let [first, rest @ ..] = words
        && !rest.is_empty()
        && pack::folder(Some(Path::new(first))).is_ok()
    {
        return (Some(Path::new(first)), rest);
    }
    (None, words)
}

fn as_text(catalogue: &Catalogue, found: &Found<'_>, lang: Lang) -> String {
    match found {
        Found::Hits { hits, all } => {
            let lines = hits.iter().filter_map(|hit| line(catalogue, hit, lang));
            let count = match lang {
                Lang::Ja => format!("{all} 件のうち {} 件\n", hits.len()),
                Lang::En => format!("{} of {all}\n", hits.len()),
            };
            lines.chain([count]).collect()
        }
        Found::Blank => match lang {
            Lang::Ja => "検索できる文字がありません\n".to_owned(),
            Lang::En => "there is no letter to search for\n".to_owned(),
        },
        Found::Nothing {
            topic,
            event,
            nearest,
        } => {
            let topic = topic.map(|topic| topic.name.shown(lang).text);
            let event = event.map(|event| event.title.shown(lang).text);
            nothing(topic, event, *nearest, lang)
        }
    }
}

/// That nothing was found, and what is near.
fn nothing(topic: Option<&str>, event: Option<&str>, nearest: Option<&str>, lang: Lang) -> String {
    let (none, here, near, meant) = match lang {
        Lang::Ja => (
            "見つかりません",
            "このガイドにないもの: ",
            "近いできごと: ",
            "もしかして: ",
        ),
        Lang::En => (
            "nothing found",
            "not in this guide: ",
            "nearest life event: ",
            "did you mean: ",
        ),
    };
    let hints = [(here, topic), (near, event), (meant, nearest)];
    let hints = hints
        .iter()
        .filter_map(|(what, hint)| Some(format!("  {what}{}\n", (*hint)?)));
    std::iter::once(format!("{none}\n")).chain(hints).collect()
}

/// A hit: id, name, the life event, how much of the query it has, and the words with where they stand.
fn line(catalogue: &Catalogue, hit: &Hit, lang: Lang) -> Option<String> {
    let listed = catalogue.procedures().get(hit.procedure)?;
    let name = marked(listed.name.shown(lang).text, hit);
    let event = catalogue.events().get(hit.event)?.title.shown(lang).text;
    let words = hit
        .words
        .iter()
        .map(|(word, place)| format!("{}: {word}", place_name(*place, lang)));
    let words: Vec<String> = words.collect();
    Some(format!(
        "{}: {name}（{event}） {} % [{}]\n",
        listed.id,
        hit.coverage,
        words.join(", ")
    ))
}

fn place_name(place: Place, lang: Lang) -> &'static str {
    match (place, lang) {
        (Place::Name, Lang::Ja) => "名前",
        (Place::Keyword, Lang::Ja) => "言葉",
        (Place::Summary, Lang::Ja) => "説明",
        (Place::Event, Lang::Ja) => "できごと",
        (_, Lang::En) => place_code(place),
    }
}

/// The name with 《…》 around what was typed.
fn marked(name: &str, hit: &Hit) -> String {
    let mut marked = String::new();
    let mut at = 0;
    for range in &hit.marks {
        let before = name.get(at..range.start).unwrap_or_default();
        let typed = name.get(range.clone()).unwrap_or_default();
        marked += &format!("{before}《{typed}》");
        at = range.end;
    }
    marked + name.get(at..).unwrap_or_default()
}

fn as_json(catalogue: &Catalogue, typed: &str, found: &Found<'_>, lang: Lang) -> String {
    let all = match found {
        Found::Hits { all, .. } => *all,
        Found::Blank | Found::Nothing { .. } => 0,
    };
    let (topic, event, nearest) = match found {
        Found::Nothing {
            topic,
            event,
            nearest,
        } => (*topic, *event, *nearest),
        Found::Hits { .. } | Found::Blank => (None, None, None),
    };
    let hits = found.hits().iter().filter_map(|hit| {
        let listed = catalogue.procedures().get(hit.procedure)?;
        Some(value(catalogue, listed, hit, lang))
    });
    let all = json!({
        "typed": typed,
        "all": all,
        "not_here": topic.map(|topic| topic.name.shown(lang).text),
        "near_event": event.map(|event| event.id.as_str()),
        "nearest": nearest,
        "hits": hits.collect::<Vec<Value>>(),
    });
    format!("{all:#}\n")
}

fn value(catalogue: &Catalogue, listed: &Listed, hit: &Hit, lang: Lang) -> Value {
    let name = listed.name.shown(lang).text;
    let typed = hit.marks.iter().filter_map(|range| name.get(range.clone()));
    let words = hit
        .words
        .iter()
        .map(|(word, place)| json!({"word": word, "in": place_code(*place)}));
    json!({
        "procedure": listed.id,
        "name": name,
        "summary": listed.summary.shown(lang).text,
        "events": catalogue.events_of(listed).collect::<Vec<_>>(),
        "event": catalogue.events().get(hit.event).map(|event| event.id.as_str()),
        "coverage": hit.coverage,
        "words": words.collect::<Vec<_>>(),
        "marked": typed.collect::<Vec<_>>(),
    })
}

fn place_code(place: Place) -> &'static str {
    match place {
        Place::Name => "name",
        Place::Keyword => "keyword",
        Place::Summary => "summary",
        Place::Event => "event",
    }
}
