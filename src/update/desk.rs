//! What is done on the plan: ticks, offices, answers tried out, things taken along.

use std::rc::Rc;

use guide::day;

use super::{Address, Turn};
use crate::effect::Effect;
use crate::msg::Msg;
use crate::sheet::{News, Sheet};
use crate::state::{Kept, Route, Ticks};

/// Messages of the plan's own pages. What is none of them has been taken in already.
pub(super) fn take_in(turn: &mut Turn, msg: Msg) {
    let desk = &mut turn.state.desk;
    match msg {
        Msg::DoneToggled { procedure } => {
            Ticks::toggle(&mut desk.ticks.done, procedure);
            keep(turn);
        }
        Msg::PackedToggled { thing } => {
            Ticks::toggle(&mut desk.ticks.packed, thing);
            keep(turn);
        }
        Msg::OfficeChosen { procedure, office } => _ = desk.offices.insert(procedure, office),
        Msg::WayChosen { thing, way } => _ = desk.ways.insert(thing, way),
        Msg::WaysChosen { ways } => {
            for (thing, way) in ways {
                desk.ways.insert(thing, way);
            }
        }
        Msg::ProxyToggled => desk.is_proxy = !desk.is_proxy,
        Msg::VisitChanged { text } => desk.visit = day::parse(text.trim()),
        Msg::KeepToggled => toggle_keeping(turn),
        Msg::KeptDeleted => {
            desk.ticks = Ticks::default();
            desk.kept = Kept::No;
            turn.effects.push(Effect::ForgetKept);
            turn.effects.push(Effect::ForgetLang);
        }
        Msg::KeepingTried { kept } => desk.kept = kept,
        Msg::KeptFound { ticks } => {
            desk.ticks = ticks;
            desk.kept = Kept::Yes;
        }
        Msg::AnswerTried { question, answer } => {
            let before = turn.state.answers.clone();
            turn.state.tried_from.get_or_insert(before);
            turn.state.answers.insert(question, answer);
        }
        Msg::TryUndone => turn.undo_try(),
        Msg::TryTaken => turn.state.tried_from = None,
        Msg::Settled { question, answer } => match answer {
            Some(answer) => _ = turn.state.answers.insert(question, answer),
            None => _ = turn.state.answers.remove(&question),
        },
        Msg::SearchTyped { text } => turn.state.search = text,
        Msg::CodeTyped { text } => {
            turn.state.code = text;
            turn.state.code_of = None;
        }
        Msg::PlanOpened {
            event,
            answers,
            dates,
        } => {
            turn.state.tried_from = None;
            turn.state.answers = answers;
            turn.state.dates = dates.iter().map(|(id, day)| (id.to_owned(), day.0)).collect();
            turn.state.code.clear();
            turn.state.route = Route::Result { event };
            turn.address = Address::Pushed;
        }
        Msg::PartChosen { part } => turn.effects.push(Effect::FocusPart { part }),
        Msg::TakeChosen { take } => {
            if let Some(order) = turn.state.ordered.clone() {
                turn.effects.push(Effect::Take { order, take });
            }
        }
        Msg::Taken { take, is_done } => turn.state.taken = Some((take, is_done)),
        _ => {}
    }
}

/// The second program has drawn a page. One that was asked for before the page was left comes too late.
pub(super) fn drawn(turn: &mut Turn, sheet: Rc<Sheet>) {
    if sheet.route != turn.state.route {
        return;
    }
    turn.state.drawing_failure = None;
    if let Some(News::CodeIsOf { event }) = &sheet.news {
        turn.state.code_of = Some(event.clone());
    }
    if !sheet.is_whole() {
        turn.effects.push(Effect::DrawMore);
    }
    turn.state.sheet = Some(sheet);
}

fn keep(turn: &mut Turn) {
    if turn.state.desk.kept == Kept::Yes {
        let ticks = turn.state.desk.ticks.clone();
        turn.effects.push(Effect::Keep { ticks });
    }
}

fn toggle_keeping(turn: &mut Turn) {
    if turn.state.desk.kept == Kept::Yes {
        turn.state.desk.kept = Kept::No;
        turn.effects.push(Effect::ForgetKept);
    } else {
        let ticks = turn.state.desk.ticks.clone();
        turn.effects.push(Effect::Keep { ticks });
    }
}
