//! Where a code from paper or another device is typed.

use guide::handover_code::CodeProblem;

use super::el::{Gather, Html, around, el, el_with, input, para, said, text, word};
use super::html::On;
use super::kit::{Kit, filled};
use super::old::title;
use crate::msg::Msg;
use crate::state::{State, TypedCode};

/// The page, drawn.
pub(super) fn sheet(kit: &Kit<'_>, state: &State, code: &TypedCode) -> Vec<Html> {
    vec![
        title(word(kit.more.code_page())),
        text("p", "lead", kit.more.code_page_lead()),
        field(kit, state),
        el_with(
            "div",
            vec![("role", "status".into())],
            vec![told(kit, state, code)],
        ),
    ]
}

fn field(kit: &Kit<'_>, state: &State) -> Html {
    let attributes = vec![
        ("type", "text".into()),
        ("id", "code-field".into()),
        ("class", "typed".into()),
        ("autocomplete", "off".into()),
        ("spellcheck", "false".into()),
        ("maxlength", "120".into()),
    ];
    let typed = On::Type(Msg::CodeTyped { text: String::new() });
    let label = el_with(
        "label",
        vec![("for", "code-field".into())],
        vec![word(kit.more.code_field())],
    );
    el(
        "div",
        "field",
        vec![label, input(attributes, Some(state.code.clone()), typed)],
    )
}

fn told(kit: &Kit<'_>, state: &State, read: &TypedCode) -> Html {
    let more = kit.more;
    match read {
        TypedCode::Blank => Html::Nothing,
        TypedCode::Needs(_) => text("p", "soft", kit.words.loading()),
        TypedCode::Problem(problem) => para("box warn", wrong(kit, *problem)),
        TypedCode::Plan {
            event,
            made_with,
            answers,
            dates,
        } => {
            let msg = Msg::PlanOpened {
                event: event.clone(),
                answers: answers.clone(),
                dates: dates.clone(),
            };
            let card = state.card(event).map(|card| kit.translated(&card.title));
            let mut inside = vec![para("", around(more.code_is_of(), card.unwrap_or_default()))];
            inside.add_some(made_with.map(|day| para("fine", around(more.code_older(), kit.day(day)))));
            inside.add(para(
                "",
                kit.button("button main", word(more.code_open()), msg.clone()),
            ));
            el("div", "box good", inside)
        }
    }
}

fn wrong(kit: &Kit<'_>, problem: CodeProblem) -> Html {
    let more = kit.more;
    let place = |at: usize| said((at + 1).to_string());
    match problem {
        CodeProblem::Incomplete { characters } => {
            around(more.code_incomplete(), said(characters.to_string()))
        }
        CodeProblem::TooLong => word(more.code_too_long()),
        CodeProblem::UnknownCharacter { at, character } => {
            filled(more.code_unknown(), vec![place(at), said(character.to_string())])
        }
        CodeProblem::Mistyped { at: Some(at) } => around(more.code_mistyped_at(), place(at)),
        CodeProblem::Mistyped { at: None } => word(more.code_mistyped()),
        CodeProblem::OtherFormat => word(more.code_other_format()),
        CodeProblem::OtherPack => word(more.code_other_pack()),
        CodeProblem::OtherEvent => word(more.code_other_event()),
        CodeProblem::OtherRules { .. } => word(more.code_other_rules()),
    }
}
