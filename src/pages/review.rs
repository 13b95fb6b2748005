//! All answers that count, each with a way to change it, and the days.

use guide::ids::QuestionIx;
use guide::{Answer, AnsweredScreen, Guide, Screen};
use yew::prelude::*;

use crate::msg::Msg;
use crate::page::{DateField, ReviewPage};
pub use crate::parts::reason::answer_word as answer;
use crate::parts::words::{joined, say};
use crate::parts::{Ui, field, title};
use crate::state::Route;

/// The page.
pub fn view(ui: &Ui<'_>, page: &ReviewPage) -> Html {
    let (guide, words) = (&page.guide, ui.words);
    let answered = &page.interview.answered;
    html! {
        <>
            { title(ui, say(words.review())) }
            <p class="soft">{ ui.text(guide, guide.title) }</p>
            <h2>{ words.answers() }</h2>
            if answered.is_empty() {
                <p>{ words.review_empty() }</p>
            } else {
                <p>{ words.review_lead() }</p>
                <dl class="given">{ for answered.iter().map(|screen| row(ui, guide, screen)) }</dl>
            }
            { days(ui, guide, &page.dates, "days") }
            <div class="row">{ onward(ui, page) }</div>
        </>
    }
}

fn onward(ui: &Ui<'_>, page: &ReviewPage) -> Html {
    let event = || page.guide.id.clone();
    let is_open = page.interview.next.is_some();
    let result = if is_open { "button" } else { "button main" };
    html! {
        <>
            if is_open {
                { ui.button("button main", say(ui.words.go_on()), Msg::QuestionsChosen { event: event() }) }
            }
            { ui.link(result, say(ui.words.to_result()), Route::Result { event: event() }) }
        </>
    }
}

/// More fields than that would push the rest out of sight.
const MOST_DAYS: usize = 3;

/// The days that deadlines on the list count from, to give or change. Where they are many, only the first is open.
pub fn days(ui: &Ui<'_>, guide: &Guide, dates: &[DateField], class: &'static str) -> Html {
    let open = if dates.len() > MOST_DAYS { 1 } else { dates.len() };
    let Some((first, more)) = dates
        .split_at_checked(open)
        .filter(|(first, _)| !first.is_empty())
    else {
        return Html::default();
    };
    let is_missing = dates.iter().any(|date| date.day.is_none());
    let heading = if is_missing {
        ui.words.dates_missing()
    } else {
        ui.words.dates_given()
    };
    html! {
        <section {class}>
            <h2 class="minor">{ heading }</h2>
            { for first.iter().map(|date| field::day(ui, guide, date)) }
            if !more.is_empty() {
                <details>
                    <summary>{ ui.words.dates_more() }</summary>
                    <div class="days">{ for more.iter().map(|date| field::day(ui, guide, date)) }</div>
                </details>
            }
        </section>
    }
}

fn row(ui: &Ui<'_>, guide: &Guide, answered: &AnsweredScreen) -> Html {
    let Some(first) = answered.screen.questions().first() else {
        return Html::default();
    };
    let (asked, given) = match &answered.screen {
        Screen::Question(question) => {
            let given = answered.answers.first().map(|said| say(answer(ui, *said)));
            (guide.questions[*question].ask, given.unwrap_or_default())
        }
        Screen::Pick { prompt, options, .. } => (*prompt, picked(ui, guide, options, &answered.answers)),
    };
    let change = ui.change_button("button small", ui.text(guide, asked), &guide.questions[*first].id);
    html! {
        <div>
            <dt>{ ui.text(guide, asked) }</dt>
            <dd><b>{ given }</b>{ change }</dd>
        </div>
    }
}

/// The ticked boxes, then those nobody is sure of, each marked; 「どれもない」 where there is neither.
fn picked(ui: &Ui<'_>, guide: &Guide, options: &[QuestionIx], answers: &[Answer]) -> Html {
    let given = || options.iter().zip(answers);
    let short = |question: &QuestionIx| ui.text(guide, guide.questions[*question].short);
    let ticked = given().filter(|(_, answer)| **answer == Answer::Yes);
    let unsure = given().filter(|(_, answer)| **answer == Answer::Unsure);
    let mut said: Vec<Html> = ticked.map(|(question, _)| short(question)).collect();
    said.extend(
        unsure.map(|(question, _)| crate::parts::words::around(ui.words.fact_unsure(), short(question))),
    );
    if said.is_empty() {
        said.push(say(ui.words.pick_none()));
    }
    joined(said, ui.words.comma())
}
