//! For rule authors in a preview: what is wrong with the rules, where, and what to do about it.

use guide::publish::Problem;

use crate::parts::el::{Gather, Html, all, el, fact, facts, list, one, para, said, text};
use crate::parts::{Ui, title};
use crate::state::ProblemsPage;
use crate::text::counted;

/// The page.
pub fn view(ui: &Ui<'_>, page: &ProblemsPage) -> Html {
    let count = counted(ui.words.problems(), &[page.problems.len()]);
    let findings = page.problems.iter().map(|problem| finding(ui, problem)).collect();
    all(vec![
        title(said(count)),
        text("p", "lead", ui.words.problems_lead()),
        list("plain stack", findings),
    ])
}

fn finding(ui: &Ui<'_>, problem: &Problem) -> Html {
    let (kind, label) = match problem.is_error {
        true => ("chip bad", ui.words.problem_error()),
        false => ("chip warn", ui.words.problem_warning()),
    };
    let place = place(ui, problem);
    let row = vec![
        text("span", kind, label),
        one("b", "", said(problem.file.clone())),
        one("span", "", said(place)),
    ];
    let mut inside = vec![
        one("h2", "finding", said(problem.headline.clone())),
        el("p", "row", row),
    ];
    if !problem.source.is_empty() {
        inside.add(one("pre", "code", pointed(problem)));
    }
    if !problem.labels.is_empty() {
        inside.add(list(
            "",
            problem.labels.iter().map(|label| said(label.clone())).collect(),
        ));
    }
    let mut rows = Vec::new();
    rows.add_some(
        problem
            .help
            .as_ref()
            .map(|help| fact(ui.words.problem_help(), para("", said(help.clone())))),
    );
    rows.add(fact(
        ui.words.problem_code(),
        one("code", "", said(problem.code.clone())),
    ));
    inside.add(facts(rows));
    el("article", "card", inside)
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
        one("mark", "", said(rest.to_owned())),
    ])
}
