//! Before the first question: how many there are at most, and the day that matters.

use crate::msg::Msg;
use crate::parts::el::{Gather, Html, all, el, one, para, said, text, word};
use crate::parts::{Ui, field, title};
use crate::state::EventPage;
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
    let about = vec![
        para("", one("b", "", said(count))),
        para(
            "",
            said(counted(words.event_procedures(), &[guide.procedures.len()])),
        ),
        text("p", "", words.event_unsure()),
    ];
    let mut inside = vec![
        title(ui.text(guide, guide.title)),
        para("lead", ui.text(guide, guide.lead)),
        el("div", "box info", about),
    ];
    if let Some(date) = &page.date {
        inside.add(el(
            "div",
            "stack",
            vec![field::day(ui, guide, date), text("p", "fine", words.date_later())],
        ));
    }
    let begin = ui.button(
        "button main",
        word(label),
        Msg::QuestionsChosen {
            event: guide.id.clone(),
        },
    );
    inside.add(el(
        "div",
        "row",
        vec![begin, ui.button("link", word(words.back()), Msg::WentBack)],
    ));
    all(inside)
}
