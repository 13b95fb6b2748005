//! Where each procedure stands.

use guide::Guide;
use guide::plan::agenda::{BenefitRow, Opens, Place, Row, Way};

use crate::household::Told;
use crate::town::{day, moved, town, within};

fn ids<'g, 'r>(told: &Told<'g>, rows: impl IntoIterator<Item = &'r Row>) -> Vec<&'g str> {
    rows.into_iter()
        .map(|row| told.procedure(row.procedure))
        .collect()
}

fn benefits<'g>(told: &Told<'g>, rows: &[BenefitRow]) -> Vec<&'g str> {
    ids(told, rows.iter().map(|benefit| &benefit.row))
}

/// Window, rows, and what can be claimed there as well.
fn visits<'g>(told: &Told<'g>) -> Vec<(&'g str, Vec<&'g str>, Vec<&'g str>)> {
    let visits = told.agenda.visits.iter();
    let also = |also: &[_]| also.iter().map(|procedure| told.procedure(*procedure)).collect();
    visits
        .map(|visit| {
            (
                told.window(visit.window),
                ids(told, &visit.rows),
                also(&visit.also),
            )
        })
        .collect()
}

/// The rows at each window, in words.
fn rows(told: &Told<'_>) -> Vec<String> {
    let visits = visits(told).into_iter();
    visits
        .map(|(window, rows, _)| format!("{window}: {}", rows.join(" ")))
        .collect()
}

fn claims() -> Guide {
    let soon = format!("window: money\n{}", within("claim", 15));
    let later = format!("window: [court, money]\n{}", within("claim", 700));
    let elsewhere = format!("window: court\n{}", within("claim", 20));
    let procedures = [
        ("report", "window: money"),
        ("soon", soon.as_str()),
        ("later", later.as_str()),
        ("elsewhere", elsewhere.as_str()),
    ];
    town(&procedures, "- need: report\n- offer: [later, soon, elsewhere]")
}

#[test]
fn money_that_lapses_soon_stands_at_its_window_where_that_is_visited_anyway() {
    let guide = claims();
    let told = moved(&guide).told();
    assert_eq!(visits(&told), [("money", vec!["report", "soon"], vec!["later"])]);
    assert_eq!(
        benefits(&told, &told.agenda.benefits.open),
        ["elsewhere", "later"]
    );
    let first = told.agenda.first.iter().flat_map(|thing| &thing.procedures);
    let first: Vec<&str> = first.map(|procedure| told.procedure(*procedure)).collect();
    assert_eq!(
        first,
        ["report", "soon", "elsewhere", "later"],
        "and both count for the first three"
    );
}

#[test]
fn a_tick_moves_no_row() {
    let guide = claims();
    let before = moved(&guide).told();
    let after = moved(&guide).done(&["report", "soon", "elsewhere"]).told();
    assert_eq!(rows(&before), rows(&after));
    assert!(after.agenda.visits[0].rows.iter().all(|row| row.is_done));
    assert_eq!(
        benefits(&after, &after.agenda.benefits.open),
        ["later", "elsewhere"],
        "what is done comes last"
    );
}

#[test]
fn a_chosen_office_holds_for_benefits_too() {
    let guide = claims();
    let mut household = moved(&guide);
    let court = guide.windows.find(|window| window.id == "court").unwrap();
    household.choices.offices = vec![(guide.procedure_by_id("later").unwrap(), court)];
    let told = household.told();
    assert_eq!(visits(&told), [("money", vec!["report", "soon"], vec![])]);
    let later = &told.agenda.benefits.open[1];
    assert!(matches!(later.place, Place::Window { window, .. } if window == court));
}

#[test]
fn a_pressing_benefit_comes_after_what_it_waits_for() {
    let soon = format!("window: desk\nafter: [court]\n{}", within("claim", 15));
    let procedures = [
        ("first", "window: desk"),
        ("court", "window: court\nafter: [first]"),
        ("last", "window: desk\nafter: [court]"),
        ("soon", soon.as_str()),
    ];
    let guide = town(&procedures, "- need: [first, court, last]\n- offer: soon");
    let told = moved(&guide).told();
    let expected = [
        ("desk", vec!["first"], vec![]),
        ("court", vec!["court"], vec![]),
        ("desk", vec!["last", "soon"], vec![]),
    ];
    assert_eq!(visits(&told), expected);
}

#[test]
fn benefits_stand_by_what_lapses_first_three_open_the_rest_folded() {
    let procedures = [
        ("use", "window: money"),
        ("far", &*within("claim", 900)),
        (
            "some-day",
            "due: {kind: claim, stated: 町が決める日まで, law: 町の法}",
        ),
        ("near", &*within("claim", 100)),
        ("passed", "due: {kind: advised, before: moved}"),
        ("ended", "valid: {until: 2026-11-01}"),
    ];
    let guide = town(&procedures, "- offer: [ended, use, far, passed, some-day, near]");
    let told = moved(&guide).told();
    assert_eq!(
        benefits(&told, &told.agenda.benefits.open),
        ["near", "far", "some-day"]
    );
    assert_eq!(
        benefits(&told, &told.agenda.benefits.folded),
        ["use", "passed", "ended"]
    );
}

#[test]
fn what_is_worth_more_comes_first_unless_something_lapses_within_a_month() {
    let soon = format!("window: money\n{}", within("claim", 20));
    let procedures = [
        (
            "once",
            "window: money\nworth: {text: 5万円, yen: 50000, per: once}",
        ),
        (
            "monthly",
            "window: money\nworth: {text: 月5千円, yen: 5000, per: month}",
        ),
        ("in-words", "window: money\nworth: 全額"),
        ("far", &*within("claim", 900)),
        ("soon", &*soon),
    ];
    let guide = town(&procedures, "- offer: [in-words, once, far, monthly, soon]");
    let told = moved(&guide).told();
    let open = benefits(&told, &told.agenda.benefits.open);
    assert_eq!(open, ["soon", "monthly", "once"]);
    let folded = benefits(&told, &told.agenda.benefits.folded);
    assert_eq!(folded, ["far", "in-words"]);
}

#[test]
fn what_is_done_from_home_says_how() {
    let procedures = [
        ("post", "post: 郵送します。"),
        ("anywhere", "due: promptly"),
        (
            "net",
            "window: desk\nonline: {service: 町のサイト, visit: not-needed}",
        ),
        (
            "card-only",
            "window: desk\nonline: {service: 町のサイト, visit: not-needed, needs: has-car}",
        ),
    ];
    let guide = town(
        &procedures,
        "- need: [anywhere, net, post, card-only]\n- ask: has-car",
    );
    let told = moved(&guide).told();
    let home = told
        .agenda
        .from_home
        .iter()
        .map(|home| (told.procedure(home.row.procedure), home.way));
    let expected = [
        ("net", Way::Online),
        ("post", Way::Post),
        ("anywhere", Way::Anywhere),
    ];
    assert_eq!(home.collect::<Vec<_>>(), expected, "advice last");
    assert_eq!(visits(&told), [("desk", vec!["card-only"], vec![])]);
}

#[test]
fn a_window_says_when_it_opens_next() {
    let guide = claims();
    let mut household = moved(&guide);
    household.minutes = 17 * 60;
    let told = household.told();
    let Opens::Next {
        day: next,
        times,
        is_sure,
    } = told.agenda.visits[0].opens
    else {
        panic!("{:?}", told.agenda.visits[0].opens);
    };
    assert_eq!((next, times.from, is_sure), (day(12, 1), 510, true));
}

#[test]
fn what_needs_nothing_stands_apart() {
    let procedures = [("roll", "window: desk"), ("move", "window: desk")];
    let guide = town(
        &procedures,
        "- need: move\n- ask: has-dog\n  if-yes: [{know: roll}]",
    );
    for answer in [guide::Answer::Yes, guide::Answer::Unsure] {
        let told = moved(&guide).answer(&["has-dog"], answer).told();
        assert_eq!(ids(&told, &told.agenda.nothing_to_do), ["roll"], "{answer:?}");
        assert!(
            told.agenda.to_confirm.is_empty(),
            "nothing has to be confirmed for what needs nothing"
        );
    }
}
