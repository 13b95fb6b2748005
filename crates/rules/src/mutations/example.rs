//! A mistake that nobody notices → a line of a scenario that would: true of its household, and false with the mistake.

use guide::deadline::due_date;
use guide::{Date, Interview};

use super::change::Change;
use super::{TriedEvent, fails};
use crate::link::LinkedPack;
use crate::scenario::{FinishedVisit, documents, one_day, walked};
use crate::source::{At, BroughtSource, Id, Place, ScenarioSource};

/// What a scenario could say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The name of the scenario.
    pub scenario: String,
    /// Where it begins.
    pub place: Place,
    /// The line, as it is written in YAML.
    pub line: String,
}

/// Something that a scenario says.
enum Said {
    Due(Id, Vec<At<Date>>),
    Window(Id, Vec<Id>),
    Brought(&'static [Key], BroughtSource),
}

/// Where it says of a document how it is asked for.
#[derive(Clone, Copy)]
enum Key {
    Bring,
    MayBring,
    NotBring,
}

/// Every way to say it: what is asked of everybody and once more in some cases stands in two lists.
const WAYS: [&[Key]; 4] = [
    &[Key::Bring],
    &[Key::MayBring],
    &[Key::NotBring],
    &[Key::Bring, Key::MayBring],
];

impl<'p> TriedEvent<'p> {
    /// The first line of all scenarios that notices the change.
    pub(super) fn example(&mut self, pack: &LinkedPack, change: &Change<'p>) -> Option<Example> {
        let scenarios = self.scenarios.iter();
        let scenarios: Vec<(&ScenarioSource, Interview)> = scenarios
            .map(|(scenario, interview)| (*scenario, interview.clone()))
            .collect();
        scenarios.into_iter().find_map(|(scenario, interview)| {
            let visit = FinishedVisit::of(pack, &self.guide, scenario, interview.clone());
            let said = Said::every(&visit, change, &scenario.place);
            let told = said.into_iter().map(|said| (said.alone(scenario), said));
            let told = told.filter(|(told, _)| !fails(pack, &self.guide, told, &interview));
            let told: Vec<(ScenarioSource, Said)> = told.collect();
            let undo = change.put_in(&mut self.guide)?;
            let guide = &self.guide;
            let mut noticed = told
                .iter()
                .filter(|(told, _)| fails(pack, guide, told, &walked(guide, told)));
            let said = noticed.next().map(|(_, said)| said.line());
            undo.apply(&mut self.guide);
            Some(Example {
                scenario: scenario.name.value.clone(),
                place: scenario.place.clone(),
                line: said?,
            })
        })
    }
}

impl Said {
    /// Everything that could be said of what is changed.
    fn every(visit: &FinishedVisit<'_>, change: &Change<'_>, place: &Place) -> Vec<Self> {
        let guide = visit.guide;
        let id = |id: &str| At::new(id.to_owned(), place.clone());
        let is_listed = |procedure: &str| {
            let ix = guide.procedure_by_id(procedure);
            ix.is_some_and(|ix| visit.interview.outcome.listing(ix).is_some())
        };
        match change {
            Change::Period { procedure, .. } if is_listed(procedure) => {
                let days = days(visit, procedure).into_iter();
                let days = days.map(|day| At::new(day, place.clone())).collect();
                vec![Self::Due(id(procedure), days)]
            }
            Change::Window { procedure, .. } | Change::Office { procedure, .. } if is_listed(procedure) => {
                let ix = guide.procedure_by_id(procedure).into_iter();
                let windows = ix.flat_map(|ix| visit.windows(ix)).map(id).collect();
                vec![Self::Window(id(procedure), windows)]
            }
            Change::Paper { procedure, at, .. } if is_listed(procedure) => {
                let ix = guide.procedure_by_id(procedure);
                let bring = ix.and_then(|ix| guide.procedures[ix].bring.get(*at));
                let said = bring.map(|bring| BroughtSource {
                    of: Some(id(procedure)),
                    proxy: bring.proxy,
                    ..BroughtSource::of_item(id(&guide.documents[bring.document].id))
                });
                said.into_iter().flat_map(Self::ways).collect()
            }
            Change::Part { document, .. } | Change::Alternative { document, .. } => [false, true]
                .into_iter()
                .flat_map(|proxy| alternatives(visit, document, proxy, &id))
                .collect(),
            Change::Period { .. } | Change::Window { .. } | Change::Office { .. } | Change::Paper { .. } => {
                Vec::new()
            }
        }
    }

    fn ways(said: BroughtSource) -> Vec<Self> {
        WAYS.map(|keys| Self::Brought(keys, said.clone())).into()
    }

    /// The household of a scenario that says this, and nothing else.
    fn alone(&self, scenario: &ScenarioSource) -> ScenarioSource {
        let mut alone = ScenarioSource {
            need: None,
            not_need: Vec::new(),
            offer: Vec::new(),
            know: Vec::new(),
            possible: Vec::new(),
            not_listed: Vec::new(),
            due: Vec::new(),
            windows: Vec::new(),
            bring: Vec::new(),
            may_bring: Vec::new(),
            not_bring: Vec::new(),
            first: Vec::new(),
            late: Vec::new(),
            today: None,
            most_screens: None,
            complete: None,
            ..scenario.clone()
        };
        match self {
            Self::Due(procedure, days) => {
                let each = days.iter().map(|day| (procedure.clone(), day.clone()));
                alone.due = each.collect();
            }
            Self::Window(procedure, windows) => {
                alone.windows = vec![(procedure.clone(), windows.clone())];
            }
            Self::Brought(keys, brought) => {
                for key in *keys {
                    let list = match key {
                        Key::Bring => &mut alone.bring,
                        Key::MayBring => &mut alone.may_bring,
                        Key::NotBring => &mut alone.not_bring,
                    };
                    list.push(brought.clone());
                }
            }
        }
        alone
    }

    fn line(&self) -> String {
        match self {
            Self::Due(procedure, days) => {
                let days = days.iter().map(|day| guide::day::format(day.value));
                format!("due: {{{}: {}}}", procedure.value, one_or_list(days))
            }
            Self::Window(procedure, windows) => {
                let windows = windows.iter().map(|window| window.value.clone());
                format!("window: {{{}: {}}}", procedure.value, one_or_list(windows))
            }
            Self::Brought(keys, brought) => {
                let BroughtSource {
                    item,
                    of,
                    proxy,
                    any_of,
                } = brought;
                let mut fields = format!("item: {}", item.value);
                if let Some(of) = of {
                    fields += &format!(", of: {}", of.value);
                }
                if *proxy {
                    fields += ", for: proxy";
                }
                if !any_of.is_empty() {
                    let any_of: Vec<&str> = any_of.iter().map(|one| one.value.as_str()).collect();
                    fields += &format!(", any-of: [{}]", any_of.join(", "));
                }
                let lines = keys.iter().map(|key| {
                    let key = match key {
                        Key::Bring => "bring",
                        Key::MayBring => "may-bring",
                        Key::NotBring => "not-bring",
                    };
                    format!("{key}: [{{{fields}}}]")
                });
                lines.collect::<Vec<_>>().join("; ")
            }
        }
    }
}

fn one_or_list(values: impl Iterator<Item = String>) -> String {
    let values: Vec<String> = values.collect();
    match values.as_slice() {
        [one] => one.clone(),
        several => format!("[{}]", several.join(", ")),
    }
}

/// The days of all deadlines that certainly apply, the earliest first.
fn days(visit: &FinishedVisit<'_>, procedure: &str) -> Vec<Date> {
    let guide = visit.guide;
    let due = guide
        .procedure_by_id(procedure)
        .map(|ix| &guide.procedures[ix].due);
    let due = due.into_iter().flatten();
    let certain = due.filter(|deadline| visit.meets(deadline.condition.as_ref()));
    let mut days: Vec<(bool, Date)> = certain
        .filter_map(|deadline| {
            let due = due_date(guide, deadline, &visit.dates);
            Some((due.last_day().is_none(), one_day(&due)?))
        })
        .collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().map(|(_, day)| day).collect()
}

/// What can be chosen for a document, or which of its parts is brought where there is nothing to choose.
fn alternatives(
    visit: &FinishedVisit<'_>,
    document: &str,
    proxy: bool,
    id: &impl Fn(&str) -> Id,
) -> Vec<Said> {
    let guide = visit.guide;
    let Some(ix) = guide.documents.find(|one| one.id == document) else {
        return Vec::new();
    };
    let list = visit.documents(proxy);
    let mut choices = list.choices.iter();
    let choice = choices.find(|choice| choice.document == ix && choice.proxy == proxy);
    let of_item = |document: &str, any_of: Vec<Id>| BroughtSource {
        proxy,
        any_of,
        ..BroughtSource::of_item(id(document))
    };
    let mut said = Vec::new();
    if let Some(choice) = choice {
        let mut offered = Vec::new();
        for (_, parts) in &choice.alternatives {
            documents(guide, parts, &mut offered);
        }
        let any_of = offered.iter().map(|one| id(one)).collect();
        said.push(Said::Brought(&[Key::Bring], of_item(document, any_of)));
    }
    let mut parts = Vec::new();
    if let Some(made_of) = &guide.documents[ix].made_of {
        documents(guide, made_of, &mut parts);
    }
    said.extend(
        parts
            .into_iter()
            .flat_map(|part| Said::ways(of_item(part, Vec::new()))),
    );
    said
}
