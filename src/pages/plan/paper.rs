//! The plan on paper, A4 or the narrow paper of a receipt printer: the first things, windows in order with boxes to tick,
//! what to take, and how to open it again. It is in the page only while it is printed, and holds no words of the screen.

use guide::plan::agenda::{ConditionalDocument, ListedDocument, Row, ToConfirm, UseCondition, VisitBlock};
use yew::prelude::*;

use super::{PlanUi, documents, first, take_along, visits};
use crate::exported::Paper;
use crate::exports;
use crate::parts::words::{around, joined, say};
use crate::parts::{contact, key_day, window_block};

/// The whole sheet of paper; nothing while nobody prints.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let Some(paper) = plan.state.paper else {
        return Html::default();
    };
    let agenda = &plan.page.agenda;
    let words = plan.plan;
    let benefits = agenda.benefits.open.iter().chain(&agenda.benefits.folded);
    let only_if = agenda
        .documents
        .only_if
        .iter()
        .filter(|some| is_for_what_applies(some));
    html! {
        <section class={if paper == Paper::Receipt { "paper receipt" } else { "paper" }}>
            <p class="paper-title">{ plan.words.result() }{ plan.words.colon() }{ plan.text(plan.guide(), plan.guide().title) }</p>
            <p class="fine">{ around(words.paper_of(), plan.day(plan.page.today)) }{ " " }{ plan.words.guidance() }</p>
            { block(words.part_first(), "firsts", agenda.first.iter().map(|some| first::on_paper(plan, some)).collect()) }
            { for agenda.visits.iter().map(|some| visit(plan, some)) }
            { block(words.part_home(), "", agenda.from_home.iter().map(|home| row(plan, &home.row)).collect()) }
            { block(words.part_documents(), "two", agenda.documents.always.iter().map(|some| thing(plan, some)).collect()) }
            { block(words.paper_only_if(), "", only_if.map(|some| if_needed(plan, some)).collect()) }
            { block(words.part_benefits(), "", benefits.map(|some| row(plan, &some.row)).collect()) }
            { block(words.paper_confirm(), "", agenda.to_confirm.iter().map(|some| question(plan, some)).collect()) }
            { again(plan) }
        </section>
    }
}

fn block(heading: &'static str, class: &'static str, rows: Vec<Html>) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <div class="paper-block">
            <p class="paper-head">{ heading }</p>
            <ul class={classes!("plain", "boxes", class)}>{ for rows }</ul>
        </div>
    }
}

fn visit(plan: &PlanUi<'_>, visit: &VisitBlock) -> Html {
    let guide = plan.guide();
    let window = &guide.windows[visit.window];
    let hours = (!window.hours.is_empty()).then(|| window_block::hours(plan, guide, window));
    html! {
        <div class="paper-block">
            <p class="paper-head">{ plan.text(guide, window.name) }</p>
            <p class="fine">
                { visits::signs(plan, visit.window) }
                { for window.phone.clone().map(|number| html! { <>{ " " }{ say(number) }</> }) }
            </p>
            { for hours.map(|hours| html! { <div class="hours">{ hours }</div> }) }
            <ul class="plain boxes">{ for visit.rows.iter().map(|some| row(plan, some)) }</ul>
        </div>
    }
}

fn row(plan: &PlanUi<'_>, row: &Row) -> Html {
    let day = row.day.as_ref().filter(|_| !row.is_done);
    html! {
        <li>
            { if row.is_done { "☑ " } else { "☐ " } }
            { plan.name(row.procedure) }
            if let Some(day) = day {
                { " " }<b class="phrase">{ key_day::told(plan, day, plan.page.today) }</b>
            }
        </li>
    }
}

fn thing(plan: &PlanUi<'_>, listed: &ListedDocument) -> Html {
    html! { <li>{ "☐ " }{ documents::named(plan, listed) }</li> }
}

fn if_needed(plan: &PlanUi<'_>, some: &ConditionalDocument) -> Html {
    html! { <li>{ "☐ " }{ documents::named(plan, &some.listed) }{ " " }{ documents::cases(plan, &some.uses) }</li> }
}

/// What only may apply has its papers told once it does.
fn is_for_what_applies(some: &ConditionalDocument) -> bool {
    let is_sure = |condition: &UseCondition| !matches!(condition, UseCondition::Applies(_));
    some.uses.iter().any(|used| used.conditions.iter().all(is_sure))
}

/// What to find out, and what it decides.
fn question(plan: &PlanUi<'_>, group: &ToConfirm) -> Html {
    let guide = plan.guide();
    let asked = match (group.question, group.day) {
        (Some(question), _) => plan.text(guide, guide.questions[question].ask),
        (None, Some(day)) => plan.text(guide, guide.dates[day].ask),
        (None, None) => say(plan.plan.confirm_later()),
    };
    let names = group.rows.iter().map(|row| plan.name(row.row.procedure));
    html! { <li>{ "☐ " }<b>{ asked }</b>{ " " }<span class="fine">{ joined(names, plan.words.comma()) }</span></li> }
}

/// How to open the plan again, and whom to ask.
fn again(plan: &PlanUi<'_>) -> Html {
    let call = plan.state.index().map(|index| contact(plan, index));
    let code = html! { <b class="code" translate="no">{ say(exports::code(plan.state, plan.page)) }</b> };
    html! {
        <div class="paper-block again">
            <p class="paper-head">{ plan.plan.paper_again() }</p>
            { take_along::qr(plan) }
            <p>{ plan.plan.paper_code() }{ plan.words.colon() }{ code }</p>
            <p class="fine" translate="no">{ say(plan.state.here.clone()) }</p>
            { call.unwrap_or_default() }
        </div>
    }
}
