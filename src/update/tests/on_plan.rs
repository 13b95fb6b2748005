//! What is done on the plan: ticks, offices, who goes and when, things taken along.

use guide::Answer::Yes;
use guide::day;

use super::person::Person;
use crate::effect::Effect;
use crate::exported::{ExportKind, Outcome, Paper};
use crate::msg::Msg;
use crate::state::{Page, Route, page};
use crate::visit::{SharedPlan, Visit};

const PLAN: &str = "/move-in/result?no=has-child,has-dog,has-moped,has-seal";

fn id(text: &str) -> String {
    text.to_owned()
}

/// On the plan, with an office, a proxy and a day chosen.
fn arranged() -> Person {
    let mut visit = Person::at(PLAN);
    visit.send(Msg::OfficeChosen {
        procedure: id("p0"),
        office: 1,
    });
    visit.send(Msg::ProxyToggled);
    visit.send(Msg::VisitChanged {
        text: id(" 2026-04-13 "),
    });
    visit
}

#[test]
fn a_tick_is_set_and_taken_back() {
    let mut visit = Person::at(PLAN);
    let done = |procedure: &str| Msg::DoneToggled {
        procedure: id(procedure),
    };
    let packed = |thing: &str| Msg::PackedToggled { document: id(thing) };
    for msg in [done("p0"), done("p6"), packed("seal"), done("p0")] {
        visit.send(msg);
    }
    let ticks = &visit.state.visit.ticks;
    assert_eq!((&ticks.done, &ticks.packed), (&vec![id("p6")], &vec![id("seal")]));
    assert_eq!(visit.address(), PLAN, "ticks are nobody else's affair");
    visit.send(packed("seal"));
    visit.send(done("p6"));
    assert!(visit.state.visit.ticks.is_empty());
}

#[test]
fn a_tick_has_the_plan_drawn_anew_and_lists_what_it_listed() {
    let mut visit = Person::at(PLAN);
    let plan = visit.plan();
    visit.send(Msg::DoneToggled { procedure: id("p0") });
    assert_eq!(visit.plan(), plan);
}

#[test]
fn office_proxy_and_day_stand_in_the_address_and_come_back_on_a_reload() {
    let mut visit = arranged();
    let address = format!("{PLAN}&office=p0.1&proxy=1&visit=2026-04-13");
    assert_eq!((visit.address(), visit.entries.len()), (address.as_str(), 1));
    let before = visit.state.visit.choices.clone();
    visit.reload();
    assert_eq!(
        (&visit.state.visit.choices, visit.address()),
        (&before, address.as_str())
    );
    assert_eq!(visit.state.dropped, []);
}

#[test]
fn office_proxy_and_day_can_be_taken_back() {
    let mut visit = arranged();
    visit.send(Msg::OfficeChosen {
        procedure: id("p0"),
        office: 0,
    });
    visit.send(Msg::ProxyToggled);
    visit.send(Msg::VisitChanged { text: id("") });
    assert_eq!(visit.address(), format!("{PLAN}&office=p0.0"));
}

#[test]
fn a_link_to_a_life_event_names_only_its_own_offices() {
    let visit = arranged();
    let route = Route::Result { event: id("move-in") };
    assert!(visit.state.link(&route).contains("office=p0.1"));
    let mut visit = arranged();
    visit.send(Msg::OfficeChosen {
        procedure: id("elsewhere"),
        office: 2,
    });
    assert!(!visit.address().contains("elsewhere"));
}

#[test]
fn one_of_several_things_is_chosen() {
    let mut visit = Person::at(PLAN);
    let thing = || id("id-document");
    visit.send(Msg::WayChosen {
        document: thing(),
        way: 2,
    });
    visit.send(Msg::WayChosen {
        document: thing(),
        way: 1,
    });
    assert_eq!(visit.state.visit.choices.alternatives, [(thing(), 1)].into());
}

#[test]
fn the_end_leaves_nothing_on_the_desk() {
    let mut visit = arranged();
    visit.send(Msg::DoneToggled { procedure: id("p0") });
    visit.send(Msg::EndChosen);
    assert_eq!(visit.state.visit, Visit::default());
    assert_eq!(visit.address(), "/");
}

#[test]
fn a_part_of_a_long_page_is_gone_to_without_another_address() {
    let mut visit = Person::at(PLAN);
    visit.take_effects();
    visit.send(Msg::PartChosen { part: id("confirm") });
    assert_eq!(visit.take_effects(), [Effect::FocusPart { part: id("confirm") }]);
    assert_eq!(visit.state.opened, ["confirm"], "nobody jumps to a closed door");
}

#[test]
fn what_is_taken_along_is_made_from_the_page_that_is_shown() {
    let mut visit = Person::at(PLAN);
    let kind = ExportKind::Calendar;
    assert!(visit.exported(kind).text.contains("BEGIN:VCALENDAR"));
    let outcome = Outcome::Failed;
    visit.send(Msg::Exported { kind, outcome });
    assert_eq!(visit.state.exported, Some((kind, outcome)));
    assert!(
        visit.shown().contains(ui_text::plan::JA.taken_not()),
        "it is said"
    );
    visit.send(Msg::PageChosen { route: Route::About });
    assert_eq!(visit.state.exported, None);
}

#[test]
fn paper_is_in_the_page_only_while_it_is_printed() {
    let mut visit = Person::at(PLAN);
    assert!(!visit.shown().contains("class=\"paper"));
    visit.take_effects();
    visit.send(Msg::PrintChosen {
        paper: Paper::Receipt,
    });
    assert!(visit.take_effects().contains(&Effect::Print));
    visit.send(Msg::PrintBegan);
    assert!(
        visit.shown().contains("class=\"paper receipt\""),
        "as it was asked for"
    );
    visit.send(Msg::PrintEnded);
    assert!(!visit.shown().contains("class=\"paper"));
    visit.send(Msg::PrintBegan);
    assert!(
        visit.shown().contains("class=\"paper\""),
        "the browser's own print is on A4"
    );
}

#[test]
fn an_opened_plan_has_an_entry_of_its_own() {
    let mut visit = Person::at("/code");
    visit.send(Msg::CodeTyped { text: id("0000") });
    visit.send(Msg::PlanOpened {
        event: id("move-in"),
        answers: [(id("has-dog"), Yes)].into(),
        dates: [(id("moved-in"), day::parse("2026-04-01").unwrap())].into(),
        shared: SharedPlan::default(),
    });
    let address = "/move-in/result?yes=has-dog&moved-in=2026-04-01";
    assert_eq!((visit.address(), visit.entries.len()), (address, 2));
    assert_eq!(visit.state.code, "");
}
