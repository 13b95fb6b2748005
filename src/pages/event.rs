//! Before the first question: how many there are at most, and the day that matters.

use yew::prelude::*;

use crate::msg::Msg;
use crate::parts::{Ui, field, para, title};
use crate::state::EventPage;

/// The page.
pub fn view(ui: &Ui<'_>, page: &EventPage) -> Html {
    let (guide, words) = (&page.guide, ui.words);
    let most = usize::from(page.interview.left.most);
    let is_fresh = page.interview.answered.is_empty();
    let label = match (most, is_fresh) {
        (0, _) => words.to_result,
        (_, true) => words.event_begin,
        (_, false) => words.event_go_on,
    };
    html! {
        <>
            {title(ui.text(guide, guide.title))}
            {para("lead", ui.text(guide, guide.lead))}
            <div class="box info">
                if is_fresh { <p><b>{(words.event_most)(most)}</b></p> }
                else if most > 0 { <p><b>{(words.left)(most)}</b></p> }
                {para("", (words.event_procedures)(guide.procedures.len()).into())}
                {para("", words.event_unsure.into())}
            </div>
            {for page.date.as_ref().map(|date| html! {
                <div class="stack">
                    {field::day(ui, guide, date)}
                    {para("fine", words.date_later.into())}
                </div>
            })}
            <div class="row">
                {ui.button("button main", label.into(), Msg::QuestionsChosen { event: guide.id.clone() })}
                {ui.button("link", words.back.into(), Msg::WentBack)}
            </div>
        </>
    }
}
