//! One screen: a question with three answers, or check boxes.

use guide::ids::QuestionIx;
use guide::{Answer, Guide, Screen, Text};

use crate::html::On;
use crate::msg::Msg;
use crate::parts::el::{Gather, Html, all, el, el_with, keyed, one, para, pressed, said, text, tick, word};
use crate::parts::{Ui, title};
use crate::state::{QuestionPage, Rest, Route};
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
    el("div", "ask", vec![way(ui, page), screen])
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
        1 => word(ui.words.left_last()),
        most => said(counted(ui.words.left(), &[most])),
    };
    let done = page.number.saturating_sub(1);
    let review = Route::Review {
        event: page.guide.id.clone(),
    };
    let row = vec![
        ui.button("link", word(ui.words.back()), Msg::WentBack),
        one("b", "", left),
        ui.link("link", word(ui.words.review()), review),
    ];
    let below = if page.is_change {
        text("p", "fine", ui.words.change_hint())
    } else {
        bar(done, page.most_left)
    };
    el("div", "way", vec![el("div", "row", row), below])
}

/// For the eyes only; the words beside it say the same. It never goes back: what is left only gets less.
fn bar(done: usize, left: usize) -> Html {
    let count = |count: usize| count.to_string().into();
    let attributes = vec![
        ("aria-hidden", "true".into()),
        ("value", count(done)),
        ("max", count(done + left)),
    ];
    el_with("progress", attributes, vec![])
}

fn yes_no(ui: &Ui<'_>, page: &QuestionPage, question: QuestionIx) -> Html {
    let guide = &page.guide;
    let row = &guide.questions[question];
    let given = page.given.first().copied();
    let answer = |answer, label: &'static str| {
        let is_given = if given == Some(answer) { "true" } else { "false" };
        let on = On::Press(Msg::Answered {
            question: row.id.clone(),
            answer,
        });
        let attributes = vec![
            ("type", "button".into()),
            ("class", "answer".into()),
            ("aria-pressed", is_given.into()),
        ];
        pressed("button", attributes, on, word(label))
    };
    let answers = vec![
        answer(Answer::Yes, ui.words.yes()),
        answer(Answer::No, ui.words.no()),
        answer(Answer::Unsure, ui.words.unsure()),
    ];
    let group = vec![
        ("class", "answers".into()),
        ("role", "group".into()),
        ("aria-labelledby", "heading".into()),
    ];
    let reply = vec![
        el_with("div", group, answers),
        text("p", "fine", ui.words.unsure_means()),
    ];
    all(vec![
        el(
            "div",
            "said",
            vec![
                keyed(
                    "div",
                    Vec::new(),
                    row.id.clone(),
                    vec![title(ui.text(guide, row.ask))],
                ),
                help(ui, guide, row.help),
            ],
        ),
        el("div", "reply", reply),
    ])
}

fn help(ui: &Ui<'_>, guide: &Guide, help: Option<Text>) -> Html {
    help.map_or_else(Html::default, |help| para("", ui.text(guide, help)))
}

fn pick(
    ui: &Ui<'_>,
    page: &QuestionPage,
    (prompt, more): (Text, Option<Text>),
    options: &[QuestionIx],
) -> Html {
    let guide = &page.guide;
    let hint = vec![("class", "fine".into()), ("id", "hint".into())];
    let mut inside = vec![
        one("legend", "", title(ui.text(guide, prompt))),
        el_with(
            "div",
            hint,
            vec![help(ui, guide, more), text("p", "", ui.words.pick_hint())],
        ),
    ];
    if page.draft.is_empty_refused {
        let problem = vec![
            ("id", "problem".into()),
            ("tabindex", "-1".into()),
            ("class", "box bad".into()),
        ];
        inside.add(el_with("p", problem, vec![word(ui.words.pick_refused())]));
    }
    inside.add(el("div", "checks", boxes(ui, page, options)));
    let first = options.first().map(|first| guide.questions[*first].id.clone());
    let fieldset = keyed(
        "fieldset",
        vec![("aria-describedby", "hint".into())],
        first.unwrap_or_default(),
        inside,
    );
    let next = ui.button("button main all", word(ui.words.next()), Msg::PickHandedIn);
    all(vec![
        el(
            "div",
            "said",
            vec![fieldset, text("p", "fine", ui.words.pick_unsure_means())],
        ),
        one("div", "reply", one("div", "answers", next)),
    ])
}

fn boxes(ui: &Ui<'_>, page: &QuestionPage, options: &[QuestionIx]) -> Vec<Html> {
    let (guide, draft) = (&page.guide, &page.draft);
    let option = |question: &QuestionIx| {
        let row = &guide.questions[*question];
        let msg = Msg::BoxToggled {
            question: row.id.clone(),
        };
        let help = row.help.filter(|_| options.len() <= MOST_WITH_HELP);
        let help = help.map(|help| (row.id.as_str(), ui.text(guide, help)));
        check(
            "check",
            draft.ticked.contains(&row.id),
            (ui.text(guide, row.short), help),
            msg,
        )
    };
    let rest = |class, rest, label: &'static str| {
        check(
            class,
            draft.rest == Some(rest),
            (word(label), None),
            Msg::RestToggled { rest },
        )
    };
    let mut boxes: Vec<Html> = options.iter().map(option).collect();
    boxes.push(rest("check apart", Rest::None, ui.words.pick_none()));
    boxes.push(rest("check", Rest::Unsure, ui.words.unsure()));
    boxes
}

/// A box with its label and, below it, the help of the question with that id. Voices say the label first and the help
/// after it, as they do with a field.
fn check(
    class: &'static str,
    is_ticked: bool,
    (label, help): (Html, Option<(&str, Html)>),
    msg: Msg,
) -> Html {
    let mut attributes = vec![("type", "checkbox".into()), ("autocomplete", "off".into())];
    let label = match help {
        Some((id, help)) => {
            let (name, about) = (["name-", id].concat(), ["help-", id].concat());
            attributes.push(("aria-labelledby", name.clone().into()));
            attributes.push(("aria-describedby", about.clone().into()));
            all(vec![
                el_with("span", vec![("id", name.into())], vec![label]),
                el_with(
                    "span",
                    vec![("id", about.into()), ("class", "fine".into())],
                    vec![help],
                ),
            ])
        }
        None => label,
    };
    let tick = tick(attributes, is_ticked, msg);
    el("label", class, vec![tick, one("span", "", label)])
}
