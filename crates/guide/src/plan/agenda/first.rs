//! Sections + urgency → the three things to do first.
//!
//! The order is that of [`Urgency`](super::urgency::Urgency); nothing comes before what it waits for. What is done at one
//! window is one thing. Where something that only may apply is a near duty, the question that decides it is a thing to do.

use super::confirm::ToConfirm;
use super::day::KeyDay;
use super::documents::{ListedDocument, take};
use super::sections::{Place, Sections};
use super::urgency::{Rank, Urgency};
use super::{DayKind, Row, Situation, add_new};
use crate::calendar::days_between;
use crate::ids::{DateIx, ProcedureIx, QuestionIx, WindowIx};

/// So many things are first.
const MOST: usize = 3;

/// A duty that only may apply is near within so many days.
const NEAR: i32 = 30;

/// One of the things to do first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstThing {
    /// What to do.
    pub action: Action,
    /// The procedures it is about: for a visit everything that certainly must be done there and is not ticked off.
    pub procedures: Vec<ProcedureIx>,
    /// The day of the most pressing of them.
    pub day: Option<KeyDay>,
    /// The days to ask for beside it, because a deadline of one of them counts from them.
    pub asks: Vec<DateIx>,
    /// Where; none for a question.
    pub place: Option<Place>,
    /// What to take for exactly these procedures, whatever else is the case.
    pub take: Vec<ListedDocument>,
    /// How many further papers they ask for in some cases.
    pub in_some_cases: usize,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// One procedure.
    Procedure(ProcedureIx),
    /// A visit to one window, where several are done.
    Visit(WindowIx),
    /// Finding out: this decides whether a near duty applies.
    Confirm(QuestionIx),
}

/// Something that may be first.
struct Candidate {
    action: Action,
    procedures: Vec<ProcedureIx>,
    rank: Rank,
    place: Option<Place>,
}

impl Candidate {
    fn is_question(&self) -> bool {
        matches!(self.action, Action::Confirm(_))
    }
}

pub(super) fn first(
    situation: &Situation<'_>,
    sections: &Sections,
    to_confirm: &[ToConfirm],
) -> Vec<FirstThing> {
    let mut candidates = candidates(sections);
    candidates.extend(question(situation, to_confirm));
    let mut chosen = Vec::new();
    while chosen.len() < MOST
        && let Some(at) = next(situation, &candidates)
    {
        chosen.push(thing(situation, candidates.remove(at)));
    }
    chosen
}

/// The most pressing, or what must come before it; where they wait in a circle, one of them. Nothing waits for an answer.
fn next(situation: &Situation<'_>, candidates: &[Candidate]) -> Option<usize> {
    let order = |at: &usize| {
        let candidate = candidates.get(*at);
        candidate.map(|candidate| (candidate.rank, candidate.is_question()))
    };
    let mut seen = Vec::new();
    let mut found = (0..candidates.len()).min_by_key(order);
    while let Some(at) = found {
        seen.push(at);
        let first = (0..candidates.len()).filter(|other| !seen.contains(other));
        found = first
            .filter(|other| waits(situation, candidates, at, *other))
            .min_by_key(order);
    }
    seen.pop()
}

/// Whether something of the candidate at `at` must come after something of the `other`.
fn waits(situation: &Situation<'_>, candidates: &[Candidate], at: usize, other: usize) -> bool {
    let (Some(waiting), Some(other)) = (candidates.get(at), candidates.get(other)) else {
        return false;
    };
    let procedures = waiting.procedures.iter();
    let mut after = procedures.flat_map(|procedure| &situation.guide.procedures[*procedure].after);
    let is_after = after.any(|first| other.procedures.contains(first));
    is_after && !waiting.is_question() && !other.is_question()
}

fn candidates(sections: &Sections) -> Vec<Candidate> {
    let mut all = Vec::new();
    for visit in &sections.visits {
        let place = Place::Window {
            window: visit.window,
            opens: visit.opens,
        };
        let rows: Vec<&Row> = visit.rows.iter().collect();
        all.extend(candidate(sections, &rows, place, Some(visit.window)));
    }
    for home in &sections.from_home {
        all.extend(candidate(sections, &[&home.row], Place::Home(home.way), None));
    }
    for benefit in sections.benefits.open.iter().chain(&sections.benefits.folded) {
        all.extend(candidate(sections, &[&benefit.row], benefit.place, None));
    }
    all
}

/// What is still to be done of `rows`.
fn candidate(
    sections: &Sections,
    rows: &[&Row],
    place: Place,
    window: Option<WindowIx>,
) -> Option<Candidate> {
    let ranked = rows
        .iter()
        .filter_map(|row| Some((row.procedure, sections.rank(row.procedure)?)));
    let ranked: Vec<(ProcedureIx, Rank)> = ranked.collect();
    let rank = ranked.iter().map(|(_, rank)| *rank).min()?;
    let procedures: Vec<ProcedureIx> = ranked.into_iter().map(|(procedure, _)| procedure).collect();
    let action = match (procedures.as_slice(), window) {
        ([_, _, ..], Some(window)) => Action::Visit(window),
        ([first, ..], _) => Action::Procedure(*first),
        ([], _) => return None,
    };
    Some(Candidate {
        action,
        procedures,
        rank,
        place: Some(place),
    })
}

/// The question behind the nearest duty that only may apply.
fn question(situation: &Situation<'_>, to_confirm: &[ToConfirm]) -> Option<Candidate> {
    let ranked = to_confirm.iter().filter_map(|group| {
        let rank = group.rank(situation)?;
        let is_near = days_between(situation.today, rank.day) <= NEAR;
        let is_near = is_near && rank.urgency <= Urgency::DatedDuty;
        let question = group.question.filter(|_| is_near)?;
        Some((rank, question, group))
    });
    let (rank, question, group) = ranked.min_by_key(|(rank, ..)| *rank)?;
    Some(Candidate {
        action: Action::Confirm(question),
        procedures: group.rows.iter().map(|row| row.row.procedure).collect(),
        rank,
        place: None,
    })
}

fn thing(situation: &Situation<'_>, candidate: Candidate) -> FirstThing {
    let Candidate {
        action,
        procedures,
        place,
        ..
    } = candidate;
    let (take, in_some_cases) = match action {
        Action::Confirm(_) => (Vec::new(), 0),
        Action::Procedure(_) | Action::Visit(_) => take(situation, &procedures),
    };
    let entries = procedures
        .iter()
        .filter_map(|procedure| situation.plan.entry(*procedure));
    let mut asks = Vec::new();
    entries.for_each(|entry| {
        entry
            .asks(situation.guide)
            .into_iter()
            .for_each(|day| add_new(&mut asks, day))
    });
    FirstThing {
        asks,
        day: day(situation, &procedures),
        action,
        procedures,
        place,
        take,
        in_some_cases,
    }
}

/// The day of the most pressing procedure that has one; a last day before an opening day.
fn day(situation: &Situation<'_>, procedures: &[ProcedureIx]) -> Option<KeyDay> {
    let entries = procedures
        .iter()
        .filter_map(|procedure| situation.plan.entry(*procedure));
    let days = entries.filter_map(|entry| {
        let rank = Rank::of(situation.guide, entry, situation.today);
        Some((rank, entry.key_day(situation.today)?))
    });
    let order = |(rank, day): &(Rank, KeyDay)| (day.kind == DayKind::Opens, *rank, day.day);
    days.min_by_key(order).map(|(_, day)| day)
}
