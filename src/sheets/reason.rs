//! Why a procedure is listed: the facts that led there.

use guide::ids::QuestionIx;
use guide::{Because, Given, Guide, Listing};

use super::el::{Html, around, el, joined, list, text, word};
use super::old::Ui;

/// The ways that led to `listing`, each a sentence of facts.
pub(super) fn reasons(ui: &Ui<'_>, guide: &Guide, listing: &Listing) -> Html {
    let mut ways: Vec<Html> = Vec::new();
    for path in &listing.paths {
        let way = way(ui, guide, path);
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    joined(ways, ui.words.reason_or())
}

fn way(ui: &Ui<'_>, guide: &Guide, path: &[Because]) -> Html {
    if path.is_empty() {
        return word(ui.words.everybody());
    }
    joined(
        path.iter()
            .map(|because| fact(ui, guide, because.question, because.given))
            .collect(),
        ui.words.comma(),
    )
}

/// A fact as it is known, in a few words.
pub(super) fn fact(ui: &Ui<'_>, guide: &Guide, question: QuestionIx, given: Given) -> Html {
    let short = ui.text(guide, guide.questions[question].short);
    match given {
        Given::Yes => short,
        Given::No => around(ui.words.fact_no(), short),
        Given::Unsure => around(ui.words.fact_unsure(), short),
        Given::Open => around(ui.words.fact_open(), short),
    }
}

/// For what only may apply: the questions that decide it, each with a way to answer it.
pub(super) fn open_questions(ui: &Ui<'_>, guide: &Guide, listing: &Listing) -> Html {
    let mut open: Vec<Because> = Vec::new();
    for because in listing.paths.iter().flatten() {
        if matches!(because.given, Given::Unsure | Given::Open) && !open.contains(because) {
            open.push(*because);
        }
    }
    let questions = open.iter().map(|because| question(ui, guide, *because)).collect();
    el(
        "div",
        "open",
        vec![text("p", "", ui.words.possible_if()), list("", questions)],
    )
}

fn question(ui: &Ui<'_>, guide: &Guide, because: Because) -> Html {
    let row = &guide.questions[because.question];
    let change = match because.given {
        Given::Unsure => ui.change("link no-print", ui.text(guide, row.short), &row.id),
        _ => Html::default(),
    };
    joined(vec![ui.text(guide, row.ask), change], " ")
}
