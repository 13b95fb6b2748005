//! Deadlines of a procedure: the day, what it means, how it comes about, how it stands today.

use guide::due::{DueKind, Status};
use guide::plan::Due;
use guide::{Certainty, Date, Guide, Procedure};
use yew::prelude::*;

use super::{Ui, chip, para};
use crate::text::Words;

/// The deadlines of `procedure`, one under the other.
pub fn all(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, dues: &[Due], today: Date) -> Html {
    dues.iter()
        .map(|due| one(ui, guide, procedure, due, today))
        .collect()
}

fn one(ui: &Ui<'_>, guide: &Guide, procedure: &Procedure, due: &Due, today: Date) -> Html {
    let (kind, is_hard) = kind(ui.words, due.date.kind);
    let note = procedure.due.get(due.at).and_then(|deadline| deadline.note);
    html! {
        <div class={classes!("due", is_hard.then_some("hard"))}>
            <p class="row">
                <b class="phrase">{due.date.badge(guide, ui.lang, today)}</b>
                {chip(if is_hard { "bad" } else { "" }, kind.into())}
                {status(ui, due.status)}
            </p>
            if due.certainty == Certainty::Possible { {para("soft", ui.words.due_possible.into())} }
            {para("fine", due.date.sentence(guide, ui.lang, today).into())}
            {for due.date.late(ui.lang, today).map(|late| para("wrong", late.into()))}
            {for note.map(|note| para("fine", ui.text(guide, note)))}
        </div>
    }
}

fn status(ui: &Ui<'_>, status: Status) -> Html {
    match status {
        Status::Late { days } => chip("bad", (ui.words.late)(days).into()),
        Status::Today => chip("warn", ui.words.today.into()),
        Status::In { days } => chip("", (ui.words.in_days)(days).into()),
        Status::NotYetOpen { days } => chip("", (ui.words.opens_in)(days).into()),
        Status::None => Html::default(),
    }
}

/// What missing it means, and whether that is more than a nuisance.
fn kind(words: &Words, kind: DueKind) -> (&'static str, bool) {
    match kind {
        DueKind::Irreversible => (words.kind_irreversible, true),
        DueKind::Legal => (words.kind_legal, false),
        DueKind::Before => (words.kind_before, false),
        DueKind::Advised => (words.kind_advised, false),
        DueKind::Claim => (words.kind_claim, false),
        DueKind::Opens => (words.kind_opens, false),
    }
}
