//! Before the first question: how many there are at most, and the day that matters.

use yew::prelude::*;

use crate::page::EventPage;
use crate::parts::words::say;
use crate::parts::{Ui, back_button, field, title};
use crate::text::counted;

/// The page.
pub fn view(ui: &Ui<'_>, page: &EventPage) -> Html {
    let (guide, words) = (&page.guide, ui.words);
    let most = page.most_left;
    let is_fresh = page.interview.answered.is_empty();
    let (label, count) = match (most, is_fresh) {
        (0, _) => (words.to_result(), String::new()),
        (_, true) => (words.event_begin(), counted(words.event_most(), &[most])),
        (_, false) => (words.event_go_on(), counted(words.left(), &[most])),
    };
    html! {
        <>
            { title(ui, ui.text(guide, guide.title)) }
            <p class="lead">{ ui.text(guide, guide.lead) }</p>
            <div class="box info">
                <p><b>{ say(count) }</b></p>
                <p>{ say(counted(words.event_procedures(), &[guide.procedures.len()])) }</p>
                <p>{ words.event_unsure() }</p>
            </div>
            if let Some(date) = &page.date {
                <div class="stack">
                    { field::day(ui, guide, date) }
                    <p class="fine">{ words.date_later() }</p>
                </div>
            }
            <div class="row">
                { ui.link("button main", say(label), page.next.clone()) }
                { back_button(ui, "#/") }
            </div>
        </>
    }
}
