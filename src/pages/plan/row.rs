//! A procedure in one line: its name, which opens everything about it, the day, and 「済んだ」.

use guide::ids::ProcedureIx;
use guide::plan::Scheme;
use guide::plan::agenda::{KeyDay, Row};
use yew::prelude::*;

use super::{PlanUi, day_field, detail};
use crate::msg::Msg;
use crate::parts::words::{around, say};
use crate::parts::{fold, key_day};

/// What a row shows beside its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    /// Its day, what is asked for, and a box to tick it off.
    All,
    /// Nothing: there is nothing to do.
    Bare,
}

/// Rows under each other.
pub(super) fn list(rows: impl Iterator<Item = Html>) -> Html {
    html! { <ul class="plain rows">{ for rows }</ul> }
}

/// The id of a procedure's row.
pub(super) fn id(plan: &PlanUi<'_>, procedure: ProcedureIx) -> String {
    ["p-", &plan.guide().procedures[procedure].id].concat()
}

/// The row. `more` stands under the name: where it is done, a link to the service.
pub(super) fn view(plan: &PlanUi<'_>, row: &Row, shows: Shows, more: Html) -> Html {
    let id = id(plan, row.procedure);
    let is_open = fold::is_open(plan, &id);
    let has_all = shows == Shows::All;
    html! {
        <li class={classes!("item", row.is_done.then_some("done"))} key={id.clone()}>
            <div class="line">
                { fold::handle(plan, &id, plan.name(row.procedure)) }
                if has_all {
                    { done(plan, row) }
                }
            </div>
            if has_all {
                { told(plan, row) }
            }
            { more }
            if has_all {
                { day_field::asked(plan, row) }
            }
            if is_open {
                { detail::view(plan, row) }
            }
        </li>
    }
}

/// The day, and whether the scheme exists at all; of what is ticked off nothing.
fn told(plan: &PlanUi<'_>, row: &Row) -> Html {
    if row.is_done {
        return Html::default();
    }
    let day = row.day.as_ref().map(|day| {
        html! {
            <span class={classes!(day.is_late().then_some("late"))}>
                { key_day::told(plan, day, plan.page.today) }{ marks(plan, day) }
            </span>
        }
    });
    let scheme = plan.entry(row.procedure).and_then(|entry| match entry.scheme {
        Scheme::Running => None,
        Scheme::Begins(day) => Some(around(plan.words.begins(), plan.day(day))),
        Scheme::Ended(day) => Some(around(plan.words.ended(), plan.day(day))),
    });
    let scheme = scheme.map(|scheme| html! { <span class="chip bad">{ scheme }</span> });
    if day.is_none() && scheme.is_none() {
        return Html::default();
    }
    html! { <p class="told">{ for day }{ for scheme }</p> }
}

/// The days left, and that something is lost for good.
pub(super) fn marks(plan: &PlanUi<'_>, day: &KeyDay) -> Html {
    let left = key_day::left(plan, day);
    html! {
        <>
            if let Some(left) = left {
                { " " }<span class="left">{ left }</span>
            }
            if day.is_late() {
                { " " }<span class="left">{ plan.plan.still_possible() }</span>
            }
            if key_day::is_hard(day) {
                { " " }<span class="chip bad">{ plan.words.kind_irreversible() }</span>
            }
        </>
    }
}

fn done(plan: &PlanUi<'_>, row: &Row) -> Html {
    let about = around("({})", plan.name(row.procedure));
    let procedure = plan.guide().procedures[row.procedure].id.clone();
    let msg = Msg::DoneToggled { procedure };
    plan.check("tick no-print", say(plan.plan.done()), about, row.is_done, msg)
}
