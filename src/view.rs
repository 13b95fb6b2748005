//! State → the whole page: header, notices, the page itself, footer. Calls nothing in the browser.

use guide::Lang;

use crate::msg::Msg;
use crate::pages;
use crate::parts::el::{
    Gather, Html, all, around, el, el_with, keyed, list, one, para, said, text, voice, word,
};
use crate::parts::{Ui, contact, title as heading_of};
use crate::sheet::Sheet;
use crate::state::{Dropped, English, Page, QuestionPage, Route, State, Translation};
use crate::text::{counted, meanwhile, own_name};

/// The whole page.
pub fn view(state: &State, page: &Page) -> Html {
    let ui = Ui::new(state);
    let shape = match page {
        Page::Question(_) => "frame asking",
        Page::Sheet(page) if matches!(page.sheet.route, Route::Result { .. }) => "frame wide",
        _ => "frame",
    };
    let inside = vec![notices(&ui, page), body(&ui, page)];
    let main = keyed("main", vec![("id", "main".into())], key(page), inside);
    let skip = ui.button("button skip hidden", word(ui.words.skip()), Msg::ContentChosen);
    let frame = vec![("class", shape.into()), ("lang", ui.lang.tag().into())];
    el_with("div", frame, vec![skip, top(&ui), main, bottom(&ui)])
}

/// The title of the document.
pub fn title(state: &State, page: &Page) -> String {
    let words = state.words();
    let place = state.index().map_or(String::new(), |index| {
        index.name.shown(state.shown_lang()).text.to_owned()
    });
    [heading(state, page).as_str(), words.app(), &place]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" | ")
}

/// What the live region says when the page has changed. The heading is not in it: it gets the focus.
pub fn announcement(state: &State, page: &Page) -> String {
    let words = state.words();
    match page {
        Page::Loading(_) => words.loading().to_owned(),
        Page::Question(QuestionPage { most_left: 1, .. }) => words.left_last().to_owned(),
        Page::Question(question) => counted(words.left(), &[question.most_left]),
        Page::Sheet(page) => page.sheet.announcement.clone(),
        _ => String::new(),
    }
}

/// The words of the heading.
fn heading(state: &State, page: &Page) -> String {
    let words = state.words();
    let (guide, text) = match page {
        Page::Start(_) => return String::new(),
        Page::Loading(_) => return words.loading().to_owned(),
        Page::Failed(page) => return pages::failed::heading(words, page.failure).to_owned(),
        Page::Problems(page) => return counted(words.problems(), &[page.problems.len()]),
        Page::About(_) => return words.about().to_owned(),
        Page::Review(_) => return words.review().to_owned(),
        Page::Sheet(page) => return page.sheet.heading.clone(),
        Page::Event(page) => (&page.guide, page.guide.title),
        Page::Question(page) => (&page.guide, pages::question::asked(page)),
    };
    guide.texts.shown(text, state.shown_lang()).text.to_owned()
}

/// A page that differs is drawn anew; folded parts and focus do not wander from one to the next.
fn key(page: &Page) -> String {
    match page {
        Page::Question(_) => "asking".to_owned(), // questions take turns: what is the same on all of them stays
        Page::Event(page) => format!("e-{}", page.guide.id),
        Page::Loading(_) => "loading".to_owned(),
        Page::Failed(_) => "failed".to_owned(),
        Page::Problems(_) => "problems".to_owned(),
        Page::Start(_) => "start".to_owned(),
        Page::About(_) => "about".to_owned(),
        Page::Review(_) => "review".to_owned(),
        Page::Sheet(page) => match &page.sheet.route {
            Route::Procedure { procedure, .. } => ["p-", procedure].concat(),
            Route::Procedures => "procedures".to_owned(),
            Route::Code => "code".to_owned(),
            _ => "result".to_owned(),
        },
    }
}

fn body(ui: &Ui<'_>, page: &Page) -> Html {
    match page {
        Page::Loading(_) => loading(ui),
        Page::Failed(page) => pages::failed::view(ui, page),
        Page::Problems(page) => pages::problems::view(ui, page),
        Page::Start(page) => pages::start::view(ui, page),
        Page::About(page) => pages::about::view(ui, page),
        Page::Event(page) => pages::event::view(ui, page),
        Page::Question(page) => pages::question::view(ui, page),
        Page::Review(page) => pages::review::view(ui, page),
        Page::Sheet(page) => sheet(ui, &page.sheet),
    }
}

/// What is drawn of a sheet, and that more will come.
fn sheet(ui: &Ui<'_>, sheet: &Sheet) -> Html {
    let parts = sheet.parts.iter().cloned().enumerate();
    let mut parts: Vec<Html> = parts.map(|(at, part)| Html::Part(at, part)).collect();
    if !sheet.is_whole() {
        let more = vec![word(ui.words.loading())];
        let class = vec![("class", "quiet".into())];
        parts.add(keyed("p", class, "more".to_owned(), more));
    }
    match sheet.route {
        Route::Result { .. } => el("div", "plan", parts),
        _ => all(parts),
    }
}

fn loading(ui: &Ui<'_>) -> Html {
    let also = ui.meanwhile("span", meanwhile::LOADING);
    one(
        "div",
        "quiet",
        heading_of(all(vec![word(ui.words.loading()), also])),
    )
}

fn top(ui: &Ui<'_>) -> Html {
    let mut brand = Vec::new();
    brand.add_some(
        ui.state
            .index()
            .map(|index| one("span", "", ui.translated(&index.name))),
    );
    brand.add(text("small", "", ui.words.app()));
    let mut tools: Vec<Html> = Vec::new();
    for lang in Lang::ALL {
        if lang != ui.lang || lang != ui.state.lang {
            let label = el_with(
                "span",
                vec![("lang", lang.tag().into())],
                vec![word(own_name(lang))],
            );
            tools.add(ui.button("link", label, Msg::LangChosen { lang }));
        }
    }
    tools.add(ui.button("link", word(ui.words.end()), Msg::EndChosen));
    let group = vec![
        ("class", "tools".into()),
        ("role", "group".into()),
        ("aria-label", ui.words.tools().into()),
    ];
    let inside = vec![
        ui.link("brand", all(brand), Route::Start),
        el_with("div", group, tools),
    ];
    one("header", "top", el("div", "", inside))
}

fn notices(ui: &Ui<'_>, page: &Page) -> Html {
    let preview = ui.state.preview_day.map(|day| {
        para(
            "box warn",
            around(ui.words.preview_day(), said(guide::day::format(day))),
        )
    });
    all(preview
        .into_iter()
        .chain([damaged(ui), translation(ui, page)])
        .collect())
}

fn damaged(ui: &Ui<'_>) -> Html {
    if ui.state.dropped.is_empty() {
        return Html::default();
    }
    let parts = ui.state.dropped.iter().map(|part| dropped(ui, part)).collect();
    let close = all(vec![
        word(ui.words.close()),
        voice(around("({})", word(ui.words.link_damaged()))),
    ]);
    el(
        "div",
        "box warn no-print",
        vec![
            para("", text("b", "", ui.words.link_damaged())),
            text("p", "", ui.words.link_kept()),
            list("", parts),
            para("", ui.button("button small", close, Msg::NoticeDismissed)),
        ],
    )
}

fn dropped(ui: &Ui<'_>, part: &Dropped) -> Html {
    let words = ui.words;
    let (kind, text) = match part {
        Dropped::Page(text) => (words.dropped_page(), text),
        Dropped::Event(text) => (words.dropped_event(), text),
        Dropped::Question(text) => (words.dropped_question(), text),
        Dropped::Date(text) => (words.dropped_date(), text),
        Dropped::Day(text) => (words.dropped_day(), text),
        Dropped::Twice(text) => (words.dropped_twice(), text),
        Dropped::Lang(text) => (words.dropped_lang(), text),
        Dropped::Part(text) => (words.dropped_part(), text),
    };
    all(vec![
        word(kind),
        word(words.colon()),
        one("code", "", said(text.clone())),
    ])
}

fn translation(ui: &Ui<'_>, page: &Page) -> Html {
    let has_failed = ui.state.lang != ui.lang && ui.state.english == English::Failed;
    if has_failed && !matches!(page, Page::Failed(_)) {
        let notice = word(ui.words.translation_failed());
        return el(
            "p",
            "box warn",
            vec![notice, ui.meanwhile("span", meanwhile::NO_ENGLISH)],
        );
    }
    let translation = match page {
        Page::Event(page) => page.translation,
        Page::Question(page) => page.translation,
        Page::Review(page) => page.translation,
        Page::Sheet(page) => page.translation,
        _ => return Html::default(),
    };
    match translation {
        Translation::Failed(..) => text("p", "box warn", ui.words.translation_failed()),
        Translation::Missing(_) => text("p", "box", ui.words.untranslated()),
        Translation::NotAsked | Translation::Loading(_) | Translation::Laid(_) => Html::default(),
    }
}

fn bottom(ui: &Ui<'_>) -> Html {
    let links = vec![
        ui.link("link", word(ui.words.home()), Route::Start),
        ui.link("link", word(ui.words.catalogue()), Route::Procedures),
        ui.link("link", word(ui.words.about()), Route::About),
    ];
    let nav = vec![
        ("class", "row".into()),
        ("aria-label", ui.words.more_pages().into()),
    ];
    let mut inside = vec![el_with("nav", nav, links)];
    inside.add_some(ui.state.index().map(|index| contact(ui, index)));
    inside.add(text("p", "fine", ui.words.guidance()));
    one("footer", "bottom", el("div", "", inside))
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
