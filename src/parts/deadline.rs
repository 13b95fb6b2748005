//! Deadlines: the day, what missing it means, how it stands today. One sentence says the day, and nothing repeats it.

use guide::day::UNIX_EPOCH;
use guide::deadline::day_with_weekday;
use guide::deadline::{DueKind, Status};
use guide::ids::ProcedureIx;
use guide::plan::{Due, Entry, Scheme};
use guide::{Certainty, Date, Guide};
use yew::prelude::*;

use super::Ui;
use super::block::{chip, para};
use super::fact::fact;
use super::reason::only_if;
use super::words::{around, say};
use crate::text::counted;

/// The deadlines of a procedure as rows of a list of facts: duties and advice, then by when a benefit can be claimed, then
/// from when it is possible. Each is a row of its own, so that none is taken for another.
pub fn rows(ui: &Ui<'_>, guide: &Guide, procedure: ProcedureIx, dues: &[Due]) -> Vec<Html> {
    let terms = [
        (Term::Last, ui.words.due()),
        (Term::Claim, ui.words.kind_claim()),
        (Term::Opens, ui.words.kind_opens()),
    ];
    let mut rows = Vec::new();
    for (term, words) in terms {
        let told = dues.iter().filter(|due| !due.has_passed());
        let some = told.filter(|due| term_of(due.date.kind) == term);
        let said: Vec<Html> = some.map(|due| deadline(ui, guide, procedure, due)).collect();
        if !said.is_empty() {
            rows.push(fact(words, said.into_iter().collect()));
        }
    }
    rows
}

/// The day alone, for a row that has no room for the sentence: 4月15日（水）まで.
pub fn day(ui: &Ui<'_>, guide: &Guide, due: &Due) -> Html {
    html! { <b class="phrase">{ say(due.date.badge(guide, ui.lang, today(ui))) }</b> }
}

/// How it stands today: あと5日, 3日過ぎています. The years that are left for a claim are no countdown.
pub fn left(ui: &Ui<'_>, due: &Due) -> Html {
    let words = ui.words;
    let label = |text: &str, days: u32| {
        let days = usize::try_from(days).unwrap_or(usize::MAX);
        say(counted(text, &[days]))
    };
    match due.status {
        Status::Late { days } => chip("chip bad", label(words.late(), days)),
        Status::Today => chip("chip warn", say(words.today())),
        Status::In { .. } if due.date.kind == DueKind::Claim => Html::default(),
        Status::In { days } => chip("chip", label(words.in_days(), days)),
        Status::NotYetOpen { days } => chip("chip", label(words.opens_in(), days)),
        Status::Passed | Status::None => Html::default(),
    }
}

/// Where a scheme does not exist today: when it begins, or when it ended. Where it may not exist for this household: for
/// whom it does.
pub fn scheme(ui: &Ui<'_>, guide: &Guide, entry: &Entry) -> Html {
    let label = match entry.scheme {
        Scheme::Running => None,
        Scheme::Begins(day) => Some(around(ui.words.begins(), ui.day(day))),
        Scheme::Ended(day) => Some(around(ui.words.ended(), ui.day(day))),
    };
    html! {
        <>
            { for label.map(|label| para("", chip("chip bad", label))) }
            { valid_for(ui, guide, entry) }
        </>
    }
}

/// For which days of a household a scheme exists, where it may not for this one: 生まれた日が2027年3月31日以前の場合だけ.
pub fn valid_for(ui: &Ui<'_>, guide: &Guide, entry: &Entry) -> Html {
    let valid_for = guide.procedures[entry.listing.procedure].valid_for.as_ref();
    match entry.valid {
        Some(Certainty::Certain) => Html::default(),
        Some(Certainty::Possible) | None => para("soft", only_if(ui, guide, valid_for, "")),
    }
}

/// The word for what missing it means.
pub fn kind(ui: &Ui<'_>, kind: DueKind) -> &'static str {
    match kind {
        DueKind::Irreversible => ui.words.kind_irreversible(),
        DueKind::Legal => ui.words.kind_legal(),
        DueKind::Before => ui.words.kind_before(),
        DueKind::Advised => ui.words.kind_advised(),
        DueKind::Claim => ui.words.kind_claim(),
        DueKind::Opens => ui.words.kind_opens(),
    }
}

/// A page that says days is shown only once the clock is known.
fn today(ui: &Ui<'_>) -> Date {
    ui.state.today().unwrap_or(UNIX_EPOCH)
}

/// Under which term a deadline stands.
#[derive(Clone, Copy, PartialEq)]
enum Term {
    Last,
    Claim,
    Opens,
}

fn term_of(kind: DueKind) -> Term {
    match kind {
        DueKind::Irreversible | DueKind::Legal | DueKind::Before | DueKind::Advised => Term::Last,
        DueKind::Claim => Term::Claim,
        DueKind::Opens => Term::Opens,
    }
}

fn deadline(ui: &Ui<'_>, guide: &Guide, procedure: ProcedureIx, due: &Due) -> Html {
    let written = guide.procedures[procedure].due.get(due.at);
    let is_own = written.is_some_and(|written| written.is_own);
    let condition = written.and_then(|written| written.condition.as_ref());
    let marks = html! { <>{ kind_chip(ui, due.date.kind, is_own) }{ left(ui, due) }</> };
    html! {
        <div class={class_of(due.date.kind)}>
            { para("row", marks) }
            if due.certainty == Certainty::Possible {
                { para("soft", only_if(ui, guide, condition, ui.words.due_possible())) }
            }
            { sentence(ui, guide, due) }
            { ui.fine(guide, written.and_then(|written| written.note)) }
        </div>
    }
}

/// The sentence, with its day in bold. Where the day has passed, what to do now stands in its place.
fn sentence(ui: &Ui<'_>, guide: &Guide, due: &Due) -> Html {
    let today = today(ui);
    let (class, said) = match due.date.late(ui.lang, today) {
        Some(late) => ("stale", late),
        None => ("", due.date.sentence(guide, ui.lang, today)),
    };
    let day = due.date.last_day().or(due.date.first_day());
    let day = day.map(|day| day_with_weekday(day, ui.lang, today));
    let parts = day.as_deref().and_then(|day| Some((said.split_once(day)?, day)));
    let words = match parts {
        Some(((before, after), day)) => html! {
            <>{ say(before.to_owned()) }<b class="phrase">{ say(day.to_owned()) }</b>{ say(after.to_owned()) }</>
        },
        None => say(said),
    };
    para(class, words)
}

/// The kind as a word; where the row's term says it, nothing. What no law sets is called so.
fn kind_chip(ui: &Ui<'_>, of: DueKind, is_own: bool) -> Html {
    match (of, term_of(of)) {
        (DueKind::Irreversible, _) => chip("chip bad", say(kind(ui, of))),
        (_, Term::Last | Term::Claim) if is_own => chip("chip", say(ui.words.own_target())),
        (_, Term::Last) => chip("chip", say(kind(ui, of))),
        (_, Term::Claim | Term::Opens) => Html::default(),
    }
}

fn class_of(kind: DueKind) -> &'static str {
    match (kind, term_of(kind)) {
        (DueKind::Irreversible, _) => "due hard",
        (_, Term::Last) => "due",
        (_, Term::Claim | Term::Opens) => "due calm",
    }
}
