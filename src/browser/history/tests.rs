//! Laws of a tab's history, over whatever an app, a person and a browser may do.

mod model;

use proptest::prelude::*;

use super::storage::Visit;
use model::{Browser, Step};

/// What is done, and whether the browser is quick enough that nothing comes in between.
fn steps() -> impl Strategy<Value = Vec<(Step, bool)>> {
    let number = 0..9_u8;
    let step = prop_oneof![
        6 => number.clone().prop_map(Step::Push),
        1 => number.clone().prop_map(Step::Replace),
        2 => Just(Step::Back),
        2 => Just(Step::End),
        3 => prop_oneof![-3..0_isize, 1..4_isize].prop_map(Step::Go),
        1 => prop::option::of(number.clone()).prop_map(Step::Link),
        1 => number.prop_map(Step::Load),
        1 => Just(Step::OtherSite),
        1 => Just(Step::Reload),
        1 => Just(Step::Arrive),
        1 => Just(Step::TimeOut),
        1 => Just(Step::Evict),
    ];
    prop::collection::vec((step, prop::bool::weighted(0.9)), 0..30)
}

/// A tab that remembers; sometimes one that was opened from another, whose memory it has, or one that keeps few entries.
fn tab() -> impl Strategy<Value = Browser> {
    let of_another = (1..5_u64, 0..4_u32).prop_map(|(number, base)| Visit { number, base });
    let limit = prop_oneof![1 => 2..6_usize, 2 => Just(50)];
    (prop::option::weighted(0.1, of_another), limit)
        .prop_map(|(visit, limit)| Browser::new(Some(visit), limit))
}

fn after(mut browser: Browser, steps: &[(Step, bool)], mut check: impl FnMut(&Browser)) -> Browser {
    for (step, is_quick) in steps {
        browser.step(step);
        check(&browser);
        if *is_quick {
            browser.arrive();
            check(&browser);
        }
    }
    browser
}

/// The app is on the screen after all that, and nothing under way.
fn in_the_app(browser: Browser, steps: &[(Step, bool)]) -> Browser {
    let mut browser = after(browser, steps, |_| ());
    browser.settle();
    if browser.app().is_none() {
        browser.step(&Step::Load(0));
    }
    browser
}

/// No answer of a visit that is over is on the screen, in the address or in the app.
fn assert_nothing_of_it_is_shown(browser: &Browser) {
    if let Some(app) = browser.app() {
        let shown = [&app.shown, &browser.page().fragment];
        assert!(!shown.iter().any(|shown| browser.is_over(shown)), "{browser:#?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn the_tab_knows_the_entry_it_stands_at(browser in tab(), is_refused: bool, steps in steps()) {
        let browser = if is_refused { Browser::new(None, 50) } else { browser };
        after(browser, &steps, |browser| {
            if let Some(app) = browser.app() {
                let page = browser.page();
                assert_eq!(app.tab.fragment(), page.fragment, "{browser:#?}");
                let kept = browser.storage.map(|(visit, _)| visit.unwrap().number);
                let of = page.carried.unwrap().visit;
                assert!(kept.is_none_or(|kept| kept == of), "{browser:#?}");
            }
        });
    }

    #[test]
    fn nothing_of_a_visit_is_shown_once_it_has_ended(browser in tab(), steps in steps()) {
        after(browser, &steps, assert_nothing_of_it_is_shown);
    }

    #[test]
    fn the_end_leaves_no_entry_of_the_visit_that_is_within_reach(browser in tab(), steps in steps()) {
        after(browser, &steps, |browser| {
            if browser.is_plain && browser.is_settled() {
                let is_over = browser.pages.iter().any(|page| browser.is_over(&page.fragment));
                assert!(!is_over, "{browser:#?}");
            }
        });
    }

    #[test]
    fn an_entry_that_was_out_of_reach_is_cleaned_when_it_is_reached(
        browser in tab(),
        steps in steps(),
        is_asleep: bool,
    ) {
        let mut browser = after(browser, &steps, |_| ());
        browser.settle();
        for step in [-1, 1] {
            for _ in 0..50 {
                if !is_asleep {
                    browser.step(&Step::Evict);
                }
                browser.step(&Step::Go(step));
                browser.settle();
                assert_nothing_of_it_is_shown(&browser);
            }
        }
        prop_assert!(!browser.pages.iter().any(|page| browser.is_over(&page.fragment)), "{:#?}", browser);
    }

    #[test]
    fn the_way_back_to_the_first_entry_is_known(browser in tab(), steps in steps()) {
        after(browser, &steps, |browser| {
            if let Some((Some(visit), false)) = browser.storage.filter(|_| browser.is_plain) {
                for (position, page) in browser.pages.iter().enumerate() {
                    if let Some(entry) = page.carried.filter(|entry| entry.visit == visit.number) {
                        assert_eq!(entry.index + visit.base, u32::try_from(position).unwrap(), "{browser:#?}");
                    }
                }
            }
        });
    }

    #[test]
    fn back_within_the_app_never_leaves_it(browser in tab(), steps in steps()) {
        let mut browser = in_the_app(browser, &steps);
        browser.step(&Step::Back);
        browser.settle();
        prop_assert!(browser.app().is_some());
    }

    #[test]
    fn back_leads_to_the_page_before(browser in tab(), steps in steps()) {
        let mut browser = in_the_app(browser, &steps);
        let before = browser.page().clone();
        browser.push("/one");
        browser.step(&Step::Back);
        browser.settle();
        prop_assert_eq!(&browser.page().fragment, &before.fragment);
        prop_assert_eq!(browser.page().carried, before.carried);
        prop_assert_eq!(&browser.app().unwrap().shown, &before.fragment);
        browser.push("/another");
        prop_assert_eq!(browser.at + 1, browser.pages.len());
        prop_assert!(browser.pages.iter().all(|page| page.fragment != "/one"));
    }

    #[test]
    fn a_reload_takes_up_where_it_was(browser in tab(), steps in steps()) {
        let mut browser = in_the_app(browser, &steps);
        let (before, storage) = (browser.page().clone(), browser.storage);
        browser.reload();
        prop_assert_eq!(&browser.page().fragment, &before.fragment);
        prop_assert_eq!(browser.page().carried, before.carried);
        prop_assert_eq!(&browser.app().unwrap().shown, &before.fragment);
        prop_assert_eq!(browser.storage, storage);
    }
}
