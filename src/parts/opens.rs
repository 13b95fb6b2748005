//! When one can go to a window next, in words.

use guide::deadline::day_with_weekday;
use guide::opening::Times;
use guide::plan::agenda::Opens;
use guide::{Date, Guide};

use super::Ui;
use super::words::time;
use crate::text::put;

/// 「きょう17:00まで開いています」, 「次は12月1日（火）8:30〜17:00」.
pub fn told(ui: &Ui<'_>, guide: &Guide, opens: &Opens, today: Date) -> String {
    let plan = ui.plan;
    match opens {
        Opens::Now(times) => noted(ui, guide, put(plan.open_until(), &time(times.to)), times),
        Opens::Next { day, times, is_sure } => {
            let told = match *day == today {
                true => put(plan.opens_at(), &time(times.from)),
                false => put(plan.opens_next(), &on(ui, *day, times, today)),
            };
            let told = noted(ui, guide, told, times);
            if *is_sure { told } else { told + plan.to_be_sure() }
        }
        Opens::Special(day) => put(plan.special_on(), &day_with_weekday(*day, ui.lang, today)),
        Opens::Unknown => plan.hours_by_phone().to_owned(),
    }
}

/// 「12月1日（火）8:30〜17:00」
fn on(ui: &Ui<'_>, day: Date, times: &Times, today: Date) -> String {
    let (day, from, to) = (
        day_with_weekday(day, ui.lang, today),
        time(times.from),
        time(times.to),
    );
    [&day, " ", &from, ui.words.to(), &to].concat()
}

fn noted(ui: &Ui<'_>, guide: &Guide, told: String, times: &Times) -> String {
    match times.note {
        Some(note) => [&told, "（", guide.texts.shown(note, ui.lang).text, "）"].concat(),
        None => told,
    }
}
