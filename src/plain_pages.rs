//! Rules → pages that need no scripts: of every life event all its procedures, with whom they are for, window, papers and
//! the rules of their dates. For browsers without scripts, for whoever wants to read all of it, and for search engines.

use guide::day::UNIX_EPOCH;
use guide::deadline::{Dates, due_date_of};
use guide::ids::ProcedureIx;
use guide::model::FeeIf;
use guide::plan::Item;
use guide::publish::{EventCard, Index};
use guide::{Certainty, Condition, Guide, ListedWhen, given_facts, listed_when};
use yew::prelude::*;

use crate::first_page::{Failure, index_of, visit_of_nobody, whole_guide};
use crate::msg::Msg;
use crate::native;
use crate::parts::block::para;
use crate::parts::document::Papers;
use crate::parts::fact::{fact, facts};
use crate::parts::words::{around, joined, say};
use crate::parts::{Ui, contact, document, online, source, window_block};

/// A file beside the app's own page.
#[derive(Debug)]
pub struct PlainPage {
    /// Its name in the folder of plain pages.
    pub name: String,
    /// Its HTML.
    pub html: String,
}

/// Makes the plain pages from published files; `file` gives a file by its name. None for rules that have errors.
///
/// # Errors
///
/// Fails where a file is missing or cannot be read.
pub fn plain_pages(file: impl Fn(&str) -> Option<Vec<u8>>) -> Result<Vec<PlainPage>, Failure> {
    let Some(index) = index_of(&file)? else {
        return Ok(Vec::new());
    };
    let mut pages = vec![PlainPage {
        name: "index.html".to_owned(),
        html: document_of(&index, &index.name.ja, contents(&index)),
    }];
    for card in index.groups.iter().flat_map(|group| &group.events) {
        let guide = whole_guide(&file, card)?;
        pages.push(PlainPage {
            name: [&card.id, ".html"].concat(),
            html: document_of(&index, &card.title.ja, event(&index, card, &guide)),
        });
    }
    Ok(pages)
}

/// A page of its own: no script, no file from elsewhere, and a policy that allows neither.
fn document_of(index: &Index, title: &str, body: Html) -> String {
    let title = [title, " | ", &index.name.ja].concat();
    let head = html! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
            <meta name="description" content={[&title, "：手続き、持ちもの、窓口、期限の一覧"].concat()} />
            <title>{ title }</title>
            <style>{ STYLE }</style>
        </head>
    };
    let page = html! { <html lang="ja">{ head }<body>{ body }</body></html> };
    ["<!DOCTYPE html>\n", &native::html(page), "\n"].concat()
}

const STYLE: &str = "body{max-width:48rem;margin:1rem auto;padding:0 1rem;font:1rem/1.7 sans-serif;overflow-wrap:anywhere}\
    h2{margin-top:2.5rem;border-top:1px solid;padding-top:1rem}dt{font-weight:bold}dd{margin:0 0 .5rem}p{margin:.25rem 0}\
    .hidden{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.fine{font-size:.875rem}\
    @media(prefers-color-scheme:dark){body{background:#1a1a1a;color:#f2f2f2}a{color:#9db7f9}}";

fn contents(index: &Index) -> Html {
    let state = visit_of_nobody(index);
    let on = Callback::<Msg>::noop();
    let ui = Ui::new(&state, &on);
    let cards = index.groups.iter().flat_map(|group| &group.events);
    html! {
        <main>
            <h1>{ ui.words.plain_pages() }</h1>
            { about(&ui, index) }
            <ul>{ for cards.map(|card| html! { <li><a href={[&card.id, ".html"].concat()}>{ say(card.title.ja.clone()) }</a></li> }) }</ul>
        </main>
    }
}

fn about(ui: &Ui<'_>, index: &Index) -> Html {
    html! {
        <>
            <p><a href="../index.html">{ ui.words.start_title() }</a></p>
            <p>{ ui.words.guidance() }</p>
            { contact(ui, index) }
            <p class="fine">{ ui.words.version() }{ " " }{ say(index.version.clone()) }</p>
        </>
    }
}

fn event(index: &Index, card: &EventCard, guide: &Guide) -> Html {
    let state = visit_of_nobody(index);
    let on = Callback::<Msg>::noop();
    let ui = Ui::new(&state, &on);
    let places = listed_when(guide);
    let listed = guide.procedures.iter().map(|(procedure, _)| procedure);
    let listed = listed.filter(|procedure| places.iter().any(|place| place.procedure == *procedure));
    html! {
        <main>
            <h1>{ say(card.title.ja.clone()) }</h1>
            <p>{ say(card.lead.ja.clone()) }</p>
            <p><a href={["../index.html#/", &card.id].concat()}>{ ui.words.event_begin() }</a></p>
            { about(&ui, index) }
            { for listed.map(|procedure| entry(&ui, guide, &places, procedure)) }
            <p><a href="index.html">{ ui.words.plain_pages() }</a></p>
        </main>
    }
}

fn entry(ui: &Ui<'_>, guide: &Guide, places: &[ListedWhen<'_>], procedure: ProcedureIx) -> Html {
    let row = &guide.procedures[procedure];
    let here = places.iter().filter(|place| place.procedure == procedure);
    let mut for_whom: Vec<Html> = Vec::new();
    for place in here {
        let valid_for = row.valid_for.as_ref();
        let valid_for = valid_for.map(|condition| words_in_brackets(ui, guide, condition));
        let said = para("", html! { <>{ whom(ui, guide, place) }{ valid_for }</> });
        if !for_whom.contains(&said) {
            for_whom.push(said);
        }
    }
    let bring = row.bring.iter().enumerate();
    let items: Vec<Item> = bring
        .map(|(at, bring)| Item {
            at,
            document: bring.document,
            certainty: Certainty::Certain,
        })
        .collect();
    let papers = Papers {
        guide,
        facts: &given_facts(guide),
        dates: &Dates::default(),
        procedure: row,
        items: &items,
    };
    let mut rows = vec![fact(ui.words.plain_for(), for_whom.into_iter().collect())];
    if !row.due.is_empty() {
        rows.push(fact(ui.words.due(), dues(ui, guide, procedure)));
    }
    rows.extend(source::missed(ui, guide, row));
    rows.push(fact(ui.words.bring(), document::own(ui, papers)));
    if !row.windows.is_empty() {
        let windows = row.windows.iter().map(|office| {
            let whom = office
                .condition
                .as_ref()
                .map(|condition| words_in_brackets(ui, guide, condition));
            html! { <p>{ window_block::name_and_place(ui, guide, office.window) }{ whom }</p> }
        });
        rows.push(fact(ui.words.window(), windows.collect()));
    }
    let certainty = |fee: &FeeIf| match fee.condition {
        Some(_) => Certainty::Possible,
        None => Certainty::Certain,
    };
    let fees: Vec<(usize, Certainty)> = row.fees.iter().map(certainty).enumerate().collect();
    rows.extend(online::rows(ui, guide, row, Some(Certainty::Possible), &fees));
    rows.extend(source::rows(ui, guide, row, |_| true));
    html! {
        <section id={row.id.clone()}>
            <h2>{ ui.text(guide, row.name) }</h2>
            <p>{ ui.text(guide, row.summary) }</p>
            { facts(rows) }
        </section>
    }
}

/// The rules of its dates: no day is known here.
fn dues(ui: &Ui<'_>, guide: &Guide, procedure: ProcedureIx) -> Html {
    let today = ui.state.today().unwrap_or(UNIX_EPOCH);
    let row = &guide.procedures[procedure];
    let said = row.due.iter().map(|due| {
        let sentence = due_date_of(guide, row, due, &Dates::default()).sentence(guide, ui.lang, today);
        let whom = due
            .condition
            .as_ref()
            .map(|condition| words_in_brackets(ui, guide, condition));
        html! { <p>{ say(sentence) }{ whom }</p> }
    });
    said.collect()
}

/// Whom something is for.
fn words_in_brackets(ui: &Ui<'_>, guide: &Guide, condition: &Condition) -> Html {
    around("（{}）", words(ui, guide, condition, true))
}

/// 全員, or everything that must be so.
fn whom(ui: &Ui<'_>, guide: &Guide, place: &ListedWhen<'_>) -> Html {
    if place.conditions.is_empty() {
        return say(ui.words.plain_everybody());
    }
    let conditions = place.conditions.iter();
    joined(
        conditions.map(|(condition, holds)| words(ui, guide, condition, *holds)),
        ui.words.plain_and(),
    )
}

/// A condition in words.
fn words(ui: &Ui<'_>, guide: &Guide, condition: &Condition, holds: bool) -> Html {
    let (parts, is_all) = match condition {
        Condition::Fact(question) => {
            let short = ui.text(guide, guide.questions[*question].short);
            let said = if holds { "「{}」" } else { ui.words.plain_not() };
            return around(said, short);
        }
        Condition::Not(part) => return words(ui, guide, part, !holds),
        Condition::Day(test) => return say(test.in_words(guide, ui.lang, holds)),
        Condition::All(parts) => (parts, holds),
        Condition::Any(parts) => (parts, !holds),
    };
    let between = if is_all {
        ui.words.plain_and()
    } else {
        ui.words.or()
    };
    let said = parts.iter().map(|part| words(ui, guide, part, holds));
    around("（{}）", joined(said, between))
}
