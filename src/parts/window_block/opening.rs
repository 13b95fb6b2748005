//! Whether a window is open: on the day of the visit, or today where none is chosen; and when next.

use guide::calendar::Closed;
use guide::ids::WindowIx;
use guide::opening::{Now, Opening, Times, Why, busy, next_open, opening as opening_on};
use guide::{Date, Guide};
use yew::prelude::*;

use super::super::Ui;
use super::super::block::para;
use super::super::fact::fact;
use super::super::words::{around, aside, joined, say, time};

/// The line of the block. Nothing where nobody has filled in the hours.
pub fn opening(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> Option<Html> {
    let today = ui.state.today()?;
    let visit = ui.state.visit.choices.day.filter(|day| *day != today);
    let day = visit.unwrap_or(today);
    let how = opening_on(guide, window, day);
    let lines = match visit {
        None => open_today(ui, guide, &how),
        Some(_) => open_that_day(ui, guide, &how),
    };
    if lines == Html::default() {
        return None;
    }
    let is_over = visit.is_none() && how.at(ui.state.minutes()) == Now::Over;
    let is_closed = is_over || matches!(how, Opening::Closed(_));
    let next = next_open(guide, window, day).filter(|_| is_closed);
    let said = html! {
        <>
            if let Some(day) = visit {
                { para("fine", around(ui.plan.visit_day_of(), ui.day(day))) }
            }
            { lines }
            { for next.map(|(day, how)| para("fine", next_day(ui, guide, day, &how))) }
        </>
    };
    let term = match visit {
        None => ui.plan.span_today(),
        Some(_) => ui.plan.calendar_visit(),
    };
    Some(fact(term, said))
}

/// What is written of crowds at the window, for the day of the visit or today. Nothing where nothing is written.
pub fn crowds(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> Option<Html> {
    let day = ui.state.visit.choices.day.or(ui.state.today())?;
    let said: Vec<Html> = busy(guide, window, day)
        .map(|busy| para("", ui.text(guide, busy.note)))
        .collect();
    (!said.is_empty()).then(|| fact(ui.words.busy(), said.into_iter().collect()))
}

fn open_today(ui: &Ui<'_>, guide: &Guide, how: &Opening) -> Html {
    let plan = ui.plan;
    match how.at(ui.state.minutes()) {
        Now::During(times) => {
            let line = around(plan.open_until(), say(time(times.to)));
            remarked(ui, guide, how, Some(times), line)
        }
        Now::Before(times) => {
            let line = around(plan.opens_at(), say(time(times.from)));
            remarked(ui, guide, how, Some(times), line)
        }
        Now::Over => para("", say(plan.over())),
        Now::Closed(_) => para("", closed(ui, how, plan.closed_today())),
        Now::Unknown if *how == Opening::Special => para("", say(plan.special())),
        Now::Unknown => Html::default(),
    }
}

fn open_that_day(ui: &Ui<'_>, guide: &Guide, how: &Opening) -> Html {
    let plan = ui.plan;
    match how {
        Opening::Open(_) | Opening::Perhaps(_) => {
            let line = around(plan.open_on(), times(ui, guide, how));
            remarked(ui, guide, how, None, line)
        }
        Opening::Special => para("", say(plan.special())),
        Opening::Closed(_) => para("", closed(ui, how, plan.closed_on())),
        Opening::Unknown => Html::default(),
    }
}

/// The line, with what makes it less than sure.
fn remarked(ui: &Ui<'_>, guide: &Guide, how: &Opening, times: Option<Times>, line: Html) -> Html {
    html! {
        <>
            { para("", line) }
            { ui.fine(guide, times.and_then(|times| times.note)) }
            if !how.is_sure() {
                { para("fine", say(ui.plan.perhaps())) }
            }
        </>
    }
}

fn closed(ui: &Ui<'_>, how: &Opening, line: &'static str) -> Html {
    match how {
        Opening::Closed(Why::Offices(Closed::Holiday(holiday))) => {
            html! { <>{ line }{ aside(ui.lang, say(holiday.name(ui.lang))) }</> }
        }
        _ => say(line),
    }
}

fn next_day(ui: &Ui<'_>, guide: &Guide, day: Date, how: &Opening) -> Html {
    let when = html! { <>{ ui.day(day) }{ " " }{ times(ui, guide, how) }</> };
    around(ui.plan.next_open(), when)
}

fn times(ui: &Ui<'_>, guide: &Guide, how: &Opening) -> Html {
    let said = how.times().iter().map(|times| {
        let span = [time(times.from).as_str(), ui.words.to(), &time(times.to)].concat();
        let note = times.note.map(|note| aside(ui.lang, ui.text(guide, note)));
        html! { <>{ say(span) }{ for note }</> }
    });
    joined(said, ui.words.comma())
}
