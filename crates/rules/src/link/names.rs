//! Every id that is used must be defined. An unknown one is reported once, with the other places that use it.

use std::collections::BTreeMap;

use crate::check::{IdKind, missing_event, missing_file, unknown_id};
use crate::diagnostic::{Diagnostic, Words};
use crate::source::{
    BringSource, ConditionSource, EventSource, Id, Pack, ProcedureSource, ScenarioSource, StepSource, Steps,
};

/// Reports ids that nothing has; where a kind has no file at all, only that.
pub(crate) fn check_names(pack: &Pack) -> Vec<Diagnostic> {
    let mut uses = Uses::default();
    uses.pack(pack);
    let mut found = Vec::new();
    for kind in IdKind::ALL {
        let of_kind = uses.by_id.iter().filter(|((of, _), _)| *of == kind);
        let unknown =
            of_kind.filter(|((_, id), _)| !is_defined(pack, kind, id) && !may_be_unread(pack, kind, id));
        let unknown: Vec<&[&Id]> = unknown.map(|(_, ids)| ids.as_slice()).collect();
        if has_home(pack, kind) {
            several(pack, kind, &unknown, &mut found);
        } else if let Some(first) = unknown.first().and_then(|ids| ids.first()) {
            found.push(missing_file::home(kind, &first.place));
        }
    }
    found
}

/// Whether there is any file in which things of this kind are written.
fn has_home(pack: &Pack, kind: IdKind) -> bool {
    let home = kind.room();
    let is_in = |path: &str| {
        path.strip_prefix(home)
            .is_some_and(|rest| rest.starts_with(['/', '.']))
    };
    pack.files.iter().any(|file| is_in(&file.path))
}

/// The unknown ids of one kind, but for those of events that `pack.yaml` lists: these are reported there.
fn several(pack: &Pack, kind: IdKind, unknown: &[&[&Id]], found: &mut Vec<Diagnostic>) {
    if kind == IdKind::Event {
        missing_event::check(pack, found);
    }
    let is_listed = |ids: &&&[&Id]| kind == IdKind::Event && ids.iter().any(|id| lists(pack, &id.value));
    let unknown: Vec<_> = unknown.iter().filter(|ids| !is_listed(ids)).collect();
    found.extend(
        unknown
            .iter()
            .take(MOST_UNKNOWN)
            .filter_map(|ids| self::unknown(pack, kind, ids)),
    );
    let left = unknown.len().saturating_sub(MOST_UNKNOWN);
    if let (1.., Some(last)) = (left, found.last_mut()) {
        unknown_id::and_more(last, kind, left);
    }
}

fn lists(pack: &Pack, event: &str) -> bool {
    let mut groups = pack.head.iter().flat_map(|head| &head.groups);
    groups.any(|group| group.events.iter().any(|listed| listed.value == event))
}

fn unknown(pack: &Pack, kind: IdKind, ids: &[&Id]) -> Option<Diagnostic> {
    let (first, others) = ids.split_first()?;
    let mut finding = unknown_id::found(&first.place, kind, &first.value, known(pack, kind));
    for other in others.iter().take(MOST_LABELS) {
        finding = finding.label(
            &other.place,
            Words::new("ここでも使われています", "used here too"),
        );
    }
    Some(finding)
}

/// A pack with more unknown ids of one kind than this lacks whole files: the first ones tell which.
const MOST_UNKNOWN: usize = 40;

/// More places than this help nobody.
const MOST_LABELS: usize = 5;

fn is_defined(pack: &Pack, kind: IdKind, id: &str) -> bool {
    match kind {
        IdKind::Question => pack.questions.has(id),
        IdKind::Procedure => pack.procedures.has(id),
        IdKind::Document => pack.documents.has(id),
        IdKind::Window => pack.windows.has(id),
        IdKind::Site => pack.sites.has(id),
        IdKind::Date => pack.dates.has(id),
        IdKind::Event => pack.events.has(id),
    }
}

/// Whether it may stand in a file that could not be read: then nothing is said.
fn may_be_unread(pack: &Pack, kind: IdKind, id: &str) -> bool {
    if kind == IdKind::Event {
        return pack.unread_events.iter().any(|event| event == id);
    }
    pack.unread
        .iter()
        .any(|place| place.file.starts_with(kind.room()))
}

fn known(pack: &Pack, kind: IdKind) -> Vec<&str> {
    match kind {
        IdKind::Question => pack.questions.ids().collect(),
        IdKind::Procedure => pack.procedures.ids().collect(),
        IdKind::Document => pack.documents.ids().collect(),
        IdKind::Window => pack.windows.ids().collect(),
        IdKind::Site => pack.sites.ids().collect(),
        IdKind::Date => pack.dates.ids().collect(),
        IdKind::Event => pack.events.ids().collect(),
    }
}

/// Every use of every id.
#[derive(Default)]
struct Uses<'p> {
    by_id: BTreeMap<(IdKind, &'p str), Vec<&'p Id>>,
}

impl<'p> Uses<'p> {
    fn add(&mut self, kind: IdKind, ids: impl IntoIterator<Item = &'p Id>) {
        for id in ids {
            self.by_id.entry((kind, &id.value)).or_default().push(id);
        }
    }

    fn pack(&mut self, pack: &'p Pack) {
        for entry in &pack.questions {
            self.add(IdKind::Question, &entry.value.implied_by);
            self.add(IdKind::Question, &entry.value.excludes);
        }
        for entry in &pack.documents {
            let document = &entry.value;
            if let Some(parts) = &document.made_of {
                parts.documents(&mut |id| self.add(IdKind::Document, [id]));
            }
            self.add(IdKind::Window, document.get.iter().flat_map(|get| &get.window));
            let replaced = document.replaces.iter();
            self.add(
                IdKind::Document,
                replaced.flat_map(|replaces| &replaces.documents),
            );
        }
        for entry in &pack.windows {
            self.add(IdKind::Site, &entry.value.site);
        }
        pack.procedures
            .iter()
            .for_each(|entry| self.procedure(&entry.value));
        pack.events.iter().for_each(|entry| self.event(&entry.value));
        let groups = pack.head.iter().flat_map(|head| &head.groups);
        self.add(IdKind::Event, groups.flat_map(|group| &group.events));
        pack.scenarios.iter().for_each(|scenario| self.scenario(scenario));
        self.add(IdKind::Event, pack.search.events.iter().map(|(id, _)| id));
        self.add(
            IdKind::Event,
            pack.search
                .not_here
                .iter()
                .filter_map(|topic| topic.near.as_ref()),
        );
    }

    fn procedure(&mut self, procedure: &'p ProcedureSource) {
        for due in &procedure.due {
            self.add(IdKind::Date, due.rule.date());
            self.condition(due.condition.as_ref());
        }
        procedure.bring.iter().for_each(|bring| self.bring(bring));
        let needs = procedure.online.iter().flat_map(|online| &online.needs);
        self.add(IdKind::Question, needs);
        self.add(IdKind::Window, &procedure.windows);
        self.add(IdKind::Procedure, &procedure.after);
        self.add(IdKind::Procedure, &procedure.variant_of);
    }

    fn bring(&mut self, bring: &'p BringSource) {
        self.add(IdKind::Document, [&bring.item]);
        self.condition(bring.condition.as_ref());
    }

    fn condition(&mut self, condition: Option<&'p ConditionSource>) {
        if let Some(condition) = condition {
            condition.questions(&mut |id| self.add(IdKind::Question, [id]));
        }
    }

    fn event(&mut self, event: &'p EventSource) {
        self.add(IdKind::Date, &event.date);
        self.add(IdKind::Question, &event.given.yes_to);
        self.add(IdKind::Question, &event.given.no_to);
        self.steps(&event.steps);
    }

    fn steps(&mut self, steps: &'p Steps) {
        for step in steps {
            match &step.value {
                StepSource::List { procedures, .. } => self.add(IdKind::Procedure, procedures),
                StepSource::Ask { question, .. } => self.add(IdKind::Question, [question]),
                StepSource::Pick { options, .. } => {
                    self.add(IdKind::Question, options.iter().map(|(id, _)| id));
                }
                StepSource::When { condition, .. } => self.condition(Some(condition)),
            }
            step.value
                .blocks()
                .into_iter()
                .for_each(|block| self.steps(block));
        }
    }

    fn scenario(&mut self, scenario: &'p ScenarioSource) {
        self.add(IdKind::Event, [&scenario.event]);
        self.add(IdKind::Date, scenario.dates.iter().map(|(id, _)| id));
        for ids in [&scenario.yes_to, &scenario.no_to, &scenario.unsure_of] {
            self.add(IdKind::Question, ids);
        }
        let need = scenario.need.iter().flat_map(|need| &need.value);
        self.add(IdKind::Procedure, need);
        for ids in [
            &scenario.not_need,
            &scenario.offer,
            &scenario.know,
            &scenario.possible,
        ] {
            self.add(IdKind::Procedure, ids);
        }
        self.add(IdKind::Procedure, scenario.due.iter().map(|(id, _)| id));
    }
}
