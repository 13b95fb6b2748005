//! On a plan that came from somebody else: that it did, when it was made and from which rules, what was left out of it, and
//! the way to a plan of one's own.

use guide::ids::QuestionIx;
use guide::{Guide, Truth};
use yew::prelude::*;

use super::{LEFT_OUT, PlanUi, confirm};
use crate::msg::Msg;
use crate::parts::block::para;
use crate::parts::fold;
use crate::parts::words::{around, say};
use crate::text::counted;
use crate::visit::SharedPlan;

/// The box at the top of such a plan; nothing on others.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let Some(shared) = &plan.state.visit.shared else {
        return Html::default();
    };
    let event = plan.guide().id.clone();
    html! {
        <div class="box info no-print">
            <p><b>{ plan.plan.received() }</b>{ " " }{ origin(plan, shared) }</p>
            { missing(plan, shared) }
            <p>{ plan.button("button small", say(plan.plan.own_plan()), Msg::OwnPlanChosen { event }) }</p>
        </div>
    }
}

/// When it was made, and from which rules.
fn origin(plan: &PlanUi<'_>, shared: &SharedPlan) -> Html {
    let now = guide::day::parse(&plan.guide().version);
    html! {
        <>
            { for shared.made.map(|day| around(plan.plan.received_made(), plan.day(day))) }
            { for shared.rules.map(|day| around(plan.plan.received_rules(), plan.day(day))) }
            if shared.rules != now && shared.rules.is_some() {
                { plan.plan.received_older() }
            }
        </>
    }
}

/// The answers that were left out, each to be given in place.
fn missing(plan: &PlanUi<'_>, shared: &SharedPlan) -> Html {
    let facts = &plan.page.interview.outcome.facts;
    let questions = left_out(plan.guide(), shared);
    let open: Vec<QuestionIx> = questions
        .filter(|question| facts.truth(*question) == Truth::Unknown)
        .collect();
    if open.is_empty() {
        return Html::default();
    }
    let label = counted(plan.plan.left_out(), &[open.len()]);
    let question = |question: &QuestionIx| {
        html! {
            <div>
                { para("", plan.text(plan.guide(), plan.guide().questions[*question].ask)) }
                { confirm::answers(plan, *question) }
            </div>
        }
    };
    let inside = || html! { <>{ for open.iter().map(question) }</> };
    html! { <>{ para("", say(plan.plan.left_out_lead())) }{ fold::fold(plan, LEFT_OUT, say(label), inside) }</> }
}

fn left_out<'v>(guide: &'v Guide, shared: &'v SharedPlan) -> impl Iterator<Item = QuestionIx> {
    shared.without.iter().filter_map(|id| guide.question_by_id(id))
}
