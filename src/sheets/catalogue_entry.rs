//! The catalogue entry of a procedure: who, how else, what it costs, on what grounds.

use guide::ids::WindowIx;
use guide::model::{Online, Source, Visit};
use guide::{Date, Guide, Procedure, Text};

use super::el::{Gather, Html, all, around, el, fact, joined, para, text, word};
use super::kit::Kit;
use super::old::{Ui, outside};
use super::window;

/// Online (what is given of it), by post, fee: worth seeing before a visit.
pub(super) fn ways(kit: &Kit<'_>, guide: &Guide, procedure: &Procedure, way: Option<&Online>) -> Vec<Html> {
    let ui: &Ui<'_> = kit;
    let mut rows = Vec::new();
    rows.add_some(way.map(|way| fact(ui.words.online(), online(kit, guide, way))));
    rows.add_some(line(ui, guide, ui.words.post(), procedure.post));
    rows.add_some(line(
        ui,
        guide,
        ui.words.fee(),
        procedure.fee.as_ref().map(|fee| fee.text),
    ));
    rows
}

/// What is lost when it is done too late, or not at all.
pub(super) fn missed(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure) -> Option<Html> {
    line(ui, guide, ui.words.missed(), procedure.missed)
}

/// What can be read when it is wanted: who, what comes first, law, source.
pub(super) fn details(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, is_overdue: bool) -> Vec<Html> {
    let mut rows = Vec::new();
    rows.add_some(line(ui, guide, ui.words.who(), procedure.who));
    let first: Vec<Text> = procedure
        .after
        .iter()
        .map(|first| guide.procedures[*first].name)
        .collect();
    rows.add_some(texts(ui, guide, ui.words.first(), &first));
    rows.add_some(line(ui, guide, ui.words.note(), procedure.note));
    rows.add_some(texts(ui, guide, ui.words.law(), &procedure.law));
    if let Some(from) = &procedure.source {
        rows.add(fact(
            ui.words.source(),
            source(ui, guide, from, procedure.checked, is_overdue),
        ));
    }
    rows
}

/// The windows of a procedure, any one of them.
pub(super) fn windows(ui: &Ui<'_>, guide: &Guide, term: &'static str, at: &[WindowIx]) -> Option<Html> {
    let lines = at.iter().map(|at| window::line(ui, guide, *at)).collect();
    (!at.is_empty()).then(|| fact(term, all(lines)))
}

fn line(ui: &Ui<'_>, guide: &Guide, term: &'static str, said: Option<Text>) -> Option<Html> {
    said.map(|said| fact(term, para("", ui.text(guide, said))))
}

fn texts(ui: &Ui<'_>, guide: &Guide, term: &'static str, some: &[Text]) -> Option<Html> {
    let parts = some.iter().map(|some| ui.text(guide, *some)).collect();
    (!some.is_empty()).then(|| fact(term, para("", joined(parts, ui.words.comma()))))
}

fn online(kit: &Kit<'_>, guide: &Guide, online: &Online) -> Html {
    let ui: &Ui<'_> = kit;
    let visit = match online.visit {
        Visit::NotNeeded => text("span", "chip good", ui.words.visit_spared()),
        Visit::StillNeeded => text("span", "chip", ui.words.visit_needed()),
    };
    let service = linked(ui, online.url.as_deref(), ui.text(guide, online.service));
    let mut inside = vec![el("p", "row", vec![service, visit])];
    if !online.needs.is_empty() {
        let needs = online.needs.iter();
        let needs = needs.map(|fact| ui.text(guide, guide.questions[*fact].short));
        let needs = joined(needs.collect(), ui.words.comma());
        inside.add(para(
            "fine",
            all(vec![word(kit.more.online_needs()), word(ui.words.colon()), needs]),
        ));
    }
    inside.add(ui.fine(guide, online.note));
    all(inside)
}

fn linked(ui: &Ui<'_>, address: Option<&str>, label: Html) -> Html {
    match address {
        Some(address) => outside(ui, address, label),
        None => label,
    }
}

fn source(ui: &Ui<'_>, guide: &Guide, source: &Source, checked: Date, is_overdue: bool) -> Html {
    let title = linked(ui, source.url.as_deref(), ui.text(guide, source.title));
    let mut inside = vec![
        para("", title),
        para("fine", around(ui.words.checked(), ui.day(checked))),
    ];
    if is_overdue {
        inside.add(text("p", "stale", ui.words.check_overdue()));
    }
    all(inside)
}
