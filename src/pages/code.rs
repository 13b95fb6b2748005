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
            { field(ui) }
            <div role="status">{ told(ui, code) }</div>
        </>
    }
}

/// It takes the longest link.
fn field(ui: &Ui<'_>) -> Html {
    let typed = ui.input(|text| Msg::CodeTyped { text });
    html! {
        <div class="field">
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
        </div>
    }
}

fn told(ui: &Ui<'_>, code: &TypedCode) -> Html {
    match code {
        TypedCode::Blank => Html::default(),
        TypedCode::Needs(_) => para("soft", say(ui.words.loading())),
        TypedCode::Problem(problem) => para("box warn", wrong(ui, *problem)),
        TypedCode::ForeignLink => para("box warn", say(ui.plan.code_other_link())),
        TypedCode::Link { event, fragment } => {
            let fragment = fragment.clone();
            opens(ui, event, None, Msg::LinkPasted { fragment })
        }
        TypedCode::Plan {
            event,
            made_with,
            answers,
            dates,
            shared,
        } => {
            let msg = Msg::PlanOpened {
                event: event.clone(),
                answers: answers.clone(),
                dates: dates.clone(),
                shared: shared.clone(),
            };
            opens(ui, event, *made_with, msg)
        }
    }
}

/// What it is the plan of, with the button that opens it.
fn opens(ui: &Ui<'_>, event: &str, made_with: Option<Date>, msg: Msg) -> Html {
    let card = ui.state.card(event).map(|card| ui.translated(&card.title));
    html! {
        <div class="box good">
            { para("", around(ui.plan.code_is_of(), card.unwrap_or_default())) }
            { for made_with.map(|day| para("fine", around(ui.plan.code_older(), ui.day(day)))) }
            { para("", ui.button("button main", say(ui.plan.code_open()), msg)) }
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
