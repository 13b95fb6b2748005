//! An event → everything of it that a scenario can exercise, with what must hold for that.

use std::collections::BTreeSet;

use guide::Kind;

use super::GapKind;
use crate::checks::analysis::theory::{Claim, Premise, Theory};
use crate::findings::Message;
use crate::source::{
    BringSource, ConditionSource, DueSource, EventSource, Id, Pack, Place, ProcedureSource, RuleSource,
    StepSource, Steps,
};

/// Something to exercise.
#[derive(Clone, Debug)]
pub(super) struct Goal<'p> {
    pub(super) kind: GapKind,
    pub(super) key: GoalKey<'p>,
    /// What is said where no scenario does.
    pub(super) message: Message,
    /// What must hold.
    pub(super) premises: Vec<Premise<'p>>,
}

/// What tells goals apart: where they are, and which side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct GoalKey<'p> {
    pub(super) place: &'p Place,
    side: Option<bool>,
}

impl<'p> GoalKey<'p> {
    /// A procedure where it is listed.
    pub(super) fn step(place: &'p Place) -> Self {
        Self { place, side: None }
    }

    /// A deadline or document of a procedure.
    pub(super) fn of_procedure(place: &'p Place) -> Self {
        Self { place, side: None }
    }

    /// A question or condition, holding or not.
    pub(super) fn side(place: &'p Place, holds: bool) -> Self {
        let side = Some(holds);
        Self { place, side }
    }
}

/// What follows a check box that is left empty.
pub(super) const NOTHING: &Steps = &Vec::new();

/// A condition of a procedure.
pub(super) struct Conditional<'p> {
    pub(super) condition: &'p ConditionSource,
    of: Detail<'p>,
}

/// What depends on a condition.
enum Detail<'p> {
    Document(&'p str),
    Deadline,
    Window(&'p str),
    Fee,
}

/// The conditions of a procedure's documents, deadlines, windows and fees.
pub(super) fn conditions(procedure: &ProcedureSource) -> impl Iterator<Item = Conditional<'_>> {
    let documents = procedure.bring.iter();
    let documents = documents.map(|bring| (&bring.condition, Detail::Document(&bring.item.value)));
    let deadlines = procedure.due.iter().map(|due| (&due.condition, Detail::Deadline));
    let windows = procedure.windows.iter();
    let windows = windows.map(|office| (&office.condition, Detail::Window(&office.window.value)));
    let fees = procedure.fees.iter().map(|fee| (&fee.condition, Detail::Fee));
    let all = documents.chain(deadlines).chain(windows).chain(fees);
    all.filter_map(|(condition, of)| {
        let condition = condition.as_ref()?;
        Some(Conditional { condition, of })
    })
}

/// A deadline or a document of a procedure.
pub(super) struct Said<'p> {
    pub(super) place: &'p Place,
    pub(super) condition: Option<&'p ConditionSource>,
    /// The document; a deadline where there is none.
    document: Option<&'p str>,
}

/// The deadlines of a procedure that have a day, and the documents that are asked for whatever is the case.
pub(super) fn said_of(procedure: &ProcedureSource) -> impl Iterator<Item = Said<'_>> {
    let has_day = |due: &&DueSource| !matches!(due.rule, RuleSource::Promptly | RuleSource::Stated(_));
    let deadlines = procedure.due.iter().filter(has_day).map(|due| Said {
        place: &due.place,
        condition: due.condition.as_ref(),
        document: None,
    });
    let of_everybody = |bring: &&BringSource| bring.case.is_none() && !bring.proxy;
    let documents = procedure.bring.iter().filter(of_everybody).map(|bring| Said {
        place: &bring.item.place,
        condition: bring.condition.as_ref(),
        document: Some(&bring.item.value),
    });
    deadlines.chain(documents)
}

impl Said<'_> {
    fn kind(&self) -> GapKind {
        match self.document {
            Some(_) => GapKind::Document,
            None => GapKind::Deadline,
        }
    }

    fn message(&self, procedure: &str) -> Message {
        match self.document {
            Some(document) => Message::new(
                format!("「{procedure}」の持ち物「{document}」を `bring` に書いたシナリオがありません"),
                format!("no scenario says `bring: {document}` where `{procedure}` asks for it"),
            ),
            None => Message::new(
                format!("「{procedure}」のこの期限の日を `due` に書いたシナリオがありません"),
                format!("no scenario says the day of this deadline of `{procedure}` under `due`"),
            ),
        }
    }
}

/// Everything that can be exercised in an event. What the facts make impossible is no goal.
pub(super) fn goals<'p>(pack: &'p Pack, event: &'p EventSource, theory: &Theory<'p>) -> Vec<Goal<'p>> {
    let mut knowable = BTreeSet::new();
    for (id, _) in event.given.facts() {
        knowable.extend(theory.touched(&id.value));
    }
    asked(&event.steps, &mut |id| knowable.extend(theory.touched(&id.value)));
    let mut collector = GoalCollector {
        pack,
        theory,
        knowable,
        goals: Vec::new(),
        of_procedures: BTreeSet::new(),
    };
    collector.block(&event.steps, &given_facts(event));
    collector.goals
}

/// What an event settles.
pub(super) fn given_facts(event: &EventSource) -> Vec<Premise<'_>> {
    let premises = event.given.facts().map(|(id, holds)| Premise {
        claim: Claim::Given(&id.value, holds),
        place: &id.place,
    });
    premises.collect()
}

/// Calls `each` for every question asked.
fn asked<'p>(steps: &'p Steps, each: &mut impl FnMut(&'p Id)) {
    for step in steps {
        step.value.asked().into_iter().for_each(&mut *each);
        for block in step.value.blocks() {
            asked(block, each);
        }
    }
}

struct GoalCollector<'p, 't> {
    pack: &'p Pack,
    theory: &'t Theory<'p>,
    /// Questions that the event can settle.
    knowable: BTreeSet<&'p str>,
    goals: Vec<Goal<'p>>,
    /// What belongs to procedures and is a goal already.
    of_procedures: BTreeSet<GoalKey<'p>>,
}

impl<'p> GoalCollector<'p, '_> {
    fn block(&mut self, steps: &'p Steps, premises: &[Premise<'p>]) {
        for step in steps {
            match &step.value {
                StepSource::List { kind, procedures, .. } => {
                    procedures
                        .iter()
                        .for_each(|id| self.step(kind.value, id, premises));
                }
                StepSource::Ask {
                    question,
                    if_yes,
                    if_no,
                } => {
                    self.side(BranchSide::Asked(question, true), if_yes, premises);
                    self.side(BranchSide::Asked(question, false), if_no, premises);
                }
                StepSource::Pick { options, .. } => {
                    for (question, steps) in options {
                        self.side(BranchSide::Picked(question, true), steps, premises);
                        self.side(BranchSide::Picked(question, false), NOTHING, premises);
                    }
                }
                StepSource::When {
                    condition,
                    then,
                    otherwise,
                } => {
                    self.side(BranchSide::When(condition, true), then, premises);
                    self.side(BranchSide::When(condition, false), otherwise, premises);
                }
            }
        }
    }

    fn step(&mut self, kind: Kind, procedure: &'p Id, premises: &[Premise<'p>]) {
        let (kind, id) = (name(kind), &procedure.value);
        self.goals.push(Goal {
            kind: GapKind::Step,
            key: GoalKey::step(&procedure.place),
            message: Message::new(
                format!("手順「{kind}: {id}」を通るシナリオがありません"),
                format!("no scenario comes to the step `{kind}: {id}`"),
            ),
            premises: premises.to_vec(),
        });
        let source = self.pack.procedures.get(id);
        for conditional in source.into_iter().flat_map(conditions) {
            self.condition(id, &conditional, true, premises);
            self.condition(id, &conditional, false, premises);
        }
        for said in source.into_iter().flat_map(said_of) {
            self.said(id, &said, premises);
        }
    }

    /// A deadline or document of which something can be said, as far as somebody who comes here has it.
    fn said(&mut self, procedure: &str, said: &Said<'p>, premises: &[Premise<'p>]) {
        let key = GoalKey::of_procedure(said.place);
        let condition = said.condition.map(|condition| {
            let premises = with(premises, Claim::Condition(condition, true), condition.place());
            let is_possible = self.can_be(condition, true) && self.theory.possible(&premises);
            is_possible.then_some(premises)
        });
        let premises = condition.unwrap_or_else(|| Some(premises.to_vec()));
        if let (false, Some(premises)) = (self.of_procedures.contains(&key), premises) {
            self.of_procedures.insert(key);
            self.goals.push(Goal {
                kind: said.kind(),
                key,
                message: said.message(procedure),
                premises,
            });
        }
    }

    fn condition(
        &mut self,
        procedure: &str,
        conditional: &Conditional<'p>,
        holds: bool,
        premises: &[Premise<'p>],
    ) {
        let condition = conditional.condition;
        let key = GoalKey::side(condition.place(), holds);
        let premises = with(premises, Claim::Condition(condition, holds), condition.place());
        let is_open = !self.of_procedures.contains(&key) && self.can_be(condition, holds);
        if is_open && self.theory.possible(&premises) {
            self.of_procedures.insert(key);
            self.goals.push(Goal {
                kind: GapKind::Condition,
                key,
                message: conditional.message(procedure, holds),
                premises,
            });
        }
    }

    fn side(&mut self, side: BranchSide<'p>, steps: &'p Steps, premises: &[Premise<'p>]) {
        let (claim, place, holds) = side.claim();
        let premises = with(premises, claim, place);
        if !self.theory.possible(&premises) {
            return;
        }
        self.goals.push(Goal {
            kind: GapKind::Branch,
            key: GoalKey::side(place, holds),
            message: side.message(),
            premises: premises.clone(),
        });
        self.block(steps, &premises);
    }

    /// Whether the event can settle a condition so, as far as it knows its facts at all.
    fn can_be(&self, condition: &ConditionSource, holds: bool) -> bool {
        let part = |part: &ConditionSource| self.can_be(part, holds);
        match condition {
            ConditionSource::Fact(id) => self.knowable.contains(id.value.as_str()),
            ConditionSource::Day(_) => true,
            ConditionSource::Not(part) => self.can_be(&part.value, !holds),
            ConditionSource::All(parts) if holds => parts.value.iter().all(part),
            ConditionSource::Any(parts) if !holds => parts.value.iter().all(part),
            ConditionSource::All(parts) | ConditionSource::Any(parts) => parts.value.iter().any(part),
        }
    }
}

/// The premises and one more.
fn with<'p>(premises: &[Premise<'p>], claim: Claim<'p>, place: &'p Place) -> Vec<Premise<'p>> {
    [premises, &[Premise { claim, place }]].concat()
}

/// One side of a step that branches.
#[derive(Clone, Copy)]
enum BranchSide<'p> {
    Asked(&'p Id, bool),
    Picked(&'p Id, bool),
    When(&'p ConditionSource, bool),
}

impl<'p> BranchSide<'p> {
    fn claim(self) -> (Claim<'p>, &'p Place, bool) {
        match self {
            Self::Asked(id, holds) | Self::Picked(id, holds) => {
                (Claim::Answer(&id.value, holds), &id.place, holds)
            }
            Self::When(condition, holds) => (Claim::Condition(condition, holds), condition.place(), holds),
        }
    }

    fn message(self) -> Message {
        match self {
            Self::Asked(Id { value: id, .. }, true) => Message::new(
                format!("ここで「{id}」が「はい」になるシナリオがありません"),
                format!("in no scenario the answer to `{id}` is yes here"),
            ),
            Self::Asked(Id { value: id, .. }, false) => Message::new(
                format!("ここで「{id}」が「いいえ」になるシナリオがありません"),
                format!("in no scenario the answer to `{id}` is no here"),
            ),
            Self::Picked(Id { value: id, .. }, true) => Message::new(
                format!("ここで「{id}」を選ぶシナリオがありません"),
                format!("no scenario ticks `{id}` here"),
            ),
            Self::Picked(Id { value: id, .. }, false) => Message::new(
                format!("ここで「{id}」を選ばないシナリオがありません"),
                format!("no scenario leaves `{id}` unticked here"),
            ),
            Self::When(_, true) => Message::new(
                "この `when` が成り立つシナリオがありません",
                "in no scenario this `when` holds",
            ),
            Self::When(_, false) => Message::new(
                "この `when` が成り立たないシナリオがありません",
                "in no scenario this `when` does not hold",
            ),
        }
    }
}

impl Conditional<'_> {
    fn message(&self, procedure: &str, holds: bool) -> Message {
        let of = match self.of {
            Detail::Document(document) => Message::new(
                format!("「{procedure}」の持ち物「{document}」"),
                format!("document `{document}` of `{procedure}`"),
            ),
            Detail::Deadline => Message::new(
                format!("「{procedure}」の期限"),
                format!("a deadline of `{procedure}`"),
            ),
            Detail::Window(window) => Message::new(
                format!("「{procedure}」の窓口「{window}」"),
                format!("window `{window}` of `{procedure}`"),
            ),
            Detail::Fee => Message::new(
                format!("「{procedure}」の手数料"),
                format!("a fee of `{procedure}`"),
            ),
        };
        let (ja, en) = if holds {
            ("成り立つ", "holds")
        } else {
            ("成り立たない", "does not hold")
        };
        Message::new(
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
