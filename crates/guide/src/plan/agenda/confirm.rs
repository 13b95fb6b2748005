//! What only may apply → by the question that decides it, so that one answer settles several.

use super::urgency::Rank;
use super::{Row, Situation, add_new, sorted};
use crate::explain::decide_one;
use crate::facts::DayTest;
use crate::ids::{DateIx, ProcedureIx, QuestionIx};
use crate::interview::{Answer, Answers, Because, Given, Interview};
use crate::model::Kind;
use crate::plan::Entry;

/// What one question decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToConfirm {
    /// The question, which can be answered here and now. None where everything that decides is asked only later, or a day
    /// decides.
    pub question: Option<QuestionIx>,
    /// The day that decides, where no question is left to: it was not given.
    pub day: Option<DateIx>,
    /// Whether the person was asked and is not sure, or was not asked yet.
    pub given: Given,
    /// What it decides, the most pressing first. Never empty.
    pub rows: Vec<PossibleRow>,
}

/// A procedure that only may apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PossibleRow {
    /// The procedure.
    pub row: Row,
    /// Whether it would have to be done, or may be claimed.
    pub kind: Kind,
    /// What else is open and decides it, beside the question.
    pub further: Vec<Because>,
}

impl ToConfirm {
    /// How much the most pressing row presses, of those that are not ticked off.
    pub(super) fn rank(&self, situation: &Situation<'_>) -> Option<Rank> {
        let open = self.rows.iter().filter(|row| !row.row.is_done);
        open.filter_map(|row| rank(situation, row.row.procedure)).min()
    }
}

fn rank(situation: &Situation<'_>, procedure: ProcedureIx) -> Option<Rank> {
    let entry = situation.plan.entry(procedure)?;
    Some(Rank::of(situation.guide, entry, situation.today))
}

pub(super) fn to_confirm(situation: &Situation<'_>) -> Vec<ToConfirm> {
    let possible = situation.plan.entries().filter(|entry| {
        let is_know = entry.listing.kind == Kind::Know;
        !is_know && !entry.is_certain()
    });
    let mut questions = Questions::of(situation);
    let mut waiting: Vec<(&Entry, Vec<QuestionIx>)> = possible
        .map(|entry| (entry, questions.deciding(situation, entry)))
        .collect();
    let mut groups = Vec::new();
    while let Some(question) = questions.most_deciding(&waiting) {
        let (here, rest) = waiting
            .into_iter()
            .partition(|(_, deciding)| deciding.contains(&question));
        waiting = rest;
        groups.push(group(situation, Some(question), here));
    }
    while let Some(day) = waiting
        .iter()
        .find_map(|(entry, _)| deciding_day(situation, entry))
    {
        let (here, rest) = waiting
            .into_iter()
            .partition(|(entry, _)| deciding_day(situation, entry) == Some(day));
        waiting = rest;
        groups.push(ToConfirm {
            day: Some(day),
            ..group(situation, None, here)
        });
    }
    if !waiting.is_empty() {
        groups.push(group(situation, None, waiting));
    }
    sorted(groups, |group| {
        let rank = group.rank(situation);
        (group.question.is_none(), rank.is_none(), rank)
    })
}

fn group(
    situation: &Situation<'_>,
    question: Option<QuestionIx>,
    entries: Vec<(&Entry, Vec<QuestionIx>)>,
) -> ToConfirm {
    let rows = entries.into_iter().map(|(entry, _)| PossibleRow {
        row: situation.row(entry),
        kind: entry.listing.kind,
        further: open_facts(entry)
            .into_iter()
            .filter(|fact| Some(fact.question) != question)
            .collect(),
    });
    ToConfirm {
        question,
        day: None,
        given: match question {
            Some(question) if !is_next(situation, question) => Given::Unsure,
            _ => Given::Open,
        },
        rows: sorted(rows, |row| (row.row.is_done, rank(situation, row.row.procedure))),
    }
}

/// The day on which it hangs whether the scheme of `entry` exists for this household, where nothing else is open.
fn deciding_day(situation: &Situation<'_>, entry: &Entry) -> Option<DateIx> {
    let valid_for = &situation.guide.procedures[entry.listing.procedure].valid_for;
    let mut days = entry.open_days.iter().copied();
    let is_named = |date: &DateIx| {
        let mut is_named = false;
        let mut names = |test: &DayTest| is_named |= test.date == *date;
        valid_for.iter().for_each(|valid| valid.days(&mut names));
        is_named
    };
    days.find(is_named).filter(|_| open_facts(entry).is_empty())
}

/// Whether `question` stands on the screen that comes next, not yet answered.
fn is_next(situation: &Situation<'_>, question: QuestionIx) -> bool {
    let next = situation.interview.next.iter();
    next.flat_map(|screen| screen.questions())
        .any(|asked| *asked == question)
}

/// Everything that is open on the ways to `entry`, each once.
fn open_facts(entry: &Entry) -> Vec<Because> {
    let mut open = Vec::new();
    let facts = entry.listing.paths.iter().flatten().filter(|fact| is_open(fact));
    facts.for_each(|fact| add_new(&mut open, *fact));
    open
}

fn is_open(because: &Because) -> bool {
    matches!(because.given, Given::Unsure | Given::Open)
}

/// The questions that can be answered here and now: those the person was not sure of, and those of the screen that comes
/// next. What is asked behind an open question is asked when that is answered.
struct Questions {
    /// In the order they were asked.
    asked: Vec<QuestionIx>,
    /// What was answered with yes or no.
    clear: Answers,
    /// Questions that cannot be answered yet, with those they are asked behind: found once, a walk is costly.
    behind: Vec<(Vec<QuestionIx>, Vec<QuestionIx>)>,
}

impl Questions {
    fn of(situation: &Situation<'_>) -> Self {
        let Interview { answered, next, .. } = situation.interview;
        let mut questions = Self {
            asked: Vec::new(),
            clear: Answers::new(),
            behind: Vec::new(),
        };
        for screen in answered {
            for (question, answer) in screen.screen.questions().iter().zip(&screen.answers) {
                match answer {
                    Answer::Unsure => questions.asked.push(*question),
                    Answer::Yes | Answer::No => questions.clear.set(*question, *answer),
                }
            }
        }
        let next = next.iter().flat_map(|screen| screen.questions());
        questions.asked.extend(next);
        questions
    }

    /// The questions that decide `entry`: those on a way to it that can be answered; where there is none, because all are
    /// asked behind another one, that other one.
    fn deciding(&mut self, situation: &Situation<'_>, entry: &Entry) -> Vec<QuestionIx> {
        let open: Vec<QuestionIx> = open_facts(entry).iter().map(|fact| fact.question).collect();
        let now = open.iter().filter(|question| self.asked.contains(question));
        let now: Vec<QuestionIx> = now.copied().collect();
        if !now.is_empty() {
            return now;
        }
        if let Some((_, gates)) = self.behind.iter().find(|(known, _)| *known == open) {
            return gates.clone();
        }
        let next = decide_one(situation.guide, &self.clear, entry.listing.procedure).next;
        let gates = next.iter().flat_map(|screen| screen.questions());
        let gates: Vec<QuestionIx> = gates
            .filter(|question| self.asked.contains(question))
            .copied()
            .collect();
        self.behind.push((open, gates.clone()));
        gates
    }

    /// The question that decides most of what is `waiting`; of equal ones the first asked.
    fn most_deciding(&self, waiting: &[(&Entry, Vec<QuestionIx>)]) -> Option<QuestionIx> {
        let mut counts = vec![0_usize; self.asked.len()];
        for question in waiting.iter().flat_map(|(_, deciding)| deciding) {
            let at = self.asked.iter().position(|asked| asked == question);
            if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
        }
        let mut best: Option<(usize, QuestionIx)> = None;
        for (question, count) in self.asked.iter().zip(counts) {
            if count > best.map_or(0, |(most, _)| most) {
                best = Some((count, *question));
            }
        }
        best.map(|(_, question)| question)
    }
}
