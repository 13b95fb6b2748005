//! For rule authors in a preview: what is wrong with the rules, where, and what to do about it.

use guide::publish::Problem;
use yew::prelude::*;

use crate::page::ProblemsPage;
use crate::parts::fact::{fact, facts};
use crate::parts::words::say;
use crate::parts::{Ui, title};
use crate::text::counted;

/// The page.
pub fn view(ui: &Ui<'_>, page: &ProblemsPage) -> Html {
    let findings = page.problems.iter().map(|problem| finding(ui, problem));
    html! {
        <>
            { title(ui, say(counted(ui.words.problems(), &[page.problems.len()]))) }
            <p class="lead">{ ui.words.problems_lead() }</p>
            <ul class="plain stack">{ for findings }</ul>
        </>
    }
}

fn finding(ui: &Ui<'_>, problem: &Problem) -> Html {
    let (class, label) = match problem.is_error {
        true => ("chip bad", ui.words.problem_error()),
        false => ("chip warn", ui.words.problem_warning()),
    };
    let help = problem.help.as_ref();
    let help = help.map(|help| fact(ui.words.problem_help(), html! { <p>{ say(help.clone()) }</p> }));
    let code = fact(
        ui.words.problem_code(),
        html! { <code>{ say(problem.code.clone()) }</code> },
    );
    html! {
        <li>
            <article class="card">
                <h2 class="finding">{ say(problem.headline.clone()) }</h2>
                <p class="row">
                    <span {class}>{ label }</span>
                    <b>{ say(problem.file.clone()) }</b>
                    <span>{ say(place(ui, problem)) }</span>
                </p>
                if !problem.source.is_empty() {
                    <pre class="code">{ pointed(problem) }</pre>
                }
                if !problem.labels.is_empty() {
                    <ul>{ for problem.labels.iter().map(|label| html! { <li>{ say(label.clone()) }</li> }) }</ul>
                }
                { facts(help.into_iter().chain([code])) }
            </article>
        </li>
    }
}

/// 12行目 10文字目, as far as it is known.
fn place(ui: &Ui<'_>, problem: &Problem) -> String {
    let number = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    match (number(problem.line), number(problem.column)) {
        (0, _) => String::new(),
        (line, 0) => counted(ui.words.problem_line(), &[line]),
        (line, column) => counted(ui.words.problem_column(), &[line, column]),
    }
}

/// The line, with what the column points at marked.
fn pointed(problem: &Problem) -> Html {
    let at = usize::try_from(problem.column).unwrap_or(0).saturating_sub(1);
    let source = &problem.source;
    let split = source.char_indices().nth(at);
    let split = split.map_or(source.len(), |(byte, _)| byte);
    let (before, rest) = source.split_at_checked(split).unwrap_or((source, ""));
    if problem.column == 0 || rest.is_empty() {
        return say(source.clone());
    }
    html! { <>{ say(before.to_owned()) }<mark>{ say(rest.to_owned()) }</mark></> }
}
