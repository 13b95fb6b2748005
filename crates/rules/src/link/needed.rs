//! What one life event uses: everything its steps lead to, and nothing else.

use std::collections::BTreeSet;

use crate::source::{
    ConditionSource, Entry, EventSource, Id, Pack, PartsSource, ProcedureSource, StepSource, Steps,
};

/// Ids that one event uses.
#[derive(Clone, Debug, Default)]
pub(crate) struct Needed<'p> {
    pub(crate) questions: BTreeSet<&'p str>,
    pub(crate) dates: BTreeSet<&'p str>,
    pub(crate) documents: BTreeSet<&'p str>,
    pub(crate) sites: BTreeSet<&'p str>,
    pub(crate) windows: BTreeSet<&'p str>,
    pub(crate) procedures: BTreeSet<&'p str>,
}

/// Everything that `event` uses.
pub(crate) fn needed<'p>(pack: &'p Pack, event: &'p Entry<EventSource>) -> Needed<'p> {
    let mut needed = Needed::default();
    let event = &event.value;
    needed.dates.extend(event.date.as_ref().map(name));
    needed.questions.extend(event.given.yes_to.iter().map(name));
    needed.questions.extend(event.given.no_to.iter().map(name));
    needed.steps(&event.steps);
    for id in needed.procedures.clone() {
        if let Some(procedure) = pack.procedures.get(id) {
            needed.procedure(pack, procedure);
        }
    }
    needed.replacing(pack);
    for id in &needed.windows {
        let window = pack.windows.get(id);
        needed
            .sites
            .extend(window.and_then(|window| window.site.as_ref()).map(name));
    }
    needed
}

impl<'p> Needed<'p> {
    fn steps(&mut self, steps: &'p Steps) {
        for step in steps {
            self.questions.extend(step.value.asked().into_iter().map(name));
            match &step.value {
                StepSource::List { procedures, .. } => self.procedures.extend(procedures.iter().map(name)),
                StepSource::When { condition, .. } => self.condition(condition),
                StepSource::Ask { .. } | StepSource::Pick { .. } => {}
            }
            for block in step.value.blocks() {
                self.steps(block);
            }
        }
    }

    fn condition(&mut self, condition: &'p ConditionSource) {
        condition.questions(&mut |id| self.questions.extend([name(id)]));
        condition.days(&mut |day| self.dates.extend([name(&day.date)]));
    }

    fn procedure(&mut self, pack: &'p Pack, procedure: &'p ProcedureSource) {
        for condition in procedure.conditions() {
            self.condition(condition);
        }
        self.dates
            .extend(procedure.due.iter().filter_map(|due| due.rule.date()).map(name));
        self.windows
            .extend(procedure.windows.iter().map(|office| name(&office.window)));
        let needs = procedure.online.iter().flat_map(|online| &online.needs);
        self.questions.extend(needs.map(name));
        for bring in &procedure.bring {
            self.document(pack, &bring.item);
        }
    }

    /// Papers that can be shown instead of what is used: they may be proposed. What only they consist of spares nothing.
    fn replacing(&mut self, pack: &'p Pack) {
        for entry in &pack.documents {
            let replaced = entry.value.replaces.iter();
            let mut replaced = replaced.flat_map(|replaces| &replaces.documents);
            if replaced.any(|id| self.documents.contains(id.value.as_str())) {
                self.document(pack, &entry.id);
            }
        }
    }

    fn document(&mut self, pack: &'p Pack, id: &'p Id) {
        if !self.documents.insert(&id.value) {
            return; // seen: documents that consist of each other end here
        }
        let Some(document) = pack.documents.get(&id.value) else {
            return;
        };
        let window = document.get.as_ref().and_then(|get| get.window.as_ref());
        self.windows.extend(window.map(name));
        let parts: Option<&PartsSource> = document.made_of.as_ref();
        if let Some(parts) = parts {
            let mut inner = Vec::new();
            parts.documents(&mut |id| inner.push(id));
            parts.conditions(&mut |condition| self.condition(condition));
            inner.into_iter().for_each(|id| self.document(pack, id));
        }
    }
}

fn name(id: &Id) -> &str {
    &id.value
}
