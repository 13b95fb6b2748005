//! What is done on the plan: ticks, offices, answers tried out, things taken along.

use std::rc::Rc;

use guide::day;

use super::{Address, Turn};
use crate::effect::Effect;
use crate::msg::Msg;
use crate::sheet::{News, Sheet};
use crate::state::Route;
use crate::visit::{Persistence, Ticks, Visit};

/// Messages of the plan's own pages. What is none of them has been taken in already.
pub(super) fn take_in(turn: &mut Turn, msg: Msg) {
    let visit = &mut turn.state.visit;
    match msg {
        Msg::DoneToggled { procedure } => {
            Ticks::toggle(&mut visit.ticks.done, procedure);
            keep(turn);
        }
        Msg::PackedToggled { document } => {
            Ticks::toggle(&mut visit.ticks.packed, document);
            keep(turn);
        }
        Msg::OfficeChosen { procedure, office } => _ = visit.choices.offices.insert(procedure, office),
        Msg::WayChosen { document, way } => _ = visit.choices.alternatives.insert(document, way),
        Msg::WaysChosen { ways } => {
            for (document, way) in ways {
                visit.choices.alternatives.insert(document, way);
            }
        }
        Msg::ProxyToggled => visit.choices.is_proxy = !visit.choices.is_proxy,
        Msg::VisitChanged { text } => visit.choices.day = day::parse(text.trim()),
        Msg::KeepToggled => toggle_keeping(turn),
        Msg::KeptDeleted => {
            visit.ticks = Ticks::default();
            visit.persistence = Persistence::Off;
            turn.effects.push(Effect::ForgetKept);
            turn.effects.push(Effect::ForgetLang);
        }
        Msg::KeepingTried { kept } => visit.persistence = kept,
        Msg::KeptFound { ticks } => {
            visit.ticks = ticks;
            visit.persistence = Persistence::On;
        }
        Msg::AnswerTried { question, answer } => {
            let before = turn.state.visit.answers.clone();
            turn.state.visit.tried_from.get_or_insert(before);
            turn.state.visit.answers.insert(question, answer);
        }
        Msg::TryUndone => turn.undo_try(),
        Msg::TryTaken => turn.state.visit.tried_from = None,
        Msg::Settled { question, answer } => match answer {
            Some(answer) => _ = turn.state.visit.answers.insert(question, answer),
            None => _ = turn.state.visit.answers.remove(&question),
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
            let dates = dates.iter().map(|(id, day)| (id.to_owned(), day.0)).collect();
            turn.state.visit = Visit::of_plan(answers, dates).opened(&turn.state.visit);
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
    if turn.state.visit.persistence == Persistence::On {
        let ticks = turn.state.visit.ticks.clone();
        turn.effects.push(Effect::Keep { ticks });
    }
}

fn toggle_keeping(turn: &mut Turn) {
    if turn.state.visit.persistence == Persistence::On {
        turn.state.visit.persistence = Persistence::Off;
        turn.effects.push(Effect::ForgetKept);
    } else {
        let ticks = turn.state.visit.ticks.clone();
        turn.effects.push(Effect::Keep { ticks });
    }
}
