//! Parts that several pages use, alone.

use guide::ids::{Ix, WindowIx};
use yew::prelude::*;

use super::super::sample;
use super::{at, event};
use crate::native;
use crate::parts::{Ui, window_block};
use crate::state::{Clock, Route, State};

/// The short block of the first window, at so many minutes of a day.
fn brief(day: &str, minutes: u16) -> String {
    let state = State {
        clock: Some(Clock {
            today: guide::day::parse(day).unwrap(),
            minutes,
            ..sample::MIDNIGHT
        }),
        ..at(Route::Result { event: event() })
    };
    let on = Callback::noop();
    let block = window_block::brief(&Ui::new(&state, &on), &sample::guide(), WindowIx::new(0));
    native::lines(&native::html(block)).replace('\n', "")
}

const EVENING: u16 = 18 * 60;

#[test]
fn the_short_block_of_a_window_has_place_map_opening_crowds_telephone_and_reservation() {
    let block = brief("2026-04-03", 9 * 60);
    for words in [
        "本庁舎 2階 3番",
        "地図：本庁舎",
        "17:00まで開いています",
        "午前中が混み合います。",
        "03-0000-0001",
        "予約する",
    ] {
        assert!(block.contains(words), "{words}: {block}");
    }
    assert!(!block.contains(ui_text::JA.payment()), "{block}");
    assert!(
        !brief("2026-05-08", 9 * 60).contains("混み合"),
        "crowds of other months"
    );
}

#[test]
fn a_window_that_has_closed_says_when_it_opens_next_and_what_makes_that_less_than_sure() {
    let block = brief("2026-04-03", EVENING);
    assert!(block.contains(ui_text::plan::JA.over()), "{block}");
    assert!(
        block.contains("次に開く日：4月4日（土） 9:00〜12:00（証明書だけ）"),
        "{block}"
    );
}

#[test]
fn times_that_may_not_hold_say_so() {
    let block = brief("2026-04-04", 10 * 60);
    assert!(
        block.contains("証明書だけ") && block.contains(ui_text::plan::JA.perhaps()),
        "{block}"
    );
    assert!(!brief("2026-04-03", 10 * 60).contains(ui_text::plan::JA.perhaps()));
}
