//! One procedure: whether it is needed (with only the questions that decide it), by which answers, what would change that,
//! and everything there is to know of it.

mod check;
mod facts;

use guide::{Kind, Verdict};
use ui_text::plan::Words;
use yew::prelude::*;

use crate::page::ProcedurePage;
use crate::page::procedure_page::OneProcedure;
use crate::parts::block::para;
use crate::parts::words::say;
use crate::parts::{Ui, deadline, title};
use crate::state::Route;

/// The page.
pub fn view(ui: &Ui<'_>, page: &ProcedurePage) -> Html {
    let guide = &page.guide;
    let Some(found) = &page.found else {
        return missing(ui);
    };
    let row = &guide.procedures[found.procedure];
    let event = guide.id.clone();
    html! {
        <>
            { title(ui, ui.text(guide, row.name)) }
            { para("soft", ui.text(guide, guide.title)) }
            { para("lead", ui.text(guide, row.summary)) }
            { deadline::scheme(ui, guide, &found.entry) }
            { for found.entry.listing.notes.iter().map(|note| ui.fine(guide, Some(*note))) }
            { check::view(ui, guide, found) }
            { facts::view(ui, guide, found) }
            <div class="row">
                { ui.link("button", say(ui.plan.p_to_plan()), Route::Result { event }) }
                { ui.link("button", say(ui.words.catalogue()), Route::Procedures) }
            </div>
        </>
    }
}

fn missing(ui: &Ui<'_>) -> Html {
    html! {
        <>
            { title(ui, say(ui.plan.p_missing())) }
            { para("", ui.link("button", say(ui.words.catalogue()), Route::Procedures)) }
        </>
    }
}

/// What the answers mean for it, in a sentence; nothing where there is no such procedure.
pub fn verdict(words: &'static Words, page: &ProcedurePage) -> &'static str {
    page.found.as_ref().map_or("", |found| said(words, found))
}

fn said(words: &'static Words, found: &OneProcedure) -> &'static str {
    let settling = &found.settling;
    match settling.verdict {
        Verdict::Certain(Kind::Need) => words.p_need(),
        Verdict::Certain(Kind::Offer) => words.p_offer(),
        Verdict::Certain(Kind::Know) => words.p_know(),
        Verdict::Possible if settling.next.is_some() => words.p_not_maybe(),
        Verdict::Possible => match settling.listing.as_ref().map(|listing| listing.kind) {
            Some(Kind::Offer) => words.p_offer_maybe(),
            Some(Kind::Know) => words.p_know_maybe(),
            Some(Kind::Need) | None => words.p_need_maybe(),
        },
        Verdict::Not => words.p_not(),
    }
}
