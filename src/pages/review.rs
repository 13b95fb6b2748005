//! All answers that count, each with a way to change it, and the days.

use guide::ids::QuestionIx;
use guide::{Answer, AnsweredScreen, Guide, Screen};

use crate::msg::Msg;
use crate::parts::el::{Gather, Html, all, el, folded, joined, one, para, text, word};
use crate::parts::{Ui, field, title};
use crate::state::{DateField, ReviewPage, Route};

/// The page.
pub fn view(ui: &Ui<'_>, page: &ReviewPage) -> Html {
    let (guide, words) = (&page.guide, ui.words);
    let answered = &page.interview.answered;
    let mut inside = vec![
        title(word(words.review())),
        para("soft", ui.text(guide, guide.title)),
    ];
    inside.add(text("h2", "", words.answers()));
    if answered.is_empty() {
        inside.add(text("p", "", words.review_empty()));
    } else {
        inside.add(text("p", "", words.review_lead()));
        inside.add(el(
            "dl",
            "given",
            answered.iter().map(|screen| row(ui, guide, screen)).collect(),
        ));
    }
    inside.add(days(ui, guide, &page.dates, "days"));
    inside.add(el("div", "row", onward(ui, page)));
    all(inside)
}

fn onward(ui: &Ui<'_>, page: &ReviewPage) -> Vec<Html> {
    let event = || page.guide.id.clone();
    let mut row = Vec::new();
    let mut class = "button main";
    if page.interview.next.is_some() {
        row.add(ui.button(
            class,
            word(ui.words.go_on()),
            Msg::QuestionsChosen { event: event() },
        ));
        class = "button";
    }
    row.add(ui.link(
        class,
        word(ui.words.to_result()),
        Route::Result { event: event() },
    ));
    row
}

/// The days that deadlines on the list count from, to give or change. Where they are many, only the first is open.
pub fn days(ui: &Ui<'_>, guide: &Guide, dates: &[DateField], class: &'static str) -> Html {
    if dates.is_empty() {
        return Html::default();
    }
    let is_missing = dates.iter().any(|date| date.day.is_none());
    let heading = if is_missing {
        ui.words.dates_missing()
    } else {
        ui.words.dates_given()
    };
    let mut inside = vec![text("h2", "minor", heading)];
    let mut fields: Vec<Html> = dates.iter().map(|date| field::day(ui, guide, date)).collect();
    if fields.len() > MOST_DAYS {
        let more = el("div", "days", fields.split_off(1));
        inside.append(&mut fields);
        inside.add(folded(word(ui.words.dates_more()), more));
    } else {
        inside.append(&mut fields);
    }
    el("section", class, inside)
}

/// More fields than that would push the plan out of sight.
const MOST_DAYS: usize = 3;

fn row(ui: &Ui<'_>, guide: &Guide, answered: &AnsweredScreen) -> Html {
    let Some(first) = answered.screen.questions().first() else {
        return Html::default();
    };
    let (asked, given) = match &answered.screen {
        Screen::Question(question) => {
            let given = answered
                .answers
                .first()
                .map_or_else(Html::default, |said| word(answer(ui, *said)));
            (guide.questions[*question].ask, given)
        }
        Screen::Pick { prompt, options, .. } => (*prompt, picked(ui, guide, options, &answered.answers)),
    };
    let change = ui.change("button small", ui.text(guide, asked), &guide.questions[*first].id);
    let given = one("b", "", given);
    el(
        "div",
        "",
        vec![
            one("dt", "", ui.text(guide, asked)),
            el("dd", "", vec![given, change]),
        ],
    )
}

fn answer(ui: &Ui<'_>, answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => ui.words.yes(),
        Answer::No => ui.words.no(),
        Answer::Unsure => ui.words.unsure(),
    }
}

/// The ticked boxes, and whether the others are unsure; 「どれもない」 where there is neither.
fn picked(ui: &Ui<'_>, guide: &Guide, options: &[QuestionIx], answers: &[Answer]) -> Html {
    let mut said = Vec::new();
    for (question, answer) in options.iter().zip(answers) {
        if *answer == Answer::Yes {
            said.push(ui.text(guide, guide.questions[*question].short));
        }
    }
    if answers.contains(&Answer::Unsure) {
        said.push(word(ui.words.unsure()));
    }
    if said.is_empty() {
        said.push(word(ui.words.pick_none()));
    }
    joined(said, ui.words.comma())
}
