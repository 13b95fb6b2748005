//! 「まずこれ」: at most three things, each with its day, its place and what to take.

use guide::plan::agenda::{Action, FirstThing, KeyDay, ListedDocument, Place, Way};
use yew::prelude::*;

use super::{ALONG, CONFIRM, DOCUMENTS, PlanUi, confirm, documents, part, row, visits};
use crate::parts::words::{around, filled, joined, say};
use crate::parts::{key_day, opens};

/// So many papers are named; of the others the number is told.
const MOST_NAMED: usize = 3;

/// The whole section, and the two ways on.
pub(super) fn view(plan: &PlanUi<'_>) -> Html {
    let first = &plan.page.agenda.first;
    let ways = html! {
        <div class="ways no-print">
            { plan.jump("button", say(plan.plan.part_documents()), DOCUMENTS.to_owned()) }
            { plan.jump("button", say(plan.plan.ways_along()), ALONG.to_owned()) }
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
    let target = match (thing.action, thing.procedures.first()) {
        (Action::Confirm(_), _) => CONFIRM.to_owned(),
        (Action::Visit(window), _) => visits::id(window),
        (Action::Procedure(_), Some(procedure)) => row::id(plan, *procedure),
        (Action::Procedure(_), None) => return Html::default(),
    };
    let answers = match thing.action {
        Action::Confirm(question) => confirm::answers(plan, question),
        Action::Visit(_) | Action::Procedure(_) => Html::default(),
    };
    html! {
        <>
            <div class="head">
                <h3>{ plan.jump("link", title(plan, thing), target) }</h3>
                { day(plan, thing.day.as_ref()) }
            </div>
            { for place(plan, thing).map(|place| html! { <p>{ place }</p> }) }
            { what(plan, thing) }
            { answers }
        </>
    }
}

/// The same on paper, where nothing can be pressed and the day of reading is another one.
pub(super) fn on_paper(plan: &PlanUi<'_>, thing: &FirstThing) -> Html {
    let place = match thing.place {
        Some(Place::Window { window, .. }) => Some(visits::line(plan, window)),
        Some(Place::Home(way)) => Some(say(in_words(plan, way))),
        None => None,
    };
    let day = thing.day.map(|day| key_day::told(plan, &day, plan.page.today));
    html! {
        <li>
            <p><b>{ title(plan, thing) }</b></p>
            { for day.map(|day| html! { <p><b>{ day }</b></p> }) }
            { for place.map(|place| html! { <p>{ place }</p> }) }
            { what(plan, thing) }
        </li>
    }
}

/// What to do: a procedure, a visit by its most pressing one, or a question to find out about.
fn title(plan: &PlanUi<'_>, thing: &FirstThing) -> Html {
    match thing.action {
        Action::Confirm(question) => plan.text(plan.guide(), plan.guide().questions[question].ask),
        Action::Visit(_) | Action::Procedure(_) => named(plan, thing),
    }
}

/// What to take, or what an answer decides.
fn what(plan: &PlanUi<'_>, thing: &FirstThing) -> Html {
    match thing.action {
        Action::Confirm(_) => {
            html! { <p class="fine">{ around(plan.plan.confirm_decides(), names(plan, thing)) }</p> }
        }
        Action::Visit(_) | Action::Procedure(_) => take(plan, thing),
    }
}

/// The most pressing procedure, and how many more are done with it.
fn named(plan: &PlanUi<'_>, thing: &FirstThing) -> Html {
    let pressing = thing
        .day
        .map(|day| day.procedure)
        .or(thing.procedures.first().copied());
    let name = pressing.map(|procedure| plan.name(procedure)).unwrap_or_default();
    match thing.procedures.len() {
        0 | 1 => name,
        many => filled(plan.plan.and_more(), [name, say((many - 1).to_string())]),
    }
}

fn names(plan: &PlanUi<'_>, thing: &FirstThing) -> Html {
    let first = thing
        .procedures
        .iter()
        .take(2)
        .map(|procedure| plan.name(*procedure));
    let named = joined(first, plan.words.comma());
    match thing.procedures.len() {
        0..=2 => named,
        many => filled(plan.plan.and_more(), [named, say((many - 2).to_string())]),
    }
}

/// The day in bold, with the days left.
fn day(plan: &PlanUi<'_>, day: Option<&KeyDay>) -> Html {
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
fn place(plan: &PlanUi<'_>, thing: &FirstThing) -> Option<Html> {
    Some(match thing.place.as_ref()? {
        Place::Window { window, opens } => {
            let told = opens::told(plan, plan.guide(), opens, plan.page.today);
            html! { <>{ visits::line(plan, *window) }{ " " }<span class="opens">{ told }</span></> }
        }
        Place::Home(way) => say(in_words(plan, *way)),
    })
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
    let mut said: Vec<Html> = named
        .iter()
        .map(|listed: &ListedDocument| documents::named(plan, listed))
        .collect();
    for (words, count) in [
        (plan.plan.more_things(), more.len()),
        (plan.plan.things_if(), thing.in_some_cases),
    ] {
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
