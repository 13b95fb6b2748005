//! A mistake → a linked guide with that mistake, and back.

use guide::deadline::{DueRule, FirstDay, Period, Shift};
use guide::ids::{Ix, WindowIx};
use guide::model::{Document, Office, Parts};
use guide::{Condition, Guide, Interview, Procedure, Table};

use crate::source::ScenarioSource;

/// What is changed in a guide that is linked as written.
pub(super) enum Change<'p> {
    /// A period of a deadline is one unit longer.
    Period {
        procedure: &'p str,
        at: usize,
        which: Which,
    },
    /// The condition of a document.
    Paper {
        procedure: &'p str,
        at: usize,
        turn: Turn,
    },
    /// The condition of a window.
    Office {
        procedure: &'p str,
        at: usize,
        turn: Turn,
    },
    /// The condition of the part of a document at the end of the path.
    Part {
        document: &'p str,
        path: Vec<usize>,
        turn: Turn,
    },
    /// Another window, or none where the event knows no other.
    Window { procedure: &'p str, at: usize },
    /// The alternative at the end of the path is gone.
    Alternative { document: &'p str, path: Vec<usize> },
}

/// Which period of a deadline.
#[derive(Clone, Copy)]
pub(super) enum Which {
    /// `within`.
    Length,
    /// `earlier` or `later`.
    Shift,
}

/// What becomes of a condition.
#[derive(Clone, Copy)]
pub(super) enum Turn {
    Dropped,
    Negated,
}

/// What puts a guide right again.
pub(super) enum Undo {
    Procedure(usize, Box<Procedure>),
    Document(usize, Box<Document>),
}

impl Change<'_> {
    /// Whether what the questions lead to may be different: a document that depends on an answer is a reason to ask.
    pub(super) fn changes_answers(&self) -> bool {
        match self {
            Self::Paper { .. } | Self::Office { .. } | Self::Part { .. } => true,
            Self::Period { .. } | Self::Window { .. } | Self::Alternative { .. } => false,
        }
    }

    /// Whether a scenario could notice: whether it says anything that hangs on what is changed.
    pub(super) fn may_concern(
        &self,
        guide: &Guide,
        scenario: &ScenarioSource,
        interview: &Interview,
    ) -> bool {
        let says_papers = [&scenario.bring, &scenario.may_bring, &scenario.not_bring]
            .iter()
            .any(|brought| !brought.is_empty());
        let says_today = scenario.today.is_some();
        let (procedure, says) = match self {
            Self::Period { procedure, .. } => {
                let says_day = scenario.due.iter().any(|(id, _)| id.value == *procedure);
                (procedure, says_today || says_day)
            }
            Self::Paper { procedure, .. } => (procedure, says_papers),
            Self::Window { procedure, .. } | Self::Office { procedure, .. } => {
                let says_window = scenario.windows.iter().any(|(id, _)| id.value == *procedure);
                (procedure, says_today || says_window)
            }
            Self::Alternative { .. } | Self::Part { .. } => return says_papers,
        };
        let listed = || {
            let ix = guide.procedure_by_id(procedure);
            ix.is_some_and(|ix| interview.outcome.listing(ix).is_some())
        };
        says && listed()
    }

    /// Makes the change; none where the guide has nothing that could be changed so.
    pub(super) fn put_in(&self, guide: &mut Guide) -> Option<Undo> {
        match self {
            Self::Period { procedure, at, which } => in_procedure(guide, procedure, |row| {
                let due = row.due.get_mut(*at)?;
                due.rule = longer(due.rule, *which)?;
                Some(())
            }),
            Self::Paper { procedure, at, turn } => in_procedure(guide, procedure, |row| {
                turned(&mut row.bring.get_mut(*at)?.condition, *turn)
            }),
            Self::Office { procedure, at, turn } => in_procedure(guide, procedure, |row| {
                turned(&mut row.windows.get_mut(*at)?.condition, *turn)
            }),
            Self::Part { document, path, turn } => in_document(guide, document, |parts| {
                let part = at_mut(parts, path)?;
                let Parts::If(condition, inner) = part else {
                    return None;
                };
                match turn {
                    Turn::Dropped => *part = (**inner).clone(),
                    Turn::Negated => *condition = not(condition.clone()),
                }
                Some(())
            }),
            Self::Window { procedure, at } => {
                let ix = guide.procedure_by_id(procedure)?;
                let other = other_window(guide, &guide.procedures[ix].windows, *at);
                in_procedure(guide, procedure, |row| {
                    let window = row.windows.get_mut(*at)?;
                    match other {
                        Some(other) => window.window = other,
                        None => drop(row.windows.remove(*at)),
                    }
                    Some(())
                })
            }
            Self::Alternative { document, path } => {
                in_document(guide, document, |parts| drop_at(parts, path))
            }
        }
    }
}

impl Undo {
    pub(super) fn apply(self, guide: &mut Guide) {
        match self {
            Self::Procedure(at, row) => guide.procedures = with(&guide.procedures, at, *row),
            Self::Document(at, row) => guide.documents = with(&guide.documents, at, *row),
        }
    }
}

fn in_procedure(
    guide: &mut Guide,
    id: &str,
    change: impl FnOnce(&mut Procedure) -> Option<()>,
) -> Option<Undo> {
    let ix = guide.procedure_by_id(id)?;
    let before = guide.procedures[ix].clone();
    let mut row = before.clone();
    change(&mut row)?;
    guide.procedures = with(&guide.procedures, ix.at(), row);
    Some(Undo::Procedure(ix.at(), Box::new(before)))
}

fn in_document(guide: &mut Guide, id: &str, change: impl FnOnce(&mut Parts) -> Option<()>) -> Option<Undo> {
    let ix = guide.documents.find(|document| document.id == id)?;
    let before = guide.documents[ix].clone();
    let mut row = before.clone();
    change(row.made_of.as_mut()?)?;
    guide.documents = with(&guide.documents, ix.at(), row);
    Some(Undo::Document(ix.at(), Box::new(before)))
}

fn turned(condition: &mut Option<Condition>, turn: Turn) -> Option<()> {
    let before = condition.take()?;
    if let Turn::Negated = turn {
        *condition = Some(not(before));
    }
    Some(())
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

/// The table with another row at a position.
fn with<I: Ix, T: Clone>(table: &Table<I, T>, at: usize, new: T) -> Table<I, T> {
    let mut rows: Vec<T> = table.iter().map(|(_, row)| row.clone()).collect();
    if let Some(row) = rows.get_mut(at) {
        *row = new;
    }
    Table::new(rows)
}

fn longer(rule: DueRule, which: Which) -> Option<DueRule> {
    let more = |period: Period| Period {
        count: period.count.saturating_add(1),
        ..period
    };
    let shifted = |shift: Shift| Shift {
        period: more(shift.period),
        ..shift
    };
    Some(match (rule, which) {
        (
            DueRule::Within {
                period,
                of,
                first_day,
                closed_day,
            },
            Which::Length,
        ) => DueRule::Within {
            period: more(period),
            of,
            first_day,
            closed_day,
        },
        (
            DueRule::Within {
                period,
                of,
                first_day,
                closed_day,
            },
            Which::Shift,
        ) => DueRule::Within {
            period,
            of,
            first_day: match first_day {
                FirstDay::CountedFrom(shift) => FirstDay::CountedFrom(shifted(shift)),
                FirstDay::NotCountedFrom(shift) => FirstDay::NotCountedFrom(shifted(shift)),
                FirstDay::Counted | FirstDay::NotCounted => return None,
            },
            closed_day,
        },
        (DueRule::Before { of, earlier }, _) => DueRule::Before {
            of,
            earlier: Some(more(earlier?)),
        },
        (DueRule::From { of, shift }, _) => DueRule::From {
            of,
            shift: Some(shifted(shift?)),
        },
        (DueRule::On { .. } | DueRule::Promptly | DueRule::Stated(_), _) => return None,
    })
}

/// The next window of the guide at which the procedure is not done; none where it is done at all of them.
fn other_window(guide: &Guide, offices: &[Office], at: usize) -> Option<WindowIx> {
    let own = offices.get(at)?.window;
    let all = || guide.windows.iter().map(|(window, _)| window);
    let mut next = all().filter(|window| *window > own).chain(all());
    next.find(|other| offices.iter().all(|office| office.window != *other))
}

/// Takes out what stands at the end of the path.
fn drop_at(parts: &mut Parts, path: &[usize]) -> Option<()> {
    let (first, rest) = path.split_first()?;
    let list = list_of(parts)?;
    if !rest.is_empty() {
        return drop_at(list.get_mut(*first)?, rest);
    }
    (*first < list.len()).then(|| {
        list.remove(*first);
    })
}

/// What stands at the end of the path.
fn at_mut<'p>(parts: &'p mut Parts, path: &[usize]) -> Option<&'p mut Parts> {
    match path.split_first() {
        None => Some(parts),
        Some((first, rest)) => at_mut(list_of(parts)?.get_mut(*first)?, rest),
    }
}

/// The parts themselves, whatever their condition: a path names positions in lists only.
fn list_of(parts: &mut Parts) -> Option<&mut Vec<Parts>> {
    match parts {
        Parts::Document(_) => None,
        Parts::AnyOf(list) | Parts::AllOf(list) => Some(list),
        Parts::If(_, inner) => list_of(inner),
    }
}
