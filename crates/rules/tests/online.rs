//! What a way online takes, over the real pack: nobody is told to stay at home who may not be able to use it.

#![expect(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

#[path = "common/sample.rs"]
mod sample;

use guide::deadline::Dates;
use guide::plan::{Entry, Plan, PlanChoices, plan};
use guide::{Answer, Answers, Guide, interview};
use rules::source::PackFile;

fn guide(files: &[PackFile], event: &str) -> Guide {
    let pack = rules::check(files, None).pack.unwrap();
    let found = pack.events.into_iter().map(|event| event.guide);
    found.into_iter().find(|guide| guide.id == event).unwrap()
}

/// The plan of somebody who answers no to everything else.
fn planned(guide: &Guide, card: Answer) -> Plan {
    let mut answers = Answers::new();
    while let Some(screen) = interview(guide, &answers).next {
        for question in screen.questions() {
            let is_card = guide.questions[*question].id == "has-mynumber-card";
            answers.set(*question, if is_card { card } else { Answer::No });
        }
    }
    let outcome = interview(guide, &answers).outcome;
    let today = guide::date(2026, 11, 20);
    plan(guide, &outcome, &Dates::new(), &PlanChoices::default(), today)
}

#[test]
fn moving_out_spares_the_visit_only_with_a_card() {
    let guide = guide(&sample::files(), "move-out");
    let notification = guide.procedure_by_id("resident-move-out").unwrap();
    let is_it = |entry: &&Entry| entry.listing.procedure == notification;
    for (answer, is_spared) in [(Answer::Yes, true), (Answer::No, false), (Answer::Unsure, false)] {
        let plan = planned(&guide, answer);
        let apart = plan.without_visit.iter().filter(is_it).count();
        let at_windows = plan
            .stops
            .iter()
            .flat_map(|stop| &stop.entries)
            .filter(is_it)
            .count();
        assert_eq!(
            (apart, at_windows),
            if is_spared { (1, 0) } else { (0, 1) },
            "{answer:?}"
        );
    }
}

#[test]
fn what_an_event_settles_needs_no_telling_and_what_it_rules_out_is_no_way() {
    let online = |from: &str, to: &str| {
        let mut files = sample::files();
        let event = files
            .iter_mut()
            .find(|file| file.path == "events/birth.yaml")
            .unwrap();
        let text = String::from_utf8(event.bytes.clone()).unwrap();
        event.bytes = text.replacen(from, to, 1).into_bytes();
        let guide = guide(&files, "birth");
        let claim = guide.procedure_by_id("child-allowance-new").unwrap();
        guide.procedures[claim]
            .online
            .as_ref()
            .map(|online| online.needs.len())
    };
    assert_eq!(online("", ""), Some(1));
    assert_eq!(online("yes-to: [", "yes-to: [has-mynumber-card, "), Some(0));
    assert_eq!(online("no-to: [", "no-to: [has-mynumber-card, "), None);
}
