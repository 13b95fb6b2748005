//! What is done on the plan: ticks, offices, answers tried out, things taken along.

use guide::{Answer, typed_day};

use super::{Address, Focus, Transition, link};
use crate::effect::Effect;
use crate::msg::Msg;
use crate::sheets;
use crate::state::{ProcedurePage, Route, TypedCode};
use crate::visit::{Persistence, Ticks, Visit};

/// Messages of the plan's own pages. What is none of them has been taken in already.
pub(super) fn take_in(turn: &mut Transition, msg: Msg) {
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
        Msg::VisitChanged { text } => visit.choices.day = typed_day::read(&text),
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
        Msg::Settled { question, answer } => settled(turn, question, answer),
        Msg::SearchTyped { text } => search_typed(turn, text),
        Msg::CodeTyped { text } => {
            turn.state.code = text;
            turn.state.code_of = match TypedCode::read(&turn.state) {
                TypedCode::Needs(event) => Some(event),
                TypedCode::Blank
                | TypedCode::Problem(_)
                | TypedCode::ForeignLink
                | TypedCode::Link { .. }
                | TypedCode::Plan { .. } => None,
            };
        }
        Msg::PlanOpened {
            event,
            answers,
            dates,
        } => {
            turn.state.visit = Visit::of_plan(answers, dates).opened(&turn.state.visit);
            turn.state.code.clear();
            turn.state.route = Route::Result { event };
            turn.address = Address::Pushed;
        }
        Msg::FoldToggled { id } => Ticks::toggle(&mut turn.state.opened, id),
        Msg::LinkPasted { fragment } => link::paste(turn, fragment),
        Msg::PartChosen { part } => turn.effects.push(Effect::FocusPart { part }),
        Msg::ExportChosen { kind } => {
            if let Some(exported) = sheets::exported(&turn.state, kind) {
                turn.effects.push(Effect::Export { exported });
            }
        }
        Msg::Exported { kind, is_done } => turn.state.exported = Some((kind, is_done)),
        _ => {}
    }
}

/// An answer on the page of a procedure, given or taken back. The focus stays with its questions.
fn settled(turn: &mut Transition, question: String, answer: Option<Answer>) {
    let answers = &mut turn.state.visit.answers;
    match answer {
        Some(answer) => _ = answers.insert(question.clone(), answer),
        None => _ = answers.remove(&question),
    }
    if let Route::Procedure { event, procedure } = &turn.state.route
        && let Some(page) = ProcedurePage::of(&turn.state, event, procedure)
    {
        let id = page.focus_after(&question);
        turn.effects.push(Effect::FocusElement { id });
    }
}

/// What is typed on the start page is searched for on the page of the search; the field and the focus in it go along.
fn search_typed(turn: &mut Transition, text: String) {
    turn.state.search = text;
    if turn.state.route == Route::Start && !turn.state.search.trim().is_empty() {
        turn.go(Route::Procedures);
        turn.focus = Focus::Field;
    }
}

fn keep(turn: &mut Transition) {
    if turn.state.visit.persistence == Persistence::On {
        let ticks = turn.state.visit.ticks.clone();
        turn.effects.push(Effect::Keep { ticks });
    }
}

fn toggle_keeping(turn: &mut Transition) {
    if turn.state.visit.persistence == Persistence::On {
        turn.state.visit.persistence = Persistence::Off;
        turn.effects.push(Effect::ForgetKept);
    } else {
        let ticks = turn.state.visit.ticks.clone();
        turn.effects.push(Effect::Keep { ticks });
    }
}
