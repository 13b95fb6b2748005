//! What could not be had: what happened, what helps, whom to call.

use yew::prelude::*;

use crate::msg::Msg;
use crate::parts::{Ui, contact, para, title};
use crate::state::{Failure, Waiting};
use crate::text::Words;

/// The page. Without an index nobody knows whom to call but index.html: its help shows below then.
pub fn view(ui: &Ui<'_>, page: &Waiting) -> Html {
    let (heading, remedy, code) = told(ui.words, page.failure);
    html! {
        <>
            {title(heading.into())}
            {para("lead", remedy.into())}
            if ui.state.is_touched() { {para("", ui.words.answers_kept.into())} }
            <p>{ui.button("button main", ui.words.retry.into(), Msg::RetryChosen)}</p>
            <div class="box">
                {para("", ui.words.fail_call.into())}
                {match &page.index {
                    Some(index) => contact(ui, index),
                    None => html! { <div class="knows-nobody"></div> },
                }}
                {para("fine", html! { <>{ui.words.fail_code}{ui.words.colon}{code}</> })}
            </div>
        </>
    }
}

/// Heading, remedy, and a code that somebody can be told on the telephone.
fn told(words: &Words, failure: Failure) -> (&'static str, &'static str, String) {
    let missing = (words.fail_missing, words.fail_missing_do);
    let damaged = (words.fail_damaged, words.fail_damaged_do);
    let newer = (words.fail_format, words.fail_format_do);
    let ((heading, remedy), code) = match failure {
        Failure::Offline => ((words.fail_offline, words.fail_offline_do), "offline".to_owned()),
        Failure::Missing => (missing, "404".to_owned()),
        Failure::Refused(status) => (missing, status.to_string()),
        Failure::Foreign => (damaged, "foreign".to_owned()),
        Failure::Damaged => (damaged, "damaged".to_owned()),
        Failure::OtherFormat(format) => (newer, format!("format-{format}")),
        Failure::Unexpected => (newer, "unexpected".to_owned()),
    };
    (heading, remedy, code)
}
