//! Deadlines of a procedure: the day, what it means, how it comes about, how it stands today.

use guide::due::{DueKind, Status};
use guide::plan::Due;
use guide::{Certainty, Date, Guide, Procedure};
use yew::prelude::*;

use super::Ui;
use super::el::{Gather, all, chip, el, one, para, said, text};
use crate::text::{Words, counted};

/// The deadlines of `procedure`, one under the other.
pub fn dues(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, dues: &[Due], today: Date) -> Html {
    all(dues
        .iter()
        .map(|due| deadline(ui, guide, procedure, due, today))
        .collect())
}

fn deadline(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, due: &Due, today: Date) -> Html {
    let is_hard = due.date.kind == DueKind::Irreversible;
    let kind = text(
        "span",
        if is_hard { "chip bad" } else { "chip" },
        kind(ui.words, due.date.kind),
    );
    let badge = one("b", "phrase", said(due.date.badge(guide, ui.lang, today)));
    let mut inside = vec![el("p", "row", vec![badge, kind, status(ui, due.status)])];
    if due.certainty == Certainty::Possible {
        inside.add(text("p", "soft", ui.words.due_possible()));
    }
    inside.add(para("fine", said(due.date.sentence(guide, ui.lang, today))));
    if let Some(late) = due.date.late(ui.lang, today) {
        inside.add(para("wrong", said(late)));
    }
    if let Some(note) = procedure.due.get(due.at).and_then(|deadline| deadline.note) {
        inside.add(para("fine", ui.text(guide, note)));
    }
    el("div", if is_hard { "due hard" } else { "due" }, inside)
}

fn status(ui: &Ui<'_>, status: Status) -> Html {
    match status {
        Status::Late { days } => chip("chip bad", said(days_of(ui.words.late(), days))),
        Status::Today => text("span", "chip warn", ui.words.today()),
        Status::In { days } => chip("chip", said(days_of(ui.words.in_days(), days))),
        Status::NotYetOpen { days } => chip("chip", said(days_of(ui.words.opens_in(), days))),
        Status::None => Html::default(),
    }
}

/// What missing it means.
fn days_of(text: &str, days: u32) -> String {
    counted(text, &[usize::try_from(days).unwrap_or(usize::MAX)])
}

fn kind(words: &Words, kind: DueKind) -> &'static str {
    match kind {
        DueKind::Irreversible => words.kind_irreversible(),
        DueKind::Legal => words.kind_legal(),
        DueKind::Before => words.kind_before(),
        DueKind::Advised => words.kind_advised(),
        DueKind::Claim => words.kind_claim(),
        DueKind::Opens => words.kind_opens(),
    }
}
