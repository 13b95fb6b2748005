//! What to do first.

use guide::plan::agenda::{Action, DayKind, Place, Way};
use guide::{Answer, Guide};

use crate::household::Told;
use crate::town::{day, moved, town, within};

/// The procedures of each first thing.
fn first<'g>(told: &Told<'g>) -> Vec<Vec<&'g str>> {
    let things = told.agenda.first.iter();
    let ids = |procedures: &[_]| {
        procedures
            .iter()
            .map(|procedure| told.procedure(*procedure))
            .collect()
    };
    things.map(|thing| ids(&thing.procedures)).collect()
}

/// Procedures without a window, each with these lines, all needed by everybody.
fn needs(procedures: &[(&str, &str)]) -> Guide {
    let ids: Vec<&str> = procedures.iter().map(|(id, _)| *id).collect();
    town(procedures, &format!("- need: [{}]", ids.join(", ")))
}

fn order(procedures: &[(&str, &str)]) -> Vec<String> {
    let guide = needs(procedures);
    let mut household = moved(&guide);
    let mut all = Vec::new();
    // What is done is ticked off until nothing is left: the order of everything, three at a time.
    loop {
        let things = household.told().agenda.first;
        let Some(thing) = things.first() else {
            return all;
        };
        assert!(things.len() <= 3);
        let procedures = thing.procedures.iter();
        all.extend(procedures.map(|procedure| guide.procedures[*procedure].id.clone()));
        household.done.extend(&thing.procedures);
    }
}

#[test]
fn they_stand_in_the_order_of_what_is_lost() {
    let dues = [
        ("advice", "due: promptly"),
        ("dated-advice", &within("advised", 8)),
        ("nothing-set", "post: 郵送します。"),
        (
            "money-some-day",
            "due: {kind: claim, stated: 町が決める日まで, law: 町の法}",
        ),
        ("duty-some-day", "due: {kind: legal, promptly: true, law: 町の法}"),
        ("money", &within("claim", 300)),
        ("money-far-off", &within("claim", 400)),
        ("duty-far-off", &within("legal", 400)),
        ("money-soon", &within("claim", 21)),
        ("duty", &within("legal", 20)),
        ("late-duty", &within("legal", 2)),
        ("lost-later", &within("irreversible", 90)),
        ("lost-soon", &within("irreversible", 15)),
    ];
    let expected = [
        "lost-soon",
        "late-duty",
        "duty",
        "money-soon",
        "lost-later",
        "money",
        "duty-far-off",
        "duty-some-day",
        "money-far-off",
        "money-some-day",
        "nothing-set",
        "dated-advice",
        "advice",
    ];
    assert_eq!(order(&dues), expected);
    let turned: Vec<_> = dues.into_iter().rev().collect();
    assert_eq!(order(&turned), expected, "whatever the order of the plan");
}

#[test]
fn what_others_wait_for_comes_before_them() {
    let register = ("register", "post: 郵送します。");
    let duty = ("duty", &*format!("{}\nafter: [register]", within("legal", 10)));
    let other = ("other", &*within("legal", 8));
    assert_eq!(order(&[duty, other, register]), ["other", "register", "duty"]);
    let money = ("money", &*format!("{}\nafter: [register]", within("claim", 500)));
    let sooner = ("sooner", &*within("claim", 400));
    assert_eq!(order(&[money, sooner, register]), ["register", "sooner", "money"]);
}

#[test]
fn advice_hurries_nothing_that_it_waits_for() {
    let register = ("register", "due: promptly");
    let advice = ("advice", "due: promptly\nafter: [register]");
    let duty = ("duty", "due: {kind: legal, promptly: true, law: 町の法}");
    assert_eq!(order(&[advice, register, duty]), ["duty", "register", "advice"]);
}

#[test]
fn what_waits_for_something_ticked_off_waits_no_more() {
    let register = ("register", "post: 郵送します。");
    let duty = ("duty", &*format!("{}\nafter: [register]", within("legal", 10)));
    let guide = needs(&[duty, register]);
    assert_eq!(first(&moved(&guide).told()), [["register"], ["duty"]]);
    assert_eq!(first(&moved(&guide).done(&["register"]).told()), [["duty"]]);
    assert_eq!(
        first(&moved(&guide).done(&["duty", "register"]).told()),
        [[""; 0]; 0]
    );
}

const TOWN: [(&str, &str); 4] = [
    (
        "move",
        "window: desk\ndue: {kind: legal, within: 14 days, of: moved, law: 町の法}\nbring: [card, {item: form, copies: 2, handed: in}, {item: seal, case: 窓口で求められたとき}]",
    ),
    (
        "dog",
        "window: desk\ndue: {kind: legal, within: 30 days, of: moved, law: 町の法}\nbring: [card, {item: letter, if: has-child}]",
    ),
    ("tax", "window: court\nbring: [seal]"),
    (
        "net",
        "window: desk\nonline: {service: 町のサイト, visit: not-needed}",
    ),
];

#[test]
fn what_is_done_at_one_window_is_one_visit() {
    let guide = town(&TOWN, "- need: [dog, move, tax, net]\n- ask: has-child");
    let told = moved(&guide).told();
    assert_eq!(first(&told), [vec!["dog", "move"], vec!["tax"], vec!["net"]]);
    let [visit, tax, net] = &told.agenda.first[..] else {
        panic!("three things");
    };
    assert!(matches!(visit.action, Action::Visit(window) if told.window(window) == "desk"));
    let last = visit.day.unwrap();
    assert_eq!(
        (last.kind, last.day, last.days),
        (DayKind::LastDay, day(12, 9), 9)
    );
    assert_eq!(
        told.procedure(last.procedure),
        "move",
        "the day of the most pressing one"
    );
    assert!(matches!(visit.place, Some(Place::Window { window, .. }) if told.window(window) == "desk"));
    let take = visit
        .take
        .iter()
        .map(|one| (told.document(one.document), one.pieces.copies.most));
    assert_eq!(take.collect::<Vec<_>>(), [("card", 1), ("form", 2)]);
    assert_eq!(
        visit.in_some_cases, 1,
        "the seal, where it is asked for; the letter is for who has a child"
    );
    assert!(matches!(tax.action, Action::Procedure(_)));
    assert_eq!(tax.take.len(), 1);
    assert_eq!(net.place, Some(Place::Home(Way::Online)));
}

#[test]
fn papers_are_those_of_what_is_left_to_do() {
    let guide = town(&TOWN, "- need: [dog, move, tax, net]\n- ask: has-child");
    let told = moved(&guide)
        .done(&["move"])
        .answer(&["has-child"], Answer::Yes)
        .told();
    let dog = told
        .agenda
        .first
        .iter()
        .find(|thing| told.procedure(thing.procedures[0]) == "dog")
        .unwrap();
    let take = dog.take.iter().map(|one| told.document(one.document));
    assert_eq!(take.collect::<Vec<_>>(), ["card", "letter"]);
    assert!(
        matches!(dog.action, Action::Procedure(_)),
        "one is left at the desk"
    );
}

#[test]
fn a_near_duty_that_may_apply_makes_its_question_a_first_thing() {
    let procedures = [("dog", &*within("legal", 10)), ("mail", "due: promptly")];
    let guide = town(
        &procedures,
        "- need: mail\n- ask: has-dog\n  if-yes: [{need: dog}]",
    );
    let unsure = moved(&guide).answer(&["has-dog"], Answer::Unsure).told();
    assert_eq!(first(&unsure), [["dog"], ["mail"]]);
    let thing = &unsure.agenda.first[0];
    assert!(matches!(thing.action, Action::Confirm(question) if unsure.question(question) == "has-dog"));
    assert_eq!(thing.day.map(|day| day.day), Some(day(12, 5)));
    assert_eq!((thing.place, thing.take.len()), (None, 0));
    assert_eq!(first(&moved(&guide).told()), [["mail"]]);
}

#[test]
fn a_duty_far_away_or_undated_is_no_question_to_answer_first() {
    let duty = "due: {kind: legal, promptly: true, law: 町の法}";
    let guide = town(&[("dog", duty)], "- ask: has-dog\n  if-yes: [{need: dog}]");
    let unsure = moved(&guide).answer(&["has-dog"], Answer::Unsure).told();
    assert_eq!(first(&unsure), [[""; 0]; 0]);
    assert_eq!(unsure.agenda.to_confirm.len(), 1);
}

#[test]
fn a_scheme_that_has_not_begun_is_not_first() {
    let later = format!("{}\nvalid: {{from: 2027-01-01}}", within("legal", 10));
    let guide = needs(&[("later", &later), ("now", "due: promptly")]);
    assert_eq!(first(&moved(&guide).told()), [["now"]]);
}

/// What is done from home lies between two things at one window: no order keeps all of it, and nothing is lost.
#[test]
fn a_circle_of_what_waits_is_not_passed_over_for_advice() {
    let last = format!("window: desk\nafter: [home]\n{}", within("legal", 10));
    let procedures = [
        ("advice", "due: promptly"),
        ("start", "window: desk"),
        ("home", "post: 郵送します。\nafter: [start]"),
        ("last", last.as_str()),
    ];
    let guide = town(&procedures, "- need: [advice, start, home, last]");
    let told = moved(&guide).told();
    assert_eq!(
        first(&told),
        [vec!["home"], vec!["start", "last"], vec!["advice"]]
    );
}
