//! The plan: what to do first, where, by when and with what. A file a section.
//!
//! The sections and their order come from the agenda; nothing is decided here. What is folded is drawn when it is opened.

mod around;
mod benefits;
mod change;
mod confirm;
mod day_field;
mod deadlines;
mod detail;
mod documents;
mod first;
mod from_home;
mod other_answers;
mod paper;
mod received;
mod row;
mod take_along;
mod visits;

use std::ops::Deref;

use guide::Guide;
use guide::ids::ProcedureIx;
use guide::plan::{Entry, Plan};
use yew::prelude::*;

use crate::msg::Msg;
use crate::page::PlanPage;
use crate::parts::words::say;
use crate::parts::{Ui, fold};
use crate::text::counted;

/// Id of the part with what is to be confirmed.
pub const CONFIRM: &str = "confirm";
/// Id of the box that says what a change has brought.
pub const CHANGE: &str = "change";
/// Id of the list of answers that were left out of a plan that was shared.
pub const LEFT_OUT: &str = "left-out";
/// Id of the part with what to take along.
const DOCUMENTS: &str = "documents";
/// Id of the part with ways to take the plan along.
const ALONG: &str = "along";

/// What the sections are told: the page, beside what every view is told.
#[derive(Clone, Copy)]
struct PlanUi<'v> {
    ui: Ui<'v>,
    page: &'v PlanPage,
}

impl<'v> Deref for PlanUi<'v> {
    type Target = Ui<'v>;

    fn deref(&self) -> &Self::Target {
        &self.ui
    }
}

impl<'v> PlanUi<'v> {
    fn guide(&self) -> &'v Guide {
        &self.page.guide
    }

    fn made(&self) -> &'v Plan {
        &self.page.made.plan
    }

    fn entry(&self, procedure: ProcedureIx) -> Option<&'v Entry> {
        self.made().entry(procedure)
    }

    /// The name of a procedure.
    fn name(&self, procedure: ProcedureIx) -> Html {
        self.text(self.guide(), self.guide().procedures[procedure].name)
    }

    /// A button that leads to a part of the page.
    fn jump(&self, class: &'static str, label: Html, part: String) -> Html {
        self.button(class, label, Msg::PartChosen { part })
    }
}

/// The page.
pub fn view(ui: &Ui<'_>, page: &PlanPage) -> Html {
    let plan = PlanUi { ui: *ui, page };
    let is_printed = ui.state.paper.is_some();
    let is_changed = page.made.change.is_some() || ui.state.visit.tried_from.is_some();
    html! {
        <div class={classes!("plan", is_printed.then_some("on-paper"), is_changed.then_some("changed"))}>
            { received::view(&plan) }
            { around::head(&plan) }
            { sections(&plan) }
            { change::view(&plan) }
            { paper::view(&plan) }
        </div>
    }
}

/// What the live region says of the plan: what a change has brought, or what it comes to.
pub fn news(ui: &Ui<'_>, page: &PlanPage) -> String {
    let changed = change::sentences(ui, page);
    if !changed.is_empty() {
        return changed;
    }
    let sum = page.made.plan.summary;
    counted(ui.words.result_news(), &[sum.certain, sum.windows])
}

/// In one column, or with the first things and the papers beside the rest.
fn sections(plan: &PlanUi<'_>) -> Html {
    let (first, papers) = (first::view(plan), documents::view(plan));
    let actions = html! {
        <>
            { visits::view(plan) }
            { from_home::view(plan) }
            { benefits::view(plan) }
        </>
    };
    let rest = html! {
        <>
            <div class="folds">
                { confirm::view(plan) }
                { around::nothing_to_do(plan) }
                { deadlines::view(plan) }
                { other_answers::view(plan) }
            </div>
            { take_along::view(plan) }
        </>
    };
    if plan.state.is_wide {
        return html! {
            <div class="columns">
                <div class="side">{ first }{ papers }</div>
                <div class="acts">{ actions }{ rest }</div>
            </div>
        };
    }
    html! { <>{ first }{ actions }{ papers }{ rest }</> }
}

/// A section with its heading, which a jump leads to.
fn part(id: &'static str, heading: Html, inside: Html) -> Html {
    html! {
        <section class="part">
            <h2 {id} tabindex="-1">{ heading }</h2>
            { inside }
        </section>
    }
}

/// A section that is folded under its heading, with the number of what it holds.
fn folded_part(
    plan: &PlanUi<'_>,
    id: &'static str,
    heading: &str,
    count: usize,
    inside: impl FnOnce() -> Html,
) -> Html {
    let label = match count {
        0 => say(heading.to_owned()),
        count => {
            html! { <>{ say(heading.to_owned()) }<span class="count">{ counted(plan.words.count(), &[count]) }</span></> }
        }
    };
    html! {
        <section class="part">
            { fold::headed(plan, "h2", id, label, inside) }
        </section>
    }
}
