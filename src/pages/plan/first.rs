//! 「まずこれ」: at most three things, each with its day, its place and what to take.

use guide::ids::WindowIx;
use guide::plan::agenda::{Action, FirstThing, KeyDay, ListedDocument, Place, Way};
use guide::plan::agenda::Opens;
use guide::Answer;
use yew::prelude::*;

use super::{ALONG, CONFIRM, DOCUMENTS, PlanUi, confirm, documents, part, row, visits};
use crate::parts::words::{around, filled, joined, say};
use crate::parts::{key_day, opens};

/// So many papers are named; of the others the number is told.
const MOST_NAMED: usize = 4;

/// The whole section, and the two ways on.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let first = &plan.page.agenda.first;
    let ways = html! {
        <div class="ways no-print">
            { plan.jump("button", say(plan.plan.part_documents()), DOCUMENTS.to_owned()) }
            { plan.jump("button", say(plan.plan.part_along()), ALONG.to_owned()) }
        </div>
    };
    if first.is_empty() {
        return ways;
    }
    let rows = first.iter().map(|thing| html! { <li>{ one(plan, thing) }</li> });
    let inside = html! { <><ol class="first">{ for rows }</ol>{ ways }</> };
    part("first", say(plan.plan.part_first()), inside)
}

fn one(plan: &PlanUi<'_>, thing: &FirstThing) -> Html {
    let guide = plan.guide();
    if let Action::Confirm(question) = thing.action {
        let asked = plan.text(guide, guide.questions[question].ask);
        return html! {
            <>
                <h3>{ plan.jump("link", asked, CONFIRM.to_owned()) }</h3>
                { day(plan, thing.day.as_ref()) }
                <p class="fine">{ around(plan.plan.confirm_decides(), names(plan, thing)) }</p>
                { confirm::answers(plan, question, &[Answer::Yes, Answer::No]) }
            </>
        };
    }
    let target = match (thing.action, thing.procedures.first()) {
        (Action::Visit(window), _) => visits::id(window),
        (_, Some(procedure)) => row::id(plan, *procedure),
        (_, None) => return Html::default(),
    };
    html! {
        <>
            <h3>{ plan.jump("link", named(plan, thing), target) }</h3>
            { day(plan, thing.day.as_ref()) }
            <p>{ place(plan, thing.place.as_ref()) }</p>
            { take(plan, thing) }
        </>
    }
}

/// The most pressing procedure, and how many more are done with it.
fn named(plan: &PlanUi<'_>, thing: &FirstThing) -> Html {
    let pressing = thing.day.map(|day| day.procedure).or(thing.procedures.first().copied());
    let name = pressing.map(|procedure| plan.name(procedure)).unwrap_or_default();
    match thing.procedures.len() {
        0 | 1 => name,
        many => filled(plan.plan.and_more(), [name, say((many - 1).to_string())]),
    }
}

fn names(plan: &PlanUi<'_>, thing: &FirstThing) -> Html {
    let first = thing.procedures.iter().take(2).map(|procedure| plan.name(*procedure));
    let named = joined(first, plan.words.comma());
    match thing.procedures.len() {
        0..=2 => named,
        many => filled(plan.plan.and_more(), [named, say((many - 2).to_string())]),
    }
}

/// The day in bold, with the days left.
pub(super) fn day(plan: &PlanUi<'_>, day: Option<&KeyDay>) -> Html {
    let Some(day) = day else {
        return Html::default();
    };
    html! {
        <p class="day">
            <b class={classes!("phrase", day.is_late().then_some("late"))}>{ key_day::told(plan, day, plan.page.today) }</b>
            { row::marks(plan, day) }
        </p>
    }
}

/// Where it is done and when that opens next.
fn place(plan: &PlanUi<'_>, place: Option<&Place>) -> Html {
    match place {
        Some(Place::Window { window, opens }) => at(plan, *window, opens),
        Some(Place::Home(way)) => say(in_words(plan, *way)),
        None => Html::default(),
    }
}

fn at(plan: &PlanUi<'_>, window: WindowIx, when: &Opens) -> Html {
    let told = opens::told(plan, plan.guide(), when, plan.page.today);
    html! {
        <>
            { plan.text(plan.guide(), plan.guide().windows[window].name) }
            <span class="soft">{ " " }{ visits::signs(plan, window) }</span>
            <span class="opens">{ told }</span>
        </>
    }
}

/// How something is done from home.
pub(super) fn in_words(plan: &PlanUi<'_>, way: Way) -> &'static str {
    match way {
        Way::Online => plan.plan.way_online(),
        Way::Post => plan.plan.way_post(),
        Way::Anywhere => plan.plan.way_anywhere(),
    }
}

/// What to take, in a few words.
fn take(plan: &PlanUi<'_>, thing: &FirstThing) -> Html {
    let (named, more) = thing.take.split_at(thing.take.len().min(MOST_NAMED));
    let mut said: Vec<Html> = named.iter().map(|listed: &ListedDocument| documents::named(plan, listed)).collect();
    for (words, count) in [(plan.plan.more_things(), more.len()), (plan.plan.things_if(), thing.in_some_cases)] {
        if count > 0 {
            said.push(around(words, say(count.to_string())));
        }
    }
    if said.is_empty() {
        return Html::default();
    }
    html! {
        <p class="take">
            <span class="soft">{ plan.plan.part_documents() }{ plan.words.colon() }</span>
            { joined(said, plan.words.comma()) }
        </p>
    }
}
