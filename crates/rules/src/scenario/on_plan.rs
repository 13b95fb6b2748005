//! What a household takes along, goes to, does first and is late with ↔ what the scenario says of it.

mod papers;

use guide::Guide;
use guide::ids::ProcedureIx;
use guide::plan::agenda::{FirstThing, KeyDay};

use super::FinishedVisit;
use crate::findings::wording::failed_scenario;
use crate::findings::{Diagnostic, Message};
use crate::link::LinkedPack;
use crate::source::{Id, Place, ScenarioSource};

pub(crate) use papers::documents;
pub(super) use papers::{is_certain, uses};

/// Everything on the plan that is not as the scenario says.
pub(super) fn differences(
    pack: &LinkedPack,
    scenario: &ScenarioSource,
    visit: &FinishedVisit<'_>,
) -> Vec<Diagnostic> {
    let windows = scenario.windows.iter();
    let mut found: Vec<Diagnostic> = windows
        .filter_map(|(procedure, windows)| window(visit, procedure, windows))
        .collect();
    found.extend(papers::differences(pack, scenario, visit));
    found.extend(first(visit, &scenario.first));
    found.extend(late(visit, scenario));
    found
}

/// Windows that are not exactly those at which this household does it, whatever else is the case.
fn window(visit: &FinishedVisit<'_>, procedure: &Id, windows: &[Id]) -> Option<Diagnostic> {
    let (guide, id) = (visit.guide, &procedure.value);
    let listed = guide
        .procedure_by_id(id)
        .filter(|ix| visit.interview.outcome.listing(*ix).is_some());
    let Some(ix) = listed else {
        let headline = Message::new(
            format!("「{id}」が案内されません"),
            format!("`{id}` is not listed"),
        );
        return Some(failed_scenario::found(&procedure.place, headline));
    };
    let offices = visit.windows(ix);
    let written: Vec<&str> = windows.iter().map(|window| window.value.as_str()).collect();
    if is_same(&offices, &written) {
        return None;
    }
    let not_done_there = windows
        .iter()
        .find(|window| !offices.contains(&window.value.as_str()));
    let (expected, found) = (named(&written), named(&offices));
    let headline = Message::new(
        format!("「{id}」の窓口は{}のはずが、{}です", expected.ja, found.ja),
        format!(
            "`{id}` was to be done at {} and is done at {}",
            expected.en, found.en
        ),
    );
    let place = not_done_there.unwrap_or(procedure);
    Some(failed_scenario::found(&place.place, headline))
}

/// The first places at which something else stands, and only those: what follows a wrong one is seldom right.
fn first(visit: &FinishedVisit<'_>, expected: &[Id]) -> Option<Diagnostic> {
    if expected.is_empty() {
        return None;
    }
    let first = &visit.agenda().first;
    let is_about = |thing: Option<&FirstThing>, id: &Id| {
        let about = thing.map_or(&[][..], |thing| &thing.procedures);
        about.iter().any(|ix| visit.guide.procedures[*ix].id == id.value)
    };
    let numbered = expected.iter().enumerate();
    let mut wrong = numbered.filter(|(at, id)| !is_about(first.get(*at), id));
    let (at, id) = wrong.next()?;
    let found = match first.get(at) {
        Some(thing) => named(&ids(visit.guide, &thing.procedures)),
        None => nothing(),
    };
    let (number, expected) = (at + 1, &id.value);
    let headline = Message::new(
        format!("{number}番目にすることは「{expected}」のはずが、{}です", found.ja),
        format!(
            "`{expected}` was to be number {number} to do, where {} is",
            found.en
        ),
    );
    let in_order = first
        .iter()
        .map(|thing| ids(visit.guide, &thing.procedures).join("・"));
    let in_order: Vec<String> = in_order.collect();
    let help = Message::new(
        format!("最初にすること: {}", in_order.join(" → ")),
        format!("first things: {}", in_order.join(", then ")),
    );
    Some(failed_scenario::found(&id.place, headline).help(help))
}

/// With `today`, everything that is called late and is not named, and what is named and is not late.
fn late(visit: &FinishedVisit<'_>, scenario: &ScenarioSource) -> Vec<Diagnostic> {
    let Some(today) = &scenario.today else {
        return Vec::new();
    };
    let days = &visit.agenda().deadlines;
    let late: Vec<&KeyDay> = days.iter().filter(|day| day.is_late()).collect();
    let id = |day: &KeyDay| visit.guide.procedures[day.procedure].id.as_str();
    let is_named = |day: &&&KeyDay| scenario.late.iter().any(|named| named.value == id(day));
    let unnamed = late.iter().filter(|day| !is_named(day));
    let mut found: Vec<Diagnostic> = unnamed
        .map(|day| is_late(&today.place, id(day), &guide::day::format(day.day)))
        .collect();
    let in_time = scenario
        .late
        .iter()
        .filter(|named| !late.iter().any(|day| id(day) == named.value));
    found.extend(in_time.map(is_not_late));
    found
}

fn is_late(place: &Place, id: &str, day: &str) -> Diagnostic {
    let headline = Message::new(
        format!("「{id}」が期限（{day}）を過ぎたと出ますが、`late` にありません"),
        format!("`{id}` is called late ({day}), but does not stand in `late`"),
    );
    let help = Message::new(
        "過ぎていないはずなら期限や日付を、過ぎているなら `late` を直してください",
        "where it should not be late, correct the deadline or the days; where it is, add it to `late`",
    );
    failed_scenario::found(place, headline).help(help)
}

fn is_not_late(named: &Id) -> Diagnostic {
    let id = &named.value;
    let headline = Message::new(
        format!("「{id}」は期限を過ぎたと出るはずが、出ません"),
        format!("`{id}` was to be called late and is not"),
    );
    failed_scenario::found(&named.place, headline)
}

fn ids<'g>(guide: &'g Guide, procedures: &[ProcedureIx]) -> Vec<&'g str> {
    let procedures = procedures.iter();
    procedures.map(|ix| guide.procedures[*ix].id.as_str()).collect()
}

/// Whether the same ids stand in both, in any order.
fn is_same(found: &[&str], written: &[&str]) -> bool {
    let is_in = |ids: &[&str], others: &[&str]| ids.iter().all(|id| others.contains(id));
    is_in(found, written) && is_in(written, found)
}

/// 「a」「b」, or that there is none.
fn named(ids: &[&str]) -> Message {
    if ids.is_empty() {
        return nothing();
    }
    Message::new(
        format!("「{}」", ids.join("」「")),
        format!("`{}`", ids.join("`, `")),
    )
}

fn nothing() -> Message {
    Message::new("なし", "nothing")
}
