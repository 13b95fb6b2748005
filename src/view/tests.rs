//! Every page in every state, printed and compared with what was looked at before.

mod code;
mod days;
mod detail;
mod parts;
mod plan;
mod procedure;
mod search;

use std::rc::Rc;

use guide::publish::Problem;
use guide::{Answer, Lang};

use super::sample;
use crate::ids::Ids;
use crate::page::page;
use crate::state::{
    DayDoubt, DoubtedDay, Dropped, English, Failure, Front, Load, Loaded, Route, Searchable, State,
    Translation, UncheckedMeans,
};
use crate::visit::Visit;

/// The page of `state`, one tag a line.
fn html(state: &State) -> String {
    let view = super::view(state, &page(state), &yew::Callback::noop());
    crate::native::lines(&crate::native::html(view))
}

/// The element that begins with `start`, such as `<section id="check"`, with all that is in it.
fn part(html: &str, start: &str) -> String {
    let at = html.find(start).unwrap();
    let tag = start[1..].split([' ', '>']).next().unwrap();
    let (opens, closes) = (format!("<{tag}"), format!("</{tag}>"));
    let (mut depth, mut end) = (0, at);
    for line in html[at..].split_inclusive('\n') {
        end += line.len();
        match line.trim_end() {
            line if line == closes => depth -= 1,
            line if line
                .strip_prefix(&opens)
                .is_some_and(|rest| rest.starts_with([' ', '>'])) =>
            {
                depth += 1
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    html[at..end].to_owned()
}

fn at(route: Route) -> State {
    let loaded = Loaded::new(sample::guide(), Translation::NotAsked);
    State {
        english: English::Here(&ui_text::EN, &ui_text::plan::EN),
        clock: Some(sample::MIDNIGHT),
        route,
        front: Front::Ready(Rc::new(sample::index())),
        guides: [("move-in".to_owned(), Load::Ready(loaded))].into(),
        catalogue: Some((
            "search-1.guide".to_owned(),
            Load::Ready(Searchable::new(sample::catalogue())),
        )),
        ..State::default()
    }
}

fn event() -> String {
    "move-in".into()
}

fn asked(question: &str, is_change: bool) -> State {
    at(Route::Question {
        event: event(),
        question: question.into(),
        is_change,
    })
}

fn answered(route: Route, answers: &[(&str, Answer)]) -> State {
    let answers = answers
        .iter()
        .map(|(id, answer)| ((*id).to_owned(), *answer))
        .collect();
    let dates = [("moved-in".to_owned(), guide::day::parse("2026-04-01").unwrap())].into();
    State {
        visit: Visit::of_plan(answers, dates),
        ..at(route)
    }
}

const FAMILY: [(&str, Answer); 4] = [
    ("has-card", Answer::Yes),
    ("insured", Answer::No),
    ("has-dog", Answer::Yes),
    ("has-car", Answer::Unsure),
];

macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident: $state:expr;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(stringify!($name), html(&$state));
        }
    )*};
}

pages! {
    start: at(Route::Start);
    start_in_english: State { lang: Lang::En, ..at(Route::Start) };
    event_page: at(Route::Event { event: event() });
    event_with_wrong_day: State { doubted_day: Some(("moved-in".into(), DoubtedDay { typed: "2026-02-30".into(), doubt: DayDoubt::NoDay })), ..at(Route::Event { event: event() }) };
    question: asked("has-card", false);
    question_answered: State { visit: Visit::of_plan([("has-card".to_owned(), Answer::Unsure)].into(), Ids::default()), ..asked("has-card", false) };
    question_on_change: State { visit: Visit::of_plan(FAMILY.map(|(id, answer)| (id.to_owned(), answer)).into(), Ids::default()), ..asked("insured", true) };
    pick: picking(None, false);
    pick_refused: picking(None, true);
    pick_unsure: picking(Some(UncheckedMeans::Unsure), false);
    review: answered(Route::Review { event: event() }, &FAMILY);
    review_empty: at(Route::Review { event: event() });
    about: at(Route::About);
    damaged_link: State {
        dropped: vec![Dropped::Question("has-cat".into()), Dropped::Day("moved-in=2026-02-30".into())],
        ..at(Route::Start)
    };
    loading_english: State { lang: Lang::En, english: English::Awaited, ..at(Route::Start) };
    no_english: State { lang: Lang::En, english: English::Failed, ..at(Route::Start) };
    nothing_for_readers_of_english: State {
        lang: Lang::En,
        english: English::Failed,
        front: Front::Failed(Failure::Offline),
        ..at(Route::Start)
    };
    loading: State { front: Front::Loading, ..at(Route::Start) };
    no_front: State { front: Front::Failed(Failure::Offline), ..at(Route::Start) };
    damaged_guide: State {
        guides: [(event(), Load::Failed(Failure::Damaged))].into(),
        ..answered(Route::Result { event: event() }, &FAMILY)
    };
    problems: State { front: Front::Problems(Rc::new(findings())), ..at(Route::Start) };
}

fn picking(rest: Option<UncheckedMeans>, is_empty_refused: bool) -> State {
    let mut state = asked("has-dog", false);
    state.visit.answers = [
        ("has-card".to_owned(), Answer::Yes),
        ("insured".to_owned(), Answer::Yes),
    ]
    .into();
    state.draft.unchecked = rest;
    state.draft.is_empty_refused = is_empty_refused;
    state
        .draft
        .ticked
        .extend((rest == Some(UncheckedMeans::Unsure)).then(|| "has-dog".to_owned()));
    state
}

fn findings() -> Vec<Problem> {
    let finding = Problem {
        code: "unknown-question".into(),
        is_error: true,
        file: "events/move-in.yaml".into(),
        line: 12,
        column: 10,
        source: "  - ask: has-dgo".into(),
        headline: "「has-dgo」という質問はありません。".into(),
        labels: vec!["questions/life.yaml 3行目に「has-dog」があります。".into()],
        help: Some("もしかして「has-dog」ですか。".into()),
    };
    let whole_file = Problem {
        code: "unused-window".into(),
        is_error: false,
        line: 0,
        column: 0,
        source: String::new(),
        labels: vec![],
        help: None,
        ..finding.clone()
    };
    vec![finding, whole_file]
}

#[test]
fn titles_name_the_page_and_the_place() {
    let state = asked("has-card", false);
    let title = super::title(&state, &page(&state));
    assert_eq!(
        title,
        "マイナンバーカードを持っていますか。 | 手続き案内 | みほん区（見本）"
    );
}

#[test]
fn the_live_region_tells_how_many_questions_are_left() {
    let state = asked("has-card", false);
    assert_eq!(super::announcement(&state, &page(&state)), "あと最大3問");
}

#[test]
fn every_page_has_one_heading_that_takes_the_focus() {
    for state in [
        at(Route::Start),
        at(Route::About),
        picking(None, false),
        at(Route::Procedures),
        at(Route::Result { event: event() }),
    ] {
        assert_eq!(html(&state).matches("id=\"heading\"").count(), 1);
    }
}
