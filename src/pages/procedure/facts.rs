//! Everything there is to know of a procedure: by when, with what, how else, on what grounds, and at which window.

use guide::ids::{Ix, WindowIx};
use guide::{Certainty, Guide};
use yew::prelude::*;

use crate::page::procedure_page::OneProcedure;
use crate::parts::block::para;
use crate::parts::document::Papers;
use crate::parts::fact::{fact, facts};
use crate::parts::words::say;
use crate::parts::{Ui, deadline, document, field, fold, online, source, window_block};

/// The facts, the windows, and what all that is founded on.
pub(super) fn view(ui: &Ui<'_>, guide: &Guide, found: &OneProcedure) -> Html {
    html! {
        <>
            <section id="facts" class="place">
                <h2>{ ui.plan.p_facts() }</h2>
                { facts(rows(ui, guide, found)) }
            </section>
            { windows(ui, guide, found) }
            { grounds(ui, guide, found) }
        </>
    }
}

fn rows(ui: &Ui<'_>, guide: &Guide, found: &OneProcedure) -> Vec<Html> {
    let (row, entry) = (&guide.procedures[found.procedure], &found.entry);
    let mut rows = deadline::rows(ui, guide, found.procedure, &entry.dues);
    rows.extend(days(ui, guide, found));
    rows.extend(source::missed(ui, guide, row));
    rows.push(fact(ui.words.bring(), bring(ui, guide, found)));
    rows.extend(online::rows(ui, guide, row, Some(can_use(found)), &entry.fees));
    rows.extend(source::remarks(ui, guide, row, |first| {
        !found.ruled_out.contains(&first)
    }));
    rows
}

/// Whoever cannot do it online reads what that takes, as whoever may.
fn can_use(found: &OneProcedure) -> Certainty {
    found.entry.online.unwrap_or(Certainty::Possible)
}

/// The days that its deadlines count from, beside them.
fn days(ui: &Ui<'_>, guide: &Guide, found: &OneProcedure) -> Option<Html> {
    let fields = found.dates.iter().map(|date| field::day(ui, guide, date));
    let said = html! { <div class="days no-print">{ for fields }</div> };
    (!found.dates.is_empty()).then(|| fact(ui.words.dates_given(), said))
}

/// What the person brings; what somebody needs who goes in their place only where somebody does.
fn bring(ui: &Ui<'_>, guide: &Guide, found: &OneProcedure) -> Html {
    let papers = Papers {
        guide,
        facts: &found.facts,
        dates: &found.days,
        procedure: &guide.procedures[found.procedure],
        items: &found.entry.bring,
    };
    let theirs = document::for_proxy(ui, papers);
    let is_proxy = ui.state.visit.choices.is_proxy;
    html! {
        <>
            { document::own(ui, papers) }
            if let Some(theirs) = theirs {
                { document::proxy_switch(ui) }
                if is_proxy {
                    <h3 class="name">{ ui.plan.by_proxy() }</h3>
                    { theirs }
                }
            }
        </>
    }
}

/// The window with its whole block; the others fold.
fn windows(ui: &Ui<'_>, guide: &Guide, found: &OneProcedure) -> Html {
    let Some(window) = found.window else {
        return Html::default();
    };
    let others = found.other_windows.iter().map(|other| folded(ui, guide, *other));
    html! {
        <section id="windows" class="place">
            <h2>{ ui.words.window() }</h2>
            <h3>{ ui.text(guide, guide.windows[window].name) }</h3>
            { window_block::view(ui, guide, window) }
            if !found.other_windows.is_empty() {
                <div>
                    { para("soft", say(ui.plan.office_else())) }
                    { for others }
                </div>
            }
        </section>
    }
}

fn grounds(ui: &Ui<'_>, guide: &Guide, found: &OneProcedure) -> Html {
    let rows = source::grounds(ui, guide, &guide.procedures[found.procedure]);
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section id="grounds" class="place">
            <h2>{ ui.plan.p_grounds() }</h2>
            { facts(rows) }
        </section>
    }
}

fn folded(ui: &Ui<'_>, guide: &Guide, window: WindowIx) -> Html {
    let id = ["window-", &window.at().to_string()].concat();
    let label = window_block::name_and_place(ui, guide, window);
    fold::headed(ui, "h3", &id, label, || window_block::view(ui, guide, window))
}
