//! What could not be had: what happened, what helps, whom to call.

use crate::msg::Msg;
use crate::parts::el::{Gather, Html, all, el, para, said, text, word};
use crate::parts::{Ui, contact, title};
use crate::state::{Failure, Waiting};
use crate::text::{Words, meanwhile};

/// The page. Without an index nobody knows whom to call but index.html: its help shows below then.
pub fn view(ui: &Ui<'_>, page: &Waiting) -> Html {
    let (heading, remedy, code) = told(ui.words, page.failure);
    let mut inside = vec![title(word(heading)), text("p", "lead", remedy)];
    inside.add(ui.meanwhile("p", meanwhile::FAILED));
    if ui.state.visit.is_touched() {
        inside.add(text("p", "", ui.words.answers_kept()));
    }
    let retry = all(vec![
        word(ui.words.retry()),
        ui.meanwhile("span", meanwhile::RETRY),
    ]);
    inside.add(para("", ui.button("button main", retry, Msg::RetryChosen)));
    let call = match &page.index {
        Some(index) => contact(ui, index),
        None => el("div", "knows-nobody", vec![]),
    };
    let code = all(vec![
        word(ui.words.fail_code()),
        word(ui.words.colon()),
        said(code),
    ]);
    inside.add(el(
        "div",
        "box",
        vec![text("p", "", ui.words.fail_call()), call, para("fine", code)],
    ));
    all(inside)
}

/// The words of the heading.
pub fn heading(words: &Words, failure: Failure) -> &'static str {
    told(words, failure).0
}

/// Heading, remedy, and a code that somebody can be told on the telephone.
fn told(words: &Words, failure: Failure) -> (&'static str, &'static str, String) {
    let missing = (words.fail_missing(), words.fail_missing_do());
    let damaged = (words.fail_damaged(), words.fail_damaged_do());
    let newer = (words.fail_format(), words.fail_format_do());
    let ((heading, remedy), code) = match failure {
        Failure::Offline => (
            (words.fail_offline(), words.fail_offline_do()),
            "offline".to_owned(),
        ),
        Failure::Missing => (missing, "404".to_owned()),
        Failure::Refused(status) => (missing, status.to_string()),
        Failure::Foreign => (damaged, "foreign".to_owned()),
        Failure::Damaged => (damaged, "damaged".to_owned()),
        Failure::OtherFormat(format) => (newer, format!("format-{format}")),
        Failure::Unexpected => (newer, "unexpected".to_owned()),
    };
    (heading, remedy, code)
}
