//! Where a code from paper or another device is typed.

use guide::Guide;
use guide::handover_code::{self, CodeProblem};
use guide::publish::{EventCard, Index};

use super::kit::{Kit, filled};
use crate::html::On;
use crate::msg::Msg;
use crate::parts::el::{Gather, Html, around, el, el_with, input, para, said, text, word};
use crate::parts::title;
use crate::sheet::{Day, News, Sheet};
use crate::state::{Ids, State};

/// The page, drawn.
pub(super) fn sheet(kit: &Kit<'_>, state: &State) -> Option<(Sheet, Vec<Html>)> {
    let index = state.index()?;
    let read = read(state, index);
    let told = told(kit, &read);
    let news = match &read {
        Read::Needs(event) => Some(News::CodeIsOf { event: event.clone() }),
        _ => None,
    };
    let inside = vec![
        title(word(kit.more.code_page())),
        text("p", "lead", kit.more.code_page_lead()),
        field(kit, state),
        el_with("div", vec![("role", "status".into())], vec![told]),
    ];
    let sheet = Sheet {
        news,
        ..Sheet::of(&state.route, kit.more.code_page(), "")
    };
    Some((sheet, inside))
}

/// What was typed, as far as it can be read.
enum Read<'s> {
    /// Nothing yet.
    Blank,
    /// Not a code, or not of this pack.
    Problem(CodeProblem),
    /// The guide of this life event is needed.
    Needs(String),
    /// It holds a plan.
    Plan {
        card: &'s EventCard,
        made_with: Option<guide::Date>,
        msg: Msg,
    },
}

fn read<'s>(state: &'s State, index: &'s Index) -> Read<'s> {
    if state.code.trim().is_empty() {
        return Read::Blank;
    }
    let cards = || index.groups.iter().flat_map(|group| &group.events);
    let header = match handover_code::identify(&state.code, &index.pack, cards().map(|card| card.id.as_str()))
    {
        Ok(header) => header,
        Err(problem) => return Read::Problem(problem),
    };
    let mut problem = CodeProblem::OtherEvent;
    for event in header.events {
        let Some(guide) = state.whole_guide(event) else {
            return Read::Needs(event.to_owned());
        };
        match handover_code::decode(guide, &state.code) {
            Ok(restored) => {
                let Some(card) = cards().find(|card| card.id == event) else {
                    continue;
                };
                let made_with = restored
                    .made_with
                    .filter(|day| guide::day::format(*day) != index.version);
                let msg = opened(guide, &restored);
                return Read::Plan { card, made_with, msg };
            }
            Err(other) => problem = other,
        }
    }
    Read::Problem(problem)
}

fn opened(guide: &Guide, restored: &handover_code::Restored) -> Msg {
    let answers = restored.answers.iter();
    let answers: Ids<_> = answers
        .map(|(question, answer)| (guide.questions[question].id.clone(), answer))
        .collect();
    let dates = restored.dates.iter();
    let dates = dates
        .map(|(date, day)| (guide.dates[date].id.clone(), Day(day)))
        .collect();
    Msg::PlanOpened {
        event: guide.id.clone(),
        answers,
        dates,
    }
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

fn told(kit: &Kit<'_>, read: &Read<'_>) -> Html {
    let more = kit.more;
    match read {
        Read::Blank => Html::Nothing,
        Read::Needs(_) => text("p", "soft", kit.words.loading()),
        Read::Problem(problem) => para("box warn", wrong(kit, *problem)),
        Read::Plan { card, made_with, msg } => {
            let mut inside = vec![para("", around(more.code_is_of(), kit.translated(&card.title)))];
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
