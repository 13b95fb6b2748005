//! Deadlines of a procedure: the day, what it means, how it comes about, how it stands today.

use guide::deadline::{DueDay, DueKind, Status};
use guide::plan::Due;
use guide::{Certainty, Date, Guide, Procedure};

use super::el::{Gather, Html, all, chip, el, fact, one, para, said, text};
use super::old::Ui;
use crate::text::{Words, counted};

/// The deadlines of `procedure`: duties and advice, then by when a benefit can be claimed, then from when it is
/// possible. Each is a row of its own, so that none is taken for another.
pub(super) fn rows(
    ui: &Ui<'_>,
    guide: &Guide,
    procedure: &Procedure,
    dues: &[Due],
    today: Date,
) -> Vec<Html> {
    let words = ui.words;
    let mut rows = Vec::new();
    for (part, term) in [words.due(), words.kind_claim(), words.kind_opens()]
        .into_iter()
        .enumerate()
    {
        let mut inside = Vec::new();
        let told = dues.iter().filter(|due| !due.has_passed());
        for due in told.filter(|due| part_of(due.date.kind) == part) {
            inside.add(deadline(ui, guide, procedure, due, today));
        }
        if !inside.is_empty() {
            rows.add(fact(term, all(inside)));
        }
    }
    rows
}

fn part_of(kind: DueKind) -> usize {
    match kind {
        DueKind::Irreversible | DueKind::Legal | DueKind::Before | DueKind::Advised => 0,
        DueKind::Claim => 1,
        DueKind::Opens => 2,
    }
}

fn deadline(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, due: &Due, today: Date) -> Html {
    let (class, kind) = looks(ui.words, due.date.kind);
    let badge = one("b", "phrase", said(due.date.badge(guide, ui.lang, today)));
    let mut inside = vec![el("p", "row", vec![kind, badge, status(ui, due)])];
    if due.certainty == Certainty::Possible {
        inside.add(text("p", "soft", ui.words.due_possible()));
    }
    if due.date.day != DueDay::InWords {
        // Else the badge has said it.
        inside.add(para("fine", said(due.date.sentence(guide, ui.lang, today))));
    }
    if let Some(late) = due.date.late(ui.lang, today) {
        inside.add(para("stale", said(late)));
    }
    if let Some(note) = procedure.due.get(due.at).and_then(|deadline| deadline.note) {
        inside.add(para("fine", ui.text(guide, note)));
    }
    el("div", class, inside)
}

/// How it stands today. The years that are left for a claim are no countdown.
fn status(ui: &Ui<'_>, due: &Due) -> Html {
    match due.status {
        Status::Late { days } => chip("chip bad", said(days_of(ui.words.late(), days))),
        Status::Today => text("span", "chip warn", ui.words.today()),
        Status::In { .. } if due.date.kind == DueKind::Claim => Html::default(),
        Status::In { days } => chip("chip", said(days_of(ui.words.in_days(), days))),
        Status::NotYetOpen { days } => chip("chip", said(days_of(ui.words.opens_in(), days))),
        Status::Passed | Status::None => Html::default(),
    }
}

fn days_of(text: &str, days: u32) -> String {
    counted(text, &[usize::try_from(days).unwrap_or(usize::MAX)])
}

/// The class of a deadline, and what missing it means; where the row's term says that, no more.
fn looks(words: &Words, kind: DueKind) -> (&'static str, Html) {
    let label = match kind {
        DueKind::Irreversible => {
            let label = text("span", "chip bad", words.kind_irreversible());
            return ("due hard", label);
        }
        DueKind::Legal => words.kind_legal(),
        DueKind::Before => words.kind_before(),
        DueKind::Advised => words.kind_advised(),
        DueKind::Claim | DueKind::Opens => return ("due calm", Html::default()),
    };
    ("due", text("span", "chip", label))
}
