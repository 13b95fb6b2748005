//! What can be read of a procedure when it is wanted: who, what comes first, what is lost, on what grounds, and when it was
//! last compared with its source.

use guide::ids::ProcedureIx;
use guide::{Guide, Procedure, Text};
use yew::prelude::*;

use super::block::para;
use super::fact::{fact, line, lines};
use super::words::{around, say};
use super::{Ui, linked};

/// All of it but what is lost, as rows of a list of facts. What comes first is told as far as it is on the list
/// (`is_listed`) and not ticked off.
pub fn rows(
    ui: &Ui<'_>,
    guide: &Guide,
    procedure: &Procedure,
    is_listed: impl Fn(ProcedureIx) -> bool,
) -> Vec<Html> {
    let mut rows = remarks(ui, guide, procedure, is_listed);
    rows.extend(grounds(ui, guide, procedure));
    rows
}

/// What it is worth, who can do it, what comes first, what else to know.
pub fn remarks(
    ui: &Ui<'_>,
    guide: &Guide,
    procedure: &Procedure,
    is_listed: impl Fn(ProcedureIx) -> bool,
) -> Vec<Html> {
    let done = &ui.state.visit.ticks.done;
    let is_left = |first: &&ProcedureIx| is_listed(**first) && !done.contains(&guide.procedures[**first].id);
    let first = procedure.after.iter().filter(is_left);
    let first: Vec<Text> = first.map(|first| guide.procedures[*first].name).collect();
    let worth = procedure.worth.as_ref().map(|worth| worth.text);
    line(ui, guide, ui.words.worth(), worth)
        .into_iter()
        .chain(line(ui, guide, ui.words.who(), procedure.who))
        .chain(lines(ui, guide, ui.words.first(), &first))
        .chain(line(ui, guide, ui.words.note(), procedure.note))
        .collect()
}

/// The law, and the source with the day somebody last compared the entry with it.
pub fn grounds(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure) -> Vec<Html> {
    lines(ui, guide, ui.words.law(), &laws(guide, procedure))
        .into_iter()
        .chain(source(ui, guide, procedure))
        .collect()
}

/// The laws that ask for it, and those that set its deadlines, each once.
fn laws(guide: &Guide, procedure: &Procedure) -> Vec<Text> {
    let mut laws = procedure.law.clone();
    for law in procedure.due.iter().filter_map(|due| due.law) {
        let words = guide.texts.original(law);
        if !laws.iter().any(|other| guide.texts.original(*other) == words) {
            laws.push(law);
        }
    }
    laws
}

/// What is lost when it is done too late, or not at all.
pub fn missed(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure) -> Option<Html> {
    line(ui, guide, ui.words.missed(), procedure.missed)
}

fn source(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure) -> Option<Html> {
    let source = procedure.source.as_ref()?;
    let title = linked(ui, source.url.as_deref(), ui.text(guide, source.title));
    let is_overdue = ui.state.today().is_some_and(|today| procedure.check_by < today);
    let said = html! {
        <>
            { para("", title) }
            { para("fine", around(ui.words.checked(), ui.day(procedure.checked))) }
            if is_overdue {
                { para("stale", say(ui.words.check_overdue())) }
            }
        </>
    };
    Some(fact(ui.words.source(), said))
}
