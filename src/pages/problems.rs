//! For rule authors in a preview: what is wrong with the rules, where, and what to do about it.

use guide::publish::Problem;
use yew::prelude::*;

use crate::parts::el::{all, chip, el, fact, facts, list, para, said, word};
use crate::parts::{Ui, title};
use crate::state::ProblemsPage;

/// The page.
pub fn view(ui: &Ui<'_>, page: &ProblemsPage) -> Html {
    let count = (ui.words.problems)(page.problems.len());
    let findings = page.problems.iter().map(|problem| one(ui, problem)).collect();
    all(vec![
        title(said(count)),
        para("lead", word(ui.words.problems_lead)),
        list("plain stack", findings),
    ])
}

fn one(ui: &Ui<'_>, problem: &Problem) -> Html {
    let (kind, label) = match problem.is_error {
        true => ("chip bad", ui.words.problem_error),
        false => ("chip warn", ui.words.problem_warning),
    };
    let place = (ui.words.problem_place)(problem.line, problem.column);
    let row = vec![
        chip(kind, word(label)),
        el("b", "", vec![said(problem.file.clone())]),
        el("span", "", vec![said(place)]),
    ];
    let mut inside = vec![
        el("h2", "finding", vec![said(problem.headline.clone())]),
        el("p", "row", row),
    ];
    if !problem.source.is_empty() {
        inside.push(el("pre", "code", vec![pointed(problem)]));
    }
    if !problem.labels.is_empty() {
        inside.push(list(
            "",
            problem.labels.iter().map(|label| said(label.clone())).collect(),
        ));
    }
    let mut rows = Vec::new();
    rows.extend(
        problem
            .help
            .as_ref()
            .map(|help| fact(ui.words.problem_help, para("", said(help.clone())))),
    );
    rows.push(fact(
        ui.words.problem_code,
        el("code", "", vec![said(problem.code.clone())]),
    ));
    inside.push(facts(rows));
    el("article", "card", inside)
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
        return said(problem.source.clone());
    }
    all(vec![
        said(before.to_owned()),
        el("mark", "", vec![said(rest.to_owned())]),
    ])
}
