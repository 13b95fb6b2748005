//! One screen: a question with three answers, or check boxes.
//!
//! The same screen stands in the page before the app is here ([`first_page`](crate::first_page)); what was pressed on it by
//! then is found by its `data-` attributes.

use guide::ids::QuestionIx;
use guide::{Answer, Guide, Screen, Text};
use yew::prelude::*;

use super::review::answer as answer_in_words;
use crate::msg::Msg;
use crate::page::QuestionPage;
use crate::parts::words::{around, say};
use crate::parts::{Ui, back_button, screen_reader_only, title};
use crate::state::{Route, UncheckedMeans};
use crate::text::counted;

/// With more boxes on a screen, help below each would push them out of sight.
const MOST_WITH_HELP: usize = 6;

/// The page.
pub fn view(ui: &Ui<'_>, page: &QuestionPage) -> Html {
    let screen = match &page.screen {
        Screen::Question(question) => yes_no(ui, page, *question),
        Screen::Pick {
            prompt,
            help,
            options,
        } => pick(ui, page, (*prompt, *help), options),
    };
    html! { <div class="ask">{ way(ui, page) }{ screen }</div> }
}

/// The words of the question.
pub fn asked(page: &QuestionPage) -> Text {
    match &page.screen {
        Screen::Question(question) => page.guide.questions[*question].ask,
        Screen::Pick { prompt, .. } => *prompt,
    }
}

/// Back, how much is left, and all answers: at the same place on every screen.
fn way(ui: &Ui<'_>, page: &QuestionPage) -> Html {
    let left = match page.most_left {
        _ if page.is_change => Html::default(),
        1 => say(ui.words.left_last()),
        most => say(counted(ui.words.left(), &[most])),
    };
    let event = page.guide.id.clone();
    html! {
        <div class="way">
            <div class="row">
                { back_button(ui, &["#/", &page.guide.id].concat()) }
                <b>{ left }</b>
                { ui.link("link", say(ui.words.review()), Route::Review { event }) }
            </div>
            if page.is_change {
                <p class="fine">{ ui.words.change_hint() }</p>
            } else {
                { bar(page.number.saturating_sub(1), page.most_left) }
            }
        </div>
    }
}

/// For the eyes only; the words beside it say the same. It never goes back: what is left only gets less.
fn bar(done: usize, left: usize) -> Html {
    html! { <progress aria-hidden="true" value={done.to_string()} max={(done + left).to_string()} /> }
}

fn yes_no(ui: &Ui<'_>, page: &QuestionPage, question: QuestionIx) -> Html {
    let guide = &page.guide;
    let row = &guide.questions[question];
    let given = page.given.first().copied();
    let answers = [
        (Answer::Yes, "yes"),
        (Answer::No, "no"),
        (Answer::Unsure, "unsure"),
    ];
    let answers = answers.map(|(answer, name)| {
        let is_given = if given == Some(answer) { "true" } else { "false" };
        let msg = Msg::Answered {
            question: row.id.clone(),
            answer,
        };
        html! {
            <button
                type="button"
                class="answer"
                aria-pressed={is_given}
                data-question={row.id.clone()}
                data-answer={name}
                onclick={ui.press(msg)}
            >
                { answer_in_words(ui, answer) }
            </button>
        }
    });
    html! {
        <>
            <div class="said">
                <div key={row.id.clone()}>{ title(ui, ui.text(guide, row.ask)) }</div>
                { help(ui, guide, row.help) }
            </div>
            <div class="reply">
                <div class="answers" role="group" aria-labelledby={ui.id("heading")}>{ for answers }</div>
                <p class="fine">{ ui.words.unsure_means() }</p>
            </div>
        </>
    }
}

fn help(ui: &Ui<'_>, guide: &Guide, help: Option<Text>) -> Html {
    help.map_or_else(Html::default, |help| html! { <p>{ ui.text(guide, help) }</p> })
}

fn pick(
    ui: &Ui<'_>,
    page: &QuestionPage,
    (prompt, more): (Text, Option<Text>),
    options: &[QuestionIx],
) -> Html {
    let (guide, draft) = (&page.guide, &page.draft);
    let first = options.first().map(|first| guide.questions[*first].id.clone());
    let is_marking = draft.unchecked == Some(UncheckedMeans::Unsure);
    html! {
        <>
            <div class="said">
                <fieldset key={first.unwrap_or_default()} aria-describedby={ui.id("hint")} class={is_marking.then_some("marking")}>
                    <legend>{ title(ui, ui.text(guide, prompt)) }</legend>
                    <div class="fine hint" id={ui.id("hint")}>
                        { help(ui, guide, more) }
                        <p>{ ui.words.pick_hint() }</p>
                    </div>
                    if draft.is_empty_refused {
                        <p id="problem" tabindex="-1" class="box bad">{ ui.words.pick_refused() }</p>
                    }
                    <div class="checks">
                        { for options.iter().map(|option| choice(ui, page, *option, options.len() <= MOST_WITH_HELP)) }
                        { unchecked(ui, page, UncheckedMeans::No) }
                        { unchecked(ui, page, UncheckedMeans::Unsure) }
                    </div>
                </fieldset>
                <p class="fine marking-hint">{ ui.words.pick_unsure_means() }</p>
            </div>
            <div class="reply">
                <div class="answers">
                    <button type="button" class="button main all" data-next="" onclick={ui.press(Msg::PickHandedIn)}>
                        { ui.words.next() }
                    </button>
                </div>
            </div>
        </>
    }
}

/// A box with its label in bold and its help apart. Voices say the label first and the help after it, as they do with a
/// field. Beside it, once somebody has said that there is something they are not sure of, a box to say that of this one.
fn choice(ui: &Ui<'_>, page: &QuestionPage, question: QuestionIx, has_help: bool) -> Html {
    let (guide, draft) = (&page.guide, &page.draft);
    let row = &guide.questions[question];
    let id = |what: &str| ui.id(&[what, &row.id].concat());
    let help = row.help.filter(|_| has_help);
    let (is_ticked, is_unsure) = (draft.ticked.contains(&row.id), draft.unsure.contains(&row.id));
    let question = || row.id.clone();
    html! {
        <div class="option">
            <label class="check">
                <input
                    type="checkbox"
                    autocomplete="off"
                    data-box={question()}
                    aria-labelledby={help.map(|_| id("name-"))}
                    aria-describedby={help.map(|_| id("help-"))}
                    checked={is_ticked}
                    onchange={ui.tick(Msg::BoxToggled { question: question() })}
                />
                <span>
                    <b id={help.map(|_| id("name-"))}>{ ui.text(guide, row.short) }</b>
                    if let Some(help) = help {
                        <span id={id("help-")} class="fine">{ ui.text(guide, help) }</span>
                    }
                </span>
            </label>
            <label class="check small unsure">
                <input
                    type="checkbox"
                    autocomplete="off"
                    data-unsure={question()}
                    checked={is_unsure}
                    onchange={ui.tick(Msg::UnsureToggled { question: question() })}
                />
                <span>
                    { ui.words.unsure() }
                    { screen_reader_only(around("({})", ui.text(guide, row.short))) }
                </span>
            </label>
        </div>
    }
}

/// The two boxes at the end, about all those that are not ticked.
fn unchecked(ui: &Ui<'_>, page: &QuestionPage, means: UncheckedMeans) -> Html {
    let (class, name, label) = match means {
        UncheckedMeans::No => ("check apart", "none", ui.words.pick_none()),
        UncheckedMeans::Unsure => ("check", "unsure", ui.words.pick_unsure()),
    };
    html! {
        <label {class}>
            <input
                type="checkbox"
                autocomplete="off"
                data-unchecked={name}
                checked={page.draft.unchecked == Some(means)}
                onchange={ui.tick(Msg::UncheckedToggled { means })}
            />
            <span>{ label }</span>
        </label>
    }
}
