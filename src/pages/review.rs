//! All answers that count, each with a way to change it, and the days.

use guide::ids::QuestionIx;
use guide::{Answer, AnsweredScreen, Guide, Screen};
use yew::prelude::*;

use crate::msg::Msg;
use crate::parts::{Ui, around, field, joined, para, title, voice};
use crate::state::{DateField, ReviewPage, Route};

/// The page.
pub fn view(ui: &Ui<'_>, page: &ReviewPage) -> Html {
    let (guide, words) = (&page.guide, ui.words);
    let event = || guide.id.clone();
    let answered = &page.interview.answered;
    html! {
        <>
            {title(words.review.into())}
            {para("soft", ui.text(guide, guide.title))}
            <h2>{words.answers}</h2>
            if answered.is_empty() { {para("", words.review_empty.into())} }
            else {
                {para("", words.review_lead.into())}
                <dl class="given">{for answered.iter().map(|screen| row(ui, guide, screen))}</dl>
            }
            {days(ui, guide, &page.dates, "")}
            <div class="row">
                if page.interview.next.is_some() {
                    {ui.button("button main", words.go_on.into(), Msg::QuestionsChosen { event: event() })}
                }
                {ui.link(if page.interview.next.is_some() { "button" } else { "button main" },
                    words.to_result.into(), Route::Result { event: event() })}
            </div>
        </>
    }
}

/// The days of this life event, to give or change.
pub fn days(ui: &Ui<'_>, guide: &Guide, dates: &[DateField], class: &'static str) -> Html {
    if dates.is_empty() {
        return Html::default();
    }
    let is_missing = dates.iter().any(|date| date.day.is_none());
    let heading = if is_missing {
        ui.words.dates_missing
    } else {
        ui.words.dates_given
    };
    html! {
        <section class={classes!("days", class)}>
            <h2 class="minor">{heading}</h2>
            {for dates.iter().map(|date| field::day(ui, guide, date))}
        </section>
    }
}

fn row(ui: &Ui<'_>, guide: &Guide, answered: &AnsweredScreen) -> Html {
    let Some(first) = answered.screen.questions().first() else {
        return Html::default();
    };
    let asked = || match &answered.screen {
        Screen::Question(question) => ui.text(guide, guide.questions[*question].ask),
        Screen::Pick { prompt, .. } => ui.text(guide, *prompt),
    };
    let said = match &answered.screen {
        Screen::Question(_) => answered
            .answers
            .first()
            .map_or_else(Html::default, |said| answer(ui, *said).into()),
        Screen::Pick { options, .. } => picked(ui, guide, options, &answered.answers),
    };
    let label = html! { <>{ui.words.change}{voice(around(("(", ")"), asked()))}</> };
    let change = Msg::ChangeChosen {
        question: guide.questions[*first].id.clone(),
    };
    html! {
        <div>
            <dt>{asked()}</dt>
            <dd><b>{said}</b>{ui.button("button small", label, change)}</dd>
        </div>
    }
}

fn answer(ui: &Ui<'_>, answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => ui.words.yes,
        Answer::No => ui.words.no,
        Answer::Unsure => ui.words.unsure,
    }
}

/// The ticked boxes, and whether the others are unsure; 「どれもない」 where there is neither.
fn picked(ui: &Ui<'_>, guide: &Guide, options: &[QuestionIx], answers: &[Answer]) -> Html {
    let pairs = || options.iter().zip(answers);
    let mut said: Vec<Html> = pairs()
        .filter(|(_, answer)| **answer == Answer::Yes)
        .map(|(question, _)| ui.text(guide, guide.questions[*question].short))
        .collect();
    if pairs().any(|(_, answer)| *answer == Answer::Unsure) {
        said.push(ui.words.unsure.into());
    }
    if said.is_empty() {
        said.push(ui.words.pick_none.into());
    }
    joined(said.into_iter(), ui.words.comma)
}
