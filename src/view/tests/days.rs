//! Windows with days of their own, and schemes that exist only for some days of the household.

use std::rc::Rc;

use guide::calendar::{Day, Ordinals};
use guide::ids::{DateIx, Ix};
use guide::model::{Hours, Window};
use guide::testing::{day, hours, window};
use guide::{Condition, DayTest, Guide, Lang, Procedure, Table};
use ui_text::plan::JA;
use yew::prelude::*;

use super::super::sample;
use super::{FAMILY, answered, at, event, html};
use crate::exported::ExportKind;
use crate::exports::exported;
use crate::native;
use crate::page::{Page, page};
use crate::parts::{Ui, window_block};
use crate::state::{Load, Loaded, Route, State, Translation};

/// When a window is open in a usual week, told on 3 April 2026.
fn week(hours: Vec<Hours>, lang: Lang) -> String {
    let state = State {
        lang,
        ..at(Route::Result { event: event() })
    };
    let on = Callback::noop();
    let row = Window {
        hours,
        ..window("desk")
    };
    let told = window_block::hours(&Ui::new(&state, &on), &sample::guide(), &row);
    native::lines(&native::html(told)).replace('\n', "")
}

#[test]
fn some_days_of_a_month_are_told_by_their_number() {
    let weekday = |at: &i8| guide::date(2026, 4, 6 + at).weekday(); // from a Monday
    let some = |nth: &[u8], days: &[i8]| Hours {
        nth: Ordinals::new(nth.iter().copied()),
        ..hours(days.iter().map(weekday), 540, 720)
    };
    let told = |hours, lang| week(vec![hours], lang);
    assert_eq!(
        told(some(&[2, 4], &[6]), Lang::Ja),
        "<p>第2、第4日曜日 9:00〜12:00</p>"
    );
    let last = || some(&[Ordinals::LAST], &[5, 6]);
    assert_eq!(told(last(), Lang::Ja), "<p>最終土、日曜日 9:00〜12:00</p>");
    let english = told(last(), Lang::En);
    assert!(english.contains("last Sat, Sun of the month 9:00"), "{english}");
    assert_eq!(told(some(&[], &[0]), Lang::Ja), "<p>月 9:00〜12:00</p>");
}

#[test]
fn single_days_are_told_until_they_have_passed() {
    let single = |dates: &[&str]| Hours {
        dates: dates.iter().map(|date| Day(day(date))).collect(),
        ..hours([], 540, 600)
    };
    let to_come = week(
        vec![single(&["2026-04-02", "2026-04-03", "2026-04-05"])],
        Lang::Ja,
    );
    assert_eq!(to_come, "<p>4月3日（金）、4月5日（日） 9:00〜10:00</p>");
    assert_eq!(week(vec![single(&["2026-04-02"])], Lang::Ja), "");
}

/// A family, with a ticket for who moved in by the end of March 2026.
fn family(route: Route, moved_in: Option<&str>, opened: &str) -> State {
    let until_march = DayTest {
        date: DateIx::new(0),
        from: None,
        until: Some(day("2026-03-31")),
    };
    let mut guide = Guide::clone(&sample::guide());
    let rows = guide.procedures.iter().map(|(_, row)| match row.id.as_str() {
        "ticket" => Procedure {
            valid_from: None,
            valid_for: Some(Condition::Day(until_march)),
            ..row.clone()
        },
        _ => row.clone(),
    });
    guide.procedures = Table::new(rows.collect());
    let loaded = Loaded::new(Rc::new(guide), Translation::NotAsked);
    let mut state = State {
        guides: [(event(), Load::Ready(loaded))].into(),
        opened: vec![opened.to_owned()],
        ..answered(route, &FAMILY)
    };
    state.visit.dates = moved_in
        .map(|written| ("moved-in".to_owned(), day(written)))
        .into_iter()
        .collect();
    state
}

const TICKET: &str = "引っ越し応援券";
const FOR_WHOM: &str = "住み始めた日が2026年3月31日以前の場合だけ";

#[test]
fn the_page_of_a_scheme_says_for_whom_it_is_where_the_day_does_not_settle_it() {
    let page = |moved_in| {
        let route = Route::Procedure {
            event: event(),
            procedure: "ticket".into(),
        };
        html(&family(route, moved_in, ""))
    };
    let in_time = page(Some("2026-03-31"));
    assert!(in_time.contains(JA.p_offer()) && !in_time.contains(FOR_WHOM));
    let later = page(Some("2026-04-01"));
    assert!(later.contains(JA.p_not()) && later.contains(FOR_WHOM), "{later}");
    assert!(later.contains("id=\"date-moved-in\""), "the day can be corrected");
    let open = page(None);
    assert!(
        open.contains(JA.p_offer_maybe()) && open.contains(FOR_WHOM),
        "{open}"
    );
}

#[test]
fn a_plan_has_a_scheme_in_time_without_the_day_among_what_is_to_confirm_and_else_not_at_all() {
    let plan = |moved_in| html(&family(Route::Result { event: event() }, moved_in, "confirm"));
    assert!(plan(Some("2026-03-31")).contains(TICKET));
    assert!(!plan(Some("2026-04-01")).contains(TICKET));
    let open = plan(None);
    let (_, confirm) = open.split_once(JA.confirm_lead()).unwrap();
    assert!(
        confirm.contains("住み始めた日によります") && confirm.contains(TICKET),
        "{confirm}"
    );
    let row = html(&family(Route::Result { event: event() }, None, "p-ticket"));
    assert!(!row.contains(FOR_WHOM), "the part is folded");
}

#[test]
fn the_day_of_the_visit_in_the_calendar_says_how_each_window_is_then() {
    let on = |visit: &str| {
        let mut state = family(Route::Result { event: event() }, Some("2026-04-01"), "");
        state.visit.choices.day = Some(day(visit));
        let callback = Callback::noop();
        let ui = Ui::new(&state, &callback);
        let Page::Plan(plan) = page(&state) else {
            unreachable!()
        };
        exported(&ui, &plan, ExportKind::Calendar)
            .text
            .replace("\r\n ", "")
    };
    let monday = on("2026-04-06");
    assert!(
        monday.contains("住民記録窓口：この日は8:30〜17:00に開いています"),
        "{monday}"
    );
    let saturday = on("2026-04-04");
    assert!(
        saturday.contains("住民記録窓口：この日は9:00〜12:00（証明書だけ）に開いています（開いているか"),
        "{saturday}"
    );
    assert!(
        on("2026-04-11").contains("住民記録窓口：この日は休みです"),
        "the second Saturday"
    );
}
