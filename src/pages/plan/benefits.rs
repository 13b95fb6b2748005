//! 「もらえるお金・使える制度」: what presses most is open, the rest is folded with its number.

use guide::plan::agenda::{BenefitRow, Place};
use yew::prelude::*;

use super::row::{self, Shows};
use super::{PlanUi, first, part};
use crate::parts::fold;
use crate::parts::words::say;
use crate::text::counted;

/// The whole section.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let benefits = &plan.page.agenda.benefits;
    if benefits.open.is_empty() {
        return Html::default();
    }
    let more = counted(plan.plan.benefits_more(), &[benefits.folded.len()]);
    let inside = html! {
        <>
            { rows(plan, &benefits.open) }
            if !benefits.folded.is_empty() {
                { fold::fold(plan, "benefits-more", say(more), || rows(plan, &benefits.folded)) }
            }
        </>
    };
    part("benefits", say(plan.plan.part_benefits()), inside)
}

fn rows(plan: &PlanUi<'_>, rows: &[BenefitRow]) -> Html {
    row::list(
        rows.iter()
            .map(|some| row::view(plan, &some.row, Shows::All, place(plan, some))),
    )
}

fn place(plan: &PlanUi<'_>, benefit: &BenefitRow) -> Html {
    let place = match benefit.place {
        Place::Window { window, .. } => plan.text(plan.guide(), plan.guide().windows[window].name),
        Place::Home(way) => say(first::in_words(plan, way)),
    };
    let worth = plan.guide().procedures[benefit.row.procedure].worth.as_ref();
    let worth = worth.map(|worth| html! { <p class="told">{ plan.text(plan.guide(), worth.text) }</p> });
    html! { <>{ for worth }<p class="told">{ place }</p></> }
}
