//! What is handed to others holds no answer that is nobody else's affair, and says where it came from.

use guide::Answer::{No, Unsure};
use guide::handover_code;

use super::person::{Person, TODAY};
use crate::exported::ExportKind;
use crate::msg::Msg;
use crate::page::{Page, page};
use crate::state::Route;
use crate::visit::SharedPlan;

/// `is-insured` is a sensitive question of the sample.
const PLAN: &str =
    "/move-in/result?yes=has-dog,is-insured&no=has-child,has-moped,has-seal&moved-in=2026-04-01";

fn id(text: &str) -> String {
    text.to_owned()
}

/// The fragment of the link that is copied.
fn link(person: &mut Person) -> String {
    let text = person.exported(ExportKind::Link).text;
    text.split_once('#').unwrap().1.to_owned()
}

#[test]
fn a_link_leaves_sensitive_answers_out_and_says_so() {
    let mut person = Person::at(PLAN);
    assert_eq!(
        link(&mut person),
        "/move-in/result?yes=has-dog&no=has-child,has-moped,has-seal&unsure=is-insured&moved-in=2026-04-01\
         &made=2026-04-10&rules=2026-11-20&without=is-insured"
    );
    assert_eq!(
        person.address(),
        PLAN,
        "the address of one's own visit keeps them"
    );
}

#[test]
fn a_no_is_left_out_like_a_yes() {
    let (mut yes, mut no) = (
        Person::at(PLAN),
        Person::at(&PLAN.replace(",is-insured&no=", "&no=is-insured,")),
    );
    assert_eq!(no.state.visit.answers.get("is-insured"), Some(&No));
    assert_eq!(link(&mut yes), link(&mut no));
}

#[test]
fn they_go_along_where_somebody_says_so() {
    let mut person = Person::at(PLAN);
    person.send(Msg::SensitiveToggled);
    let link = link(&mut person);
    assert!(
        link.contains("yes=has-dog,is-insured&") && !link.contains("without"),
        "{link}"
    );
    assert!(link.ends_with("&made=2026-04-10&rules=2026-11-20"));
    person.send(Msg::EndChosen);
    assert!(
        !person.state.visit.shares_sensitive,
        "the next visitor says so anew"
    );
}

#[test]
fn text_and_code_leave_them_out_as_well() {
    let mut person = Person::at(PLAN);
    let text = person.exported(ExportKind::Copy).text;
    assert!(
        !text.contains("yes=has-dog,is-insured") && text.contains("without=is-insured"),
        "{text}"
    );
    let code = text
        .lines()
        .rfind(|line| line.contains('-') && !line.contains('/'))
        .unwrap();
    let restored = handover_code::decode(&super::sample::move_in(), code).unwrap();
    assert!(restored.has_left_out);
    let guide = super::sample::move_in();
    let question = guide.question_by_id("is-insured").unwrap();
    assert_eq!(restored.answers.get(question), Some(Unsure));
}

#[test]
fn who_opens_a_shared_plan_knows_it_and_keeps_knowing_over_a_reload() {
    let mut person = Person::at(PLAN);
    let link = link(&mut person);
    let mut other = Person::at(&link);
    let shared = SharedPlan {
        made: Some(TODAY),
        rules: guide::day::parse("2026-11-20"),
        without: vec![id("is-insured")],
    };
    assert_eq!(other.state.visit.shared.as_ref(), Some(&shared));
    assert!(other.shown().contains(ui_text::plan::JA.received()));
    other.reload();
    assert_eq!(other.state.visit.shared, Some(shared));
}

#[test]
fn an_answer_that_was_left_out_is_given_in_place() {
    let mut person = Person::at(PLAN);
    let link = link(&mut person);
    let mut other = Person::at(&link);
    other.send(Msg::Settled {
        question: id("is-insured"),
        answer: Some(No),
    });
    assert_eq!(other.state.visit.answers.get("is-insured"), Some(&No));
    assert!(other.state.visit.shared.as_ref().unwrap().without.is_empty());
    assert!(!other.address().contains("without"));
}

#[test]
fn a_plan_of_ones_own_begins_with_nothing_of_the_shared_one() {
    let mut person = Person::at(PLAN);
    let link = link(&mut person);
    let mut other = Person::at(&link);
    other.send(Msg::OwnPlanChosen { event: id("move-in") });
    assert_eq!(other.address(), "/move-in");
    assert!(!other.state.visit.is_touched());
    assert!(matches!(page(&other.state), Page::Event(_)));
}

#[test]
fn the_address_of_a_code_has_it_typed_and_one_press_opens_its_plan() {
    let mut person = Person::at(PLAN);
    let text = person.exported(ExportKind::Copy).text;
    let code = text
        .lines()
        .rfind(|line| line.contains('-') && !line.contains('/'))
        .unwrap();
    let other = Person::at(&format!("/code?c={code}"));
    assert_eq!(other.state.route, Route::Code);
    assert_eq!(other.address(), "/code", "the address does not keep it");
    assert!(
        other.state.visit.answers.is_empty(),
        "nothing is opened without a press"
    );
    let shown = other.shown();
    assert!(shown.contains(ui_text::plan::JA.code_open()), "{shown}");
}
