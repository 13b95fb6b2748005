//! State → the whole page: header, notices, the page itself, footer. Calls nothing in the browser.

use guide::Lang;
use yew::prelude::*;

use crate::exported::Paper;
use crate::msg::Msg;
use crate::page::{Page, QuestionPage};
use crate::pages;
use crate::parts::words::{around, say};
use crate::parts::{Ui, contact, screen_reader_only, title as heading_of};
use crate::state::{Dropped, English, Route, State, Translation};
use crate::text::{counted, meanwhile, own_name};

/// The whole page.
pub fn view(state: &State, page: &Page, on: &Callback<Msg>) -> Html {
    let ui = Ui::new(state, on);
    html! {
        <div class={classes!(shape(page), on_receipt(state))} lang={ui.lang.tag()}>
            { skip(&ui) }
            { top(&ui) }
            <main id="main" key={key(page)}>{ notices(&ui, page) }{ body(&ui, page) }</main>
            { bottom(&ui) }
        </div>
    }
}

/// How the page is laid out.
pub fn shape(page: &Page) -> &'static str {
    match page {
        Page::Question(_) => "frame asking",
        Page::Plan(_) => "frame wide",
        _ => "frame",
    }
}

/// Narrow paper has no room for what stands around the page.
fn on_receipt(state: &State) -> Option<&'static str> {
    (state.paper == Some(Paper::Receipt)).then_some("on-receipt")
}

/// The title of the document.
pub fn title(state: &State, page: &Page) -> String {
    let place = state.index().map_or(String::new(), |index| {
        index.name.shown(state.shown_lang()).text.to_owned()
    });
    let heading = heading(state, page);
    let parts = [heading.as_str(), state.words().app(), &place];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" | ")
}

/// What the live region says when the page has changed. The heading is not in it: it gets the focus.
pub fn announcement(state: &State, page: &Page) -> String {
    let words = state.words();
    match page {
        Page::Loading(_) => words.loading().to_owned(),
        Page::Question(QuestionPage { most_left: 1, .. }) => words.left_last().to_owned(),
        Page::Question(question) => counted(words.left(), &[question.most_left]),
        Page::Plan(_) | Page::Search(_) => result(state, page),
        Page::Procedure(page) => pages::procedure::verdict(state.plan_words(), page).to_owned(),
        Page::Start(_) if state.has_ended => words.visit_ended().to_owned(),
        Page::Code(_)
        | Page::Failed(_)
        | Page::Problems(_)
        | Page::Start(_)
        | Page::About(_)
        | Page::Event(_)
        | Page::Review(_) => String::new(),
    }
}

/// What a page has come to, in a sentence; nothing where it comes to nothing. What a procedure has come to is not said here:
/// there the focus goes to it.
pub fn result(state: &State, page: &Page) -> String {
    match page {
        Page::Plan(page) => pages::plan::news(&Ui::new(state, &Callback::noop()), page),
        Page::Search(page) => pages::search::news(state, page),
        _ => String::new(),
    }
}

/// The words of the heading.
fn heading(state: &State, page: &Page) -> String {
    let (words, plan) = (state.words(), state.plan_words());
    let (guide, text) = match page {
        Page::Start(_) => return String::new(),
        Page::Loading(_) => return words.loading().to_owned(),
        Page::Failed(page) => return pages::failed::heading(words, page.failure).to_owned(),
        Page::Problems(page) => return counted(words.problems(), &[page.problems.len()]),
        Page::About(_) => return words.about().to_owned(),
        Page::Review(_) => return words.review().to_owned(),
        Page::Plan(_) => return words.result().to_owned(),
        Page::Search(_) => return words.catalogue().to_owned(),
        Page::Code(_) => return plan.code_page().to_owned(),
        Page::Event(page) => (&page.guide, page.guide.title),
        Page::Question(page) => (&page.guide, pages::question::asked(page)),
        Page::Procedure(page) => match &page.found {
            Some(found) => (&page.guide, page.guide.procedures[found.procedure].name),
            None => return plan.p_missing().to_owned(),
        },
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
        Page::Start(_) | Page::Search(_) => "search".to_owned(), // the field stays the same, with the focus in it
        Page::About(_) => "about".to_owned(),
        Page::Review(_) => "review".to_owned(),
        Page::Plan(_) => "result".to_owned(),
        Page::Code(_) => "code".to_owned(),
        Page::Procedure(page) => match &page.found {
            Some(found) => ["p-", &page.guide.procedures[found.procedure].id].concat(),
            None => "missing".to_owned(),
        },
    }
}

/// The page itself, without header and footer.
pub fn body(ui: &Ui<'_>, page: &Page) -> Html {
    match page {
        Page::Loading(_) => loading(ui),
        Page::Failed(page) => pages::failed::view(ui, page),
        Page::Problems(page) => pages::problems::view(ui, page),
        Page::Start(page) => pages::start::view(ui, page),
        Page::About(page) => pages::about::view(ui, page),
        Page::Event(page) => pages::event::view(ui, page),
        Page::Question(page) => pages::question::view(ui, page),
        Page::Review(page) => pages::review::view(ui, page),
        Page::Plan(page) => pages::plan::view(ui, page),
        Page::Procedure(page) => pages::procedure::view(ui, page),
        Page::Search(page) => pages::search::view(ui, page),
        Page::Code(code) => pages::code::view(ui, code),
    }
}

fn loading(ui: &Ui<'_>) -> Html {
    let label = html! { <>{ ui.words.loading() }{ ui.meanwhile(meanwhile::LOADING) }</> };
    html! { <div class="quiet">{ heading_of(ui, label) }</div> }
}

/// 「本文へ進む」: past the header, for whoever uses the keyboard (WCAG 2.4.1).
pub fn skip(ui: &Ui<'_>) -> Html {
    html! {
        <button type="button" class="button skip hidden" data-skip="" onclick={ui.press(Msg::ContentChosen)}>
            { ui.words.skip() }
        </button>
    }
}

/// The header: whose guide it is, languages, and the end of the visit.
pub fn top(ui: &Ui<'_>) -> Html {
    let index = ui.state.index();
    let brand = html! {
        <>
            if let Some(index) = index {
                <span>{ ui.translated(&index.name) }</span>
            }
            <small>{ ui.words.app() }</small>
        </>
    };
    let others = Lang::ALL.into_iter();
    let others = others.filter(|lang| *lang != ui.lang || *lang != ui.state.lang);
    let langs = others.map(|lang| {
        html! {
            <button
                type="button"
                class="link"
                data-lang={lang.tag()}
                onclick={ui.press(Msg::LangChosen { lang })}
            >
                <span lang={lang.tag()} translate="no">{ own_name(lang) }</span>
            </button>
        }
    });
    html! {
        <header class="top">
            <div>
                { ui.link("brand", brand, Route::Start) }
                <div class="tools" role="group" aria-label={ui.words.tools()}>
                    { for langs }
                    <button type="button" class="link" data-end="" onclick={ui.press(Msg::EndChosen)}>
                        { ui.words.end() }
                    </button>
                </div>
            </div>
        </header>
    }
}

fn notices(ui: &Ui<'_>, page: &Page) -> Html {
    let preview = ui.state.preview_day.map(guide::day::format);
    html! {
        <>
            if let Some(day) = preview {
                <p class="box warn">{ around(ui.words.preview_day(), say(day)) }</p>
            }
            { damaged(ui) }
            { translation(ui, page) }
        </>
    }
}

fn damaged(ui: &Ui<'_>) -> Html {
    if ui.state.dropped.is_empty() {
        return Html::default();
    }
    let about = screen_reader_only(around("({})", say(ui.words.link_damaged())));
    let close = html! { <>{ ui.words.close() }{ about }</> };
    html! {
        <div class="box warn no-print">
            <p><b>{ ui.words.link_damaged() }</b></p>
            <p>{ ui.words.link_kept() }</p>
            <ul>{ for ui.state.dropped.iter().map(|part| html! { <li>{ dropped(ui, part) }</li> }) }</ul>
            <p>{ ui.button("button small", close, Msg::NoticeDismissed) }</p>
        </div>
    }
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
    html! { <>{ kind }{ words.colon() }<code>{ say(text.clone()) }</code></> }
}

fn translation(ui: &Ui<'_>, page: &Page) -> Html {
    let has_failed = ui.state.lang != ui.lang && ui.state.english == English::Failed;
    if has_failed && !matches!(page, Page::Failed(_)) {
        let also = ui.meanwhile(meanwhile::NO_ENGLISH);
        return html! { <p class="box warn">{ ui.words.translation_failed() }{ also }</p> };
    }
    let event = ui.state.route.event();
    match event.and_then(|event| ui.state.translation(event)) {
        Some(Translation::Failed(..)) => html! { <p class="box warn">{ ui.words.translation_failed() }</p> },
        Some(Translation::Missing(_)) => html! { <p class="box">{ ui.words.untranslated() }</p> },
        Some(Translation::NotAsked | Translation::Loading(_) | Translation::Laid(_)) | None => {
            Html::default()
        }
    }
}

/// The footer: other pages, whom to call, and what this guide is not.
pub fn bottom(ui: &Ui<'_>) -> Html {
    html! {
        <footer class="bottom">
            <div>
                <nav class="row" aria-label={ui.words.more_pages()}>
                    { ui.link("link", say(ui.words.home()), Route::Start) }
                    { ui.link("link", say(ui.words.catalogue()), Route::Procedures) }
                    { ui.link("link", say(ui.plan.code_elsewhere()), Route::Code) }
                    { ui.link("link", say(ui.words.about()), Route::About) }
                </nav>
                if let Some(index) = ui.state.index() {
                    { contact(ui, index) }
                }
                <p class="fine">{ ui.words.guidance() }</p>
            </div>
        </footer>
    }
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
