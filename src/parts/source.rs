//! What can be read of a procedure when it is wanted: who, what comes first, what is lost, on what grounds, and when it was
//! last compared with its source.

use guide::{Guide, Procedure};
use yew::prelude::*;

use super::block::para;
use super::fact::{fact, line, lines};
use super::words::{around, say};
use super::{Ui, linked};

/// All of it but what is lost, as rows of a list of facts.
pub fn rows(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure) -> Vec<Html> {
    let mut rows = remarks(ui, guide, procedure);
    rows.extend(grounds(ui, guide, procedure));
    rows
}

/// Who can do it, what comes first, what else to know.
pub fn remarks(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure) -> Vec<Html> {
    let first = procedure.after.iter().map(|first| guide.procedures[*first].name);
    let first: Vec<_> = first.collect();
    line(ui, guide, ui.words.who(), procedure.who)
        .into_iter()
        .chain(lines(ui, guide, ui.words.first(), &first))
        .chain(line(ui, guide, ui.words.note(), procedure.note))
        .collect()
}

/// The law, and the source with the day somebody last compared the entry with it.
pub fn grounds(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure) -> Vec<Html> {
    lines(ui, guide, ui.words.law(), &procedure.law)
        .into_iter()
        .chain(source(ui, guide, procedure))
        .collect()
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
