//! Whether a guide read from outside holds together: every position and every text it names exists. After this a
//! look-up cannot fail.

use crate::facts::{Condition, Literal};
use crate::model::{
    DEEPEST, Deadline, Document, DueRule, Fee, Guide, Op, Parts, Procedure, Site, Text, Window,
};

/// Whether every link of `guide` leads somewhere.
pub(crate) fn is_sound(guide: &Guide) -> bool {
    let check = Check { guide };
    check.text(guide.title)
        && check.text(guide.lead)
        && guide.date.is_none_or(|date| guide.dates.contains(date))
        && check.literals(&guide.given)
        && guide.questions.iter().all(|(_, question)| {
            check.text(question.ask)
                && check.text(question.short)
                && check.texts(question.help)
                && check.literals(&question.settles_if_yes)
                && check.literals(&question.settles_if_no)
        })
        && guide
            .dates
            .iter()
            .all(|(_, date)| check.text(date.name) && check.text(date.ask) && check.texts(date.help))
        && guide
            .documents
            .iter()
            .all(|(_, document)| check.document(document))
        && guide.sites.iter().all(|(_, site)| check.site(site))
        && guide.windows.iter().all(|(_, window)| check.window(window))
        && guide
            .procedures
            .iter()
            .all(|(_, procedure)| check.procedure(procedure))
        && guide.program.ops.iter().all(|(_, op)| check.op(op))
        && guide.program.is_sound()
}

struct Check<'g> {
    guide: &'g Guide,
}

impl Check<'_> {
    fn text(&self, text: Text) -> bool {
        usize::from(text.0) < self.guide.texts.len()
    }

    fn texts(&self, texts: impl IntoIterator<Item = Text>) -> bool {
        texts.into_iter().all(|text| self.text(text))
    }

    fn literals(&self, literals: &[Literal]) -> bool {
        literals
            .iter()
            .all(|literal| self.guide.questions.contains(literal.question))
    }

    fn conditions<'c>(&self, conditions: impl IntoIterator<Item = &'c Condition>) -> bool {
        conditions
            .into_iter()
            .all(|condition| self.condition(condition, 0))
    }

    fn condition(&self, condition: &Condition, depth: usize) -> bool {
        depth < DEEPEST
            && match condition {
                Condition::Fact(question) => self.guide.questions.contains(*question),
                Condition::All(parts) | Condition::Any(parts) => {
                    parts.iter().all(|part| self.condition(part, depth + 1))
                }
                Condition::Not(part) => self.condition(part, depth + 1),
            }
    }

    fn fees<'f>(&self, fees: impl IntoIterator<Item = &'f Fee>) -> bool {
        fees.into_iter().all(|fee| self.text(fee.text))
    }

    fn document(&self, document: &Document) -> bool {
        self.text(document.name)
            && self.texts(document.note)
            && document.made_of.as_ref().is_none_or(|parts| self.parts(parts, 0))
            && document.get.as_ref().is_none_or(|get| {
                get.window
                    .is_none_or(|window| self.guide.windows.contains(window))
                    && self.texts(get.place)
                    && self.texts(get.note)
                    && self.fees(&get.fee)
            })
            && document.replaces.as_ref().is_none_or(|replaces| {
                self.texts(replaces.note)
                    && replaces
                        .documents
                        .iter()
                        .all(|document| self.guide.documents.contains(*document))
            })
    }

    fn parts(&self, parts: &Parts, depth: usize) -> bool {
        depth < DEEPEST
            && match parts {
                Parts::Document(document) => self.guide.documents.contains(*document),
                Parts::AnyOf(list) | Parts::AllOf(list) => {
                    list.iter().all(|part| self.parts(part, depth + 1))
                }
            }
    }

    fn site(&self, site: &Site) -> bool {
        self.text(site.name) && self.texts(site.address) && self.texts(site.access)
    }

    fn window(&self, window: &Window) -> bool {
        self.text(window.name)
            && window.site.is_none_or(|site| self.guide.sites.contains(site))
            && self.texts(window.floor)
            && self.texts(window.counter)
            && self.texts(window.note)
            && window.hours.iter().all(|hours| self.texts(hours.note))
            && window.busy.iter().all(|busy| self.text(busy.note))
    }

    fn procedure(&self, procedure: &Procedure) -> bool {
        self.text(procedure.name)
            && self.text(procedure.summary)
            && self.texts(procedure.who)
            && self.texts(procedure.post)
            && self.texts(procedure.missed)
            && self.texts(procedure.note)
            && self.texts(procedure.law.iter().copied())
            && self.texts(procedure.source.iter().map(|source| source.title))
            && self.fees(&procedure.fee)
            && procedure.due.iter().all(|due| self.deadline(due))
            && procedure
                .windows
                .iter()
                .all(|window| self.guide.windows.contains(*window))
            && procedure
                .after
                .iter()
                .all(|after| self.guide.procedures.contains(*after))
            && procedure.online.iter().all(|online| {
                let mut needs = online.needs.iter();
                self.text(online.service)
                    && self.texts(online.note)
                    && needs.all(|question| self.guide.questions.contains(*question))
            })
            && procedure.bring.iter().all(|bring| {
                self.guide.documents.contains(bring.document)
                    && self.conditions(&bring.condition)
                    && self.texts(bring.note)
            })
    }

    fn deadline(&self, deadline: &Deadline) -> bool {
        let rule = match &deadline.rule {
            DueRule::Within { of, .. } | DueRule::Before { of, .. } | DueRule::From { of, .. } => {
                self.guide.dates.contains(*of)
            }
            DueRule::Stated(text) => self.text(*text),
            DueRule::On { .. } | DueRule::Promptly => true,
        };
        rule && self.conditions(&deadline.condition) && self.texts(deadline.law) && self.texts(deadline.note)
    }

    fn op(&self, op: &Op) -> bool {
        let steps = self.guide.program.ops.len();
        match op {
            Op::List { procedure, note, .. } => {
                self.guide.procedures.contains(*procedure) && self.texts(*note)
            }
            Op::Ask { question } => self.guide.questions.contains(*question),
            Op::Pick {
                prompt,
                help,
                options,
            } => {
                self.text(*prompt)
                    && self.texts(*help)
                    && options
                        .iter()
                        .all(|question| self.guide.questions.contains(*question))
            }
            Op::Branch {
                condition,
                otherwise,
                join,
            } => {
                use crate::ids::Ix;
                self.condition(condition, 0) && otherwise.at() <= steps && join.at() <= steps
            }
            Op::Jump { to } => crate::ids::Ix::at(*to) <= steps,
        }
    }
}
