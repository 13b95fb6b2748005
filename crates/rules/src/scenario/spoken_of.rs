//! Which deadlines and documents the expectations of a scenario speak of, and so would notice missing.

use guide::Guide;
use guide::deadline::due_date;

use super::compare::one_day;
use super::on_plan::{is_certain, uses};
use super::{FinishedVisit, walked};
use crate::link::LinkedPack;
use crate::source::{Id, Place, ScenarioSource};

/// The places of deadlines whose day is the one written under `due`, and of documents because of which something under
/// `bring` is on the list. `guide` must be linked as written.
pub(crate) fn spoken_of<'p>(
    pack: &'p LinkedPack,
    guide: &Guide,
    scenario: &ScenarioSource,
) -> Vec<&'p Place> {
    if scenario.due.is_empty() && scenario.bring.is_empty() {
        return Vec::new();
    }
    let visit = FinishedVisit::of(pack, guide, scenario, walked(guide, scenario));
    let mut places = Vec::new();
    for (procedure, day) in &scenario.due {
        let dues = pack
            .source
            .procedures
            .get(&procedure.value)
            .map(|source| &source.due);
        for (at, due) in dues.into_iter().flatten().enumerate() {
            if day_of(&visit, procedure, at) == Some(day.value) {
                places.push(&due.place);
            }
        }
    }
    for brought in &scenario.bring {
        for used in uses(&visit, brought).iter().filter(|used| is_certain(used)) {
            let id = &guide.procedures[used.used.procedure].id;
            let source = pack.source.procedures.get(id);
            let bring = source.and_then(|source| source.bring.get(used.used.at));
            places.extend(bring.map(|bring| &bring.item.place));
        }
    }
    places
}

/// The day of a deadline that certainly applies.
fn day_of(visit: &FinishedVisit<'_>, procedure: &Id, at: usize) -> Option<guide::Date> {
    let guide = visit.guide;
    let ix = guide.procedure_by_id(&procedure.value)?;
    let deadline = guide.procedures[ix].due.get(at)?;
    let outcome = &visit.interview.outcome;
    if outcome.listing(ix).is_none() || !visit.meets(deadline.condition.as_ref()) {
        return None;
    }
    one_day(&due_date(guide, deadline, &visit.dates))
}
