//! An event → everything of it that a scenario can exercise, with what must hold for that.

use std::collections::BTreeSet;

use guide::Kind;

use super::What;
use super::walked::NOTHING;
use crate::checks::analysis::theory::{Held, Theory, What as Holds};
use crate::findings::Words;
use crate::source::{ConditionSource, EventSource, Id, Pack, Place, ProcedureSource, StepSource, Steps};

/// Something to exercise.
#[derive(Clone, Debug)]
pub(super) struct Goal<'p> {
    pub(super) what: What,
    pub(super) key: Key<'p>,
    /// What is said where no scenario does.
    pub(super) words: Words,
    /// What must hold.
    pub(super) held: Vec<Held<'p>>,
}

/// What tells goals apart: where they are, and which side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key<'p> {
    pub(super) place: &'p Place,
    side: Option<bool>,
}

impl<'p> Key<'p> {
    /// A procedure where it is listed.
    pub(super) fn step(place: &'p Place) -> Self {
        Self { place, side: None }
    }

    /// A question or condition, holding or not.
    pub(super) fn side(place: &'p Place, holds: bool) -> Self {
        let side = Some(holds);
        Self { place, side }
    }
}

/// A condition of a procedure.
pub(super) struct Conditional<'p> {
    pub(super) condition: &'p ConditionSource,
    /// The document that depends on it; a deadline where there is none.
    document: Option<&'p str>,
}

/// The conditions of a procedure's documents and deadlines.
pub(super) fn conditions(procedure: &ProcedureSource) -> impl Iterator<Item = Conditional<'_>> {
    let documents = procedure.bring.iter().filter_map(|bring| {
        Some(Conditional {
            condition: bring.condition.as_ref()?,
            document: Some(&bring.item.value),
        })
    });
    let deadlines = procedure.due.iter().filter_map(|due| {
        Some(Conditional {
            condition: due.condition.as_ref()?,
            document: None,
        })
    });
    documents.chain(deadlines)
}

/// Everything that can be exercised in an event. What the facts make impossible is no goal.
pub(super) fn goals<'p>(pack: &'p Pack, event: &'p EventSource, theory: &Theory<'p>) -> Vec<Goal<'p>> {
    let mut knowable = BTreeSet::new();
    let given = event.given.yes_to.iter().chain(&event.given.no_to);
    given.for_each(|id| knowable.extend(theory.touched(&id.value)));
    asked(&event.steps, &mut |id| knowable.extend(theory.touched(&id.value)));
    let mut search = Search {
        pack,
        theory,
        knowable,
        goals: Vec::new(),
        conditions: BTreeSet::new(),
    };
    search.block(&event.steps, &given_facts(event));
    search.goals
}

/// What an event settles.
pub(super) fn given_facts<'e>(event: &'e EventSource) -> Vec<Held<'e>> {
    let held = |id: &'e Id, holds| Held {
        what: Holds::Given(&id.value, holds),
        place: &id.place,
    };
    let yes = event.given.yes_to.iter().map(|id| held(id, true));
    let no = event.given.no_to.iter().map(|id| held(id, false));
    yes.chain(no).collect()
}

/// Calls `each` for every question asked.
fn asked<'p>(steps: &'p Steps, each: &mut impl FnMut(&'p Id)) {
    for step in steps {
        match &step.value {
            StepSource::Ask { question, .. } => each(question),
            StepSource::Pick { options, .. } => options.iter().for_each(|(question, _)| each(question)),
            StepSource::List { .. } | StepSource::When { .. } => {}
        }
        step.value
            .blocks()
            .into_iter()
            .for_each(|block| asked(block, each));
    }
}

struct Search<'p, 't> {
    pack: &'p Pack,
    theory: &'t Theory<'p>,
    /// Questions that the event can settle.
    knowable: BTreeSet<&'p str>,
    goals: Vec<Goal<'p>>,
    conditions: BTreeSet<Key<'p>>,
}

impl<'p> Search<'p, '_> {
    fn block(&mut self, steps: &'p Steps, held: &[Held<'p>]) {
        for step in steps {
            match &step.value {
                StepSource::List { kind, procedures, .. } => {
                    procedures.iter().for_each(|id| self.step(kind.value, id, held));
                }
                StepSource::Ask {
                    question,
                    if_yes,
                    if_no,
                } => {
                    self.side(Answered::Asked(question, true), if_yes, held);
                    self.side(Answered::Asked(question, false), if_no, held);
                }
                StepSource::Pick { options, .. } => {
                    for (question, steps) in options {
                        self.side(Answered::Picked(question, true), steps, held);
                        self.side(Answered::Picked(question, false), NOTHING, held);
                    }
                }
                StepSource::When {
                    condition,
                    then,
                    otherwise,
                } => {
                    self.side(Answered::When(condition, true), then, held);
                    self.side(Answered::When(condition, false), otherwise, held);
                }
            }
        }
    }

    fn step(&mut self, kind: Kind, procedure: &'p Id, held: &[Held<'p>]) {
        let (kind, id) = (name(kind), &procedure.value);
        self.goals.push(Goal {
            what: What::Step,
            key: Key::step(&procedure.place),
            words: Words::new(
                format!("手順「{kind}: {id}」を通るシナリオがありません"),
                format!("no scenario comes to the step `{kind}: {id}`"),
            ),
            held: held.to_vec(),
        });
        let source = self.pack.procedures.get(id);
        for conditional in source.into_iter().flat_map(conditions) {
            self.condition(id, &conditional, true, held);
            self.condition(id, &conditional, false, held);
        }
    }

    fn condition(&mut self, procedure: &str, conditional: &Conditional<'p>, holds: bool, held: &[Held<'p>]) {
        let condition = conditional.condition;
        let key = Key::side(condition.place(), holds);
        let held = with(held, Holds::Condition(condition, holds), condition.place());
        let is_open = !self.conditions.contains(&key) && self.can_be(condition, holds);
        if is_open && self.theory.possible(&held) {
            self.conditions.insert(key);
            self.goals.push(Goal {
                what: What::Condition,
                key,
                words: conditional.words(procedure, holds),
                held,
            });
        }
    }

    fn side(&mut self, answered: Answered<'p>, steps: &'p Steps, held: &[Held<'p>]) {
        let (what, place, holds) = answered.what();
        let held = with(held, what, place);
        if !self.theory.possible(&held) {
            return;
        }
        self.goals.push(Goal {
            what: What::Branch,
            key: Key::side(place, holds),
            words: answered.words(),
            held: held.clone(),
        });
        self.block(steps, &held);
    }

    /// Whether the event can settle a condition so, as far as it knows its facts at all.
    fn can_be(&self, condition: &ConditionSource, holds: bool) -> bool {
        let part = |part: &ConditionSource| self.can_be(part, holds);
        match condition {
            ConditionSource::Fact(id) => self.knowable.contains(id.value.as_str()),
            ConditionSource::Not(part) => self.can_be(&part.value, !holds),
            ConditionSource::All(parts) if holds => parts.value.iter().all(part),
            ConditionSource::Any(parts) if !holds => parts.value.iter().all(part),
            ConditionSource::All(parts) | ConditionSource::Any(parts) => parts.value.iter().any(part),
        }
    }
}

/// `held` and one thing more.
fn with<'p>(held: &[Held<'p>], what: Holds<'p>, place: &'p Place) -> Vec<Held<'p>> {
    held.iter().copied().chain([Held { what, place }]).collect()
}

/// One side of a step that branches.
#[derive(Clone, Copy)]
enum Answered<'p> {
    Asked(&'p Id, bool),
    Picked(&'p Id, bool),
    When(&'p ConditionSource, bool),
}

impl<'p> Answered<'p> {
    fn what(self) -> (Holds<'p>, &'p Place, bool) {
        match self {
            Self::Asked(id, holds) | Self::Picked(id, holds) => {
                (Holds::Answer(&id.value, holds), &id.place, holds)
            }
            Self::When(condition, holds) => (Holds::Condition(condition, holds), condition.place(), holds),
        }
    }

    fn words(self) -> Words {
        match self {
            Self::Asked(Id { value: id, .. }, true) => Words::new(
                format!("ここで「{id}」が「はい」になるシナリオがありません"),
                format!("in no scenario the answer to `{id}` is yes here"),
            ),
            Self::Asked(Id { value: id, .. }, false) => Words::new(
                format!("ここで「{id}」が「いいえ」になるシナリオがありません"),
                format!("in no scenario the answer to `{id}` is no here"),
            ),
            Self::Picked(Id { value: id, .. }, true) => Words::new(
                format!("ここで「{id}」を選ぶシナリオがありません"),
                format!("no scenario ticks `{id}` here"),
            ),
            Self::Picked(Id { value: id, .. }, false) => Words::new(
                format!("ここで「{id}」を選ばないシナリオがありません"),
                format!("no scenario leaves `{id}` unticked here"),
            ),
            Self::When(_, true) => Words::new(
                "この `when` が成り立つシナリオがありません",
                "in no scenario this `when` holds",
            ),
            Self::When(_, false) => Words::new(
                "この `when` が成り立たないシナリオがありません",
                "in no scenario this `when` does not hold",
            ),
        }
    }
}

impl Conditional<'_> {
    fn words(&self, procedure: &str, holds: bool) -> Words {
        let of = match self.document {
            Some(document) => Words::new(
                format!("「{procedure}」の持ち物「{document}」"),
                format!("document `{document}` of `{procedure}`"),
            ),
            None => Words::new(
                format!("「{procedure}」の期限"),
                format!("a deadline of `{procedure}`"),
            ),
        };
        let (ja, en) = if holds {
            ("成り立つ", "holds")
        } else {
            ("成り立たない", "does not hold")
        };
        Words::new(
            format!("{}の `if` が{ja}シナリオがありません", of.ja),
            format!("in no scenario the `if` of {} {en}", of.en),
        )
    }
}

/// The key of a step that lists.
fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Need => "need",
        Kind::Offer => "offer",
        Kind::Know => "know",
    }
}
