//! Why a procedure is listed: the facts that led there.

use guide::{Because, Given, Guide, Listing};
use yew::prelude::*;

use super::{Ui, around, joined, voice};
use crate::msg::Msg;

/// The ways that led to `listing`, each a sentence of facts.
pub fn reasons(ui: &Ui<'_>, guide: &Guide, listing: &Listing) -> Html {
    let mut ways: Vec<Html> = Vec::new();
    for path in &listing.paths {
        let way = way(ui, guide, path);
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    joined(ways.into_iter(), ui.words.reason_or)
}

fn way(ui: &Ui<'_>, guide: &Guide, path: &[Because]) -> Html {
    if path.is_empty() {
        return ui.words.everybody.into();
    }
    joined(
        path.iter().map(|because| fact(ui, guide, *because)),
        ui.words.comma,
    )
}

fn fact(ui: &Ui<'_>, guide: &Guide, because: Because) -> Html {
    let short = ui.text(guide, guide.questions[because.question].short);
    match because.given {
        Given::Yes => short,
        Given::No => around(ui.words.fact_no, short),
        Given::Unsure => around(ui.words.fact_unsure, short),
        Given::Open => around(ui.words.fact_open, short),
    }
}

/// For what only may apply: the questions that decide it, each with a way to answer it.
pub fn open_questions(ui: &Ui<'_>, guide: &Guide, listing: &Listing) -> Html {
    let mut open: Vec<Because> = listing.paths.concat();
    open.retain(|because| matches!(because.given, Given::Unsure | Given::Open));
    open.sort();
    open.dedup();
    html! {
        <div class="open">
            <p>{ui.words.possible_if}</p>
            <ul>{for open.iter().map(|because| question(ui, guide, *because))}</ul>
        </div>
    }
}

fn question(ui: &Ui<'_>, guide: &Guide, because: Because) -> Html {
    let row = &guide.questions[because.question];
    let label = html! {
        <>{ui.words.change}{voice(around(("(", ")"), ui.text(guide, row.short)))}</>
    };
    let answered = because.given == Given::Unsure;
    html! {
        <li>
            {ui.text(guide, row.ask)}{" "}
            if answered {
                {ui.button("link no-print", label, Msg::ChangeChosen { question: row.id.clone() })}
            }
        </li>
    }
}
