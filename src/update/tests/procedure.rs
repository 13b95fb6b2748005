//! The page of one procedure: its questions settled one by one.

use guide::Answer::{self, No, Unsure, Yes};

use super::person::Person;
use crate::effect::Effect;
use crate::msg::Msg;
use crate::page::{Page, page};
use crate::state::Route;

fn id(text: &str) -> String {
    text.to_owned()
}

fn settled(question: &str, answer: Option<Answer>) -> Msg {
    Msg::Settled {
        question: id(question),
        answer,
    }
}

/// Where the focus goes when this happens: an element of the page that is shown then.
fn focus(visit: &mut Person, msg: Msg) -> String {
    visit.take_effects();
    visit.send(msg);
    let focused: Vec<String> = visit
        .take_effects()
        .into_iter()
        .filter_map(|effect| match effect {
            Effect::FocusElement { id } => Some(id),
            Effect::Arrive | Effect::FocusHeading => panic!("the focus leaves the questions"),
            _ => None,
        })
        .collect();
    let [focused] = &focused[..] else {
        panic!("the focus goes to one place, not to {focused:?}")
    };
    let element = format!("id=\"{focused}\" tabindex=\"-1\"");
    assert!(visit.shown().contains(&element), "{focused} can take the focus");
    focused.clone()
}

#[test]
fn a_question_settled_on_a_procedures_page_is_an_answer_and_can_be_taken_back() {
    let mut visit = Person::at("/move-in/p/p1");
    let settled = |answer| settled("has-dog", answer);
    visit.send(settled(Some(Yes)));
    assert_eq!(visit.address(), "/move-in/p/p1?yes=has-dog");
    visit.send(settled(Some(No)));
    assert_eq!(visit.state.visit.answers, [(id("has-dog"), No)].into());
    visit.send(settled(None));
    assert_eq!((visit.address(), visit.entries.len()), ("/move-in/p/p1", 1));
}

#[test]
fn after_an_answer_the_focus_goes_to_the_next_question_and_then_to_the_verdict() {
    let mut visit = Person::at("/move-in/p/p2");
    let next = focus(&mut visit, settled("has-child", Some(Yes)));
    assert_eq!(next, "ask-has-preschooler");
    for answer in [Yes, No, Unsure] {
        let last = focus(&mut visit, settled("has-preschooler", Some(answer)));
        assert_eq!(last, "verdict", "{answer:?}");
    }
    assert_eq!(visit.entries.len(), 1, "it stays one page");
}

#[test]
fn after_an_answer_is_taken_back_the_focus_goes_to_its_question() {
    let mut visit = Person::at("/move-in/p/p2?yes=has-child,has-preschooler");
    assert_eq!(
        focus(&mut visit, settled("has-preschooler", None)),
        "ask-has-preschooler"
    );
    assert_eq!(focus(&mut visit, settled("has-child", None)), "ask-has-child");
}

#[test]
fn only_questions_without_an_answer_are_asked() {
    let mut visit = Person::at("/move-in/p/p2");
    visit.send(settled("has-child", Some(Yes)));
    let shown = visit.shown();
    assert!(shown.contains("id=\"ask-has-preschooler\"") && !shown.contains("id=\"ask-has-child\""));
}

#[test]
fn what_is_unfolded_is_folded_again_on_another_page_and_for_another_visitor() {
    let fold = |id: &str| Msg::FoldToggled { id: id.to_owned() };
    let mut visit = Person::at("/move-in/p/p1?no=has-dog");
    visit.take_effects();
    visit.send(fold("changes"));
    assert!(visit.shown().contains("id=\"in-changes\""));
    assert_eq!(visit.take_effects(), [], "the focus and the address stay");
    visit.send(settled("has-dog", Some(Yes)));
    assert!(
        visit.shown().contains("id=\"in-changes\""),
        "it stays open on its page"
    );
    visit.send(fold("changes"));
    assert!(!visit.shown().contains("id=\"in-changes\""));
    visit.send(fold("changes"));
    visit.send(Msg::PageChosen {
        route: Route::Procedures,
    });
    visit.back();
    assert!(!visit.shown().contains("id=\"in-changes\""));
    visit.send(fold("changes"));
    visit.send(Msg::EndChosen);
    assert!(visit.state.opened.is_empty());
}

#[test]
fn the_way_back_from_a_procedure_is_to_all_of_them() {
    let mut visit = Person::at("/move-in/p/p1");
    visit.send(Msg::WentBack);
    assert_eq!(visit.state.route, Route::Procedures);
    visit.send(Msg::WentBack);
    assert!(matches!(page(&visit.state), Page::Start(_)));
}
