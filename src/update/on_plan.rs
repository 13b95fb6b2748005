//! What is done on the plan: ticks, offices, answers tried out, things taken along.

use guide::{Answer, typed_day};
use yew::Callback;

use super::{Address, Focus, Transition, link};
use crate::effect::Effect;
use crate::exported::Paper;
use crate::exports;
use crate::msg::Msg;
use crate::page::{PlanPage, ProcedurePage};
use crate::pages;
use crate::parts::{HEADING, Ui};
use crate::state::Route;
use crate::visit::{Persistence, SeenPlan, SharedPlan, Ticks, Visit};

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
        Msg::FoldToggled { id } => Ticks::toggle(&mut turn.state.opened, id),
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
        Msg::ChangeNoted => visit.seen = None,
        Msg::ChangeUndone => {
            if let Some(SeenPlan { answers, dates, .. }) = visit.seen.take() {
                (visit.answers, visit.dates) = (answers, dates);
            }
        }
        Msg::PrintChosen { paper } => {
            turn.state.paper = Some(paper);
            turn.effects.push(Effect::Print);
        }
        Msg::PrintBegan => {
            turn.state.paper.get_or_insert(Paper::A4);
        }
        Msg::PrintEnded => turn.state.paper = None,
        Msg::WidthRead { is_wide } => turn.state.is_wide = is_wide,
        Msg::SearchTyped { text } => search_typed(turn, text),
        Msg::CodeTyped { text } => turn.state.code = text,
        Msg::SensitiveToggled => visit.shares_sensitive = !visit.shares_sensitive,
        Msg::OwnPlanChosen { event } => {
            turn.state.visit = Visit::default().opened(&turn.state.visit);
            turn.state.route = Route::Event { event };
            turn.address = Address::Pushed;
        }
        Msg::PlanOpened {
            event,
            answers,
            dates,
            shared,
        } => {
            let opened = Visit {
                shared: Some(shared).filter(|shared| *shared != SharedPlan::default()),
                ..Visit::of_plan(answers, dates)
            };
            turn.state.visit = opened.opened(&turn.state.visit);
            turn.state.code.clear();
            turn.state.opened.clear();
            turn.state.route = Route::Result { event };
            turn.address = Address::Pushed;
        }
        Msg::PartChosen { part } => {
            // What is folded opens: nobody jumps to a closed door.
            if !turn.state.opened.contains(&part) {
                turn.state.opened.push(part.clone());
            }
            turn.effects.push(Effect::FocusPart { part });
        }
        Msg::LinkPasted { fragment } => link::paste(turn, fragment),
        Msg::ExportChosen { kind } => {
            let event = turn.state.route.event();
            if let Some(page) = event.and_then(|event| PlanPage::of(&turn.state, event)) {
                let exported = exports::exported(&Ui::new(&turn.state, &Callback::noop()), &page, kind);
                turn.effects.push(Effect::Export { exported });
            }
        }
        Msg::Exported { kind, outcome } => turn.state.exported = Some((kind, outcome)),
        _ => {}
    }
}

/// An answer that is given in place, or taken back. On the page of a procedure the focus stays with its questions; on the
/// plan the question gives way to what it decided, so the focus goes to the list it stood in.
fn settled(turn: &mut Transition, question: String, answer: Option<Answer>) {
    turn.note_seen();
    let was_left_out = turn.state.visit.answer_left_out(&question);
    let answers = &mut turn.state.visit.answers;
    match answer {
        Some(answer) => _ = answers.insert(question.clone(), answer),
        None => _ = answers.remove(&question),
    }
    match &turn.state.route {
        Route::Procedure { event, procedure } => {
            if let Some(page) = ProcedurePage::of(&turn.state, event, procedure) {
                let id = page.focus_after(&question);
                turn.effects.push(Effect::FocusElement { id });
            }
        }
        Route::Result { .. } => {
            let list = match was_left_out {
                true => pages::plan::LEFT_OUT,
                false => pages::plan::CONFIRM,
            };
            // The last answer takes the list away with it; then what it changed is what to read.
            let ids = [list, pages::plan::CHANGE, HEADING];
            turn.effects.push(Effect::KeepFocus { ids });
        }
        _ => {}
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
