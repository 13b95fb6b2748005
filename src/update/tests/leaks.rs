//! Nothing of one visitor reaches another, and nothing leaves the page that was not meant to.

use guide::Answer::{No, Yes};

use super::person::Person;
use crate::exported::ExportKind;
use crate::ids::Ids;
use crate::msg::Msg;
use crate::state::Route;
use crate::visit::{SharedPlan, Visit};

const PLAN: &str =
    "/move-in/result?yes=has-dog,is-insured&no=has-child,has-moped,has-seal&moved-in=2026-04-01";

fn id(text: &str) -> String {
    text.to_owned()
}

/// Somebody who has answered, chosen, ticked and typed whatever there is.
fn busy() -> Person {
    let mut person = Person::at(PLAN);
    let (procedure, document) = (|| id("p0"), || id("id-document"));
    for msg in [
        Msg::OfficeChosen {
            procedure: procedure(),
            office: 1,
        },
        Msg::WayChosen {
            document: document(),
            way: 1,
        },
        Msg::ProxyToggled,
        Msg::VisitChanged {
            text: id("2026-04-13"),
        },
        Msg::DoneToggled {
            procedure: procedure(),
        },
        Msg::PackedToggled { document: document() },
        Msg::SearchTyped { text: id("ねこ") },
    ] {
        person.send(msg);
    }
    person
}

#[test]
fn the_list_of_all_procedures_holds_nothing_of_the_visitor_before() {
    let mut person = busy();
    person.send(Msg::PageChosen {
        route: Route::Procedures,
    });
    assert!(
        person.shown().contains("has-dog"),
        "links carry the answers of the visit"
    );
    person.send(Msg::EndChosen);
    person.send(Msg::PageChosen {
        route: Route::Procedures,
    });
    let text = person.shown();
    for answer in ["has-dog", "is-insured", "2026-04", "ねこ"] {
        assert!(!text.contains(answer), "{answer} in {text}");
    }
}

#[test]
fn the_list_of_all_procedures_follows_the_answers() {
    let mut person = busy();
    person.send(Msg::PageChosen {
        route: Route::Procedures,
    });
    person.send(Msg::PageChosen {
        route: Route::Event { event: id("move-in") },
    });
    person.send(Msg::DateChanged {
        date: id("moved-in"),
        text: id("2026-04-02"),
    });
    person.send(Msg::PageChosen {
        route: Route::Procedures,
    });
    assert!(person.shown().contains("moved-in=2026-04-02"));
}

#[test]
fn a_plan_that_is_opened_has_nothing_of_the_visit_before() {
    let answers: Ids<_> = [(id("has-dog"), No)].into();
    let mut person = busy();
    person.send(Msg::PlanOpened {
        event: id("move-in"),
        answers: answers.clone(),
        dates: Ids::default(),
        shared: SharedPlan::default(),
    });
    assert_eq!(person.state.visit, Visit::of_plan(answers, Ids::default()));
    let mut person = busy();
    person.send(Msg::LinkOpened {
        fragment: id("/move-in/result?no=has-dog"),
    });
    assert_eq!(person.state.visit.choices, crate::visit::Choices::default());
    assert!(person.state.visit.ticks.is_empty());
}

#[test]
fn a_withdrawn_answer_stays_withdrawn_when_somebody_goes_back() {
    let procedure = Route::Procedure {
        event: id("move-in"),
        procedure: id("p1"),
    };
    let mut person = Person::at(PLAN);
    person.send(Msg::PageChosen { route: procedure });
    person.send(Msg::Settled {
        question: id("has-dog"),
        answer: None,
    });
    person.back();
    assert!(!person.state.visit.answers.contains("has-dog"));
    person.forward();
    assert!(!person.state.visit.answers.contains("has-dog"));
    assert_eq!(person.state.visit.answers.get("is-insured"), Some(&Yes));
}

#[test]
fn a_withdrawn_day_stays_withdrawn_when_somebody_goes_back() {
    let mut person = Person::at("/move-in?moved-in=2026-04-01");
    person.send(Msg::QuestionsChosen { event: id("move-in") });
    person.send(Msg::PageChosen {
        route: Route::Review { event: id("move-in") },
    });
    person.send(Msg::DateChanged {
        date: id("moved-in"),
        text: String::new(),
    });
    person.back();
    assert!(person.state.visit.dates.is_empty());
}

#[test]
fn after_a_reload_back_still_knows_what_another_life_event_asked() {
    let mut person = Person::at("/birth/result?yes=is-first-child");
    person.send(Msg::PageChosen {
        route: Route::Event { event: id("move-in") },
    });
    person.reload();
    assert!(
        !person.state.visit.answers.contains("is-first-child"),
        "its address has only its own answers"
    );
    person.back();
    assert_eq!(person.state.visit.answers.get("is-first-child"), Some(&Yes));
}

#[test]
fn a_link_brings_back_the_alternatives_chosen() {
    let person = busy();
    let link = person.state.link(&Route::Start);
    assert!(link.contains("paper=id-document.1"), "{link}");
    assert_eq!(
        Person::at(&link[1..]).state.visit.choices,
        person.state.visit.choices
    );
}

#[test]
fn a_calendar_file_carries_no_answer() {
    let mut person = busy();
    let calendar = person.exported(ExportKind::Calendar).text.replace("\r\n ", "");
    assert!(calendar.contains("BEGIN:VEVENT"));
    for answer in ["has-dog", "is-insured", "yes=", "moved-in=", "p0.1"] {
        assert!(!calendar.contains(answer), "{answer} in {calendar}");
    }
    assert!(calendar.contains("https://example.jp/guide/#/move-in"));
}

#[test]
fn a_calendar_file_is_stamped_in_utc() {
    let calendar = busy().exported(ExportKind::Calendar).text;
    assert!(
        calendar.contains("DTSTAMP:20260410T000000Z"),
        "nine in Japan is midnight in UTC: {calendar}"
    );
}
