//! What could not be had: what happened, what helps, whom to call.

use ui_text::Words;
use yew::prelude::*;

use crate::msg::Msg;
use crate::page::Waiting;
use crate::parts::words::say;
use crate::parts::{Ui, contact, title};
use crate::state::Failure;
use crate::text::meanwhile;

/// The page. Without an index nobody knows whom to call but index.html: its help shows below then.
pub fn view(ui: &Ui<'_>, page: &Waiting) -> Html {
    let (heading, remedy, code) = told(ui.words, page.failure);
    let label = html! { <>{ ui.words.retry() }{ ui.meanwhile(meanwhile::RETRY) }</> };
    html! {
        <>
            { title(ui, say(heading)) }
            <p class="lead">{ remedy }</p>
            { ui.meanwhile(meanwhile::FAILED) }
            if ui.state.visit.is_touched() {
                <p>{ ui.words.answers_kept() }</p>
            }
            <p>{ ui.button("button main", label, Msg::RetryChosen) }</p>
            <div class="box">
                <p>{ ui.words.fail_call() }</p>
                if let Some(index) = &page.index {
                    { contact(ui, index) }
                } else {
                    <p>{ ui.words.call_below() }</p>
                }
                <p class="fine">{ ui.words.fail_code() }{ ui.words.colon() }{ say(code) }</p>
            </div>
        </>
    }
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
