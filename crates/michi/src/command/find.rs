//! `michi find`: what residents who type these words find, as in the app.

use std::path::Path;

use guide::Lang;
use guide::search::{Catalogue, Found, Hit, Listed, Rank, find};
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
    match (found, lang) {
        (Found::Hits { hits, all }, _) => {
            let lines = hits.iter().filter_map(|hit| line(catalogue, hit, lang));
            let count = match lang {
                Lang::Ja => format!("{all} 件のうち {} 件\n", hits.len()),
                Lang::En => format!("{} of {all}\n", hits.len()),
            };
            lines.chain([count]).collect()
        }
        (Found::Blank, Lang::Ja) => "検索できる文字がありません\n".to_owned(),
        (Found::Blank, Lang::En) => "there is no letter to search for\n".to_owned(),
        (Found::Nothing { nearest: None }, Lang::Ja) => "見つかりません\n".to_owned(),
        (Found::Nothing { nearest: None }, Lang::En) => "nothing found\n".to_owned(),
        (Found::Nothing { nearest: Some(word) }, Lang::Ja) => {
            format!("見つかりません。もしかして「{word}」ですか\n")
        }
        (Found::Nothing { nearest: Some(word) }, Lang::En) => {
            format!("nothing found; did you mean 「{word}」?\n")
        }
    }
}

fn line(catalogue: &Catalogue, hit: &Hit, lang: Lang) -> Option<String> {
    let listed = catalogue.procedures().get(hit.procedure)?;
    let name = marked(listed.name.shown(lang).text, hit);
    Some(format!("{}: {name} [{}]\n", listed.id, rank(hit.rank)))
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
    let (all, nearest) = match found {
        Found::Hits { all, .. } => (*all, None),
        Found::Blank => (0, None),
        Found::Nothing { nearest } => (0, *nearest),
    };
    let hits = found.hits().iter().filter_map(|hit| {
        let listed = catalogue.procedures().get(hit.procedure)?;
        Some(value(catalogue, listed, hit, lang))
    });
    let all = json!({
        "typed": typed,
        "all": all,
        "nearest": nearest,
        "hits": hits.collect::<Vec<Value>>(),
    });
    format!("{all:#}\n")
}

fn value(catalogue: &Catalogue, listed: &Listed, hit: &Hit, lang: Lang) -> Value {
    let name = listed.name.shown(lang).text;
    let typed = hit.marks.iter().filter_map(|range| name.get(range.clone()));
    json!({
        "procedure": listed.id,
        "name": name,
        "summary": listed.summary.shown(lang).text,
        "events": catalogue.events_of(listed).collect::<Vec<_>>(),
        "rank": rank(hit.rank),
        "marked": typed.collect::<Vec<_>>(),
    })
}

fn rank(rank: Rank) -> &'static str {
    match rank {
        Rank::NameIs => "name-is",
        Rank::NameBegins => "name-begins",
        Rank::KeywordIs => "keyword-is",
        Rank::NameBeginsLonger => "name-begins-longer",
        Rank::NameHas => "name-has",
        Rank::KeywordHas => "keyword-has",
        Rank::KeywordLoosely => "keyword-loosely",
        Rank::NameLoosely => "name-loosely",
        Rank::SummaryHas => "summary-has",
        Rank::NameNearly => "name-nearly",
        Rank::KeywordNearly => "keyword-nearly",
        Rank::Phrase => "phrase",
    }
}
