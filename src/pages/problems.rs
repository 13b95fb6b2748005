//! For rule authors in a preview: what is wrong with the rules, where, and what to do about it.

use guide::publish::Problem;
use yew::prelude::*;

use crate::parts::{Ui, chip, fact, facts, list, para, title};
use crate::state::ProblemsPage;

/// The page.
pub fn view(ui: &Ui<'_>, page: &ProblemsPage) -> Html {
    html! {
        <>
            {title((ui.words.problems)(page.problems.len()).into())}
            {para("lead", ui.words.problems_lead.into())}
            {list("stack", page.problems.iter().map(|problem| one(ui, problem)))}
        </>
    }
}

fn one(ui: &Ui<'_>, problem: &Problem) -> Html {
    let (kind, label) = match problem.is_error {
        true => ("bad", ui.words.problem_error),
        false => ("warn", ui.words.problem_warning),
    };
    let help = problem
        .help
        .as_deref()
        .map(|help| fact(ui.words.problem_help, para("", help.to_owned().into())));
    let code = fact(
        ui.words.problem_code,
        html! { <code>{problem.code.clone()}</code> },
    );
    html! {
        <article class="card">
            <h2 class="finding">{problem.headline.clone()}</h2>
            <p class="row">
                {chip(kind, label.into())}
                <b>{problem.file.clone()}</b>
                <span>{(ui.words.problem_place)(problem.line, problem.column)}</span>
            </p>
            if !problem.source.is_empty() { <pre class="code">{pointed(problem)}</pre> }
            if !problem.labels.is_empty() {
                <ul>{for problem.labels.iter().map(|label| html! { <li>{label.clone()}</li> })}</ul>
            }
            {facts(help.into_iter().chain([code]).collect())}
        </article>
    }
}

/// The line, with what the column points at marked.
fn pointed(problem: &Problem) -> Html {
    let at = usize::try_from(problem.column).unwrap_or(0).saturating_sub(1);
    let split = problem
        .source
        .char_indices()
        .nth(at)
        .map_or(problem.source.len(), |(byte, _)| byte);
    let (before, rest) = problem
        .source
        .split_at_checked(split)
        .unwrap_or((&problem.source, ""));
    if problem.column == 0 || rest.is_empty() {
        return html! { problem.source.clone() };
    }
    html! { <>{before.to_owned()}<mark>{rest.to_owned()}</mark></> }
}
