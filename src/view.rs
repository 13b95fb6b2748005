//! State → the whole page: header, notices, the page itself, footer. Calls nothing in the browser.

use guide::Lang;
use yew::prelude::*;

use crate::msg::Msg;
use crate::pages;
use crate::parts::{Ui, around, para, voice};
use crate::state::{Dropped, Page, QuestionPage, Route, State, Translation};
use crate::text::{own_name, words};

/// The whole page.
pub fn view(state: &State, page: &Page, on: &Callback<Msg>) -> Html {
    let ui = Ui::new(state, on);
    let shape = match page {
        Page::Question(_) => "frame asking",
        Page::Result(_) => "frame wide",
        _ => "frame",
    };
    html! {
        <div class={shape} lang={ui.lang.tag()}>
            {ui.button("button skip hidden", ui.words.skip.into(), Msg::ContentChosen)}
            {top(&ui)}
            <main id="main" key={key(page)}>
                {notices(&ui, page)}
                {body(&ui, page)}
            </main>
            {bottom(&ui)}
        </div>
    }
}

/// The title of the document.
pub fn title(state: &State, page: &Page) -> String {
    let words = words(state.lang);
    let place = state.index().map_or(String::new(), |index| {
        index.name.shown(state.lang).text.to_owned()
    });
    [heading(state, page), words.app.to_owned(), place]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" | ")
}

/// What the live region says when the page has changed. The heading is not in it: it gets the focus.
pub fn announcement(state: &State, page: &Page) -> String {
    let words = words(state.lang);
    match page {
        Page::Loading(_) => words.loading.to_owned(),
        Page::Question(QuestionPage { most_left: 1, .. }) => words.left_last.to_owned(),
        Page::Question(question) => (words.left)(question.most_left),
        Page::Result(result) => {
            let sum = result.plan.summary;
            (words.result_news)(sum.certain, sum.windows)
        }
        _ => String::new(),
    }
}

/// The words of the heading.
fn heading(state: &State, page: &Page) -> String {
    let words = words(state.lang);
    let (guide, text) = match page {
        Page::Start(_) => return String::new(),
        Page::Loading(_) => return words.loading.to_owned(),
        Page::Failed(_) => return words.fail_missing.to_owned(),
        Page::Problems(page) => return (words.problems)(page.problems.len()),
        Page::About(_) => return words.about.to_owned(),
        Page::Procedures(_) => return words.catalogue.to_owned(),
        Page::Review(_) => return words.review.to_owned(),
        Page::Result(_) => return words.result.to_owned(),
        Page::Event(page) => (&page.guide, page.guide.title),
        Page::Question(page) => (&page.guide, pages::question::asked(page)),
    };
    guide.texts.shown(text, state.lang).text.to_owned()
}

/// A page that differs is drawn anew; folded parts and focus do not wander from one to the next.
fn key(page: &Page) -> String {
    match page {
        Page::Question(page) => {
            let first = page.screen.questions().first();
            first.map_or_else(String::new, |question| {
                format!("q-{}", page.guide.questions[*question].id)
            })
        }
        Page::Event(page) => format!("e-{}", page.guide.id),
        Page::Loading(_) => "loading".to_owned(),
        Page::Failed(_) => "failed".to_owned(),
        Page::Problems(_) => "problems".to_owned(),
        Page::Start(_) => "start".to_owned(),
        Page::About(_) => "about".to_owned(),
        Page::Procedures(_) => "procedures".to_owned(),
        Page::Review(_) => "review".to_owned(),
        Page::Result(_) => "result".to_owned(),
    }
}

fn body(ui: &Ui<'_>, page: &Page) -> Html {
    match page {
        Page::Loading(_) => loading(ui),
        Page::Failed(page) => pages::failed::view(ui, page),
        Page::Problems(page) => pages::problems::view(ui, page),
        Page::Start(page) => pages::start::view(ui, page),
        Page::About(page) => pages::about::view(ui, page),
        Page::Procedures(page) => pages::catalogue::view(ui, page),
        Page::Event(page) => pages::event::view(ui, page),
        Page::Question(page) => pages::question::view(ui, page),
        Page::Review(page) => pages::review::view(ui, page),
        Page::Result(page) => pages::result::view(ui, page),
    }
}

fn loading(ui: &Ui<'_>) -> Html {
    html! { <h1 id="heading" tabindex="-1" class="quiet">{ui.words.loading}</h1> }
}

fn top(ui: &Ui<'_>) -> Html {
    let name = ui.state.index().map(|index| ui.translated(&index.name));
    let brand = html! { <>{for name}<small>{ui.words.app}</small></> };
    html! {
        <header class="top">
            <div>
                {ui.link("brand", brand, Route::Start)}
                <div class="tools" role="group" aria-label={ui.words.tools}>
                    {for Lang::ALL.into_iter().filter(|lang| *lang != ui.lang).map(|lang| switch(ui, lang))}
                    {ui.button("link", ui.words.end.into(), Msg::EndChosen)}
                </div>
            </div>
        </header>
    }
}

fn switch(ui: &Ui<'_>, lang: Lang) -> Html {
    let label = html! { <span lang={lang.tag()}>{own_name(lang)}</span> };
    ui.button("link", label, Msg::LangChosen { lang })
}

fn notices(ui: &Ui<'_>, page: &Page) -> Html {
    html! {
        <>
            {for ui.state.preview_day.map(|day| {
                para("box warn", around(ui.words.preview_day, guide::day::format(day).into()))
            })}
            {damaged(ui)}
            {translation(ui, page)}
        </>
    }
}

fn damaged(ui: &Ui<'_>) -> Html {
    if ui.state.dropped.is_empty() {
        return Html::default();
    }
    html! {
        <div class="box warn no-print">
            <p><b>{ui.words.link_damaged}</b></p>
            {para("", ui.words.link_kept.into())}
            <ul>{for ui.state.dropped.iter().map(|part| html! { <li>{dropped(ui, part)}</li> })}</ul>
            <p>{ui.button("button small", html! { <>{ui.words.close}{voice(around(("(", ")"), ui.words.link_damaged.into()))}</> }, Msg::NoticeDismissed)}</p>
        </div>
    }
}

fn dropped(ui: &Ui<'_>, part: &Dropped) -> Html {
    let words = ui.words;
    let (kind, text) = match part {
        Dropped::Page(text) => (words.dropped_page, text),
        Dropped::Event(text) => (words.dropped_event, text),
        Dropped::Question(text) => (words.dropped_question, text),
        Dropped::Date(text) => (words.dropped_date, text),
        Dropped::Day(text) => (words.dropped_day, text),
        Dropped::Twice(text) => (words.dropped_twice, text),
        Dropped::Lang(text) => (words.dropped_lang, text),
        Dropped::Part(text) => (words.dropped_part, text),
    };
    html! { <>{kind}{words.colon}<code>{text.clone()}</code></> }
}

fn translation(ui: &Ui<'_>, page: &Page) -> Html {
    let translation = match page {
        Page::Event(page) => page.translation,
        Page::Question(page) => page.translation,
        Page::Review(page) => page.translation,
        Page::Result(page) => page.translation,
        _ => return Html::default(),
    };
    match translation {
        Translation::Failed(..) => para("box warn", ui.words.translation_failed.into()),
        Translation::Missing(_) => para("box", ui.words.untranslated.into()),
        Translation::NotAsked | Translation::Loading(_) | Translation::Laid(_) => Html::default(),
    }
}

fn bottom(ui: &Ui<'_>) -> Html {
    html! {
        <footer class="bottom">
            <div>
                <nav class="row" aria-label={ui.words.more_pages}>
                    {ui.link("link", ui.words.home.into(), Route::Start)}
                    {ui.link("link", ui.words.catalogue.into(), Route::Procedures)}
                    {ui.link("link", ui.words.about.into(), Route::About)}
                </nav>
                {for ui.state.index().map(|index| crate::parts::contact(ui, index))}
                {para("fine", ui.words.guidance.into())}
            </div>
        </footer>
    }
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
