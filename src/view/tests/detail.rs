//! What a procedure says when it is opened: what comes first, and what will do for a paper.

use std::rc::Rc;

use guide::Answer::{No, Unsure};
use guide::ids::{Ix, ProcedureIx};
use guide::{Answer, Guide, Procedure, Table};
use ui_text::JA;

use super::super::sample;
use super::{FAMILY, answered, event, html};
use crate::state::{Load, Loaded, Route, State, Translation};

/// 転入届 and 犬の登録の変更 come before 国民健康保険の加入, for which a card will do, if there is one, or a licence.
fn guide() -> Guide {
    let mut guide = Guide::clone(&sample::guide());
    let rows = guide.procedures.iter().map(|(_, row)| match row.id.as_str() {
        "insurance" => Procedure {
            after: [0, 2].map(ProcedureIx::new).into(),
            ..row.clone()
        },
        _ => row.clone(),
    });
    guide.procedures = Table::new(rows.collect());
    guide
}

fn shown(route: Route, answers: &[(&str, Answer)], done: &[&str]) -> String {
    let loaded = Loaded::new(Rc::new(guide()), Translation::NotAsked);
    let mut state = State {
        guides: [(event(), Load::Ready(loaded))].into(),
        opened: vec!["p-insurance".to_owned()],
        ..answered(route, answers)
    };
    state.visit.ticks.done = done.iter().map(|id| (*id).to_owned()).collect();
    html(&state)
}

fn insurance() -> Route {
    Route::Procedure {
        event: event(),
        procedure: "insurance".into(),
    }
}

/// What is said to come first.
fn first(page: &str) -> Option<&str> {
    let (_, told) = page.split_once(JA.first())?;
    told.split_once("</dd>").map(|(told, _)| told)
}

#[test]
fn only_what_is_on_the_list_and_not_done_comes_first() {
    let no_dog = FAMILY.map(|(id, answer)| (id, if id == "has-dog" { No } else { answer }));
    for route in [Route::Result { event: event() }, insurance()] {
        let page = shown(route.clone(), &no_dog, &[]);
        let told = first(&page).unwrap();
        assert!(told.contains("転入届") && !told.contains("犬の登録"), "{told}");
        assert_eq!(first(&shown(route, &no_dog, &["notification"])), None);
    }
}

#[test]
fn what_hangs_on_something_that_nobody_was_asked_is_no_alternative_to_read() {
    let unasked = shown(insurance(), &[], &[]);
    assert!(
        unasked.contains("運転免許証") && !unasked.contains("マイナンバーカード"),
        "{unasked}"
    );
    let unsure = shown(insurance(), &[("has-card", Unsure)], &[]);
    assert!(
        unsure.contains("マイナンバーカード") && unsure.contains("運転免許証"),
        "{unsure}"
    );
}
