//! The catalogue entry of a procedure: who, how else, what it costs, on what grounds.

use guide::procedure::{Online, Source, Visit};
use guide::{Date, Guide, Procedure, Text};
use yew::prelude::*;

use super::{Ui, around, chip, document, fact, joined, outside, para, window};

/// Online and by post: worth seeing before a visit.
pub fn ways(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure) -> Vec<Html> {
    let online = procedure
        .online
        .as_ref()
        .map(|way| fact(ui.words.online, online(ui, guide, way)));
    let post = text(ui, guide, ui.words.post, procedure.post);
    let fee = procedure
        .fee
        .as_ref()
        .map(|fee| fact(ui.words.fee, document::fee(ui, guide, fee)));
    [online, post, fee].into_iter().flatten().collect()
}

/// What can be read when it is wanted: who, what comes first, what is lost, law, source.
pub fn details(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, is_overdue: bool) -> Vec<Html> {
    let names = procedure
        .after
        .iter()
        .map(|first| ui.text(guide, guide.procedures[*first].name));
    let first = joined(names, ui.words.comma);
    let law = joined(
        procedure.law.iter().map(|law| ui.text(guide, *law)),
        ui.words.comma,
    );
    [
        text(ui, guide, ui.words.who, procedure.who),
        (!procedure.after.is_empty()).then(|| fact(ui.words.first, first)),
        text(ui, guide, ui.words.missed, procedure.missed),
        text(ui, guide, ui.words.note, procedure.note),
        (!procedure.law.is_empty()).then(|| fact(ui.words.law, law)),
        procedure.source.as_ref().map(|from| {
            fact(
                ui.words.source,
                source(ui, guide, from, procedure.checked, is_overdue),
            )
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The windows of a procedure, any one of them.
pub fn windows(ui: &Ui<'_>, guide: &Guide, term: &'static str, at: &[guide::ids::WindowIx]) -> Option<Html> {
    (!at.is_empty()).then(|| fact(term, at.iter().map(|at| window::line(ui, guide, *at)).collect()))
}

fn text(ui: &Ui<'_>, guide: &Guide, term: &'static str, said: Option<Text>) -> Option<Html> {
    said.map(|said| fact(term, para("", ui.text(guide, said))))
}

fn online(ui: &Ui<'_>, guide: &Guide, online: &Online) -> Html {
    let service = ui.text(guide, online.service);
    let visit = match online.visit {
        Visit::NotNeeded => chip("good", ui.words.visit_spared.into()),
        Visit::StillNeeded => chip("", ui.words.visit_needed.into()),
    };
    html! {
        <>
            <p class="row">
                {match &online.url {
                    Some(address) => outside(ui, address, service),
                    None => service,
                }}
                {visit}
            </p>
            {for online.note.map(|note| para("fine", ui.text(guide, note)))}
        </>
    }
}

fn source(ui: &Ui<'_>, guide: &Guide, source: &Source, checked: Date, is_overdue: bool) -> Html {
    let title = ui.text(guide, source.title);
    let title = match &source.url {
        Some(address) => outside(ui, address, title),
        None => title,
    };
    html! {
        <>
            <p>{title}</p>
            {para("fine", around(ui.words.checked, ui.day(checked).into()))}
            if is_overdue { {para("stale", ui.words.check_overdue.into())} }
        </>
    }
}
