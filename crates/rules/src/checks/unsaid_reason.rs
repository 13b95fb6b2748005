//! A step of which the page cannot say why it lists something: only a "no" leads there, and the rules give no reason.

use super::analysis::theory::Theory;
use crate::findings::{Code, Diagnostic, Explanation, Message, StaticText};
use crate::source::{ConditionSource, Entry, EventSource, Id, Pack, StepSource, Steps};

/// `michi explain unsaid-reason`
pub(crate) const EXPLANATION: Explanation = Explanation {
    what: StaticText(
        "「いいえ」の答えだけで案内する手続に、案内する理由（`because`）があるかを調べます。",
        "What is listed because of nothing but answers of no has a reason in words (`because`).",
    ),
    why: StaticText(
        "「いいえ」の答えは理由として読めないので、画面には何も出ません。なぜ案内されたのかが、住民にわかりません。",
        "An answer of no does not read as a reason, so the page tells none, and nobody learns why it is listed.",
    ),
    example: StaticText::same("- ask: insured-by-employer\n  if-no: [{need: nhi-enrolment}]"),
    instead: StaticText(
        "手順か手続に `because: 会社の健康保険に入っていない方は、…` のように、理由を1文で書いてください。",
        "Say why in one plain sentence, as `because` of the step or of the procedure.",
    ),
};

/// Looks at every step of an event.
pub(super) fn check(pack: &Pack, event: &Entry<EventSource>, theory: &Theory<'_>, out: &mut Vec<Diagnostic>) {
    let given = event.value.given.facts();
    let settled = given.flat_map(|(id, holds)| theory.follows(&id.value, holds));
    let mut steps = StepReasons {
        pack,
        theory,
        settled: settled.map(|side| side.position()).collect(),
        out,
    };
    steps.block(&event.value.steps, Ground::Event);
}

/// What can be said of how somebody came here.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ground {
    /// Everybody with this event does.
    Event,
    /// Perhaps nothing but a "no".
    No,
    /// Something the person said yes to.
    Yes,
}

struct StepReasons<'p, 'o> {
    pack: &'p Pack,
    theory: &'o Theory<'p>,
    /// Positions of the questions that the event settles.
    settled: Vec<usize>,
    out: &'o mut Vec<Diagnostic>,
}

impl<'p> StepReasons<'p, '_> {
    fn block(&mut self, steps: &'p Steps, ground: Ground) {
        for step in steps {
            match &step.value {
                StepSource::List {
                    procedures, because, ..
                } => {
                    if ground == Ground::No && because.is_none() {
                        self.listed(procedures);
                    }
                }
                StepSource::Ask {
                    question,
                    if_yes,
                    if_no,
                } => {
                    self.block(if_yes, ground.max(self.fact(question, true)));
                    self.block(if_no, ground.max(self.fact(question, false)));
                }
                StepSource::Pick { options, .. } => {
                    for (question, steps) in options {
                        self.block(steps, ground.max(self.fact(question, true)));
                    }
                }
                StepSource::When {
                    condition,
                    then,
                    otherwise,
                } => {
                    self.block(then, ground.max(self.condition(condition, true)));
                    self.block(otherwise, ground.max(self.condition(condition, false)));
                }
            }
        }
    }

    fn listed(&mut self, procedures: &'p [Id]) {
        let has_reason = |id: &Id| {
            let procedure = self.pack.procedures.get(&id.value);
            procedure.is_none_or(|procedure| procedure.because.is_some())
        };
        let unsaid = procedures.iter().filter(|id| !has_reason(id));
        self.out.extend(unsaid.map(found));
    }

    fn fact(&self, question: &Id, holds: bool) -> Ground {
        let position = self.theory.position(&question.value);
        if position.is_some_and(|at| self.settled.contains(&at)) {
            return Ground::Event;
        }
        if holds { Ground::Yes } else { Ground::No }
    }

    /// The least that can be said where the condition holds, or does not.
    fn condition(&self, condition: &ConditionSource, holds: bool) -> Ground {
        let grounds = |parts: &[ConditionSource]| -> Vec<Ground> {
            parts.iter().map(|part| self.condition(part, holds)).collect()
        };
        match condition {
            ConditionSource::Fact(id) => Some(self.fact(id, holds)),
            ConditionSource::Not(part) => Some(self.condition(&part.value, !holds)),
            // a day is no answer: it reads as no reason
            ConditionSource::Day(_) => Some(Ground::No),
            ConditionSource::All(parts) if holds => grounds(&parts.value).into_iter().max(),
            ConditionSource::Any(parts) if !holds => grounds(&parts.value).into_iter().max(),
            ConditionSource::All(parts) | ConditionSource::Any(parts) => {
                grounds(&parts.value).into_iter().min()
            }
        }
        .unwrap_or(Ground::Event)
    }
}

fn found(id: &Id) -> Diagnostic {
    let id_text = &id.value;
    let headline = Message::new(
        format!("「{id_text}」を案内する理由が、「いいえ」の答えだけです"),
        format!("`{id_text}` is listed because of nothing but answers of no"),
    );
    Diagnostic::new(Code::UnsaidReason, &id.place, headline).help(EXPLANATION.instead.message())
}
