//! Everything about a procedure, in its row: drawn when the row is opened.

use guide::plan::Entry;
use guide::plan::agenda::Row;
use yew::prelude::*;

use super::PlanUi;
use crate::parts::block::para;
use crate::parts::document::Papers;
use crate::parts::fact::{fact, facts};
use crate::parts::words::{around, joined};
use crate::parts::{deadline, document, online, reason, source};
use crate::state::Route;

/// What is told of `row`; nothing where it is not on the plan.
pub(super) fn view(plan: &PlanUi<'_>, row: &Row) -> Html {
    let Some(entry) = plan.entry(row.procedure) else {
        return Html::default();
    };
    let guide = plan.guide();
    let procedure = &guide.procedures[row.procedure];
    let notes = entry
        .listing
        .notes
        .iter()
        .map(|note| para("fine", plan.text(guide, *note)));
    let route = Route::Procedure {
        event: guide.id.clone(),
        procedure: procedure.id.clone(),
    };
    let about = around(plan.plan.own_page(), plan.name(row.procedure));
    html! {
        <div class="unfolded">
            { para("", plan.text(guide, procedure.summary)) }
            { deadline::valid_for(plan, guide, entry) }
            { why(plan, row) }
            { for notes }
            { facts(rows(plan, row, entry)) }
            { para("no-print", plan.link("link", about, route)) }
        </div>
    }
}

/// Why it is on the plan: as the rules say, or the facts that put it there, where they can be told plainly.
fn why(plan: &PlanUi<'_>, row: &Row) -> Html {
    let reason = match row.because {
        Some(because) => plan.text(plan.guide(), because),
        None if row.reason.is_empty() => return Html::default(),
        None => reason::statement(plan, plan.guide(), &row.reason),
    };
    let said = html! { <>{ plan.words.reason() }{ plan.words.colon() }{ reason }</> };
    para("fine", said)
}

/// By when, with what, how else, on what grounds.
fn rows(plan: &PlanUi<'_>, row: &Row, entry: &Entry) -> Vec<Html> {
    let guide = plan.guide();
    let procedure = &guide.procedures[row.procedure];
    let mut rows = deadline::rows(plan, guide, row.procedure, &entry.dues);
    rows.extend(source::missed(plan, guide, procedure));
    let papers = Papers {
        guide,
        facts: &plan.page.interview.outcome.facts,
        dates: &plan.page.made.days,
        procedure,
        items: &entry.bring,
    };
    if !entry.bring.is_empty() {
        rows.push(fact(plan.words.bring(), document::own(plan, papers)));
    }
    if plan.state.visit.choices.is_proxy {
        let theirs = document::for_proxy(plan, papers);
        rows.extend(theirs.map(|theirs| fact(plan.words.for_proxy(), theirs)));
    }
    if !entry.offices.is_empty() {
        let names = entry
            .offices
            .iter()
            .map(|window| plan.text(guide, guide.windows[*window].name));
        rows.push(fact(plan.words.window(), joined(names, plan.words.or())));
    }
    rows.extend(online::rows(plan, guide, procedure, entry.online, &entry.fees));
    let is_listed = |first| plan.page.made.plan.entry(first).is_some();
    rows.extend(source::rows(plan, guide, procedure, is_listed));
    rows
}
