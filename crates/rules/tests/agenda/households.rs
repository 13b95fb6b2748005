//! The five households of `households.yaml`: whose plan it is, and the first three things.

use guide::plan::agenda::{Action, DayKind, FirstThing, Place};
use guide::{Answer, Date, day};
use serde::Deserialize;
use std::collections::BTreeMap;

use crate::household::{Household, Told};
use crate::sample;
use crate::town::TODAY;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Case {
    name: String,
    event: String,
    dates: BTreeMap<String, String>,
    yes_to: Vec<String>,
    #[serde(default)]
    unsure_of: Vec<String>,
    about: Vec<String>,
    first: Vec<Thing>,
}

/// A first thing, by ids.
#[derive(Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Thing {
    #[serde(rename = "do")]
    procedures: Vec<String>,
    at: Option<String>,
    confirm: Option<String>,
    last_day: Option<String>,
    estimate: Option<String>,
    #[serde(default)]
    take: Vec<String>,
}

fn seen(told: &Told<'_>, first: &FirstThing) -> Thing {
    let of_kind = |kind| {
        first
            .day
            .filter(|day| day.kind == kind)
            .map(|told| day::format(told.day))
    };
    let ids = first
        .procedures
        .iter()
        .map(|procedure| told.procedure(*procedure).to_owned());
    let take = first
        .take
        .iter()
        .map(|one| told.document(one.document).to_owned());
    Thing {
        procedures: ids.collect(),
        at: match first.place {
            Some(Place::Window { window, .. }) => Some(told.window(window).to_owned()),
            Some(Place::Home(_)) | None => None,
        },
        confirm: match first.action {
            Action::Confirm(question) => Some(told.question(question).to_owned()),
            Action::Procedure(_) | Action::Visit(_) => None,
        },
        last_day: of_kind(DayKind::LastDay),
        estimate: of_kind(DayKind::Estimate),
        take: take.collect(),
    }
}

fn cases() -> Vec<Case> {
    serde_yaml::from_str(include_str!("households.yaml")).unwrap()
}

#[test]
fn the_five_households_read_the_right_things_first() {
    let pack = rules::check(&sample::files(), None).pack.unwrap();
    assert_eq!(cases().len(), 5);
    for case in cases() {
        let guide = pack.guide(&case.event).unwrap();
        let mut household = Household::new(guide, TODAY)
            .answer(&case.yes_to, Answer::Yes)
            .answer(&case.unsure_of, Answer::Unsure);
        for (id, written) in &case.dates {
            let given: Date = day::parse(written).unwrap();
            household = household.day(id, given);
        }
        let told = household.told();
        let first: Vec<Thing> = told.agenda.first.iter().map(|first| seen(&told, first)).collect();
        assert_eq!(first, case.first, "{}", case.name);
        let about = told
            .agenda
            .about
            .facts
            .iter()
            .map(|question| told.question(*question));
        assert_eq!(about.collect::<Vec<_>>(), case.about, "{}", case.name);
    }
}
