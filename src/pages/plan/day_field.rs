//! A missing day, asked for beside the row that needs it.

use guide::ids::DateIx;
use guide::plan::agenda::Row;
use yew::prelude::*;

use super::PlanUi;
use crate::page::date_field;
use crate::parts::reason::open_day;
use crate::parts::words::around;
use crate::parts::{field, fold};

/// The days that `row` is the first to need, each with a small field that opens in the row.
pub(super) fn asked(plan: &PlanUi<'_>, row: &Row) -> Html {
    if row.asks.is_empty() || row.is_done {
        return Html::default();
    }
    let asked = plan.page.asked_beside(row.procedure);
    html! { <>{ for asked.into_iter().map(|date| one(plan, date)) }</> }
}

/// A missing day that decides what applies: its field, or only its name where a row asks for it.
pub(super) fn deciding(plan: &PlanUi<'_>, date: DateIx) -> Html {
    match plan.page.is_asked(date) {
        true => html! { <p><b>{ open_day(plan, plan.guide(), date) }</b></p> },
        false => field::day(plan, plan.guide(), &date_field(plan.state, plan.guide(), date)),
    }
}

fn one(plan: &PlanUi<'_>, date: DateIx) -> Html {
    let guide = plan.guide();
    let row = &guide.dates[date];
    let label = around(plan.plan.day_missing(), plan.text(guide, row.name));
    let id = ["day-", &row.id].concat();
    let field = || field::day(plan, guide, &date_field(plan.state, guide, date));
    html! { <div class="no-print">{ fold::fold(plan, &id, label, field) }</div> }
}
