//! One screen: a question with three answers, or check boxes.

use guide::ids::QuestionIx;
use guide::{Answer, Guide, Screen, Text};
use yew::prelude::*;

use crate::msg::Msg;
use crate::parts::{Ui, para, title};
use crate::state::{QuestionPage, Rest, Route};

/// The page.
pub fn view(ui: &Ui<'_>, page: &QuestionPage) -> Html {
    let screen = match &page.screen {
        Screen::Question(question) => one(ui, page, *question),
        Screen::Pick {
            prompt,
            help,
            options,
        } => pick(ui, page, (*prompt, *help), options),
    };
    html! { <div class="ask">{way(ui, page)}{screen}</div> }
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
        1 => ui.words.left_last.to_owned(),
        most => (ui.words.left)(most),
    };
    let done = page.number.saturating_sub(1);
    let review = Route::Review {
        event: page.guide.id.clone(),
    };
    html! {
        <div class="way">
            <div class="row">
                {ui.button("link", ui.words.back.into(), Msg::WentBack)}
                <b>{if page.is_change { String::new() } else { left }}</b>
                {ui.link("link", ui.words.review.into(), review)}
            </div>
            if page.is_change { {para("fine", ui.words.change_hint.into())} }
            else { <progress aria-hidden="true" value={done.to_string()} max={(done + page.most_left).to_string()} /> }
        </div>
    }
}

fn one(ui: &Ui<'_>, page: &QuestionPage, question: QuestionIx) -> Html {
    let guide = &page.guide;
    let row = &guide.questions[question];
    let given = page.given.first().copied();
    let answer = |answer, label: &'static str| {
        let pressed = (given == Some(answer)).to_string();
        let onclick = ui.send(Msg::Answered {
            question: row.id.clone(),
            answer,
        });
        html! { <button type="button" class="answer" aria-pressed={pressed} {onclick}>{label}</button> }
    };
    html! {
        <>
            <div class="said">
                {title(ui.text(guide, row.ask))}
                {help(ui, guide, row.help)}
            </div>
            <div class="reply">
                <div class="answers" role="group" aria-labelledby="heading">
                    {answer(Answer::Yes, ui.words.yes)}
                    {answer(Answer::No, ui.words.no)}
                    {answer(Answer::Unsure, ui.words.unsure)}
                </div>
                {para("fine", ui.words.unsure_means.into())}
            </div>
        </>
    }
}

fn help(ui: &Ui<'_>, guide: &Guide, help: Option<Text>) -> Html {
    help.map_or_else(Html::default, |help| para("help", ui.text(guide, help)))
}

fn pick(
    ui: &Ui<'_>,
    page: &QuestionPage,
    (prompt, more): (Text, Option<Text>),
    options: &[QuestionIx],
) -> Html {
    let guide = &page.guide;
    let draft = &page.draft;
    let option = |question: &QuestionIx| {
        let row = &guide.questions[*question];
        let msg = Msg::BoxToggled {
            question: row.id.clone(),
        };
        check(
            ui,
            "check",
            draft.ticked.contains(&row.id),
            ui.text(guide, row.short),
            msg,
        )
    };
    let rest = |class, rest, label: &'static str| {
        check(
            ui,
            class,
            draft.rest == Some(rest),
            label.into(),
            Msg::RestToggled { rest },
        )
    };
    html! {
        <>
            <div class="said">
                <fieldset aria-describedby="hint">
                    <legend>{title(ui.text(guide, prompt))}</legend>
                    <div id="hint" class="fine">
                        {help(ui, guide, more)}
                        {para("", ui.words.pick_hint.into())}
                    </div>
                    if draft.is_empty_refused {
                        <p id="problem" tabindex="-1" class="box bad">{ui.words.pick_refused}</p>
                    }
                    <div class="checks">
                        {for options.iter().map(option)}
                        {rest("check apart", Rest::None, ui.words.pick_none)}
                        {rest("check", Rest::Unsure, ui.words.unsure)}
                    </div>
                </fieldset>
                {para("fine", ui.words.pick_unsure_means.into())}
            </div>
            <div class="reply">
                <div class="answers">{ui.button("button main all", ui.words.next.into(), Msg::PickHandedIn)}</div>
            </div>
        </>
    }
}

fn check(ui: &Ui<'_>, class: &'static str, is_ticked: bool, label: Html, msg: Msg) -> Html {
    let onchange = ui.on.reform(move |_: Event| msg.clone());
    html! {
        <label class={class}><input type="checkbox" autocomplete="off" checked={is_ticked} {onchange} /><span>{label}</span></label>
    }
}
