//! Where a code from paper or another device is typed, or a link is pasted.

use guide::Date;
use guide::handover_code::CodeProblem;
use yew::prelude::*;

use crate::msg::Msg;
use crate::page::TypedCode;
use crate::parts::block::para;
use crate::parts::words::{around, filled, say};
use crate::parts::{Ui, title};

/// The page.
pub fn view(ui: &Ui<'_>, code: &TypedCode) -> Html {
    html! {
        <>
            { title(ui, say(ui.plan.code_page())) }
            { para("lead", say(ui.plan.code_page_lead())) }
            { field(ui, code) }
            <div role="status">{ told(ui, code) }</div>
        </>
    }
}

/// It takes the longest link. Enter opens what it holds.
fn field(ui: &Ui<'_>, code: &TypedCode) -> Html {
    let typed = ui.input(|text| Msg::CodeTyped { text });
    let (on, opens) = (ui.on.clone(), opening(code));
    let entered = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(msg) = &opens {
            on.emit(msg.clone());
        }
    });
    html! {
        <form class="field" onsubmit={entered}>
            <label for="code-field">{ ui.plan.code_field() }</label>
            <input
                type="text"
                id="code-field"
                class="typed"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength="8000"
                translate="no"
                value={ui.state.code.clone()}
                oninput={typed}
            />
        </form>
    }
}

fn told(ui: &Ui<'_>, code: &TypedCode) -> Html {
    match code {
        TypedCode::Blank => Html::default(),
        TypedCode::Needs(_) => para("soft", say(ui.words.loading())),
        TypedCode::Problem(problem) => para("box warn", wrong(ui, *problem)),
        TypedCode::ForeignLink => para("box warn", say(ui.plan.code_other_link())),
        TypedCode::Link { event, .. } => opens(ui, event, None, code),
        TypedCode::Plan { event, made_with, .. } => opens(ui, event, *made_with, code),
    }
}

/// What opening sends; none where there is nothing to open.
fn opening(code: &TypedCode) -> Option<Msg> {
    match code {
        TypedCode::Blank | TypedCode::Problem(_) | TypedCode::Needs(_) | TypedCode::ForeignLink => None,
        TypedCode::Link { fragment, .. } => Some(Msg::LinkPasted {
            fragment: fragment.clone(),
        }),
        TypedCode::Plan {
            event,
            answers,
            dates,
            shared,
            made_with: _,
        } => Some(Msg::PlanOpened {
            event: event.clone(),
            answers: answers.clone(),
            dates: dates.clone(),
            shared: shared.clone(),
        }),
    }
}

/// What it is the plan of, with the button that opens it.
fn opens(ui: &Ui<'_>, event: &str, made_with: Option<Date>, code: &TypedCode) -> Html {
    let card = ui.state.card(event).map(|card| ui.translated(&card.title));
    html! {
        <div class="box good">
            { para("", around(ui.plan.code_is_of(), card.unwrap_or_default())) }
            { for made_with.map(|day| para("fine", around(ui.plan.code_older(), ui.day(day)))) }
            { for opening(code).map(|msg| para("", ui.button("button main", say(ui.plan.code_open()), msg))) }
        </div>
    }
}

fn wrong(ui: &Ui<'_>, problem: CodeProblem) -> Html {
    let plan = ui.plan;
    let number = |number: usize| say(number.to_string());
    match problem {
        CodeProblem::Incomplete { characters } => around(plan.code_incomplete(), number(characters)),
        CodeProblem::TooLong => say(plan.code_too_long()),
        CodeProblem::UnknownCharacter { at, character } => {
            filled(plan.code_unknown(), [number(at + 1), say(character.to_string())])
        }
        CodeProblem::Mistyped { at: Some(at) } => around(plan.code_mistyped_at(), number(at + 1)),
        CodeProblem::Mistyped { at: None } => say(plan.code_mistyped()),
        CodeProblem::OtherFormat => say(plan.code_other_format()),
        CodeProblem::OtherPack => say(plan.code_other_pack()),
        CodeProblem::OtherEvent => say(plan.code_other_event()),
        CodeProblem::OtherRules { .. } => say(plan.code_other_rules()),
    }
}
