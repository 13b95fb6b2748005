use guide::link_words::{KEYS, PAGES};
use guide::{Answer, Date, Lang, day};
use proptest::prelude::*;

use super::{print, read};
use crate::ids::Ids;
use crate::state::{Dropped, Route, State};
use crate::visit::{Choices, SharedPlan, Visit};

fn id() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6}){0,2}".prop_filter("reserved", |id| {
        !PAGES.contains(&id.as_str()) && !KEYS.contains(&id.as_str())
    })
}

fn date() -> impl Strategy<Value = Date> {
    (1i16..=9999, 1i8..=12, 1i8..=31).prop_filter_map("no such day", |(y, m, d)| Date::new(y, m, d).ok())
}

fn route() -> impl Strategy<Value = Route> {
    prop_oneof![
        Just(Route::Start),
        Just(Route::About),
        Just(Route::Procedures),
        Just(Route::Code),
        (id(), id()).prop_map(|(event, procedure)| Route::Procedure { event, procedure }),
        id().prop_map(|event| Route::Event { event }),
        id().prop_map(|event| Route::Review { event }),
        id().prop_map(|event| Route::Result { event }),
        (id(), id(), any::<bool>()).prop_map(|(event, question, is_change)| Route::Question {
            event,
            question,
            is_change
        }),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![Just(Answer::Yes), Just(Answer::No), Just(Answer::Unsure)]
}

/// A shared plan says at least one thing of itself.
fn shared() -> impl Strategy<Value = SharedPlan> {
    let without = prop::collection::btree_set(id(), 0..3);
    let parts = (prop::option::of(date()), prop::option::of(date()), without);
    parts.prop_filter_map("says nothing", |(made, rules, without)| {
        let shared = SharedPlan {
            made,
            rules,
            without: without.into_iter().collect(),
        };
        (shared != SharedPlan::default()).then_some(shared)
    })
}

prop_compose! {
    fn state()(
        route in route(),
        answers in prop::collection::btree_map(id(), answer(), 0..6),
        dates in prop::collection::btree_map(id(), date(), 0..3),
        lang in prop_oneof![Just(Lang::Ja), Just(Lang::En)],
        lang_is_named in any::<bool>(),
        preview_day in prop::option::of(date()),
        offices in prop::collection::btree_map(id(), any::<u8>(), 0..3),
        alternatives in prop::collection::btree_map(id(), any::<u8>(), 0..3),
        is_proxy in any::<bool>(),
        day in prop::option::of(date()),
        shared in prop::option::of(shared()),
    ) -> State {
        let choices = Choices { offices: offices.into_iter().collect(), alternatives: alternatives.into_iter().collect(), is_proxy, day };
        let visit = Visit { choices, shared, ..Visit::of_plan(answers.into_iter().collect(), dates.into_iter().collect()) };
        State { route, visit, lang, lang_is_named, preview_day, ..State::default() }
    }
}

/// Texts that look like links, and are damaged in every way.
fn damaged() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![
            Just("/".to_owned()),
            Just("?".to_owned()),
            Just("&".to_owned()),
            Just("=".to_owned()),
            Just(",".to_owned()),
            Just("%2C".to_owned()),
            Just("%".to_owned()),
            Just("yes=".to_owned()),
            Just("no=".to_owned()),
            Just("lang=".to_owned()),
            Just("today=".to_owned()),
            Just("q".to_owned()),
            Just("review".to_owned()),
            Just("p".to_owned()),
            Just("code".to_owned()),
            Just("office=".to_owned()),
            Just(".1".to_owned()),
            Just(".256".to_owned()),
            Just("proxy=1".to_owned()),
            Just("made=".to_owned()),
            Just("rules=".to_owned()),
            Just("without=".to_owned()),
            Just("c=".to_owned()),
            Just("visit=".to_owned()),
            Just("2026-02-03".to_owned()),
            Just("2026-02-30".to_owned()),
            id(),
            "\\PC{0,4}",
        ],
        0..16,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn what_is_printed_is_read_again(state in state()) {
        let link = read(&print(&state, &state.route));
        prop_assert_eq!(&link.route, &state.route);
        prop_assert_eq!(&link.visit, &state.visit);
        prop_assert_eq!(link.lang, state.lang_is_named.then_some(state.lang));
        prop_assert_eq!(link.preview_day, state.preview_day);
        prop_assert_eq!(link.dropped, Vec::new());
    }

    #[test]
    fn any_text_leads_somewhere_sound(text in damaged()) {
        let link = read(&text);
        let state = State {
            route: link.route.clone(),
            visit: link.visit.clone(),
            lang: link.lang.unwrap_or_default(),
            lang_is_named: link.lang.is_some(),
            preview_day: link.preview_day,
            ..State::default()
        };
        let again = read(&print(&state, &state.route));
        prop_assert!(again.dropped.is_empty(), "{:?}", again.dropped);
        prop_assert_eq!(again.visit, link.visit);
        prop_assert_eq!(again.route, link.route);
    }

    #[test]
    fn a_link_survives_being_escaped_on_the_way(state in state()) {
        let text = print(&state, &state.route);
        let escaped = text.replace(',', "%2C").replace('=', "%3D").replace('&', "%26").replace('?', "%3f");
        prop_assert_eq!(read(&escaped), read(&text));
    }
}

#[test]
fn a_link_reads_like_a_sentence() {
    let state = State {
        route: Route::Question {
            event: "move-in".to_owned(),
            question: "has-dog".to_owned(),
            is_change: false,
        },
        visit: Visit::of_plan(
            Ids::from([
                ("a".to_owned(), Answer::Yes),
                ("b".to_owned(), Answer::Yes),
                ("c".to_owned(), Answer::No),
                ("d".to_owned(), Answer::Unsure),
            ]),
            day::parse("2026-04-01")
                .map(|day| ("moved-in".to_owned(), day))
                .into_iter()
                .collect(),
        ),
        lang: Lang::En,
        lang_is_named: true,
        ..State::default()
    };
    let expected = "/move-in/q/has-dog?yes=a,b&no=c&unsure=d&moved-in=2026-04-01&lang=en";
    assert_eq!(print(&state, &state.route), expected);
    assert_eq!(print(&State::default(), &Route::Start), "/");
}

#[test]
fn what_is_dropped_is_named() {
    let link = read("/move-in/nowhere?yes=a,B!,b&no=b&moved-in=2026-02-30&lang=tlh&???&office=c.x,d.2,");
    let id = str::to_owned;
    let expected = [
        Dropped::Page(id("move-in/nowhere")),
        Dropped::Part(id("B!")),
        Dropped::Lang(id("tlh")),
        Dropped::Part(id("???")),
        Dropped::Part(id("c.x")),
        Dropped::Twice(id("b")),
    ];
    assert_eq!(link.dropped, expected);
    assert_eq!(link.no_days, [(id("moved-in"), id("2026-02-30"))]);
    assert_eq!(link.visit.answers, Ids::from([(id("a"), Answer::Yes)]));
    assert_eq!(link.visit.choices.offices, Ids::from([(id("d"), 2)]));
    assert_eq!(link.route, Route::Event { event: id("move-in") });
}

#[test]
fn pages_of_procedures_and_codes_have_addresses() {
    let read = |fragment: &str| {
        let link = read(fragment);
        (link.route, link.dropped)
    };
    let (event, procedure) = ("move-in".to_owned(), "dog".to_owned());
    assert_eq!(read("/code"), (Route::Code, vec![]));
    let route = Route::Procedure { event, procedure };
    assert_eq!(read("/move-in/p/dog"), (route, vec![]));
    assert_eq!(read("/move-in/p").1, [Dropped::Page("move-in/p".to_owned())]);
}

#[test]
fn what_clings_to_a_link_on_its_way_is_left_out() {
    let sound = "/move-in/result?yes=has-dog&moved-in=2026-04-01";
    for tail in [
        "。",
        "、",
        "）",
        ").",
        "%E3%80%82",
        "」と聞きました",
        " です",
        "&fbclid=IwAR0_x-y",
        "&utm_source=line&utm_medium=a",
        "&gclid=abc",
    ] {
        let link = read(&[sound, tail].concat());
        let clean = read(sound);
        assert_eq!(
            (&link.visit, &link.route, &link.dropped),
            (&clean.visit, &clean.route, &clean.dropped),
            "{tail}"
        );
    }
}
