//! Time passes while a page is open: the day changes, and rules and app are published anew.

use guide::Answer::Yes;

use super::person::{MORNING, Person};
use super::sample;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, page};
use crate::state::{Clock, Failure, Front, Load};

fn missing(event: &str, edition: &str) -> Msg {
    Msg::GuideFetched {
        event: event.to_owned(),
        file: format!("{event}-{edition}.guide"),
        result: Err(Failure::Missing),
    }
}

fn published_anew() -> Msg {
    Msg::FrontFetched {
        front: sample::front_of("2").into(),
    }
}

fn asked_for(effects: &[Effect]) -> Vec<&str> {
    let files = effects.iter().filter_map(|effect| match effect {
        Effect::FetchGuide { file, .. } => Some(file.as_str()),
        _ => None,
    });
    files.collect()
}

#[test]
fn whatever_happens_is_judged_by_the_clock_of_that_moment() {
    let mut person = Person::at("/move-in/result?moved-in=2026-04-01");
    let later = Clock {
        today: guide::date(2026, 4, 14),
        ..MORNING
    };
    for msg in [Msg::TimePassed, Msg::NoticeDismissed] {
        person.now = later;
        person.send(msg);
        let Page::Plan(shown) = page(&person.state) else {
            panic!("no plan")
        };
        assert_eq!(shown.today, later.today);
        person.now = MORNING;
        person.send(Msg::TimePassed);
    }
}

#[test]
fn a_file_that_is_gone_has_the_first_file_asked_for_and_its_newer_name_used() {
    let mut person = Person::offline("/move-in?yes=has-dog");
    person.deliver_front();
    person.take_effects();
    person.send(missing("move-in", "1"));
    assert_eq!(person.take_effects(), [Effect::FetchFront]);
    assert!(
        matches!(page(&person.state), Page::Loading(_)),
        "nobody is troubled yet"
    );
    person.send(published_anew());
    assert_eq!(asked_for(&person.take_effects()), ["move-in-2.guide"]);
    person.send(Msg::GuideFetched {
        event: "move-in".to_owned(),
        file: "move-in-2.guide".to_owned(),
        result: Ok((sample::move_in(), crate::state::Translation::NotAsked)),
    });
    assert!(matches!(page(&person.state), Page::Event(_)));
    assert_eq!(person.state.visit.answers.get("has-dog"), Some(&Yes));
}

#[test]
fn a_file_that_is_really_gone_is_said_to_be_gone() {
    let mut person = Person::offline("/move-in");
    person.deliver_front();
    person.send(missing("move-in", "1"));
    person.deliver_front();
    assert_eq!(
        person.state.guides.get("move-in"),
        Some(&Load::Failed(Failure::Missing))
    );
    person.take_effects();
    person.send(missing("move-in", "1"));
    assert_eq!(person.take_effects(), [], "not for ever");
}

#[test]
fn somebody_who_comes_back_gets_the_newest_rules_and_keeps_the_answers() {
    let mut person = Person::answered_all();
    person.take_effects();
    person.send(Msg::CameBack);
    assert_eq!(person.take_effects(), [Effect::FetchFront]);
    let before = page(&person.state);
    person.deliver_front();
    assert_eq!(page(&person.state), before, "the same rules move nothing");
    person.send(published_anew());
    assert!(asked_for(&person.take_effects()).contains(&"move-in-2.guide"));
    assert_eq!(person.state.visit.answers.get("has-dog"), Some(&Yes));
}

#[test]
fn without_a_network_what_is_here_stays() {
    let mut person = Person::answered_all();
    person.send(Msg::CameBack);
    person.send(Msg::FrontFetched {
        front: Front::Failed(Failure::Offline),
    });
    assert!(matches!(page(&person.state), Page::Plan(_)));
}

#[test]
fn files_of_a_newer_app_start_it_anew() {
    let mut person = Person::answered_all();
    person.take_effects();
    person.send(Msg::FrontFetched {
        front: Front::Failed(Failure::OtherFormat(99)),
    });
    assert!(person.take_effects().contains(&Effect::StartAnew { format: 99 }));
    assert!(
        person.address().contains("has-dog"),
        "the answers stand in the address"
    );
}
