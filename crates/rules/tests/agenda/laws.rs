//! What holds for every household: of the sample ward's scenarios, and with answers, days and ticks at random.

use guide::deadline::DueKind;
use guide::ids::{DateIx, Ix, ProcedureIx, QuestionIx};
use guide::plan::Entry;
use guide::plan::agenda::{Action, DayKind, FirstThing, Row};
use guide::{Answer, Certainty, Date, Given, Guide, Kind};
use proptest::prelude::*;
use rules::LinkedPack;
use rules::source::{Id, ScenarioSource};

use crate::household::{Household, Told};
use crate::sample;

fn linked() -> LinkedPack {
    rules::check(&sample::files(), None).pack.unwrap()
}

/// The household of a scenario, so many days after the event; with its days, or without.
fn of_scenario<'g>(guide: &'g Guide, scenario: &ScenarioSource, days: i32, is_dated: bool) -> Household<'g> {
    let ids = |ids: &[Id]| ids.iter().map(|id| id.value.clone()).collect::<Vec<_>>();
    let known = |ids: Vec<String>| {
        ids.into_iter()
            .filter(|id| guide.question_by_id(id).is_some())
            .collect::<Vec<_>>()
    };
    let main = guide.date.map(|date| guide.dates[date].id.as_str());
    let given = scenario
        .dates
        .iter()
        .find(|(id, _)| Some(id.value.as_str()) == main);
    let main = given.map_or(guide::date(2026, 11, 25), |(_, day)| day.value);
    let today = main.checked_add(days).unwrap();
    let mut household = Household::new(guide, today)
        .answer(&known(ids(&scenario.yes_to)), Answer::Yes)
        .answer(&known(ids(&scenario.unsure_of)), Answer::Unsure);
    for (id, day) in scenario.dates.iter().filter(|_| is_dated) {
        if guide.date_by_id(&id.value).is_some() {
            household = household.day(&id.value, day.value);
        }
    }
    household
}

#[test]
fn every_scenario_keeps_every_law() {
    let pack = linked();
    let mut tried = 0;
    for scenario in &pack.source.scenarios {
        let guide = pack.guide(&scenario.event.value).unwrap();
        for (days, is_dated) in [(-10, true), (5, true), (40, true), (5, false)] {
            tried += 1;
            let household = of_scenario(guide, scenario, days, is_dated);
            let told = household.told();
            let name = format!("{} {days} {is_dated}", scenario.name.value);
            check(&household, &told, &name);
            let open = told
                .agenda
                .to_confirm
                .iter()
                .find(|group| group.question.is_none() && group.day.is_none());
            let rows = open.iter().flat_map(|group| &group.rows);
            let rows = rows.map(|row| told.procedure(row.row.procedure));
            assert_eq!(rows.collect::<Vec<_>>(), [""; 0], "{name}: no question to answer");
        }
    }
    assert!(tried > 800, "{tried}");
}

/// An answer given in place matters to a row of its group.
#[test]
fn every_question_to_confirm_decides_something() {
    let pack = linked();
    let mut tried = 0;
    for scenario in pack
        .source
        .scenarios
        .iter()
        .filter(|one| !one.unsure_of.is_empty())
    {
        let guide = pack.guide(&scenario.event.value).unwrap();
        let household = of_scenario(guide, scenario, 5, true);
        let told = household.told();
        for group in &told.agenda.to_confirm {
            tried += 1;
            let question = group.question.unwrap();
            let mut changes = [Answer::Yes, Answer::No].into_iter().filter(|answer| {
                let id = guide.questions[question].id.clone();
                let after = of_scenario(guide, scenario, 5, true)
                    .answer(&[id], *answer)
                    .told();
                let mut rows = group.rows.iter().map(|row| row.row.procedure);
                rows.any(|procedure| {
                    told.plan.entry(procedure).map(way) != after.plan.entry(procedure).map(way)
                })
            });
            let id = &guide.questions[question].id;
            assert!(changes.next().is_some(), "{}: {id}", scenario.name.value);
        }
    }
    assert!(tried > 100, "{tried}");
}

fn way(entry: &Entry) -> (Certainty, Vec<Vec<guide::Because>>) {
    (entry.listing.certainty, entry.listing.paths.clone())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn every_household_keeps_every_law(
        event in 0_usize..12,
        answers in prop::collection::vec(0_u8..8, 200),
        days in prop::collection::vec(prop::option::weighted(0.6, -60..400), 40),
        done in prop::collection::vec(prop::bool::weighted(0.2), 200),
        minutes in 0_u16..1440,
    ) {
        let pack = PACK.with(Clone::clone);
        let guide = &pack.events[event % pack.events.len()].guide;
        let mut household = Household::new(guide, guide::date(2026, 11, 30));
        household.minutes = minutes;
        for (at, answer) in answers.iter().enumerate().take(guide.questions.len()) {
            let question = QuestionIx::new(u16::try_from(at).unwrap());
            match answer {
                0 => household.answers.forget(question),
                1..3 => household.answers.set(question, Answer::Unsure),
                3..6 => household.answers.set(question, Answer::Yes),
                _ => {}
            }
        }
        for (at, back) in days.iter().enumerate().take(guide.dates.len()) {
            let day = back.map(|back| household.today.checked_sub(back).unwrap());
            day.into_iter().for_each(|day| household.dates.set(DateIx::new(u16::try_from(at).unwrap()), day));
        }
        let ticks = done.iter().enumerate().take(guide.procedures.len()).filter(|(_, done)| **done);
        household.done = ticks.map(|(at, _)| ProcedureIx::new(u16::try_from(at).unwrap())).collect();
        check(&household, &household.told(), &guide.id);
    }
}

thread_local! {
    static PACK: std::rc::Rc<LinkedPack> = std::rc::Rc::new(linked());
}

fn check(household: &Household<'_>, told: &Told<'_>, name: &str) {
    every_procedure_stands_once(told, name);
    what_is_first_is_in_order(household, told, name);
    papers_say_their_condition(household, told, name);
    days_are_what_they_say(household, told, name);
    facts_were_said(household, told, name);
    let benefits = &told.agenda.benefits;
    assert!(
        benefits.open.len() <= 3 && (benefits.open.len() == 3 || benefits.folded.is_empty()),
        "{name}"
    );
    for group in &told.agenda.to_confirm {
        assert!(!group.rows.is_empty(), "{name}");
        let next = told.interview.next.iter().flat_map(|screen| screen.questions());
        if let Some(question) = group.question {
            let is_next = next.into_iter().any(|asked| *asked == question);
            let is_unsure = household.answers.get(question) == Some(Answer::Unsure);
            assert!(is_unsure || is_next, "{name}: it can be answered now");
            assert_eq!(group.given == Given::Unsure, !is_next, "{name}");
        }
    }
}

fn certain_rows<'t>(told: &'t Told<'_>) -> impl Iterator<Item = &'t Row> {
    let agenda = &told.agenda;
    let visits = agenda.visits.iter().flat_map(|visit| &visit.rows);
    let homes = agenda.from_home.iter().map(|home| &home.row);
    let benefits = agenda
        .benefits
        .open
        .iter()
        .chain(&agenda.benefits.folded)
        .map(|benefit| &benefit.row);
    visits.chain(homes).chain(benefits)
}

fn possible_rows<'t>(told: &'t Told<'_>) -> impl Iterator<Item = &'t Row> {
    told.agenda
        .to_confirm
        .iter()
        .flat_map(|group| group.rows.iter().map(|row| &row.row))
}

fn every_procedure_stands_once(told: &Told<'_>, name: &str) {
    let nothing = told.agenda.nothing_to_do.iter();
    let rows = certain_rows(told).chain(possible_rows(told)).chain(nothing);
    let mut standing: Vec<ProcedureIx> = rows.map(|row| row.procedure).collect();
    standing.sort_unstable();
    let mut listed: Vec<ProcedureIx> = told.plan.entries().map(|entry| entry.listing.procedure).collect();
    listed.sort_unstable();
    assert_eq!(standing, listed, "{name}");
    assert!(
        certain_rows(told).all(|row| row.certainty == Certainty::Certain),
        "{name}"
    );
    assert!(
        possible_rows(told).all(|row| row.certainty == Certainty::Possible),
        "{name}"
    );
}

fn what_is_first_is_in_order(household: &Household<'_>, told: &Told<'_>, name: &str) {
    let first = &told.agenda.first;
    assert!(first.len() <= 3, "{name}");
    let questions = first
        .iter()
        .filter(|thing| matches!(thing.action, Action::Confirm(_)))
        .count();
    assert!(questions <= 1, "{name}");
    let to_do = || {
        first
            .iter()
            .filter(|thing| !matches!(thing.action, Action::Confirm(_)))
    };
    let named: Vec<ProcedureIx> = to_do()
        .flat_map(|thing| thing.procedures.iter().copied())
        .collect();
    for (at, thing) in to_do().enumerate() {
        for later in to_do().skip(at + 1) {
            let procedures = thing.procedures.iter();
            let mut after = procedures.flat_map(|procedure| &told.guide.procedures[*procedure].after);
            let waits = after.any(|first| later.procedures.contains(first));
            assert!(!waits, "{name}: {thing:?} waits for {later:?}");
        }
    }
    assert!(
        named.iter().all(|procedure| !household.done.contains(procedure)),
        "{name}"
    );
    assert!(
        named
            .iter()
            .all(|procedure| told.plan.entry(*procedure).unwrap().is_certain()),
        "{name}"
    );
    if to_do().any(|thing| is_advice(told, thing)) {
        let left = told.plan.entries().find(|entry| {
            let procedure = entry.listing.procedure;
            is_dated_duty(entry, household.today)
                && !household.done.contains(&procedure)
                && !named.contains(&procedure)
        });
        assert_eq!(
            left.map(|entry| told.procedure(entry.listing.procedure)),
            None,
            "{name}: advice before it"
        );
    }
}

/// Whether nothing of it is a duty or money, and nothing waits for it.
fn is_advice(told: &Told<'_>, thing: &FirstThing) -> bool {
    let is_waited_for = |procedure: &ProcedureIx| {
        let mut all = told.plan.entries();
        all.any(|entry| {
            told.guide.procedures[entry.listing.procedure]
                .after
                .contains(procedure)
        })
    };
    let is_advised = |entry: &Entry| entry.dues.iter().all(|due| due.date.kind == DueKind::Advised);
    let mut procedures = thing.procedures.iter();
    procedures.all(|procedure| is_advised(told.plan.entry(*procedure).unwrap()) && !is_waited_for(procedure))
}

fn is_dated_duty(entry: &Entry, today: Date) -> bool {
    let is_duty = |meaning| matches!(meaning, DueKind::Irreversible | DueKind::Legal);
    let mut days = entry.days(today);
    let has_day = days.any(|day| day.kind == DayKind::LastDay && is_duty(day.meaning));
    let is_running = entry.scheme == guide::plan::Scheme::Running;
    entry.is_certain() && entry.listing.kind == Kind::Need && has_day && is_running
}

fn papers_say_their_condition(household: &Household<'_>, told: &Told<'_>, name: &str) {
    let documents = &told.agenda.documents;
    let to_do: Vec<ProcedureIx> = told
        .agenda
        .visits
        .iter()
        .flat_map(|visit| visit.rows.iter().map(|row| row.procedure))
        .chain(told.agenda.from_home.iter().map(|home| home.row.procedure))
        .collect();
    for one in &documents.always {
        let things = told.plan.document_list.documents.iter();
        let thing = things
            .into_iter()
            .find(|thing| (thing.document, thing.proxy) == (one.document, one.proxy))
            .unwrap();
        let is_sure = thing.uses.iter().any(|used| {
            let bring = used.bring(told.guide).unwrap();
            let outcome = &told.interview.outcome;
            let applies = outcome.applies(told.guide, &household.dates, bring.condition.as_ref());
            to_do.contains(&used.procedure)
                && !household.done.contains(&used.procedure)
                && applies == Some(Certainty::Certain)
                && used.condition.is_none()
                && bring.case.is_none()
        });
        assert!(is_sure, "{name}: {} has a condition", told.document(one.document));
    }
    for one in &documents.only_if {
        let has_all = !one.uses.is_empty() && one.uses.iter().all(|used| !used.conditions.is_empty());
        assert!(has_all, "{name}: {}", told.document(one.listed.document));
    }
    let listed = documents
        .always
        .iter()
        .chain(documents.only_if.iter().map(|one| &one.listed));
    let mut listed: Vec<_> = listed.map(|one| (one.document, one.proxy)).collect();
    listed.sort_unstable();
    let wanted = told.plan.document_list.documents.iter().filter(|thing| {
        thing
            .uses
            .iter()
            .any(|used| !household.done.contains(&used.procedure))
    });
    let mut wanted: Vec<_> = wanted.map(|thing| (thing.document, thing.proxy)).collect();
    wanted.sort_unstable();
    assert_eq!(listed, wanted, "{name}: every paper once");
}

fn days_are_what_they_say(household: &Household<'_>, told: &Told<'_>, name: &str) {
    for entry in told.plan.entries() {
        for day in entry.days(household.today) {
            match day.kind {
                DayKind::Opens => assert!(day.days > 0, "{name}"),
                DayKind::Estimate => assert!(day.days >= 0, "{name}"),
                DayKind::LastDay => assert!(
                    day.days >= 0
                        || matches!(
                            day.meaning,
                            DueKind::Legal | DueKind::Irreversible | DueKind::Claim
                        ),
                    "{name}: {} is late in vain",
                    told.procedure(day.procedure)
                ),
            }
        }
        let told_day = entry.key_day(household.today);
        assert!(
            told_day.is_none_or(|told| entry.days(household.today).any(|day| day == told)),
            "{name}"
        );
        let asked = entry.asks(told.guide);
        assert!(
            asked.iter().all(|date| household.dates.get(*date).is_none()),
            "{name}"
        );
    }
    let deadlines = &told.agenda.deadlines;
    assert!(deadlines.iter().map(|day| day.day).is_sorted(), "{name}");
    assert!(
        deadlines
            .iter()
            .all(|day| !household.done.contains(&day.procedure)),
        "{name}"
    );
}

fn facts_were_said(household: &Household<'_>, told: &Told<'_>, name: &str) {
    let is_yes = |question: &QuestionIx| household.answers.get(*question) == Some(Answer::Yes);
    let reasons = certain_rows(told).flat_map(|row| &row.reason);
    assert!(reasons.into_iter().all(is_yes), "{name}");
    assert!(told.agenda.about.facts.len() <= 4, "{name}");
    assert!(told.agenda.about.facts.iter().all(is_yes), "{name}");
    assert!(possible_rows(told).all(|row| row.reason.is_empty()), "{name}");
}
