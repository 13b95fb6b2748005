//! 「家からできること」: the link to the service first.

use guide::plan::agenda::{HomeRow, Way};
use yew::prelude::*;

use super::row::{self, Shows};
use super::{PlanUi, first, part};
use crate::parts::outside;
use crate::parts::words::say;

/// The whole section.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let rows = &plan.page.agenda.from_home;
    if rows.is_empty() {
        return Html::default();
    }
    let rows = rows
        .iter()
        .map(|home| row::view(plan, &home.row, Shows::All, way(plan, home)));
    part("home", say(plan.plan.part_home()), row::list(rows))
}

/// The service that does it online, or that it is done by post.
fn way(plan: &PlanUi<'_>, home: &HomeRow) -> Html {
    let guide = plan.guide();
    let online = guide.procedures[home.row.procedure].online.as_ref();
    let usable = plan
        .entry(home.row.procedure)
        .is_some_and(|entry| entry.online.is_some());
    let online = online.filter(|_| usable && !home.row.is_done);
    match online.and_then(|online| Some((online.service, online.url.as_deref()?))) {
        Some((service, url)) => {
            html! { <p class="service">{ outside(plan, url, plan.text(guide, service)) }</p> }
        }
        None if home.way == Way::Post => html! { <p class="told">{ first::in_words(plan, home.way) }</p> },
        None => Html::default(),
    }
}
